import type { StartedPlaza } from '../process.ts';
import type { KillSandbox } from './sandbox.ts';

/** One mutation that is under way when its process dies, and what it did at the provider. */
export interface Attempt {
  mutation: string;
  /** Where its call goes: method and path, for faults. */
  call: { provider: string; method: string; path: string };
  ask(plaza: StartedPlaza): Promise<Payload>;
  /** Its record's state, as its client may ask. */
  state(plaza: StartedPlaza): Promise<string>;
  effects(): Promise<number>;
}

type Payload = { problem: { __typename: string } | null } & Record<string, { id: string } | null>;

/** One mutation at each provider and more, each with a key of its own, made out for one seam. */
export async function makeAttempts(sandbox: KillSandbox, seam: number): Promise<Attempt[]> {
  const before = await sandbox.items();
  const amount = 70_000 + seam;
  const body = `Seam ${seam}`;
  const to = `+1202555${String(2000 + seam)}`;
  const paid = await sandbox.pay(700);
  const publicToken = await sandbox.publicToken();
  const attempt = (
    mutation: string,
    what: Pick<Attempt, 'call' | 'effects'> & {
      type: string;
      selection: string;
      input: object;
      member?: string;
    },
  ): Attempt => {
    const { member = 'ada', type, selection, input, ...rest } = what;
    const idempotencyKey = `${mutation} ${seam}`;
    const enumValue = mutation.replaceAll(/[A-Z]/g, '_$&').toUpperCase();
    return {
      mutation,
      ...rest,
      ask: async (running) => {
        const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} problem { __typename ... on Problem { message retryable } } } }`;
        const { data, errors } = await running.ask(member, document, { input: { ...input, idempotencyKey } });
        if (errors) throw new Error(`${mutation}: ${errors[0]!.message}`);
        return data[mutation] as Payload;
      },
      state: async (running) => {
        const document = `query ($key: ID!) { effect(idempotencyKey: $key, mutation: ${enumValue}) { state } }`;
        const { data } = await running.ask(member, document, { key: idempotencyKey });
        return data.effect.state as string;
      },
    };
  };
  return [
    attempt('createPayment', {
      type: 'CreatePaymentInput',
      selection: 'payment { id }',
      input: { amount: { amount, currency: 'USD' }, paymentMethodId: 'pm_card_visa', confirm: true },
      call: { provider: 'stripe', method: 'POST', path: '/v1/payment_intents' },
      effects: () => sandbox.payments(amount),
    }),
    attempt('refundPayment', {
      type: 'RefundPaymentInput',
      selection: 'refund { id }',
      // A part, so that nothing but Plaza keeps a second one from being given back.
      input: { paymentId: paid, amount: 100 },
      member: 'operator',
      call: { provider: 'stripe', method: 'POST', path: '/v1/refunds' },
      effects: () => sandbox.refunds(paid),
    }),
    attempt('connectBank', {
      type: 'ConnectBankInput',
      selection: 'connection { id }',
      input: { publicToken },
      call: { provider: 'plaid', method: 'POST', path: '/plaid/item/public_token/exchange' },
      effects: async () => (await sandbox.items()) - before,
    }),
    attempt('sendMessage', {
      type: 'SendMessageInput',
      selection: 'message { id }',
      input: { channel: 'SMS', body },
      call: {
        provider: 'twilio',
        method: 'POST',
        path: '^/twilio/api/2010-04-01/Accounts/[^/]+/Messages.json$',
      },
      effects: () => sandbox.messages(body),
    }),
    attempt('startVerification', {
      type: 'StartVerificationInput',
      selection: 'verification { id }',
      input: { to },
      call: { provider: 'twilio', method: 'POST', path: '^/twilio/verify/v2/Services/[^/]+/Verifications$' },
      effects: () => sandbox.codes(to),
    }),
  ];
}
