import type Stripe from 'stripe';
import type { PaymentMethodRow } from '../rows.ts';
import { fingerprintOf } from './payment-method.ts';

/** A bank account as a source of its customer. Plaid has shown it to be the holder's, so it needs no micro-deposits. */
export function toBankAccount(row: PaymentMethodRow) {
  return {
    id: row.id,
    object: 'bank_account',
    account_holder_name: row.holder.name,
    account_holder_type: 'individual',
    account_type: row.bank?.accountType ?? 'checking',
    bank_name: row.bankName,
    country: 'US',
    currency: 'usd',
    customer: row.customer,
    fingerprint: fingerprintOf(row),
    last4: row.last4,
    metadata: row.metadata,
    routing_number: '110000000',
    status: 'verified',
  } satisfies Stripe.BankAccount;
}
