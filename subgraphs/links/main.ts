import { runSubgraph } from '#subgraphs/kit/process.ts';
import { createLinks } from './server.ts';

await runSubgraph('links', process.env, createLinks);
