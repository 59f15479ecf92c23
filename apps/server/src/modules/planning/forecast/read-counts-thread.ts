import { answerFromThread } from '../long-work/thread-side.ts';
import { readCountsFile } from './read-counts-file.ts';

/** Reads a file of counts: a hundred thousand rows are a second of work. */
await answerFromThread((content: string) => readCountsFile(content));
