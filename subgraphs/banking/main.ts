import { runSubgraph } from '#subgraphs/kit/process.ts';
import { readPlaidConfig } from './config.ts';
import { createBanking } from './server.ts';

await runSubgraph('banking', process.env, (parts) => {
  const config = readPlaidConfig(parts.env, parts.sandboxUrl, parts.providers.plaid);
  const { handle, ports, effects, link } = createBanking({ ...parts, config });
  return config.mode === 'sandbox' ? { handle, ports, effects, link } : { handle, ports, effects };
});
