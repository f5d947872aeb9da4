import type Stripe from 'stripe';
import type { BillingChange } from './billing/rows.ts';
import type { CheckoutChange } from './checkout/rows.ts';
import type { SetupChange } from './setup/rows.ts';
import type { CastPaymentMethod } from '../world/world.ts';
import type { BankDetails } from '../bank-tokens.ts';
import type { ConnectedAccountRow, TransferRow } from './connect-rows.ts';
import type { Row } from './table.ts';

/** What is stored. Amounts are in Stripe's units, currencies lower case; the wire objects are made in `wire/`. */
export interface CustomerRow extends Row {
  name: string | null;
  email: string | null;
  phone: string | null;
  description: string | null;
  metadata: Record<string, string>;
  address: Stripe.Address | null;
  shipping: Stripe.Customer.Shipping | null;
  defaultMethod: string | null;
}

/** How a payment method behaves when it is asked to pay. */
export type Behaviour =
  'pay' | 'challenge' | 'dispute' | 'settle' | 'settle_fail' | 'decline_charge' | `decline:${string}`;

export interface PaymentMethodRow extends Row {
  kind: CastPaymentMethod['kind'] | 'alipay' | 'sepa_debit';
  brand: string;
  last4: string;
  bankName: string;
  customer: string | null;
  /** Detached from a customer: never to be used again. */
  spent: boolean;
  behaviour: Behaviour;
  holder: { name: string | null; email: string | null };
  metadata: Record<string, string>;
  /** Of a bank account that came by a token; left out of all others. */
  bank?: { accountType: 'checking' | 'savings'; fingerprint: string };
}

/** A bank account on its way from Plaid, `btok_…`; good once. */
export interface BankTokenRow extends Row, BankDetails {
  used: boolean;
}

export interface PaymentIntentRow extends Row {
  amount: number;
  currency: string;
  customer: string | null;
  paymentMethod: string | null;
  description: string | null;
  metadata: Record<string, string>;
  status: Stripe.PaymentIntent.Status;
  captureMethod: Stripe.PaymentIntent.CaptureMethod;
  confirmationMethod: Stripe.PaymentIntent.ConfirmationMethod;
  /** Null where the account's own settings are switched off. */
  automatic: { allowRedirects: 'always' | 'never' } | null;
  /** What the caller allows; null: whatever fits the currency. */
  allowed: string[] | null;
  /** What may pay: fits the currency and is allowed. */
  types: string[];
  amountReceived: number;
  latestCharge: string | null;
  lastError: {
    type: string;
    code: string;
    declineCode?: string;
    /** The bank network's own, where that is not the one of cards. */
    networkCode?: string;
    message: string;
    charge?: string;
    method: string;
  } | null;
  /** Set while a challenge waits for the payer. */
  challenge: { returnUrl: string | null } | null;
  canceledAt: number | null;
  cancellationReason: string | null;
  receiptEmail: string | null;
  setupFutureUsage: string | null;
  shipping: Stripe.PaymentIntent.Shipping | null;
  statementDescriptor: string | null;
  statementDescriptorSuffix: string | null;
  transferGroup: string | null;
  secret: string;
  /** Virtual seconds at which a bank debit is settled; null where nothing is on its way. */
  settlesAt: number | null;
  /** Why its debit will come back instead of being settled; left out where it does not. */
  returns?: DebitReturn;
}

/** Why a bank returns a debit, in Stripe's words. */
export type DebitReturn = 'insufficient_funds' | 'account_closed' | 'no_account' | 'debit_not_authorized';

export interface ChargeRow extends Row {
  amount: number;
  amountCaptured: number;
  /** An authorisation given up without capture. */
  released: boolean;
  currency: string;
  customer: string | null;
  paymentIntent: string;
  paymentMethod: string;
  description: string | null;
  metadata: Record<string, string>;
  status: 'succeeded' | 'pending' | 'failed';
  captured: boolean;
  failureCode: string | null;
  failureMessage: string | null;
  authenticated: boolean;
  balanceTransaction: string | null;
}

