import { expect, test, vi } from 'vitest';
import { listens, npmStart, run } from './process.ts';

// A start takes seconds where the machine is busy with other tests.
vi.setConfig({ testTimeout: 90_000 });

test('a request in flight when SIGTERM comes is answered; nobody new is let in', async () => {
  await using plaza = await npmStart('memory');
  await plaza.ask('ada', '{ me { name } }');
  await control(plaza.sandboxUrl, { provider: 'twilio', delayMs: 600 });
  const inFlight = plaza.ask('ada', '{ me { messages(first: 1) { edges { node { id } } } } }');
  await expect.poll(() => played(plaza.sandboxUrl)).toBeGreaterThan(0);

  const startedMs = performance.now();
  plaza.terminate();
  await expect.poll(() => listens(plaza.url), { interval: 20 }).toBe(false);
  const answer = await inFlight;
  const { code } = await plaza.ended;

  expect(answer.errors).toBeUndefined();
  expect(answer.data.me.messages.edges).toHaveLength(1);
  expect(performance.now() - startedMs).toBeLessThan(2_000);
  expect([0, 143]).toContain(code);
});

test('a request that hangs does not hold up the stop', async () => {
  await using plaza = await npmStart('memory');
  await control(plaza.sandboxUrl, { provider: 'twilio', hang: true });
  const hanging = plaza
    .ask('ada', '{ me { messages(first: 1) { edges { node { id } } } } }')
    .catch(() => null);
  await expect.poll(() => played(plaza.sandboxUrl)).toBeGreaterThan(0);

  const startedMs = performance.now();
  plaza.interrupt();
  const { code } = await plaza.ended;

  expect(performance.now() - startedMs).toBeLessThan(2_000);
  expect([0, 130]).toContain(code);
  expect(plaza.alive()).toBe(false);
  expect(await hanging).toBeNull();
});

test('npm run sandbox says where it listens, and stops on Ctrl-C', async () => {
  await using sandbox = run('npm', ['run', 'sandbox'], { SANDBOX_PORT: '0' });
  const [, url] = await sandbox.says(/Plaza's sandbox: (http\S+) /);
  expect(await listens(url!)).toBe(true);

  const startedMs = performance.now();
  sandbox.interrupt();
  await sandbox.ended;

  expect(performance.now() - startedMs).toBeLessThan(2_000);
  expect(sandbox.alive()).toBe(false);
  expect(sandbox.stderr()).toBe('');
});

async function control(sandboxUrl: string, fault: object): Promise<void> {
  const response = await fetch(`${sandboxUrl}/_sandbox/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fault),
  });
  expect(response.status).toBe(200);
}

/** On how many calls the faults have been played. */
async function played(sandboxUrl: string): Promise<number> {
  const { faults } = (await (await fetch(`${sandboxUrl}/_sandbox/faults`)).json()) as {
    faults: { played: number }[];
  };
  return faults.reduce((sum, fault) => sum + fault.played, 0);
}
