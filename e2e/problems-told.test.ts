import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;
const ids: Record<string, string> = {};
let keys = 0;

beforeAll(async () => {
  plaza = await startPlaza({ PROVIDER_LIMITS: 'none' });
  for (const member of ['ada', 'ben', 'hana', 'june', 'kofi']) {
    ids[member] = (await plaza.ask(member, '{ me { id } }')).data.me.id;
  }
});
beforeEach(() => plaza.sandbox.faults.clear());
afterAll(() => plaza[Symbol.asyncDispose]());

const SAID = 'problem { __typename ... on Problem { message retryable } }';

/** A mutation with a key of its own where it takes one. */
async function act(member: string, mutation: string, input: object, shown = SAID, keyed = true) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const { data, errors } = await plaza.ask(
    member,
    `mutation ($input: ${type}) { ${mutation}(input: $input) { ${shown} } }`,
    { input: { ...input, ...(keyed && { idempotencyKey: `told ${(keys += 1)}` }) } },
  );
  expect(errors).toBeUndefined();
  return data[mutation];
}

const usd = (amount: number) => ({ amount, currency: 'USD' });
const pay = (member: string, input: object) =>
  act(
    member,
    'createPayment',
    { amount: usd(700), ...input },
    `payment { id nextAction { __typename ... on UseStripeSdk { kind } } } ${SAID}`,
  );
const open = async (member: string) => (await pay(member, {})).payment.id as string;

/** The price of something that is paid once. */
async function priceOnce(): Promise<string> {
  const { data } = await plaza.ask(
    'ada',
    '{ products(first: 100) { edges { node { prices { edges { node { id interval amount { currency } } } } } } } }',
  );
  const prices: { id: string; interval: string | null; amount: { currency: string } }[] =
    data.products.edges.flatMap(({ node }: { node: { prices: { edges: { node: object }[] } } }) =>
      node.prices.edges.map((edge) => edge.node),
    );
  return prices.find(({ interval, amount }) => interval === null && amount.currency === 'USD')!.id;
}

