import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startSandbox } from './sandbox.ts';
import { connect, payNow } from './stripe/test-client.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const stateFile = () => join(mkdtempSync(join(tmpdir(), 'sandbox-')), 'state.json');

test('the same seed gives the same bytes, and another seed other ones', async () => {
  await using one = await startSandbox({ ticking: false });
  await using two = await startSandbox({ ticking: false });
  await using other = await startSandbox({ ticking: false, seed: 'other' });
  const play = async (sandbox: typeof one) => {
    const stripe = connect(sandbox);
    const paid = await stripe.paymentIntents.create(payNow, { idempotencyKey: 'a' });
    await stripe.refunds.create({ payment_intent: paid.id, amount: 100 }, { idempotencyKey: 'b' });
    const headers = { authorization: 'Bearer sk_test_sandbox' };
    const list = await fetch(`${sandbox.url}/v1/payment_intents?limit=100&expand[]=data.latest_charge`, {
      headers,
    });
    // The page of a challenge carries the port, the one thing that differs.
    const text = (await list.text()).replaceAll(sandbox.url, '');
    return { list: hash(text), snapshot: hash(JSON.stringify(sandbox.snapshot())) };
  };

  const [first, second, third] = [await play(one), await play(two), await play(other)];

  expect(second).toEqual(first);
  expect(third.list).not.toEqual(first.list);
});

test('a restart with a state file finds objects, keys, clock and answers again', async () => {
  const options = { ticking: false, stateFile: stateFile() };
  const before = await startSandbox(options);
  const paid = await connect(before).paymentIntents.create(payNow, { idempotencyKey: 'k' });
  before.clock.advance(3_600_000);
  const [token, now] = [await before.token('ada'), before.clock.nowMs()];
  const jwks = await (await fetch(`${before.issuer}/jwks`)).text();
  await before.close();

  await using after = await startSandbox(options);

  expect(statSync(options.stateFile).mode & 0o777).toBe(0o600);
  expect(after.clock.nowMs()).toBe(now);
  expect((await connect(after).paymentIntents.retrieve(paid.id)).status).toBe('succeeded');
  expect(await (await fetch(`${after.issuer}/jwks`)).text()).toBe(jwks);
  expect(token).toBeTypeOf('string');
  const again = await connect(after).paymentIntents.create(payNow, { idempotencyKey: 'k' });
  expect(again.id).toBe(paid.id);
  const next = await connect(after).paymentIntents.create(payNow);
  expect(next.id).not.toBe(paid.id);
});

test('a change reaches the state file by itself, without a clean end', async () => {
  const path = stateFile();
  await using sandbox = await startSandbox({ ticking: false, stateFile: path });

  const customer = await connect(sandbox).customers.create({ name: 'Kept' });

  await expect.poll(() => readFileSync(path, 'utf8'), { timeout: 3000 }).toContain(customer.id);
});

test('state of another seed is not loaded, and a damaged file is named with its cure', async () => {
  const path = stateFile();
  const before = await startSandbox({ ticking: false, stateFile: path });
  const customer = await connect(before).customers.create({ name: 'Gone' });
  await before.close();

  await using other = await startSandbox({ ticking: false, stateFile: path, seed: 'other' });

  await expect(connect(other).customers.retrieve(customer.id)).rejects.toMatchObject({ statusCode: 404 });
  writeFileSync(path, '{"half":');
  await expect(startSandbox({ stateFile: path })).rejects.toThrow(/is damaged: delete it to start over/);
});

test('closing cuts idle and hanging connections at once', async () => {
  const sandbox = await startSandbox();
  sandbox.faults.add({ provider: 'stripe', hang: true });
  const hanging = connect(sandbox)
    .balance.retrieve()
    .catch((error: Error) => error);
  await fetch(`${sandbox.url}/_sandbox`);
  await expect.poll(() => sandbox.journal.counts().total).toBe(1);

  const started = performance.now();
  await sandbox.close();

  expect(performance.now() - started).toBeLessThan(500);
  expect(await hanging).toMatchObject({ type: 'StripeConnectionError' });
});

test('a provider can be left out; its routes then do not exist', async () => {
  await using sandbox = await startSandbox({ providers: ['identity'] });

  const answer = await fetch(`${sandbox.url}/v1/customers`);

  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({
    error: { message: expect.stringContaining("Plaza's sandbox") },
  });
});
