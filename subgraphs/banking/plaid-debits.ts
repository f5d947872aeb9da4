import { createAsk } from '#subgraphs/kit/traffic/ask.ts';
import type { Context } from './context.ts';

/** The calls to Plaid for a debit of a bank account, in one of the company's accounts there. */
export function debitCalls({ accounts, ...fetch }: Context, name: string) {
  const { sdk, traffic } = accounts.at(name);
  const ask = createAsk(traffic, fetch);
  return {
    /** How well a name fits that of the account's holder, 0 to 100; null where the bank does not say who that is. */
    matchName: async (accessToken: string, accountId: string, legalName: string): Promise<number | null> => {
      const plaid = await sdk();
      const { data } = await ask(
        'POST /identity/match',
        (signal) =>
          plaid.identityMatch(
            {
              access_token: accessToken,
              user: { legal_name: legalName },
              options: { account_ids: [accountId] },
            },
            { signal },
          ),
        { item: accessToken },
      );
      return data.accounts.find(({ account_id: id }) => id === accountId)?.legal_name.score ?? null;
    },

    /** A token moves nothing by itself and each is another one, so it may be asked for again. */
    processorToken: async (accessToken: string, accountId: string): Promise<string> => {
      const plaid = await sdk();
      const { data } = await ask(
        'POST /processor/stripe/bank_account_token/create',
        (signal) =>
          plaid.processorStripeBankAccountTokenCreate(
            { access_token: accessToken, account_id: accountId },
            { signal },
          ),
        { item: accessToken },
      );
      return data.stripe_bank_account_token;
    },
  };
}
