import { runSubgraph } from '#subgraphs/kit/process.ts';
import { readStripeConfig } from './config.ts';
import { createPayments } from './server.ts';

await runSubgraph('payments', process.env, (parts) => {
  const config = readStripeConfig(parts.env, parts.sandboxUrl, parts.providers.stripe);
  const { handle, ports, effects, link } = createPayments({ ...parts, config });
  return config.mode === 'sandbox' ? { handle, ports, effects, link } : { handle, ports, effects };
});
