import type Stripe from 'stripe';
import type {
  CardWallet,
  PaymentNextAction,
  PaymentStatus,
  Refund,
  RefundReason,
  RefundStatus,
  ResolversTypes,
} from '#schema/generated/payments.ts';
import { fromStripeAmount } from './stripe-money.ts';

/** A payment as its resolvers are given it. */
export type PaymentRow = Awaited<ResolversTypes['Payment']>;
export type PaymentMethodRow = Awaited<ResolversTypes['PaymentMethod']>;

const statusOf: Record<string, PaymentStatus> = {
  requires_payment_method: 'REQUIRES_PAYMENT_METHOD',
  requires_confirmation: 'REQUIRES_CONFIRMATION',
  requires_action: 'REQUIRES_ACTION',
  processing: 'PROCESSING',
  requires_capture: 'REQUIRES_CAPTURE',
  succeeded: 'SUCCEEDED',
  canceled: 'CANCELED',
};

const walletOf: Record<string, CardWallet> = {
  apple_pay: 'APPLE_PAY',
  google_pay: 'GOOGLE_PAY',
  link: 'LINK',
  samsung_pay: 'SAMSUNG_PAY',
};

const refundStatusOf: Record<string, RefundStatus> = {
  pending: 'PENDING',
  requires_action: 'REQUIRES_ACTION',
  succeeded: 'SUCCEEDED',
  failed: 'FAILED',
  canceled: 'CANCELED',
};

const refundReasonOf: Record<string, RefundReason> = {
  duplicate: 'DUPLICATE',
  fraudulent: 'FRAUDULENT',
  requested_by_customer: 'REQUESTED_BY_CUSTOMER',
};

/** What the mirror knows of a payment beside Stripe's own words. */
export interface PaymentFacts {
  account: string;
  /** Whose payment it is, by the links of payments; null for nobody's. */
  personId: string | null;
  asOf: Date;
}

/** @param intent as Stripe sent it, or as it is kept: then without its next action */
export function toPayment(
  intent: Stripe.PaymentIntent,
  { account, personId, asOf }: PaymentFacts,
): PaymentRow {
  const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : null;
  const booked = typeof charge?.balance_transaction === 'object' ? charge.balance_transaction : null;
  return {
    __typename: 'Payment',
    id: intent.id,
    amount: fromStripeAmount(intent.amount, intent.currency),
    status: toPaymentStatus(intent.status),
    createdAt: toDateTime(intent.created),
    description: intent.description,
    paymentMethod:
      intent.payment_method && typeof intent.payment_method === 'object'
        ? toPaymentMethod(intent.payment_method, { account, asOf })
        : null,
    fee: booked && fromStripeAmount(booked.fee, booked.currency),
    net: booked && fromStripeAmount(booked.net, booked.currency),
    amountRefunded: fromStripeAmount(charge?.amount_refunded ?? 0, intent.currency),
    ...(intent.next_action !== undefined && {
      shownAction: intent.next_action && toNextAction(intent.next_action),
    }),
    ...toldRefunds(intent, charge),
    transferGroup: intent.transfer_group ?? null,
    asOf: asOf.toISOString(),
    account,
    personId,
  };
}

/** All refunds of a payment, where its own answer tells them: those of its one charge that succeeded, unless there are more than a few. */
function toldRefunds({ latest_charge: latest }: Stripe.PaymentIntent, charge: Stripe.Charge | null) {
  if (latest === null) return { toldRefunds: [] };
  const { refunds } = charge ?? {};
  return refunds && !refunds.has_more ? { toldRefunds: refunds.data } : {};
}

export function toPaymentStatus(status: string): PaymentStatus {
  return statusOf[status] ?? 'UNKNOWN';
}

/** The customer's id, expanded or not. */
export function customerOf({
  customer,
}: Pick<
  | Stripe.PaymentIntent
  | Stripe.PaymentMethod
  | Stripe.Subscription
  | Stripe.Invoice
  | Stripe.SetupIntent
  | Stripe.Checkout.Session,
  'customer'
>): string | null {
  return typeof customer === 'string' ? customer : (customer?.id ?? null);
}

/** Where and when Stripe said it. */
export interface Said {
  account: string;
  asOf: Date;
}

export function toPaymentMethod(method: Stripe.PaymentMethod, { account, asOf }: Said): PaymentMethodRow {
  const common = {
    id: method.id,
    createdAt: toDateTime(method.created),
    asOf: asOf.toISOString(),
    account,
  };
  if (method.type === 'card' && method.card) {
    const { brand, last4, exp_month: expMonth, exp_year: expYear, wallet } = method.card;
    return {
      __typename: 'Card',
      ...common,
      brand,
      last4,
      expMonth,
      expYear,
      wallet: wallet ? (walletOf[wallet.type] ?? 'UNKNOWN') : null,
    };
  }
  if (method.type === 'paypal') {
    return { __typename: 'PayPal', ...common, payerEmail: method.paypal?.payer_email ?? null };
  }
  if (method.type === 'us_bank_account') {
    const bank = method.us_bank_account;
    return {
      __typename: 'UsBankAccount',
      ...common,
      bankName: bank?.bank_name ?? null,
      last4: bank?.last4 ?? null,
    };
  }
  if (method.type === 'link') {
    return { __typename: 'LinkMethod', ...common, email: method.link?.email ?? null };
  }
  if (method.type === 'wechat_pay') return { __typename: 'WeChatPay', ...common };
  if (method.type === 'alipay') return { __typename: 'Alipay', ...common };
  if (method.type === 'sepa_debit') {
    const { last4, country, bank_code: bankCode } = method.sepa_debit ?? {};
    return {
      __typename: 'SepaDebit',
      ...common,
      last4: last4 ?? null,
      country: country ?? null,
      bankCode: bankCode ?? null,
    };
  }
  return { __typename: 'UnknownPaymentMethod', ...common, kind: method.type };
}

export function toRefund(refund: Stripe.Refund, { account, asOf }: Said): Refund {
  return {
    __typename: 'Refund',
    id: refund.id,
    amount: fromStripeAmount(refund.amount, refund.currency),
    status: refundStatusOf[refund.status ?? ''] ?? 'UNKNOWN',
    reason: refund.reason ? (refundReasonOf[refund.reason] ?? 'UNKNOWN') : null,
    createdAt: toDateTime(refund.created),
    asOf: asOf.toISOString(),
    account,
  };
}

export function toNextAction(
  action: Stripe.PaymentIntent.NextAction | Stripe.SetupIntent.NextAction,
): PaymentNextAction {
  if (action.type === 'redirect_to_url') {
    const { url, return_url: returnUrl } = action.redirect_to_url ?? {};
    return { __typename: 'RedirectToUrl', url: url ?? null, returnUrl: returnUrl ?? null };
  }
  if (action.type === 'use_stripe_sdk') {
    const kind = (action.use_stripe_sdk as { type?: unknown } | undefined)?.type;
    return { __typename: 'UseStripeSdk', kind: typeof kind === 'string' ? kind : null };
  }
  if (action.type === 'verify_with_microdeposits') {
    const { hosted_verification_url: url, arrival_date: arrival } = action.verify_with_microdeposits ?? {};
    return {
      __typename: 'VerifyWithMicrodeposits',
      hostedVerificationUrl: url ?? null,
      arrivalDate: arrival === undefined ? null : toDateTime(arrival),
    };
  }
  return { __typename: 'UnknownNextAction', kind: action.type };
}

/** Stripe's whole seconds as RFC 3339. */
function toDateTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
