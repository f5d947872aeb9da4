import { writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { npmStart, run, temporaryFolder, type StartedPlaza } from './process.ts';

let plaza: StartedPlaza;
let data: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  data = await temporaryFolder();
  plaza = await npmStart(data.path);
});

afterAll(async () => {
  await plaza[Symbol.asyncDispose]();
  await data[Symbol.asyncDispose]();
});

const starters = {
  start: 'gateway/main.ts',
  sandbox: 'sandbox/main.ts',
  token: 'cli/token.ts',
};

/** What a command that cannot do its work says, and its exit code. */
async function refusal(
  name: keyof typeof starters,
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<{ code: number | null; said: string }> {
  await using running = run(process.execPath, [starters[name], ...args], env);
  const { code } = await running.ended;
  expect(running.stdout()).toBe('');
  return { code, said: running.stderr().trim() };
}

function expectOneSentence({ code, said }: { code: number | null; said: string }, words: RegExp) {
  expect(said).toMatch(words);
  expect(said.split('\n')).toHaveLength(1);
  expect(said).not.toMatch(/^\s*at |node:internal|[A-Z]\w*Error:/);
  expect(code).toBe(1);
}

/** A port that is taken while the test runs. */
async function takenPort(): Promise<{ port: string } & AsyncDisposable> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: String((server.address() as AddressInfo).port),
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

test.each([
  ['PORT', 'abc', /PORT .*correct or unset it/],
  ['PORT', '70000', /PORT .*correct or unset it/],
  ['SANDBOX_PORT', '-1', /SANDBOX_PORT .*correct or unset it/],
  ['LOG_LEVEL', 'loud', /LOG_LEVEL .*correct or unset it/],
  ['SUBGRAPH_PEOPLE_URL', 'people:4001', /SUBGRAPH_PEOPLE_URL .*correct or unset it/],
  ['DATABASE_URL', 'mysql://localhost/plaza', /DATABASE_URL is no postgres:\/\/ URL/],
  ['DATABASE_URL', 'postgres://127.0.0.1/plaza', /DATABASE_URL needs PLAZA_KEYS/],
  ['PLAZA_KEYS', 'short', /PLAZA_KEYS/],
  ['PLAZA_CONFIG', 'nowhere.json', /PLAZA_CONFIG names nowhere\.json, which is not there/],
  ['STRIPE_SECRET_KEY', 'pk_test_123', /STRIPE_SECRET_KEY .*is no Stripe secret key/],
  ['STRIPE_SECRET_KEY', 'sk_live_123', /STRIPE_SECRET_KEY is a live key: .*PLAZA_ALLOW_LIVE=1/],
  ['PLAID_SECRET', 'only-the-secret', /PLAID_CLIENT_ID is missing/],
  ['TWILIO_ACCOUNT_SID', 'AC123', /TWILIO_ACCOUNT_SID .*is no account SID/],
  ['HOST', '0.0.0.0', /HOST=0\.0\.0\.0 .*set OIDC_ISSUER/],
  ['PLAZA_ALLOW_LIVE', '1', /PLAZA_ALLOW_LIVE=1 .*set (OIDC_ISSUER|DATABASE_URL)/],
])('npm start with %s=%s says so in one sentence with the cure', async (name, value, words) => {
  const answer = await refusal('start', {
    PORT: '0',
    SANDBOX_PORT: '0',
    PLAZA_DATA: 'memory',
    [name]: value,
  });

  expectOneSentence(answer, words);
  if (/SECRET|KEYS/.test(name)) expect(answer.said).not.toContain(value);
});

test.each([
  ['{ "subgraphs": ', /is no JSON .*correct it/],
  ['{ "colour": "blue" }', /colour.*correct it/],
  ['{ "deadlines": { "requestMs": 0 } }', /"deadlines\.requestMs" .*correct it/],
  ['{ "subgraphs": [{ "name": "people", "url": "http://localhost:1", "schema": "a" }] }', /one of our own/],
  [
    '{ "subgraphs": [{ "name": "loyalty", "url": "http://localhost:1", "schema": "a" }] }',
    /loyalty .*correct/,
  ],
])('the configuration file %s is refused by its name and key', async (text, words) => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'plaza.config.json');
  await writeFile(file, text);

  const answer = await refusal('start', {
    PORT: '0',
    SANDBOX_PORT: '0',
    PLAZA_DATA: 'memory',
    PLAZA_CONFIG: file,
  });

  expectOneSentence(answer, words);
});

