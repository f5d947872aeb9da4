import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;

beforeAll(async () => {
  plaza = await startPlaza();
});

afterAll(() => plaza[Symbol.asyncDispose]());

const PAYMENT =
  'id status amount { amount currency } amountRefunded { amount } nextAction { __typename ... on RedirectToUrl { url } }';
const CREATE = `mutation Create($input: CreatePaymentInput!) {
  createPayment(input: $input) {
    payment { ${PAYMENT} }
    clientSecret
    problem { __typename ... on Problem { message retryable } ... on CardDeclined { code declineCode } }
  }
}`;
const REFUND = `mutation Refund($input: RefundPaymentInput!) {
  refundPayment(input: $input) {
    refund { id status amount { amount currency } reason }
    payment { ${PAYMENT} refunds { edges { node { id } } } }
    problem { __typename ... on Problem { message retryable } ... on AmountTooLarge { maximum { amount currency } } }
  }
}`;
const usd = (amount: number) => ({ amount, currency: 'USD' });

async function create(input: object, member = 'ada') {
  const answer = await plaza.ask(member, CREATE, { input });
  expect(answer.errors).toBeUndefined();
  return answer.data.createPayment;
}

test('a payment goes through 3-D Secure, is confirmed, and is refunded in two parts', async () => {
  const started = await create({
    amount: usd(4200),
    paymentMethodId: 'pm_card_authenticationRequired',
    confirm: true,
    returnUrl: 'https://shop.example/back',
    idempotencyKey: 'three-d-secure',
  });
  expect(started).toMatchObject({ problem: null, payment: { status: 'REQUIRES_ACTION' } });
  expect(started.payment.nextAction.__typename).toBe('RedirectToUrl');
  expect(started.clientSecret).toMatch(/^pi_\w+_secret_\w+$/);
  const { id } = started.payment;

  const challenge = await fetch(`${plaza.sandbox.url}/_sandbox/stripe/payment_intents/${id}/authenticate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ outcome: 'succeed' }),
  });
  expect(challenge.status).toBe(200);
  const paid = await plaza.ask(
    'ada',
    `query ($id: ID!) { payment(id: $id) { ${PAYMENT} fee { amount } net { amount } } }`,
    { id },
  );
  expect(paid.data.payment).toMatchObject({ status: 'SUCCEEDED', nextAction: null });
  expect(paid.data.payment.net.amount + paid.data.payment.fee.amount).toBe(4200);

  const first = await plaza.ask('operator', REFUND, {
    input: { paymentId: id, amount: 1000, reason: 'DUPLICATE', idempotencyKey: 'refund-1' },
  });
  expect(first.data.refundPayment).toMatchObject({
    problem: null,
    refund: { status: 'SUCCEEDED', amount: usd(1000), reason: 'DUPLICATE' },
    payment: { amountRefunded: { amount: 1000 } },
  });
  const tooMuch = await plaza.ask('operator', REFUND, {
    input: { paymentId: id, amount: 3201, idempotencyKey: 'refund-2' },
  });
  expect(tooMuch.data.refundPayment.problem).toMatchObject({
    __typename: 'AmountTooLarge',
    maximum: usd(3200),
  });
  const rest = await plaza.ask('operator', REFUND, { input: { paymentId: id, idempotencyKey: 'refund-3' } });
  expect(rest.data.refundPayment.payment.refunds.edges).toHaveLength(2);
  const again = await plaza.ask('operator', REFUND, { input: { paymentId: id, idempotencyKey: 'refund-4' } });
  expect(again.data.refundPayment.problem.__typename).toBe('AlreadyRefunded');
});

test('an operator starts a payment for somebody else, without the payer’s secret', async () => {
  const { data } = await plaza.ask('ada', '{ me { id } }');

  const { payment, clientSecret, problem } = await create(
    { personId: data.me.id, amount: usd(650), idempotencyKey: 'for-ada' },
    'operator',
  );

  expect([clientSecret, problem]).toEqual([null, null]);
  const own = await plaza.ask(
    'ada',
    'query ($id: ID!) { payment(id: $id) { amount { amount } person { id } } }',
    {
      id: payment.id,
    },
  );
  expect(own.data.payment).toEqual({ amount: { amount: 650 }, person: { id: data.me.id } });
});

test('a payment is started, then confirmed with a card that needs nothing', async () => {
  const { payment, clientSecret } = await create({ amount: usd(900), idempotencyKey: 'start-then-confirm' });
  expect(payment.status).toBe('REQUIRES_PAYMENT_METHOD');
  expect(clientSecret).toContain(payment.id);

  const { data } = await plaza.ask(
    'ada',
    `mutation ($input: ConfirmPaymentInput!) { confirmPayment(input: $input) { payment { status } problem { __typename ... on Problem { message retryable } } } }`,
    {
      input: {
        paymentId: payment.id,
        paymentMethodId: 'pm_card_visa',
        idempotencyKey: 'confirm-1',
        returnUrl: 'https://shop.example/',
      },
    },
  );

  expect(data.confirmPayment).toEqual({ payment: { status: 'SUCCEEDED' }, problem: null });
});

test('a declined card is a problem with its reason, and carries no client secret', async () => {
  const { payment, clientSecret, problem } = await create({
    amount: usd(1500),
    paymentMethodId: 'pm_card_chargeDeclinedInsufficientFunds',
    confirm: true,
    idempotencyKey: 'declined',
  });

  expect(problem).toMatchObject({
    __typename: 'CardDeclined',
    code: 'card_declined',
    declineCode: 'insufficient_funds',
  });
  expect(payment.status).toBe('REQUIRES_PAYMENT_METHOD');
  expect(clientSecret).toBeNull();
});

test('an authorised payment is captured in part; a second capture is a problem', async () => {
  const { payment } = await create({
    amount: usd(5000),
    paymentMethodId: 'pm_card_visa',
    confirm: true,
    captureMethod: 'MANUAL',
    idempotencyKey: 'manual',
  });
  expect(payment.status).toBe('REQUIRES_CAPTURE');
  const CAPTURE = `mutation ($input: CapturePaymentInput!) {
    capturePayment(input: $input) { payment { status } problem { __typename ... on PaymentStateConflict { status } } }
  }`;

  const captured = await plaza.ask('operator', CAPTURE, {
    input: { paymentId: payment.id, amount: 4000, idempotencyKey: 'capture-1' },
  });
  expect(captured.data.capturePayment).toEqual({ payment: { status: 'SUCCEEDED' }, problem: null });
  const twice = await plaza.ask('operator', CAPTURE, {
    input: { paymentId: payment.id, idempotencyKey: 'capture-2' },
  });
  expect(twice.data.capturePayment.problem).toEqual({
    __typename: 'PaymentStateConflict',
    status: 'SUCCEEDED',
  });
});

test('a started payment is cancelled; a paid one cannot be', async () => {
  const CANCEL = `mutation ($input: CancelPaymentInput!) {
    cancelPayment(input: $input) { payment { status } problem { __typename ... on Problem { message retryable } } }
  }`;
  const { payment } = await create({ amount: usd(300), idempotencyKey: 'to-cancel' });
  const canceled = await plaza.ask('ada', CANCEL, {
    input: { paymentId: payment.id, reason: 'ABANDONED', idempotencyKey: 'cancel-1' },
  });
  expect(canceled.data.cancelPayment).toEqual({ payment: { status: 'CANCELED' }, problem: null });

  const paid = await create({
    amount: usd(300),
    paymentMethodId: 'pm_card_visa',
    confirm: true,
    idempotencyKey: 'paid',
  });
  const refused = await plaza.ask('ada', CANCEL, {
    input: { paymentId: paid.payment.id, idempotencyKey: 'cancel-2' },
  });
  expect(refused.data.cancelPayment.problem.__typename).toBe('PaymentStateConflict');
});

test('paging walks every payment once, newest first', async () => {
  const PAGE = `query ($after: String) { me { payments(first: 40, after: $after) {
    edges { node { id createdAt } } pageInfo { hasNextPage endCursor } } } }`;
  const seen: { id: string; createdAt: string }[] = [];
  let after: string | null = null;
  do {
    const { data } = await plaza.ask('ben', PAGE, { after });
    seen.push(
      ...data.me.payments.edges.map((edge: { node: { id: string; createdAt: string } }) => edge.node),
    );
    after = data.me.payments.pageInfo.hasNextPage ? data.me.payments.pageInfo.endCursor : null;
  } while (after);

  const cast = plaza.sandbox.world.payments.filter(({ subject }) => subject === 'ben');
  expect(seen.length).toBe(cast.length);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  expect(seen.map(({ createdAt }) => createdAt)).toEqual(
    seen
      .map(({ createdAt }) => createdAt)
      .toSorted()
      .toReversed(),
  );
});

test('what was paid with shows its real kind, wallets included', async () => {
  const { data } = await plaza.ask(
    'ada',
    '{ me { paymentMethods { __typename id ... on Card { brand last4 wallet } ... on PayPal { payerEmail } } } }',
  );

  const kinds = data.me.paymentMethods.map(
    (method: { __typename: string; wallet?: string }) => method.wallet ?? method.__typename,
  );
  expect(kinds).toEqual(expect.arrayContaining(['APPLE_PAY', 'PayPal', 'Card']));
});

test('Stripe’s browser library gets the publishable key, at no cost', async () => {
  const { result, calls } = await plaza.callsOf(() =>
    plaza.ask('ada', '{ stripe { publishableKey account } }'),
  );

  expect(result.data.stripe).toEqual({ publishableKey: 'pk_test_sandbox', account: null });
  expect(calls).toEqual({});
});
