import { uuidV7 } from '@ingang/kernel';
import { customersContract } from '../testing/customers.contract.ts';
import { memoryCustomers } from './customers.ts';

let made = 0;

customersContract('in memory', (use) => use(memoryCustomers(), () => uuidV7(++made, new Uint8Array(10).fill(made % 256))));
