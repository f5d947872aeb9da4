import type { Stripe } from 'stripe';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { requiredShapes } from '../fidelity/required-shapes.ts';
import { violations } from '../fidelity/violations.ts';
import { startSandbox, type Sandbox } from '../sandbox.ts';
import { connect, failure, payNow } from './test-client.ts';

let sandbox: Sandbox;
let stripe: Stripe;

beforeEach(async () => {
  sandbox = await startSandbox({ ticking: false });
  stripe = connect(sandbox);
});
afterEach(() => sandbox.close());

const capabilities = { transfers: { requested: true }, card_payments: { requested: true } };

async function account(onboarded = true): Promise<string> {
  const { id } = await stripe.accounts.create({ country: 'US', capabilities, metadata: { a: 'b' } });
  if (onboarded) await onboard(id);
  return id;
}

const onboard = (id: string, body: object = {}) =>
  fetch(`${sandbox.url}/_sandbox/stripe/accounts/${id}/onboard`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function charged(): Promise<string> {
  const paid = await stripe.paymentIntents.create({ ...payNow, transfer_group: 'order-1' });
  return paid.latest_charge as string;
}

const transfer = (destination: string, more: object = {}) =>
  stripe.transfers.create({ currency: 'usd', destination, ...more });

test('an account may be paid once its holder was on the page, which opens once', async () => {
  const id = await account(false);
  const created = await stripe.accounts.retrieve(id);
  expect(created).toMatchObject({
    capabilities: { transfers: 'inactive' },
    details_submitted: false,
    payouts_enabled: false,
  });
  const link = await stripe.accountLinks.create({
    account: id,
    type: 'account_onboarding',
    refresh_url: 'https://shop.example/again',
    return_url: 'https://shop.example/done',
  });

  expect((await fetch(link.url)).status).toBe(200);
  const again = await fetch(link.url, { redirect: 'manual' });
  expect([again.status, again.headers.get('location')]).toEqual([303, 'https://shop.example/again']);
  const done = await fetch(`${link.url}/finish`, { method: 'POST', redirect: 'manual' });
  expect(done.headers.get('location')).toBe('https://shop.example/done');

  expect(await stripe.accounts.retrieve(id)).toMatchObject({
    capabilities: { transfers: 'active', card_payments: 'active' },
    details_submitted: true,
    payouts_enabled: true,
  });
  const { data } = await stripe.events.list({ type: 'account.updated' });
  expect(data.map((event) => (event.data.object as Stripe.Account).id)).toEqual([id]);
  expect((await stripe.accounts.list()).data.map((each) => each.id)).toEqual([id]);
});

test('a charge is handed on, as far as it reaches, and comes back', async () => {
  const [destination, charge] = [await account(), await charged()];

  const first = await transfer(destination, { amount: 2_000, source_transaction: charge });
  expect(first).toMatchObject({ amount: 2_000, source_transaction: charge, transfer_group: 'order-1' });
  const more = await failure(transfer(destination, { amount: 501, source_transaction: charge }));
  expect(more.param).toBe('source_transaction');
  await transfer(destination, { amount: 500, source_transaction: charge });
  const { data } = await stripe.transfers.list({ transfer_group: 'order-1' });
  expect(data.map(({ amount }) => amount)).toEqual([500, 2_000]);
  expect((await stripe.transfers.list({ destination: 'acct_none' })).data).toEqual([]);

  await stripe.transfers.createReversal(first.id, { amount: 300, metadata: { a: 'b' } });
  expect(await stripe.transfers.retrieve(first.id)).toMatchObject({ amount_reversed: 300, reversed: false });
  expect((await failure(stripe.transfers.createReversal(first.id, { amount: 1_701 }))).param).toBe('amount');
  await stripe.transfers.createReversal(first.id);
  expect(await stripe.transfers.retrieve(first.id)).toMatchObject({ amount_reversed: 2_000, reversed: true });
  expect((await failure(stripe.transfers.createReversal(first.id))).statusCode).toBe(400);
  const reversals = await stripe.transfers.listReversals(first.id);
  expect(reversals.data.map(({ amount }) => amount)).toEqual([1_700, 300]);
  const events = await stripe.events.list({ types: ['transfer.created', 'transfer.reversed'] });
  expect(events.data.map(({ type }) => type)).toEqual([
    'transfer.reversed',
    'transfer.reversed',
    'transfer.created',
    'transfer.created',
  ]);
  const { data: moved } = await stripe.balanceTransactions.list({ type: 'transfer' });
  expect(moved.map(({ amount }) => amount)).toEqual([-500, -2_000]);
});

test('nobody is paid who is not there, not known yet, or restricted; nor more than is there', async () => {
  const charge = await charged();
  const restricted = await account(false);
  await onboard(restricted, { outcome: 'restrict' });

  expect((await failure(transfer('acct_none', { amount: 1 }))).code).toBe('resource_missing');
  for (const id of [await account(false), restricted]) {
    const refused = await failure(transfer(id, { source_transaction: charge }));
    expect([refused.param, refused.statusCode]).toEqual(['destination', 400]);
  }
  const poor = await failure(transfer(await account(), { amount: 99_999_999 }));
  expect(poor.code).toBe('balance_insufficient');
});

test('what each endpoint answers has the shape that the SDK promises', async () => {
  const shapes = requiredShapes('stripe', [
    'Stripe.Account',
    'Stripe.AccountLink',
    'Stripe.Transfer',
    'Stripe.TransferReversal',
    'Stripe.AccountUpdatedEvent',
    'Stripe.TransferCreatedEvent',
    'Stripe.TransferReversedEvent',
  ]);
  const plain = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer));
  const id = await account();
  const link = await stripe.accountLinks.create({
    account: id,
    type: 'account_onboarding',
    refresh_url: 'https://a.example',
    return_url: 'https://b.example',
  });
  const { id: made } = await transfer(id, { source_transaction: await charged() });
  const reversal = await stripe.transfers.createReversal(made);
  const whole = await stripe.transfers.retrieve(made, { expand: ['destination', 'source_transaction'] });
  const { data } = await stripe.events.list({
    types: ['account.updated', 'transfer.created', 'transfer.reversed'],
  });

  expect(violations(plain(await stripe.accounts.retrieve(id)), shapes['Stripe.Account'])).toEqual([]);
  expect(violations(plain(link), shapes['Stripe.AccountLink'])).toEqual([]);
  expect(violations(plain(whole), shapes['Stripe.Transfer'])).toEqual([]);
  expect(violations(plain(reversal), shapes['Stripe.TransferReversal'])).toEqual([]);
  expect(data).toHaveLength(3);
  for (const event of data) {
    const words = event.type.split('.').map((word) => word[0]!.toUpperCase() + word.slice(1));
    const shape = shapes[`Stripe.${words.join('')}Event` as keyof typeof shapes];
    expect(violations(plain(event), shape)).toEqual([]);
  }
});
