import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startSandbox } from '#sandbox/sandbox.ts';
import { startStripe } from './stripe-under-test.ts';

/** How long the quiet app is watched at a time, how often it asks, and how many times it is watched each way. */
const WATCH_MS = 8_000;
const EVERY_MS = 400;
const ROUNDS = 3;

/** What Stripe takes for an answer here, milliseconds: as it does on a quick day. */
const LATENCY_MS = 300;

const percentile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1]!;

interface Took {
  ms: number;
  /** What of that it waited for its turn at Stripe. */
  waitMs: number;
}

type Stripe = ReturnType<typeof startStripe>;

/** An app that asks now and then. @returns how long each answer took */
async function quietApp(stripe: Stripe): Promise<Took[]> {
  const took: Promise<Took>[] = [];
  const ask = async () => {
    const startedMs = performance.now();
    const { ledger, payments } = stripe.fetch('quiet');
    await payments({ limit: 1 });
    return { ms: performance.now() - startedMs, waitMs: ledger[0]!.waitMs! };
  };
  for (const untilMs = Date.now() + WATCH_MS; Date.now() < untilMs;) {
    took.push(ask());
    await setTimeout(EVERY_MS);
  }
  return Promise.all(took);
}

/** Forty clients of one app, each with a question under way all the time, while `work` goes on. */
async function besideFlood<T>(stripe: Stripe, work: () => Promise<T>) {
  const flood = { on: true, served: 0, refused: 0 };
  const clients = Array.from({ length: 40 }, async () => {
    while (flood.on) {
      await stripe
        .fetch('flood')
        .payments({ limit: 1 })
        .then(
          () => (flood.served += 1),
          () => (flood.refused += 1),
        );
    }
  });
  await setTimeout(1_000);
  const result = await work();
  flood.on = false;
  await Promise.all(clients);
  return { result, served: flood.served };
}

test(
  'while one app floods Stripe, another’s p95 waits no fifth of its control for its turn, and Stripe never says 429',
  { retry: 2 },
  async () => {
    await using sandbox = await startSandbox({ ticking: false });
    sandbox.limits.set({ published: true });
    sandbox.latency.set({ stripe: { minMs: LATENCY_MS, maxMs: LATENCY_MS } });
    // The second has turns of its own, as another account has: its flood weighs on this machine and on nothing else.
    const [stripe, elsewhere] = [startStripe(sandbox), startStripe(sandbox)];
    await quietApp(stripe);

    // In turns, so that whatever else this machine does weighs on both.
    const [control, beside]: [Took[], Took[]] = [[], []];
    let flooded = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      sandbox.limits.set({ published: false });
      control.push(...(await besideFlood(elsewhere, () => quietApp(stripe))).result);
      sandbox.limits.set({ published: true });
      const { result, served } = await besideFlood(stripe, () => quietApp(stripe));
      beside.push(...result);
      flooded += served;
    }

    const p95 = (took: readonly Took[], of: keyof Took) =>
      percentile(
        took.map((one) => one[of]),
        0.95,
      );
    const figures = {
      control: p95(control, 'ms'),
      beside: p95(beside, 'ms'),
      waits: [p95(control, 'waitMs'), p95(beside, 'waitMs')],
    };
    console.log('p95 of the quiet app, ms', figures, 'answers to the flood', flooded);
    // The flood takes all that is left of the limit: it is one.
    expect(flooded).toBeGreaterThan(((ROUNDS * WATCH_MS) / 1_000) * 12);
    // What the limiter adds, a fifth of the control at most. The whole time is told above: it is this machine's, too.
    expect(figures.waits[1]).toBeLessThan(LATENCY_MS * 0.2);
    const refused = sandbox.journal.calls({ provider: 'stripe' }).filter(({ status }) => status === 429);
    expect(refused).toEqual([]);
  },
);
