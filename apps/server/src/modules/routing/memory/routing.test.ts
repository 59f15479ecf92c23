import { assignmentsContract, policiesContract } from '../testing/routing.contract.ts';
import { assignmentsInMemory, policiesInMemory } from './routing.ts';

policiesContract('in memory', (task) => task(policiesInMemory()));
assignmentsContract('in memory', (task) => task(assignmentsInMemory()));
