import type { CostForm, CostInputs } from './cost-model.ts';
import { Faults, isRecord, shown, type Fields } from '../shape/index.ts';

/** What a file says: the inputs, and the forms by their names. */
export interface CostModelFile {
  readonly inputs: CostInputs;
  readonly forms: Readonly<Record<string, CostForm>>;
}

/** The file cannot be used; every fault with the place where it is. */
export class CostModelFaults extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

const inputNames = [
  'municipalities', 'callsInYearAtFactor1', 'daysOpen', 'netHoursPerFte', 'serviceLevelTarget', 'answerTimeSeconds', 'hourlyShares',
  'yearlyCostPerFteEuro', 'secondLineHandlingSeconds',
];
const formNames = ['pooled', 'outsourced', 'volumeFactor', 'direct', 'firstLineHandlingSeconds', 'depreciationEuro'];
/** Said beside the model, for people; not used to compute with. */
const remarks = ['title', 'source', 'method', 'note', 'published', 'investmentsEuro', 'inputs', 'forms'];

/**
 * Reads a cost model as it stands in a JSON file: `inputs` and `forms`. A form named 3b is a provider's unless it says otherwise.
 *
 * @param value the parsed JSON
 * @throws CostModelFaults naming everything that is missing, unknown or impossible
 */
export function readCostModel(value: unknown): CostModelFile {
  const faults = new Faults();
  const file = faults.fields('', value, remarks);
  const inputs = readInputs(faults, faults.fields('inputs', file['inputs'], inputNames));
  const given = file['forms'];
  const named = isRecord(given) ? Object.entries(given) : [];
  if (named.length === 0) faults.add('forms', 'must name at least one form of cooperation');
  const forms = Object.fromEntries(named.map(([name, form]) => {
    const place = `forms.${name}`;
    return [name, readForm(faults, place, faults.fields(place, form, formNames), name)];
  }));
  if (faults.all.length === 0) for (const name of Object.keys(forms)) checkWork(faults, `forms.${name}`, inputs, forms[name]!);
  if (faults.all.length > 0) throw new CostModelFaults(faults.all);
  return { inputs, forms };
}

/** More work at once than Erlang C is worked out for; nobody's region, but a slip of the pen. */
const mostErlang = 100_000;

function checkWork(faults: Faults, place: string, inputs: CostInputs, form: CostForm): void {
  const busiest = Math.max(...inputs.hourlyShares.map(({ share }) => share));
  for (const [year, factor] of form.volumeFactor.entries()) {
    const callsASecond = (inputs.callsInYear * factor * busiest) / inputs.daysOpen / 3600;
    const erlang = callsASecond * Math.max(form.firstLineHandlingSeconds[year]!, inputs.secondLineHandlingSeconds);
    if (erlang > mostErlang) faults.add(place, `keeps ${Math.round(erlang)} people busy in the busiest hour of year ${year + 1}; ${mostErlang} is the most`);
  }
}

function readInputs(faults: Faults, inputs: Fields): CostInputs {
  const at = (name: string): string => `inputs.${name}`;
  const cost = faults.fields(at('yearlyCostPerFteEuro'), inputs['yearlyCostPerFteEuro'], ['firstLine', 'secondLine', 'outsourcedFirstLine']);
  const euro = (name: string): number => faults.number(`${at('yearlyCostPerFteEuro')}.${name}`, cost[name], { from: 0, to: 1e9 });
  return {
    municipalities: readMunicipalities(faults, inputs['municipalities']),
    callsInYear: faults.number(at('callsInYearAtFactor1'), inputs['callsInYearAtFactor1'], { from: 1, to: 1e9 }),
    daysOpen: faults.number(at('daysOpen'), inputs['daysOpen'], { from: 1, to: 366 }),
    netHoursPerFte: faults.number(at('netHoursPerFte'), inputs['netHoursPerFte'], { from: 1, to: 8784 }),
    serviceLevelTarget: faults.number(at('serviceLevelTarget'), inputs['serviceLevelTarget'], { from: 0, below: 1 }),
    answerTimeSeconds: faults.number(at('answerTimeSeconds'), inputs['answerTimeSeconds'], { from: 0, to: 86_400 }),
    hourlyShares: readShares(faults, inputs['hourlyShares']),
    secondLineHandlingSeconds: faults.number(at('secondLineHandlingSeconds'), inputs['secondLineHandlingSeconds'], { from: 1, to: 86_400 }),
    yearlyCostPerFteEuro: { firstLine: euro('firstLine'), secondLine: euro('secondLine'), outsourcedFirstLine: euro('outsourcedFirstLine') },
  };
}

