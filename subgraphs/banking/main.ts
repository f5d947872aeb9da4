import { runSubgraph } from '#subgraphs/kit/process.ts';
import { readPlaidConfig } from './config.ts';
import { createBanking } from './server.ts';

await runSubgraph('banking', process.env, (parts) => {
  const config = readPlaidConfig(parts.env, parts.sandboxUrl, parts.providers.plaid);
  const { handle, effects, link } = createBanking({ ...parts, config });
  return config.mode === 'sandbox' ? { handle, effects, link } : { handle, effects };
});
