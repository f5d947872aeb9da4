import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { run, temporaryFolder } from './process.ts';

// A start takes seconds where the machine is busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const doctor = join(import.meta.dirname, '../cli/doctor.ts');

/** Runs the doctor in a folder of its own, which may hold an `.env` and a configuration file. */
async function consult(
  env: Record<string, string>,
  args: readonly string[] = [],
  files: Record<string, string> = {},
) {
  await using folder = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder.path, name), text);
  await using running = run(process.execPath, [doctor, ...args], env, folder.path);
  const { code } = await running.ended;
  return { code, said: running.stdout(), complained: running.stderr() };
}

const DATABASE = {
  DATABASE_URL: 'postgres://plaza:hidden@127.0.0.1:1/plaza',
  PLAZA_KEYS: 'k1:cGxhemEtZGVtb25zdHJhdGlvbi1rZXktMzItYnl0ZXM=',
};

test('without keys nothing is wrong, and each provider says what would make it real', async () => {
  const { code, said, complained } = await consult({});

  expect(said).toMatch(/Stripe +sandbox · to make it real set STRIPE_SECRET_KEY/);
  expect(said).toMatch(/Plaid +sandbox · to make it real set PLAID_CLIENT_ID and PLAID_SECRET/);
  expect(said).toMatch(/Twilio +sandbox · to make it real set TWILIO_ACCOUNT_SID/);
  expect(said).toMatch(/Nothing is wrong/);
  expect([code, complained]).toEqual([0, '']);
});

test.each([
  [
    'a publishable key as the secret',
    { STRIPE_SECRET_KEY: 'pk_test_wr0ng' },
    'STRIPE_SECRET_KEY',
    /publishable key/,
  ],
  [
    'a secret key as the publishable',
    { STRIPE_PUBLISHABLE_KEY: 'sk_test_wr0ng' },
    'STRIPE_PUBLISHABLE_KEY',
    /secret key, which every browser/,
  ],
  ['no Stripe key at all', { STRIPE_SECRET_KEY: 'wr0ng' }, 'STRIPE_SECRET_KEY', /is no Stripe secret key/],
  [
    'a live Stripe key without leave',
    { STRIPE_SECRET_KEY: 'sk_live_wr0ng' },
    'STRIPE_SECRET_KEY',
    /live key[^]*PLAZA_ALLOW_LIVE=1/,
  ],
  [
    'keys of two modes',
    { STRIPE_SECRET_KEY: 'sk_test_wr0ng', STRIPE_PUBLISHABLE_KEY: 'pk_live_wr0ng' },
    'STRIPE_SECRET_KEY',
    /test mode and one of live mode/,
  ],
  ['half of a pair', { PLAID_CLIENT_ID: 'wr0ng' }, 'PLAID_SECRET', /PLAID_SECRET is missing/],
  ['the other half', { PLAID_SECRET: 'wr0ng' }, 'PLAID_CLIENT_ID', /PLAID_CLIENT_ID is missing/],
  [
    'an environment that Plaid has not',
    { PLAID_CLIENT_ID: 'a', PLAID_SECRET: 'wr0ng', PLAID_ENV: 'development' },
    'PLAID_ENV',
    /sandbox or production/,
  ],
  [
    'production without leave',
    { PLAID_CLIENT_ID: 'a', PLAID_SECRET: 'wr0ng', PLAID_ENV: 'production' },
    'PLAID_ENV',
    /real bank accounts[^]*PLAZA_ALLOW_LIVE=1/,
  ],
  [
    'a Twilio account without key',
    { TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}` },
    'TWILIO_API_KEY',
    /TWILIO_AUTH_TOKEN/,
  ],
  [
    'a Twilio key without account',
    { TWILIO_AUTH_TOKEN: 'wr0ng' },
    'TWILIO_ACCOUNT_SID',
    /set TWILIO_ACCOUNT_SID/,
  ],
  ['an API key as the account', { TWILIO_ACCOUNT_SID: 'SKwr0ng' }, 'TWILIO_ACCOUNT_SID', /is no account SID/],
  [
    'Twilio without leave',
    { TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`, TWILIO_AUTH_TOKEN: 'wr0ng' },
    'PLAZA_ALLOW_LIVE',
    /PLAZA_ALLOW_LIVE=1/,
  ],
  ['leave without PostgreSQL', { PLAZA_ALLOW_LIVE: '1' }, 'PLAZA_ALLOW_LIVE', /set DATABASE_URL/],
  ['leave without an issuer', { PLAZA_ALLOW_LIVE: '1', ...DATABASE }, 'PLAZA_ALLOW_LIVE', /set OIDC_ISSUER/],
  [
    'a real key without limits',
    { STRIPE_SECRET_KEY: 'sk_test_wr0ng', PROVIDER_LIMITS: 'none' },
    'PROVIDER_LIMITS',
    /sandbox alone/,
  ],
] as [string, Record<string, string>, string, RegExp][])(
  '%s is named with its key, its place and its cure',
  async (_what, env, variable, words) => {
    const { code, said } = await consult(env);

    expect(said).toMatch(words);
    expect(said).toMatch(new RegExp(`${variable}: (the environment|not set)`));
    expect(said).toMatch(/cure: \S/);
    expect(said).not.toMatch(/wr0ng|hidden|undefined|\n\s+at /);
    expect(code).toBe(1);
  },
);

