import { expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { connect, failure, payNow } from './test-client.ts';

const asked = { ...payNow, payment_method: 'pm_card_threeDSecure2Required' };

async function authenticate(sandbox: Sandbox, id: string, outcome: string) {
  const answer = await fetch(`${sandbox.url}/_sandbox/stripe/payment_intents/${id}/authenticate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ outcome }),
  });
  return { status: answer.status, body: (await answer.json()) as object };
}

test('a payment that asks for 3-D Secure succeeds once the payer has answered', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const { id, next_action, status } = await stripe.paymentIntents.create(asked);
  expect(status).toBe('requires_action');
  expect(next_action).toMatchObject({
    type: 'redirect_to_url',
    redirect_to_url: {
      return_url: 'https://shop.example/return',
      url: `${sandbox.url}/_sandbox/stripe/payment_intents/${id}/challenge`,
    },
  });

  await authenticate(sandbox, id, 'succeed');

  const paid = await stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] });
  expect(paid).toMatchObject({ status: 'succeeded', next_action: null });
  expect(paid.latest_charge).toMatchObject({
    payment_method_details: { card: { three_d_secure: { result: 'authenticated' } } },
  });
  expect((await authenticate(sandbox, id, 'succeed')).status).toBe(409);
});

test('a failed challenge charges nothing and asks for another method', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const { id } = await stripe.paymentIntents.create(asked);

  await authenticate(sandbox, id, 'fail');

  expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({
    status: 'requires_payment_method',
    latest_charge: null,
    last_payment_error: { code: 'payment_intent_authentication_failure', payment_method: { type: 'card' } },
  });
});

test('an authorisation that was challenged is held, not taken', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const { id } = await stripe.paymentIntents.create({ ...asked, capture_method: 'manual' });

  await authenticate(sandbox, id, 'succeed');

  expect((await stripe.paymentIntents.retrieve(id)).status).toBe('requires_capture');
});

test('where nobody is there to answer, the card is declined', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);

  const errors = [
    await failure(stripe.paymentIntents.create({ ...asked, off_session: true })),
    await failure(stripe.paymentIntents.create({ ...asked, error_on_requires_action: true })),
  ];

  for (const error of errors) {
    expect(error).toMatchObject({ type: 'StripeCardError', code: 'authentication_required' });
    expect(await stripe.paymentIntents.retrieve(error.payment_intent!.id)).toMatchObject({
      status: 'requires_payment_method',
    });
  }
});

test('the page of the challenge leads a person back to the shop', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const { id, next_action } = await stripe.paymentIntents.create(asked);
  const page = await fetch(next_action!.redirect_to_url!.url!);
  expect(await page.text()).toContain('<button name="outcome" value="fail">');

  const answer = await fetch(new URL('authenticate', page.url), {
    method: 'POST',
    body: new URLSearchParams({ outcome: 'succeed', redirect: 'yes' }),
    redirect: 'manual',
  });

  const location = new URL(answer.headers.get('location')!);
  expect(location.origin + location.pathname).toBe('https://shop.example/return');
  expect(Object.fromEntries(location.searchParams)).toMatchObject({
    payment_intent: id,
    redirect_status: 'succeeded',
  });
  expect((await stripe.paymentIntents.retrieve(id)).status).toBe('succeeded');
});

test('a browser’s own library is told to do it where it says so', async () => {
  await using sandbox = await startSandbox({ ticking: false });

  const { next_action } = await connect(sandbox).paymentIntents.create({ ...asked, use_stripe_sdk: true });

  expect(next_action).toMatchObject({ type: 'use_stripe_sdk' });
});

test('a confirmation needs a return_url as long as methods may redirect', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const { return_url: _none, ...bare } = payNow;

  expect((await failure(stripe.paymentIntents.create(bare))).message).toContain(
    'you must provide a `return_url`',
  );
  const never = { automatic_payment_methods: { enabled: true, allow_redirects: 'never' as const } };
  expect((await stripe.paymentIntents.create({ ...bare, ...never })).status).toBe('succeeded');
  expect(
    (await stripe.paymentIntents.create({ ...bare, allowed_payment_method_types: ['card'] })).status,
  ).toBe('succeeded');
});
