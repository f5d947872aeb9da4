import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#storage/database.ts';
import { openDatabase } from '#storage/open.ts';
import { createObjects, type NewObject, type Objects } from '#subgraphs/kit/mirror/objects.ts';
import { payer, startPayments } from '#subgraphs/payments/payments-under-test.ts';
import { temporaryPostgres } from './postgres.ts';

const at = (second: number) => new Date(second * 1000);
const object = (id: number, asOf: number, more: Partial<NewObject> = {}): NewObject => ({
  account: 'default',
  kind: 'payment',
  id: `pi_${id}`,
  owner: 'cus_1',
  at: at(id),
  asOf: at(asOf),
  body: { status: 'succeeded', asOf },
  ...more,
});

describe.each(['PGlite', 'PostgreSQL'])('on %s', (kind) => {
  let server: ({ url: string } & AsyncDisposable) | undefined;
  let db: Db;
  let objects: Objects;

  beforeAll(async () => {
    server = kind === 'PostgreSQL' ? await temporaryPostgres() : undefined;
    db = await openDatabase({ ...(server && { url: server.url }), folder: null });
    objects = createObjects(db, 'payments', ['default', 'berlin']);
  });
  beforeEach(async () => {
    for (const table of ['object', 'coverage', 'link']) await db.query(`delete from payments.${table}`);
  });
  afterAll(async () => {
    await db.close();
    await server?.[Symbol.asyncDispose]();
  });

  const read = async (id: number) => (await objects.byIds('payment', [`pi_${id}`]))[0];

  test('older news never replace newer ones, an object keeps its time, and an owner once known', async () => {
    await objects.keep([object(1, 100)]);
    await objects.keep([object(1, 99, { body: { status: 'processing' }, owner: 'cus_2' })]);
    expect(await read(1)).toMatchObject({ body: { asOf: 100 }, owner: 'cus_1', asOf: at(100) });

    await objects.keep([object(1, 101, { owner: null, at: at(77) })]);
    expect(await read(1)).toMatchObject({ body: { asOf: 101 }, owner: 'cus_1', asOf: at(101), at: at(1) });
  });

  test('one batch may hold an object twice; the newer one counts', async () => {
    await objects.keep([object(1, 100), object(1, 102), object(1, 101)]);

    expect(await read(1)).toMatchObject({ body: { asOf: 102 } });
  });

  test('many writers of the same objects, in any order, neither block each other nor lose the newest', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => index + 1);
    const batches = Array.from({ length: 30 }, (_, writer) =>
      (writer % 2 ? ids.toReversed() : ids).map((id) => object(id, 1000 + ((writer * 7 + id) % 30))),
    );

    await Promise.all(batches.map((batch) => objects.keep(batch)));

    const kept = await objects.byIds<{ asOf: number }>(
      'payment',
      ids.map((id) => `pi_${id}`),
    );
    expect(kept.map((each) => each?.body.asOf)).toEqual(ids.map(() => 1029));
  });

  test('accounts are kept apart, whatever their objects are called', async () => {
    await objects.keep([object(1, 100), object(1, 100, { account: 'berlin' })]);
    await db.query(
      `insert into payments.link (person_id, account, owner) values ('per_a', 'default', 'cus_1')`,
    );
    await db.query(
      `insert into payments.link (person_id, account, owner) values ('per_b', 'berlin', 'cus_1')`,
    );

    const of = (account: string, personId: string) =>
      objects.page({ accounts: [account], kind: 'payment', personId, limit: 10 });
    expect(await of('default', 'per_a')).toHaveLength(1);
    expect(await of('berlin', 'per_a')).toEqual([]);
    expect(await of('berlin', 'per_b')).toHaveLength(1);
    // One id in two accounts: the account that is named first counts.
    expect(await read(1)).toMatchObject({ account: 'default', personIds: ['per_a'] });
    const known = createObjects(db, 'payments', ['berlin']);
    expect((await known.byIds('payment', ['pi_1']))[0]).toMatchObject({ personIds: ['per_b'] });
    // But where only another's is somebody's, that one does.
    await db.query(`delete from payments.link where account = 'default'`);
    expect(await read(1)).toMatchObject({ account: 'berlin', personIds: ['per_b'] });
  });

  test('lists of several accounts are one, by time; an account that is not configured is not shown', async () => {
    await objects.keep([
      object(1, 100),
      object(2, 100, { account: 'berlin' }),
      object(3, 100),
      object(4, 100, { account: 'gone' }),
    ]);
    const ids = async (accounts: string[], after: { at: string; id: string } | null = null) =>
      (await objects.page({ accounts, kind: 'payment', limit: 2, after })).map(({ id }) => id);

    expect(await ids(['default', 'berlin'])).toEqual(['pi_3', 'pi_2']);
    expect(await ids(['default', 'berlin'], { at: at(2).toISOString(), id: 'pi_2' })).toEqual(['pi_1']);
    expect(await ids(['berlin'])).toEqual(['pi_2']);
    expect(await read(4)).toBeNull();
  });

  test('a link has its time: before and after it nothing is that person’s, by list and by id', async () => {
    await objects.keep([10, 20, 30, 40].map((second) => object(second, 100)));
    await db.query(
      `insert into payments.link (person_id, account, owner, valid_from, valid_to)
       values ('per_a', 'default', 'cus_1', '-infinity', $1), ('per_b', 'default', 'cus_1', $1, $2)`,
      [at(20), at(40)],
    );

    const idsOf = async (personId: string) =>
      (await objects.page({ accounts: ['default'], kind: 'payment', personId, limit: 10 })).map(
        ({ id }) => id,
      );
    expect(await idsOf('per_a')).toEqual(['pi_10']);
    expect(await idsOf('per_b')).toEqual(['pi_30', 'pi_20']);
    expect((await read(10))?.personIds).toEqual(['per_a']);
    expect((await read(20))?.personIds).toEqual(['per_b']);
    expect((await read(40))?.personIds).toEqual([]);
  });

  test('two processes over one database share what they read', async () => {
    const first = await startPayments(db);
    const second = await startPayments(db);
    try {
      const query = 'payments(first: 100) { edges { node { id } } }';
      const one = await first.person('ada', query, payer('ada'));
      expect(one.errors).toBeUndefined();

      const calls = await second.callsOf(async () => {
        expect((await second.person('ada', query, payer('ada'))).person).toEqual(one.person);
      });

      expect(calls).toEqual({});
    } finally {
      await first.sandbox.close();
      await second.sandbox.close();
    }
  });
});
