import { Refused } from '@ingang/kernel';
import { answerFromThread } from '../thread-side.ts';

/** Counts to a number; refuses those below 0, and breaks at 13. */
await answerFromThread(async (until: number, progress) => {
  if (until < 0) throw new Refused('planning.work-failed', { until });
  for (let number = 1; number <= until; number += 1) {
    if (number === 13) throw new Error('thirteen');
    progress(number, until);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return { counted: until };
});
