/** A bank account that its owner gives to be debited, as Plaid tells it to Stripe. */
export interface BankDetails {
  holder: string;
  bankName: string;
  last4: string;
  accountType: 'checking' | 'savings';
  /** The same account is the same here, whatever token stands for it. */
  fingerprint: string;
}

/** Where Plaid leaves bank accounts for Stripe: a one-time token (`btok_…`) stands for each. */
export type IssueBankToken = (details: BankDetails) => string;
