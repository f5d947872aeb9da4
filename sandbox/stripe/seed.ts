import type { Random } from '../random.ts';
import type { CastPayment, CastPerson, World } from '../world/world.ts';
import { seedBilling, type SeededBilling } from './billing/seed-billing.ts';
import { toStripeAmount } from './currency.ts';
import type { CustomerRow, PaymentMethodRow, PayoutRow } from './rows.ts';
import type { Row } from './table.ts';
import { type SeededPayments, seedPayment } from './seed-payment.ts';

/** A Stripe account's first two years, made from the world: every table oldest first. */
export interface SeedRows extends SeededPayments {
  customers: CustomerRow[];
  paymentMethods: PaymentMethodRow[];
  payouts: PayoutRow[];
  billing: SeededBilling;
}

export const seconds = (ms: number) => Math.floor(ms / 1000);

export function seedRows(world: World, random: Random): SeedRows {
  const people = new Map(world.people.map((person) => [person.subject, person]));
  const firstMs = world.payments[0]?.createdMs ?? world.nowMs;
  const customers = world.people.flatMap((person) => toCustomer(person, firstMs) ?? []);
  const paymentMethods = world.people.flatMap((person) => toMethods(person, firstMs));
  const methods = new Map(paymentMethods.map((method) => [method.id, method]));

  const seeded: SeededPayments = {
    paymentIntents: [],
    charges: [],
    refunds: [],
    balanceTransactions: [],
    disputes: [],
  };
  const ids = random.fork('payments');
  for (const payment of world.payments) {
    const customer = people.get(payment.subject)?.customerId ?? null;
    seedPayment(inStripeUnits(payment), {
      customer,
      method: methods.get(payment.methodId)!,
      ids,
      into: seeded,
    });
  }
  seedFloat(world, firstMs, random.fork('float'), seeded);
  const payouts = seedPayouts(world, random.fork('payouts'), seeded);
  for (const rows of Object.values(seeded) as Row[][]) rows.sort((a, b) => a.created - b.created);
  const billing = seedBilling(world, random.fork('billing'));
  return { ...seeded, customers, paymentMethods, payouts, billing };
}

function toCustomer(person: CastPerson, firstMs: number): CustomerRow | undefined {
  if (!person.customerId) return undefined;
  return {
    id: person.customerId,
    created: seconds(firstMs) - 3600,
    name: person.name,
    email: person.email,
    phone: person.phone ?? null,
    description: null,
    metadata: {},
    address: {
      city: null,
      country: person.country,
      line1: null,
      line2: null,
      postal_code: null,
      state: null,
    },
    shipping: null,
    defaultMethod: person.paymentMethods[0]?.id ?? null,
  };
}

function toMethods(person: CastPerson, firstMs: number): PaymentMethodRow[] {
  return person.paymentMethods.map((method, index) => ({
    id: method.id,
    created: seconds(firstMs) - 3000 + index * 60,
    kind: method.kind,
    brand: method.brand ?? 'visa',
    last4: method.last4 ?? '4242',
    bankName: method.bankName ?? 'STRIPE TEST BANK',
    customer: person.customerId ?? null,
    spent: false,
    behaviour: method.kind === 'us_bank_account' ? 'settle' : 'pay',
    holder: { name: person.name, email: person.email },
    metadata: {},
  }));
}

function inStripeUnits(payment: CastPayment): CastPayment {
  const convert = (amount: number) => toStripeAmount(amount, payment.currency);
  const refunds = payment.refunds.map((refund) => ({ ...refund, amount: convert(refund.amount) }));
  return { ...payment, amount: convert(payment.amount), refunds };
}

/** Payouts pass on whole weeks of charges; refunds and disputes are paid from a float, brought in at the beginning. */
const FLOAT = 1_000_000;

function seedFloat(
  world: World,
  firstMs: number,
  ids: Random,
  { balanceTransactions }: SeededPayments,
): void {
  const created = seconds(firstMs) - 7200;
  for (const currency of new Set(world.payouts.map((payout) => payout.currency.toLowerCase()))) {
    balanceTransactions.push({
      id: `txn_1${ids.id(23)}`,
      created,
      amount: FLOAT,
      fee: 0,
      currency,
      type: 'topup',
      source: `tu_1${ids.id(23)}`,
      payout: null,
      availableOn: created,
      description: 'Float for refunds and disputes',
    });
  }
}

function seedPayouts(world: World, ids: Random, { balanceTransactions }: SeededPayments): PayoutRow[] {
  return world.payouts.map((payout) => {
    const id = `txn_1${ids.id(23)}`;
    const amount = toStripeAmount(payout.amount, payout.currency);
    balanceTransactions.push({
      id,
      created: seconds(payout.createdMs),
      amount: -amount,
      fee: 0,
      currency: payout.currency.toLowerCase(),
      type: 'payout',
      source: payout.id,
      payout: payout.id,
      availableOn: seconds(payout.createdMs),
      description: 'STRIPE PAYOUT',
    });
    return {
      id: payout.id,
      created: seconds(payout.createdMs),
      amount,
      currency: payout.currency.toLowerCase(),
      arrival: seconds(payout.arrivalMs),
      descriptor: payout.descriptor,
      traceId: payout.traceId,
      balanceTransaction: id,
    };
  });
}
