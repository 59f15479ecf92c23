import type { Static } from 'typebox';
import { courseCommands, webIntakeCommands } from './callback-course.ts';
import { checkShape } from '../files/check-shape.ts';
import type { ContentFolder } from '../files/content-folder.ts';
import { splitCell } from '../files/csv.ts';
import { addFault } from '../files/document.ts';
import type { ContentDocument } from '../files/document.ts';
import type { ContentFault, FieldPath } from '../files/faults.ts';
import { departmentOfProduct, specialistOf } from './history-cast.ts';
import type { HistoryCast } from './history-cast.ts';
import { CallbackRowShape, StoriesShape, WordingRowShape } from '../shapes/demo.ts';
import { spreadWordings } from './spread-wordings.ts';
import type { Wording } from './spread-wordings.ts';
import type { Demo, PastContact, PastQuestion } from './types-demo.ts';
import type { ChannelCode } from '../region/types-region.ts';

/** How many contacts the demo has in all. */
const contactsInAll = 250;
const channels = new Set<string>(['phone', 'desk', 'web', 'email', 'post', 'chat', 'social']);

/** Reads `demo/stories.json`, `demo/callbacks.csv` and `demo/wordings.csv` into one history, oldest first. */
export function readHistory(folder: ContentFolder, cast: HistoryCast, duplicates: Demo['duplicates']): PastContact[] {
  const told = [...readStories(folder, cast), ...readCallbacks(folder, cast)];
  const wordings = readWordings(folder, cast);
  if (wordings.length === 0 || folder.toMend.length > 0) return told;
  const history = [...told, ...spreadWordings(wordings, contactsInAll - told.length, cast, duplicates)];
  return history.sort((a, b) => b.at.workingDaysAgo - a.at.workingDaysAgo || a.at.time.localeCompare(b.at.time));
}

function readStories(folder: ContentFolder, cast: HistoryCast): PastContact[] {
  const document = folder.json('demo/stories.json');
  const stories = document && checkShape(StoriesShape, document, folder.faults);
  if (!document || !stories) return [];
  return stories.map((story, i) => {
    const { key, at, channel, direction, authority, agent } = story;
    referenceFaults({ document, path: [i], faults: folder.references }, cast, story);
    return {
      key, at, channel, direction, authority, agent,
      ...(story.received && { received: story.received }),
      customer: story.customer ?? null,
      durationSeconds: story.minutes * 60,
      wrapUpSeconds: 30,
      language: story.language ?? 'nl',
      identification: story.identification ?? (story.customer === undefined ? 'anonymous' : 'stated'),
      aboutHome: story.aboutHome ?? false,
      note: story.note ?? '',
      questions: story.questions.map((question, q) => {
        referenceFaults({ document, path: [i, 'questions', q], faults: folder.references }, cast, question);
        return storyQuestion(question, story, cast);
      }),
    };
  });
}

type Story = Static<typeof StoriesShape>[number];

function storyQuestion(question: Story['questions'][number], story: Story, cast: HistoryCast): PastQuestion {
  const { words, product, outcome, detail, zaakNumber } = question;
  const involved = outcome === 'transferred' || outcome === 'web-intake' || question.departmentKind !== undefined;
  const department = involved ? departmentOfProduct(cast, story.authority, product, question.departmentKind) : undefined;
  const commands = department === undefined ? [] : webIntakeCommands(story.at, story.agent, specialistOf(cast, department));
  return {
    words, product, outcome,
    article: question.article ?? null,
    ...(detail !== undefined && { detail }),
    ...(zaakNumber !== undefined && { zaakNumber }),
    ...(department !== undefined && { department }),
    ...(department !== undefined && outcome === 'web-intake' && { followUp: { kind: 'web-intake', department, reason: firstLine(words), commands } }),
  };
}

function readCallbacks(folder: ContentFolder, cast: HistoryCast): PastContact[] {
  return folder.csv('demo/callbacks.csv').flatMap((document, i) => {
    const row = checkShape(CallbackRowShape, document, folder.faults);
    if (!row) return [];
    const { words, product, reason, authority, agent, customer } = row;
    const at = { workingDaysAgo: Number(row.workingDaysAgo), time: row.time };
    referenceFaults({ document, path: [], faults: folder.references }, cast, row);
    const department = departmentOfProduct(cast, authority, product);
    const specialist = department === undefined ? undefined : specialistOf(cast, department);
    const phone = cast.customers.find(({ key }) => key === customer)?.phones[0];
    if (phone === undefined) addFault(folder.references, document, ['customer'], 'has no phone number');
    if (department === undefined || phone === undefined) return [];
    if (specialist === undefined && row.course !== 'open') {
      addFault(folder.references, document, ['course'], `nobody in accounts.json works for "${department}"; only "open" is possible`);
      return [];
    }
    const commands = courseCommands(row.course, at, { agent, specialist: specialist ?? agent });
    const window = row.window === undefined ? {} : { window: { from: row.window.slice(0, 5), until: row.window.slice(6) } };
    const followUp = { kind: 'callback' as const, department, reason, phone, ...window, commands };
    return [{
      key: `callback-${String(i + 1).padStart(2, '0')}`,
      at, authority, customer, agent,
      channel: 'phone' as const,
      direction: 'inbound' as const,
      durationSeconds: 210 + 17 * (i % 9),
      wrapUpSeconds: 45,
      language: 'nl',
      identification: 'verified-questions' as const,
      aboutHome: false,
      note: '',
      questions: [{ words, product, article: null, outcome: 'callback' as const, department, followUp }],
    }];
  });
}

function readWordings(folder: ContentFolder, cast: HistoryCast): Wording[] {
  return folder.csv('demo/wordings.csv').flatMap((document) => {
    const row = checkShape(WordingRowShape, document, folder.faults);
    if (!row) return [];
    referenceFaults({ document, path: [], faults: folder.references }, cast, row);
    const offered = splitCell(row.channels);
    for (const channel of offered) if (!channels.has(channel)) addFault(folder.references, document, ['channels'], `"${channel}" is not a channel`);
    return [{ ...row, channels: offered as ChannelCode[], minutes: Number(row.minutes) }];
  });
}

interface References {
  readonly product?: string;
  readonly article?: string | undefined;
  readonly authority?: string;
  readonly customer?: string | undefined;
  readonly agent?: string;
}

/** What a contact or question refers to must exist. */
function referenceFaults(at: { document: ContentDocument; path: FieldPath; faults: ContentFault[] }, cast: HistoryCast, used: References): void {
  const known = {
    product: cast.products.map(({ uplName }) => uplName),
    article: cast.articles.map(({ id }) => id),
    authority: cast.region.authorities.map(({ id }) => id),
    customer: cast.customers.map(({ key }) => key),
    agent: cast.accounts.map(({ username }) => username),
  };
  for (const field of ['product', 'article', 'authority', 'customer', 'agent'] as const) {
    const value = used[field];
    if (value !== undefined && !known[field].includes(value)) addFault(at.faults, at.document, [...at.path, field], `"${value}" does not exist`);
  }
}

function firstLine(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}
