import { demandOf, type Demand } from './demand.ts';
import { formulas } from './formulas.ts';
import { investmentCharges, runningCharges, type Charge, type Schedule } from './investments.ts';
import type { TeamMonth } from './outcome.ts';
import { contractsOf } from './payments.ts';
import { monthAbout, type Month } from './reading.ts';
import { sharesOf, type SharedCharge } from './split.ts';
import { staffed } from './staffing.ts';
import { teamsOf, type Team, type Work } from './teams.ts';
import { mapped, type LineTotals, type Totals } from './totals.ts';

type Staffed<Q> = readonly [Team<Q>, TeamMonth<Q>];

/** Everything about a month: who calls, who answers, who pays. */
export function totalsOfMonth<Q>(month: Month<Q>, schedule: Schedule): { readonly totals: Totals<Q>; readonly teams: readonly TeamMonth<Q>[] } {
  const { calculator, scenario } = month;
  const authorities = Object.keys(scenario.authorities);
  const demands = authorities.flatMap((authority) => demandOf(month, authority));
  const all = teamsOf(month, demands).map((team): Staffed<Q> => [team, staffed(month, team)]);
  const works = all.flatMap(([team]) => (team.line === 1 ? team.works : []));
  const contracts = contractsOf(month, all);
  const charges: readonly SharedCharge<Q>[] = [
    ...all.flatMap(([team, staff]) => (team.contract === undefined ? [chargeOfTeam(team, staff)] : [])),
    ...contracts.map((contract): SharedCharge<Q> => ({
      kind: 'provider', euro: contract.paymentEuro, bearers: contract.members, works: all.flatMap(([team]) => (team.contract === contract.contract ? team.works : [])),
    })),
    ...[...investmentCharges(month, schedule), ...runningCharges(month), ...perContact(month, works)].map((charge) => ({ ...charge, works })),
  ];
  const shares = sharesOf(month, charges);
  const ofKind = (kind: Charge<Q>['kind']): Q => calculator.about({ cost: kind }).of(formulas.costTogether, charges.filter((charge) => charge.kind === kind).map((charge) => charge.euro));
  const fte = (which: (team: TeamMonth<Q>) => boolean): Q => calculator.of(formulas.fteTogether, all.flatMap(([, staff]) => (which(staff) ? [staff.fte] : [])));
  const totals: Totals<Q> = {
    contactsByChannel: mapped(scenario.channels, (_, channel) => contactsOf(month, works.filter(({ demand }) => demand.channel === channel))),
    avoided: calculator.of(formulas.contactsTogether, demands.map(({ avoided }) => avoided)),
    lines: [lineTotals(month, all, 1), lineTotals(month, all, 2)],
    fte: {
      firstLine: fte(({ line, provider }) => line === 1 && !provider),
      secondLine: fte(({ line }) => line === 2),
      provider: fte(({ provider }) => provider),
    },
    costsEuro: {
      firstLine: ofKind('firstLine'), secondLine: ofKind('secondLine'), provider: ofKind('provider'), running: ofKind('running'),
      depreciation: ofKind('depreciation'), writtenOff: ofKind('writtenOff'),
    },
    authorities: Object.fromEntries(authorities.map((id) => {
      const about = monthAbout(month, { authority: id });
      return [id, { contacts: contactsOf(about, works.filter(({ demand }) => demand.authority === id)), costEuro: about.calculator.of(formulas.costTogether, shares.get(id) ?? []) }];
    })),
    contracts: Object.fromEntries(contracts.map(({ contract, members: _members, ...of }) => [contract, of])),
  };
  return { totals, teams: all.map(([, staff]) => staff) };
}

function chargeOfTeam<Q>(team: Team<Q>, { costEuro, members }: TeamMonth<Q>): SharedCharge<Q> {
  return { kind: team.provider ? 'provider' : team.line === 1 ? 'firstLine' : 'secondLine', euro: costEuro, bearers: members, works: team.works };
}

/** Depreciation by the contact, as some publications have it. */
function perContact<Q>(month: Month<Q>, works: readonly Work<Q>[]): readonly Charge<Q>[] {
  const { calculator, scenario, read } = month;
  return works.flatMap(({ demand, contacts }): Charge<Q>[] => {
    const { authority, channel, form } = demand satisfies Demand<Q>;
    const path = `forms.${form}.depreciationEuroPerContact`;
    if (scenario.forms[form]!.depreciationEuroPerContact === 0 && !month.state.replaced.has(path)) return [];
    if (!scenario.forms[form]!.channels.includes(channel)) return [];
    return [{ kind: 'depreciation', bearers: [authority], euro: calculator.of(formulas.costOfContacts, [contacts, read(path)]) }];
  });
}

function contactsOf<Q>({ calculator }: Month<Q>, works: readonly Work<Q>[]): Q {
  return calculator.of(formulas.contactsTogether, works.map(({ contacts }) => contacts));
}

function lineTotals<Q>({ calculator }: Month<Q>, all: readonly Staffed<Q>[], line: 1 | 2): LineTotals<Q> {
  const teams = all.flatMap(([, staff]) => (staff.line === line ? [staff] : []));
  const atOnce = teams.filter(({ offered }) => offered !== undefined);
  const minutes = (of: readonly TeamMonth<Q>[]): Q => calculator.of(formulas.minutesTogether, of.map((team) => team.minutes));
  const hours = (of: readonly TeamMonth<Q>[]): Q => calculator.of(formulas.hoursTogether, of.map((team) => team.hoursOfWork));
  const all1 = atOnce.length === teams.length;
  const [minutesOfAll, hoursOfAll] = [minutes(teams), hours(teams)];
  return {
    contacts: calculator.of(formulas.contactsTogether, teams.map(({ contacts }) => contacts)),
    minutes: minutesOfAll,
    hours: hoursOfAll,
    served: calculator.of(formulas.contactsTogether, atOnce.map(({ served }) => served as Q)),
    offered: calculator.of(formulas.contactsTogether, atOnce.map(({ offered }) => offered as Q)),
    minutesAtOnce: all1 ? minutesOfAll : minutes(atOnce),
    hoursAtOnce: all1 ? hoursOfAll : hours(atOnce),
  };
}
