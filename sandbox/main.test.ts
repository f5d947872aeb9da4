import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { startSandbox } from './sandbox.ts';

const entry = fileURLToPath(new URL('./main.ts', import.meta.url));

function run(env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [entry], { env: { PATH: process.env.PATH!, ...env }, stdio: 'pipe' });
}

/** What a sandbox that cannot start says, and its exit code. */
async function failed(env: Record<string, string>): Promise<{ code: number; said: string }> {
  const child = run(env);
  const [said, [code]] = await Promise.all([text(child.stderr!), once(child, 'exit')]);
  return { code: code as number, said };
}

test('says where it listens, and stops within a second of SIGTERM', async () => {
  const child = run({ SANDBOX_PORT: '0' });
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line.toString())![0];
  expect((await fetch(`${url}/_sandbox`)).status).toBe(200);

  const started = performance.now();
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');

  expect(code).toBe(0);
  expect(performance.now() - started).toBeLessThan(1000);
});

test('a taken port is one sentence with its cure', async () => {
  await using taken = await startSandbox({ providers: [] });

  const { code, said } = await failed({ SANDBOX_PORT: String(taken.port) });

  expect(code).toBe(1);
  expect(said.trim()).toBe(
    `Something else already listens on 127.0.0.1:${taken.port}: stop it, or set SANDBOX_PORT to another port (0 takes any free one).`,
  );
});

test.each([
  [{ SANDBOX_PORT: 'http' }, /SANDBOX_PORT/],
  [{ SANDBOX_PORT: '70000' }, /SANDBOX_PORT/],
  [{ SANDBOX_ISSUER: 'me' }, /SANDBOX_ISSUER/],
  [
    { SANDBOX_PORT: '0', SANDBOX_STATE: `${entry}/state.json` },
    /cannot read its state file .* SANDBOX_STATE/,
  ],
])('the bad settings %j are named', async (env, words) => {
  const { code, said } = await failed(env);

  expect(code).toBe(1);
  expect(said).toMatch(words);
  expect(said.trim().split('\n')).toHaveLength(1);
});
