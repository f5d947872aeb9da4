import type { BankLine, PayoutFacts } from './score-line.ts';

/** A year of one business's payouts and its bank's credits, with the truth. */
export interface Books {
  payouts: (PayoutFacts & { amount: number })[];
  lines: (BankLine & { amount: number })[];
  /** Payout → line; a payout that never arrived is not in it. */
  truth: ReadonlyMap<string, string>;
}

const DAY_MS = 86_400_000;
const holidays = new Set([
  '2026-01-01',
  '2026-01-19',
  '2026-05-25',
  '2026-07-03',
  '2026-09-07',
  '2026-11-26',
  '2026-12-25',
]);
const descriptors = ['MARLOW GOODS', 'MARLOW GOODS LTD', 'NORTHWIND TRADERS'];

/**
 * For tests: payouts and bank lines as banks make them. Near-duplicates (the same amount, days apart), holidays that delay,
 * descriptors that are cut, traces that are cut, missing or late, payouts that never arrived, and money of the same amount
 * from somebody else.
 */
export function seededBooks(seed: number): Books {
  const random = mulberry32(seed);
  const chance = (share: number) => random() < share;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const digits = (length: number) => Array.from({ length }, () => Math.floor(random() * 10)).join('');
  const [payouts, lines, truth]: [Books['payouts'], Books['lines'], Map<string, string>] = [
    [],
    [],
    new Map(),
  ];
  const descriptor = pick(descriptors);
  let amount = 0;
  for (let day = 5; day < 360; day += 1 + Math.floor(random() * 4)) {
    const arrivesOn = businessDay(Date.UTC(2026, 0, 1) + day * DAY_MS, 0);
    // One in six has the amount of the one before it.
    if (payouts.length === 0 || !chance(1 / 6)) amount = 1_000 + Math.floor(random() * 900_000);
    const trace = digits(15);
    const payout = {
      id: `po_${seed}_${payouts.length}`,
      arrivesOn: iso(arrivesOn),
      descriptor,
      traceId: chance(0.85) ? trace : null,
      amount,
    };
    payouts.push(payout);
    if (chance(0.03)) continue;
    const booked = businessDay(arrivesOn, pick([-1, 0, 0, 0, 0, 1, 1, 1, 2, 3]));
    const name = pick([
      `STRIPE TRANSFER ${descriptor}`,
      descriptor,
      `STRIPE ${descriptor}`.slice(0, 16),
      descriptor.slice(0, 8),
      'STRIPE',
      'ACH CREDIT',
    ]);
    const reference = pick([trace, trace.slice(-6), trace.slice(-8), '', '']);
    const line = {
      id: `btx_${payout.id}`,
      date: iso(booked),
      description: `${name} ${reference}`.trim(),
      amount,
    };
    lines.push(line);
    truth.set(payout.id, line.id);
    // Somebody else pays the same amount within those days.
    if (chance(0.05)) {
      const other = pick([
        'WIRE FROM ALBION LTD',
        `STRIPE TRANSFER OTHER SHOP ${digits(6)}`,
        'CHECK DEPOSIT',
        'REFUND 88213377',
      ]);
      lines.push({
        id: `btx_other_${payout.id}`,
        date: iso(businessDay(arrivesOn, pick([-1, 0, 1, 2, 3]))),
        description: other,
        amount,
      });
    }
  }
  return { payouts, lines, truth };
}

function businessDay(fromMs: number, days: number): number {
  const closed = (ms: number) => [0, 6].includes(new Date(ms).getUTCDay()) || holidays.has(iso(ms));
  const step = days < 0 ? -DAY_MS : DAY_MS;
  let ms = fromMs;
  while (closed(ms)) ms += DAY_MS;
  for (let left = Math.abs(days); left > 0; left -= 1) {
    ms += step;
    while (closed(ms)) ms += step;
  }
  return ms;
}

function iso(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** A small seeded source of numbers from 0 to 1. https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
