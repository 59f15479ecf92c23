import { Conflict, Invalid, NotFound, type AuthorityId, type NewId } from '@ingang/kernel';
import { requireRoleFor, type Principal } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { checkFlow, passes, requireValidity, stateAfter, type CallFlow, type FlowFault, type Validity, type VersionEvent } from '../domain/flow/index.ts';
import type { CallFlows, DrawnVersion, FlowCard } from './ports.ts';
import { readWorld, type ReceptionDeps } from './reception.ts';

export interface KeepFlowDeps extends Omit<ReceptionDeps, 'calamities'> {
  readonly principal: Principal;
  readonly now: Date;
  readonly newId: NewId;
  readonly record: Work['record'];
  readonly publish: Work['publish'];
}

/**
 * A new flow with a first draft.
 *
 * @throws Refused `access.other-authority`
 */
export async function addFlow(deps: KeepFlowDeps, { name, authorityId, content }: { readonly name: string; readonly authorityId?: AuthorityId | undefined; readonly content: CallFlow }): Promise<FlowCard> {
  requireRoleFor(deps.principal, ['administrator'], authorityId);
  const card: FlowCard = { id: deps.newId(), authorityId, name, createdAt: deps.now };
  await deps.flows.add(card);
  await deps.flows.addVersion(card.id, draftOf(deps, 1, content));
  announce(deps, card, 'create', { version: 1 });
  return card;
}

/**
 * A new draft that starts as a copy of a version, or of the newest.
 *
 * @throws NotFound `flow.unknown`; Conflict `flow.draft-exists`; Refused `access.other-authority`
 */
export async function startDraft(deps: KeepFlowDeps, id: string, from?: number): Promise<DrawnVersion> {
  const card = await mine(deps, id);
  const versions = await deps.flows.versions(id);
  const copied = await findVersion(deps.flows, id, from ?? versions[0]?.number ?? 1);
  const draft = draftOf(deps, (versions[0]?.number ?? 0) + 1, copied.content);
  if (versions.some(({ state }) => state === 'draft') || !(await deps.flows.addVersion(id, draft))) throw new Conflict('flow.draft-exists');
  announce(deps, card, 'create', { version: draft.number });
  return draft;
}

/**
 * Keeps what was drawn, right or wrong; the check says what is still wrong.
 *
 * @throws Conflict `conflict.version` when somebody else drew meanwhile, `flow.not-in-this-state` when it is no draft
 */
export async function saveDraft(deps: KeepFlowDeps, id: string, change: { readonly number: number; readonly revision: number; readonly content: CallFlow }): Promise<DrawnVersion> {
  const { number, revision, content } = change;
  return changeVersion(deps, id, { number, revision, event: 'change' }, (version) => ({ ...version, content }));
}

/**
 * Lets a draft answer from a moment on.
 *
 * @throws Invalid `flow.has-errors` with every error at its node; Invalid for a validity that cannot be; Conflict as `saveDraft`
 */
export async function publishDraft(deps: KeepFlowDeps, id: string, publishing: { readonly number: number; readonly revision: number; readonly validity: Validity }): Promise<DrawnVersion> {
  const { number, revision, validity } = publishing;
  await mine(deps, id);
  requireValidity(validity, deps.now);
  const { content } = await findVersion(deps.flows, id, number);
  const faults = checkFlow(content, await readWorld(deps, id));
  if (!passes(faults)) throw new Invalid('flow.has-errors', faults.filter(({ severity }) => severity === 'error').map(toFieldFault));
  const published = { ...validity, publishedAt: deps.now, publishedByName: deps.principal.name };
  return changeVersion(deps, id, { number, revision, event: 'publish' }, (version) => ({ ...version, ...published }));
}

/** Takes a published version away, at once, or lays a draft aside. @throws Conflict as `saveDraft` */
export async function endVersion(deps: KeepFlowDeps, id: string, { number, revision, event }: { readonly number: number; readonly revision: number; readonly event: 'retire' | 'discard' }): Promise<DrawnVersion> {
  return changeVersion(deps, id, { number, revision, event }, (version) => ({ ...version, retiredAt: deps.now }));
}

/** `nodes.menu.options[1]`: the path in the drawing. */
export function toFieldFault({ node, field, code, params }: FlowFault): { field: string; code: string; params?: Exclude<FlowFault['params'], undefined> } {
  const path = [node === undefined ? undefined : `nodes.${node}`, field].filter((part) => part !== undefined).join('.');
  return { field: path, code, ...(params && { params }) };
}

interface Step {
  readonly number: number;
  readonly revision: number;
  readonly event: VersionEvent;
}

async function changeVersion(deps: KeepFlowDeps, id: string, { number, revision, event }: Step, change: (version: DrawnVersion) => DrawnVersion): Promise<DrawnVersion> {
  const card = await mine(deps, id);
  const version = await findVersion(deps.flows, id, number);
  if (version.revision !== revision) throw new Conflict('conflict.version', version);
  const changed = { ...change(version), state: stateAfter(version.state, event), revision: revision + 1, changedAt: deps.now, changedByName: deps.principal.name };
  if (!(await deps.flows.changeVersion(id, changed, revision))) throw new Conflict('conflict.version', await findVersion(deps.flows, id, number));
  if (event === 'change') deps.publish({ topic: 'phone.flow-changed', subjectId: id, ...(card.authorityId && { authorityId: card.authorityId }) });
  else announce(deps, card, 'change', { version: number, event });
  return changed;
}

async function mine({ flows, principal }: KeepFlowDeps, id: string): Promise<FlowCard> {
  const card = await flows.find(id);
  if (!card) throw new NotFound('flow.unknown');
  requireRoleFor(principal, ['administrator'], card.authorityId);
  return card;
}

/** @throws NotFound `flow.version-unknown` */
export async function findVersion(flows: CallFlows, id: string, number: number): Promise<DrawnVersion> {
  const version = await flows.version(id, number);
  if (!version) throw new NotFound('flow.version-unknown');
  return version;
}

function draftOf({ now, principal }: KeepFlowDeps, number: number, content: CallFlow): DrawnVersion {
  return { number, state: 'draft', revision: 1, content, changedAt: now, changedByName: principal.name };
}

/** Drawing is told to screens; what callers hear is also audited. */
function announce({ record, publish }: KeepFlowDeps, { id, authorityId }: FlowCard, action: 'create' | 'change', details: Readonly<Record<string, unknown>>): void {
  const whose = authorityId && { authorityId };
  record({ action, subjectKind: 'call-flow', subjectId: id, details, ...whose });
  publish({ topic: 'phone.flow-changed', subjectId: id, ...whose });
}
