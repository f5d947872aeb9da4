import type Stripe from 'stripe';
import { typeOf } from '../method-types.ts';
import type { PaymentMethodRow } from '../rows.ts';

export function toPaymentMethod(row: PaymentMethodRow) {
  const { name, email } = row.holder;
  return {
    id: row.id,
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: { address: emptyAddress, email, name, phone: null, tax_id: null },
    created: row.created,
    customer: row.customer,
    customer_account: null,
    livemode: false,
    metadata: row.metadata,
    type: typeOf(row.kind),
    ...detailsOf(row),
  } satisfies Stripe.PaymentMethod;
}

export const emptyAddress: Stripe.Address = {
  city: null,
  country: null,
  line1: null,
  line2: null,
  postal_code: null,
  state: null,
};

/** What a wallet of this kind says of itself on a card; null for a bare card. */
export function walletOf({ kind, last4 }: PaymentMethodRow) {
  if (kind !== 'apple_pay' && kind !== 'google_pay') return null;
  return { dynamic_last4: last4, type: kind, [kind]: {} };
}

function detailsOf(row: PaymentMethodRow): Partial<Stripe.PaymentMethod> {
  switch (typeOf(row.kind)) {
    case 'link':
      return { link: { email: row.holder.email } };
    case 'paypal':
      return { paypal: { country: 'US', payer_email: row.holder.email, payer_id: payerId(row) } };
    case 'alipay':
      return { alipay: {} };
    case 'sepa_debit':
      return { sepa_debit: toSepaDebit(row) };
    case 'wechat_pay':
      return { wechat_pay: {} };
    case 'us_bank_account':
      return { us_bank_account: toBankAccount(row) };
    case 'card':
      return { card: toCard(row) };
  }
}

function toCard(row: PaymentMethodRow): Stripe.PaymentMethod.Card {
  return {
    brand: row.brand,
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
    country: 'US',
    display_brand: row.brand === 'amex' ? 'american_express' : row.brand,
    exp_month: 12,
    exp_year: 2034,
    fingerprint: fingerprintOf(row),
    funding: 'credit',
    generated_from: null,
    last4: row.last4,
    networks: { available: [row.brand], preferred: null },
    regulated_status: 'unregulated',
    three_d_secure_usage: { supported: true },
    wallet: walletOf(row),
  };
}

function toBankAccount(row: PaymentMethodRow): Stripe.PaymentMethod.UsBankAccount {
  return {
    account_holder_type: 'individual',
    account_type: row.bank?.accountType ?? 'checking',
    bank_name: row.bankName,
    financial_connections_account: null,
    fingerprint: fingerprintOf(row),
    last4: row.last4,
    networks: { preferred: 'ach', supported: ['ach'] },
    routing_number: '110000000',
    status_details: {},
  };
}

function toSepaDebit(row: PaymentMethodRow): Stripe.PaymentMethod.SepaDebit {
  return {
    bank_code: row.bankName,
    branch_code: '',
    country: 'DE',
    fingerprint: fingerprintOf(row),
    generated_from: { charge: null, setup_attempt: null },
    last4: row.last4,
  };
}

export function payerId(row: PaymentMethodRow): string {
  return row.id.slice(-13).toUpperCase();
}

/** The same card or account has the same fingerprint in every payment method. */
export function fingerprintOf({ brand, last4, kind, bankName, bank }: PaymentMethodRow): string {
  if (bank) return bank.fingerprint;
  const seed = `${kind === 'us_bank_account' ? bankName : brand}${last4}`;
  return Buffer.from(seed).toString('base64url').padEnd(16, '0').slice(0, 16);
}
