import type { Row } from '../table.ts';

/** One line of what a page of Stripe's asks for. */
export interface CheckoutLine extends Row {
  price: string;
  quantity: number;
}

/** A page of Stripe's on which somebody pays, subscribes, or saves a method. */
export interface CheckoutSessionRow extends Row {
  mode: 'payment' | 'subscription' | 'setup';
  customer: string | null;
  customerEmail: string | null;
  clientReference: string | null;
  currency: string | null;
  lines: readonly CheckoutLine[];
  status: 'open' | 'complete' | 'expired';
  paymentStatus: 'paid' | 'unpaid' | 'no_payment_required';
  /** Made when the payer pays. */
  paymentIntent: string | null;
  subscription: string | null;
  setupIntent: string | null;
  /** What the payment is called. */
  description: string | null;
  trialDays: number | null;
  successUrl: string | null;
  cancelUrl: string | null;
  expiresAt: number;
  metadata: Record<string, string>;
}

/** A change that is to be announced. */
export type CheckoutChange = {
  kind: 'checkoutSession';
  before?: CheckoutSessionRow;
  after: CheckoutSessionRow | null;
};
