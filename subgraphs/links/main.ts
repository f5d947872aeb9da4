import { runSubgraph } from '#subgraphs/kit/process.ts';
import { countAccounts } from '#subgraphs/kit/accounts/settings.ts';
import { createLinks } from './server.ts';

await runSubgraph('links', process.env, (parts) =>
  createLinks({
    ...parts,
    accounts: countAccounts(parts.providers),
    account: parts.providers.stripe.accounts[0]!.name,
  }),
);
