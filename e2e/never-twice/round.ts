import { expect } from 'vitest';
import type { Behaviour } from './behaviours.ts';
import type { Performance } from './performance.ts';
import type { Stage } from './stage.ts';

/** What became of one key, however its callers fared. */
export interface RoundFigures {
  effects: number;
  /** How many callers were answered at once, told that it is pending, and refused. */
  answered: number;
  pending: number;
  refused: number;
}

const POLL = { timeout: 10_000, interval: 10 };
const IMPATIENT_MS = 700;
/** Longer than the gateway gives, since fifty callers and their provider share one busy process here. */
const PATIENT_MS = 10_000;

/**
 * Many callers ask for the same effect at once, while the provider behaves as it does; then what nobody knows is settled,
 * and who was told "nothing happened" asks again.
 *
 * @throws an assertion where two callers were told different things, or the key takes another input
 */
export async function playRound(
  stage: Stage,
  { mutation, subgraph, input: type, selection, call, prepare, problem, orphans }: Performance,
  { fault, lost }: Behaviour,
  { round, callers }: { round: number; callers: number },
): Promise<RoundFigures> {
  const { input, other, effects } = await prepare(stage, round);
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} } }`;
  const idempotencyKey = `round ${round}`;
  const ask = async (given: object, withinMs = PATIENT_MS) => {
    const { data, errors } = await stage.asks[subgraph](
      document,
      { input: { ...given, idempotencyKey } },
      stage.operator,
      withinMs,
    );
    return { payload: data?.[mutation], code: errors?.[0]?.extensions?.['code'] };
  };

  const { journal, faults } = stage.sandbox;
  const since = journal.calls().at(-1)?.seq ?? 0;
  if (fault) faults.add({ ...call, ...fault });
  // Where the provider hangs, the first half of the callers is told that it is pending; the others wait on.
  const hangs = fault !== undefined && ('hang' in fault || 'hangAfter' in fault);
  const asked = Array.from({ length: callers }, (_, caller) =>
    ask(input, hangs && caller < callers / 2 ? IMPATIENT_MS : PATIENT_MS),
  );
  await Promise.all(hangs ? asked.slice(0, callers / 2) : asked);
  if (fault)
    await expect.poll(() => journal.calls({ since }).some(({ faulted }) => faulted), POLL).toBe(true);
  faults.clear();
  const answers = await Promise.all(asked);
  const pending = answers.filter(({ payload }) => payload?.problem?.__typename === 'OutcomePending');
  const refused = answers.filter(({ code }) => code !== undefined);
  const answered = answers.filter((answer) => !pending.includes(answer) && !refused.includes(answer));
  // Who reads the payment first may not even get that far, on a machine that is busy.
  const refusals = new Set(refused.map(({ code }) => code).filter((code) => code !== 'UPSTREAM_TIMEOUT'));
  expect(refusals.size).toBeLessThanOrEqual(1);

  await settle(stage, { subgraph, idempotencyKey });
  const final = await untilReached(() => ask(input));

  expect(final.code).toBeUndefined();
  const expected = orphans && lost ? orphans : problem;
  expect(final.payload.problem?.__typename).toBe(expected);
  for (const { payload } of answered) expect(payload).toEqual(final.payload);
  expect((await untilReached(() => ask(other))).code).toBe('IDEMPOTENCY_CONFLICT');
  return {
    effects: await effects(),
    answered: answered.length,
    pending: pending.length,
    refused: refused.length,
  };
}

/** As a client does whose answer did not come: it asks again with the same key. */
async function untilReached<T extends { code: unknown }>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask();
    if (answer.code !== 'UPSTREAM_TIMEOUT' || tries === 5) return answer;
  }
}

/** Until the record is settled, as if time went by: to be called when the provider is well again. */
async function settle(
  { db, effects }: Stage,
  { subgraph, idempotencyKey }: { subgraph: Performance['subgraph']; idempotencyKey: string },
): Promise<void> {
  const state = async () => {
    const [row] = await db.query<{ state: string }>(`select state from ${subgraph}.effect where key = $1`, [
      idempotencyKey,
    ]);
    return row?.state;
  };
  await expect.poll(state, { interval: 5, timeout: 10_000 }).toMatch(/^(done|unknown|nothing)$/);
  while ((await state()) === 'unknown') {
    await db.query(
      `update ${subgraph}.effect set lease_until = now() - interval '1 second',
         started_at = started_at - interval '1 minute' where key = $1`,
      [idempotencyKey],
    );
    if (subgraph === 'payments') {
      await db.query(
        `update payments.effect_step set at = at - interval '1 minute'
         where effect_id = (select id from payments.effect where key = $1)`,
        [idempotencyKey],
      );
    }
    await effects[subgraph].settleDue();
  }
}
