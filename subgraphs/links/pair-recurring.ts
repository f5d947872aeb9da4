import type { RecurringMatchReason } from '#schema/generated/links.ts';
import type { PortOutput } from '#subgraphs/kit/ports/ports.ts';
import { DAY_MS } from './score-line.ts';

export type Stream = PortOutput<'banking/recurring'>['streams'][number];
export type Subscription = PortOutput<'payments/subscriptions'>['subscriptions'][number];

/** What goes out again and again: what the bank shows of it, what it is at Stripe, or both. */
export interface Recurring {
  stream: Stream | null;
  subscription: Subscription | null;
  /** 0 to 1; 0 where only one side knows of it. */
  confidence: number;
  reasons: RecurringMatchReason[];
}

/** Prices change with tax and exchange: so much of the amount may lie between the two, at least a minor unit. */
const TOLERANCE = 0.02;

/** From so much confidence on the two are the same. */
const SURE = 0.75;

/** A bank books a payment up to so many days after the period began that it pays for. */
const BOOKED_WITHIN_DAYS = 5;

const worth = { AMOUNT: 0.5, RHYTHM: 0.25, DATE: 0.2 } as const satisfies Record<
  RecurringMatchReason,
  number
>;

/** Sets streams beside subscriptions. Two that are alike are told apart by nothing: they stay alone. */
export function pairRecurring(
  streams: readonly Stream[],
  subscriptions: readonly Subscription[],
): Recurring[] {
  const pairs = streams.flatMap((stream) =>
    subscriptions
      .map((subscription) => toPair(stream, subscription))
      .filter(({ confidence }) => confidence >= SURE),
  );
  const sure = pairs.filter((pair) =>
    pairs.every((other) => other === pair || !touches(pair, other) || other.confidence < pair.confidence),
  );
  const alone = { confidence: 0, reasons: [] };
  return [
    ...sure,
    ...streams
      .filter((stream) => !sure.some((pair) => pair.stream === stream))
      .map((stream) => ({ stream, subscription: null, ...alone })),
    ...subscriptions
      .filter((subscription) => !sure.some((pair) => pair.subscription === subscription))
      .map((subscription) => ({ stream: null, subscription, ...alone })),
  ];
}

function toPair(stream: Stream, subscription: Subscription): Recurring {
  const reasons: RecurringMatchReason[] = [
    ...(sameAmount(stream, subscription) ? (['AMOUNT'] as const) : []),
    ...(rhythmOf(subscription) === stream.frequency ? (['RHYTHM'] as const) : []),
    ...(sameDay(stream, subscription) ? (['DATE'] as const) : []),
  ];
  // Another amount is another thing, whatever else is alike.
  const sum = reasons.includes('AMOUNT') ? reasons.reduce((total, each) => total + worth[each], 0) : 0;
  return { stream, subscription, confidence: Math.round(sum * 100) / 100, reasons };
}

function touches(one: Recurring, other: Recurring): boolean {
  return one.stream === other.stream || one.subscription === other.subscription;
}

function sameAmount(stream: Stream, { amount, currency }: Subscription): boolean {
  if (stream.averageAmount === null || amount === null || stream.currency !== currency) return false;
  return Math.abs(stream.averageAmount - amount) <= Math.max(1, amount * TOLERANCE);
}

/** Plaid's word for Stripe's interval; null for a rhythm that Plaid has no word for. */
function rhythmOf({ interval, intervalCount }: Subscription): Stream['frequency'] | null {
  const words: Record<string, Stream['frequency']> = {
    'WEEK 1': 'WEEKLY',
    'WEEK 2': 'BIWEEKLY',
    'MONTH 1': 'MONTHLY',
    'YEAR 1': 'ANNUALLY',
    'MONTH 12': 'ANNUALLY',
  };
  return words[`${interval} ${intervalCount}`] ?? null;
}

/** Booked when this period began, or the one before: of this one the bank may not have told yet. */
function sameDay({ lastDate }: Stream, subscription: Subscription): boolean {
  if (subscription.periodStart === null) return false;
  return [subscription.periodStart, oneBefore(subscription.periodStart, subscription)].some((start) => {
    const days = (Date.parse(lastDate) - Date.parse(start)) / DAY_MS;
    return days >= -1 && days <= BOOKED_WITHIN_DAYS;
  });
}

/** The day on which the period before began: of the 31st the last of a shorter month. */
function oneBefore(day: string, { interval, intervalCount }: Subscription): string {
  const start = new Date(day);
  const months = interval === 'MONTH' ? intervalCount : interval === 'YEAR' ? 12 * intervalCount : 0;
  const days = interval === 'DAY' ? intervalCount : interval === 'WEEK' ? 7 * intervalCount : 0;
  const last = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() - months + 1, 0));
  const before = Math.min(start.getUTCDate(), last.getUTCDate());
  last.setUTCDate(months > 0 ? before : start.getUTCDate());
  const moved = months > 0 ? last : start;
  return new Date(moved.getTime() - days * DAY_MS).toISOString().slice(0, 10);
}
