import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;
const ids: Record<string, string> = {};
const reason = 'The desk has seen a passport.';

beforeAll(async () => {
  plaza = await startPlaza();
  for (const member of ['ada', 'ben', 'hana', 'june']) {
    ids[member] = (await plaza.ask(member, '{ me { id } }')).data.me.id;
  }
});
afterAll(() => plaza[Symbol.asyncDispose]());

const LINK_CUSTOMER = `mutation ($input: LinkCustomerInput!) { linkCustomer(input: $input) {
  link { customerId account validFrom validTo } person { id }
  problem { __typename ... on CustomerOfSomebodyElse { retryable person { id } } } } }`;
const UNLINK_CUSTOMER = `mutation ($input: UnlinkCustomerInput!) {
  unlinkCustomer(input: $input) { link { validFrom validTo } person { payments(first: 100) { edges { node { id } } } } } }`;
const LINK_ADDRESS = `mutation ($input: LinkAddressInput!) { linkAddress(input: $input) {
  link { channel address validFrom validTo } problem { __typename ... on AddressOfSomebodyElse { person { id } } } } }`;
const UNLINK_ADDRESS = `mutation ($input: UnlinkAddressInput!) { unlinkAddress(input: $input) { link { validTo } } }`;

const linkCustomer = (input: object, member = 'operator') =>
  plaza.ask(member, LINK_CUSTOMER, { input: { reason, ...input } });

/** At Stripe itself, as somebody does who was a customer before Plaza came. */
async function atStripe(path: string, params: Record<string, string> = {}, method = 'POST') {
  const response = await fetch(`${plaza.sandbox.url}/v1/${path}`, {
    method,
    headers: { authorization: 'Bearer sk_test_sandbox' },
    ...(method === 'POST' && { body: new URLSearchParams(params) }),
  });
  return (await response.json()) as { id: string };
}

const paymentsOf = async (member: string): Promise<string[]> => {
  const { data } = await plaza.ask(member, '{ me { payments(first: 100) { edges { node { id } } } } }');
  return (data.me.payments?.edges ?? []).map(({ node }: { node: { id: string } }) => node.id);
};

async function customerWithPayment() {
  const { id: customerId } = await atStripe('customers', { email: 'old@friends.example' });
  const { id: paymentId } = await atStripe('payment_intents', {
    amount: '4200',
    currency: 'eur',
    customer: customerId,
    payment_method: 'pm_card_visa',
    confirm: 'true',
    return_url: 'https://shop.example/done',
  });
  return { customerId, paymentId };
}

test('what a customer paid is theirs whom an operator links it to, at one call', async () => {
  const { customerId, paymentId } = await customerWithPayment();
  expect(await paymentsOf('ada')).not.toContain(paymentId);

  const { result, calls } = await plaza.callsOf(() => linkCustomer({ personId: ids['ada'], customerId }));

  expect(result.errors).toBeUndefined();
  expect(result.data.linkCustomer).toEqual({
    link: { customerId, account: 'default', validFrom: null, validTo: null },
    person: { id: ids['ada'] },
    problem: null,
  });
  expect(calls).toEqual({ 'stripe GET /v1/customers/:id': 1 });
  expect(await paymentsOf('ada')).toContain(paymentId);
  const again = await plaza.callsOf(() => linkCustomer({ personId: ids['ada'], customerId }));
  expect(again.result.data).toEqual(result.data);
  expect(again.calls).toEqual({});
  const { data } = await plaza.ask('ada', '{ me { customers { customerId validFrom validTo } } }');
  expect(data.me.customers).toContainEqual({ customerId, validFrom: null, validTo: null });
});

test('what is somebody else’s is refused, by name and at no call', async () => {
  const { data: known } = await plaza.ask('ben', '{ me { customers { customerId } } }');
  const [{ customerId }] = known.me.customers;

  const { result, calls } = await plaza.callsOf(() => linkCustomer({ personId: ids['ada'], customerId }));

  expect(result.data.linkCustomer).toMatchObject({
    link: null,
    problem: { __typename: 'CustomerOfSomebodyElse', retryable: false, person: { id: ids['ben'] } },
  });
  expect(calls).toEqual({});
});

test('of many who link one customer at once, to two persons, one person has it', async () => {
  const { customerId } = await customerWithPayment();

  const answers = await Promise.all(
    Array.from({ length: 20 }, (_each, index) =>
      linkCustomer({ personId: ids[index % 2 === 0 ? 'ada' : 'hana'], customerId }),
    ),
  );

  const linked = answers.filter(({ data }) => data.linkCustomer.link);
  const refused = answers.filter(({ data }) => data.linkCustomer.problem);
  expect([linked.length, refused.length]).toEqual([10, 10]);
  expect(new Set(linked.map(({ data }) => data.linkCustomer.person.id)).size).toBe(1);
});

