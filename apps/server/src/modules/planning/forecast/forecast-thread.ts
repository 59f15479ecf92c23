import { Refused } from '@ingang/kernel';
import { makeForecast, type ForecastTask, type MadeForecast } from '../domain/forecast/make-forecast.ts';
import { answerFromThread } from '../long-work/thread-side.ts';

await answerFromThread((task: ForecastTask, progress): MadeForecast => {
  try {
    const made = makeForecast(task, progress);
    if (!made) throw new Refused('planning.nothing-counted');
    return made;
  } catch (error) {
    if (error instanceof RangeError) throw new Refused('planning.history-unusable', { fault: error.message });
    throw error;
  }
});
