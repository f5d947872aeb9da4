import { expect, test } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

const PAYMENTS = '{ me { payments(first: 1) { edges { node { id } } } } }';

/** How long the quiet app is watched, and how often it asks. */
const WATCH_MS = 20_000;
const EVERY_MS = 400;

const percentile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1]!;

/** An app that asks now and then, as one of two persons. @returns how long each answer took */
async function quietApp(plaza: PlazaUnderTest): Promise<number[]> {
  const took: Promise<number>[] = [];
  const untilMs = Date.now() + WATCH_MS;
  while (Date.now() < untilMs) {
    const startedMs = performance.now();
    const answer = plaza.ask('ben', PAYMENTS, {}, { app: 'quiet' });
    took.push(
      answer.then(({ errors }) => {
        expect(errors).toBeUndefined();
        return performance.now() - startedMs;
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  return Promise.all(took);
}

test('while one app floods Stripe, another’s p95 stays within a fifth of its control, and Stripe never says 429', async () => {
  await using plaza = await startPlaza();
  plaza.sandbox.limits.set({ published: true });
  plaza.sandbox.latency.set({ stripe: { minMs: 250, maxMs: 250 } });
  await quietApp(plaza);

  const control = await quietApp(plaza);
  const flood = { on: true, served: 0, limited: 0 };
  const flooding = Array.from({ length: 40 }, async () => {
    while (flood.on) {
      const { errors } = await plaza.ask('ada', PAYMENTS, {}, { app: 'flood' });
      if (errors?.[0]?.extensions.code === 'RATE_LIMITED') flood.limited += 1;
      else flood.served += 1;
    }
  });
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const beside = await quietApp(plaza);
  flood.on = false;
  await Promise.all(flooding);

  const figures = { control: percentile(control, 0.95), beside: percentile(beside, 0.95) };
  console.log('p95 of the quiet app, ms', figures, flood);
  // The flood takes all that is left of the limit: it is one.
  expect(flood.served).toBeGreaterThan((WATCH_MS / 1_000) * 12);
  expect(figures.beside).toBeLessThan(figures.control * 1.2);
  const refused = plaza.sandbox.journal.calls({ provider: 'stripe' }).filter(({ status }) => status === 429);
  expect(refused).toEqual([]);
});
