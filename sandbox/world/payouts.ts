import type { Random } from '../random.ts';
import { company } from './cast.ts';
import { addBusinessDays, HOUR_MS, weekOf, weekStartMs } from './days.ts';
import { stripeFee } from './fee.ts';
import type { CastPayment, CastPayout } from './world.ts';

const paidOut = ['USD', 'EUR'];

/** One payout per week and currency, on the Monday after, two business days on the way. Returns the payments with their payout's id. */
export function buildPayouts(
  payments: readonly CastPayment[],
  random: Random,
  nowMs: number,
): { payments: CastPayment[]; payouts: CastPayout[] } {
  const payouts = new Map<string, CastPayout>();
  const marked = payments.map((payment) => {
    const createdMs = weekStartMs(weekOf(payment.createdMs) + 1) + 6 * HOUR_MS;
    if (payment.outcome !== 'succeeded' || !paidOut.includes(payment.currency) || createdMs > nowMs)
      return payment;
    const key = `${payment.currency}/${createdMs}`;
    const payout = payouts.get(key) ?? startPayout(payment.currency, createdMs, random.fork(key));
    payouts.set(key, payout);
    payout.amount += payment.amount - stripeFee(payment.amount);
    return { ...payment, payoutId: payout.id };
  });
  return { payments: marked, payouts: [...payouts.values()].toSorted((a, b) => a.createdMs - b.createdMs) };
}

function startPayout(currency: string, createdMs: number, random: Random): CastPayout {
  return {
    id: `po_1${random.id(23)}`,
    amount: 0,
    currency,
    createdMs,
    arrivalMs: addBusinessDays(createdMs, 2),
    descriptor: company.descriptor,
    traceId: random.id(15, '0123456789'),
  };
}
