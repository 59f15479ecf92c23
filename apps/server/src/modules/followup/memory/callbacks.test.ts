import { callbacksContract } from '../contract/callbacks.contract.ts';
import { CallbacksInMemory } from './callbacks.ts';

callbacksContract('callbacks in memory', (use) => use(new CallbacksInMemory()));
