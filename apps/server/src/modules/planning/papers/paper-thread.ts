import { answerFromThread } from '../long-work/thread-side.ts';
import type { PaperInput } from './paper-input.ts';
import { renderPaper } from './render-paper.ts';
import { orUnusable } from './unusable.ts';

await answerFromThread<PaperInput, Uint8Array>((input) => orUnusable(() => renderPaper(input)));