test('a key from .env is named with its line, and one that nobody loaded is told', async () => {
  const env = '# keys\n\nSTRIPE_SECRET_KEY=pk_test_wr0ng\nPLAID_SECRET="forgotten"\n';

  const { said } = await consult({ STRIPE_SECRET_KEY: 'pk_test_wr0ng' }, [], { '.env': env });

  expect(said).toMatch(/STRIPE_SECRET_KEY: \.env, line 3/);
  expect(said).toMatch(/\.env sets PLAID_SECRET, but nobody loaded it/);
  expect(said).not.toMatch(/forgotten|wr0ng/);
});

test('a further account is named with the variables that are its own', async () => {
  const variables = { STRIPE_SECRET_KEY: 'STRIPE_EU_SECRET_KEY' };
  const accounts = [{ name: 'default' }, { name: 'eu', variables }];
  const file = JSON.stringify({ providers: { stripe: { accounts } } });

  const missing = await consult({}, [], { 'plaza.config.json': file });
  const wrong = await consult({ STRIPE_EU_SECRET_KEY: 'pk_test_wr0ng' }, [], { 'plaza.config.json': file });

  expect(missing.said).toMatch(/The account eu[^]*STRIPE_EU_SECRET_KEY/);
  expect(wrong.said).toMatch(/The account eu: .*STRIPE_EU_SECRET_KEY holds a publishable key/);
  expect([missing.code, wrong.code]).toEqual([1, 1]);
});

test('a configuration file that is wrong is named with its key', async () => {
  const file = JSON.stringify({ providers: { stripe: { retries: 99 } } });

  const { code, said } = await consult({}, [], { 'plaza.config.json': file });

  expect(said).toMatch(/plaza\.config\.json.*"providers\.stripe\.retries"/);
  expect(code).toBe(1);
});

test('--json says the same, --help what there is, and other flags are refused', async () => {
  const [json, help, unknown] = await Promise.all([
    consult({ PLAID_CLIENT_ID: 'wr0ng' }, ['--json']),
    consult({}, ['--help']),
    consult({}, ['--colour']),
  ]);

  const { ok, accounts } = JSON.parse(json.said);
  expect([ok, json.code]).toEqual([false, 1]);
  expect(accounts).toMatchObject([
    { provider: 'Stripe', mode: 'sandbox', wants: 'STRIPE_SECRET_KEY', findings: [] },
    {
      provider: 'Plaid',
      mode: 'faulty',
      findings: [{ variable: 'PLAID_SECRET', where: expect.stringMatching(/not set/) }],
    },
    { provider: 'Twilio', mode: 'sandbox' },
  ]);
  expect(help.said).toMatch(/Usage: npm run doctor/);
  expect([help.code, unknown.code]).toEqual([0, 1]);
  expect(unknown.complained).toMatch(/--colour.*--help/);
});

test('the command plaza has it too', async () => {
  await using running = run(process.execPath, ['cli/plaza.js', 'doctor', '--help']);
  const { code } = await running.ended;

  expect(running.stdout()).toMatch(/Usage: npm run doctor/);
  expect(code).toBe(0);
});
