import type { AuthorityId } from '@ingang/kernel';
import type { Work } from '../../platform/database/work.ts';
import { listAuthorities } from '../region/index.ts';
import { receptionDesk } from './desk-of.ts';
import { calamitySwitchFlow, flowFromTemplate, type CallFlow } from './domain/flow/index.ts';
import { codeHash } from './secrets/code-hash.ts';

/** Numbers that lead to no one: 000 is given out nowhere. */
const demoNumbers = { elsewhere: '088 000 1900', calamity: '088 000 1112', night: '088 000 1800', overflow: '088 000 1700', switching: '+31880001999', practice: '+31880000078' };
const demoCode = '271828';

/** What is announced most: ready to be switched on. */
const water = {
  nl: 'In {place} is een storing in het drinkwater. De waterleverancier werkt eraan. Kook het water voordat u het drinkt.',
  en: 'There is a fault in the drinking water in {place}. The water company is working on it. Boil the water before you drink it.',
};

/**
 * How callers of the demo region are received: 14078 for all, the numbers of Sliedrecht with its own area code at the same
 * centre, a number on which colleagues switch calamity messages, and one to practise on, which never is closed.
 *
 * @param elsewhere places with the region's area code that belong to another region
 */
export async function seedCallFlows(work: Work, region: { readonly name: string; readonly entranceNumber: string; readonly elsewhere: readonly { readonly name: string; readonly municipality: string }[] }): Promise<void> {
  const authorities = (await listAuthorities(work)).map(({ id, name, areaCode }) => ({ id, name, areaCode }));
  const ownAreaCode = authorities.filter(({ areaCode }) => !region.entranceNumber.endsWith(areaCode));
  const facts = {
    region: region.name,
    authorities,
    elsewhere: region.elsewhere.map((place) => ({ ...place, number: demoNumbers.elsewhere })),
    queue: 'general',
    subjectQueues: ['civil-affairs', 'public-space', 'social', 'taxes'],
    calamityNumber: demoNumbers.calamity,
    nightNumber: demoNumbers.night,
    overflowNumber: demoNumbers.overflow,
  };
  const numbers = ownAreaCode.flatMap(({ id, areaCode }): DialledNumber[] => [[`14${areaCode}`, id], [`+31${areaCode.slice(1)}000184`, id]]);
  await addPublished(work, `Algemeen nummer ${region.name}`, flowFromTemplate(facts), [[region.entranceNumber, undefined], ...numbers]);
  await addPublished(work, 'Oefenlijn, altijd open', flowFromTemplate({ ...facts, overflowNumber: undefined, isAlwaysOpen: true }), [[demoNumbers.practice, undefined]]);
  await addPublished(work, 'Calamiteitenmelding schakelen', calamitySwitchFlow('general'), [[demoNumbers.switching, undefined]]);
  await prepareCalamities(work, authorities);
}

type DialledNumber = readonly [number: string, stands: AuthorityId | undefined];

async function addPublished(work: Work, name: string, content: CallFlow, numbers: readonly DialledNumber[]): Promise<void> {
  const { flows } = receptionDesk(work);
  const id = work.newId();
  const changed = { changedAt: work.now, changedByName: work.principal.name, publishedAt: work.now, publishedByName: work.principal.name };
  await flows.add({ id, name, createdAt: work.now });
  await flows.addVersion(id, { number: 1, state: 'published', revision: 1, content, validFrom: new Date(work.now.getTime() - 86_400_000), ...changed });
  for (const [number, authorityId] of numbers) await flows.saveNumber({ number, flowId: id, authorityId, version: 1 }, 0);
}

async function prepareCalamities(work: Work, authorities: readonly { readonly id: AuthorityId; readonly name: string }[]): Promise<void> {
  const { calamities } = receptionDesk(work);
  const scopes = [{ scope: 'region' as const, name: 'de hele regio' }, ...authorities.map(({ id, name }) => ({ scope: id, name }))];
  for (const { scope, name } of scopes) {
    const text = { nl: water.nl.replace('{place}', name), en: water.en.replace('{place}', scope === 'region' ? 'the whole region' : name) };
    const message = { scope, version: 1, text, afterwards: 'continue' as const, active: false, spell: work.newId(), changedAt: work.now, changedByName: work.principal.name, hasCode: false };
    await calamities.save(message, 0);
  }
  await calamities.setCode('region', await codeHash(demoCode));
}
