import type { Static } from 'typebox';
import type { CalamityMessage as CalamityAnswer, FlowCard as CardAnswer, FlowFault as FaultAnswer, FlowVersion as VersionAnswer, PhoneNumber as NumberAnswer, Transcript as TranscriptAnswer } from '@ingang/contracts/call-flows';
import { holdsRoleFor, type Principal } from '../../../platform/access/index.ts';
import type { Locale } from '../../../platform/database/work.ts';
import { displayPhone } from '../../customers/index.ts';
import { checkFlow, versionAt, type FlowFault, type FlowWorld, type Reception, type Transcript, type TranscriptLine } from '../domain/flow/index.ts';
import { calamityRoles } from '../policy.ts';
import type { CalamityMessage, DrawnVersion, FlowCard, FlowVersion, PhoneNumber } from '../usecases/ports.ts';
import { authorityOf } from '../usecases/switch-calamity.ts';
import { say } from '../words.ts';

type Fields = Omit<Static<typeof VersionAnswer>, 'content' | 'faults'>;

function versionFields(version: FlowVersion): Fields {
  const { number, state, revision, changedByName, publishedByName = null } = version;
  const instant = (date: Date | undefined): string | null => date?.toISOString() ?? null;
  return {
    number, state, revision, changedByName, publishedByName,
    changedAt: version.changedAt.toISOString(), validFrom: instant(version.validFrom), validUntil: instant(version.validUntil), publishedAt: instant(version.publishedAt),
  };
}

export function numberAnswer({ authorityId, ...number }: PhoneNumber): Static<typeof NumberAnswer> {
  return { ...number, authorityId: authorityId ?? null, display: displayPhone(number.number) };
}

export function cardAnswer(
  { id, name, authorityId }: FlowCard,
  { versions, numbers, now, principal }: { readonly versions: readonly FlowVersion[]; readonly numbers: readonly PhoneNumber[]; readonly now: Date; readonly principal: Principal },
): Static<typeof CardAnswer> {
  const answering = versionAt(versions, now)?.number;
  return {
    id,
    name,
    authorityId: authorityId ?? null,
    numbers: numbers.filter(({ flowId }) => flowId === id).map(numberAnswer),
    versions: versions.map((version) => ({ ...versionFields(version), answering: version.number === answering })),
    allowed: holdsRoleFor(principal, ['administrator'], authorityId),
  };
}

export function versionAnswer(version: DrawnVersion, world: FlowWorld, locale: Locale): Static<typeof VersionAnswer> {
  return { ...versionFields(version), content: version.content as Static<typeof VersionAnswer>['content'], faults: checkFlow(version.content, world).map((fault) => faultAnswer(fault, locale)) };
}

function faultAnswer({ node, field, code, params, severity }: FlowFault, locale: Locale): Static<typeof FaultAnswer> {
  return { node: node ?? null, field: field ?? null, code, severity, message: say(locale, code, params) };
}

export function calamityAnswer(message: CalamityMessage, principal: Principal): Static<typeof CalamityAnswer> {
  const { scope, version, text, afterwards, active, changedAt, changedByName, hasCode } = message;
  return {
    scope, version, text, afterwards, active, changedByName, hasCode,
    changedAt: version === 0 ? null : changedAt.toISOString(),
    allowed: holdsRoleFor(principal, calamityRoles, authorityOf(scope)),
  };
}

export function transcriptAnswer({ lines, outcome }: Transcript, reception: Reception, locale: Locale): Static<typeof TranscriptAnswer> {
  return {
    lines: lines.map((line) => ({ at: line.at.toISOString(), node: line.node, what: line.what, text: lineText(line, reception, locale) })),
    ending: outcome.ending,
    sentence: say(locale, `ending.${outcome.ending}`),
    endedAt: outcome.endedAt.toISOString(),
    visited: [...outcome.visited],
    authorityId: outcome.authorityId ?? null,
    subject: outcome.subject ?? null,
  };
}

function lineText(line: TranscriptLine, { authorityNames }: Reception, locale: Locale): string {
  switch (line.what) {
    case 'hears':
      return line.text;
    case 'says':
      return say(locale, line.understood ? 'call.says' : 'call.not-understood', { text: line.text });
    case 'authority-known':
      return say(locale, line.because === 'said-unconfirmed' ? 'call.authority-unconfirmed' : 'call.authority-known', { authority: authorityNames.get(line.authorityId) ?? line.authorityId });
    case 'calamity-switched':
      return say(locale, line.on ? 'call.calamity-on' : 'call.calamity-off');
    case 'hung-up':
      return say(locale, `call.hung-up-${line.by}`);
    case 'callback-booked':
    case 'forwarded':
      return say(locale, `call.${line.what}`, { number: displayPhone(line.number) });
    default: {
      const { at: _at, node: _node, what, ...params } = line;
      return say(locale, `call.${what}`, params);
    }
  }
}
