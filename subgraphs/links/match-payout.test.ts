import { expect, test } from 'vitest';
import { matchPayout, SURE } from './match-payout.ts';
import { seededBooks } from './payouts-under-test.ts';
import { scoreLine, type BankLine, type PayoutFacts } from './score-line.ts';

const payout: PayoutFacts = {
  id: 'po_1',
  arrivesOn: '2026-03-04',
  descriptor: 'MARLOW GOODS',
  traceId: '123456789012345',
};
const line = (id: string, date: string, description: string): BankLine => ({ id, date, description });

/** As the subgraph looks for them: credits and payouts of the amount, within days of the arrival. */
function near<Item extends { amount: number }>(
  items: readonly Item[],
  amount: number,
  dayOf: (item: Item) => string,
  around: string,
  [before, after]: [number, number],
) {
  const ms = Date.parse(around);
  const within = (day: string) =>
    Date.parse(day) >= ms - before * 86_400_000 && Date.parse(day) <= ms + after * 86_400_000;
  return items.filter((item) => item.amount === amount && within(dayOf(item)));
}

test('over a hundred years of payouts what is matched is right, 99 in 100 at least', () => {
  const counts = {
    payouts: 0,
    arrived: 0,
    right: 0,
    wrong: 0,
    ambiguous: 0,
    ambiguousHolds: 0,
    unmatched: 0,
  };
  for (let seed = 1; seed <= 100; seed += 1) {
    const { payouts, lines, truth } = seededBooks(seed);
    for (const each of payouts) {
      const lineOf = truth.get(each.id);
      const match = matchPayout(
        each,
        near(payouts, each.amount, ({ arrivesOn }) => arrivesOn, each.arrivesOn, [10, 10]),
        near(lines, each.amount, ({ date }) => date, each.arrivesOn, [3, 10]),
      );
      counts.payouts += 1;
      if (lineOf) counts.arrived += 1;
      if (match.state === 'MATCHED') counts[match.found!.line.id === lineOf ? 'right' : 'wrong'] += 1;
      if (match.state === 'UNMATCHED') counts.unmatched += 1;
      if (match.state === 'AMBIGUOUS') {
        counts.ambiguous += 1;
        if (match.candidates.some((candidate) => candidate.line.id === lineOf)) counts.ambiguousHolds += 1;
      }
    }
  }
  const precision = counts.right / (counts.right + counts.wrong);
  const recall = counts.right / counts.arrived;
  console.log({ ...counts, precision, recall, threshold: SURE });

  expect(precision).toBeGreaterThanOrEqual(0.99);
  expect(recall).toBeGreaterThanOrEqual(0.8);
  // What could not be decided is said, with the right line among what may be it.
  expect(counts.ambiguousHolds / counts.ambiguous).toBeGreaterThan(0.8);
});

test.each([
  ['the whole trace', '2026-03-04', 'ACH 123456789012345', ['AMOUNT', 'DATE', 'TRACE_ID'], true],
  [
    'the end of it, days later',
    '2026-03-09',
    'STRIPE TRANSFER MARLOW GOODS 012345',
    ['AMOUNT', 'DATE', 'DESCRIPTOR', 'TRACE_ID'],
    true,
  ],
  ['a name that was cut', '2026-03-05', 'STRIPE MARLOW', ['AMOUNT', 'DATE', 'DESCRIPTOR'], true],
  ['another’s trace', '2026-03-04', 'STRIPE MARLOW GOODS 999999', ['AMOUNT', 'DATE', 'DESCRIPTOR'], false],
  ['nothing but the amount', '2026-03-13', 'WIRE FROM ALBION', ['AMOUNT'], false],
])('%s', (_what, date, description, reasons, sure) => {
  const score = scoreLine(payout, line('btx_1', date, description));

  expect(score.reasons).toEqual(reasons);
  expect(score.confidence >= SURE).toBe(sure);
});

test('two that nothing tells apart are ambiguous, and both are told', () => {
  const { state, found, candidates } = matchPayout(
    { ...payout, traceId: null },
    [],
    [line('btx_1', '2026-03-04', 'STRIPE MARLOW GOODS'), line('btx_2', '2026-03-05', 'STRIPE MARLOW GOODS')],
  );

  expect([state, found]).toEqual(['AMBIGUOUS', null]);
  expect(candidates.map((each) => each.line.id)).toEqual(['btx_1', 'btx_2']);
});

test('what is surely another payout’s is not this one’s', () => {
  const later = { ...payout, id: 'po_2', arrivesOn: '2026-03-05', traceId: '777777777777777' };
  const lines = [
    line('btx_1', '2026-03-05', 'STRIPE MARLOW GOODS'),
    line('btx_2', '2026-03-05', 'STRIPE MARLOW GOODS 777777'),
  ];

  expect(matchPayout({ ...payout, traceId: null }, [later], lines).found?.line.id).toBe('btx_1');
  expect(matchPayout(later, [payout], lines).found?.line.id).toBe('btx_2');
});

test('where the bank shows nothing of that amount there is nothing', () => {
  expect(matchPayout(payout, [], [])).toEqual({ state: 'UNMATCHED', found: null, candidates: [] });
});
