import type { Row } from '../table.ts';

/** Something that is saved to pay with later. */
export interface SetupIntentRow extends Row {
  customer: string | null;
  paymentMethod: string | null;
  description: string | null;
  metadata: Record<string, string>;
  status: 'requires_payment_method' | 'requires_confirmation' | 'requires_action' | 'succeeded' | 'canceled';
  allowRedirects: 'always' | 'never';
  types: string[];
  usage: 'off_session' | 'on_session';
  /** Set while a challenge waits for the payer. */
  challenge: { returnUrl: string | null } | null;
  /** Whether a bank account is verified by two small deposits, and how often they were told wrong. */
  deposits: { wanted: boolean; wrong: number };
  lastError: { type: string; code: string; declineCode?: string; message: string; method: string } | null;
  cancellationReason: 'abandoned' | 'requested_by_customer' | 'duplicate' | null;
  secret: string;
}

/** Which kinds of method the account has switched off, as its Dashboard says. */
export interface MethodConfigurationRow extends Row {
  off: readonly string[];
}

/** A change that is to be announced. */
export type SetupChange = { kind: 'setupIntent'; before?: SetupIntentRow; after: SetupIntentRow | null };
