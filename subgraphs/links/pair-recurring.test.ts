import { expect, test } from 'vitest';
import { pairRecurring, type Stream, type Subscription } from './pair-recurring.ts';

const box: Subscription = {
  id: 'sub_box',
  amount: 4_200,
  currency: 'USD',
  interval: 'MONTH',
  intervalCount: 1,
  periodStart: '2026-03-31',
};
const line: Stream = {
  id: 'rst_box',
  description: 'MARLOW GOODS',
  merchantName: null,
  averageAmount: 4_200,
  currency: 'USD',
  frequency: 'MONTHLY',
  lastDate: '2026-04-01',
  active: true,
};

/** What the first stream was set beside. */
function pairOf(streams: Stream[], subscriptions: Subscription[]) {
  const { subscription, confidence, reasons } = pairRecurring(streams, subscriptions).find(
    ({ stream }) => stream === streams[0],
  )!;
  return { subscription: subscription?.id ?? null, confidence, reasons };
}

const alone = { subscription: null, confidence: 0, reasons: [] };

test.each([
  ['of the same amount, rhythm and day', {}, {}, 0.95, ['AMOUNT', 'RHYTHM', 'DATE']],
  ['booked on another day', { lastDate: '2026-04-20' }, {}, 0.75, ['AMOUNT', 'RHYTHM']],
  ['with tax on it', { averageAmount: 4_280 }, {}, 0.95, ['AMOUNT', 'RHYTHM', 'DATE']],
  [
    'not booked yet in this period, of a shorter month before',
    { lastDate: '2026-03-02' },
    {},
    0.95,
    ['AMOUNT', 'RHYTHM', 'DATE'],
  ],
  [
    'of every second week',
    { frequency: 'BIWEEKLY', lastDate: '2026-03-17' },
    { interval: 'WEEK', intervalCount: 2 },
    0.95,
    ['AMOUNT', 'RHYTHM', 'DATE'],
  ],
  [
    'of every year, booked a year ago',
    { frequency: 'ANNUALLY', lastDate: '2025-03-31' },
    { interval: 'YEAR' },
    0.95,
    ['AMOUNT', 'RHYTHM', 'DATE'],
  ],
] as const)('a stream %s is the subscription', (_what, stream, subscription, confidence, reasons) => {
  expect(pairOf([{ ...line, ...stream }], [{ ...box, ...subscription }])).toEqual({
    subscription: 'sub_box',
    confidence,
    reasons,
  });
});

test.each([
  ['of another amount', { averageAmount: 4_300 }, {}],
  ['of no amount', { averageAmount: null }, {}],
  ['of another currency', { currency: 'EUR' }, {}],
  ['of another rhythm, on the day', { frequency: 'WEEKLY' }, {}],
  ['in no rhythm, on another day', { frequency: 'UNKNOWN', lastDate: '2026-04-20' }, {}],
  ['beside one whose price is by tiers', {}, { amount: null }],
] as const)('a stream %s stays alone', (_what, stream, subscription) => {
  expect(pairOf([{ ...line, ...stream }], [{ ...box, ...subscription }])).toEqual(alone);
});

test('two subscriptions that are alike are told apart by nothing, and nothing is lost', () => {
  const twin = { ...box, id: 'sub_twin' };

  const all = pairRecurring([line], [box, twin]);

  expect(all.map(({ stream, subscription }) => [stream?.id, subscription?.id])).toEqual([
    ['rst_box', undefined],
    [undefined, 'sub_box'],
    [undefined, 'sub_twin'],
  ]);
});

test('of two subscriptions the likelier is taken, and the other is free for its own', () => {
  const later = { ...box, id: 'sub_later', periodStart: '2026-04-14' };
  const other = { ...line, id: 'rst_later', lastDate: '2026-04-15' };

  const all = pairRecurring([line, other], [later, box]);

  expect(all.map(({ stream, subscription }) => [stream?.id, subscription?.id])).toEqual([
    ['rst_box', 'sub_box'],
    ['rst_later', 'sub_later'],
  ]);
});
