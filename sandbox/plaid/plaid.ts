import type { IssueBankToken } from '../bank-tokens.ts';
import type { Provider, ProviderOptions } from '../provider.ts';
import { registerAccessToken } from './access-token.ts';
import { registerAccounts } from './accounts.ts';
import { registerAuth } from './auth.ts';
import { registerPlaidControl } from './control.ts';
import { speakPlaid } from './endpoint.ts';
import { registerIdentity } from './identity.ts';
import { registerInstitutions } from './institutions.ts';
import { registerInvestments } from './investments.ts';
import { registerItems } from './items.ts';
import { registerLiabilities } from './liabilities.ts';
import { registerLink } from './link.ts';
import { registerProcessorTokens } from './processor-tokens.ts';
import { registerRecurring } from './recurring.ts';
import { registerRefresh } from './refresh.ts';
import { registerSandboxEndpoints } from './sandbox-endpoints.ts';
import type { PlaidState } from './state.ts';
import { createStore } from './store.ts';
import { registerTransactions } from './transactions.ts';
import { registerWebhook } from './webhook.ts';

/**
 * Plaid's part of the sandbox. Keys are any client id and secret that begin with `sandbox`.
 *
 * @param issueBankToken leaves a bank account for Stripe
 */
export function createPlaid({
  issueBankToken,
  ...options
}: ProviderOptions & { issueBankToken: IssueBankToken }): Provider {
  const store = createStore(options);
  return {
    name: 'plaid',
    register(app) {
      speakPlaid(app);
      registerLink(app, store);
      registerItems(app, store);
      registerWebhook(app, store);
      registerAccessToken(app, store);
      registerRefresh(app, store);
      registerAccounts(app, store, options.world);
      registerTransactions(app, store, options.world);
      registerRecurring(app, store);
      registerIdentity(app, store, options.world);
      registerAuth(app, store, options.world);
      registerLiabilities(app, store, options.world);
      registerInvestments(app, store, options.world);
      registerInstitutions(app, store);
      registerProcessorTokens(app, store, options.world, issueBankToken);
      registerSandboxEndpoints(app, store);
    },
    control: (app) => registerPlaidControl(app, store),
    snapshot: () => store.state(),
    restore: (state) => store.restore(state as PlaidState),
  };
}
