import { runSubgraph } from '#subgraphs/kit/process.ts';
import { createPeople } from './server.ts';

await runSubgraph('people', process.env, createPeople);
