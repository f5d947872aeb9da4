import { runSubgraph } from '#subgraphs/kit/process.ts';
import { readTwilioConfig } from './config.ts';
import { createMessaging } from './server.ts';

await runSubgraph('messaging', process.env, (parts) => {
  const config = readTwilioConfig(parts.env, parts.sandboxUrl, parts.providers.twilio);
  const { handle, ports, effects, link } = createMessaging({ ...parts, config });
  return config.mode === 'sandbox' ? { handle, ports, effects, link } : { handle, ports, effects };
});
