import type { Config } from '../config.ts';
import { loadStarterSynonyms, seedKnowledge } from '../modules/knowledge/index.ts';
import { seedAdministrator, seedUsers } from '../modules/people/index.ts';
import { seedCallFlows } from '../modules/phone/index.ts';
import { seedScenarios, seedSchedules } from '../modules/planning/index.ts';
import { seedQueues } from '../modules/routing/index.ts';
import { departmentCodes, hasRegion, productsByUplName, seedRegion } from '../modules/region/index.ts';
import { systemPrincipal } from '../platform/access/index.ts';
import type { Work, WorkFor } from '../platform/database/work.ts';
import type { RoomDeps } from '../platform/room.ts';
import { seedDemo } from './seed-demo.ts';
import { publishedScenarios } from './published-scenarios.ts';
import { readContent, readContentWithDemo } from '../seed/content/index.ts';

const workFor: WorkFor = { principal: systemPrincipal, purpose: 'system-task', correlationId: 'first-start', locale: 'nl' };

/** What was put into an empty database. */
export interface Seeded {
  readonly authorities: number;
  readonly articles: number;
  /** The only account of a region without demo content; its password is known here and nowhere else. */
  readonly administrator?: { readonly username: string; readonly password: string };
}

/**
 * Fills an empty database: the region, its products and knowledge, and with `demo` also people, customers and six weeks of
 * contacts. One transaction: a first start that is cut off leaves nothing behind. Does nothing when there is a region.
 *
 * @param report tells what is being done, for who waits
 */
export async function seedWhenEmpty(
  deps: Pick<RoomDeps, 'inWork'>,
  wanted: Config['content'],
  report: (step: string) => void,
): Promise<Seeded | undefined> {
  return deps.inWork(workFor, async (work) => {
    if (await hasRegion(work)) return undefined; // before reading hundreds of files at every start
    if (wanted === 'empty') return seedEmpty(work, report);
    const content = readContentWithDemo();
    if (!(await seedRegion(work, content))) return undefined;
    await seedScenarios(work, publishedScenarios());
    report('region, products and knowledge');
    const articles = await seedKnowledge(work, content.articles, await loadStarterSynonyms());
    report('people');
    const departments = await departmentCodes(work);
    const skillKinds = new Map(content.vocabulary.skills.map((skill) => [skill.id, skill.kind] as const));
    const users = await seedUsers(work, content.demo.accounts, content.demo.password, { departments, skillKinds });
    const elsewhere = content.region.numbersElsewhere.map(({ locality, belongsTo }) => ({ name: locality, municipality: belongsTo.replace(/^gemeente /, '') }));
    await seedSchedules(work, users);
    await seedQueues(work);
    await seedCallFlows(work, { name: content.region.name, entranceNumber: content.region.entranceNumber, elsewhere });
    report('customers and six weeks of contacts');
    await seedDemo(work, content.demo, { articles, departments, products: await productsByUplName(work), users });
    return { authorities: content.region.authorities.length, articles: content.articles.length };
  });
}

async function seedEmpty(work: Work, report: (step: string) => void): Promise<Seeded | undefined> {
  const content = readContent();
  if (!(await seedRegion(work, content))) return undefined;
  await seedScenarios(work, publishedScenarios());
  report('region, products and knowledge');
  const articles = content.articles.filter((article) => !article.demo);
  await seedKnowledge(work, articles, await loadStarterSynonyms());
  return { authorities: content.region.authorities.length, articles: articles.length, administrator: await seedAdministrator(work) };
}
