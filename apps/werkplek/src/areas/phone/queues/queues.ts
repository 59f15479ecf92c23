import type { RoutingQueue } from '@ingang/contracts/routing';

export const places = ['own', 'home', 'partner', 'external'] as const;
export const priorities = ['urgent', 'high', 'normal', 'low'] as const;
export type Place = (typeof places)[number];
export type Terms = Omit<RoutingQueue, 'id' | 'version' | 'code' | 'authorityId'>;

/** A step as it is typed; empty text: unchanged. */
export interface StepFields {
  readonly after: string;
  readonly level: string;
  readonly anySubject: boolean;
  readonly anyLanguage: boolean;
  readonly alsoPlaces: readonly Place[];
}

export interface QueueFields {
  readonly nl: string;
  readonly en: string;
  readonly priority: string;
  /** A code; `chosen` for what the caller chose, empty for none. */
  readonly subject: string;
  readonly level: string;
  readonly waitSeconds: string;
  /** In percent. */
  readonly share: string;
  readonly patienceSeconds: string;
  readonly wrapUpSeconds: string;
  readonly lastAgentHours: string;
  readonly places: readonly Place[];
  readonly steps: readonly StepFields[];
}

export const chosen = 'chosen';
export const freshStep: StepFields = { after: '60', level: '', anySubject: true, anyLanguage: false, alsoPlaces: [] };
export const freshQueue: QueueFields = {
  nl: '', en: '', priority: 'normal', subject: '', level: '2', waitSeconds: '20', share: '80', patienceSeconds: '600', wrapUpSeconds: '120', lastAgentHours: '0', places: ['own', 'home'], steps: [freshStep],
};

const subjectOf = ({ skills }: Pick<Terms, 'skills'>) => skills.find(({ skill }) => skill.startsWith('subject:'));

export function fieldsOf(queue: Terms): QueueFields {
  const subject = subjectOf(queue);
  return {
    nl: queue.name.nl, en: queue.name.en, priority: queue.priority,
    subject: subject ? subject.skill.slice('subject:'.length) : queue.subjectLevel === null ? '' : chosen,
    level: String(subject?.level ?? queue.subjectLevel ?? 2),
    waitSeconds: String(queue.waitSeconds), share: String(Math.round(queue.share * 1000) / 10), patienceSeconds: String(queue.patienceSeconds), wrapUpSeconds: String(queue.wrapUpSeconds), lastAgentHours: String(queue.lastAgentHours),
    places: queue.places as readonly Place[],
    steps: queue.steps.map((step) => ({
      after: String(step.afterSeconds), level: step.level === undefined ? '' : String(step.level), anySubject: step.anySubject === true, anyLanguage: step.anyLanguage === true,
      alsoPlaces: (step.alsoPlaces ?? []) as readonly Place[],
    })),
  };
}

/** What cannot be read as a number becomes nought, so that the server names the field. */
const number = (text: string): number => (/^\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : 0);

/** @param before skills that are not about a subject, and what else a step may hold, stay as they were */
export function termsOf(fields: QueueFields, before?: Terms): Terms {
  const { subject, level } = fields;
  const others = before?.skills.filter(({ skill }) => !skill.startsWith('subject:')) ?? [];
  return {
    name: { nl: fields.nl.trim(), en: fields.en.trim() },
    priority: fields.priority as Terms['priority'],
    skills: [...others, ...(subject === '' || subject === chosen ? [] : [{ skill: `subject:${subject}`, level: number(level) }])],
    subjectLevel: subject === chosen ? number(level) : null,
    places: [...fields.places],
    waitSeconds: number(fields.waitSeconds), share: number(fields.share) / 100, patienceSeconds: number(fields.patienceSeconds), wrapUpSeconds: number(fields.wrapUpSeconds), lastAgentHours: number(fields.lastAgentHours),
    steps: fields.steps.map(({ after, level: lower, anySubject, anyLanguage, alsoPlaces }, i) => {
      const { level: _level, anySubject: _any, anyLanguage: _language, alsoPlaces: _places, ...kept } = before?.steps[i] ?? { afterSeconds: 0 };
      return {
        ...kept, afterSeconds: number(after),
        ...(lower !== '' && { level: Number(lower) }), ...(anySubject && { anySubject }), ...(anyLanguage && { anyLanguage }), ...(alsoPlaces.length > 0 && { alsoPlaces: [...alsoPlaces] }),
      };
    }),
  };
}
