import { calamitiesContract, callFlowsContract } from '../testing/call-flows.contract.ts';
import { calamitiesInMemory, callFlowsInMemory } from './call-flows.ts';

callFlowsContract('flows in memory', (use) => use(callFlowsInMemory()));
calamitiesContract('calamity messages in memory', (use) => use(calamitiesInMemory()));