function readMunicipalities(faults: Faults, value: unknown): number {
  const place = 'inputs.municipalities';
  if (!Array.isArray(value) || value.length === 0 || value.length > mostMunicipalities) {
    faults.add(place, value === undefined ? 'is missing' : `must be a list of 1 to ${mostMunicipalities} municipalities`);
    return 1;
  }
  for (const [index, each] of value.entries()) readMunicipality(faults, `${place}[${index}]`, each);
  return value.length;
}

const mostMunicipalities = 1000;

/** Only counted, but a wrong one is a sign that something else was meant. */
function readMunicipality(faults: Faults, place: string, value: unknown): void {
  const fields = faults.fields(place, value, ['name', 'inhabitants', 'households', 'areaCode']);
  for (const name of ['name', 'areaCode']) {
    const text = fields[name];
    if (text !== undefined && typeof text !== 'string') faults.add(`${place}.${name}`, `must be a text, not ${shown(text)}`);
  }
  for (const name of ['inhabitants', 'households']) {
    if (fields[name] !== undefined) faults.number(`${place}.${name}`, fields[name], { from: 0, to: 1e9 });
  }
}

/** Hours in the order of the clock: names such as 08 keep their place, which the order of keys in JSON would not. */
function readShares(faults: Faults, value: unknown): CostInputs['hourlyShares'] {
  const place = 'inputs.hourlyShares';
  if (!isRecord(value) || Object.keys(value).length === 0) {
    faults.add(place, 'must give a share for each hour that the line is open');
    return [];
  }
  const shares = Object.entries(value).map(([hour, share]) => {
    if (!/^([01]?\d|2[0-3])$/.test(hour)) faults.add(`${place}.${hour}`, 'is not an hour from 0 to 23');
    return { hour, share: faults.number(`${place}.${hour}`, share, { from: 0, to: 1 }) };
  });
  const twice = shares.find(({ hour }, index) => shares.findIndex((other) => Number(other.hour) === Number(hour)) < index);
  if (twice) faults.add(`${place}.${twice.hour}`, 'is an hour that is there already');
  const sum = shares.reduce((total, { share }) => total + share, 0);
  if (Math.abs(sum - 1) > 0.005) faults.add(place, `must add up to 1, not ${Number(sum.toFixed(4))}`);
  return shares.toSorted((a, b) => Number(a.hour) - Number(b.hour));
}

function readForm(faults: Faults, place: string, form: Fields, name: string): CostForm {
  const years = (field: string, range: Parameters<Faults['numbers']>[2]): readonly number[] => faults.numbers(`${place}.${field}`, form[field], range);
  const volumeFactor = years('volumeFactor', { from: 0.001, to: 1000 });
  const direct = years('direct', { from: 0, to: 1 });
  const firstLineHandlingSeconds = years('firstLineHandlingSeconds', { from: 1, to: 86_400 });
  if (new Set([volumeFactor.length, direct.length, firstLineHandlingSeconds.length]).size > 1) {
    faults.add(place, 'must have as many years of volumeFactor as of direct and of firstLineHandlingSeconds');
  }
  return {
    pooled: faults.yesOrNo(`${place}.pooled`, form['pooled']),
    outsourced: form['outsourced'] === undefined ? name === '3b' : faults.yesOrNo(`${place}.outsourced`, form['outsourced']),
    volumeFactor,
    direct,
    firstLineHandlingSeconds,
    depreciationEuro: faults.number(`${place}.depreciationEuro`, form['depreciationEuro'], { from: 0, to: 1e9 }),
  };
}
