import { runSubgraph } from '#subgraphs/kit/process.ts';
import { readStripeAccounts } from './config.ts';
import { createPayments } from './server.ts';

await runSubgraph('payments', process.env, (parts) => {
  const configs = readStripeAccounts(parts.env, parts.sandboxUrl, parts.providers.stripe);
  return { ...createPayments({ ...parts, configs }), configs };
});
