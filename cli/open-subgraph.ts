import { readProviders } from '#subgraphs/kit/accounts/settings.ts';
import type { Offline } from './offline.ts';

/** The provider subgraphs, each imported only where it is asked for: the SDKs are heavy. */
export const openSubgraph = {
  payments: async ({ parts, env, sandboxUrl }: Offline) => {
    const { createPayments } = await import('#subgraphs/payments/server.ts');
    const { readStripeAccounts } = await import('#subgraphs/payments/config.ts');
    const configs = readStripeAccounts(env, sandboxUrl, readProviders(env).stripe);
    return createPayments({ ...parts, configs });
  },

  messaging: async ({ parts, env, sandboxUrl }: Offline) => {
    const { createMessaging } = await import('#subgraphs/messaging/server.ts');
    const { readTwilioAccounts } = await import('#subgraphs/messaging/config.ts');
    const configs = readTwilioAccounts(env, sandboxUrl, readProviders(env).twilio);
    return createMessaging({ ...parts, configs });
  },

  banking: async ({ parts, env, sandboxUrl }: Offline) => {
    const { createBanking } = await import('#subgraphs/banking/server.ts');
    const { readPlaidAccounts } = await import('#subgraphs/banking/config.ts');
    const configs = readPlaidAccounts(env, sandboxUrl, readProviders(env).plaid);
    return createBanking({ ...parts, configs });
  },
};
