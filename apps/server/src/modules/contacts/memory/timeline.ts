import { addressKey, normalAddress, type TimelineEntry } from '../domain/index.ts';
import type { TimelineRegister } from '../usecases/ports.ts';
import { newestFirst, onPage } from './pages.ts';

/** The timeline in memory. */
export function memoryTimeline(): TimelineRegister {
  const kept = new Map<string, TimelineEntry>();
  const placeOf = (entry: TimelineEntry) => ({ at: entry.at, id: entry.subjectId });
  const all = (fits: (entry: TimelineEntry) => boolean) => newestFirst([...kept.values()].filter(fits), placeOf);
  return {
    async put(entry) {
      kept.set(`${entry.kind} ${entry.subjectId}`, structuredClone(entry));
    },
    async remove(kind, subjectId) {
      kept.delete(`${kind} ${subjectId}`);
    },
    async ofCustomers(customerIds, page, kind) {
      const fitting = all((entry) => customerIds.some((id) => id === entry.customerId) && (!kind || entry.kind === kind));
      return structuredClone(onPage(fitting, page));
    },
    async ofAddress(address, page, kind) {
      const { addition } = normalAddress(address);
      const sameDoor = (entry: TimelineEntry): boolean =>
        addition === undefined || entry.address?.addition === undefined || entry.address.addition === addition;
      const fitting = all(
        (entry) => !!entry.address && addressKey(entry.address) === addressKey(address) && sameDoor(entry) && (!kind || entry.kind === kind),
      );
      return structuredClone(onPage(fitting, page));
    },
  };
}
