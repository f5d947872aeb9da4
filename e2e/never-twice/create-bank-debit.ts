import type { Performance } from './performance.ts';
import type { Stage } from './stage.ts';

/** The last of its steps has the effect: each before it is tested in `e2e/bank-debit-steps.test.ts`. */
export const createBankDebit: Performance = {
  mutation: 'createBankDebit',
  subgraph: 'payments',
  input: 'CreateBankDebitInput',
  selection: 'payment { id status } problem { __typename ... on Problem { message retryable } }',
  call: { provider: 'stripe', method: 'POST', path: '/v1/payment_intents' },
  prepare: async (stage, round) => {
    const amount = 20_000 + round;
    const mandate = { ipAddress: '203.0.113.7', userAgent: 'Mozilla/5.0' };
    const input = { bankAccountId: await checking(stage), amount: { amount, currency: 'USD' }, mandate };
    return {
      input,
      other: { ...input, amount: { amount: amount + 1, currency: 'USD' } },
      effects: async () => {
        const { data } = await stage.stripe.paymentIntents.list({ customer: stage.customer, limit: 100 });
        return data.filter((intent) => intent.amount === amount && intent.latest_charge).length;
      },
    };
  },
};

/** The id of a checking account of the operator's own. */
async function checking({ asks, operator }: Stage): Promise<string> {
  const { data } = await asks.banking(
    'query ($id: ID!) { _entities(representations: [{ __typename: "Person", id: $id }]) { ... on Person { bankAccounts { id subtype } } } }',
    { id: operator.person },
    operator,
  );
  const all = data._entities[0].bankAccounts as { id: string; subtype: string }[];
  return all.find(({ subtype }) => subtype === 'checking')!.id;
}
