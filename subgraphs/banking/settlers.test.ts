import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { claimsOf } from '#subgraphs/kit/under-test.ts';
import { startBanking } from './banking-under-test.ts';

let banking: Awaited<ReturnType<typeof startBanking>>;
const june = claimsOf('june');
const operator = claimsOf('olga', { roles: ['operator'] });
const EXCHANGE = { provider: 'plaid', path: '/plaid/item/public_token/exchange', times: 1 } as const;
const CONNECT = `mutation ($input: ConnectBankInput!) {
  connectBank(input: $input) { connection { id } problem { __typename } } }`;
const UNKNOWN = '{ unknownBankEffects { edges { node { id state note } } } }';
const SETTLE = `mutation ($input: SettleBankEffectInput!) {
  settleBankEffect(input: $input) { effect { state note } } }`;
let keys = 0;

beforeAll(async () => {
  banking = await startBanking();
});
beforeEach(() => banking.sandbox.faults.clear());
afterAll(() => banking.close());

/** A connection whose answer was lost. */
async function lose(fault: object) {
  banking.sandbox.faults.add({ ...EXCHANGE, ...fault });
  const input = { publicToken: await banking.publicToken(), idempotencyKey: `lost ${(keys += 1)}` };
  const again = async () => (await banking.ask(CONNECT, { input }, june)).data.connectBank;
  expect((await again()).problem.__typename).toBe('OutcomePending');
  await banking.db.query(
    `update banking.effect set lease_until = now() - interval '1 second' where state = 'unknown'`,
  );
  await banking.banking.effects.settleDue();
  return { again };
}

test('an exchange that never reached Plaid is made by the settler', async () => {
  const { again } = await lose({ reset: true });

  expect(await again()).toEqual({ connection: { id: expect.stringMatching(/^bcn_/) }, problem: null });
});

test('an Item whose access token never arrived is an orphan: the client starts again, operators see it', async () => {
  const { again } = await lose({ resetAfter: true });

  expect(await again()).toEqual({ connection: null, problem: { __typename: 'PublicTokenUnusable' } });
  const { data } = await banking.ask(UNKNOWN, {}, operator);
  const [{ node }] = data.unknownBankEffects.edges;
  expect(node).toMatchObject({
    state: 'DONE',
    note: expect.stringContaining('there is an Item at Plaid whose access token nobody holds'),
  });

  const input = { id: node.id, outcome: 'HAPPENED', reason: 'Plaid’s support has removed it.' };
  const settled = await banking.ask(SETTLE, { input }, operator);

  expect(settled.data.settleBankEffect.effect).toEqual({ state: 'DONE', note: null });
  expect((await banking.ask(UNKNOWN, {}, operator)).data.unknownBankEffects.edges).toEqual([]);
  expect((await again()).problem.__typename).toBe('PublicTokenUnusable');
});

test('the public token is sealed while the outcome is open', async () => {
  banking.sandbox.faults.add({ ...EXCHANGE, hang: true });
  const publicToken = await banking.publicToken();
  const input = { publicToken, idempotencyKey: 'sealed' };

  const { data } = await banking.ask(CONNECT, { input }, june, 600);

  expect(data.connectBank.problem.__typename).toBe('OutcomePending');
  const rows = await banking.db.query(`select * from banking.effect where key = 'sealed'`);
  expect(rows).toMatchObject([{ state: 'started', request: expect.stringMatching(/^v1\./) }]);
  expect(JSON.stringify(rows)).not.toContain(publicToken);
});
