import { expect, test } from 'vitest';
import { startSandbox } from '../sandbox.ts';
import { connect, failure, payNow } from './test-client.ts';

test('pages through the whole history, newest first, without gap or repetition', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);

  const all = await stripe.paymentIntents.list({ limit: 100 }).autoPagingToArray({ limit: 10_000 });

  expect(all).toHaveLength(sandbox.world.payments.length);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.map(({ created }) => created)).toEqual(
    all.map(({ created }) => created).toSorted((a, b) => b - a),
  );
});

test('cursors walk forth and back, and has_more says when it ends', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const customer = sandbox.world.people[0]!.customerId!;
  const ids = async (params: object) => {
    const { data, has_more } = await stripe.paymentIntents.list({ customer, limit: 3, ...params });
    return { ids: data.map(({ id }) => id), has_more };
  };
  const first = await ids({});
  const second = await ids({ starting_after: first.ids[2] });
  expect(first.has_more && second.has_more).toBe(true);
  expect(second.ids).not.toContain(first.ids[2]);

  expect(await ids({ ending_before: second.ids[0] })).toEqual({ ids: first.ids, has_more: false });
  const { data } = await stripe.paymentIntents.list({
    customer,
    limit: 100,
    created: { lte: 1_735_000_000 },
  });
  const oldest = data.at(-1)!.id;
  expect(await ids({ starting_after: oldest })).toEqual({ ids: [], has_more: false });
});

test('a new payment stands first, in its customer’s list only', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const [ada, ben] = sandbox.world.people;
  const newest = async (customer: string) =>
    (await stripe.paymentIntents.list({ customer, limit: 1 })).data[0]!.id;
  const before = await newest(ben!.customerId!);

  const { id } = await stripe.paymentIntents.create({ ...payNow, customer: ada!.customerId! });

  expect(await newest(ada!.customerId!)).toBe(id);
  expect(await newest(ben!.customerId!)).toBe(before);
});

test('created filters by exact second and by range', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const { data } = await stripe.charges.list({ limit: 20 });
  const [newest, middle] = [data[0]!.created, data[10]!.created];

  const exact = await stripe.charges.list({ created: middle });
  const range = await stripe.charges.list({ created: { gt: middle, lt: newest }, limit: 100 });

  expect(exact.data.map(({ created }) => new Set([created]).has(middle))).toEqual(exact.data.map(() => true));
  expect(exact.data.length).toBeGreaterThan(0);
  expect(range.data).toEqual(data.filter(({ created }) => created > middle && created < newest));
});

test.each([
  [{ limit: 0 }, 'limit', 'parameter_invalid_integer'],
  [{ limit: 101 }, 'limit', 'parameter_invalid_integer'],
  [{ limit: 'many' }, 'limit', 'parameter_invalid_integer'],
  [{ starting_after: 'pi_nothing' }, 'starting_after', 'resource_missing'],
  [{ customer: 'cus_nobody' }, 'customer', 'resource_missing'],
  [{ created: { after: 1 } }, 'created[after]', 'parameter_unknown'],
  [{ colour: 'red' }, 'colour', 'parameter_unknown'],
])('list with %j is refused', async (params, param, code) => {
  await using sandbox = await startSandbox();

  const error = await failure(connect(sandbox).paymentIntents.list(params as object));

  expect(error).toMatchObject({ statusCode: 400, param, code });
});
