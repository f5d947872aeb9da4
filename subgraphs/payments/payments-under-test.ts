import { startSandbox } from '#sandbox/sandbox.ts';
import type { Claims } from '#schema/protocol.ts';
import type { Db } from '#storage/database.ts';
import { openDatabase } from '#storage/open.ts';
import {
  claimsOf,
  createAsker,
  createLogUnderTest,
  createVaultUnderTest,
  entities,
  ISSUER,
  sentOnce,
} from '#subgraphs/kit/under-test.ts';
import { readStripeConfig, type StripeConfig } from './config.ts';
import { createPayments } from './server.ts';

const scopes = ['payments:read', 'payments:write'];

/** For tests: one of the cast with the scopes of payments. */
export function payer(subject: string, overrides: Partial<Claims> = {}): Claims {
  return claimsOf(subject, { scopes, ...overrides });
}

/** For tests: payments over the sandbox, its cast linked. Opening costs seconds: one a file. */
export async function startPayments(opened?: Db, settings: Partial<StripeConfig> = {}) {
  const sandbox = await startSandbox({ port: 0, ticking: false });
  const db = opened ?? (await openDatabase({ folder: null }));
  const log = createLogUnderTest();
  const config = { ...readStripeConfig({}, sandbox.url, sentOnce), ...settings };
  const payments = createPayments({
    configs: [config],
    db,
    macKey: Buffer.alloc(32, 7),
    vault: createVaultUnderTest(),
    log,
  });
  const ask = createAsker(payments.handle);
  await payments.link(sandbox.manifest.persons.map((person) => ({ ...person, issuer: ISSUER })));
  return {
    sandbox,
    db,
    log,
    payments,
    ask,
    customerOf: (subject: string) =>
      sandbox.world.people.find((person) => person.subject === subject)!.customerId!,
    /** The payments of some of the cast, newest first. */
    known: (...subjects: string[]) =>
      sandbox.world.payments.filter(({ subject }) => subjects.includes(subject)).toReversed(),
    /** A person's fields, asked as the gateway does. */
    person: async (subject: string, selection: string, claims: Claims = payer(subject)) => {
      const representations = [{ __typename: 'Person', id: claimsOf(subject).person }];
      const answer = await ask(entities('Person', selection), { representations }, claims);
      return { ...answer, person: answer.data?._entities?.[0] };
    },
    /** What the work cost at Stripe, as the sandbox counted it: `GET /v1/payment_intents` → 1. */
    callsOf: async (work: () => Promise<unknown>): Promise<Record<string, number>> => {
      sandbox.journal.clear();
      await work();
      return Object.fromEntries(
        Object.entries(sandbox.journal.counts().byRoute).map(([route, count]) => [
          route.replace('stripe ', ''),
          count,
        ]),
      );
    },
    /** Everything that is kept becomes an hour older. */
    age: async () => {
      await db.query(`update payments.coverage set as_of = as_of - interval '1 hour'`);
      await db.query(`update payments.object set as_of = as_of - interval '1 hour'`);
    },
    async close() {
      await sandbox.close();
      await db.close();
    },
  };
}
