import type { Row } from './table.ts';

/** An account of somebody who is paid through the platform. */
export interface ConnectedAccountRow extends Row {
  email: string | null;
  country: string;
  businessType: string | null;
  metadata: Record<string, string>;
  /** What was asked for, by Stripe's names: `transfers`, `card_payments`. */
  requested: string[];
  /** Its holder has told Stripe who they are. */
  submitted: boolean;
  /** Stripe holds its capabilities back. */
  restricted: boolean;
}

/** A page of Stripe's for one account, good once and for a few minutes; its id stands in the address. */
export interface AccountLinkRow extends Row {
  account: string;
  expires: number;
  used: boolean;
  refreshUrl: string;
  returnUrl: string;
}

export interface TransferRow extends Row {
  amount: number;
  currency: string;
  destination: string;
  /** The charge that it hands on; null where it comes out of the balance. */
  sourceTransaction: string | null;
  transferGroup: string | null;
  description: string | null;
  metadata: Record<string, string>;
  balanceTransaction: string;
}

export interface TransferReversalRow extends Row {
  transfer: string;
  amount: number;
  currency: string;
  metadata: Record<string, string>;
  balanceTransaction: string;
}
