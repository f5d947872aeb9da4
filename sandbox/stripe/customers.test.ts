import { expect, test } from 'vitest';
import { startSandbox } from '../sandbox.ts';
import { connect, failure } from './test-client.ts';

test('a customer that was created is retrieved, listed by email, changed and deleted', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const made = await stripe.customers.create({
    name: 'Grace',
    email: 'grace@example.com',
    metadata: { tier: 'gold', old: 'yes' },
    address: { city: 'Ulm', country: 'DE' },
    shipping: { name: 'Grace', address: { line1: 'Weg 1' } },
  });

  expect(await stripe.customers.retrieve(made.id)).toEqual(made);
  expect(made).toMatchObject({ created: sandbox.clock.nowSeconds(), address: { city: 'Ulm', line1: null } });
  expect((await stripe.customers.list({ email: 'grace@example.com' })).data).toEqual([made]);

  await stripe.customers.update(made.id, { phone: '+49731', name: '', metadata: { tier: 'blue', old: '' } });
  const changed = await stripe.customers.retrieve(made.id);
  expect(changed).toMatchObject({ phone: '+49731', name: null, metadata: { tier: 'blue' } });
  expect(changed).not.toHaveProperty('metadata.old');

  await stripe.paymentMethods.attach('pm_card_visa', { customer: made.id });
  await stripe.customers.del(made.id);
  expect(await stripe.customers.retrieve(made.id)).toEqual({
    id: made.id,
    object: 'customer',
    deleted: true,
  });
  expect((await failure(stripe.customers.update(made.id, { name: 'x' }))).code).toBe('resource_missing');
  expect((await stripe.customers.list({ email: 'grace@example.com' })).data).toEqual([]);
});

test('a method is attached once, listed by type, and after its detachment used never again', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const { id: customer } = await stripe.customers.create({});
  const card = await stripe.paymentMethods.attach('pm_card_mastercard', { customer });
  const bank = await stripe.paymentMethods.attach('pm_usBankAccount_success', { customer });

  const ids = async (type?: 'card') =>
    (await stripe.customers.listPaymentMethods(customer, type ? { type } : {})).data.map(({ id }) => id);
  expect(await ids()).toEqual([bank.id, card.id]);
  expect(await ids('card')).toEqual([card.id]);
  expect((await stripe.paymentMethods.retrieve(card.id)).card).toMatchObject({
    brand: 'mastercard',
    last4: '4444',
  });
  expect((await failure(stripe.paymentMethods.attach(card.id, { customer }))).code).toBe(
    'payment_method_unexpected_state',
  );

  await stripe.paymentMethods.detach(card.id);
  expect(await ids()).toEqual([bank.id]);
  expect((await stripe.paymentMethods.retrieve(card.id)).customer).toBeNull();
  const reuse = { amount: 500, currency: 'usd', payment_method: card.id };
  expect((await failure(stripe.paymentIntents.create(reuse))).message).toContain('may not be used again');
  expect((await failure(stripe.paymentMethods.detach(card.id))).statusCode).toBe(400);
});

test('the cast pays as the world says: wallets are cards, the others their own types', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const seen = new Set<string>();

  for (const person of sandbox.world.people.filter(({ customerId }) => customerId)) {
    const { data } = await stripe.customers.listPaymentMethods(person.customerId!);
    expect(data.map(({ id }) => id).toSorted()).toEqual(person.paymentMethods.map(({ id }) => id).toSorted());
    for (const { type, card } of data) seen.add(card?.wallet ? `${type}/${card.wallet.type}` : type);
  }

  const kinds = [
    'card',
    'card/apple_pay',
    'card/google_pay',
    'link',
    'paypal',
    'us_bank_account',
    'wechat_pay',
  ];
  expect([...seen].toSorted()).toEqual(kinds);
});

test('a customer or method that is not there is 404 resource_missing with its param', async () => {
  await using sandbox = await startSandbox();
  const stripe = connect(sandbox);

  const errors = [
    await failure(stripe.customers.retrieve('cus_nobody')),
    await failure(stripe.customers.listPaymentMethods('cus_nobody')),
    await failure(stripe.paymentMethods.retrieve('pm_nothing')),
    await failure(stripe.paymentMethods.attach('pm_card_visa', { customer: 'cus_nobody' })),
  ];

  expect(errors.map(({ statusCode, code, param }) => [statusCode, code, param])).toEqual([
    [404, 'resource_missing', 'id'],
    [404, 'resource_missing', 'id'],
    [404, 'resource_missing', 'payment_method'],
    [400, 'resource_missing', 'customer'],
  ]);
  expect(errors[0]!.message).toBe("No such customer: 'cus_nobody'");
});
