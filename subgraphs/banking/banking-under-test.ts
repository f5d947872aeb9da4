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
import { readPlaidConfig } from './config.ts';
import { createBanking } from './server.ts';

/** For tests: banking over the sandbox, its cast linked, its database in memory. Opening costs seconds: one a file. */
export async function startBanking(env: NodeJS.ProcessEnv = {}) {
  const sandbox = await startSandbox({ port: 0, ticking: false });
  const db = await openDatabase({ folder: null });
  const log = createLogUnderTest();
  const vault = createVaultUnderTest();
  const macKey = randomBytes(32);
  const make = (settings: NodeJS.ProcessEnv = env) =>
    createBanking({ configs: [readPlaidConfig(settings, sandbox.url, sentOnce)], db, macKey, vault, log });
  const banking = make();
  const persons = sandbox.manifest.persons.map((person) => ({ ...person, issuer: ISSUER }));
  await banking.link(persons);
  const ask = createAsker(banking.handle);
  return {
    sandbox,
    db,
    log,
    banking,
    persons,
    ask,
    make,
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
    /** Calls that reached Plaid since the journal was emptied, by path. */
    plaidCalls: () =>
      Object.fromEntries(
        Object.entries(sandbox.journal.counts().byRoute)
          .filter(([name]) => name.startsWith('plaid '))
          .map(([name, count]) => [name.replace('plaid POST /plaid', ''), count]),
      ),
    /** As a developer does without Link. */
    publicToken: async (body: object = {}): Promise<string> =>
      (await control(sandbox.url, '/plaid/public_token', body)).public_token,
    control: (path: string, body: object = {}) => control(sandbox.url, path, body),
    async close() {
      await sandbox.close();
      await db.close();
    },
  };
}

async function control(url: string, path: string, body: object) {
  const response = await fetch(`${url}/_sandbox${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Json;
}