test('a link that ends leaves what was paid until then, one that was a mistake nothing', async () => {
  const { customerId, paymentId } = await customerWithPayment();
  const held = { personId: ids['hana'], customerId };
  await linkCustomer(held);
  const { createdAt } = (
    await plaza.ask('operator', 'query ($id: ID!) { payment(id: $id) { createdAt } }', { id: paymentId })
  ).data.payment;
  const at = (ms: number) => new Date(Date.parse(createdAt) + ms).toISOString();
  const unlink = async (input: object) => {
    const { data, errors } = await plaza.ask('operator', UNLINK_CUSTOMER, {
      input: { ...held, reason, ...input },
    });
    expect(errors).toBeUndefined();
    const { link, person } = data.unlinkCustomer;
    return {
      link,
      shown: (person.payments?.edges ?? []).some(
        ({ node }: { node: { id: string } }) => node.id === paymentId,
      ),
    };
  };

  expect(await unlink({ validTo: at(1_000) })).toEqual({
    link: { validFrom: null, validTo: at(1_000) },
    shown: true,
  });
  expect(await unlink({ validTo: at(-1_000) })).toEqual({
    link: { validFrom: null, validTo: at(-1_000) },
    shown: false,
  });
  // Linked for the time after it too, it is one link again.
  const whole = await linkCustomer({ ...held, validFrom: at(-2_000) });
  expect(whole.data.linkCustomer.link).toMatchObject({ validFrom: null, validTo: null });
  expect(await unlink({ mistaken: true })).toEqual({ link: null, shown: false });
  const gone = await plaza.ask('operator', UNLINK_CUSTOMER, { input: { ...held, reason } });
  expect(gone.errors![0]!.extensions.code).toBe('NOT_FOUND');
});

test('a number that changes hands by hand shows each holder their own time', async () => {
  const { addresses } = plaza.sandbox.manifest.persons.find(({ subject }) => subject === 'ben')!;
  const address = addresses.find((each) => each.startsWith('+'))!;
  const to = { channel: 'SMS', address };
  const input = { personId: ids['june'], ...to, reason };
  const taken = await plaza.ask('operator', LINK_ADDRESS, { input });
  expect(taken.data.linkAddress.problem).toEqual({
    __typename: 'AddressOfSomebodyElse',
    person: { id: ids['ben'] },
  });
  const MESSAGES =
    '{ me { messages(first: 100, where: { channel: SMS }) { edges { node { id createdAt } } } } }';
  const messagesOf = async (member: string): Promise<{ id: string; createdAt: string }[]> => {
    const { data } = await plaza.ask(member, MESSAGES);
    return (data.me.messages?.edges ?? []).map(({ node }: { node: object }) => node);
  };
  const [before, others] = [await messagesOf('ben'), await messagesOf('june')];
  const validTo = before[1]!.createdAt;

  const ended = await plaza.ask('operator', UNLINK_ADDRESS, {
    input: { personId: ids['ben'], ...to, validTo, reason },
  });
  const { result, calls } = await plaza.callsOf(() =>
    plaza.ask('operator', LINK_ADDRESS, { input: { ...input, validFrom: validTo } }),
  );

  expect(ended.data.unlinkAddress.link.validTo).toBe(validTo);
  expect(result.data.linkAddress.link).toMatchObject({ validFrom: validTo, validTo: null });
  expect(calls).toEqual({ 'twilio GET /twilio/lookups/v2/PhoneNumbers/:number': 1 });
  const [bens, junes] = [await messagesOf('ben'), await messagesOf('june')];
  expect(bens.map(({ id }) => id)).toEqual(before.slice(2).map(({ id }) => id));
  const sids = junes.map(({ id }) => id);
  expect(new Set(sids)).toEqual(new Set([...before.slice(0, 2), ...others].map(({ id }) => id)));
});

test.each([
  ['linkCustomer', { customerId: 'pi_1' }, 'BAD_USER_INPUT', 'input.customerId', 0],
  ['linkCustomer', { customerId: 'cus_1', personId: 'ada' }, 'BAD_USER_INPUT', 'input.personId', 0],
  ['linkCustomer', { customerId: 'cus_1', reason: '  ' }, 'BAD_USER_INPUT', 'input.reason', 0],
  [
    'linkCustomer',
    { customerId: 'cus_1', validFrom: '2026-02-01T00:00:00Z', validTo: '2026-01-01T00:00:00Z' },
    'BAD_USER_INPUT',
    'input.validTo',
    0,
  ],
  ['linkCustomer', { customerId: 'cus_nobody' }, 'NOT_FOUND', undefined, 1],
  [
    'unlinkCustomer',
    { customerId: 'cus_1', mistaken: true, validTo: '2026-01-01T00:00:00Z' },
    'BAD_USER_INPUT',
    'input.validTo',
    0,
  ],
  ['linkAddress', { channel: 'SMS', address: '0170' }, 'BAD_USER_INPUT', 'input.address', 0],
  ['linkAddress', { channel: 'MESSENGER', address: '99999999999' }, 'NOT_FOUND', 'input.address', 1],
])('%s of %j is %s at %s, at %i calls', async (mutation, input, code, argument, asked) => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { person { id } } }`;

  const { result, calls } = await plaza.callsOf(() =>
    plaza.ask('operator', query, { input: { personId: ids['ada'], reason, ...input } }),
  );

  expect(result.errors![0]!.extensions).toMatchObject({ code, ...(argument && { argument }) });
  expect(Object.values(calls).reduce((sum, count) => sum + count, 0)).toBe(asked);
});

test('a customer that was deleted is none', async () => {
  const { customerId } = await customerWithPayment();
  await atStripe(`customers/${customerId}`, {}, 'DELETE');

  const { errors } = await linkCustomer({ personId: ids['ada'], customerId });

  expect(errors![0]!.extensions).toMatchObject({ code: 'NOT_FOUND', argument: 'input.customerId' });
});

test('nobody links anything but an operator', async () => {
  const { customerId } = await customerWithPayment();
  for (const member of ['ada', 'analyst']) {
    const { result, calls } = await plaza.callsOf(() =>
      linkCustomer({ personId: ids['ada'], customerId }, member),
    );
    expect(result.errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect(calls).toEqual({});
  }
});
