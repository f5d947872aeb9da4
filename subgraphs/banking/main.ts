import { runSubgraph } from '#subgraphs/kit/process.ts';
import { readPlaidAccounts } from './config.ts';
import { createBanking } from './server.ts';

await runSubgraph('banking', process.env, (parts) => {
  const configs = readPlaidAccounts(parts.env, parts.sandboxUrl, parts.providers.plaid);
  return { ...createBanking({ ...parts, configs }), configs };
});
