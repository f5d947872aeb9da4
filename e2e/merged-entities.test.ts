import { expect, test } from 'vitest';
import { appendEvent } from '#storage/events.ts';
import { toPersonId } from '#schema/person-id.ts';
import type { Claims, Handle } from '#schema/protocol.ts';
import type { Db } from '#storage/database.ts';
import { claimsOf, createAsker, entities, ISSUER, type Json } from '#subgraphs/kit/under-test.ts';
import { startBanking } from '#subgraphs/banking/banking-under-test.ts';
import { startMessaging } from '#subgraphs/messaging/messaging-under-test.ts';
import { startPayments } from '#subgraphs/payments/payments-under-test.ts';

interface UnderTest {
  db: Db;
  close(): Promise<void>;
}

const subgraphs: [string, () => Promise<UnderTest & { handle: Handle }>, string, string][] = [
  [
    'payments',
    async () => {
      const started = await startPayments();
      return { ...started, handle: started.payments.handle };
    },
    'payments:read',
    'payments(first: 100) { edges { node { id } } } paymentMethods { id }',
  ],
  [
    'messaging',
    async () => {
      const started = await startMessaging();
      return { ...started, handle: started.messaging.handle };
    },
    'messages:read',
    'messages(first: 100) { edges { node { id } } }',
  ],
  [
    'banking',
    async () => {
      const started = await startBanking();
      return { ...started, handle: started.banking.handle };
    },
    'banking:read',
    'bankAccounts { id transactions(first: 3) { edges { node { id } } } }',
  ],
];

test.each(subgraphs)(
  '%s: who asks for a retired person by reference gets the survivor’s, and nobody else does',
  async (_name, start, scope, selection) => {
    const subgraph = await start();
    try {
      const ask = createAsker(subgraph.handle);
      const [retired, survivor] = [toPersonId(ISSUER, 'ivan'), toPersonId(ISSUER, 'ben')];
      const read = async (id: string, claims: Claims): Promise<Json> => {
        const representations = [{ __typename: 'Person', id }];
        return ask(entities('Person', `id ${selection}`), { representations }, claims);
      };
      const as = (subject: string) => claimsOf(subject, { scopes: [scope] });
      const own = (await read(survivor, as('ben'))).data._entities[0];
      const other = (await read(retired, as('ivan'))).data._entities[0];
      expect(JSON.stringify(own)).not.toBe(JSON.stringify({ ...other, id: survivor }));

      await subgraph.db.tx((tx) => appendEvent(tx, { kind: 'person.merged', body: { retired, survivor } }));

      await expect
        .poll(async () => (await read(retired, as('ivan'))).data._entities[0].id, { timeout: 5_000 })
        .toBe(survivor);
      const now = (await read(survivor, as('ben'))).data._entities[0];
      for (const [id, subject] of [
        [retired, 'ben'],
        [retired, 'ivan'],
        [survivor, 'ivan'],
      ] as const) {
        const { data, errors } = await read(id, as(subject));
        expect(errors).toBeUndefined();
        expect(data._entities[0]).toEqual(now);
      }
      const size = (entity: Json) => Object.values(entity).flatMap((list: Json) => list.edges ?? list).length;
      expect(size(now)).toBeGreaterThanOrEqual(Math.min(100, size(own)));
      expect(JSON.stringify(now)).not.toBe(JSON.stringify(own));
      const stranger = await read(retired, as('hana'));
      expect(stranger.errors?.[0].extensions.code).toBe('FORBIDDEN');
    } finally {
      await subgraph.close();
    }
  },
);

test('what both were linked to stands once in the survivor’s list', async () => {
  const { db, customerOf, person, known, close } = await startPayments();
  try {
    const [retired, survivor] = [toPersonId(ISSUER, 'ivan'), toPersonId(ISSUER, 'ben')];
    const link = (personId: string, from: string) =>
      db.query(
        `insert into payments.link (person_id, account, owner, valid_from) values ($1, 'default', $2, $3)`,
        [personId, customerOf('hana'), from],
      );
    await link(retired, '2025-01-01');
    await link(survivor, '2020-01-01');
    await db.query(`delete from payments.link where owner in ($1, $2)`, [
      customerOf('ben'),
      customerOf('ivan'),
    ]);
    await db.tx((tx) => appendEvent(tx, { kind: 'person.merged', body: { retired, survivor } }));

    const page = async () => {
      const { person: ben } = await person(
        'ben',
        'payments(first: 50) { edges { node { id } } pageInfo { hasNextPage } }',
      );
      return ben.payments;
    };
    const left = async () => {
      await page();
      return (await db.query('select 1 from payments.link where person_id = $1', [retired])).length;
    };
    await expect.poll(left, { timeout: 5_000 }).toBe(0);

    const shown = await page();
    expect(shown.edges.map(({ node }: Json) => node.id)).toEqual(
      known('hana')
        .slice(0, 50)
        .map(({ id }) => id),
    );
    expect(shown.pageInfo.hasNextPage).toBe(true);
  } finally {
    await close();
  }
});
