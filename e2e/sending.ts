import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stripe } from 'stripe';
import { startPlaza, type AskOptions } from './plaza.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- each test knows the shape that it asked for
export type Payload = any;

export const ONBOARD = `mutation ($input: OnboardConnectedAccountInput!) { onboardConnectedAccount(input: $input) {
  connectedAccount { id status canReceive canPayOut country createdAt asOf person { id } account } onboardingUrl problem { __typename ... on Problem { message retryable } } } }`;
export const SEND = `mutation ($input: SendMoneyInput!) { sendMoney(input: $input) {
  payment { id status amount { amount currency } amountRefunded { amount } transfer { id } }
  transfer { id amount { amount currency } amountReversed { amount } reversed description createdAt asOf account payment { id } destination { id } }
  problem { __typename ... on Problem { message retryable } ... on RecipientCannotReceive { status refunded }
    ... on CardDeclined { code declineCode } } } }`;
export const REVERSE = `mutation ($input: ReverseTransferInput!) { reverseTransfer(input: $input) {
  transfer { id amountReversed { amount } reversed } problem { __typename ... on AmountTooLarge { maximum { amount } } ... on AlreadyReversed { message retryable } } } }`;
export const pages = { returnUrl: 'https://shop.example/done', refreshUrl: 'https://shop.example/again' };

export type Sending = Awaited<ReturnType<typeof startSending>>;

/** A Plaza in which people can be paid; payments above 1,000 dollars need a confirmation. */
export async function startSending() {
  const folder = await mkdtemp(join(tmpdir(), 'plaza-send-'));
  const file = join(folder, 'plaza.config.json');
  const accounts = [{ name: 'default', verifyAbove: { USD: 100_000 } }];
  await writeFile(file, JSON.stringify({ providers: { stripe: { accounts } } }));
  const plaza = await startPlaza({ PLAZA_CONFIG: file });
  const { port } = plaza.sandbox;
  const stripe = new Stripe('sk_test_sandbox', {
    host: '127.0.0.1',
    port,
    protocol: 'http',
    telemetry: false,
  });
  let keys = 0;

  async function ask(document: string, input: object, member: string, options?: AskOptions) {
    const whole = { idempotencyKey: `send ${(keys += 1)}`, ...input };
    const { result, calls } = await plaza.callsOf(() =>
      plaza.ask(member, document, { input: whole }, options),
    );
    return { ...result, payload: Object.values(result.data ?? {})[0] as Payload, calls, input: whole };
  }

  const onboard = (member: string, more: object = {}) => ask(ONBOARD, { ...pages, ...more }, member);
  const finish = (id: string, outcome = 'complete') =>
    fetch(`${plaza.sandbox.url}/_sandbox/stripe/accounts/${id}/onboard`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ outcome }),
    });
  return {
    plaza,
    stripe,
    ask,
    onboard,
    /** Its holder has told Stripe who they are. */
    finish,
    /** A member of the cast who can be paid. */
    async recipient(member: string): Promise<string> {
      const { payload } = await onboard(member);
      const { id, canReceive } = payload.connectedAccount as { id: string; canReceive: boolean };
      if (!canReceive) await finish(id);
      return id;
    },
    send: (recipientId: string, more: object = {}, member = 'ada', options?: AskOptions) => {
      const amount = { amount: 1_200, currency: 'USD' };
      const usual = { recipientId, amount, paymentMethodId: 'pm_card_visa', description: 'Dinner' };
      return ask(SEND, { ...usual, ...more }, member, options);
    },
    [Symbol.asyncDispose]: async () => {
      await plaza[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}
