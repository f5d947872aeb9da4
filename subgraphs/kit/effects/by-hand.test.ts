import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCursors } from '../page.ts';
import { claimsOf } from '../under-test.ts';
import { settleByHand, type HandSettlement } from './by-hand.ts';
import { failing, startEffects, timeout } from './effects-under-test.ts';
import { unknownEffects } from './inspect.ts';

let kit: Awaited<ReturnType<typeof startEffects>>;
const operator = claimsOf('olga', { roles: ['operator'], app: 'desk' });
const cursors = createCursors(randomBytes(32));

beforeAll(async () => {
  kit = await startEffects();
});
afterAll(() => kit[Symbol.asyncDispose]());

/** An effect whose outcome nobody knows. */
async function unknown() {
  const { run, key } = kit.effect();
  await run({ perform: failing(timeout()) });
  const { id } = (await kit.row(key)) as { id: string };
  return { run, key, id };
}

const settle = (settlement: HandSettlement, claims = operator) =>
  settleByHand(kit.effects.records, claims, settlement, (_field, request, objectId) => ({
    id: objectId ?? 'none',
    ...request,
  }));

const audit = (id: string) =>
  kit.db.query<Record<string, unknown>>('select * from messaging.effect_audit where effect_id = $1', [id]);

test('what an operator found to have happened is the outcome of the key, and who said so stays', async () => {
  const { run, key, id } = await unknown();

  await settle({ id, outcome: 'HAPPENED', objectId: 'pi_1', reason: ' Seen at the provider. ' });

  expect(await run()).toEqual({ outcome: { id: 'pi_1', amount: 1 } });
  expect(await kit.row(key)).toMatchObject({ state: 'done', settled_by: 'operator', request: null });
  expect(await audit(id)).toEqual([
    {
      id: expect.any(Number),
      at: expect.any(Date),
      effect_id: id,
      app: 'desk',
      subject: operator.person,
      outcome: 'happened',
      object_id: 'pi_1',
      reason: 'Seen at the provider.',
      before: { state: 'unknown', note: 'late', tries: 0, startedAt: expect.any(String) },
    },
  ]);
});

test('what did not happen frees the key', async () => {
  const { run, id } = await unknown();

  await settle({ id, outcome: 'NOTHING', reason: 'Not at the provider.' });

  expect(await run()).toEqual({ outcome: { id: 'made 1' } });
  expect(await audit(id)).toHaveLength(1);
});

test('an audit row can neither be changed nor deleted', async () => {
  const { id } = await unknown();
  await settle({ id, outcome: 'NOTHING', reason: 'Not at the provider.' });
  const before = await audit(id);

  await kit.db.query(`update messaging.effect_audit set reason = 'another' where effect_id = $1`, [id]);
  await kit.db.query('delete from messaging.effect_audit where effect_id = $1', [id]);

  expect(await audit(id)).toEqual(before);
});

test('only an operator settles, only what waits for one, and never without a reason', async () => {
  const { run, id } = await unknown();
  const settlement: HandSettlement = { id, outcome: 'NOTHING', reason: 'Because.' };
  const code = (given: HandSettlement, claims = operator) =>
    settle(given, claims).then(
      () => null,
      (error: { extensions: { code: string } }) => error.extensions.code,
    );

  expect(await code(settlement, claimsOf('ada'))).toBe('FORBIDDEN');
  expect(await code(settlement, claimsOf('ann', { roles: ['analyst'] }))).toBe('FORBIDDEN');
  expect(await code({ ...settlement, reason: ' ' })).toBe('BAD_USER_INPUT');
  expect(await code({ ...settlement, objectId: 'pi_1' })).toBe('BAD_USER_INPUT');
  expect(await code({ ...settlement, id: 'eff_none' })).toBe('NOT_FOUND');
  expect(await audit(id)).toEqual([]);
  expect(await code(settlement)).toBeNull();
  expect(await code(settlement)).toBe('NOT_FOUND');
  expect(await run()).toEqual({ outcome: { id: 'made 1' } });
});

test('a settled effect with a note waits too: ticking it off changes nothing but the note', async () => {
  const { run, key, id } = await unknown();
  kit.found.verdict = { outcome: { id: 'orphan' }, note: 'an orphan' };
  await run();

  await settle({ id, outcome: 'HAPPENED', reason: 'Removed by support.' });

  expect(await kit.row(key)).toMatchObject({ state: 'done', settled_by: 'settler', note: null });
  expect(await run()).toEqual({ outcome: { id: 'orphan' } });
  expect(await audit(id)).toMatchObject([{ before: { state: 'done', note: 'an orphan' } }]);
});

test('operators page through what waits for them, oldest first, each with what is known', async () => {
  const ids = [(await unknown()).id, (await unknown()).id, (await unknown()).id];
  const page = (args: object) => unknownEffects(kit.effects.records, cursors, operator, args);

  const first = await page({ first: 2 });
  const rest = await page({ first: 100, after: first.pageInfo.endCursor });

  const all = [...first.edges, ...rest.edges].map(({ node }) => node);
  expect(first.pageInfo.hasNextPage).toBe(true);
  expect(all.map(({ id }) => id)).toEqual(ids);
  expect(all[0]).toMatchObject({ mutation: 'pay', state: 'UNKNOWN', note: 'late', app: 'shop' });
  await expect(unknownEffects(kit.effects.records, cursors, claimsOf('ada'), {})).rejects.toMatchObject({
    extensions: { code: 'FORBIDDEN' },
  });
});
