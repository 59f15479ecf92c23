import { describe } from 'vitest';
import { regionWeek } from '../../../../../../packages/planning/src/schedule/testing/region-week.ts';
import type { RoomDeps } from '../../../platform/room.ts';
import { keepsTheContract } from '../long-work/testing/kind-contract.ts';
import { solverWork } from './solver-work.ts';

const deps = (): RoomDeps => ({}) as RoomDeps; // the solver asks the server for nothing
const inputOf = (people: number, skillCount: number, gap: number) => ({ scheduleId: 'x', current: [], errand: { problem: regionWeek({ people, skillCount, intervalMinutes: 60 }), seconds: 60, gap } });

describe('making a schedule is a long work', () => {
  keepsTheContract({ kind: solverWork, deps, short: inputOf(8, 2, 0.5), long: inputOf(60, 8, 0) });
});
