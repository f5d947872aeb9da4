import type { Random } from '../random.ts';
import type { CastRole } from './cast.ts';
import { DAY_MS, HOUR_MS } from './days.ts';
import type { CastPayment, CastPaymentMethod, CastPerson } from './world.ts';

const HISTORY_DAYS = 730;

/** The same for newcomers, in days too: less than one. */
const NEWCOMER_DAYS = 0.8;

/** What a payment costs, minor units: most are small, a few are large. */
const amountRange: Record<string, readonly [number, number]> = {
  USD: [450, 26_000],
  EUR: [400, 24_000],
  GBP: [350, 21_000],
  JPY: [480, 38_000],
};

const goods = [
  'Coffee subscription',
  'Linen shirt',
  'Walnut desk lamp',
  'Annual membership',
  'Wool blanket',
  'Ceramic mug',
  'Gift card',
  'Leather notebook',
  'Canvas tote',
  'Olive oil, 2 bottles',
  'Repair service',
  'Workshop ticket',
  'Garden seeds',
  'Cutting board',
  'Delivery, next day',
  'Poster print',
  'Rain jacket',
  'Tea sampler',
] as const;

/** Two years of payments, oldest first. */
export function buildPayments(
  roles: readonly CastRole[],
  people: readonly CastPerson[],
  random: Random,
  nowMs: number,
): CastPayment[] {
  const all = people.flatMap((person, index) =>
    paymentsOf(person, roles[index]!, random.fork(person.subject), nowMs),
  );
  return all.toSorted((a, b) => a.createdMs - b.createdMs || (a.id < b.id ? -1 : 1));
}

function paymentsOf(person: CastPerson, role: CastRole, random: Random, nowMs: number): CastPayment[] {
  if (role.payments === 0) return [];
  const ada = person.subject === 'ada';
  const opening = ada ? adasNewest(person, random, nowMs) : [];
  const count = role.payments - opening.length;
  // Ada's drawn history ends a day early, so that her newest three are those written down.
  const endMs = ada ? nowMs - DAY_MS : nowMs;
  const stepMs = ((role.newcomer ? NEWCOMER_DAYS : HISTORY_DAYS) * DAY_MS) / count;
  const drawn = Array.from({ length: count }, (_, index) => {
    const createdMs = wholeSecond(endMs - (count - index) * stepMs + random.next() * stepMs);
    return draw(person, role, random, createdMs, nowMs);
  });
  return [...drawn, ...opening];
}

function draw(
  person: CastPerson,
  role: CastRole,
  random: Random,
  createdMs: number,
  nowMs: number,
): CastPayment {
  const method = random.chance(0.55) ? person.paymentMethods[0]! : random.pick(person.paymentMethods);
  const wished = random.chance(0.6) ? role.currencies[0]! : random.pick(role.currencies);
  const currency = takes(method, wished) ? wished : role.currencies[0]!;
  const [min, max] = amountRange[currency]!;
  const amount = Math.round(min + random.next() ** 3 * (max - min));
  const outcome = outcomeOf(method, random, nowMs - createdMs);
  const refunds = outcome === 'succeeded' ? refundsOf(amount, createdMs, random, nowMs) : [];
  const dispute =
    outcome === 'succeeded' && refunds.length === 0 && byCard(method) && random.chance(0.022)
      ? disputeOf(createdMs, random, nowMs)
      : undefined;
  return {
    id: `pi_3${random.id(23)}`,
    subject: person.subject,
    methodId: method.id,
    amount,
    currency,
    createdMs,
    description: random.pick(goods),
    outcome,
    refunds,
    ...(dispute && { dispute }),
  };
}

/** Only young payments are unfinished: a bank debit clears within six days, an authorisation lives for seven, a buyer is waited for three. */
function outcomeOf(method: CastPaymentMethod, random: Random, ageMs: number): CastPayment['outcome'] {
  const roll = random.next();
  if (method.kind === 'us_bank_account' && ageMs < 6 * DAY_MS) return 'processing';
  if (byCard(method) && ageMs < 6 * DAY_MS && roll < 0.2) return 'requires_capture';
  if (method.kind !== 'us_bank_account' && ageMs < 3 * DAY_MS && roll > 0.75) return 'requires_action';
  if (roll < 0.035) return 'declined';
  return roll < 0.06 ? 'canceled' : 'succeeded';
}

function refundsOf(amount: number, createdMs: number, random: Random, nowMs: number): CastPayment['refunds'] {
  if (!random.chance(0.055)) return [];
  const shares = random.pick([[1], [1], [1], [0.5], [0.25], [0.3, 0.4], [0.5, 0.5]]);
  let left = amount;
  let at = createdMs;
  const refunds = shares.map((share) => {
    const part = Math.min(left, share === 1 ? amount : Math.round(amount * share));
    left -= part;
    at += random.int(4, 200) * HOUR_MS;
    return { amount: part, createdMs: at };
  });
  return refunds.filter((refund) => refund.amount > 0 && refund.createdMs <= nowMs);
}

function disputeOf(createdMs: number, random: Random, nowMs: number): CastPayment['dispute'] {
  const disputedMs = createdMs + random.int(2, 25) * DAY_MS;
  if (disputedMs > nowMs) return undefined;
  const ageDays = (nowMs - disputedMs) / DAY_MS;
  const status =
    ageDays < 21 ? 'needs_response' : ageDays < 75 ? 'under_review' : random.pick(['won', 'lost'] as const);
  return { status, createdMs: disputedMs };
}

/** What a first query shows: three payments of three methods, currencies and states. */
function adasNewest(person: CastPerson, random: Random, nowMs: number): CastPayment[] {
  const pay = (
    kind: CastPaymentMethod['kind'],
    hoursAgo: number,
    rest: Pick<CastPayment, 'amount' | 'currency' | 'description' | 'outcome'>,
  ) => ({
    id: `pi_3${random.id(23)}`,
    subject: person.subject,
    methodId: person.paymentMethods.find((method) => method.kind === kind)!.id,
    createdMs: nowMs - hoursAgo * HOUR_MS,
    refunds: [],
    ...rest,
  });
  return [
    pay('card', 21, {
      amount: 12_800,
      currency: 'JPY',
      description: 'Tea sampler',
      outcome: 'requires_capture',
    }),
    pay('paypal', 6, {
      amount: 4_250,
      currency: 'EUR',
      description: 'Workshop ticket',
      outcome: 'requires_action',
    }),
    pay('apple_pay', 2, {
      amount: 1_890,
      currency: 'USD',
      description: 'Coffee subscription',
      outcome: 'succeeded',
    }),
  ];
}

function takes(method: CastPaymentMethod, currency: string): boolean {
  if (method.kind === 'us_bank_account') return currency === 'USD';
  return method.kind !== 'paypal' || currency !== 'JPY';
}

function byCard(method: CastPaymentMethod): boolean {
  return method.kind === 'card' || method.kind === 'apple_pay' || method.kind === 'google_pay';
}

const wholeSecond = (ms: number) => Math.floor(ms / 1000) * 1000;
