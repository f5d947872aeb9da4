import type { Row } from '../table.ts';

/** What the Dashboard says is done with a subscription whose payment failed to the last. */
export interface BillingSettings extends Row {
  afterRetries: 'cancel' | 'unpaid' | 'past_due';
}
