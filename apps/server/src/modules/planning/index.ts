import { readScenario } from '@ingang/planning/scenario';
import type { Work } from '../../platform/database/work.ts';
import type { Room } from '../../platform/room.ts';
import { adherenceRoutes } from './http/adherence/adherence-routes.ts';
import { forecastRoutes } from './http/forecast/forecast-routes.ts';
import { knownRoutes } from './http/forecast/known-routes.ts';
import { longWorkRoutes } from './http/long-work-routes.ts';
import { calendarRoutes } from './http/own-schedule/calendar-routes.ts';
import { swapRoutes } from './http/own-schedule/swap-routes.ts';
import { wishRoutes } from './http/own-schedule/wish-routes.ts';
import { scenarioRoutes } from './http/scenario-routes.ts';
import { agreementRoutes } from './http/schedule/agreement-routes.ts';
import { proposalRoutes } from './http/schedule/proposal-routes.ts';
import { scheduleRoutes } from './http/schedule/schedule-routes.ts';
import { forgetSchedules, forgettingSchedules } from './schedule/forget-schedules.ts';
import { paperRoutes } from './http/paper-routes.ts';
import { simulationRoutes } from './http/simulation-routes.ts';
import { WorkCrew } from './long-work/crew.ts';
import { threadsForWork } from './long-work/index.ts';
import { workKinds } from './long-work/kinds.ts';
import { forgetWorks, forgetWorksSchedule } from './long-work/forget.ts';
import { staffingRoutes } from './http/staffing/staffing-routes.ts';
import { planningMessages } from './messages.ts';
import { forgetOwnSchedules, forgettingOwnSchedules, lapseSwaps, lapsingSwaps } from './own-schedule/jobs.ts';
import { ownScheduleMessages } from './own-schedule/messages.ts';
import { planningPolicy } from './policy.ts';
import { scenariosInPostgres } from './postgres/scenarios.ts';
import { scheduleMessages } from './schedule/schedule-messages.ts';

/** Keeps scenarios that come with an installation. */
export async function seedScenarios(work: Work, contents: readonly unknown[]): Promise<void> {
  for (const value of contents) {
    const content = readScenario(value);
    await scenariosInPostgres(work).add({ id: work.newId(), name: content.name, content, version: 1, changedAt: work.now, changedBy: null });
  }
}

export { seedSchedules } from './schedule/seed-schedules.ts';

/*
 * What a schedule starts from stands in usecases/staffing/ports.ts: RequiredStaff, kept from the staffing page, read within this room with
 * requiredStaffsInPostgres(work).list({ monday: '2026-11-23', teamId: 'joint-phone' }). Per skill (`phone`, `papendrecht`, …) it has one whole
 * number for each period of the week from Monday midnight on, 0 where nobody is needed.
 */

/** Looking ahead: what answering citizens takes and costs, and what happens if. */
export const planningRoom: Room = {
  name: 'planning',
  policy: planningPolicy,
  messages: {
    nl: { ...planningMessages.nl, ...scheduleMessages.nl, ...ownScheduleMessages.nl },
    en: { ...planningMessages.en, ...scheduleMessages.en, ...ownScheduleMessages.en },
  },
  routes: (deps) => [
    ...scenarioRoutes,
    ...forecastRoutes,
    ...knownRoutes,
    ...staffingRoutes,
    ...longWorkRoutes,
    ...simulationRoutes,
    ...scheduleRoutes,
    ...proposalRoutes,
    ...agreementRoutes,
    ...paperRoutes,
    ...swapRoutes,
    ...wishRoutes,
    ...calendarRoutes(deps),
    ...adherenceRoutes(),
  ],
  jobs: () => ({
    [forgetWorksSchedule.kind]: forgetWorks,
    [forgettingSchedules.kind]: forgetSchedules,
    [lapsingSwaps.kind]: lapseSwaps,
    [forgettingOwnSchedules.kind]: forgetOwnSchedules,
  }),
  schedules: [forgetWorksSchedule, forgettingSchedules, lapsingSwaps, forgettingOwnSchedules],
  open: async (deps) => {
    const crew = new WorkCrew({ deps, kinds: workKinds, threads: threadsForWork() });
    await crew.open();
    return () => crew.close();
  },
};
