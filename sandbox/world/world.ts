/** The seeded world: one cast of people across all providers, in no provider's dialect. Amounts are in ISO 4217 minor units. */
export interface World {
  seed: string;
  /** The virtual instant at which the seeded history ends, milliseconds since the epoch. */
  nowMs: number;
  people: readonly CastPerson[];
  institutions: readonly CastInstitution[];
  /** Every payment over two years, oldest first, about 2,300 in at least three currencies. */
  payments: readonly CastPayment[];
  payouts: readonly CastPayout[];
  banks: readonly CastBank[];
  messages: readonly CastMessage[];
  /** The company that runs Plaza, its addresses at Twilio, and the subject whose bank receives its payouts. */
  company: {
    name: string;
    owner: string;
    sms: string;
    whatsapp: string;
    messenger: string;
    verifyServiceSid: string;
    messagingServiceSid: string;
  };
  /** Numbers (E.164) that sent STOP to the company's SMS number. */
  optedOut: readonly string[];
}

/** One of the cast. `subject` is the `sub` of the sandbox's OIDC issuer. */
export interface CastPerson {
  subject: string;
  name: string;
  email: string;
  country: string;
  /** Set where the person is a Stripe customer (`cus_…`). */
  customerId?: string;
  /** Saved payment methods at Stripe, in order of saving. */
  paymentMethods: readonly CastPaymentMethod[];
  /** E.164 number, where one is known. */
  phone?: string;
  /** Addresses at Twilio, as Twilio writes them: `+1…`, `whatsapp:+1…`, `messenger:…`. */
  addresses: readonly string[];
}

export interface CastPaymentMethod {
  id: string;
  kind: 'card' | 'apple_pay' | 'google_pay' | 'link' | 'paypal' | 'us_bank_account' | 'wechat_pay';
  brand?: 'visa' | 'mastercard' | 'amex';
  last4?: string;
  bankName?: string;
}

export interface CastPayment {
  /** `pi_…` */
  id: string;
  subject: string;
  methodId: string;
  amount: number;
  /** ISO 4217, upper case. */
  currency: string;
  createdMs: number;
  description: string;
  outcome: 'succeeded' | 'declined' | 'canceled' | 'processing' | 'requires_action' | 'requires_capture';
  /** Minor units given back, in order; each becomes a refund object. */
  refunds: readonly { amount: number; createdMs: number }[];
  dispute?: { status: 'needs_response' | 'under_review' | 'won' | 'lost'; createdMs: number };
  payoutId?: string;
}

/** A payout of the company's Stripe balance; it arrives as a credit in the company's own bank (the person `owner`). */
export interface CastPayout {
  /** `po_…` */
  id: string;
  /** Minor units: the sum of amount − stripeFee(amount) over the payments that carry this payout's id. */
  amount: number;
  currency: string;
  createdMs: number;
  arrivalMs: number;
  descriptor: string;
  traceId: string;
}

export interface CastInstitution {
  /** `ins_…` */
  id: string;
  name: string;
  url: string;
  primaryColor: string;
  /** Plaid's products that it does not have, of those that the sandbox knows. */
  without?: readonly string[];
}

/** A Plaid Item of one person. */
export interface CastBank {
  /** Plaid's `item_id`, 37 characters. */
  itemId: string;
  /** `access-sandbox-…` */
  accessToken: string;
  subject: string;
  institutionId: string;
  /** `login_required`: every call but /item/get answers ITEM_LOGIN_REQUIRED. */
  state: 'good' | 'login_required';
  accounts: readonly CastAccount[];
}

export interface CastAccount {
  /** Plaid's `account_id`, 37 characters. */
  id: string;
  name: string;
  officialName: string;
  mask: string;
  type: 'depository' | 'credit' | 'loan' | 'investment';
  subtype: 'checking' | 'savings' | 'credit card' | 'student' | 'mortgage' | 'auto' | 'brokerage';
  currency: string;
  /** Current balance, minor units; positive is money the person has (depository, investment) or owes (credit, loan). */
  balance: number;
  available: number | null;
  /** Credit limit, minor units; null where the account is no credit account. */
  limit: number | null;
  /** Two years of history, oldest first. */
  transactions: readonly CastTransaction[];
  /** What happens next, dated after the world's now: each shows when virtual time reaches its date. `pending`: shows as pending first. */
  upcoming: readonly CastTransaction[];
}

export interface CastTransaction {
  id: string;
  /** Minor units; Plaid's sign: positive is money out. */
  amount: number;
  /** `YYYY-MM-DD` */
  date: string;
  name: string;
  merchant: string | null;
  /** Plaid's personal finance category, primary: `FOOD_AND_DRINK`, `INCOME`, … */
  category: string;
  pending: boolean;
  /** Set on the credits that are payouts arriving. */
  payoutId?: string;
}

export interface CastMessage {
  /** `SM` + 32 hex */
  sid: string;
  from: string;
  to: string;
  body: string;
  direction: 'inbound' | 'outbound-api';
  status: 'received' | 'delivered' | 'read' | 'failed' | 'undelivered';
  errorCode: number | null;
  sentMs: number;
}

/** What each subgraph's linking function is given at start: person ↔ customer, item, number. */
export interface CastManifest {
  persons: readonly {
    subject: string;
    name: string;
    email: string;
    customers: readonly string[];
    items: readonly { accessToken: string; itemId: string; institutionId: string }[];
    addresses: readonly string[];
    /** Whether the company's own bank accounts are theirs to look after. */
    business: boolean;
  }[];
}
