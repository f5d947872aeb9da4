import { expect, test } from 'vitest';
import { CallFailed, toFailure } from '../call.ts';
import { createCircuit } from './breaker.ts';

const start = (failures = 3, probeEveryMs = 100) =>
  createCircuit({ provider: 'stripe', failures, probeEveryMs });
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const fail = (status: number) => () => Promise.reject(new CallFailed(toFailure('stripe', { status })));
const open = { extensions: { nullCause: 'circuit_open' }, cause: { message: 'the circuit is open' } };

test('failures in a row open it, an answer or a refusal in between does not', async () => {
  const circuit = start();
  for (const status of [500, 500, 400, 500, 500]) await circuit.run(fail(status), 1_000).catch(() => {});
  expect(circuit.state()).toBe('closed');

  await circuit.run(fail(0), 1_000).catch(() => {});

  expect(circuit.state()).toBe('open');
  expect(() => circuit.admit()).toThrow('Stripe cannot answer');
  await expect(circuit.run(async () => 'sent', 1_000)).rejects.toMatchObject(open);
});

test('429 says nothing of a provider’s health', async () => {
  const circuit = start();

  for (let count = 0; count < 10; count += 1) await circuit.run(fail(429), 1_000).catch(() => {});

  expect(circuit.state()).toBe('closed');
});

test('a write that hangs counts as failed after a while, and its caller has the answer all the same', async () => {
  const circuit = start();
  const answers = [1, 2, 3].map(() => Promise.withResolvers<string>());

  const writes = answers.map(({ promise }) => circuit.run(() => promise, 60));
  await expect.poll(circuit.state).toBe('open');
  for (const { resolve } of answers) resolve('done');

  expect(await Promise.all(writes)).toEqual(['done', 'done', 'done']);
});

test('one probe at a time; the first that is answered closes it', async () => {
  const circuit = start();
  for (let count = 0; count < 3; count += 1) await circuit.run(fail(503), 1_000).catch(() => {});
  await sleep(110);
  const probe = Promise.withResolvers<string>();

  const asked = circuit.run(() => probe.promise, 1_000);
  await expect(circuit.run(async () => 'too early', 1_000)).rejects.toMatchObject(open);
  probe.resolve('well');

  expect(await asked).toBe('well');
  expect(circuit.state()).toBe('closed');
});

test('a probe that hangs does not hold up the recovery', async () => {
  const circuit = start();
  for (let count = 0; count < 3; count += 1) await circuit.run(fail(503), 1_000).catch(() => {});
  await sleep(110);
  circuit.run(() => new Promise(() => {}), 1_000).catch(() => {});

  const well = () => circuit.run(async () => 'well', 1_000).catch(() => 'refused');

  await expect.poll(well, { timeout: 2_000 }).toBe('well');
});

test('old failures neither spoil a recovery nor open a circuit again', async () => {
  const circuit = start();
  const late = Promise.withResolvers<string>();
  const old = [1, 2, 3, 4].map(() => circuit.run(() => late.promise, 10_000));
  for (let count = 0; count < 3; count += 1) await circuit.run(fail(503), 1_000).catch(() => {});
  await sleep(110);
  await circuit.run(async () => 'well', 1_000);

  late.reject(new CallFailed(toFailure('stripe', { status: 0 })));
  await Promise.allSettled(old);

  expect(circuit.state()).toBe('closed');
});
