import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '#storage/database.ts';
import { openDatabase } from '#storage/open.ts';
import { startPostgres } from '#storage/postgres-under-test.ts';
import { claimsOf } from '../under-test.ts';
import { linkByHand, unlinkByHand } from './by-hand.ts';
import { createHoldings, type Holding, type Holdings } from './holdings.ts';

let server: Awaited<ReturnType<typeof startPostgres>>;
let db: Db;
let holdings: Holdings;
let numbers = 0;
const hand = { claims: claimsOf('olga', { roles: ['operator'], app: 'desk' }), reason: 'Seen.' };
const day = (number: number) => new Date(Date.UTC(2026, 0, number));

// On PostgreSQL: the embedded database does one transaction after the other, whatever is locked.
beforeAll(async () => {
  server = await startPostgres();
  db = await openDatabase({ url: server.url, folder: null });
  holdings = createHoldings(db, 'messaging', ['default']);
});
afterAll(async () => {
  await db.close();
  await server[Symbol.asyncDispose]();
});

/** A number that nobody has, and how it is linked. */
function number() {
  const owner = `+1202555${String(++numbers).padStart(4, '0')}`;
  const wish = (personId: string, from: Date | null = null, to: Date | null = null): Holding => ({
    personId,
    account: 'default',
    owner,
    from,
    to,
  });
  const link = (...args: Parameters<typeof wish>) =>
    linkByHand(holdings, wish(...args), async () => {}, hand);
  return { owner, wish, link };
}

test('of two who link one thing at once, to two persons, one is told whose it is', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { link } = number();

    const [one, other] = await Promise.all([link('per_one'), link('per_other')]);

    expect([one.heldBy, other.heldBy].filter((holder) => holder !== null)).toHaveLength(1);
  }
});

test('who changed what and why is kept, and nobody can change that', async () => {
  const { owner, wish, link } = number();
  await link('per_one', day(1), day(10));
  await link('per_one', day(5));
  await unlinkByHand(holdings, wish('per_one'), { at: day(20) }, hand);
  await unlinkByHand(holdings, wish('per_one'), 'mistaken', hand);
  await link('per_one', day(1), day(10));
  await link('per_one', day(2), day(9));

  await db.query(`update messaging.link_audit set reason = 'Never seen.'`);
  await db.query('delete from messaging.link_audit');
  const rows = await db.query(
    'select change, person_id, subject, app, valid_from, valid_to, reason, before from messaging.link_audit where owner = $1 order by id',
    [owner],
  );

  const said = { person_id: 'per_one', subject: hand.claims.person, app: 'desk', reason: 'Seen.' };
  const time = (from: number | null, to: number | null) => ({
    valid_from: from && day(from),
    valid_to: to && day(to),
  });
  const was = (from: number, to: number | null) => ({
    from: day(from).toJSON(),
    to: to && day(to).toJSON(),
  });
  expect(rows).toEqual([
    { ...said, change: 'linked', ...time(1, 10), before: [] },
    { ...said, change: 'linked', ...time(1, null), before: [was(1, 10)] },
    { ...said, change: 'ended', ...time(1, 20), before: [was(1, null)] },
    { ...said, change: 'taken back', ...time(null, null), before: [was(1, 20)] },
    // What lies within what is linked already changes nothing.
    { ...said, change: 'linked', ...time(1, 10), before: [] },
  ]);
});

test.each([
  ['before', 1, 5, null],
  ['after', 10, 15, null],
  ['within', 6, 7, 'per_one'],
  ['around', 1, 20, 'per_one'],
  ['at its first instant', 4, 6, 'per_one'],
])(
  'what is held from day 5 until day 10 can be linked to another %s it or not',
  async (_where, from, to, heldBy) => {
    const { link } = number();
    await link('per_one', day(5), day(10));

    expect((await link('per_other', day(from), day(to))).heldBy).toBe(heldBy);
  },
);

test('a provider that knows no such thing leaves everything as it was', async () => {
  const { wish, link } = number();
  const verify = () => Promise.reject(new Error('no such number'));

  await expect(linkByHand(holdings, wish('per_one'), verify, hand)).rejects.toThrow('no such number');

  expect((await link('per_other')).heldBy).toBeNull();
});
