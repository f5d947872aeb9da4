/** A payout as its match is looked for. */
export interface PayoutFacts {
  id: string;
  /** The day on which Stripe says that it arrives, `YYYY-MM-DD`. */
  arrivesOn: string;
  /** What Stripe tells the bank to write, e.g. `MARLOW GOODS`. */
  descriptor: string | null;
  /** The bank's reference of it, where it is known; it may come ten days after the payout. */
  traceId: string | null;
}

/** Money that came into the business's bank, of the payout's amount and currency. */
export interface BankLine {
  id: string;
  /** The day on which the bank booked it, `YYYY-MM-DD`. */
  date: string;
  /** What the bank wrote. */
  description: string;
}

export type Reason = 'AMOUNT' | 'DATE' | 'DESCRIPTOR' | 'TRACE_ID';

export interface Score {
  /** All that speaks for and against it, added up: what pairs are compared by. */
  weight: number;
  /** 0 to 1: how sure it is that the line is the payout. */
  confidence: number;
  /** What speaks for it. */
  reasons: Reason[];
}

export const DAY_MS = 86_400_000;

/** What the same amount in the same currency within the days of waiting is worth by itself. */
const SAME_AMOUNT = 0.45;

/** By how many business days after the day of arrival the bank booked it. */
const byDelay = [0.3, 0.28, 0.25, 0.22, 0.12, 0.08];
const DAY_BEFORE = 0.15;

const WHOLE_TRACE = 0.4;
const PART_OF_TRACE = 0.3;
const ANOTHER_TRACE = -0.45;

/** Banks cut what they are told to write: so long a beginning of it counts, the whole as `WHOLE_DESCRIPTOR`. */
const SHORTEST_DESCRIPTOR = 5;
const WHOLE_DESCRIPTOR = 0.2;
const STRIPE_NAMED = 0.08;

/** How sure it is that a line is a payout, looked at alone. */
export function scoreLine(payout: PayoutFacts, line: BankLine): Score {
  const [date, descriptor, trace] = [dateOf(payout, line), descriptorOf(payout, line), traceOf(payout, line)];
  const sum = SAME_AMOUNT + date + descriptor + trace;
  return {
    weight: sum,
    confidence: Math.round(Math.min(0.99, Math.max(0, sum)) * 100) / 100,
    reasons: [
      'AMOUNT',
      ...(date >= byDelay[3]! ? (['DATE'] as const) : []),
      ...(descriptor > STRIPE_NAMED ? (['DESCRIPTOR'] as const) : []),
      ...(trace > 0 ? (['TRACE_ID'] as const) : []),
    ],
  };
}

function dateOf({ arrivesOn }: PayoutFacts, { date }: BankLine): number {
  if (date < arrivesOn) return businessDays(date, arrivesOn) <= 1 ? DAY_BEFORE : 0;
  return byDelay[businessDays(arrivesOn, date)] ?? 0;
}

/** How many days of business lie between two days, holidays apart: banks have many calendars. */
function businessDays(from: string, to: string): number {
  let days = 0;
  for (let ms = Date.parse(from) + DAY_MS; ms <= Date.parse(to); ms += DAY_MS) {
    const weekday = new Date(ms).getUTCDay();
    if (weekday !== 0 && weekday !== 6) days += 1;
  }
  return days;
}

function descriptorOf({ descriptor }: PayoutFacts, { description }: BankLine): number {
  const [written, told] = [letters(description), letters(descriptor ?? '')];
  const stripe = written.includes('STRIPE') ? STRIPE_NAMED : 0;
  for (let length = told.length; length >= SHORTEST_DESCRIPTOR; length -= 1) {
    if (written.includes(told.slice(0, length))) return stripe + WHOLE_DESCRIPTOR * (length / told.length);
  }
  return stripe;
}

/** Of the numbers in what the bank wrote, the one that is the trace, or its end; one that is neither is another's. */
function traceOf({ traceId }: PayoutFacts, { description }: BankLine): number {
  const numbers: string[] = description.match(/\d{6,}/g) ?? [];
  if (traceId === null || numbers.length === 0) return 0;
  if (numbers.includes(traceId)) return WHOLE_TRACE;
  return numbers.some((number) => traceId.endsWith(number)) ? PART_OF_TRACE : ANOTHER_TRACE;
}

function letters(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z]/g, '');
}
