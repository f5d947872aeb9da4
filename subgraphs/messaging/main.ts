import { runSubgraph } from '#subgraphs/kit/process.ts';
import { readTwilioAccounts } from './config.ts';
import { createMessaging } from './server.ts';

await runSubgraph('messaging', process.env, (parts) => {
  const configs = readTwilioAccounts(parts.env, parts.sandboxUrl, parts.providers.twilio);
  return { ...createMessaging({ ...parts, configs }), configs };
});
