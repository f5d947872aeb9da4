import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run, temporaryFolder } from './process.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let clone: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  clone = join(folder.path, 'plaza');
  await succeed('git', ['clone', '--quiet', '.', clone]);
});

afterAll(() => folder[Symbol.asyncDispose]());

/** Runs a command as a newcomer would, and hands back what it printed. */
async function succeed(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
  cwd?: string,
) {
  await using running = run(command, args, env, cwd);
  const { code } = await running.ended;
  expect(code, running.stdout() + running.stderr()).toBe(0);
  return running;
}

test('before npm ci the plaza command says what is missing', async () => {
  await using plaza = run('node', ['cli/plaza.js', 'start'], {}, clone);
  const { code } = await plaza.ended;

  expect(code).toBe(1);
  expect(plaza.stderr().trim()).toMatch(/^Plaza's own Node is missing: run "npm ci" .*\.$/);
});

test('npm ci warns of nothing and leaves the lockfile as it is', async () => {
  const installed = await succeed('npm', ['ci'], {}, clone);
  const status = await succeed('git', ['status', '--porcelain'], {}, clone);

  expect(installed.stderr()).toBe('');
  expect(installed.stdout()).not.toMatch(/warn|deprecated/i);
  expect(status.stdout()).toBe('');
});

test('npm start runs there, in a home of its own, and answers its own curl within 20 s', async () => {
  const home = join(folder.path, 'home');
  await mkdir(home);
  await using plaza = run('npm', ['start'], { HOME: home, PORT: '0', SANDBOX_PORT: '0' }, clone);
  await plaza.says(/start over with npm start -- --fresh/, 20_000);

  const curl = /^ *curl [^]*?\}'$/m.exec(plaza.stdout())![0];
  const answer = await succeed('bash', ['-c', curl], { HOME: home }, clone);
  plaza.interrupt();
  await plaza.ended;

  expect(plaza.stderr()).toBe('');
  expect(answer.stderr()).toBe('');
  expect(JSON.parse(answer.stdout()).errors).toBeUndefined();
  expect(JSON.parse(answer.stdout()).data.me.name).toMatch(/^Ada /);
  expect(existsSync(join(clone, '.plaza/db/lock'))).toBe(false);
  expect((await succeed('git', ['status', '--porcelain'], {}, clone)).stdout()).toBe('');
});

test('the README’s curl gets the answer that stands beneath it', async () => {
  const readme = readFileSync(join(clone, 'README.md'), 'utf8');
  const commands = [...readme.matchAll(/```(?:sh|bash|console)\n([^]*?)```/g)].map(([, text]) => text!);
  const curl = commands.find((text) => text.includes('curl '))!;
  await using plaza = run('npm', ['start'], { PORT: '0', SANDBOX_PORT: '0', PLAZA_DATA: 'memory' }, clone);
  const [report] = await plaza.says(/Graph +http[^]*start over with/);
  const url = /Graph +(http\S+)\/graphql/.exec(report)![1]!;
  const SANDBOX_URL = /Sandbox +(http\S+)\/_sandbox/.exec(report)![1]!;

  const script = curl.replaceAll('http://localhost:4000', url);
  const { data, errors } = JSON.parse(
    (await succeed('bash', ['-c', script], { SANDBOX_URL }, clone)).stdout(),
  );

  expect(commands.join('\n')).toMatch(/npm ci[^]*npm start/);
  expect(errors).toBeUndefined();
  expect(data.me.name).toMatch(/^Ada /);
  const shown = /```json\n([^]*?)```/.exec(readme)?.[1];
  if (shown) expect({ data }).toMatchObject(JSON.parse(shown));
});
