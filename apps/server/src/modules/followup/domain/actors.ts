import type { DepartmentId, UserId } from '@ingang/kernel';
import type { FollowUp } from './follow-up.ts';
import { transitions, type FollowUpActor, type FollowUpEvent, type Transition } from './transitions.ts';

/** What the rules need to know of who acts. */
export interface ActingPerson {
  readonly userId: UserId;
  readonly departmentIds: readonly DepartmentId[];
  readonly leadsDepartmentIds: readonly DepartmentId[];
  /** Work in the contact centre for the authority of the follow-up. */
  readonly contactCentre: 'none' | 'agent' | 'lead';
}

/**
 * Every way in which a person stands to a follow-up; empty for a stranger.
 */
export function actorsOf(followUp: FollowUp, person: ActingPerson): FollowUpActor[] {
  const { departmentId, userId } = followUp.assignment;
  const actors: FollowUpActor[] = [];
  if (userId === person.userId) actors.push('handler');
  if (person.departmentIds.includes(departmentId)) actors.push('department');
  if (person.leadsDepartmentIds.includes(departmentId)) actors.push('department-lead');
  if (person.contactCentre !== 'none') actors.push('contact-centre');
  if (person.contactCentre === 'lead') actors.push('contact-centre-lead');
  return actors;
}

/** The edge for an event in the state a follow-up is in, whoever asks; undefined when there is none. */
export function transitionFor(followUp: FollowUp, event: FollowUpEvent): Transition | undefined {
  return transitions.find(
    (edge) => edge.event === event && edge.from.includes(followUp.state) && edge.kinds.includes(followUp.kind),
  );
}

/** What these actors may do to a follow-up now: the buttons of a screen. */
export function allowedEvents(followUp: FollowUp, actors: readonly FollowUpActor[]): FollowUpEvent[] {
  return transitions
    .filter((edge) => edge.from.includes(followUp.state) && edge.kinds.includes(followUp.kind))
    .filter((edge) => edge.by.some((actor) => actors.includes(actor)))
    .map((edge) => edge.event);
}
