import { randomBytes } from 'node:crypto';
import { startSandbox } from '#sandbox/sandbox.ts';
import { toPersonId } from '#schema/person-id.ts';
import { openDatabase } from '#storage/open.ts';
import {
  createAsker,
  createLogUnderTest,
  createVaultUnderTest,
  entities,
  ISSUER,
  sentOnce,
  type Json,
} from '#subgraphs/kit/under-test.ts';
import { readTwilioConfig } from './config.ts';
import { createMessaging } from './server.ts';

/** For tests: messaging over the sandbox, its cast linked, its database in memory. Opening costs seconds: one a file. */
export async function startMessaging(env: NodeJS.ProcessEnv = {}) {
  const sandbox = await startSandbox({ port: 0, ticking: false });
  const db = await openDatabase({ folder: null });
  const log = createLogUnderTest();
  const macKey = randomBytes(32);
  const messaging = createMessaging({
    configs: [readTwilioConfig(env, sandbox.url, sentOnce)],
    db,
    macKey,
    vault: createVaultUnderTest(),
    log,
  });
  await messaging.link(sandbox.manifest.persons.map((person) => ({ ...person, issuer: ISSUER })));
  const ask = createAsker(messaging.handle);
  return {
    sandbox,
    db,
    log,
    messaging,
    ask,
    /** A person's fields, asked as the gateway does. */
    person: async (
      subject: string,
      selection: string,
      claims: Parameters<typeof ask>[2],
      withinMs?: number,
    ) => {
      const representations = [{ __typename: 'Person', id: toPersonId(ISSUER, subject) }];
      const answer = await ask(entities('Person', selection), { representations }, claims, withinMs);
      return { ...answer, person: answer.data?._entities?.[0] };
    },
    /** Everything that is kept becomes an hour older. */
    age: async () => {
      await db.query(`update messaging.coverage set as_of = as_of - interval '1 hour'`);
      await db.query(`update messaging.object set as_of = as_of - interval '1 hour'`);
    },
    /** Nothing is kept any more. */
    forget: async () => {
      await db.query('delete from messaging.coverage');
      await db.query('delete from messaging.object');
    },
    /** Calls that reached Twilio since the journal was emptied, by method and last part of the path. */
    twilioCalls: () =>
      sandbox.journal
        .calls({ provider: 'twilio' })
        .map(({ method, path }) => `${method} ${path.split('/').at(-1)}`),
    /** A person writes to the company. */
    writes: (from: string, body: string): Promise<Json> =>
      control(sandbox.url, '/twilio/messages/inbound', { from, body }),
    /** The code that was "sent" last to a number. */
    code: async (to: string): Promise<string> =>
      (await control(sandbox.url, `/twilio/verifications/${encodeURIComponent(to)}`)).code,
    /** How many keys are held. */
    async stored(): Promise<number> {
      const [row] = await db.query<{ count: number }>(
        `select count(*) from messaging.effect where state <> 'nothing'`,
      );
      return row!.count;
    },
    async close() {
      await sandbox.close();
      await db.close();
    },
  };
}

async function control(url: string, path: string, body?: object): Promise<Json> {
  const response = await fetch(`${url}/_sandbox${path}`, {
    ...(body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  return await response.json();
}