test('a taken port, the gateway’s or the sandbox’s, is named with its cure', async () => {
  await using taken = await takenPort();
  const free = { PORT: '0', SANDBOX_PORT: '0', PLAZA_DATA: 'memory' };

  const [port, sandboxPort] = await Promise.all([
    refusal('start', { ...free, PORT: taken.port }),
    refusal('start', { ...free, SANDBOX_PORT: taken.port }),
  ]);

  expectOneSentence(port, new RegExp(`Port ${taken.port} is taken: .*PORT=4001`));
  expectOneSentence(sandboxPort, new RegExp(`Port ${taken.port} is taken, .*SANDBOX_PORT=4011`));
});

test('a data folder in use is named with its holder, --fresh or not, and npm adds nothing to it', async () => {
  await using second = run('npm', ['start'], { PORT: '0', SANDBOX_PORT: '0', PLAZA_DATA: data.path });
  const { code } = await second.ended;
  const fresh = await refusal('start', { PORT: '0', SANDBOX_PORT: '0', PLAZA_DATA: data.path }, ['--fresh']);

  const words = /^Plaza does not start\. The data folder .* is in use by process \d+: .*PLAZA_DATA\.$/;
  expectOneSentence({ code, said: second.stderr().trim() }, words);
  expectOneSentence(fresh, words);
  expect((await plaza.ask('ada', '{ me { name } }')).errors).toBeUndefined();
});

test('a PostgreSQL that is not there is named with its cure', async () => {
  const answer = await refusal('start', {
    PORT: '0',
    SANDBOX_PORT: '0',
    DATABASE_URL: 'postgres://plaza:hidden@127.0.0.1:1/plaza',
    PLAZA_KEYS: 'k1:cGxhemEtZGVtb25zdHJhdGlvbi1rZXktMzItYnl0ZXM=',
  });

  expectOneSentence(answer, /PostgreSQL at 127\.0\.0\.1:1\/plaza cannot be used .*DATABASE_URL/);
  expect(answer.said).not.toContain('hidden');
});

test.each(['start', 'sandbox', 'token'] as const)('%s refuses a flag that it does not know', async (name) => {
  expectOneSentence(await refusal(name, { SANDBOX_PORT: '0' }, ['--colour']), /--colour.*--help/);
});

test('a variable that is set to nothing counts as not set', async () => {
  const nothing = { SANDBOX_STATE: '', SANDBOX_ISSUER: '', SANDBOX_HOST: '', SANDBOX_SEED: '' };
  await using sandbox = run(process.execPath, [starters.sandbox], { ...nothing, SANDBOX_PORT: '0' });

  expect((await sandbox.says(/State: .*/))[0]).toMatch(/in memory/);
});

test('npm run sandbox names a bad setting and a taken port', async () => {
  await using taken = await takenPort();

  expectOneSentence(await refusal('sandbox', { SANDBOX_PORT: 'abc' }), /SANDBOX_PORT/);
  expectOneSentence(await refusal('sandbox', { SANDBOX_PORT: taken.port }), /already listens .*SANDBOX_PORT/);
});

test('the token command prints a token, or the list of those who can have one', async () => {
  const env = { SANDBOX_URL: plaza.sandboxUrl };
  await using token = run('npm', ['run', '--silent', 'token', '--', 'ada', '--app', 'shop'], env);
  await using list = run('npm', ['run', '--silent', 'token', '--', '--list'], env);
  await Promise.all([token.ended, list.ended]);

  expect(token.stdout()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  const members = list.stdout().trim().split('\n');
  expect(members.map((line) => line.split(' ')[0])).toEqual(
    expect.arrayContaining(['ada', 'ben', 'analyst', 'operator', 'partner']),
  );
  expect(token.stderr() + list.stderr()).toBe('');
});

test('the token command says who nobody is, what is missing, and that Plaza does not run', async () => {
  const env = { SANDBOX_URL: plaza.sandboxUrl };

  expectOneSentence(await refusal('token', env, ['zed']), /zed.*--list/);
  expectOneSentence(await refusal('token', env), /Name one member .*--help/);
  expectOneSentence(await refusal('token', env, ['ada', '--scope', 'moon:read']), /moon:read|scope/);
  expectOneSentence(await refusal('token', { SANDBOX_URL: 'http://127.0.0.1:1' }, ['ada']), /npm start/);
  expectOneSentence(await refusal('token', { SANDBOX_URL: 'sandbox' }, ['ada']), /SANDBOX_URL/);
});