export interface RefundRow extends Row {
  amount: number;
  currency: string;
  charge: string;
  paymentIntent: string;
  paymentMethod: string;
  reason: Stripe.Refund.Reason | null;
  metadata: Record<string, string>;
  balanceTransaction: string;
  /** Virtual seconds from which on the refund has succeeded; it is pending before. */
  succeedsAt: number;
}

export interface BalanceTransactionRow extends Row {
  amount: number;
  fee: number;
  currency: string;
  type:
    | 'charge'
    | 'payment'
    | 'refund'
    | 'payment_refund'
    | 'adjustment'
    | 'payout'
    | 'topup'
    | 'transfer'
    | 'transfer_refund'
    | 'payout_failure'
    | 'payout_cancel';
  source: string;
  payout: string | null;
  availableOn: number;
  description: string | null;
}

export interface PayoutRow extends Row {
  amount: number;
  currency: string;
  arrival: number;
  descriptor: string;
  traceId: string;
  balanceTransaction: string;
  /** Somebody asked for it, Stripe's schedule did not; left out of the seeded ones, as is all that follows. */
  manual?: true;
  description?: string | null;
  metadata?: Record<string, string>;
  ended?: 'paid' | 'failed' | 'canceled';
  failureCode?: PayoutFailure;
  /** The movement by which the money came back. */
  failureTransaction?: string;
}

/** Why a bank sends a payout back, in Stripe's words. */
export type PayoutFailure =
  | 'account_closed'
  | 'account_frozen'
  | 'could_not_process'
  | 'incorrect_account_holder_name'
  | 'invalid_account_number'
  | 'no_account';

export interface DisputeRow extends Row {
  amount: number;
  currency: string;
  charge: string;
  paymentIntent: string;
  reason: string;
  status: 'needs_response' | 'under_review' | 'won' | 'lost';
  balanceTransactions: string[];
  metadata?: Record<string, string>;
  /** What was written against it, by Stripe's names. */
  evidence?: Record<string, string>;
  /** How often it was given to the bank; left out of the seeded ones. */
  submissions?: number;
  /** What the bank will say, and at which virtual second. */
  decision?: 'won' | 'lost';
  decidesAt?: number;
}

/** One row that was put or deleted, as it was before and is after. */
export type RowChange =
  | { kind: 'customer'; before?: CustomerRow; after: CustomerRow | null }
  | { kind: 'paymentIntent'; before?: PaymentIntentRow; after: PaymentIntentRow | null }
  | { kind: 'charge'; before?: ChargeRow; after: ChargeRow | null }
  | { kind: 'dispute'; before?: DisputeRow; after: DisputeRow | null }
  | { kind: 'connectedAccount'; before?: ConnectedAccountRow; after: ConnectedAccountRow | null }
  | { kind: 'transfer'; before?: TransferRow; after: TransferRow | null }
  | { kind: 'payout'; before?: PayoutRow; after: PayoutRow | null }
  | { kind: 'refund'; before?: RefundRow; after: RefundRow | null }
  | { kind: 'paymentMethod'; before?: PaymentMethodRow; after: PaymentMethodRow | null }
  | BillingChange
  | SetupChange
  | CheckoutChange;

/** What somebody who listens is told. */
export type Announcement = [type: string, object: object];

/** Something that happened in the account, with the object as it was right after. */
export interface EventRow extends Row {
  type: string;
  object: object;
  /** The call behind it; nulls where time itself brought it about. */
  request: { id: string | null; idempotencyKey: string | null };
}

/** What a key stands for. https://docs.stripe.com/api/idempotent_requests */
export interface StoredAnswer {
  /** Hash of method, path and parameters. */
  request: string;
  /** Virtual seconds. */
  at: number;
  requestId: string;
  /** Null while the first call with this key is being processed. */
  answer: { status: number; body: string } | null;
}
