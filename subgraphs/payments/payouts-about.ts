import type Stripe from 'stripe';
import { requireRole, requireScope } from '#subgraphs/kit/access.ts';
import type { PortInput, PortOutput } from '#subgraphs/kit/ports/ports.ts';
import type { Context } from './context.ts';
import { toPayout } from './business-map.ts';
import type { PaymentsKind } from './kept.ts';
import { toStripeAmount } from './stripe-money.ts';

const kind: PaymentsKind = 'payout';

/** More than a business is paid out of one amount within weeks. */
const AT_MOST = 50;

/** The payouts of an amount that arrive within some days, as they are kept. */
export async function payoutsAbout(
  { accounts, claims, objects }: Context,
  { account, amount, currency, from, to }: PortInput<'payments/payouts'>,
): Promise<PortOutput<'payments/payouts'>> {
  requireScope(claims, 'payments:read');
  requireRole(claims, 'operator', 'analyst');
  const found = await objects.page<Stripe.Payout>({
    accounts: [accounts.named('account', account).name],
    kind,
    conditions: [
      { sql: `(o.body ->> 'amount')::int8 = ?`, value: toStripeAmount({ amount, currency }) },
      { sql: 'o.currency = ?', value: currency.toLowerCase() },
      { sql: `(o.body ->> 'arrival_date')::int8 >= ?`, value: secondsOf(from) },
      { sql: `(o.body ->> 'arrival_date')::int8 < ?`, value: secondsOf(to) + 86_400 },
    ],
    limit: AT_MOST,
  });
  return {
    payouts: found
      .map(toPayout)
      .filter(({ status }) => status !== 'FAILED' && status !== 'CANCELED')
      .map(({ id, arrivesOn, statementDescriptor, traceId }) => ({
        id,
        arrivesOn,
        descriptor: statementDescriptor ?? null,
        traceId: traceId ?? null,
      })),
  };
}

function secondsOf(day: string): number {
  return Date.parse(day) / 1000;
}
