import type Stripe from 'stripe';
import { typeOf } from '../method-types.ts';
import type { ChargeRow, PaymentMethodRow } from '../rows.ts';
import { fingerprintOf, payerId, walletOf } from './payment-method.ts';

/** A charge's own record of the method that paid it. */
export function toChargedMethod(
  charge: ChargeRow,
  method: PaymentMethodRow,
): Stripe.Charge.PaymentMethodDetails {
  const type = typeOf(method.kind);
  switch (type) {
    case 'card':
      return { type, card: toCard(charge, method) };
    case 'link':
      return { type, link: { country: 'US' } };
    case 'paypal':
      return { type, paypal: toPaypal(charge, method) };
    case 'alipay':
      return { type, alipay: { fingerprint: null, transaction_id: transactionId(charge) } };
    case 'sepa_debit':
      return {
        type,
        sepa_debit: {
          bank_code: method.bankName,
          branch_code: '',
          country: 'DE',
          fingerprint: fingerprintOf(method),
          last4: method.last4,
          mandate: null,
        },
      };
    case 'wechat_pay':
      return { type, wechat_pay: { fingerprint: null, transaction_id: transactionId(charge) } };
    case 'us_bank_account':
      return {
        type,
        us_bank_account: {
          account_holder_type: 'individual',
          account_type: method.bank?.accountType ?? 'checking',
          bank_name: method.bankName,
          fingerprint: fingerprintOf(method),
          last4: method.last4,
          payment_reference: null,
          routing_number: '110000000',
        },
      };
  }
}

function toCard(charge: ChargeRow, method: PaymentMethodRow): Stripe.Charge.PaymentMethodDetails.Card {
  const approved = charge.status !== 'failed';
  return {
    amount_authorized: approved ? charge.amount : null,
    authorization_code: approved ? transactionId(charge).slice(0, 6) : null,
    brand: method.brand,
    ...(approved &&
      !charge.captured &&
      !charge.released && { capture_before: charge.created + 7 * 24 * 3600 }),
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
    country: 'US',
    electronic_commerce_indicator: null,
    exp_month: 12,
    exp_year: 2034,
    extended_authorization: { status: 'disabled' },
    fingerprint: fingerprintOf(method),
    funding: 'credit',
    incremental_authorization: { status: 'unavailable' },
    installments: null,
    last4: method.last4,
    mandate: null,
    multicapture: { status: 'unavailable' },
    network: method.brand,
    network_token: { used: false },
    network_transaction_id: transactionId(charge),
    overcapture: { maximum_amount_capturable: charge.amount, status: 'unavailable' },
    regulated_status: 'unregulated',
    three_d_secure: charge.authenticated
      ? {
          authentication_flow: 'challenge',
          electronic_commerce_indicator: '05',
          exemption_indicator: null,
          result: 'authenticated',
          result_reason: null,
          transaction_id: transactionId(charge),
          version: '2.2.0',
        }
      : null,
    transaction_link_id: null,
    wallet: walletOf(method),
  };
}

function toPaypal(charge: ChargeRow, method: PaymentMethodRow): Stripe.Charge.PaymentMethodDetails.Paypal {
  return {
    country: 'US',
    payer_email: method.holder.email,
    payer_id: payerId(method),
    payer_name: method.holder.name,
    seller_protection: { dispute_categories: ['fraudulent', 'product_not_received'], status: 'eligible' },
    transaction_id: transactionId(charge),
  };
}

function transactionId(charge: ChargeRow): string {
  return charge.id.slice(-15).toUpperCase();
}