/** Each problem by what brings it about. */
const flows: Record<string, () => Promise<{ problem: { __typename: string } }>> = {
  PersonExists: async () => {
    const input = { issuer: 'https://id.example', subject: 'yan', name: 'Yan' };
    await act('operator', 'createPerson', input, SAID, false);
    return act('operator', 'createPerson', input, SAID, false);
  },
  PersonMergedBefore: async () => {
    const made = [];
    for (const subject of ['a', 'b', 'c']) {
      const input = { issuer: 'https://id.example', subject, name: subject };
      made.push((await act('operator', 'createPerson', input, `person { id } ${SAID}`, false)).person.id);
    }
    const [retiredId, survivorId, other] = made;
    await act('operator', 'mergePersons', { retiredId, survivorId }, SAID, false);
    return act('operator', 'mergePersons', { retiredId, survivorId: other }, SAID, false);
  },
  ReceiptNotDue: async () => act('ada', 'sendReceipt', { paymentId: await open('ada') }, SAID, false),
  ReceiptUndeliverable: async () => {
    const { payment } = await pay('eli', { paymentMethodId: 'pm_card_visa', confirm: true });
    return act('eli', 'sendReceipt', { paymentId: payment.id }, SAID, false);
  },
  TooManyAttempts: async () => {
    for (let sent = 0; sent < 5; sent += 1) await act('ada', 'startVerification', { to: '+12025550143' });
    return act('ada', 'startVerification', { to: '+12025550143' });
  },
  PaymentNotSettled: async () => {
    const shown = `problem { __typename ... on PaymentNotSettled { message retryable status } }`;
    return act('operator', 'refundPayment', { paymentId: await open('ada') }, shown);
  },
  CustomerOfSomebodyElse: async () => {
    const { data } = await plaza.ask('ada', '{ me { customers { customerId } } }');
    const [{ customerId }] = data.me.customers;
    const input = { personId: ids['ben'], customerId, reason: 'Seen.' };
    return act('operator', 'linkCustomer', input, SAID, false);
  },
  AddressOfSomebodyElse: () =>
    act(
      'operator',
      'linkAddress',
      { personId: ids['ben'], channel: 'SMS', address: '+12025550143', reason: 'Seen.' },
      SAID,
      false,
    ),
  InvoiceStateConflict: async () => {
    const { data } = await plaza.ask(
      'ada',
      '{ me { invoices(first: 1, where: { status: [PAID] }) { edges { cursor node { id } } } } }',
    );
    return act('ada', 'payInvoice', { invoiceId: data.me.invoices.edges[0].node.id });
  },
  InvoiceActionRequired: async () => {
    const { data } = await plaza.ask(
      'nora',
      '{ me { invoices(first: 1, where: { status: [OPEN] }) { edges { node { id } } } } }',
    );
    const [{ node }] = data.me.invoices.edges;
    return act('nora', 'payInvoice', {
      invoiceId: node.id,
      paymentMethodId: 'pm_card_threeDSecure2Required',
    });
  },
  MethodNotForCurrency: async () => {
    const { subject } = plaza.sandbox.world.people.find(({ paymentMethods }) =>
      paymentMethods.some(({ kind }) => kind === 'us_bank_account'),
    )!;
    const { data } = await plaza.ask(subject, '{ me { paymentMethods { __typename id } } }');
    const { id } = data.me.paymentMethods.find(
      (each: { __typename: string }) => each.__typename === 'UsBankAccount',
    );
    return pay(subject, { amount: { amount: 700, currency: 'EUR' }, paymentMethodId: id });
  },
  PaymentMethodUnusable: async () => {
    const { paymentMethod } = await act(
      'ben',
      'attachPaymentMethod',
      { paymentMethodId: 'pm_card_amex' },
      `paymentMethod { id } ${SAID}`,
    );
    await act('ben', 'detachPaymentMethod', { paymentMethodId: paymentMethod.id });
    return act('ben', 'attachPaymentMethod', { paymentMethodId: paymentMethod.id });
  },
  CheckoutSessionClosed: async () => {
    const items = [{ priceId: await priceOnce(), quantity: 1 }];
    const input = { mode: 'PAYMENT', items, successUrl: 'https://shop.example/done' };
    const { session } = await act('ada', 'createCheckoutSession', input, `session { id } ${SAID}`);
    const { data } = await plaza.ask('ada', '{ me { checkoutSessions { edges { cursor node { id } } } } }');
    expect(data.me.checkoutSessions.edges).toMatchObject([
      { cursor: expect.any(String), node: { id: session.id } },
    ]);
    await act('ada', 'expireCheckoutSession', { checkoutSessionId: session.id });
    return act('ada', 'expireCheckoutSession', { checkoutSessionId: session.id });
  },
};

test.each(Object.keys(flows))(
  '%s says in a sentence what happened, and whether to try again',
  async (name) => {
    const { problem } = await flows[name]!();

    expect(problem).toMatchObject({
      __typename: name,
      message: expect.stringMatching(/^[A-Z].{10,}[.…]$/s),
      retryable: expect.any(Boolean),
    });
  },
);

test('a payment that asks for the payer without a page to return to is for Stripe’s library', async () => {
  const { payment } = await pay('ada', { paymentMethodId: 'pm_card_threeDSecure2Required', confirm: true });

  expect(payment.nextAction).toEqual({
    __typename: 'UseStripeSdk',
    kind: expect.stringMatching(/three_d_secure/),
  });
});

test('what an operator links by hand is shown with its time, and is gone where it was a mistake', async () => {
  const address = { personId: ids['june'], channel: 'SMS', address: '+12025550188', reason: 'Seen.' };
  const linked = await act(
    'operator',
    'linkAddress',
    { ...address, validFrom: '2026-01-01T00:00:00.000Z' },
    'link { validFrom } person { id }',
    false,
  );
  const gone = await act(
    'operator',
    'unlinkAddress',
    { ...address, mistaken: true },
    'link { validTo } person { id addresses { address } }',
    false,
  );

  expect(linked).toEqual({ link: { validFrom: '2026-01-01T00:00:00.000Z' }, person: { id: ids['june'] } });
  expect(gone).toMatchObject({ link: null, person: { id: ids['june'] } });
});
