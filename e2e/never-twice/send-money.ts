import type { Performance } from './performance.ts';
import type { Stage } from './stage.ts';

/** Two calls have an effect, and either may fail: the charge, and handing it on. */
export const sendMoney: readonly Performance[] = ['/v1/payment_intents', '/v1/transfers'].map((path) => ({
  mutation: 'sendMoney',
  subgraph: 'payments',
  input: 'SendMoneyInput',
  selection: 'transfer { id } problem { __typename ... on Problem { message retryable } }',
  call: { provider: 'stripe', method: 'POST', path },
  prepare: async (stage, round) => {
    const amount = 30_000 + round;
    const recipientId = await recipient(stage);
    const input = { recipientId, amount: { amount, currency: 'USD' }, paymentMethodId: 'pm_card_visa' };
    return {
      input,
      other: { ...input, amount: { amount: amount + 1, currency: 'USD' } },
      effects: async () => {
        const { data } = await stage.stripe.transfers.list({ destination: recipientId, limit: 100 });
        return data.filter((each) => each.amount === amount).length;
      },
    };
  },
}));

/** The operator's own connected account, which can be paid. */
async function recipient({ asks, operator, sandbox }: Stage): Promise<string> {
  const pages = { returnUrl: 'https://shop.example/done', refreshUrl: 'https://shop.example/again' };
  const { data } = await asks.payments(
    'mutation ($input: OnboardConnectedAccountInput!) { onboardConnectedAccount(input: $input) { connectedAccount { id } } }',
    { input: { ...pages, idempotencyKey: 'recipient' } },
    operator,
  );
  const { id } = data.onboardConnectedAccount.connectedAccount as { id: string };
  await fetch(`${sandbox.url}/_sandbox/stripe/accounts/${id}/onboard`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  return id;
}
