import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An ISO 4217 alphabetic currency code in upper case, e.g. `USD`. */
  CurrencyCode: { input: string; output: string; }
  /** A calendar day as `YYYY-MM-DD`, without a time zone. */
  Date: { input: string; output: string; }
  /** An instant as RFC 3339 in UTC, e.g. `2026-11-01T12:00:00.000Z`. */
  DateTime: { input: string; output: string; }
  /** An amount in the smallest unit of its currency by ISO 4217 (cents for USD, yen for JPY): a whole JSON number within ±(2^53−1). */
  MinorUnits: { input: number; output: number; }
  _FieldSet: { input: string; output: string; }
};

/** A dispute to be given up. */
export type AcceptDisputeInput = {
  /** Stripe's id, `dp_…` or `du_…`. */
  disputeId: Scalars['ID']['input'];
  /** Repeating the call with the same key is harmless. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
};

/** What became of `acceptDispute`. */
export type AcceptDisputePayload = {
  __typename?: 'AcceptDisputePayload';
  /** The dispute, as it is now. */
  dispute: Maybe<Dispute>;
  /** Why it could not be given up, when it could not. */
  problem: Maybe<AcceptDisputeProblem>;
};

/** Why `acceptDispute` gave nothing up. */
export type AcceptDisputeProblem = DisputeClosed | EvidenceAlreadySubmitted | OutcomePending;

/** An Alipay account. */
export type Alipay = PaymentMethod & {
  __typename?: 'Alipay';
  /** Which of the company's accounts at Stripe it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** When it was saved or first used. */
  createdAt: Scalars['DateTime']['output'];
  /** Stripe's id, `pm_…`. */
  id: Scalars['ID']['output'];
};

/** Everything was given back before. */
export type AlreadyRefunded = Problem & {
  __typename?: 'AlreadyRefunded';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
};

/** Everything was taken back before. */
export type AlreadyReversed = Problem & {
  __typename?: 'AlreadyReversed';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
};

/** More was asked for than there is. */
export type AmountTooLarge = Problem & {
  __typename?: 'AmountTooLarge';
  /** The most that is possible now. */
  maximum: Money;
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
};

/** A method to be saved. */
export type AttachPaymentMethodInput = {
  /** In which of the company's accounts at Stripe, by its name in the configuration; in the first that is configured when left out. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** Repeating the call with the same key never saves twice. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** Whether it pays subscriptions and invoices as a rule from now on. */
  makeDefault?: InputMaybe<Scalars['Boolean']['input']>;
  /** The method, `pm_…`, as Stripe's library gave it to the payer's device. */
  paymentMethodId: Scalars['ID']['input'];
  /** Who saves it, `per_…`; the token's own person when left out. Only an operator may name somebody else. */
  personId?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of `attachPaymentMethod`. */
export type AttachPaymentMethodPayload = {
  __typename?: 'AttachPaymentMethodPayload';
  /** The method, as it is now; null when there is a problem. */
  paymentMethod: Maybe<PaymentMethod>;
  /** What stands in the way, when something does. */
  problem: Maybe<AttachPaymentMethodProblem>;
};

/** What can stand in the way of `attachPaymentMethod`. */
export type AttachPaymentMethodProblem = CardDeclined | OutcomePending | PaymentMethodUnusable;

/** Money that moved on the company's balance at Stripe. Wraps a Stripe BalanceTransaction. */
export type BalanceTransaction = {
  __typename?: 'BalanceTransaction';
  /** Which of the company's accounts at Stripe it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** How much; below zero where it went out. */
  amount: Money;
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** From which day on it can be paid out. */
  availableOn: Scalars['Date']['output'];
  /** When it moved. */
  createdAt: Scalars['DateTime']['output'];
  /** In Stripe's words. */
  description: Maybe<Scalars['String']['output']>;
  /** What Stripe kept of it. */
  fee: Money;
  /** Stripe's id, `txn_…`. */
  id: Scalars['ID']['output'];
  /** What is left of it: `amount` less `fee`. */
  net: Money;
  /** The payment that it is about; null where it is about none, or nothing of it was read yet and the role is not `operator`. Costs what it costs by its id. */
  payment: Maybe<Payment>;
  /** Why it moved. */
  type: BalanceTransactionType;
};

/** A page of what a payout is made of. */
export type BalanceTransactionConnection = {
  __typename?: 'BalanceTransactionConnection';
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** The transactions of this page with their cursors. */
  edges: Array<BalanceTransactionEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One transaction in a page. */
export type BalanceTransactionEdge = {
  __typename?: 'BalanceTransactionEdge';
  /** Opaque and authenticated: valid for this payout alone. */
  cursor: Scalars['String']['output'];
  /** The transaction. */
  node: Maybe<BalanceTransaction>;
};

/** Why money moved on the balance. */
export type BalanceTransactionType =
  /** A dispute, or another correction. */
  | 'ADJUSTMENT'
  /** Somebody paid. */
  | 'CHARGE'
  /** A fee of Stripe's. */
  | 'FEE'
  /** A payout, or one that came back. */
  | 'PAYOUT'
  /** Something was given back. */
  | 'REFUND'
  /** What was given back came back. */
  | 'REFUND_FAILURE'
  /** To or from a connected account. */
  | 'TRANSFER'
  /** A kind that this version does not know. */
  | 'UNKNOWN';

/** The account is no checking or savings account in US dollars. Stripe was not asked. */
export type BankAccountNotDebitable = Problem & {
  __typename?: 'BankAccountNotDebitable';
  /** What stands against it. */
  message: Scalars['String']['output'];
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
};

/** The bank wants its user, or the person ended its access: nothing is debited until they have mended that. Stripe was not asked. */
export type BankConnectionUnusable = Problem & {
  __typename?: 'BankConnectionUnusable';
  /** Plaza's id of the bank connection, `bcn_…`: see its `nextStep`. */
  connectionId: Scalars['ID']['output'];
  /** What the person should do. */
  message: Scalars['String']['output'];
  /** Always true: with a new key, once the connection works again. */
  retryable: Scalars['Boolean']['output'];
};

/** What the person agreed to on their own device: the debit's mandate, with which Stripe proves it to the bank. */
export type BankDebitMandateInput = {
  /** The IP address of the person's device, IPv4 or IPv6. */
  ipAddress: Scalars['String']['input'];
  /** The user agent of the person's device, 1 to 1,000 characters. */
  userAgent: Scalars['String']['input'];
};

/** What somebody pays for again and again. Wraps a Stripe Subscription. */
export type BillingSubscription = {
  __typename?: 'BillingSubscription';
  /** Which of the company's accounts at Stripe it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** Whether it ends with the current period. */
  cancelAtPeriodEnd: Scalars['Boolean']['output'];
  /** When somebody said that it ends; null where nobody did. */
  canceledAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was begun. */
  createdAt: Scalars['DateTime']['output'];
  /** When that period ends, and the next invoice is made unless it ends with it. */
  currentPeriodEnd: Maybe<Scalars['DateTime']['output']>;
  /** When the period began that is paid for, or is to be. */
  currentPeriodStart: Maybe<Scalars['DateTime']['output']>;
  /** What it is for, as the app wrote it. */
  description: Maybe<Scalars['String']['output']>;
  /** When it ended; null while it goes on. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Stripe's id, `sub_…`. Opaque: do not parse. */
  id: Scalars['ID']['output'];
  /** What is paid for: prices and quantities, twenty at most. */
  items: Array<BillingSubscriptionItem>;
  /** What was billed last. Costs no call where the subscription was read a short while ago with it, one otherwise. */
  latestInvoice: Maybe<Invoice>;
  /** Who pays; null where the payer is not one of our persons. */
  person: Maybe<Person>;
  /** Where it stands. */
  status: BillingSubscriptionStatus;
  /** When the trial ends, or ended; null where there is none. */
  trialEnd: Maybe<Scalars['DateTime']['output']>;
};

/** A page of subscriptions. */
export type BillingSubscriptionConnection = {
  __typename?: 'BillingSubscriptionConnection';
  /** The instant at which Stripe's list was read: what was made before is there. Each subscription has its own `asOf`. */
  asOf: Scalars['DateTime']['output'];
  /** The subscriptions of this page with their cursors. */
  edges: Array<BillingSubscriptionEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One subscription in a page. */
export type BillingSubscriptionEdge = {
  __typename?: 'BillingSubscriptionEdge';
  /** Opaque and authenticated: valid for this list, owner and these arguments alone. */
  cursor: Scalars['String']['output'];
  /** The subscription. */
  node: Maybe<BillingSubscription>;
};

/** One price of a subscription, so many times. */
export type BillingSubscriptionItem = {
  __typename?: 'BillingSubscriptionItem';
  /** Stripe's id, `si_…`. */
  id: Scalars['ID']['output'];
  /** What one costs, and how often. */
  price: Price;
  /** How many. */
  quantity: Maybe<Scalars['Int']['output']>;
};

/** Where a subscription stands: Stripe's Subscription status. */
export type BillingSubscriptionStatus =
  /** In order. */
  | 'ACTIVE'
  /** It is over. */
  | 'CANCELED'
  /** The first payment is not made yet; it may be finished for 23 hours, by its `latestInvoice`. */
  | 'INCOMPLETE'
  /** The first payment was never made: it is over. */
  | 'INCOMPLETE_EXPIRED'
  /** A payment failed or is late; Stripe tries again. */
  | 'PAST_DUE'
  /** Paused, since a trial ended without a method to pay with. */
  | 'PAUSED'
  /** On trial: nothing is paid yet. */
  | 'TRIALING'
  /** A status that this version does not know. */
  | 'UNKNOWN'
  /** Payments failed to the last; it is kept, and new invoices stay drafts. */
  | 'UNPAID';

/** A subscription's status to choose. */
export type BillingSubscriptionStatusInput =
  /** In order. */
  | 'ACTIVE'
  /** It is over. */
  | 'CANCELED'
  /** The first payment is not made yet; it may be finished for 23 hours, by its `latestInvoice`. */
  | 'INCOMPLETE'
  /** The first payment was never made: it is over. */
  | 'INCOMPLETE_EXPIRED'
  /** A payment failed or is late; Stripe tries again. */
  | 'PAST_DUE'
  /** Paused, since a trial ended without a method to pay with. */
  | 'PAUSED'
  /** On trial: nothing is paid yet. */
  | 'TRIALING'
  /** Payments failed to the last; it is kept, and new invoices stay drafts. */
  | 'UNPAID';

/** Which of a person's subscriptions; what is left out does not matter. */
export type BillingSubscriptionWhereInput = {
  /** Those in this one of the company's accounts at Stripe, by its name in the configuration. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** Those in one of these states, as last read. */
  status?: InputMaybe<Array<BillingSubscriptionStatusInput>>;
};

/** The company, by one of its accounts at Stripe: what payouts, a balance and disputes belong to. It is nobody's personal data and guarded by role: all of it needs `operator` or `analyst`. */
export type Business = {
  __typename?: 'Business';
  /** The account's name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** What Stripe holds for it. Costs no call for what was read a short while ago, one otherwise. */
  balance: Maybe<BusinessBalance>;
  /** What payers' banks want back, newest first. Costs no call for what was read a short while ago, one call for every 100 disputes otherwise. */
  disputes: Maybe<DisputeConnection>;
  /** Plaza's id, `biz_…`. Opaque: do not parse. */
  id: Scalars['ID']['output'];
  /** What Stripe paid out to its bank account, newest first. Costs no call for what was read a short while ago, one call for every 100 payouts otherwise. */
  payouts: Maybe<PayoutConnection>;
  /** Stripe's id of the connected account, `acct_…`, where one is configured. */
  stripeAccount: Maybe<Scalars['String']['output']>;
};


/** The company, by one of its accounts at Stripe: what payouts, a balance and disputes belong to. It is nobody's personal data and guarded by role: all of it needs `operator` or `analyst`. */
export type BusinessDisputesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<DisputeWhereInput>;
};


/** The company, by one of its accounts at Stripe: what payouts, a balance and disputes belong to. It is nobody's personal data and guarded by role: all of it needs `operator` or `analyst`. */
export type BusinessPayoutsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<PayoutWhereInput>;
};

/** What Stripe holds for a business, by currency. */
export type BusinessBalance = {
  __typename?: 'BusinessBalance';
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** What can be paid out; below zero where more was given back than came in. */
  available: Array<Money>;
  /** What is on its way there. */
  pending: Array<Money>;
};

/** A payment to be given up. */
export type CancelPaymentInput = {
  /** Repeating the call with the same key is harmless. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** Stripe's id, `pi_…`. */
  paymentId: Scalars['ID']['input'];
  /** Why. */
  reason?: InputMaybe<CancellationReasonInput>;
};

/** What became of `cancelPayment`. */
export type CancelPaymentPayload = {
  __typename?: 'CancelPaymentPayload';
  /** The payment, as it is now. */
  payment: Maybe<Payment>;
  /** What stands in the way, when something does. */
  problem: Maybe<CancelPaymentProblem>;
};

/** What can stand in the way of `cancelPayment`. */
export type CancelPaymentProblem = OutcomePending | PaymentStateConflict;

/** When a subscription ends. */
export type CancelSubscriptionAtInput =
  /** Now. What is left of the period is not given back. */
  | 'NOW'
  /** With the period that is paid for. */
  | 'PERIOD_END';

/** A subscription to be ended. */
export type CancelSubscriptionInput = {
  /** When. */
  at: CancelSubscriptionAtInput;
  /** Repeating the call with the same key is harmless. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** Stripe's id, `sub_…`. */
  subscriptionId: Scalars['ID']['input'];
};

/** What became of `cancelSubscription`. */
export type CancelSubscriptionPayload = {
  __typename?: 'CancelSubscriptionPayload';
  /** What stands in the way, when something does. */
  problem: Maybe<CancelSubscriptionProblem>;
  /** The subscription, as it is now. */
  subscription: Maybe<BillingSubscription>;
};

/** What can stand in the way of `cancelSubscription`. */
export type CancelSubscriptionProblem = OutcomePending | SubscriptionStateConflict;

/** Why a payment is given up. */
export type CancellationReasonInput =
  /** The payer never finished it. */
  | 'ABANDONED'
  /** It was started twice. */
  | 'DUPLICATE'
  /** It is not the payer's own. */
  | 'FRAUDULENT'
  /** The customer asked for it. */
  | 'REQUESTED_BY_CUSTOMER';

/** When an authorised payment's money is taken. */
export type CaptureMethodInput =
  /** At once. */
  | 'AUTOMATIC'
  /** By `capturePayment`, within the days that the network allows. */
  | 'MANUAL';

/** An authorised payment to be taken. */
export type CapturePaymentInput = {
  /** Minor units; the whole authorised amount when left out. What is not taken is let go. */
  amount?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** Repeating the call with the same key never takes twice. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** Stripe's id, `pi_…`. */
  paymentId: Scalars['ID']['input'];
};

/** What became of `capturePayment`. */
export type CapturePaymentPayload = {
  __typename?: 'CapturePaymentPayload';
  /** The payment, as it is now. */
  payment: Maybe<Payment>;
  /** What stands in the way, when something does. */
  problem: Maybe<CapturePaymentProblem>;
};

/** What can stand in the way of `capturePayment`. */
export type CapturePaymentProblem = AmountTooLarge | CardDeclined | OutcomePending | PaymentStateConflict;

/** A payment card, given directly or through a wallet. Its number never enters the graph. */
export type Card = PaymentMethod & {
  __typename?: 'Card';
  /** Which of the company's accounts at Stripe it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** The network, e.g. `visa`. */
  brand: Scalars['String']['output'];
  /** When it was saved or first used. */
  createdAt: Scalars['DateTime']['output'];
  /** Month of expiry, 1 to 12. */
  expMonth: Scalars['Int']['output'];
  /** Year of expiry, four digits. */
  expYear: Scalars['Int']['output'];
  /** Stripe's id, `pm_…`. */
  id: Scalars['ID']['output'];
  /** The last four digits. */
  last4: Scalars['String']['output'];
  /** The wallet that the card was given through; null for a card given directly. */
  wallet: Maybe<CardWallet>;
};

/** The bank or Stripe refused the card or account. */
export type CardDeclined = Problem & {
  __typename?: 'CardDeclined';
  /** Stripe's error code, e.g. `card_declined`. */
  code: Scalars['String']['output'];
  /** The bank's reason, e.g. `insufficient_funds`; null where it gave none. */
  declineCode: Maybe<Scalars['String']['output']>;
  /** What the payer may be told. */
  message: Scalars['String']['output'];
  /** Whether the same card may work later. */
  retryable: Scalars['Boolean']['output'];
};

/** A wallet that hands out cards. */
export type CardWallet =
  /** Apple Pay. */
  | 'APPLE_PAY'
  /** Google Pay. */
  | 'GOOGLE_PAY'
  /** Link by Stripe. */
  | 'LINK'
  /** Samsung Pay. */
  | 'SAMSUNG_PAY'
  /** A wallet that this version does not know. */
  | 'UNKNOWN';

/** What is to be paid for on a page of Stripe's. */
export type CheckoutItemInput = {
  /** Which price: Stripe's id, `price_…`. All have one currency. */
  priceId: Scalars['ID']['input'];
  /** How many, 1 to 999,999. */
  quantity?: InputMaybe<Scalars['Int']['input']>;
};

/** What a page of Stripe's is for. */
export type CheckoutMode =
  /** To pay once. */
  | 'PAYMENT'
  /** To save a method. */
  | 'SETUP'
  /** To subscribe. */
  | 'SUBSCRIPTION'
  /** A purpose that this version does not know. */
  | 'UNKNOWN';

/** What a page of Stripe's is to be for. */
export type CheckoutModeInput =
  /** To pay once, for prices that are paid once. */
  | 'PAYMENT'
  /** To save a method. */
  | 'SETUP'
  /** To subscribe, to prices that are paid again and again. */
  | 'SUBSCRIPTION';

/** Whether what a page of Stripe's asks for is paid. */
export type CheckoutPaymentStatus =
  /** Nothing is to be paid now. */
  | 'NO_PAYMENT_REQUIRED'
  /** Paid. */
  | 'PAID'
  /** A status that this version does not know. */
  | 'UNKNOWN'
  /** Not yet. */
  | 'UNPAID';

/** A page of Stripe's on which somebody pays, subscribes, or saves a method. Wraps a Stripe Checkout Session. */
export type CheckoutSession = {
  __typename?: 'CheckoutSession';
  /** Which of the company's accounts at Stripe it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** What it asks for; null where a method is saved. */
  amount: Maybe<Money>;
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** When it was opened. */
  createdAt: Scalars['DateTime']['output'];
  /** What it is for, as `requestPayment` said. */
  description: Maybe<Scalars['String']['output']>;
  /** When it closes, or closed, by itself. */
  expiresAt: Scalars['DateTime']['output'];
  /** Stripe's id, `cs_…`. Opaque: do not parse. */
  id: Scalars['ID']['output'];
  /** What it is for. */
  mode: CheckoutMode;
  /** The payment that was made there; null before. Costs no call where the payment was read a short while ago and is settled, one otherwise, or two where nothing of it was read before. */
  payment: Maybe<Payment>;
  /** Whether it is paid: bank debits take days after the page is complete. */
  paymentStatus: CheckoutPaymentStatus;
  /** Who pays; null where the payer is not one of our persons. */
  person: Maybe<Person>;
  /** Whether `requestPayment` opened it. */
  requested: Scalars['Boolean']['output'];
  /** Whether it is open. */
  status: CheckoutSessionStatus;
  /** The subscription that was begun there; null before. Costs what it costs by its id. */
  subscription: Maybe<BillingSubscription>;
  /** Its address, for the payer alone: null for everybody else, and once it is closed. Whoever has it can pay there, so it is never kept, and costs a call where the page was not read by the same request. */
  url: Maybe<Scalars['String']['output']>;
};

/** The page was finished or is closed. */
export type CheckoutSessionClosed = Problem & {
  __typename?: 'CheckoutSessionClosed';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
  /** Where it stands. */
  status: CheckoutSessionStatus;
};

/** A page of pages of Stripe's. */
export type CheckoutSessionConnection = {
  __typename?: 'CheckoutSessionConnection';
  /** The instant at which Stripe's list was read: what was made before is there. Each session has its own `asOf`. */
  asOf: Scalars['DateTime']['output'];
  /** The sessions of this page with their cursors. */
  edges: Array<CheckoutSessionEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One session in a page. */
export type CheckoutSessionEdge = {
  __typename?: 'CheckoutSessionEdge';
  /** Opaque and authenticated: valid for this list, owner and these arguments alone. */
  cursor: Scalars['String']['output'];
  /** The session. */
  node: Maybe<CheckoutSession>;
};

/** Whether a page of Stripe's is open. */
export type CheckoutSessionStatus =
  /** The payer has finished it. */
  | 'COMPLETE'
  /** It is closed, unused. */
  | 'EXPIRED'
  /** It waits for the payer. */
  | 'OPEN'
  /** A status that this version does not know. */
  | 'UNKNOWN';

/** The status of a page of Stripe's to choose. */
export type CheckoutSessionStatusInput =
  /** The payer has finished it. */
  | 'COMPLETE'
  /** It is closed, unused. */
  | 'EXPIRED'
  /** It waits for the payer. */
  | 'OPEN';

/** Which of a person's pages; what is left out does not matter. */
export type CheckoutSessionWhereInput = {
  /** Those in this one of the company's accounts at Stripe, by its name in the configuration. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** Those in one of these states, as last read. */
  status?: InputMaybe<Array<CheckoutSessionStatusInput>>;
};

/** A payment to be charged. */
export type ConfirmPaymentInput = {
  /** Repeating the call with the same key never charges twice. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** Stripe's id, `pi_…`. */
  paymentId: Scalars['ID']['input'];
  /** A method of the payer, `pm_…`; the one already chosen when left out. */
  paymentMethodId?: InputMaybe<Scalars['ID']['input']>;
  /** Where the payer comes back to after a page of their bank. */
  returnUrl?: InputMaybe<Scalars['String']['input']>;
};

/** What became of `confirmPayment`. */
export type ConfirmPaymentPayload = {
  __typename?: 'ConfirmPaymentPayload';
  /** The payment, as it is now. */
  payment: Maybe<Payment>;
  /** What stands in the way, when something does. */
  problem: Maybe<ConfirmPaymentProblem>;
};

/** What can stand in the way of `confirmPayment`. */
export type ConfirmPaymentProblem = CardDeclined | OutcomePending | PaymentStateConflict;

/** Somebody who can be paid through the company: a person's connected account at Stripe. Plaza holds no money: what is handed on is at Stripe, in the recipient's own account. */
export type ConnectedAccount = {
  __typename?: 'ConnectedAccount';
  /** Which of the company's accounts at Stripe it is connected to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** Whether Stripe pays out from it to its holder's bank account. */
  canPayOut: Scalars['Boolean']['output'];
  /** Whether money can be handed on to it. */
  canReceive: Scalars['Boolean']['output'];
  /** Its holder's country, ISO 3166-1 alpha-2. */
  country: Maybe<Scalars['String']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Stripe's id, `acct_…`. */
  id: Scalars['ID']['output'];
  /** Whose it is. */
  person: Maybe<Person>;
  /** How far it is. */
  status: ConnectedAccountStatus;
};

/** How far a connected account is. */
export type ConnectedAccountStatus =
  /** It can be paid. */
  | 'ACTIVE'
  /** Its holder has not told Stripe yet who they are: `onboardConnectedAccount` shows the page. */
  | 'ONBOARDING'
  /** Stripe knows who they are, and holds it back. */
  | 'RESTRICTED'
  /** A status that this version does not know. */
  | 'UNKNOWN';

/** A connected bank account to be debited. */
export type CreateBankDebitInput = {
  /** In which of the company's accounts at Stripe, by its name in the configuration; in the first that is configured when left out. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** What to take, in USD. */
  amount: MoneyInput;
  /** Which account: Plaza's id, `bac_…`. A checking or savings account in US dollars, at a bank that the payer connected. */
  bankAccountId: Scalars['ID']['input'];
  /** Ask the bank first whether there is enough in the account; may take up to 30 s. One more call to Plaid. */
  checkBalance?: InputMaybe<Scalars['Boolean']['input']>;
  /** Ask the bank first whether the account is held in the person's name. One more call to Plaid. */
  checkName?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it is for, at most 500 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Repeating the call with the same key never debits twice. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** The person's agreement to the debit. */
  mandate: BankDebitMandateInput;
  /** Who pays, `per_…`; the token's own person when left out. Only an operator may name somebody else. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** The `proof` of `checkVerification`, where the amount is above what the company has set: for this very amount and account, of the payer, used once. */
  verificationProof?: InputMaybe<Scalars['String']['input']>;
};

/** What became of `createBankDebit`. */
export type CreateBankDebitPayload = {
  __typename?: 'CreateBankDebitPayload';
  /** The payment: `PROCESSING` for some days, then `SUCCEEDED`, or `REQUIRES_PAYMENT_METHOD` where the bank sent it back. */
  payment: Maybe<Payment>;
  /** Why nothing is debited, when nothing is. */
  problem: Maybe<CreateBankDebitProblem>;
};

/** Why `createBankDebit` debits nothing. */
export type CreateBankDebitProblem = BankAccountNotDebitable | BankConnectionUnusable | CardDeclined | InsufficientFunds | NameMismatch | OutcomePending | VerificationRequired;

/** A page of Stripe's to be opened. */
export type CreateCheckoutSessionInput = {
  /** In which of the company's accounts at Stripe, by its name in the configuration; in the first that is configured when left out. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** Where they come to when they give up. */
  cancelUrl?: InputMaybe<Scalars['String']['input']>;
  /** In which currency a method is saved, as kinds of method differ by it; left out otherwise. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** After how many minutes it closes, 30 to 1,440; after a day when left out. */
  expiresInMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Repeating the call with the same key never opens two. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** What to pay for: 1 to 20 prices, each once; none where a method is saved. */
  items?: InputMaybe<Array<CheckoutItemInput>>;
  /** What it is for. */
  mode: CheckoutModeInput;
  /** Who pays, `per_…`; the token's own person when left out. Only an operator may name somebody else. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** Where the payer comes to afterwards; `{CHECKOUT_SESSION_ID}` in it becomes the session's id. */
  successUrl: Scalars['String']['input'];
  /** The `proof` of `checkVerification`, where what is to be paid is above what the company has set: for this very amount and account, of the payer, used once. */
  verificationProof?: InputMaybe<Scalars['String']['input']>;
};

/** What became of `createCheckoutSession`. */
export type CreateCheckoutSessionPayload = {
  __typename?: 'CreateCheckoutSessionPayload';
  /** What stands in the way, when something does. */
  problem: Maybe<CreateCheckoutSessionProblem>;
  /** The page, as it is now. */
  session: Maybe<CheckoutSession>;
};

/** What can stand in the way of `createCheckoutSession`. */
export type CreateCheckoutSessionProblem = OutcomePending | VerificationRequired;

/** A payment to be started. */
export type CreatePaymentInput = {
  /** In which of the company's accounts at Stripe, by its name in the configuration; in the first that is configured when left out. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** What to ask for. */
  amount: MoneyInput;
  /** When the money is taken. */
  captureMethod?: InputMaybe<CaptureMethodInput>;
  /** Charge at once. Needs `paymentMethodId`. */
  confirm?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it is for, at most 500 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Repeating the call with the same key never charges twice. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** A method of the payer, `pm_…`; when left out, the payer's device gives one to Stripe with the `clientSecret`. */
  paymentMethodId?: InputMaybe<Scalars['ID']['input']>;
  /** Who pays, `per_…`; the token's own person when left out. Only an operator may name somebody else. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** Where the payer comes back to after a page of their bank. Needs `confirm: true`. */
  returnUrl?: InputMaybe<Scalars['String']['input']>;
  /** The `proof` of `checkVerification`, where the amount is above what the company has set: for this very amount and account, of the payer, used once. */
  verificationProof?: InputMaybe<Scalars['String']['input']>;
};

/** What became of `createPayment`. */
export type CreatePaymentPayload = {
  __typename?: 'CreatePaymentPayload';
  /** For the payer's device alone: finishes the payment with Stripe's library. Null where somebody else asks for the payer. Never store or log it. */
  clientSecret: Maybe<Scalars['String']['output']>;
  /** The payment, as it is now. */
  payment: Maybe<Payment>;
  /** What stands in the way, when something does. */
  problem: Maybe<CreatePaymentProblem>;
};

/** What can stand in the way of `createPayment`. */
export type CreatePaymentProblem = CardDeclined | MethodNotForCurrency | OutcomePending | VerificationRequired;

/** Something to be saved. */
export type CreateSetupIntentInput = {
  /** In which of the company's accounts at Stripe, by its name in the configuration; in the first that is configured when left out. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** Save it at once. Needs `paymentMethodId`. */
  confirm?: InputMaybe<Scalars['Boolean']['input']>;
  /** Repeating the call with the same key never begins twice. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** A method, `pm_…`; when left out, the payer's device gives one to Stripe with the `clientSecret`. */
  paymentMethodId?: InputMaybe<Scalars['ID']['input']>;
  /** Who saves it, `per_…`; the token's own person when left out. Only an operator may name somebody else. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** Where the payer comes back to after a page of their bank. Needs `confirm: true`. */
  returnUrl?: InputMaybe<Scalars['String']['input']>;
  /** Whether a US bank account is verified by two small deposits, which take a day or two. */
  verifyBankByDeposits?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What became of `createSetupIntent`. */
export type CreateSetupIntentPayload = {
  __typename?: 'CreateSetupIntentPayload';
  /** For the payer's device alone: finishes it with Stripe's library. Null where somebody else asks for the payer. Never store or log it. */
  clientSecret: Maybe<Scalars['String']['output']>;
  /** What stands in the way, when something does. */
  problem: Maybe<CreateSetupIntentProblem>;
  /** What is being saved, as it is now. */
  setupIntent: Maybe<SetupIntent>;
};

/** What can stand in the way of `createSetupIntent`. */
export type CreateSetupIntentProblem = CardDeclined | OutcomePending;

/** A subscription to be begun. */
export type CreateSubscriptionInput = {
  /** In which of the company's accounts at Stripe, by its name in the configuration; in the first that is configured when left out. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** What it is for, at most 500 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Repeating the call with the same key never subscribes twice. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** What to pay for: 1 to 20 prices, each once. */
  items: Array<SubscriptionItemInput>;
  /** A method that the payer has saved, `pm_…`; what they pay with as a rule when left out. */
  paymentMethodId?: InputMaybe<Scalars['ID']['input']>;
  /** Who subscribes, `per_…`; the token's own person when left out. Only an operator may name somebody else. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** For how many days nothing is paid, 1 to 730. */
  trialDays?: InputMaybe<Scalars['Int']['input']>;
  /** The `proof` of `checkVerification`, where what a period costs is above what the company has set: for this very amount and account, of the payer, used once. */
  verificationProof?: InputMaybe<Scalars['String']['input']>;
};

/** What became of `createSubscription`. */
export type CreateSubscriptionPayload = {
  __typename?: 'CreateSubscriptionPayload';
  /** For the payer's device alone, where the first payment waits for the payer: finishes it with Stripe's library. Null where somebody else asks for the payer. Never store or log it. */
  clientSecret: Maybe<Scalars['String']['output']>;
  /** What stands in the way, when something does. */
  problem: Maybe<CreateSubscriptionProblem>;
  /** The subscription, as it is now. Where it is `INCOMPLETE`, its first payment was declined or waits for the payer: see `latestInvoice { payment { nextAction } }`; `payInvoice` tries another method. */
  subscription: Maybe<BillingSubscription>;
};

/** What can stand in the way of `createSubscription`. */
export type CreateSubscriptionProblem = CardDeclined | OutcomePending | PaymentMethodMissing | VerificationRequired;

/** What Stripe knows of a customer. Wraps a Stripe Customer. */
export type Customer = {
  __typename?: 'Customer';
  /** Which of the company's accounts at Stripe it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** Where they live. */
  address: Maybe<CustomerAddress>;
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** When they became one. */
  createdAt: Scalars['DateTime']['output'];
  /** The saved method that pays subscriptions and invoices as a rule, `pm_…`; null where there is none. */
  defaultPaymentMethodId: Maybe<Scalars['ID']['output']>;
  /** Their e-mail address, to which Stripe sends receipts and invoices. */
  email: Maybe<Scalars['String']['output']>;
  /** Stripe's id, `cus_…`. */
  id: Scalars['ID']['output'];
  /** Their name. */
  name: Maybe<Scalars['String']['output']>;
  /** Their number. */
  phone: Maybe<Scalars['String']['output']>;
};

/** A postal address. */
export type CustomerAddress = {
  __typename?: 'CustomerAddress';
  /** The town. */
  city: Maybe<Scalars['String']['output']>;
  /** The country, as two letters of ISO 3166. */
  country: Maybe<Scalars['String']['output']>;
  /** The street. */
  line1: Maybe<Scalars['String']['output']>;
  /** More of it. */
  line2: Maybe<Scalars['String']['output']>;
  /** The postal code. */
  postalCode: Maybe<Scalars['String']['output']>;
  /** The state, county or province. */
  state: Maybe<Scalars['String']['output']>;
};

/** A postal address to be told to Stripe; it takes the place of the one before as a whole. */
export type CustomerAddressInput = {
  /** The town, at most 200 characters. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** The country, as two letters of ISO 3166. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** The street, at most 200 characters. */
  line1?: InputMaybe<Scalars['String']['input']>;
  /** More of it, at most 200 characters. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** The postal code, at most 20 characters. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** The state, county or province, at most 200 characters. */
  state?: InputMaybe<Scalars['String']['input']>;
};

/** That a customer at Stripe is a person's, and while it is. */
export type CustomerLink = {
  __typename?: 'CustomerLink';
  /** Which of the company's accounts at Stripe it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** What Stripe knows of the customer now. It is asked each time, and nothing of it is kept: costs one call. Null where the link has ended or has not begun, as the customer may be somebody else then, and where Stripe has deleted it. */
  customer: Maybe<Customer>;
  /** Stripe's id, `cus_…`. */
  customerId: Scalars['ID']['output'];
  /** Since when; null: from the beginning. */
  validFrom: Maybe<Scalars['DateTime']['output']>;
  /** Until before when; null: still. */
  validTo: Maybe<Scalars['DateTime']['output']>;
};

/** In that time the customer is somebody else's: end that link first, or take it back. */
export type CustomerOfSomebodyElse = Problem & {
  __typename?: 'CustomerOfSomebodyElse';
  /** What stands against it. */
  message: Scalars['String']['output'];
  /** Whose it is. */
  person: Maybe<Person>;
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
};

/** A saved method to be taken away. */
export type DetachPaymentMethodInput = {
  /** Repeating the call with the same key is harmless. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** The method, `pm_…`. */
  paymentMethodId: Scalars['ID']['input'];
};

/** What became of `detachPaymentMethod`. */
export type DetachPaymentMethodPayload = {
  __typename?: 'DetachPaymentMethodPayload';
  /** The id of what was taken away; null when there is a problem. */
  detachedId: Maybe<Scalars['ID']['output']>;
  /** What stands in the way, when something does. */
  problem: Maybe<DetachPaymentMethodProblem>;
};

/** What can stand in the way of `detachPaymentMethod`. */
export type DetachPaymentMethodProblem = OutcomePending | PaymentMethodUnusable;

/** A payment that the payer's bank wants back. Wraps a Stripe Dispute. */
export type Dispute = {
  __typename?: 'Dispute';
  /** Which of the company's accounts at Stripe it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** How much is wanted back. */
  amount: Money;
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** Whose it is. */
  business: Maybe<Business>;
  /** When it was opened. */
  createdAt: Scalars['DateTime']['output'];
  /** What was written against it. Never kept: costs one call, none where the request has read the dispute. Needs the role `operator`. */
  evidence: Maybe<DisputeEvidence>;
  /** Until when evidence may be sent; null where none is wanted. */
  evidenceDueBy: Maybe<Scalars['DateTime']['output']>;
  /** Whether any evidence was written, staged or submitted; null where it was read before Plaza kept this. */
  hasEvidence: Maybe<Scalars['Boolean']['output']>;
  /** Stripe's id, `dp_…` or `du_…`. */
  id: Scalars['ID']['output'];
  /** The payment in dispute. Costs what `payment` costs; null for an analyst where nothing of it was read yet. */
  payment: Maybe<Payment>;
  /** The bank's reason in Stripe's words, e.g. `fraudulent`. */
  reason: Scalars['String']['output'];
  /** Where it stands. */
  status: DisputeStatus;
  /** How often evidence was given to the bank, 0 or 1; null where it was read before Plaza kept this. */
  submissionCount: Maybe<Scalars['Int']['output']>;
};

/** The dispute is over. */
export type DisputeClosed = Problem & {
  __typename?: 'DisputeClosed';
  /** What stands against it. */
  message: Scalars['String']['output'];
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
  /** How it ended. */
  status: DisputeStatus;
};

/** A page of disputes. */
export type DisputeConnection = {
  __typename?: 'DisputeConnection';
  /** The instant at which Stripe's list was read: what was made before is there. Each dispute has its own `asOf`. */
  asOf: Scalars['DateTime']['output'];
  /** The disputes of this page with their cursors. */
  edges: Array<DisputeEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One dispute in a page. */
export type DisputeEdge = {
  __typename?: 'DisputeEdge';
  /** Opaque and authenticated: valid for this business and these arguments alone. */
  cursor: Scalars['String']['output'];
  /** The dispute. */
  node: Maybe<Dispute>;
};

/** What was written against a dispute. Asked of Stripe and never kept. */
export type DisputeEvidence = {
  __typename?: 'DisputeEvidence';
  /** What shows that the payer used the service: log-ins, downloads, server logs. */
  accessActivityLog: Maybe<Scalars['String']['output']>;
  /** The payer's billing address. */
  billingAddress: Maybe<Scalars['String']['output']>;
  /** How the payer was shown the cancellation policy before they paid. */
  cancellationPolicyDisclosure: Maybe<Scalars['String']['output']>;
  /** Why the payer's cancellation does not stand. */
  cancellationRebuttal: Maybe<Scalars['String']['output']>;
  /** The payer's e-mail address. */
  customerEmailAddress: Maybe<Scalars['String']['output']>;
  /** The payer's name. */
  customerName: Maybe<Scalars['String']['output']>;
  /** The IP address from which they paid. */
  customerPurchaseIp: Maybe<Scalars['String']['output']>;
  /** How the disputed payment differs from the one that it is said to repeat. */
  duplicateChargeExplanation: Maybe<Scalars['String']['output']>;
  /** Stripe's id of the payment's charge that the disputed one is said to repeat, `ch_…`. */
  duplicateChargeId: Maybe<Scalars['String']['output']>;
  /** What was sold. */
  productDescription: Maybe<Scalars['String']['output']>;
  /** How the payer was shown the refund policy before they paid. */
  refundPolicyDisclosure: Maybe<Scalars['String']['output']>;
  /** Why the payer has no right to a refund. */
  refundRefusalExplanation: Maybe<Scalars['String']['output']>;
  /** When the service began, as the payer reads a date. */
  serviceDate: Maybe<Scalars['String']['output']>;
  /** Whatever else speaks against it. */
  uncategorizedText: Maybe<Scalars['String']['output']>;
};

/** What is written against a dispute. What is left out stays as it was; each text has at most 20,000 characters, all together 150,000. */
export type DisputeEvidenceInput = {
  /** What shows that the payer used the service: log-ins, downloads, server logs. */
  accessActivityLog?: InputMaybe<Scalars['String']['input']>;
  /** The payer's billing address. */
  billingAddress?: InputMaybe<Scalars['String']['input']>;
  /** How the payer was shown the cancellation policy before they paid. */
  cancellationPolicyDisclosure?: InputMaybe<Scalars['String']['input']>;
  /** Why the payer's cancellation does not stand. */
  cancellationRebuttal?: InputMaybe<Scalars['String']['input']>;
  /** The payer's e-mail address. */
  customerEmailAddress?: InputMaybe<Scalars['String']['input']>;
  /** The payer's name. */
  customerName?: InputMaybe<Scalars['String']['input']>;
  /** The IP address from which they paid. */
  customerPurchaseIp?: InputMaybe<Scalars['String']['input']>;
  /** How the disputed payment differs from the one that it is said to repeat. */
  duplicateChargeExplanation?: InputMaybe<Scalars['String']['input']>;
  /** Stripe's id of the payment's charge that the disputed one is said to repeat, `ch_…`. */
  duplicateChargeId?: InputMaybe<Scalars['String']['input']>;
  /** What was sold. */
  productDescription?: InputMaybe<Scalars['String']['input']>;
  /** How the payer was shown the refund policy before they paid. */
  refundPolicyDisclosure?: InputMaybe<Scalars['String']['input']>;
  /** Why the payer has no right to a refund. */
  refundRefusalExplanation?: InputMaybe<Scalars['String']['input']>;
  /** When the service began, as the payer reads a date. */
  serviceDate?: InputMaybe<Scalars['String']['input']>;
  /** Whatever else speaks against it. */
  uncategorizedText?: InputMaybe<Scalars['String']['input']>;
};

/** Where a dispute stands. */
export type DisputeStatus =
  /** The money is gone. */
  | 'LOST'
  /** The money was taken back: evidence is wanted. */
  | 'NEEDS_RESPONSE'
  /** The bank looks at the evidence. */
  | 'UNDER_REVIEW'
  /** A status that this version does not know. */
  | 'UNKNOWN'
  /** The bank asked, and took nothing. */
  | 'WARNING_CLOSED'
  /** The bank asks before it takes the money back: evidence is wanted. */
  | 'WARNING_NEEDS_RESPONSE'
  /** The bank asked, and looks at the evidence. */
  | 'WARNING_UNDER_REVIEW'
  /** The money came back. */
  | 'WON';

/** A dispute's status to choose. */
export type DisputeStatusInput =
  /** The money is gone. */
  | 'LOST'
  /** The money was taken back: evidence is wanted. */
  | 'NEEDS_RESPONSE'
  /** The bank looks at the evidence. */
  | 'UNDER_REVIEW'
  /** The bank asked, and took nothing. */
  | 'WARNING_CLOSED'
  /** The bank asks before it takes the money back: evidence is wanted. */
  | 'WARNING_NEEDS_RESPONSE'
  /** The bank asked, and looks at the evidence. */
  | 'WARNING_UNDER_REVIEW'
  /** The money came back. */
  | 'WON';

/** Which disputes; what is left out does not matter. */
export type DisputeWhereInput = {
  /** Those made at or after this instant. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Those made before this instant. */
  createdTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Those in this currency. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Those in one of these states, as last read. */
  status?: InputMaybe<Array<DisputeStatusInput>>;
};

/** Where an effect stands that a mutation asked a provider for. */
export type EffectState =
  /** It happened, or `problem` says why not. The mutation, repeated with the same key, answers the same. */
  | 'DONE'
  /** No record bears this key: it was never used, or so long ago that its record is gone. */
  | 'NONE'
  /** It did not happen. The key is free: repeat the mutation with it. */
  | 'NOTHING'
  /** Written down; the provider has not been asked yet. */
  | 'RECORDED'
  /** The provider is being asked. */
  | 'STARTED'
  /** The provider was asked and has not said what it did. Plaza goes on finding out; it never asks for the effect twice. */
  | 'UNKNOWN';

/** The bank has the evidence already, and takes it once. */
export type EvidenceAlreadySubmitted = Problem & {
  __typename?: 'EvidenceAlreadySubmitted';
  /** What stands against it. */
  message: Scalars['String']['output'];
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
};

/** The day until which evidence is taken is over. */
export type EvidencePastDue = Problem & {
  __typename?: 'EvidencePastDue';
  /** Until when it was taken. */
  dueBy: Scalars['DateTime']['output'];
  /** What stands against it. */
  message: Scalars['String']['output'];
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
};

/** A page of Stripe's to be closed. */
export type ExpireCheckoutSessionInput = {
  /** Stripe's id, `cs_…`. */
  checkoutSessionId: Scalars['ID']['input'];
  /** Repeating the call with the same key is harmless. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
};

/** What became of `expireCheckoutSession`. */
export type ExpireCheckoutSessionPayload = {
  __typename?: 'ExpireCheckoutSessionPayload';
  /** What stands in the way, when something does. */
  problem: Maybe<ExpireCheckoutSessionProblem>;
  /** The page, as it is now. */
  session: Maybe<CheckoutSession>;
};

/** What can stand in the way of `expireCheckoutSession`. */
export type ExpireCheckoutSessionProblem = CheckoutSessionClosed | OutcomePending;

/** What an operator says of an effect. */
export type HandSettlementInput =
  /** It happened. */
  | 'HAPPENED'
  /** It did not happen; the key becomes free. */
  | 'NOTHING';

/** The bank says that there is not enough in the account. Stripe was not asked. */
export type InsufficientFunds = Problem & {
  __typename?: 'InsufficientFunds';
  /** What is there now. */
  available: Money;
  /** What stands against it. */
  message: Scalars['String']['output'];
  /** Always true: with a new key, once there is more. */
  retryable: Scalars['Boolean']['output'];
};

/** What somebody was billed. Wraps a Stripe Invoice. */
export type Invoice = {
  __typename?: 'Invoice';
  /** Which of the company's accounts at Stripe it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** What is to be paid by it: the total, less what the customer had to their credit. */
  amountDue: Money;
  /** What was paid of that. */
  amountPaid: Money;
  /** What is left of it. */
  amountRemaining: Money;
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** How often it was put to a method. */
  attempts: Scalars['Int']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Until when it is to be paid; null where Stripe charges it by itself. */
  dueAt: Maybe<Scalars['DateTime']['output']>;
  /** Stripe's page on which the payer sees and pays it; null while it is a draft. Whoever has the address can open it, so it is never kept, and costs a call where the invoice was not read by the same request: one for all of a customer, as a rule. */
  hostedInvoiceUrl: Maybe<Scalars['String']['output']>;
  /** Stripe's id, `in_…`. Opaque: do not parse. */
  id: Scalars['ID']['output'];
  /** What it is for, in the order of the invoice. Costs no call for up to ten lines, one call for each page where there are more. */
  lines: Maybe<InvoiceLineConnection>;
  /** When it is next put to one; null where it is not. */
  nextAttemptAt: Maybe<Scalars['DateTime']['output']>;
  /** What stands on it as its number; null while it is a draft. */
  number: Maybe<Scalars['String']['output']>;
  /** When it was paid; null where it was not. */
  paidAt: Maybe<Scalars['DateTime']['output']>;
  /** What it was, or is to be, paid with; null where nothing is to be paid, and for what was paid outside of Stripe. Costs no call where the payment was read a short while ago and is settled, one otherwise, or two where nothing of it was read before. */
  payment: Maybe<Payment>;
  /** Who pays; null where the payer is not one of our persons. */
  person: Maybe<Person>;
  /** Why it was made. */
  reason: InvoiceReason;
  /** Where it stands. */
  status: InvoiceStatus;
  /** What subscription it is of; null where it is of none. Costs what it costs by its id. */
  subscription: Maybe<BillingSubscription>;
  /** The sum of its lines, with taxes and discounts. */
  total: Money;
};


/** What somebody was billed. Wraps a Stripe Invoice. */
export type InvoiceLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The payer has to confirm the payment on their device: see `invoice { payment { nextAction } }`. */
export type InvoiceActionRequired = Problem & {
  __typename?: 'InvoiceActionRequired';
  /** What is wanting. */
  message: Scalars['String']['output'];
  /** Always false: the payer's part comes first. */
  retryable: Scalars['Boolean']['output'];
};

/** A page of invoices. */
export type InvoiceConnection = {
  __typename?: 'InvoiceConnection';
  /** The instant at which Stripe's list was read: what was made before is there. Each invoice has its own `asOf`. */
  asOf: Scalars['DateTime']['output'];
  /** The invoices of this page with their cursors. */
  edges: Array<InvoiceEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One invoice in a page. */
export type InvoiceEdge = {
  __typename?: 'InvoiceEdge';
  /** Opaque and authenticated: valid for this list, owner and these arguments alone. */
  cursor: Scalars['String']['output'];
  /** The invoice. */
  node: Maybe<Invoice>;
};

/** One line of an invoice. */
export type InvoiceLine = {
  __typename?: 'InvoiceLine';
  /** What it adds to the total; below zero where it gives back. */
  amount: Money;
  /** What it says. */
  description: Maybe<Scalars['String']['output']>;
  /** Stripe's id, `il_…`. */
  id: Scalars['ID']['output'];
  /** For which time, until when. */
  periodEnd: Scalars['DateTime']['output'];
  /** For which time, from when. */
  periodStart: Scalars['DateTime']['output'];
  /** What was sold; null where it is no product. Costs no call where it was read within the hour, one call for all products of a request otherwise. */
  product: Maybe<Product>;
  /** Whether it settles a change in the middle of a period. */
  proration: Scalars['Boolean']['output'];
  /** How many. */
  quantity: Maybe<Scalars['Int']['output']>;
};

/** A page of lines of an invoice. */
export type InvoiceLineConnection = {
  __typename?: 'InvoiceLineConnection';
  /** The lines of an invoice of this page with their cursors. */
  edges: Array<InvoiceLineEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One line in a page. */
export type InvoiceLineEdge = {
  __typename?: 'InvoiceLineEdge';
  /** Opaque and authenticated: valid for this invoice alone. */
  cursor: Scalars['String']['output'];
  /** The line. */
  node: Maybe<InvoiceLine>;
};

/** Why an invoice was made. */
export type InvoiceReason =
  /** Somebody made it by hand. */
  | 'MANUAL'
  /** A subscription was begun. */
  | 'SUBSCRIPTION_CREATE'
  /** A new period of a subscription began. */
  | 'SUBSCRIPTION_CYCLE'
  /** A subscription was changed. */
  | 'SUBSCRIPTION_UPDATE'
  /** A reason that this version does not know. */
  | 'UNKNOWN';

/** The invoice is in a state in which it cannot be paid. */
export type InvoiceStateConflict = Problem & {
  __typename?: 'InvoiceStateConflict';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
  /** The state it is in. */
  status: InvoiceStatus;
};

/** Where an invoice stands: Stripe's Invoice status. */
export type InvoiceStatus =
  /** Being made up; it may still change. */
  | 'DRAFT'
  /** To be paid. */
  | 'OPEN'
  /** Paid. */
  | 'PAID'
  /** Given up as not to be had. */
  | 'UNCOLLECTIBLE'
  /** A status that this version does not know. */
  | 'UNKNOWN'
  /** Taken back: nothing is to be paid. */
  | 'VOID';

/** An invoice's status to choose. */
export type InvoiceStatusInput =
  /** Being made up; it may still change. */
  | 'DRAFT'
  /** To be paid. */
  | 'OPEN'
  /** Paid. */
  | 'PAID'
  /** Given up as not to be had. */
  | 'UNCOLLECTIBLE'
  /** Taken back: nothing is to be paid. */
  | 'VOID';

/** Which of a person's invoices; what is left out does not matter. */
export type InvoiceWhereInput = {
  /** Those in this one of the company's accounts at Stripe, by its name in the configuration. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** Those made at or after this instant. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Those made before this instant. */
  createdTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Those in this currency. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Those in one of these states, as last read. */
  status?: InputMaybe<Array<InvoiceStatusInput>>;
};

/** Which customer is whose. */
export type LinkCustomerInput = {
  /** In which of the company's accounts at Stripe, by its name in the configuration; the first that is configured when left out. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** Which customer: Stripe's id, `cus_…`. */
  customerId: Scalars['ID']['input'];
  /** Whose, `per_…`. */
  personId: Scalars['ID']['input'];
  /** Why, for the audit: 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
  /** Since when; from the beginning when left out. */
  validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until before when; still when left out. */
  validTo?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What became of `linkCustomer`. */
export type LinkCustomerPayload = {
  __typename?: 'LinkCustomerPayload';
  /** The link, as it is now; null when there is a problem. Where the person held the customer in a part of the time before, it is both times in one. */
  link: Maybe<CustomerLink>;
  /** The person, with what is theirs now. */
  person: Maybe<Person>;
  /** Why nothing was linked, when nothing was. */
  problem: Maybe<LinkCustomerProblem>;
};

/** Why `linkCustomer` linked nothing. */
export type LinkCustomerProblem = CustomerOfSomebodyElse;

/** A Link account: what somebody has saved with Stripe's own wallet. */
export type LinkMethod = PaymentMethod & {
  __typename?: 'LinkMethod';
  /** Which of the company's accounts at Stripe it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** When it was saved or first used. */
  createdAt: Scalars['DateTime']['output'];
  /** The account's e-mail address. */
  email: Maybe<Scalars['String']['output']>;
  /** Stripe's id, `pm_…`. */
  id: Scalars['ID']['output'];
};

/** The chosen method cannot pay in this currency: choose another. Stripe was not asked. */
export type MethodNotForCurrency = Problem & {
  __typename?: 'MethodNotForCurrency';
  /** The currency that it does not take. */
  currency: Scalars['CurrencyCode']['output'];
  /** The kind of the chosen method. */
  kind: PaymentMethodKind;
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
};

/** An amount of money: 12.30 US dollars are `{ amount: 1230, currency: "USD" }`, 500 yen `{ amount: 500, currency: "JPY" }`. */
export type Money = {
  __typename?: 'Money';
  /** In the currency's smallest unit. */
  amount: Scalars['MinorUnits']['output'];
  /** The ISO 4217 code; null where the provider names no official currency (see `unofficialCurrency` beside it). */
  currency: Maybe<Scalars['CurrencyCode']['output']>;
};

/** An amount of money to be asked for. */
export type MoneyInput = {
  /** In the currency's smallest unit, above zero. */
  amount: Scalars['MinorUnits']['input'];
  /** The ISO 4217 code. */
  currency: Scalars['CurrencyCode']['input'];
};

/** Where every change starts. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Gives a dispute up, for good: the money is gone (POST /v1/disputes/:id/close). Costs two calls. Needs `payments:write` and the role `operator`. */
  acceptDispute: Maybe<AcceptDisputePayload>;
  /** Saves a method that the payer's device has given to Stripe (POST /v1/payment_methods/:id/attach). A card's bank is asked whether it is good. Needs `payments:write`. */
  attachPaymentMethod: Maybe<AttachPaymentMethodPayload>;
  /** Gives up a payment that has not been charged. Needs `payments:write`. */
  cancelPayment: Maybe<CancelPaymentPayload>;
  /** Ends a subscription at once, or with the period that is paid for (DELETE or POST /v1/subscriptions/:id). Needs `payments:write`. */
  cancelSubscription: Maybe<CancelSubscriptionPayload>;
  /** Takes the money of a payment that was only authorised. Needs `payments:write` and the role `operator`. */
  capturePayment: Maybe<CapturePaymentPayload>;
  /** Charges a payment that was started (POST /v1/payment_intents/:id/confirm). Needs `payments:write`. */
  confirmPayment: Maybe<ConfirmPaymentPayload>;
  /** Debits a bank account that the payer connected: Plaid hands it to Stripe (POST /v1/customers/:id/sources), which takes the money over some days (POST /v1/payment_intents). Costs one call to Plaid and three to Stripe, two to Stripe alone where it was debited before. Needs `payments:write` and `banking:read`. */
  createBankDebit: Maybe<CreateBankDebitPayload>;
  /** Opens a page of Stripe's on which somebody pays for prices, subscribes to them, or saves a method (POST /v1/checkout/sessions). Needs `payments:write`. */
  createCheckoutSession: Maybe<CreateCheckoutSessionPayload>;
  /** Starts a payment and, with `confirm: true`, charges it at once (POST /v1/payment_intents). Needs `payments:write`. */
  createPayment: Maybe<CreatePaymentPayload>;
  /** Begins to save something to pay with later; with `confirm: true`, saves it at once (POST /v1/setup_intents). Needs `payments:write`. */
  createSetupIntent: Maybe<CreateSetupIntentPayload>;
  /** Begins a subscription and puts its first invoice to the payer's method (POST /v1/subscriptions). Needs `payments:write`. */
  createSubscription: Maybe<CreateSubscriptionPayload>;
  /** Takes a saved method away, for good: it can never be saved again (POST /v1/payment_methods/:id/detach). Needs `payments:write`. */
  detachPaymentMethod: Maybe<DetachPaymentMethodPayload>;
  /** Closes such a page before its time (POST /v1/checkout/sessions/:id/expire). Needs `payments:write`. */
  expireCheckoutSession: Maybe<ExpireCheckoutSessionPayload>;
  /** Makes a customer at Stripe a person's, by hand: what it paid within that time is theirs then. Stripe is asked whether there is such a customer; who linked it, when and why is kept for the audit. Doing so twice is doing so once. Costs one call; none where it is linked already, or to somebody else. Needs `payments:write` and the role `operator`. */
  linkCustomer: Maybe<LinkCustomerPayload>;
  /** Makes a person somebody who can be paid (POST /v1/accounts), and shows Stripe's page on which they tell who they are (POST /v1/account_links). Costs two calls, one where they have an account. Needs `payments:write`. */
  onboardConnectedAccount: Maybe<OnboardConnectedAccountPayload>;
  /** Puts an open invoice to a method of its payer (POST /v1/invoices/:id/pay). Needs `payments:write`. */
  payInvoice: Maybe<PayInvoicePayload>;
  /** Reads one payment from Stripe again, however young what is kept is. Changes nothing at Stripe, so it takes no idempotencyKey. Costs one call. Needs `payments:read`. */
  refreshPayment: Maybe<RefreshPaymentPayload>;
  /** Reads a person's newest payments and payment methods from Stripe again, however young what is kept is. Changes nothing at Stripe, so it takes no idempotencyKey. Costs two calls a customer. Needs `payments:read`. */
  refreshPayments: Maybe<RefreshPaymentsPayload>;
  /** Gives money back, whole or in part (POST /v1/refunds). Needs `payments:write` and the role `operator`. */
  refundPayment: Maybe<RefundPaymentPayload>;
  /** Asks a person for money: opens a page of Stripe's in their name, whose address their own token sees (`checkoutSession`, `Person.checkoutSessions`). Who pays, pays the company at Stripe; Plaza holds no money. They confirm it there, so no `verificationProof` is needed. Needs `payments:write` and the role `operator`. */
  requestPayment: Maybe<RequestPaymentPayload>;
  /** Takes back what was handed on to a connected account, whole or in part (POST /v1/transfers/:id/reversals); the payment stays as it is. Costs two calls, one more where nothing of the transfer was read a short while ago. Needs `payments:write` and the role `operator`. */
  reverseTransfer: Maybe<ReverseTransferPayload>;
  /** Charges a person (POST /v1/payment_intents) and hands all of it on to a connected account (POST /v1/transfers): both, or neither. A declined charge hands nothing on, and what cannot be handed on is given back. Costs two calls, one more where the recipient was not read a short while ago. Needs `payments:write`. */
  sendMoney: Maybe<SendMoneyPayload>;
  /** Makes a saved method the one that pays subscriptions and invoices as a rule (POST /v1/customers/:id). Needs `payments:write`. */
  setDefaultPaymentMethod: Maybe<SetDefaultPaymentMethodPayload>;
  /** Settles by hand an effect whose outcome nobody knows, or ticks off one with a `note`; who, when and why is kept for the audit. Needs the role `operator`. */
  settlePaymentEffect: Maybe<SettlePaymentEffectPayload>;
  /** Writes evidence against a dispute, and with `submit: true` gives it to the payer's bank, which takes it once (POST /v1/disputes/:id). Costs two calls. Needs `payments:write` and the role `operator`. */
  submitDisputeEvidence: Maybe<SubmitDisputeEvidencePayload>;
  /** Ends the link of a customer to a person, by hand, or takes it back as a mistake: what the customer paid outside of that time is nobody's then. Who did so, when and why is kept for the audit. Costs no call. Needs `payments:write` and the role `operator`. */
  unlinkCustomer: Maybe<UnlinkCustomerPayload>;
  /** Changes what Stripe knows of a customer: name, e-mail address, number, address (POST /v1/customers/:id). Needs `payments:write`. */
  updateCustomer: Maybe<UpdateCustomerPayload>;
  /** Changes what a subscription is for, how many, or what pays it, or takes back that it ends (POST /v1/subscriptions/:id). Needs `payments:write`. */
  updateSubscription: Maybe<UpdateSubscriptionPayload>;
};


/** Where every change starts. */
export type MutationAcceptDisputeArgs = {
  input: AcceptDisputeInput;
};


/** Where every change starts. */
export type MutationAttachPaymentMethodArgs = {
  input: AttachPaymentMethodInput;
};


/** Where every change starts. */
export type MutationCancelPaymentArgs = {
  input: CancelPaymentInput;
};


/** Where every change starts. */
export type MutationCancelSubscriptionArgs = {
  input: CancelSubscriptionInput;
};


/** Where every change starts. */
export type MutationCapturePaymentArgs = {
  input: CapturePaymentInput;
};


/** Where every change starts. */
export type MutationConfirmPaymentArgs = {
  input: ConfirmPaymentInput;
};


/** Where every change starts. */
export type MutationCreateBankDebitArgs = {
  input: CreateBankDebitInput;
};


/** Where every change starts. */
export type MutationCreateCheckoutSessionArgs = {
  input: CreateCheckoutSessionInput;
};


/** Where every change starts. */
export type MutationCreatePaymentArgs = {
  input: CreatePaymentInput;
};


/** Where every change starts. */
export type MutationCreateSetupIntentArgs = {
  input: CreateSetupIntentInput;
};


/** Where every change starts. */
export type MutationCreateSubscriptionArgs = {
  input: CreateSubscriptionInput;
};


/** Where every change starts. */
export type MutationDetachPaymentMethodArgs = {
  input: DetachPaymentMethodInput;
};


/** Where every change starts. */
export type MutationExpireCheckoutSessionArgs = {
  input: ExpireCheckoutSessionInput;
};


/** Where every change starts. */
export type MutationLinkCustomerArgs = {
  input: LinkCustomerInput;
};


/** Where every change starts. */
export type MutationOnboardConnectedAccountArgs = {
  input: OnboardConnectedAccountInput;
};


/** Where every change starts. */
export type MutationPayInvoiceArgs = {
  input: PayInvoiceInput;
};


/** Where every change starts. */
export type MutationRefreshPaymentArgs = {
  id: Scalars['ID']['input'];
};


/** Where every change starts. */
export type MutationRefreshPaymentsArgs = {
  personId?: InputMaybe<Scalars['ID']['input']>;
};


/** Where every change starts. */
export type MutationRefundPaymentArgs = {
  input: RefundPaymentInput;
};


/** Where every change starts. */
export type MutationRequestPaymentArgs = {
  input: RequestPaymentInput;
};


/** Where every change starts. */
export type MutationReverseTransferArgs = {
  input: ReverseTransferInput;
};


/** Where every change starts. */
export type MutationSendMoneyArgs = {
  input: SendMoneyInput;
};


/** Where every change starts. */
export type MutationSetDefaultPaymentMethodArgs = {
  input: SetDefaultPaymentMethodInput;
};


/** Where every change starts. */
export type MutationSettlePaymentEffectArgs = {
  input: SettlePaymentEffectInput;
};


/** Where every change starts. */
export type MutationSubmitDisputeEvidenceArgs = {
  input: SubmitDisputeEvidenceInput;
};


/** Where every change starts. */
export type MutationUnlinkCustomerArgs = {
  input: UnlinkCustomerInput;
};


/** Where every change starts. */
export type MutationUpdateCustomerArgs = {
  input: UpdateCustomerInput;
};


/** Where every change starts. */
export type MutationUpdateSubscriptionArgs = {
  input: UpdateSubscriptionInput;
};

/** The bank says that the account is held in another name. Stripe was not asked. */
export type NameMismatch = Problem & {
  __typename?: 'NameMismatch';
  /** What stands against it. Says nothing of the name that the bank knows. */
  message: Scalars['String']['output'];
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
};

/** Somebody who is to be paid. */
export type OnboardConnectedAccountInput = {
  /** To which of the company's accounts at Stripe, by its name in the configuration; to the first that is configured when left out. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** Their country, ISO 3166-1 alpha-2; it cannot be changed later. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** Repeating the call with the same key never makes a second account. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** Who, `per_…`; the token's own person when left out. Only an operator may name somebody else. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** Where they are sent when the page has expired or was opened before: it asks this mutation again. */
  refreshUrl: Scalars['String']['input'];
  /** Where they come back to from Stripe's page: https, or http on localhost. Ask then how far the account is. */
  returnUrl: Scalars['String']['input'];
};

/** What became of `onboardConnectedAccount`. */
export type OnboardConnectedAccountPayload = {
  __typename?: 'OnboardConnectedAccountPayload';
  /** The account; the one that the person has already, where they have one. */
  connectedAccount: Maybe<ConnectedAccount>;
  /** Stripe's page on which they tell who they are. It opens once and for some minutes, and is another one each time. Never store or log it. */
  onboardingUrl: Maybe<Scalars['String']['output']>;
  /** What stands in the way, when something does. */
  problem: Maybe<OnboardConnectedAccountProblem>;
};

/** What can stand in the way of `onboardConnectedAccount`. */
export type OnboardConnectedAccountProblem = OutcomePending;

/** The provider was asked but has not answered in time: the effect may or may not have happened. Ask again with the same idempotencyKey; it never happens twice. */
export type OutcomePending = Problem & {
  __typename?: 'OutcomePending';
  /** What is being waited for. */
  message: Scalars['String']['output'];
  /** Always true: repeat with the same idempotencyKey. */
  retryable: Scalars['Boolean']['output'];
};

/** Where a page of a connection stands (Relay cursor connections). */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last edge, to be passed as `after`; null on an empty page. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether a further page follows `endCursor`. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Always false: connections are paged forward. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first edge; null on an empty page. */
  startCursor: Maybe<Scalars['String']['output']>;
};

/** An invoice to be paid. */
export type PayInvoiceInput = {
  /** Repeating the call with the same key never pays twice. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** Stripe's id, `in_…`. */
  invoiceId: Scalars['ID']['input'];
  /** A method of the payer, `pm_…`; what pays its subscription when left out. */
  paymentMethodId?: InputMaybe<Scalars['ID']['input']>;
  /** The `proof` of `checkVerification`, where what is left to pay is above what the company has set: for this very amount and account, of the payer, used once. */
  verificationProof?: InputMaybe<Scalars['String']['input']>;
};

/** What became of `payInvoice`. */
export type PayInvoicePayload = {
  __typename?: 'PayInvoicePayload';
  /** The invoice, as it is now. */
  invoice: Maybe<Invoice>;
  /** What stands in the way, when something does. */
  problem: Maybe<PayInvoiceProblem>;
};

/** What can stand in the way of `payInvoice`. */
export type PayInvoiceProblem = CardDeclined | InvoiceActionRequired | InvoiceStateConflict | OutcomePending | PaymentMethodMissing | VerificationRequired;

/** A PayPal account. */
export type PayPal = PaymentMethod & {
  __typename?: 'PayPal';
  /** Which of the company's accounts at Stripe it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** When it was saved or first used. */
  createdAt: Scalars['DateTime']['output'];
  /** Stripe's id, `pm_…`. */
  id: Scalars['ID']['output'];
  /** The account's e-mail address. */
  payerEmail: Maybe<Scalars['String']['output']>;
};

/** A payment that a person made or started. Wraps a Stripe PaymentIntent. */
export type Payment = {
  __typename?: 'Payment';
  /** Which of the company's accounts at Stripe it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** What the payer is asked for. */
  amount: Money;
  /** How much of it was given back so far. */
  amountRefunded: Money;
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** When it was started. */
  createdAt: Scalars['DateTime']['output'];
  /** What it is for, as the app wrote it. */
  description: Maybe<Scalars['String']['output']>;
  /** Stripe's fee for it; null until it is charged. */
  fee: Maybe<Money>;
  /** Stripe's id, `pi_…`. Opaque: do not parse. */
  id: Scalars['ID']['output'];
  /** What is left of it after the fee, in the account's own currency; null until it is charged. */
  net: Maybe<Money>;
  /** What the payer's device needs to finish: a redirect, a confirmation in the app, micro-deposits. It is never kept, so it costs a call where a payment waits for its payer and was not read by the same request: one for all of a customer, as a rule. */
  nextAction: Maybe<PaymentNextAction>;
  /** How it was or will be paid; null while no method is chosen. */
  paymentMethod: Maybe<PaymentMethod>;
  /** Who paid; null where the payer is not one of our persons. */
  person: Maybe<Person>;
  /** What was given back, newest first. Costs no call where the payment or its refunds were read a short while ago, one call for each payment otherwise. */
  refunds: Maybe<RefundConnection>;
  /** Where it stands. */
  status: PaymentStatus;
  /** What hands it on to somebody, where `sendMoney` made it. Costs no call for any other payment, and where the transfer was read before; one otherwise. */
  transfer: Maybe<Transfer>;
};


/** A payment that a person made or started. Wraps a Stripe PaymentIntent. */
export type PaymentRefundsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of payments. */
export type PaymentConnection = {
  __typename?: 'PaymentConnection';
  /** The instant at which Stripe's list was read: what was made before is there. Each payment has its own `asOf`. */
  asOf: Scalars['DateTime']['output'];
  /** The payments of this page with their cursors. */
  edges: Array<PaymentEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One payment in a page. */
export type PaymentEdge = {
  __typename?: 'PaymentEdge';
  /** Opaque and authenticated: valid for this list, owner and these arguments alone. */
  cursor: Scalars['String']['output'];
  /** The payment. */
  node: Maybe<Payment>;
};

/** What one of the mutations of payments asked Stripe for. */
export type PaymentEffect = {
  __typename?: 'PaymentEffect';
  /** In which of the company's accounts at Stripe it was asked for, by its name in the configuration; null before that. */
  account: Maybe<Scalars['String']['output']>;
  /** Which app used the key. */
  app: Scalars['String']['output'];
  /** The page that it opened or closed, as it is now; null while that is not known. Costs one call. */
  checkoutSession: Maybe<CheckoutSession>;
  /** The connected account that it made; null while that is not known. Costs what `connectedAccount` costs. */
  connectedAccount: Maybe<ConnectedAccount>;
  /** When it was written down. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The customer that it changed, `cus_…`; null while that is not known. */
  customerId: Maybe<Scalars['ID']['output']>;
  /** The dispute that it changed, as it is now; null while that is not known. Costs what `dispute` costs. */
  dispute: Maybe<Dispute>;
  /** The record's id, `eff_…`; null where the state is `NONE`. */
  id: Maybe<Scalars['ID']['output']>;
  /** The key, as the client gave it. */
  idempotencyKey: Scalars['ID']['output'];
  /** The invoice that it paid, as it is now; null while that is not known. Costs one call. */
  invoice: Maybe<Invoice>;
  /** Which mutation, e.g. `createPayment`. */
  mutation: Scalars['String']['output'];
  /** What an operator should know of it. Null for everybody else. */
  note: Maybe<Scalars['String']['output']>;
  /** The payment that it made or changed, as it is now; null while that is not known. Costs one call. */
  payment: Maybe<Payment>;
  /** The method that it saved or made the usual one; null while that is not known. Costs one call. */
  paymentMethod: Maybe<PaymentMethod>;
  /** Why it did not happen, when it did not; `OutcomePending` while nobody knows. */
  problem: Maybe<PaymentEffectProblem>;
  /** The refund that it made; null while that is not known. Costs one call. */
  refund: Maybe<Refund>;
  /** When its outcome was known. */
  settledAt: Maybe<Scalars['DateTime']['output']>;
  /** What it began to save, as it is now; null while that is not known. Costs one call. */
  setupIntent: Maybe<SetupIntent>;
  /** When the provider began to be asked; null where it never was. */
  startedAt: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  state: EffectState;
  /** Whose key it is: a person's id, or the token's subject for an app by itself. */
  subject: Scalars['ID']['output'];
  /** The subscription that it began or changed, as it is now; null while that is not known. Costs one call. */
  subscription: Maybe<BillingSubscription>;
  /** The transfer that it made or changed, as it is now; null while that is not known. Costs what `transfer` costs. */
  transfer: Maybe<Transfer>;
};

/** A page of effects that wait for an operator. */
export type PaymentEffectConnection = {
  __typename?: 'PaymentEffectConnection';
  /** The effects of this page with their cursors. */
  edges: Array<PaymentEffectEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One effect in a page. */
export type PaymentEffectEdge = {
  __typename?: 'PaymentEffectEdge';
  /** Opaque and authenticated: valid for this list alone. */
  cursor: Scalars['String']['output'];
  /** The effect. */
  node: Maybe<PaymentEffect>;
};

/** Why an effect of payments did not happen. */
export type PaymentEffectProblem = AlreadyRefunded | AlreadyReversed | AmountTooLarge | BankAccountNotDebitable | BankConnectionUnusable | CardDeclined | CheckoutSessionClosed | DisputeClosed | EvidenceAlreadySubmitted | EvidencePastDue | InsufficientFunds | InvoiceActionRequired | InvoiceStateConflict | MethodNotForCurrency | NameMismatch | OutcomePending | PaymentMethodMissing | PaymentMethodUnusable | PaymentNotSettled | PaymentStateConflict | RecipientCannotReceive | SubscriptionStateConflict | VerificationRequired;

/** Something to pay with. */
export type PaymentMethod = {
  /** Which of the company's accounts at Stripe it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** When it was saved or first used. */
  createdAt: Scalars['DateTime']['output'];
  /** Stripe's id, `pm_…`. */
  id: Scalars['ID']['output'];
};

/** A kind of method to pay with. */
export type PaymentMethodKind =
  /** Alipay. */
  | 'ALIPAY'
  /** Cards, also through Apple Pay, Google Pay and other wallets that hand out cards. */
  | 'CARD'
  /** Link. */
  | 'LINK'
  /** PayPal. */
  | 'PAYPAL'
  /** Bank accounts in the Single Euro Payments Area. */
  | 'SEPA_DEBIT'
  /** A kind that this version does not know in detail. */
  | 'UNKNOWN'
  /** US bank accounts, by ACH. */
  | 'US_BANK_ACCOUNT'
  /** WeChat Pay. */
  | 'WECHAT_PAY';

/** The payer has saved nothing to pay with: save a method first, or name one. */
export type PaymentMethodMissing = Problem & {
  __typename?: 'PaymentMethodMissing';
  /** What is wanting. */
  message: Scalars['String']['output'];
  /** Always false: saving a method changes the request. */
  retryable: Scalars['Boolean']['output'];
};

/** The method was saved by somebody, was taken away, or was used up: the payer gives a new one. */
export type PaymentMethodUnusable = Problem & {
  __typename?: 'PaymentMethodUnusable';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
};

/** What the payer's device must do next. */
export type PaymentNextAction = RedirectToUrl | UnknownNextAction | UseStripeSdk | VerifyWithMicrodeposits;

/** Nothing was charged yet, so nothing can be given back. */
export type PaymentNotSettled = Problem & {
  __typename?: 'PaymentNotSettled';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Whether waiting may help. */
  retryable: Scalars['Boolean']['output'];
  /** Where the payment stands. */
  status: PaymentStatus;
};

/** The payment is in a state in which this cannot be done. */
export type PaymentStateConflict = Problem & {
  __typename?: 'PaymentStateConflict';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
  /** The state it is in. */
  status: PaymentStatus;
};

/** Where a payment stands: Stripe's PaymentIntent status. */
export type PaymentStatus =
  /** Given up. */
  | 'CANCELED'
  /** On its way; bank debits take days. */
  | 'PROCESSING'
  /** The payer must do something: see `nextAction`. */
  | 'REQUIRES_ACTION'
  /** Authorised, not yet taken. */
  | 'REQUIRES_CAPTURE'
  /** Ready to be confirmed. */
  | 'REQUIRES_CONFIRMATION'
  /** A method is missing, or the last one failed. */
  | 'REQUIRES_PAYMENT_METHOD'
  /** Paid. */
  | 'SUCCEEDED'
  /** A status that this version does not know. */
  | 'UNKNOWN';

/** A status to choose. */
export type PaymentStatusInput =
  /** Given up. */
  | 'CANCELED'
  /** On its way. */
  | 'PROCESSING'
  /** The payer must do something. */
  | 'REQUIRES_ACTION'
  /** Authorised, not yet taken. */
  | 'REQUIRES_CAPTURE'
  /** Ready to be confirmed. */
  | 'REQUIRES_CONFIRMATION'
  /** A method is missing, or the last one failed. */
  | 'REQUIRES_PAYMENT_METHOD'
  /** Paid. */
  | 'SUCCEEDED';

/** Which of a person's payments; what is left out does not matter. */
export type PaymentWhereInput = {
  /** Those made at or after this instant. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Those made before this instant. */
  createdTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Those in this currency. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Those in one of these states, as last read. */
  status?: InputMaybe<Array<PaymentStatusInput>>;
};

/** Which of all payments; what is left out does not matter. */
export type PaymentsWhereInput = {
  /** Those in this one of the company's accounts at Stripe, by its name in the configuration. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** Those made at or after this instant. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Those made before this instant. */
  createdTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Those in this currency. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Those of this person, `per_…`. */
  person?: InputMaybe<Scalars['ID']['input']>;
  /** Those in one of these states, as last read. */
  status?: InputMaybe<Array<PaymentStatusInput>>;
};

/** Money that Stripe sent to the business's bank account. Wraps a Stripe Payout. */
export type Payout = {
  __typename?: 'Payout';
  /** Which of the company's accounts at Stripe it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** How much was sent; below zero where Stripe takes money from the bank account. */
  amount: Money;
  /** The day on which it arrives, or arrived. */
  arrivesOn: Scalars['Date']['output'];
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** Whether Stripe's schedule made it; false where somebody asked for it. */
  automatic: Scalars['Boolean']['output'];
  /** Whose it is. */
  business: Maybe<Business>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Stripe's word for why it failed, e.g. `account_closed`; null where it did not. */
  failureCode: Maybe<Scalars['String']['output']>;
  /** Stripe's id, `po_…`. */
  id: Scalars['ID']['output'];
  /** What the bank statement shows. */
  statementDescriptor: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  status: PayoutStatus;
  /** By what the bank knows it; null until the bank has said so, which may take days. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What it is made of, newest first: charges, refunds, fees. Null for a payout that was made by hand (`automatic` is false): Stripe itemises only its own. Costs no call for what was read once and does not change any more, one call for every 100 transactions otherwise. */
  transactions: Maybe<BalanceTransactionConnection>;
};


/** Money that Stripe sent to the business's bank account. Wraps a Stripe Payout. */
export type PayoutTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of payouts. */
export type PayoutConnection = {
  __typename?: 'PayoutConnection';
  /** The instant at which Stripe's list was read: what was made before is there. Each payout has its own `asOf`. */
  asOf: Scalars['DateTime']['output'];
  /** The payouts of this page with their cursors. */
  edges: Array<PayoutEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One payout in a page. */
export type PayoutEdge = {
  __typename?: 'PayoutEdge';
  /** Opaque and authenticated: valid for this business and these arguments alone. */
  cursor: Scalars['String']['output'];
  /** The payout. */
  node: Maybe<Payout>;
};

/** Where a payout stands. */
export type PayoutStatus =
  /** Called off. */
  | 'CANCELED'
  /** The bank sent it back. */
  | 'FAILED'
  /** On its way. */
  | 'IN_TRANSIT'
  /** With the bank. */
  | 'PAID'
  /** Not sent to the bank yet. */
  | 'PENDING'
  /** A status that this version does not know. */
  | 'UNKNOWN';

/** A payout's status to choose. */
export type PayoutStatusInput =
  /** Called off. */
  | 'CANCELED'
  /** The bank sent it back. */
  | 'FAILED'
  /** On its way. */
  | 'IN_TRANSIT'
  /** With the bank. */
  | 'PAID'
  /** Not sent to the bank yet. */
  | 'PENDING';

/** Which payouts; what is left out does not matter. */
export type PayoutWhereInput = {
  /** Those made at or after this instant. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Those made before this instant. */
  createdTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Those in this currency. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Those in one of these states, as last read. */
  status?: InputMaybe<Array<PayoutStatusInput>>;
};

/** The human whose data it is. */
export type Person = {
  __typename?: 'Person';
  /** Pages of Stripe's on which this person was asked to pay, newest first; null with the cause `not_connected` for who is no customer at Stripe. Needs `payments:read`. Costs no call for what was read a short while ago, one call a customer and 100 pages otherwise. */
  checkoutSessions: Maybe<CheckoutSessionConnection>;
  /** By what this person can be paid, oldest first: one for each of the company's accounts at Stripe at most; an empty list for who cannot. Needs `payments:read`. Costs no call for one that can be paid and was read a short while ago, one call each otherwise. */
  connectedAccounts: Maybe<Array<ConnectedAccount>>;
  /** Which customers at Stripe this person is or was, oldest link first; null with the cause `not_connected` for who is none. Needs `payments:read`. Costs no call. */
  customers: Maybe<Array<CustomerLink>>;
  /** Plaza's id, `per_…`. Opaque: do not parse. */
  id: Scalars['ID']['output'];
  /** What this person was billed, newest first; null with the cause `not_connected` for who is no customer at Stripe. Needs `payments:read`. Costs no call for what was read a short while ago, one call a customer and 100 invoices otherwise; it brings their lines. */
  invoices: Maybe<InvoiceConnection>;
  /** What this person saved to pay with; null with the cause `not_connected` for who is no customer at Stripe. Needs `payments:read`. Costs no call for what was read a short while ago, one call a customer otherwise. */
  paymentMethods: Maybe<Array<PaymentMethod>>;
  /** What this person paid, newest first; null with the cause `not_connected` for who is no customer at Stripe. Needs `payments:read`. Costs no call for what was read a short while ago, one call a customer and 100 payments otherwise. */
  payments: Maybe<PaymentConnection>;
  /** What this person subscribes to, and did, newest first; null with the cause `not_connected` for who is no customer at Stripe. Needs `payments:read`. Costs no call for what was read a short while ago, one call a customer and 100 subscriptions otherwise; it brings their latest invoices. */
  subscriptions: Maybe<BillingSubscriptionConnection>;
};


/** The human whose data it is. */
export type PersonCheckoutSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<CheckoutSessionWhereInput>;
};


/** The human whose data it is. */
export type PersonInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<InvoiceWhereInput>;
};


/** The human whose data it is. */
export type PersonPaymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  createdTo?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<PaymentWhereInput>;
};


/** The human whose data it is. */
export type PersonSubscriptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<BillingSubscriptionWhereInput>;
};

/** What something costs, once or for every period. Wraps a Stripe Price. */
export type Price = {
  __typename?: 'Price';
  /** Which of the company's accounts at Stripe it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** Whether it can be subscribed to now. */
  active: Scalars['Boolean']['output'];
  /** What one costs; null where the price is by tiers or left to the payer. */
  amount: Maybe<Money>;
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** Stripe's id, `price_…`. Opaque: do not parse. */
  id: Scalars['ID']['output'];
  /** After what time it is paid again; null for what is paid once. */
  interval: Maybe<PriceInterval>;
  /** After how many of these; null for what is paid once. */
  intervalCount: Maybe<Scalars['Int']['output']>;
  /** By what the company's own systems find it. */
  lookupKey: Maybe<Scalars['String']['output']>;
  /** What the company calls it. */
  nickname: Maybe<Scalars['String']['output']>;
  /** What is sold. Costs no call where it was read within the hour, one call for all products of a request otherwise. */
  product: Maybe<Product>;
};

/** A page of prices. */
export type PriceConnection = {
  __typename?: 'PriceConnection';
  /** The instant at which Stripe's list was read: what was made before is there. Each price has its own `asOf`. */
  asOf: Scalars['DateTime']['output'];
  /** The prices of this page with their cursors. */
  edges: Array<PriceEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One price in a page. */
export type PriceEdge = {
  __typename?: 'PriceEdge';
  /** Opaque and authenticated: valid for this product alone. */
  cursor: Scalars['String']['output'];
  /** The price. */
  node: Maybe<Price>;
};

/** A unit of the time after which a price is paid again. */
export type PriceInterval =
  /** Days. */
  | 'DAY'
  /** Months. */
  | 'MONTH'
  /** A unit that this version does not know. */
  | 'UNKNOWN'
  /** Weeks. */
  | 'WEEK'
  /** Years. */
  | 'YEAR';

/** An outcome that a client must handle, as opposed to an error. */
export type Problem = {
  /** What happened, in a sentence for the person. Names no secret. */
  message: Scalars['String']['output'];
  /** Whether the same request may succeed later without a change. */
  retryable: Scalars['Boolean']['output'];
};

/** Something that is sold. Wraps a Stripe Product. */
export type Product = {
  __typename?: 'Product';
  /** Which of the company's accounts at Stripe it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** Whether it is sold now. */
  active: Scalars['Boolean']['output'];
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** What more they see of it. */
  description: Maybe<Scalars['String']['output']>;
  /** Stripe's id, `prod_…`. Opaque: do not parse. */
  id: Scalars['ID']['output'];
  /** What customers see. */
  name: Scalars['String']['output'];
  /** What it costs, newest first. Costs no call for what was read a short while ago, one call for every 100 prices otherwise. */
  prices: Maybe<PriceConnection>;
};


/** Something that is sold. Wraps a Stripe Product. */
export type ProductPricesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of products. */
export type ProductConnection = {
  __typename?: 'ProductConnection';
  /** The instant at which Stripe's list was read: what was made before is there. Each product has its own `asOf`. */
  asOf: Scalars['DateTime']['output'];
  /** The products of this page with their cursors. */
  edges: Array<ProductEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One product in a page. */
export type ProductEdge = {
  __typename?: 'ProductEdge';
  /** Opaque and authenticated: valid for these arguments alone. */
  cursor: Scalars['String']['output'];
  /** The product. */
  node: Maybe<Product>;
};

/** Which products; what is left out does not matter. */
export type ProductWhereInput = {
  /** Those in this one of the company's accounts at Stripe, by its name in the configuration. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** Those that are sold now, or are not. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
};

/** When a change in the middle of a period is settled. */
export type ProrationInput =
  /** By an invoice of its own, at once. */
  | 'AT_ONCE'
  /** With the next invoice. */
  | 'NEXT_INVOICE'
  /** Not at all: the new price counts from the next period. */
  | 'NONE';

/** Where every query starts. */
export type Query = {
  __typename?: 'Query';
  /** A subscription by Stripe's id. Null when there is none, when it is somebody else's, or when nothing of it was read yet: only the role `operator` has Stripe asked for what Plaza does not know. Needs `payments:read`. Costs no call while what is kept is young and its first payment is made, one otherwise. */
  billingSubscription: Maybe<BillingSubscription>;
  /** A business by Plaza's id. Null when there is none. Needs `payments:read` and the role `operator` or `analyst`. Costs no call. */
  business: Maybe<Business>;
  /** The businesses whose accounts at Stripe are configured. Needs `payments:read` and the role `operator` or `analyst`. Costs no call. */
  businesses: Maybe<Array<Business>>;
  /** A page of Stripe's on which somebody pays, by Stripe's id. Null when there is none, when it is somebody else's, or when nothing of it was read yet and the role is not `operator`. Needs `payments:read`. Costs no call where it is closed and was read a short while ago, one otherwise. */
  checkoutSession: Maybe<CheckoutSession>;
  /** Somebody who can be paid, by Stripe's id. Null when there is none, and when it is somebody else's: their own token sees it, and the roles `operator` and `analyst`. Needs `payments:read`. Costs no call while it can be paid and what is kept is young, one otherwise. */
  connectedAccount: Maybe<ConnectedAccount>;
  /** A dispute by Stripe's id. Null when there is none, or when nothing of it was read yet and the role is not `operator`. Needs `payments:read` and the role `operator` or `analyst`. Costs no call while what is kept is young and the dispute is over, one otherwise. */
  dispute: Maybe<Dispute>;
  /** An invoice by Stripe's id. Null when there is none, when it is somebody else's, or when nothing of it was read yet and the role is not `operator`. Needs `payments:read`. Costs no call while what is kept is young and the invoice is closed, one otherwise. */
  invoice: Maybe<Invoice>;
  /** A payment by Stripe's id. Null when there is none, when it is somebody else's, or when nothing of it was read yet: only the role `operator` has Stripe asked for what Plaza does not know. Costs no call while what is kept is young and the payment is settled, one otherwise. */
  payment: Maybe<Payment>;
  /** All payments of all accounts at Stripe, newest first. Needs the role `operator` or `analyst`. Costs no call for what was read a short while ago, one call for every 100 payments of an account otherwise. */
  payments: Maybe<PaymentConnection>;
  /** A payout by Stripe's id. Null when there is none, or when nothing of it was read yet and the role is not `operator`. Needs `payments:read` and the role `operator` or `analyst`. Costs no call while what is kept is young and the payout has arrived, one otherwise. */
  payout: Maybe<Payout>;
  /** What is sold in an account at Stripe, newest first. It is nobody's personal data. Needs `payments:read`. Costs no call for what was read a short while ago, one call for every 100 products otherwise. */
  products: Maybe<ProductConnection>;
  /** What is being saved to pay with later, by Stripe's id. Null when there is none, when it is somebody else's, or when nothing of it was read yet and the role is not `operator`. Needs `payments:read`. Costs no call where it has succeeded or was given up, one otherwise. */
  setupIntent: Maybe<SetupIntent>;
  /** What Stripe's browser library needs to take a payer's details. Costs no call. */
  stripe: Maybe<StripeClientSettings>;
  /** What was handed on, by Stripe's id. Null when there is none, and for who neither pays nor is paid; the roles `operator` and `analyst` see all, and only an operator has Stripe asked for what nothing was read of. Needs `payments:read`. Costs no call while what is kept is young, one otherwise. */
  transfer: Maybe<Transfer>;
  /** What waits for an operator, oldest first: outcomes that nobody knows, and settled effects with a `note`. Needs the role `operator`. Costs no call. */
  unknownPaymentEffects: Maybe<PaymentEffectConnection>;
};


/** Where every query starts. */
export type QueryBillingSubscriptionArgs = {
  id: Scalars['ID']['input'];
};


/** Where every query starts. */
export type QueryBusinessArgs = {
  id: Scalars['ID']['input'];
};


/** Where every query starts. */
export type QueryCheckoutSessionArgs = {
  id: Scalars['ID']['input'];
};


/** Where every query starts. */
export type QueryConnectedAccountArgs = {
  id: Scalars['ID']['input'];
};


/** Where every query starts. */
export type QueryDisputeArgs = {
  id: Scalars['ID']['input'];
};


/** Where every query starts. */
export type QueryInvoiceArgs = {
  id: Scalars['ID']['input'];
};


/** Where every query starts. */
export type QueryPaymentArgs = {
  id: Scalars['ID']['input'];
};


/** Where every query starts. */
export type QueryPaymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  createdTo?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<PaymentsWhereInput>;
};


/** Where every query starts. */
export type QueryPayoutArgs = {
  id: Scalars['ID']['input'];
};


/** Where every query starts. */
export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<ProductWhereInput>;
};


/** Where every query starts. */
export type QuerySetupIntentArgs = {
  id: Scalars['ID']['input'];
};


/** Where every query starts. */
export type QueryStripeArgs = {
  account?: InputMaybe<Scalars['String']['input']>;
};


/** Where every query starts. */
export type QueryTransferArgs = {
  id: Scalars['ID']['input'];
};


/** Where every query starts. */
export type QueryUnknownPaymentEffectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The recipient cannot be paid. */
export type RecipientCannotReceive = Problem & {
  __typename?: 'RecipientCannotReceive';
  /** What stands against it. */
  message: Scalars['String']['output'];
  /** Whether the payer was charged before that was known: then all of it was given back. False: nothing was charged. */
  refunded: Scalars['Boolean']['output'];
  /** Whether the same may succeed later, with a new key. */
  retryable: Scalars['Boolean']['output'];
  /** How far the recipient's account is. */
  status: ConnectedAccountStatus;
};

/** Send the payer to a page, such as the bank's 3-D Secure page. */
export type RedirectToUrl = {
  __typename?: 'RedirectToUrl';
  /** Where they come back to. */
  returnUrl: Maybe<Scalars['String']['output']>;
  /** Where to. */
  url: Maybe<Scalars['String']['output']>;
};

/** What came of `refreshPayment`. */
export type RefreshPaymentPayload = {
  __typename?: 'RefreshPaymentPayload';
  /** The payment, as it is now. */
  payment: Maybe<Payment>;
};

/** What came of `refreshPayments`. */
export type RefreshPaymentsPayload = {
  __typename?: 'RefreshPaymentsPayload';
  /** The instant at which they were read. */
  asOf: Scalars['DateTime']['output'];
  /** The person whose payments were read again. */
  person: Maybe<Person>;
};

/** Money given back on a payment. Wraps a Stripe Refund. */
export type Refund = {
  __typename?: 'Refund';
  /** Which of the company's accounts at Stripe it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** How much was given back. */
  amount: Money;
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** When it was started. */
  createdAt: Scalars['DateTime']['output'];
  /** Stripe's id, `re_…`. */
  id: Scalars['ID']['output'];
  /** Why, where a reason was given. */
  reason: Maybe<RefundReason>;
  /** Where it stands. */
  status: RefundStatus;
};

/** A page of refunds. */
export type RefundConnection = {
  __typename?: 'RefundConnection';
  /** The refunds of this page with their cursors. */
  edges: Array<RefundEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One refund in a page. */
export type RefundEdge = {
  __typename?: 'RefundEdge';
  /** Opaque and authenticated: valid for this payment alone. */
  cursor: Scalars['String']['output'];
  /** The refund. */
  node: Maybe<Refund>;
};

/** Money to be given back. */
export type RefundPaymentInput = {
  /** Minor units; the whole remainder when left out. */
  amount?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** Repeating the call with the same key never refunds twice. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** Stripe's id, `pi_…`. */
  paymentId: Scalars['ID']['input'];
  /** Why. */
  reason?: InputMaybe<RefundReasonInput>;
};

/** What became of `refundPayment`. */
export type RefundPaymentPayload = {
  __typename?: 'RefundPaymentPayload';
  /** The payment, as it is now. */
  payment: Maybe<Payment>;
  /** Why nothing was refunded, when nothing was. */
  problem: Maybe<RefundPaymentProblem>;
  /** The refund; null when there is a problem. */
  refund: Maybe<Refund>;
};

/** Why `refundPayment` gave nothing back. */
export type RefundPaymentProblem = AlreadyRefunded | AmountTooLarge | OutcomePending | PaymentNotSettled;

/** Why money was given back. */
export type RefundReason =
  /** The payment was made twice. */
  | 'DUPLICATE'
  /** The payment was not the payer's own. */
  | 'FRAUDULENT'
  /** The customer asked for it. */
  | 'REQUESTED_BY_CUSTOMER'
  /** A reason that this version does not know. */
  | 'UNKNOWN';

/** Why money is given back. */
export type RefundReasonInput =
  /** The payment was made twice. */
  | 'DUPLICATE'
  /** The payment was not the payer's own. */
  | 'FRAUDULENT'
  /** The customer asked for it. */
  | 'REQUESTED_BY_CUSTOMER';

/** Where a refund stands. */
export type RefundStatus =
  /** Called off. */
  | 'CANCELED'
  /** It did not go through. */
  | 'FAILED'
  /** On its way. */
  | 'PENDING'
  /** The payer must do something. */
  | 'REQUIRES_ACTION'
  /** Given back. */
  | 'SUCCEEDED'
  /** A status that this version does not know. */
  | 'UNKNOWN';

/** Money to be asked for. */
export type RequestPaymentInput = {
  /** In which of the company's accounts at Stripe, by its name in the configuration; in the first that is configured when left out. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** What to ask for. */
  amount: MoneyInput;
  /** What it is for: 1 to 250 characters, as it stands on the page. */
  description: Scalars['String']['input'];
  /** After how many minutes it closes, 30 to 1,440; after a day when left out. */
  expiresInMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Repeating the call with the same key never asks twice. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** Who is asked, `per_…`. */
  personId: Scalars['ID']['input'];
  /** Where the payer comes to afterwards. */
  successUrl: Scalars['String']['input'];
};

/** What became of `requestPayment`. */
export type RequestPaymentPayload = {
  __typename?: 'RequestPaymentPayload';
  /** What stands in the way, when something does. */
  problem: Maybe<RequestPaymentProblem>;
  /** The page on which the person pays. */
  session: Maybe<CheckoutSession>;
};

/** What can stand in the way of `requestPayment`. */
export type RequestPaymentProblem = OutcomePending;

/** A transfer to be taken back. */
export type ReverseTransferInput = {
  /** Minor units; the whole remainder when left out. */
  amount?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** Repeating the call with the same key never takes back twice. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** Stripe's id, `tr_…`. */
  transferId: Scalars['ID']['input'];
};

/** What became of `reverseTransfer`. */
export type ReverseTransferPayload = {
  __typename?: 'ReverseTransferPayload';
  /** Why nothing was taken back, when nothing was. */
  problem: Maybe<ReverseTransferProblem>;
  /** The transfer, as it is now. */
  transfer: Maybe<Transfer>;
};

/** Why `reverseTransfer` took nothing back. */
export type ReverseTransferProblem = AlreadyReversed | AmountTooLarge | OutcomePending;

/** Money to be sent to somebody. */
export type SendMoneyInput = {
  /** In which of the company's accounts at Stripe, by its name in the configuration; in the first that is configured when left out. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** What is charged and handed on, whole; Stripe's fee is the company's. */
  amount: MoneyInput;
  /** What it is for, at most 500 characters; payer and recipient read it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Repeating the call with the same key never charges or hands on twice. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** A card of the payer, `pm_…`, also in a wallet. One whose bank wants to see its holder is declined. */
  paymentMethodId: Scalars['ID']['input'];
  /** Who pays, `per_…`; the token's own person when left out. Only an operator may name somebody else. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** Who is paid: Stripe's id of the connected account, `acct_…`. */
  recipientId: Scalars['ID']['input'];
  /** The `proof` of `checkVerification`, where the amount is above what the company has set: for this very amount and account, of the payer, used once. */
  verificationProof?: InputMaybe<Scalars['String']['input']>;
};

/** What became of `sendMoney`. */
export type SendMoneyPayload = {
  __typename?: 'SendMoneyPayload';
  /** What was charged; also where it was given back. */
  payment: Maybe<Payment>;
  /** Why nothing was handed on, when nothing was. */
  problem: Maybe<SendMoneyProblem>;
  /** What was handed on; null when there is a problem. */
  transfer: Maybe<Transfer>;
};

/** Why `sendMoney` handed nothing on. */
export type SendMoneyProblem = CardDeclined | OutcomePending | PaymentStateConflict | RecipientCannotReceive | VerificationRequired;

/** A bank account in the Single Euro Payments Area, debited by SEPA. */
export type SepaDebit = PaymentMethod & {
  __typename?: 'SepaDebit';
  /** Which of the company's accounts at Stripe it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** The bank, by its code in that country. */
  bankCode: Maybe<Scalars['String']['output']>;
  /** The country of the bank, as two letters of ISO 3166. */
  country: Maybe<Scalars['String']['output']>;
  /** When it was saved or first used. */
  createdAt: Scalars['DateTime']['output'];
  /** Stripe's id, `pm_…`. */
  id: Scalars['ID']['output'];
  /** The last four characters of the IBAN. */
  last4: Maybe<Scalars['String']['output']>;
};

/** A saved method that is to pay as a rule. */
export type SetDefaultPaymentMethodInput = {
  /** Repeating the call with the same key is harmless. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** The method, `pm_…`. */
  paymentMethodId: Scalars['ID']['input'];
};

/** What became of `setDefaultPaymentMethod`. */
export type SetDefaultPaymentMethodPayload = {
  __typename?: 'SetDefaultPaymentMethodPayload';
  /** The method, as it is now. */
  paymentMethod: Maybe<PaymentMethod>;
  /** What stands in the way, when something does. */
  problem: Maybe<SetDefaultPaymentMethodProblem>;
};

/** What can stand in the way of `setDefaultPaymentMethod`. */
export type SetDefaultPaymentMethodProblem = OutcomePending | PaymentMethodUnusable;

/** What an operator found out about an effect. */
export type SettlePaymentEffectInput = {
  /** The record's id, `eff_…`. */
  id: Scalars['ID']['input'];
  /** What came of it at Stripe: `pi_…` of `createPayment` and `createBankDebit`, `re_…` of `refundPayment`, `sub_…` of `createSubscription`, `seti_…` of `createSetupIntent`, `acct_…` of `onboardConnectedAccount`, `tr_…` of `sendMoney`, `pm_…` of `attachPaymentMethod`, `cs_…` of `createCheckoutSession` and `requestPayment`; left out otherwise. */
  objectId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it happened. */
  outcome: HandSettlementInput;
  /** Why, for the audit: 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** What became of `settlePaymentEffect`. */
export type SettlePaymentEffectPayload = {
  __typename?: 'SettlePaymentEffectPayload';
  /** The effect, as it is now. */
  effect: Maybe<PaymentEffect>;
};

/** Why a method was refused. */
export type SetupError = {
  __typename?: 'SetupError';
  /** Stripe's error code, e.g. `card_declined`. */
  code: Maybe<Scalars['String']['output']>;
  /** The bank's reason, e.g. `insufficient_funds`; null where it gave none. */
  declineCode: Maybe<Scalars['String']['output']>;
  /** What the payer may be told. */
  message: Scalars['String']['output'];
};

/** Something that is being saved to pay with later. Wraps a Stripe SetupIntent. */
export type SetupIntent = {
  __typename?: 'SetupIntent';
  /** Which of the company's accounts at Stripe it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** When it was begun. */
  createdAt: Scalars['DateTime']['output'];
  /** Stripe's id, `seti_…`. Opaque: do not parse. */
  id: Scalars['ID']['output'];
  /** Why the last method was refused; null where none was. */
  lastError: Maybe<SetupError>;
  /** What the payer's device needs to finish: a redirect, a confirmation in the app, small deposits. It is never kept, so it costs a call where it was not read by the same request. */
  nextAction: Maybe<PaymentNextAction>;
  /** The method; null while none is chosen, and where it was refused. */
  paymentMethodId: Maybe<Scalars['ID']['output']>;
  /** Who saves it; null where that is not one of our persons. */
  person: Maybe<Person>;
  /** Where it stands. */
  status: SetupIntentStatus;
};

/** Where something stands that is to be saved: Stripe's SetupIntent status. */
export type SetupIntentStatus =
  /** Given up. */
  | 'CANCELED'
  /** On its way. */
  | 'PROCESSING'
  /** The payer must do something: see `nextAction`. */
  | 'REQUIRES_ACTION'
  /** Ready to be confirmed. */
  | 'REQUIRES_CONFIRMATION'
  /** A method is missing, or the last one was refused. */
  | 'REQUIRES_PAYMENT_METHOD'
  /** Saved. */
  | 'SUCCEEDED'
  /** A status that this version does not know. */
  | 'UNKNOWN';

/** What Stripe's browser library (`Stripe(publishableKey, { stripeAccount })`) is started with. */
export type StripeClientSettings = {
  __typename?: 'StripeClientSettings';
  /** The connected account, `acct_…`, where one is configured. */
  account: Maybe<Scalars['String']['output']>;
  /** Which kinds of method may be offered in a currency. That depends on the account's country, on what was switched on for it at Stripe, which decides by region, and on the currency: a US bank account pays in USD alone, SEPA debits in EUR alone, PayPal, Alipay and WeChat Pay in some. Needs `payments:read`. Costs no call for what was read within the hour, one otherwise. */
  paymentMethodKinds: Maybe<Array<PaymentMethodKind>>;
  /** The publishable key, `pk_…`; null where none is configured. */
  publishableKey: Maybe<Scalars['String']['output']>;
};


/** What Stripe's browser library (`Stripe(publishableKey, { stripeAccount })`) is started with. */
export type StripeClientSettingsPaymentMethodKindsArgs = {
  currency: Scalars['CurrencyCode']['input'];
};

/** Evidence against a dispute. */
export type SubmitDisputeEvidenceInput = {
  /** Stripe's id, `dp_…` or `du_…`. */
  disputeId: Scalars['ID']['input'];
  /** What is written; may be left out where what was staged before is to be submitted. */
  evidence?: InputMaybe<DisputeEvidenceInput>;
  /** Repeating the call with the same key never submits twice. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** Give it to the bank now, for good; otherwise it is staged at Stripe and can be changed. */
  submit?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What became of `submitDisputeEvidence`. */
export type SubmitDisputeEvidencePayload = {
  __typename?: 'SubmitDisputeEvidencePayload';
  /** The dispute, as it is now. */
  dispute: Maybe<Dispute>;
  /** Why nothing was taken, when nothing was. */
  problem: Maybe<SubmitDisputeEvidenceProblem>;
};

/** Why `submitDisputeEvidence` was not taken. */
export type SubmitDisputeEvidenceProblem = DisputeClosed | EvidenceAlreadySubmitted | EvidencePastDue | OutcomePending;

/** A change of one item of a subscription. */
export type SubscriptionItemChangeInput = {
  /** Which item, `si_…`; a new one is added when left out. */
  itemId?: InputMaybe<Scalars['ID']['input']>;
  /** Its new price, `price_…`; needed for a new item. */
  priceId?: InputMaybe<Scalars['ID']['input']>;
  /** Its new quantity, 1 to 999,999. */
  quantity?: InputMaybe<Scalars['Int']['input']>;
  /** Whether the item is taken out. */
  remove?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What is to be paid for, so many times. */
export type SubscriptionItemInput = {
  /** Which price: Stripe's id, `price_…`, of one that is paid again and again. All of a subscription have one currency and one rhythm. */
  priceId: Scalars['ID']['input'];
  /** How many, 1 to 999,999. */
  quantity?: InputMaybe<Scalars['Int']['input']>;
};

/** The subscription is in a state in which this cannot be done. */
export type SubscriptionStateConflict = Problem & {
  __typename?: 'SubscriptionStateConflict';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
  /** The state it is in. */
  status: BillingSubscriptionStatus;
};

/** Money that was handed on to a connected account. Wraps a Stripe Transfer. Who pays and who is paid see it, and the roles `operator` and `analyst`. */
export type Transfer = {
  __typename?: 'Transfer';
  /** Which of the company's accounts at Stripe it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** How much was handed on. */
  amount: Money;
  /** How much of it was taken back. */
  amountReversed: Money;
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** When it was handed on. */
  createdAt: Scalars['DateTime']['output'];
  /** What it is for, as the app wrote it. */
  description: Maybe<Scalars['String']['output']>;
  /** Who is paid; null for who pays. Costs what `connectedAccount` costs. */
  destination: Maybe<ConnectedAccount>;
  /** Stripe's id, `tr_…`. */
  id: Scalars['ID']['output'];
  /** The payment that it hands on; null for who is paid, and where it hands on none of Plaza's. Costs what `payment` costs. */
  payment: Maybe<Payment>;
  /** Whether all of it was taken back. */
  reversed: Scalars['Boolean']['output'];
};

/** An action that this version does not know. */
export type UnknownNextAction = {
  __typename?: 'UnknownNextAction';
  /** Stripe's own name for it. */
  kind: Scalars['String']['output'];
};

/** A method that this version does not know in detail. */
export type UnknownPaymentMethod = PaymentMethod & {
  __typename?: 'UnknownPaymentMethod';
  /** Which of the company's accounts at Stripe it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** When it was saved or first used. */
  createdAt: Scalars['DateTime']['output'];
  /** Stripe's id, `pm_…`. */
  id: Scalars['ID']['output'];
  /** Stripe's own name for it, e.g. `wechat_pay`. */
  kind: Scalars['String']['output'];
};

/** Which link ends. */
export type UnlinkCustomerInput = {
  /** In which of the company's accounts at Stripe, by its name in the configuration; the first that is configured when left out. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** Which customer: Stripe's id, `cus_…`. */
  customerId: Scalars['ID']['input'];
  /** The link was a mistake and never held: it is taken away whole. The audit keeps it. */
  mistaken?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whose, `per_…`. */
  personId: Scalars['ID']['input'];
  /** Why, for the audit: 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
  /** Until before when; now when left out. */
  validTo?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What became of `unlinkCustomer`. */
export type UnlinkCustomerPayload = {
  __typename?: 'UnlinkCustomerPayload';
  /** What is left of the link; null where it was a mistake. */
  link: Maybe<CustomerLink>;
  /** The person, with what is theirs now. */
  person: Maybe<Person>;
};

/** What is to be changed of a customer; what is left out stays as it is, and what is null is taken away. */
export type UpdateCustomerInput = {
  /** Where they live. */
  address?: InputMaybe<CustomerAddressInput>;
  /** Which customer: Stripe's id, `cus_…`, of one that the person is now. */
  customerId: Scalars['ID']['input'];
  /** Their e-mail address, at most 512 characters. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Repeating the call with the same key never changes twice. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** Their name, at most 256 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Their number as E.164, e.g. `+12025550143`. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** What became of `updateCustomer`. */
export type UpdateCustomerPayload = {
  __typename?: 'UpdateCustomerPayload';
  /** The customer, as they are now. */
  customer: Maybe<Customer>;
  /** What stands in the way, when something does. */
  problem: Maybe<UpdateCustomerProblem>;
};

/** What can stand in the way of `updateCustomer`. */
export type UpdateCustomerProblem = OutcomePending;

/** A subscription to be changed; what is left out stays as it is. */
export type UpdateSubscriptionInput = {
  /** Repeating the call with the same key never changes twice. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** What changes among its items, up to 20. */
  items?: InputMaybe<Array<SubscriptionItemChangeInput>>;
  /** True takes back that it ends with its period. */
  keep?: InputMaybe<Scalars['Boolean']['input']>;
  /** What pays it from now on: a method that the payer has saved, `pm_…`. */
  paymentMethodId?: InputMaybe<Scalars['ID']['input']>;
  /** When the difference is settled. */
  proration?: InputMaybe<ProrationInput>;
  /** Stripe's id, `sub_…`. */
  subscriptionId: Scalars['ID']['input'];
  /** The `proof` of `checkVerification`, where what a period then costs is above what the company has set, and more than before. */
  verificationProof?: InputMaybe<Scalars['String']['input']>;
};

/** What became of `updateSubscription`. */
export type UpdateSubscriptionPayload = {
  __typename?: 'UpdateSubscriptionPayload';
  /** What stands in the way, when something does. */
  problem: Maybe<UpdateSubscriptionProblem>;
  /** The subscription, as it is now; `PAST_DUE` where what the change costs could not be had. */
  subscription: Maybe<BillingSubscription>;
};

/** What can stand in the way of `updateSubscription`. */
export type UpdateSubscriptionProblem = OutcomePending | SubscriptionStateConflict | VerificationRequired;

/** A US bank account, debited by ACH. */
export type UsBankAccount = PaymentMethod & {
  __typename?: 'UsBankAccount';
  /** Which of the company's accounts at Stripe it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** The bank. */
  bankName: Maybe<Scalars['String']['output']>;
  /** When it was saved or first used. */
  createdAt: Scalars['DateTime']['output'];
  /** Stripe's id, `pm_…`. */
  id: Scalars['ID']['output'];
  /** The last four digits of the account number. */
  last4: Maybe<Scalars['String']['output']>;
};

/** Let Stripe's browser or mobile library handle it (`handleNextAction`). */
export type UseStripeSdk = {
  __typename?: 'UseStripeSdk';
  /** What the library will do, in Stripe's words, e.g. `three_d_secure_redirect`. */
  kind: Maybe<Scalars['String']['output']>;
};

/** The payer has to confirm a payment of this amount with a code: `startVerification` and `checkVerification` with `payment`, then `createPayment` again with its `proof` and a new key. */
export type VerificationRequired = Problem & {
  __typename?: 'VerificationRequired';
  /** Above which amount. */
  above: Money;
  /** What is wanting. */
  message: Scalars['String']['output'];
  /** What is wrong with the proof, or that there is none. */
  reason: VerificationRequiredReason;
  /** Always false: a proof belongs to another request. */
  retryable: Scalars['Boolean']['output'];
};

/** What is wrong with the proof of a verification. */
export type VerificationRequiredReason =
  /** It is for another amount, currency or payee. */
  | 'ANOTHER_PAYMENT'
  /** Its ten minutes are over. */
  | 'EXPIRED'
  /** None was given. */
  | 'MISSING'
  /** It is none of ours, or another person's. */
  | 'NOT_VALID'
  /** It was used. */
  | 'USED';

/** Have the payer confirm two small deposits. */
export type VerifyWithMicrodeposits = {
  __typename?: 'VerifyWithMicrodeposits';
  /** When the deposits arrive. */
  arrivalDate: Maybe<Scalars['DateTime']['output']>;
  /** Stripe's page for it. */
  hostedVerificationUrl: Maybe<Scalars['String']['output']>;
};

/** A WeChat Pay account. */
export type WeChatPay = PaymentMethod & {
  __typename?: 'WeChatPay';
  /** Which of the company's accounts at Stripe it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** The instant at which Stripe said all this. */
  asOf: Scalars['DateTime']['output'];
  /** When it was saved or first used. */
  createdAt: Scalars['DateTime']['output'];
  /** Stripe's id, `pm_…`. */
  id: Scalars['ID']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  BillingSubscription: BillingSubscription;
  Business: Business;
  CheckoutSession: CheckoutSession;
  ConnectedAccount: ConnectedAccount;
  Dispute: Dispute;
  Invoice: Invoice;
  Payment: Payment;
  PaymentEffect: PaymentEffect;
  Payout: Payout;
  Person: Person;
  Price: Price;
  Product: Product;
  SetupIntent: SetupIntent;
  Transfer: Transfer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  BillingSubscription:
    ( { __typename: 'BillingSubscription' }
    & GraphQLRecursivePick<FederationTypes['BillingSubscription'], {"id":true}> );
  Business:
    ( { __typename: 'Business' }
    & GraphQLRecursivePick<FederationTypes['Business'], {"id":true}> );
  CheckoutSession:
    ( { __typename: 'CheckoutSession' }
    & GraphQLRecursivePick<FederationTypes['CheckoutSession'], {"id":true}> );
  ConnectedAccount:
    ( { __typename: 'ConnectedAccount' }
    & GraphQLRecursivePick<FederationTypes['ConnectedAccount'], {"id":true}> );
  Dispute:
    ( { __typename: 'Dispute' }
    & GraphQLRecursivePick<FederationTypes['Dispute'], {"id":true}> );
  Invoice:
    ( { __typename: 'Invoice' }
    & GraphQLRecursivePick<FederationTypes['Invoice'], {"id":true}> );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}> );
  PaymentEffect:
    ( { __typename: 'PaymentEffect' }
    & GraphQLRecursivePick<FederationTypes['PaymentEffect'], {"mutation":true,"app":true,"subject":true,"idempotencyKey":true}> );
  Payout:
    ( { __typename: 'Payout' }
    & GraphQLRecursivePick<FederationTypes['Payout'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  Price:
    ( { __typename: 'Price' }
    & GraphQLRecursivePick<FederationTypes['Price'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  SetupIntent:
    ( { __typename: 'SetupIntent' }
    & GraphQLRecursivePick<FederationTypes['SetupIntent'], {"id":true}> );
  Transfer:
    ( { __typename: 'Transfer' }
    & GraphQLRecursivePick<FederationTypes['Transfer'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AcceptDisputeProblem:
    | ( DisputeClosed )
    | ( EvidenceAlreadySubmitted )
    | ( OutcomePending )
  ;
  AttachPaymentMethodProblem:
    | ( CardDeclined )
    | ( OutcomePending )
    | ( PaymentMethodUnusable )
  ;
  CancelPaymentProblem:
    | ( OutcomePending )
    | ( PaymentStateConflict )
  ;
  CancelSubscriptionProblem:
    | ( OutcomePending )
    | ( SubscriptionStateConflict )
  ;
  CapturePaymentProblem:
    | ( AmountTooLarge )
    | ( CardDeclined )
    | ( OutcomePending )
    | ( PaymentStateConflict )
  ;
  ConfirmPaymentProblem:
    | ( CardDeclined )
    | ( OutcomePending )
    | ( PaymentStateConflict )
  ;
  CreateBankDebitProblem:
    | ( BankAccountNotDebitable )
    | ( BankConnectionUnusable )
    | ( CardDeclined )
    | ( InsufficientFunds )
    | ( NameMismatch )
    | ( OutcomePending )
    | ( VerificationRequired )
  ;
  CreateCheckoutSessionProblem:
    | ( OutcomePending )
    | ( VerificationRequired )
  ;
  CreatePaymentProblem:
    | ( CardDeclined )
    | ( MethodNotForCurrency )
    | ( OutcomePending )
    | ( VerificationRequired )
  ;
  CreateSetupIntentProblem:
    | ( CardDeclined )
    | ( OutcomePending )
  ;
  CreateSubscriptionProblem:
    | ( CardDeclined )
    | ( OutcomePending )
    | ( PaymentMethodMissing )
    | ( VerificationRequired )
  ;
  DetachPaymentMethodProblem:
    | ( OutcomePending )
    | ( PaymentMethodUnusable )
  ;
  ExpireCheckoutSessionProblem:
    | ( CheckoutSessionClosed )
    | ( OutcomePending )
  ;
  LinkCustomerProblem: ( Omit<CustomerOfSomebodyElse, 'person'> & { person?: Maybe<_RefType['Person']> } );
  OnboardConnectedAccountProblem: ( OutcomePending );
  PayInvoiceProblem:
    | ( CardDeclined )
    | ( InvoiceActionRequired )
    | ( InvoiceStateConflict )
    | ( OutcomePending )
    | ( PaymentMethodMissing )
    | ( VerificationRequired )
  ;
  PaymentEffectProblem:
    | ( AlreadyRefunded )
    | ( AlreadyReversed )
    | ( AmountTooLarge )
    | ( BankAccountNotDebitable )
    | ( BankConnectionUnusable )
    | ( CardDeclined )
    | ( CheckoutSessionClosed )
    | ( DisputeClosed )
    | ( EvidenceAlreadySubmitted )
    | ( EvidencePastDue )
    | ( InsufficientFunds )
    | ( InvoiceActionRequired )
    | ( InvoiceStateConflict )
    | ( MethodNotForCurrency )
    | ( NameMismatch )
    | ( OutcomePending )
    | ( PaymentMethodMissing )
    | ( PaymentMethodUnusable )
    | ( PaymentNotSettled )
    | ( PaymentStateConflict )
    | ( RecipientCannotReceive )
    | ( SubscriptionStateConflict )
    | ( VerificationRequired )
  ;
  PaymentNextAction:
    | ( RedirectToUrl )
    | ( UnknownNextAction )
    | ( UseStripeSdk )
    | ( VerifyWithMicrodeposits )
  ;
  RefundPaymentProblem:
    | ( AlreadyRefunded )
    | ( AmountTooLarge )
    | ( OutcomePending )
    | ( PaymentNotSettled )
  ;
  RequestPaymentProblem: ( OutcomePending );
  ReverseTransferProblem:
    | ( AlreadyReversed )
    | ( AmountTooLarge )
    | ( OutcomePending )
  ;
  SendMoneyProblem:
    | ( CardDeclined )
    | ( OutcomePending )
    | ( PaymentStateConflict )
    | ( RecipientCannotReceive )
    | ( VerificationRequired )
  ;
  SetDefaultPaymentMethodProblem:
    | ( OutcomePending )
    | ( PaymentMethodUnusable )
  ;
  SubmitDisputeEvidenceProblem:
    | ( DisputeClosed )
    | ( EvidenceAlreadySubmitted )
    | ( EvidencePastDue )
    | ( OutcomePending )
  ;
  UpdateCustomerProblem: ( OutcomePending );
  UpdateSubscriptionProblem:
    | ( OutcomePending )
    | ( SubscriptionStateConflict )
    | ( VerificationRequired )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  PaymentMethod:
    | ( Alipay )
    | ( Card )
    | ( LinkMethod )
    | ( PayPal )
    | ( SepaDebit )
    | ( UnknownPaymentMethod )
    | ( UsBankAccount )
    | ( WeChatPay )
  ;
  Problem:
    | ( AlreadyRefunded )
    | ( AlreadyReversed )
    | ( AmountTooLarge )
    | ( BankAccountNotDebitable )
    | ( BankConnectionUnusable )
    | ( CardDeclined )
    | ( CheckoutSessionClosed )
    | ( Omit<CustomerOfSomebodyElse, 'person'> & { person?: Maybe<_RefType['Person']> } )
    | ( DisputeClosed )
    | ( EvidenceAlreadySubmitted )
    | ( EvidencePastDue )
    | ( InsufficientFunds )
    | ( InvoiceActionRequired )
    | ( InvoiceStateConflict )
    | ( MethodNotForCurrency )
    | ( NameMismatch )
    | ( OutcomePending )
    | ( PaymentMethodMissing )
    | ( PaymentMethodUnusable )
    | ( PaymentNotSettled )
    | ( PaymentStateConflict )
    | ( RecipientCannotReceive )
    | ( SubscriptionStateConflict )
    | ( VerificationRequired )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptDisputeInput: AcceptDisputeInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AcceptDisputePayload: ResolverTypeWrapper<Omit<AcceptDisputePayload, 'dispute' | 'problem'> & { dispute?: Maybe<ResolversTypes['Dispute']>, problem?: Maybe<ResolversTypes['AcceptDisputeProblem']> }>;
  AcceptDisputeProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcceptDisputeProblem']>;
  Alipay: ResolverTypeWrapper<Alipay>;
  AlreadyRefunded: ResolverTypeWrapper<AlreadyRefunded>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AlreadyReversed: ResolverTypeWrapper<AlreadyReversed>;
  AmountTooLarge: ResolverTypeWrapper<AmountTooLarge>;
  AttachPaymentMethodInput: AttachPaymentMethodInput;
  AttachPaymentMethodPayload: ResolverTypeWrapper<Omit<AttachPaymentMethodPayload, 'paymentMethod' | 'problem'> & { paymentMethod?: Maybe<ResolversTypes['PaymentMethod']>, problem?: Maybe<ResolversTypes['AttachPaymentMethodProblem']> }>;
  AttachPaymentMethodProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AttachPaymentMethodProblem']>;
  BalanceTransaction: ResolverTypeWrapper<Omit<Omit<BalanceTransaction, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }, 'payment'> & { paymentId: string | null }>;
  BalanceTransactionConnection: ResolverTypeWrapper<Omit<BalanceTransactionConnection, 'edges'> & { edges: Array<ResolversTypes['BalanceTransactionEdge']> }>;
  BalanceTransactionEdge: ResolverTypeWrapper<Omit<BalanceTransactionEdge, 'node'> & { node?: Maybe<ResolversTypes['BalanceTransaction']> }>;
  BalanceTransactionType: BalanceTransactionType;
  BankAccountNotDebitable: ResolverTypeWrapper<BankAccountNotDebitable>;
  BankConnectionUnusable: ResolverTypeWrapper<BankConnectionUnusable>;
  BankDebitMandateInput: BankDebitMandateInput;
  BillingSubscription: ResolverTypeWrapper<Omit<Omit<BillingSubscription, 'items' | 'latestInvoice' | 'person'> & { items: Array<ResolversTypes['BillingSubscriptionItem']>, latestInvoice?: Maybe<ResolversTypes['Invoice']>, person?: Maybe<ResolversTypes['Person']> }, 'latestInvoice' | 'person'> & { personId: string | null; invoiceId: string | null; priced: readonly { id: string; priceId: string; quantity: number; unitAmount: number }[] }>;
  BillingSubscriptionConnection: ResolverTypeWrapper<Omit<BillingSubscriptionConnection, 'edges'> & { edges: Array<ResolversTypes['BillingSubscriptionEdge']> }>;
  BillingSubscriptionEdge: ResolverTypeWrapper<Omit<BillingSubscriptionEdge, 'node'> & { node?: Maybe<ResolversTypes['BillingSubscription']> }>;
  BillingSubscriptionItem: ResolverTypeWrapper<Omit<BillingSubscriptionItem, 'price'> & { price: ResolversTypes['Price'] }>;
  BillingSubscriptionStatus: BillingSubscriptionStatus;
  BillingSubscriptionStatusInput: BillingSubscriptionStatusInput;
  BillingSubscriptionWhereInput: BillingSubscriptionWhereInput;
  Business: ResolverTypeWrapper<Omit<Omit<Business, 'disputes' | 'payouts'> & { disputes?: Maybe<ResolversTypes['DisputeConnection']>, payouts?: Maybe<ResolversTypes['PayoutConnection']> }, 'balance' | 'payouts' | 'disputes'>>;
  BusinessBalance: ResolverTypeWrapper<BusinessBalance>;
  CancelPaymentInput: CancelPaymentInput;
  CancelPaymentPayload: ResolverTypeWrapper<Omit<CancelPaymentPayload, 'payment' | 'problem'> & { payment?: Maybe<ResolversTypes['Payment']>, problem?: Maybe<ResolversTypes['CancelPaymentProblem']> }>;
  CancelPaymentProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelPaymentProblem']>;
  CancelSubscriptionAtInput: CancelSubscriptionAtInput;
  CancelSubscriptionInput: CancelSubscriptionInput;
  CancelSubscriptionPayload: ResolverTypeWrapper<Omit<CancelSubscriptionPayload, 'problem' | 'subscription'> & { problem?: Maybe<ResolversTypes['CancelSubscriptionProblem']>, subscription?: Maybe<ResolversTypes['BillingSubscription']> }>;
  CancelSubscriptionProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelSubscriptionProblem']>;
  CancellationReasonInput: CancellationReasonInput;
  CaptureMethodInput: CaptureMethodInput;
  CapturePaymentInput: CapturePaymentInput;
  CapturePaymentPayload: ResolverTypeWrapper<Omit<CapturePaymentPayload, 'payment' | 'problem'> & { payment?: Maybe<ResolversTypes['Payment']>, problem?: Maybe<ResolversTypes['CapturePaymentProblem']> }>;
  CapturePaymentProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CapturePaymentProblem']>;
  Card: ResolverTypeWrapper<Card>;
  CardDeclined: ResolverTypeWrapper<CardDeclined>;
  CardWallet: CardWallet;
  CheckoutItemInput: CheckoutItemInput;
  CheckoutMode: CheckoutMode;
  CheckoutModeInput: CheckoutModeInput;
  CheckoutPaymentStatus: CheckoutPaymentStatus;
  CheckoutSession: ResolverTypeWrapper<Omit<Omit<CheckoutSession, 'payment' | 'person' | 'subscription'> & { payment?: Maybe<ResolversTypes['Payment']>, person?: Maybe<ResolversTypes['Person']>, subscription?: Maybe<ResolversTypes['BillingSubscription']> }, 'url' | 'payment' | 'subscription' | 'person'> & { personId: string | null; paymentId: string | null; subscriptionId: string | null; shownUrl?: string | null }>;
  CheckoutSessionClosed: ResolverTypeWrapper<CheckoutSessionClosed>;
  CheckoutSessionConnection: ResolverTypeWrapper<Omit<CheckoutSessionConnection, 'edges'> & { edges: Array<ResolversTypes['CheckoutSessionEdge']> }>;
  CheckoutSessionEdge: ResolverTypeWrapper<Omit<CheckoutSessionEdge, 'node'> & { node?: Maybe<ResolversTypes['CheckoutSession']> }>;
  CheckoutSessionStatus: CheckoutSessionStatus;
  CheckoutSessionStatusInput: CheckoutSessionStatusInput;
  CheckoutSessionWhereInput: CheckoutSessionWhereInput;
  ConfirmPaymentInput: ConfirmPaymentInput;
  ConfirmPaymentPayload: ResolverTypeWrapper<Omit<ConfirmPaymentPayload, 'payment' | 'problem'> & { payment?: Maybe<ResolversTypes['Payment']>, problem?: Maybe<ResolversTypes['ConfirmPaymentProblem']> }>;
  ConfirmPaymentProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmPaymentProblem']>;
  ConnectedAccount: ResolverTypeWrapper<Omit<Omit<ConnectedAccount, 'person'> & { person?: Maybe<ResolversTypes['Person']> }, 'person'> & { personId: string | null }>;
  ConnectedAccountStatus: ConnectedAccountStatus;
  CreateBankDebitInput: CreateBankDebitInput;
  CreateBankDebitPayload: ResolverTypeWrapper<Omit<CreateBankDebitPayload, 'payment' | 'problem'> & { payment?: Maybe<ResolversTypes['Payment']>, problem?: Maybe<ResolversTypes['CreateBankDebitProblem']> }>;
  CreateBankDebitProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateBankDebitProblem']>;
  CreateCheckoutSessionInput: CreateCheckoutSessionInput;
  CreateCheckoutSessionPayload: ResolverTypeWrapper<Omit<CreateCheckoutSessionPayload, 'problem' | 'session'> & { problem?: Maybe<ResolversTypes['CreateCheckoutSessionProblem']>, session?: Maybe<ResolversTypes['CheckoutSession']> }>;
  CreateCheckoutSessionProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateCheckoutSessionProblem']>;
  CreatePaymentInput: CreatePaymentInput;
  CreatePaymentPayload: ResolverTypeWrapper<Omit<CreatePaymentPayload, 'payment' | 'problem'> & { payment?: Maybe<ResolversTypes['Payment']>, problem?: Maybe<ResolversTypes['CreatePaymentProblem']> }>;
  CreatePaymentProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreatePaymentProblem']>;
  CreateSetupIntentInput: CreateSetupIntentInput;
  CreateSetupIntentPayload: ResolverTypeWrapper<Omit<CreateSetupIntentPayload, 'problem' | 'setupIntent'> & { problem?: Maybe<ResolversTypes['CreateSetupIntentProblem']>, setupIntent?: Maybe<ResolversTypes['SetupIntent']> }>;
  CreateSetupIntentProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateSetupIntentProblem']>;
  CreateSubscriptionInput: CreateSubscriptionInput;
  CreateSubscriptionPayload: ResolverTypeWrapper<Omit<CreateSubscriptionPayload, 'problem' | 'subscription'> & { problem?: Maybe<ResolversTypes['CreateSubscriptionProblem']>, subscription?: Maybe<ResolversTypes['BillingSubscription']> }>;
  CreateSubscriptionProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateSubscriptionProblem']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Customer: ResolverTypeWrapper<Customer>;
  CustomerAddress: ResolverTypeWrapper<CustomerAddress>;
  CustomerAddressInput: CustomerAddressInput;
  CustomerLink: ResolverTypeWrapper<Omit<CustomerLink, 'customer'>>;
  CustomerOfSomebodyElse: ResolverTypeWrapper<Omit<CustomerOfSomebodyElse, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DetachPaymentMethodInput: DetachPaymentMethodInput;
  DetachPaymentMethodPayload: ResolverTypeWrapper<Omit<DetachPaymentMethodPayload, 'problem'> & { problem?: Maybe<ResolversTypes['DetachPaymentMethodProblem']> }>;
  DetachPaymentMethodProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DetachPaymentMethodProblem']>;
  Dispute: ResolverTypeWrapper<Omit<Omit<Dispute, 'business' | 'payment'> & { business?: Maybe<ResolversTypes['Business']>, payment?: Maybe<ResolversTypes['Payment']> }, 'payment' | 'business' | 'evidence'> & { paymentId: string | null }>;
  DisputeClosed: ResolverTypeWrapper<DisputeClosed>;
  DisputeConnection: ResolverTypeWrapper<Omit<DisputeConnection, 'edges'> & { edges: Array<ResolversTypes['DisputeEdge']> }>;
  DisputeEdge: ResolverTypeWrapper<Omit<DisputeEdge, 'node'> & { node?: Maybe<ResolversTypes['Dispute']> }>;
  DisputeEvidence: ResolverTypeWrapper<DisputeEvidence>;
  DisputeEvidenceInput: DisputeEvidenceInput;
  DisputeStatus: DisputeStatus;
  DisputeStatusInput: DisputeStatusInput;
  DisputeWhereInput: DisputeWhereInput;
  EffectState: EffectState;
  EvidenceAlreadySubmitted: ResolverTypeWrapper<EvidenceAlreadySubmitted>;
  EvidencePastDue: ResolverTypeWrapper<EvidencePastDue>;
  ExpireCheckoutSessionInput: ExpireCheckoutSessionInput;
  ExpireCheckoutSessionPayload: ResolverTypeWrapper<Omit<ExpireCheckoutSessionPayload, 'problem' | 'session'> & { problem?: Maybe<ResolversTypes['ExpireCheckoutSessionProblem']>, session?: Maybe<ResolversTypes['CheckoutSession']> }>;
  ExpireCheckoutSessionProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ExpireCheckoutSessionProblem']>;
  HandSettlementInput: HandSettlementInput;
  InsufficientFunds: ResolverTypeWrapper<InsufficientFunds>;
  Invoice: ResolverTypeWrapper<Omit<Omit<Invoice, 'lines' | 'payment' | 'person' | 'subscription'> & { lines?: Maybe<ResolversTypes['InvoiceLineConnection']>, payment?: Maybe<ResolversTypes['Payment']>, person?: Maybe<ResolversTypes['Person']>, subscription?: Maybe<ResolversTypes['BillingSubscription']> }, 'lines' | 'hostedInvoiceUrl' | 'subscription' | 'payment' | 'person'> & { personId: string | null; subscriptionId: string | null; paymentId: string | null; toldLines: readonly object[]; moreLines: boolean; shownUrl?: string | null }>;
  InvoiceActionRequired: ResolverTypeWrapper<InvoiceActionRequired>;
  InvoiceConnection: ResolverTypeWrapper<Omit<InvoiceConnection, 'edges'> & { edges: Array<ResolversTypes['InvoiceEdge']> }>;
  InvoiceEdge: ResolverTypeWrapper<Omit<InvoiceEdge, 'node'> & { node?: Maybe<ResolversTypes['Invoice']> }>;
  InvoiceLine: ResolverTypeWrapper<Omit<Omit<InvoiceLine, 'product'> & { product?: Maybe<ResolversTypes['Product']> }, 'product'> & { productId: string | null; account: string }>;
  InvoiceLineConnection: ResolverTypeWrapper<Omit<InvoiceLineConnection, 'edges'> & { edges: Array<ResolversTypes['InvoiceLineEdge']> }>;
  InvoiceLineEdge: ResolverTypeWrapper<Omit<InvoiceLineEdge, 'node'> & { node?: Maybe<ResolversTypes['InvoiceLine']> }>;
  InvoiceReason: InvoiceReason;
  InvoiceStateConflict: ResolverTypeWrapper<InvoiceStateConflict>;
  InvoiceStatus: InvoiceStatus;
  InvoiceStatusInput: InvoiceStatusInput;
  InvoiceWhereInput: InvoiceWhereInput;
  LinkCustomerInput: LinkCustomerInput;
  LinkCustomerPayload: ResolverTypeWrapper<Omit<LinkCustomerPayload, 'link' | 'person' | 'problem'> & { link?: Maybe<ResolversTypes['CustomerLink']>, person?: Maybe<ResolversTypes['Person']>, problem?: Maybe<ResolversTypes['LinkCustomerProblem']> }>;
  LinkCustomerProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LinkCustomerProblem']>;
  LinkMethod: ResolverTypeWrapper<LinkMethod>;
  MethodNotForCurrency: ResolverTypeWrapper<MethodNotForCurrency>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NameMismatch: ResolverTypeWrapper<NameMismatch>;
  OnboardConnectedAccountInput: OnboardConnectedAccountInput;
  OnboardConnectedAccountPayload: ResolverTypeWrapper<Omit<OnboardConnectedAccountPayload, 'connectedAccount' | 'problem'> & { connectedAccount?: Maybe<ResolversTypes['ConnectedAccount']>, problem?: Maybe<ResolversTypes['OnboardConnectedAccountProblem']> }>;
  OnboardConnectedAccountProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OnboardConnectedAccountProblem']>;
  OutcomePending: ResolverTypeWrapper<OutcomePending>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PayInvoiceInput: PayInvoiceInput;
  PayInvoicePayload: ResolverTypeWrapper<Omit<PayInvoicePayload, 'invoice' | 'problem'> & { invoice?: Maybe<ResolversTypes['Invoice']>, problem?: Maybe<ResolversTypes['PayInvoiceProblem']> }>;
  PayInvoiceProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PayInvoiceProblem']>;
  PayPal: ResolverTypeWrapper<PayPal>;
  Payment: ResolverTypeWrapper<Omit<Omit<Payment, 'nextAction' | 'paymentMethod' | 'person' | 'transfer'> & { nextAction?: Maybe<ResolversTypes['PaymentNextAction']>, paymentMethod?: Maybe<ResolversTypes['PaymentMethod']>, person?: Maybe<ResolversTypes['Person']>, transfer?: Maybe<ResolversTypes['Transfer']> }, 'person' | 'refunds' | 'nextAction' | 'transfer'> & { personId: string | null; transferGroup: string | null; shownAction?: PaymentNextAction | null; toldRefunds?: readonly object[] }>;
  PaymentConnection: ResolverTypeWrapper<Omit<PaymentConnection, 'edges'> & { edges: Array<ResolversTypes['PaymentEdge']> }>;
  PaymentEdge: ResolverTypeWrapper<Omit<PaymentEdge, 'node'> & { node?: Maybe<ResolversTypes['Payment']> }>;
  PaymentEffect: ResolverTypeWrapper<Omit<Omit<PaymentEffect, 'checkoutSession' | 'connectedAccount' | 'dispute' | 'invoice' | 'payment' | 'paymentMethod' | 'problem' | 'setupIntent' | 'subscription' | 'transfer'> & { checkoutSession?: Maybe<ResolversTypes['CheckoutSession']>, connectedAccount?: Maybe<ResolversTypes['ConnectedAccount']>, dispute?: Maybe<ResolversTypes['Dispute']>, invoice?: Maybe<ResolversTypes['Invoice']>, payment?: Maybe<ResolversTypes['Payment']>, paymentMethod?: Maybe<ResolversTypes['PaymentMethod']>, problem?: Maybe<ResolversTypes['PaymentEffectProblem']>, setupIntent?: Maybe<ResolversTypes['SetupIntent']>, subscription?: Maybe<ResolversTypes['BillingSubscription']>, transfer?: Maybe<ResolversTypes['Transfer']> }, 'payment' | 'refund' | 'subscription' | 'invoice' | 'setupIntent' | 'paymentMethod' | 'checkoutSession' | 'customerId' | 'dispute' | 'transfer' | 'connectedAccount' | 'problem'> & { outcome: object | null }>;
  PaymentEffectConnection: ResolverTypeWrapper<Omit<PaymentEffectConnection, 'edges'> & { edges: Array<ResolversTypes['PaymentEffectEdge']> }>;
  PaymentEffectEdge: ResolverTypeWrapper<Omit<PaymentEffectEdge, 'node'> & { node?: Maybe<ResolversTypes['PaymentEffect']> }>;
  PaymentEffectProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PaymentEffectProblem']>;
  PaymentMethod: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['PaymentMethod']>;
  PaymentMethodKind: PaymentMethodKind;
  PaymentMethodMissing: ResolverTypeWrapper<PaymentMethodMissing>;
  PaymentMethodUnusable: ResolverTypeWrapper<PaymentMethodUnusable>;
  PaymentNextAction: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PaymentNextAction']>;
  PaymentNotSettled: ResolverTypeWrapper<PaymentNotSettled>;
  PaymentStateConflict: ResolverTypeWrapper<PaymentStateConflict>;
  PaymentStatus: PaymentStatus;
  PaymentStatusInput: PaymentStatusInput;
  PaymentWhereInput: PaymentWhereInput;
  PaymentsWhereInput: PaymentsWhereInput;
  Payout: ResolverTypeWrapper<Omit<Omit<Payout, 'business' | 'transactions'> & { business?: Maybe<ResolversTypes['Business']>, transactions?: Maybe<ResolversTypes['BalanceTransactionConnection']> }, 'business' | 'transactions'>>;
  PayoutConnection: ResolverTypeWrapper<Omit<PayoutConnection, 'edges'> & { edges: Array<ResolversTypes['PayoutEdge']> }>;
  PayoutEdge: ResolverTypeWrapper<Omit<PayoutEdge, 'node'> & { node?: Maybe<ResolversTypes['Payout']> }>;
  PayoutStatus: PayoutStatus;
  PayoutStatusInput: PayoutStatusInput;
  PayoutWhereInput: PayoutWhereInput;
  Person: ResolverTypeWrapper<Omit<Omit<Person, 'checkoutSessions' | 'connectedAccounts' | 'customers' | 'invoices' | 'paymentMethods' | 'payments' | 'subscriptions'> & { checkoutSessions?: Maybe<ResolversTypes['CheckoutSessionConnection']>, connectedAccounts?: Maybe<Array<ResolversTypes['ConnectedAccount']>>, customers?: Maybe<Array<ResolversTypes['CustomerLink']>>, invoices?: Maybe<ResolversTypes['InvoiceConnection']>, paymentMethods?: Maybe<Array<ResolversTypes['PaymentMethod']>>, payments?: Maybe<ResolversTypes['PaymentConnection']>, subscriptions?: Maybe<ResolversTypes['BillingSubscriptionConnection']> }, 'payments' | 'paymentMethods' | 'customers' | 'subscriptions' | 'invoices' | 'connectedAccounts' | 'checkoutSessions'>>;
  Price: ResolverTypeWrapper<Omit<Omit<Price, 'product'> & { product?: Maybe<ResolversTypes['Product']> }, 'product'> & { productId: string | null }>;
  PriceConnection: ResolverTypeWrapper<Omit<PriceConnection, 'edges'> & { edges: Array<ResolversTypes['PriceEdge']> }>;
  PriceEdge: ResolverTypeWrapper<Omit<PriceEdge, 'node'> & { node?: Maybe<ResolversTypes['Price']> }>;
  PriceInterval: PriceInterval;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  Product: ResolverTypeWrapper<Omit<Omit<Product, 'prices'> & { prices?: Maybe<ResolversTypes['PriceConnection']> }, 'prices'>>;
  ProductConnection: ResolverTypeWrapper<Omit<ProductConnection, 'edges'> & { edges: Array<ResolversTypes['ProductEdge']> }>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node?: Maybe<ResolversTypes['Product']> }>;
  ProductWhereInput: ProductWhereInput;
  ProrationInput: ProrationInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecipientCannotReceive: ResolverTypeWrapper<RecipientCannotReceive>;
  RedirectToUrl: ResolverTypeWrapper<RedirectToUrl>;
  RefreshPaymentPayload: ResolverTypeWrapper<Omit<RefreshPaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>;
  RefreshPaymentsPayload: ResolverTypeWrapper<Omit<RefreshPaymentsPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  Refund: ResolverTypeWrapper<Refund>;
  RefundConnection: ResolverTypeWrapper<RefundConnection>;
  RefundEdge: ResolverTypeWrapper<RefundEdge>;
  RefundPaymentInput: RefundPaymentInput;
  RefundPaymentPayload: ResolverTypeWrapper<Omit<RefundPaymentPayload, 'payment' | 'problem'> & { payment?: Maybe<ResolversTypes['Payment']>, problem?: Maybe<ResolversTypes['RefundPaymentProblem']> }>;
  RefundPaymentProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefundPaymentProblem']>;
  RefundReason: RefundReason;
  RefundReasonInput: RefundReasonInput;
  RefundStatus: RefundStatus;
  RequestPaymentInput: RequestPaymentInput;
  RequestPaymentPayload: ResolverTypeWrapper<Omit<RequestPaymentPayload, 'problem' | 'session'> & { problem?: Maybe<ResolversTypes['RequestPaymentProblem']>, session?: Maybe<ResolversTypes['CheckoutSession']> }>;
  RequestPaymentProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestPaymentProblem']>;
  ReverseTransferInput: ReverseTransferInput;
  ReverseTransferPayload: ResolverTypeWrapper<Omit<ReverseTransferPayload, 'problem' | 'transfer'> & { problem?: Maybe<ResolversTypes['ReverseTransferProblem']>, transfer?: Maybe<ResolversTypes['Transfer']> }>;
  ReverseTransferProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReverseTransferProblem']>;
  SendMoneyInput: SendMoneyInput;
  SendMoneyPayload: ResolverTypeWrapper<Omit<SendMoneyPayload, 'payment' | 'problem' | 'transfer'> & { payment?: Maybe<ResolversTypes['Payment']>, problem?: Maybe<ResolversTypes['SendMoneyProblem']>, transfer?: Maybe<ResolversTypes['Transfer']> }>;
  SendMoneyProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SendMoneyProblem']>;
  SepaDebit: ResolverTypeWrapper<SepaDebit>;
  SetDefaultPaymentMethodInput: SetDefaultPaymentMethodInput;
  SetDefaultPaymentMethodPayload: ResolverTypeWrapper<Omit<SetDefaultPaymentMethodPayload, 'paymentMethod' | 'problem'> & { paymentMethod?: Maybe<ResolversTypes['PaymentMethod']>, problem?: Maybe<ResolversTypes['SetDefaultPaymentMethodProblem']> }>;
  SetDefaultPaymentMethodProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetDefaultPaymentMethodProblem']>;
  SettlePaymentEffectInput: SettlePaymentEffectInput;
  SettlePaymentEffectPayload: ResolverTypeWrapper<Omit<SettlePaymentEffectPayload, 'effect'> & { effect?: Maybe<ResolversTypes['PaymentEffect']> }>;
  SetupError: ResolverTypeWrapper<SetupError>;
  SetupIntent: ResolverTypeWrapper<Omit<Omit<SetupIntent, 'nextAction' | 'person'> & { nextAction?: Maybe<ResolversTypes['PaymentNextAction']>, person?: Maybe<ResolversTypes['Person']> }, 'nextAction' | 'person'> & { personId: string | null; shownAction?: PaymentNextAction | null }>;
  SetupIntentStatus: SetupIntentStatus;
  StripeClientSettings: ResolverTypeWrapper<Omit<StripeClientSettings, 'paymentMethodKinds'> & { place: string }>;
  SubmitDisputeEvidenceInput: SubmitDisputeEvidenceInput;
  SubmitDisputeEvidencePayload: ResolverTypeWrapper<Omit<SubmitDisputeEvidencePayload, 'dispute' | 'problem'> & { dispute?: Maybe<ResolversTypes['Dispute']>, problem?: Maybe<ResolversTypes['SubmitDisputeEvidenceProblem']> }>;
  SubmitDisputeEvidenceProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SubmitDisputeEvidenceProblem']>;
  SubscriptionItemChangeInput: SubscriptionItemChangeInput;
  SubscriptionItemInput: SubscriptionItemInput;
  SubscriptionStateConflict: ResolverTypeWrapper<SubscriptionStateConflict>;
  Transfer: ResolverTypeWrapper<Omit<Omit<Transfer, 'destination' | 'payment'> & { destination?: Maybe<ResolversTypes['ConnectedAccount']>, payment?: Maybe<ResolversTypes['Payment']> }, 'payment' | 'destination'> & { paymentId: string | null; destinationId: string | null }>;
  UnknownNextAction: ResolverTypeWrapper<UnknownNextAction>;
  UnknownPaymentMethod: ResolverTypeWrapper<UnknownPaymentMethod>;
  UnlinkCustomerInput: UnlinkCustomerInput;
  UnlinkCustomerPayload: ResolverTypeWrapper<Omit<UnlinkCustomerPayload, 'link' | 'person'> & { link?: Maybe<ResolversTypes['CustomerLink']>, person?: Maybe<ResolversTypes['Person']> }>;
  UpdateCustomerInput: UpdateCustomerInput;
  UpdateCustomerPayload: ResolverTypeWrapper<Omit<UpdateCustomerPayload, 'problem'> & { problem?: Maybe<ResolversTypes['UpdateCustomerProblem']> }>;
  UpdateCustomerProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateCustomerProblem']>;
  UpdateSubscriptionInput: UpdateSubscriptionInput;
  UpdateSubscriptionPayload: ResolverTypeWrapper<Omit<UpdateSubscriptionPayload, 'problem' | 'subscription'> & { problem?: Maybe<ResolversTypes['UpdateSubscriptionProblem']>, subscription?: Maybe<ResolversTypes['BillingSubscription']> }>;
  UpdateSubscriptionProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateSubscriptionProblem']>;
  UsBankAccount: ResolverTypeWrapper<UsBankAccount>;
  UseStripeSdk: ResolverTypeWrapper<UseStripeSdk>;
  VerificationRequired: ResolverTypeWrapper<VerificationRequired>;
  VerificationRequiredReason: VerificationRequiredReason;
  VerifyWithMicrodeposits: ResolverTypeWrapper<VerifyWithMicrodeposits>;
  WeChatPay: ResolverTypeWrapper<WeChatPay>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptDisputeInput: AcceptDisputeInput;
  ID: Scalars['ID']['output'];
  AcceptDisputePayload: Omit<AcceptDisputePayload, 'dispute' | 'problem'> & { dispute?: Maybe<ResolversParentTypes['Dispute']>, problem?: Maybe<ResolversParentTypes['AcceptDisputeProblem']> };
  AcceptDisputeProblem: ResolversUnionTypes<ResolversParentTypes>['AcceptDisputeProblem'];
  Alipay: Alipay;
  AlreadyRefunded: AlreadyRefunded;
  Boolean: Scalars['Boolean']['output'];
  AlreadyReversed: AlreadyReversed;
  AmountTooLarge: AmountTooLarge;
  AttachPaymentMethodInput: AttachPaymentMethodInput;
  AttachPaymentMethodPayload: Omit<AttachPaymentMethodPayload, 'paymentMethod' | 'problem'> & { paymentMethod?: Maybe<ResolversParentTypes['PaymentMethod']>, problem?: Maybe<ResolversParentTypes['AttachPaymentMethodProblem']> };
  AttachPaymentMethodProblem: ResolversUnionTypes<ResolversParentTypes>['AttachPaymentMethodProblem'];
  BalanceTransaction: Omit<Omit<BalanceTransaction, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> }, 'payment'> & { paymentId: string | null };
  BalanceTransactionConnection: Omit<BalanceTransactionConnection, 'edges'> & { edges: Array<ResolversParentTypes['BalanceTransactionEdge']> };
  BalanceTransactionEdge: Omit<BalanceTransactionEdge, 'node'> & { node?: Maybe<ResolversParentTypes['BalanceTransaction']> };
  BankAccountNotDebitable: BankAccountNotDebitable;
  BankConnectionUnusable: BankConnectionUnusable;
  BankDebitMandateInput: BankDebitMandateInput;
  BillingSubscription: Omit<Omit<BillingSubscription, 'items' | 'latestInvoice' | 'person'> & { items: Array<ResolversParentTypes['BillingSubscriptionItem']>, latestInvoice?: Maybe<ResolversParentTypes['Invoice']>, person?: Maybe<ResolversParentTypes['Person']> }, 'latestInvoice' | 'person'> & { personId: string | null; invoiceId: string | null; priced: readonly { id: string; priceId: string; quantity: number; unitAmount: number }[] };
  BillingSubscriptionConnection: Omit<BillingSubscriptionConnection, 'edges'> & { edges: Array<ResolversParentTypes['BillingSubscriptionEdge']> };
  BillingSubscriptionEdge: Omit<BillingSubscriptionEdge, 'node'> & { node?: Maybe<ResolversParentTypes['BillingSubscription']> };
  BillingSubscriptionItem: Omit<BillingSubscriptionItem, 'price'> & { price: ResolversParentTypes['Price'] };
  BillingSubscriptionWhereInput: BillingSubscriptionWhereInput;
  Business: Omit<Omit<Business, 'disputes' | 'payouts'> & { disputes?: Maybe<ResolversParentTypes['DisputeConnection']>, payouts?: Maybe<ResolversParentTypes['PayoutConnection']> }, 'balance' | 'payouts' | 'disputes'>;
  BusinessBalance: BusinessBalance;
  CancelPaymentInput: CancelPaymentInput;
  CancelPaymentPayload: Omit<CancelPaymentPayload, 'payment' | 'problem'> & { payment?: Maybe<ResolversParentTypes['Payment']>, problem?: Maybe<ResolversParentTypes['CancelPaymentProblem']> };
  CancelPaymentProblem: ResolversUnionTypes<ResolversParentTypes>['CancelPaymentProblem'];
  CancelSubscriptionInput: CancelSubscriptionInput;
  CancelSubscriptionPayload: Omit<CancelSubscriptionPayload, 'problem' | 'subscription'> & { problem?: Maybe<ResolversParentTypes['CancelSubscriptionProblem']>, subscription?: Maybe<ResolversParentTypes['BillingSubscription']> };
  CancelSubscriptionProblem: ResolversUnionTypes<ResolversParentTypes>['CancelSubscriptionProblem'];
  CapturePaymentInput: CapturePaymentInput;
  CapturePaymentPayload: Omit<CapturePaymentPayload, 'payment' | 'problem'> & { payment?: Maybe<ResolversParentTypes['Payment']>, problem?: Maybe<ResolversParentTypes['CapturePaymentProblem']> };
  CapturePaymentProblem: ResolversUnionTypes<ResolversParentTypes>['CapturePaymentProblem'];
  Card: Card;
  CardDeclined: CardDeclined;
  CheckoutItemInput: CheckoutItemInput;
  CheckoutSession: Omit<Omit<CheckoutSession, 'payment' | 'person' | 'subscription'> & { payment?: Maybe<ResolversParentTypes['Payment']>, person?: Maybe<ResolversParentTypes['Person']>, subscription?: Maybe<ResolversParentTypes['BillingSubscription']> }, 'url' | 'payment' | 'subscription' | 'person'> & { personId: string | null; paymentId: string | null; subscriptionId: string | null; shownUrl?: string | null };
  CheckoutSessionClosed: CheckoutSessionClosed;
  CheckoutSessionConnection: Omit<CheckoutSessionConnection, 'edges'> & { edges: Array<ResolversParentTypes['CheckoutSessionEdge']> };
  CheckoutSessionEdge: Omit<CheckoutSessionEdge, 'node'> & { node?: Maybe<ResolversParentTypes['CheckoutSession']> };
  CheckoutSessionWhereInput: CheckoutSessionWhereInput;
  ConfirmPaymentInput: ConfirmPaymentInput;
  ConfirmPaymentPayload: Omit<ConfirmPaymentPayload, 'payment' | 'problem'> & { payment?: Maybe<ResolversParentTypes['Payment']>, problem?: Maybe<ResolversParentTypes['ConfirmPaymentProblem']> };
  ConfirmPaymentProblem: ResolversUnionTypes<ResolversParentTypes>['ConfirmPaymentProblem'];
  ConnectedAccount: Omit<Omit<ConnectedAccount, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> }, 'person'> & { personId: string | null };
  CreateBankDebitInput: CreateBankDebitInput;
  CreateBankDebitPayload: Omit<CreateBankDebitPayload, 'payment' | 'problem'> & { payment?: Maybe<ResolversParentTypes['Payment']>, problem?: Maybe<ResolversParentTypes['CreateBankDebitProblem']> };
  CreateBankDebitProblem: ResolversUnionTypes<ResolversParentTypes>['CreateBankDebitProblem'];
  CreateCheckoutSessionInput: CreateCheckoutSessionInput;
  CreateCheckoutSessionPayload: Omit<CreateCheckoutSessionPayload, 'problem' | 'session'> & { problem?: Maybe<ResolversParentTypes['CreateCheckoutSessionProblem']>, session?: Maybe<ResolversParentTypes['CheckoutSession']> };
  CreateCheckoutSessionProblem: ResolversUnionTypes<ResolversParentTypes>['CreateCheckoutSessionProblem'];
  CreatePaymentInput: CreatePaymentInput;
  CreatePaymentPayload: Omit<CreatePaymentPayload, 'payment' | 'problem'> & { payment?: Maybe<ResolversParentTypes['Payment']>, problem?: Maybe<ResolversParentTypes['CreatePaymentProblem']> };
  CreatePaymentProblem: ResolversUnionTypes<ResolversParentTypes>['CreatePaymentProblem'];
  CreateSetupIntentInput: CreateSetupIntentInput;
  CreateSetupIntentPayload: Omit<CreateSetupIntentPayload, 'problem' | 'setupIntent'> & { problem?: Maybe<ResolversParentTypes['CreateSetupIntentProblem']>, setupIntent?: Maybe<ResolversParentTypes['SetupIntent']> };
  CreateSetupIntentProblem: ResolversUnionTypes<ResolversParentTypes>['CreateSetupIntentProblem'];
  CreateSubscriptionInput: CreateSubscriptionInput;
  CreateSubscriptionPayload: Omit<CreateSubscriptionPayload, 'problem' | 'subscription'> & { problem?: Maybe<ResolversParentTypes['CreateSubscriptionProblem']>, subscription?: Maybe<ResolversParentTypes['BillingSubscription']> };
  CreateSubscriptionProblem: ResolversUnionTypes<ResolversParentTypes>['CreateSubscriptionProblem'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Customer: Customer;
  CustomerAddress: CustomerAddress;
  CustomerAddressInput: CustomerAddressInput;
  CustomerLink: Omit<CustomerLink, 'customer'>;
  CustomerOfSomebodyElse: Omit<CustomerOfSomebodyElse, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DetachPaymentMethodInput: DetachPaymentMethodInput;
  DetachPaymentMethodPayload: Omit<DetachPaymentMethodPayload, 'problem'> & { problem?: Maybe<ResolversParentTypes['DetachPaymentMethodProblem']> };
  DetachPaymentMethodProblem: ResolversUnionTypes<ResolversParentTypes>['DetachPaymentMethodProblem'];
  Dispute: Omit<Omit<Dispute, 'business' | 'payment'> & { business?: Maybe<ResolversParentTypes['Business']>, payment?: Maybe<ResolversParentTypes['Payment']> }, 'payment' | 'business' | 'evidence'> & { paymentId: string | null };
  DisputeClosed: DisputeClosed;
  DisputeConnection: Omit<DisputeConnection, 'edges'> & { edges: Array<ResolversParentTypes['DisputeEdge']> };
  DisputeEdge: Omit<DisputeEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Dispute']> };
  DisputeEvidence: DisputeEvidence;
  DisputeEvidenceInput: DisputeEvidenceInput;
  DisputeWhereInput: DisputeWhereInput;
  EvidenceAlreadySubmitted: EvidenceAlreadySubmitted;
  EvidencePastDue: EvidencePastDue;
  ExpireCheckoutSessionInput: ExpireCheckoutSessionInput;
  ExpireCheckoutSessionPayload: Omit<ExpireCheckoutSessionPayload, 'problem' | 'session'> & { problem?: Maybe<ResolversParentTypes['ExpireCheckoutSessionProblem']>, session?: Maybe<ResolversParentTypes['CheckoutSession']> };
  ExpireCheckoutSessionProblem: ResolversUnionTypes<ResolversParentTypes>['ExpireCheckoutSessionProblem'];
  InsufficientFunds: InsufficientFunds;
  Invoice: Omit<Omit<Invoice, 'lines' | 'payment' | 'person' | 'subscription'> & { lines?: Maybe<ResolversParentTypes['InvoiceLineConnection']>, payment?: Maybe<ResolversParentTypes['Payment']>, person?: Maybe<ResolversParentTypes['Person']>, subscription?: Maybe<ResolversParentTypes['BillingSubscription']> }, 'lines' | 'hostedInvoiceUrl' | 'subscription' | 'payment' | 'person'> & { personId: string | null; subscriptionId: string | null; paymentId: string | null; toldLines: readonly object[]; moreLines: boolean; shownUrl?: string | null };
  InvoiceActionRequired: InvoiceActionRequired;
  InvoiceConnection: Omit<InvoiceConnection, 'edges'> & { edges: Array<ResolversParentTypes['InvoiceEdge']> };
  InvoiceEdge: Omit<InvoiceEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Invoice']> };
  InvoiceLine: Omit<Omit<InvoiceLine, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> }, 'product'> & { productId: string | null; account: string };
  InvoiceLineConnection: Omit<InvoiceLineConnection, 'edges'> & { edges: Array<ResolversParentTypes['InvoiceLineEdge']> };
  InvoiceLineEdge: Omit<InvoiceLineEdge, 'node'> & { node?: Maybe<ResolversParentTypes['InvoiceLine']> };
  InvoiceStateConflict: InvoiceStateConflict;
  InvoiceWhereInput: InvoiceWhereInput;
  LinkCustomerInput: LinkCustomerInput;
  LinkCustomerPayload: Omit<LinkCustomerPayload, 'link' | 'person' | 'problem'> & { link?: Maybe<ResolversParentTypes['CustomerLink']>, person?: Maybe<ResolversParentTypes['Person']>, problem?: Maybe<ResolversParentTypes['LinkCustomerProblem']> };
  LinkCustomerProblem: ResolversUnionTypes<ResolversParentTypes>['LinkCustomerProblem'];
  LinkMethod: LinkMethod;
  MethodNotForCurrency: MethodNotForCurrency;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  NameMismatch: NameMismatch;
  OnboardConnectedAccountInput: OnboardConnectedAccountInput;
  OnboardConnectedAccountPayload: Omit<OnboardConnectedAccountPayload, 'connectedAccount' | 'problem'> & { connectedAccount?: Maybe<ResolversParentTypes['ConnectedAccount']>, problem?: Maybe<ResolversParentTypes['OnboardConnectedAccountProblem']> };
  OnboardConnectedAccountProblem: ResolversUnionTypes<ResolversParentTypes>['OnboardConnectedAccountProblem'];
  OutcomePending: OutcomePending;
  PageInfo: PageInfo;
  PayInvoiceInput: PayInvoiceInput;
  PayInvoicePayload: Omit<PayInvoicePayload, 'invoice' | 'problem'> & { invoice?: Maybe<ResolversParentTypes['Invoice']>, problem?: Maybe<ResolversParentTypes['PayInvoiceProblem']> };
  PayInvoiceProblem: ResolversUnionTypes<ResolversParentTypes>['PayInvoiceProblem'];
  PayPal: PayPal;
  Payment: Omit<Omit<Payment, 'nextAction' | 'paymentMethod' | 'person' | 'transfer'> & { nextAction?: Maybe<ResolversParentTypes['PaymentNextAction']>, paymentMethod?: Maybe<ResolversParentTypes['PaymentMethod']>, person?: Maybe<ResolversParentTypes['Person']>, transfer?: Maybe<ResolversParentTypes['Transfer']> }, 'person' | 'refunds' | 'nextAction' | 'transfer'> & { personId: string | null; transferGroup: string | null; shownAction?: PaymentNextAction | null; toldRefunds?: readonly object[] };
  PaymentConnection: Omit<PaymentConnection, 'edges'> & { edges: Array<ResolversParentTypes['PaymentEdge']> };
  PaymentEdge: Omit<PaymentEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Payment']> };
  PaymentEffect: Omit<Omit<PaymentEffect, 'checkoutSession' | 'connectedAccount' | 'dispute' | 'invoice' | 'payment' | 'paymentMethod' | 'problem' | 'setupIntent' | 'subscription' | 'transfer'> & { checkoutSession?: Maybe<ResolversParentTypes['CheckoutSession']>, connectedAccount?: Maybe<ResolversParentTypes['ConnectedAccount']>, dispute?: Maybe<ResolversParentTypes['Dispute']>, invoice?: Maybe<ResolversParentTypes['Invoice']>, payment?: Maybe<ResolversParentTypes['Payment']>, paymentMethod?: Maybe<ResolversParentTypes['PaymentMethod']>, problem?: Maybe<ResolversParentTypes['PaymentEffectProblem']>, setupIntent?: Maybe<ResolversParentTypes['SetupIntent']>, subscription?: Maybe<ResolversParentTypes['BillingSubscription']>, transfer?: Maybe<ResolversParentTypes['Transfer']> }, 'payment' | 'refund' | 'subscription' | 'invoice' | 'setupIntent' | 'paymentMethod' | 'checkoutSession' | 'customerId' | 'dispute' | 'transfer' | 'connectedAccount' | 'problem'> & { outcome: object | null };
  PaymentEffectConnection: Omit<PaymentEffectConnection, 'edges'> & { edges: Array<ResolversParentTypes['PaymentEffectEdge']> };
  PaymentEffectEdge: Omit<PaymentEffectEdge, 'node'> & { node?: Maybe<ResolversParentTypes['PaymentEffect']> };
  PaymentEffectProblem: ResolversUnionTypes<ResolversParentTypes>['PaymentEffectProblem'];
  PaymentMethod: ResolversInterfaceTypes<ResolversParentTypes>['PaymentMethod'];
  PaymentMethodMissing: PaymentMethodMissing;
  PaymentMethodUnusable: PaymentMethodUnusable;
  PaymentNextAction: ResolversUnionTypes<ResolversParentTypes>['PaymentNextAction'];
  PaymentNotSettled: PaymentNotSettled;
  PaymentStateConflict: PaymentStateConflict;
  PaymentWhereInput: PaymentWhereInput;
  PaymentsWhereInput: PaymentsWhereInput;
  Payout: Omit<Omit<Payout, 'business' | 'transactions'> & { business?: Maybe<ResolversParentTypes['Business']>, transactions?: Maybe<ResolversParentTypes['BalanceTransactionConnection']> }, 'business' | 'transactions'>;
  PayoutConnection: Omit<PayoutConnection, 'edges'> & { edges: Array<ResolversParentTypes['PayoutEdge']> };
  PayoutEdge: Omit<PayoutEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Payout']> };
  PayoutWhereInput: PayoutWhereInput;
  Person: Omit<Omit<Person, 'checkoutSessions' | 'connectedAccounts' | 'customers' | 'invoices' | 'paymentMethods' | 'payments' | 'subscriptions'> & { checkoutSessions?: Maybe<ResolversParentTypes['CheckoutSessionConnection']>, connectedAccounts?: Maybe<Array<ResolversParentTypes['ConnectedAccount']>>, customers?: Maybe<Array<ResolversParentTypes['CustomerLink']>>, invoices?: Maybe<ResolversParentTypes['InvoiceConnection']>, paymentMethods?: Maybe<Array<ResolversParentTypes['PaymentMethod']>>, payments?: Maybe<ResolversParentTypes['PaymentConnection']>, subscriptions?: Maybe<ResolversParentTypes['BillingSubscriptionConnection']> }, 'payments' | 'paymentMethods' | 'customers' | 'subscriptions' | 'invoices' | 'connectedAccounts' | 'checkoutSessions'>;
  Price: Omit<Omit<Price, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> }, 'product'> & { productId: string | null };
  PriceConnection: Omit<PriceConnection, 'edges'> & { edges: Array<ResolversParentTypes['PriceEdge']> };
  PriceEdge: Omit<PriceEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Price']> };
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  Product: Omit<Omit<Product, 'prices'> & { prices?: Maybe<ResolversParentTypes['PriceConnection']> }, 'prices'>;
  ProductConnection: Omit<ProductConnection, 'edges'> & { edges: Array<ResolversParentTypes['ProductEdge']> };
  ProductEdge: Omit<ProductEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Product']> };
  ProductWhereInput: ProductWhereInput;
  Query: Record<PropertyKey, never>;
  RecipientCannotReceive: RecipientCannotReceive;
  RedirectToUrl: RedirectToUrl;
  RefreshPaymentPayload: Omit<RefreshPaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> };
  RefreshPaymentsPayload: Omit<RefreshPaymentsPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  Refund: Refund;
  RefundConnection: RefundConnection;
  RefundEdge: RefundEdge;
  RefundPaymentInput: RefundPaymentInput;
  RefundPaymentPayload: Omit<RefundPaymentPayload, 'payment' | 'problem'> & { payment?: Maybe<ResolversParentTypes['Payment']>, problem?: Maybe<ResolversParentTypes['RefundPaymentProblem']> };
  RefundPaymentProblem: ResolversUnionTypes<ResolversParentTypes>['RefundPaymentProblem'];
  RequestPaymentInput: RequestPaymentInput;
  RequestPaymentPayload: Omit<RequestPaymentPayload, 'problem' | 'session'> & { problem?: Maybe<ResolversParentTypes['RequestPaymentProblem']>, session?: Maybe<ResolversParentTypes['CheckoutSession']> };
  RequestPaymentProblem: ResolversUnionTypes<ResolversParentTypes>['RequestPaymentProblem'];
  ReverseTransferInput: ReverseTransferInput;
  ReverseTransferPayload: Omit<ReverseTransferPayload, 'problem' | 'transfer'> & { problem?: Maybe<ResolversParentTypes['ReverseTransferProblem']>, transfer?: Maybe<ResolversParentTypes['Transfer']> };
  ReverseTransferProblem: ResolversUnionTypes<ResolversParentTypes>['ReverseTransferProblem'];
  SendMoneyInput: SendMoneyInput;
  SendMoneyPayload: Omit<SendMoneyPayload, 'payment' | 'problem' | 'transfer'> & { payment?: Maybe<ResolversParentTypes['Payment']>, problem?: Maybe<ResolversParentTypes['SendMoneyProblem']>, transfer?: Maybe<ResolversParentTypes['Transfer']> };
  SendMoneyProblem: ResolversUnionTypes<ResolversParentTypes>['SendMoneyProblem'];
  SepaDebit: SepaDebit;
  SetDefaultPaymentMethodInput: SetDefaultPaymentMethodInput;
  SetDefaultPaymentMethodPayload: Omit<SetDefaultPaymentMethodPayload, 'paymentMethod' | 'problem'> & { paymentMethod?: Maybe<ResolversParentTypes['PaymentMethod']>, problem?: Maybe<ResolversParentTypes['SetDefaultPaymentMethodProblem']> };
  SetDefaultPaymentMethodProblem: ResolversUnionTypes<ResolversParentTypes>['SetDefaultPaymentMethodProblem'];
  SettlePaymentEffectInput: SettlePaymentEffectInput;
  SettlePaymentEffectPayload: Omit<SettlePaymentEffectPayload, 'effect'> & { effect?: Maybe<ResolversParentTypes['PaymentEffect']> };
  SetupError: SetupError;
  SetupIntent: Omit<Omit<SetupIntent, 'nextAction' | 'person'> & { nextAction?: Maybe<ResolversParentTypes['PaymentNextAction']>, person?: Maybe<ResolversParentTypes['Person']> }, 'nextAction' | 'person'> & { personId: string | null; shownAction?: PaymentNextAction | null };
  StripeClientSettings: Omit<StripeClientSettings, 'paymentMethodKinds'> & { place: string };
  SubmitDisputeEvidenceInput: SubmitDisputeEvidenceInput;
  SubmitDisputeEvidencePayload: Omit<SubmitDisputeEvidencePayload, 'dispute' | 'problem'> & { dispute?: Maybe<ResolversParentTypes['Dispute']>, problem?: Maybe<ResolversParentTypes['SubmitDisputeEvidenceProblem']> };
  SubmitDisputeEvidenceProblem: ResolversUnionTypes<ResolversParentTypes>['SubmitDisputeEvidenceProblem'];
  SubscriptionItemChangeInput: SubscriptionItemChangeInput;
  SubscriptionItemInput: SubscriptionItemInput;
  SubscriptionStateConflict: SubscriptionStateConflict;
  Transfer: Omit<Omit<Transfer, 'destination' | 'payment'> & { destination?: Maybe<ResolversParentTypes['ConnectedAccount']>, payment?: Maybe<ResolversParentTypes['Payment']> }, 'payment' | 'destination'> & { paymentId: string | null; destinationId: string | null };
  UnknownNextAction: UnknownNextAction;
  UnknownPaymentMethod: UnknownPaymentMethod;
  UnlinkCustomerInput: UnlinkCustomerInput;
  UnlinkCustomerPayload: Omit<UnlinkCustomerPayload, 'link' | 'person'> & { link?: Maybe<ResolversParentTypes['CustomerLink']>, person?: Maybe<ResolversParentTypes['Person']> };
  UpdateCustomerInput: UpdateCustomerInput;
  UpdateCustomerPayload: Omit<UpdateCustomerPayload, 'problem'> & { problem?: Maybe<ResolversParentTypes['UpdateCustomerProblem']> };
  UpdateCustomerProblem: ResolversUnionTypes<ResolversParentTypes>['UpdateCustomerProblem'];
  UpdateSubscriptionInput: UpdateSubscriptionInput;
  UpdateSubscriptionPayload: Omit<UpdateSubscriptionPayload, 'problem' | 'subscription'> & { problem?: Maybe<ResolversParentTypes['UpdateSubscriptionProblem']>, subscription?: Maybe<ResolversParentTypes['BillingSubscription']> };
  UpdateSubscriptionProblem: ResolversUnionTypes<ResolversParentTypes>['UpdateSubscriptionProblem'];
  UsBankAccount: UsBankAccount;
  UseStripeSdk: UseStripeSdk;
  VerificationRequired: VerificationRequired;
  VerifyWithMicrodeposits: VerifyWithMicrodeposits;
  WeChatPay: WeChatPay;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge: Scalars['Int']['input'];
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = any, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CallsDirectiveArgs = {
  endpoints?: Maybe<Array<Scalars['String']['input']>>;
  plaid?: Maybe<Scalars['Int']['input']>;
  stripe?: Maybe<Scalars['Int']['input']>;
  twilio?: Maybe<Scalars['Int']['input']>;
  values?: Maybe<Scalars['Int']['input']>;
};

export type CallsDirectiveResolver<Result, Parent, ContextType = any, Args = CallsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AcceptDisputePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['AcceptDisputePayload'] = ResolversParentTypes['AcceptDisputePayload']> = {
  dispute?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['AcceptDisputeProblem']>, ParentType, ContextType>;
};

export type AcceptDisputeProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['AcceptDisputeProblem'] = ResolversParentTypes['AcceptDisputeProblem']> = {
  __resolveType: TypeResolveFn<'DisputeClosed' | 'EvidenceAlreadySubmitted' | 'OutcomePending', ParentType, ContextType>;
};

export type AlipayResolvers<ContextType = any, ParentType extends ResolversParentTypes['Alipay'] = ResolversParentTypes['Alipay']> = {
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyRefundedResolvers<ContextType = any, ParentType extends ResolversParentTypes['AlreadyRefunded'] = ResolversParentTypes['AlreadyRefunded']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyReversedResolvers<ContextType = any, ParentType extends ResolversParentTypes['AlreadyReversed'] = ResolversParentTypes['AlreadyReversed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AmountTooLargeResolvers<ContextType = any, ParentType extends ResolversParentTypes['AmountTooLarge'] = ResolversParentTypes['AmountTooLarge']> = {
  maximum?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AttachPaymentMethodPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['AttachPaymentMethodPayload'] = ResolversParentTypes['AttachPaymentMethodPayload']> = {
  paymentMethod?: Resolver<Maybe<ResolversTypes['PaymentMethod']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['AttachPaymentMethodProblem']>, ParentType, ContextType>;
};

export type AttachPaymentMethodProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['AttachPaymentMethodProblem'] = ResolversParentTypes['AttachPaymentMethodProblem']> = {
  __resolveType: TypeResolveFn<'CardDeclined' | 'OutcomePending' | 'PaymentMethodUnusable', ParentType, ContextType>;
};

export type BalanceTransactionResolvers<ContextType = any, ParentType extends ResolversParentTypes['BalanceTransaction'] = ResolversParentTypes['BalanceTransaction']> = {
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  availableOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['BalanceTransactionType'], ParentType, ContextType>;
};

export type BalanceTransactionConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['BalanceTransactionConnection'] = ResolversParentTypes['BalanceTransactionConnection']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['BalanceTransactionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BalanceTransactionEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['BalanceTransactionEdge'] = ResolversParentTypes['BalanceTransactionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['BalanceTransaction']>, ParentType, ContextType>;
};

export type BankAccountNotDebitableResolvers<ContextType = any, ParentType extends ResolversParentTypes['BankAccountNotDebitable'] = ResolversParentTypes['BankAccountNotDebitable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BankConnectionUnusableResolvers<ContextType = any, ParentType extends ResolversParentTypes['BankConnectionUnusable'] = ResolversParentTypes['BankConnectionUnusable']> = {
  connectionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BillingSubscriptionResolvers<ContextType = any, ParentType extends ResolversParentTypes['BillingSubscription'] = ResolversParentTypes['BillingSubscription'], FederationReferenceType extends FederationReferenceTypes['BillingSubscription'] = FederationReferenceTypes['BillingSubscription']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BillingSubscription']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cancelAtPeriodEnd?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  canceledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currentPeriodEnd?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  currentPeriodStart?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['BillingSubscriptionItem']>, ParentType, ContextType>;
  latestInvoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['BillingSubscriptionStatus'], ParentType, ContextType>;
  trialEnd?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type BillingSubscriptionConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['BillingSubscriptionConnection'] = ResolversParentTypes['BillingSubscriptionConnection']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['BillingSubscriptionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BillingSubscriptionEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['BillingSubscriptionEdge'] = ResolversParentTypes['BillingSubscriptionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['BillingSubscription']>, ParentType, ContextType>;
};

export type BillingSubscriptionItemResolvers<ContextType = any, ParentType extends ResolversParentTypes['BillingSubscriptionItem'] = ResolversParentTypes['BillingSubscriptionItem']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Price'], ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type BusinessResolvers<ContextType = any, ParentType extends ResolversParentTypes['Business'] = ResolversParentTypes['Business'], FederationReferenceType extends FederationReferenceTypes['Business'] = FederationReferenceTypes['Business']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Business']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  balance?: Resolver<Maybe<ResolversTypes['BusinessBalance']>, ParentType, ContextType>;
  disputes?: Resolver<Maybe<ResolversTypes['DisputeConnection']>, ParentType, ContextType, RequireFields<BusinessDisputesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payouts?: Resolver<Maybe<ResolversTypes['PayoutConnection']>, ParentType, ContextType, RequireFields<BusinessPayoutsArgs, 'first'>>;
  stripeAccount?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BusinessBalanceResolvers<ContextType = any, ParentType extends ResolversParentTypes['BusinessBalance'] = ResolversParentTypes['BusinessBalance']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  available?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
  pending?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type CancelPaymentPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['CancelPaymentPayload'] = ResolversParentTypes['CancelPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['CancelPaymentProblem']>, ParentType, ContextType>;
};

export type CancelPaymentProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['CancelPaymentProblem'] = ResolversParentTypes['CancelPaymentProblem']> = {
  __resolveType: TypeResolveFn<'OutcomePending' | 'PaymentStateConflict', ParentType, ContextType>;
};

export type CancelSubscriptionPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['CancelSubscriptionPayload'] = ResolversParentTypes['CancelSubscriptionPayload']> = {
  problem?: Resolver<Maybe<ResolversTypes['CancelSubscriptionProblem']>, ParentType, ContextType>;
  subscription?: Resolver<Maybe<ResolversTypes['BillingSubscription']>, ParentType, ContextType>;
};

export type CancelSubscriptionProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['CancelSubscriptionProblem'] = ResolversParentTypes['CancelSubscriptionProblem']> = {
  __resolveType: TypeResolveFn<'OutcomePending' | 'SubscriptionStateConflict', ParentType, ContextType>;
};

export type CapturePaymentPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['CapturePaymentPayload'] = ResolversParentTypes['CapturePaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['CapturePaymentProblem']>, ParentType, ContextType>;
};

export type CapturePaymentProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['CapturePaymentProblem'] = ResolversParentTypes['CapturePaymentProblem']> = {
  __resolveType: TypeResolveFn<'AmountTooLarge' | 'CardDeclined' | 'OutcomePending' | 'PaymentStateConflict', ParentType, ContextType>;
};

export type CardResolvers<ContextType = any, ParentType extends ResolversParentTypes['Card'] = ResolversParentTypes['Card']> = {
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  brand?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expMonth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  last4?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wallet?: Resolver<Maybe<ResolversTypes['CardWallet']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CardDeclinedResolvers<ContextType = any, ParentType extends ResolversParentTypes['CardDeclined'] = ResolversParentTypes['CardDeclined']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  declineCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckoutSessionResolvers<ContextType = any, ParentType extends ResolversParentTypes['CheckoutSession'] = ResolversParentTypes['CheckoutSession'], FederationReferenceType extends FederationReferenceTypes['CheckoutSession'] = FederationReferenceTypes['CheckoutSession']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CheckoutSession']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['CheckoutMode'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  paymentStatus?: Resolver<ResolversTypes['CheckoutPaymentStatus'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CheckoutSessionStatus'], ParentType, ContextType>;
  subscription?: Resolver<Maybe<ResolversTypes['BillingSubscription']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CheckoutSessionClosedResolvers<ContextType = any, ParentType extends ResolversParentTypes['CheckoutSessionClosed'] = ResolversParentTypes['CheckoutSessionClosed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CheckoutSessionStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckoutSessionConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['CheckoutSessionConnection'] = ResolversParentTypes['CheckoutSessionConnection']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['CheckoutSessionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CheckoutSessionEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CheckoutSessionEdge'] = ResolversParentTypes['CheckoutSessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['CheckoutSession']>, ParentType, ContextType>;
};

export type ConfirmPaymentPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConfirmPaymentPayload'] = ResolversParentTypes['ConfirmPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['ConfirmPaymentProblem']>, ParentType, ContextType>;
};

export type ConfirmPaymentProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConfirmPaymentProblem'] = ResolversParentTypes['ConfirmPaymentProblem']> = {
  __resolveType: TypeResolveFn<'CardDeclined' | 'OutcomePending' | 'PaymentStateConflict', ParentType, ContextType>;
};

export type ConnectedAccountResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConnectedAccount'] = ResolversParentTypes['ConnectedAccount'], FederationReferenceType extends FederationReferenceTypes['ConnectedAccount'] = FederationReferenceTypes['ConnectedAccount']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ConnectedAccount']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  canPayOut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  canReceive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConnectedAccountStatus'], ParentType, ContextType>;
};

export type CreateBankDebitPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateBankDebitPayload'] = ResolversParentTypes['CreateBankDebitPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['CreateBankDebitProblem']>, ParentType, ContextType>;
};

export type CreateBankDebitProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateBankDebitProblem'] = ResolversParentTypes['CreateBankDebitProblem']> = {
  __resolveType: TypeResolveFn<'BankAccountNotDebitable' | 'BankConnectionUnusable' | 'CardDeclined' | 'InsufficientFunds' | 'NameMismatch' | 'OutcomePending' | 'VerificationRequired', ParentType, ContextType>;
};

export type CreateCheckoutSessionPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateCheckoutSessionPayload'] = ResolversParentTypes['CreateCheckoutSessionPayload']> = {
  problem?: Resolver<Maybe<ResolversTypes['CreateCheckoutSessionProblem']>, ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['CheckoutSession']>, ParentType, ContextType>;
};

export type CreateCheckoutSessionProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateCheckoutSessionProblem'] = ResolversParentTypes['CreateCheckoutSessionProblem']> = {
  __resolveType: TypeResolveFn<'OutcomePending' | 'VerificationRequired', ParentType, ContextType>;
};

export type CreatePaymentPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreatePaymentPayload'] = ResolversParentTypes['CreatePaymentPayload']> = {
  clientSecret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['CreatePaymentProblem']>, ParentType, ContextType>;
};

export type CreatePaymentProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreatePaymentProblem'] = ResolversParentTypes['CreatePaymentProblem']> = {
  __resolveType: TypeResolveFn<'CardDeclined' | 'MethodNotForCurrency' | 'OutcomePending' | 'VerificationRequired', ParentType, ContextType>;
};

export type CreateSetupIntentPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateSetupIntentPayload'] = ResolversParentTypes['CreateSetupIntentPayload']> = {
  clientSecret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['CreateSetupIntentProblem']>, ParentType, ContextType>;
  setupIntent?: Resolver<Maybe<ResolversTypes['SetupIntent']>, ParentType, ContextType>;
};

export type CreateSetupIntentProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateSetupIntentProblem'] = ResolversParentTypes['CreateSetupIntentProblem']> = {
  __resolveType: TypeResolveFn<'CardDeclined' | 'OutcomePending', ParentType, ContextType>;
};

export type CreateSubscriptionPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateSubscriptionPayload'] = ResolversParentTypes['CreateSubscriptionPayload']> = {
  clientSecret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['CreateSubscriptionProblem']>, ParentType, ContextType>;
  subscription?: Resolver<Maybe<ResolversTypes['BillingSubscription']>, ParentType, ContextType>;
};

export type CreateSubscriptionProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateSubscriptionProblem'] = ResolversParentTypes['CreateSubscriptionProblem']> = {
  __resolveType: TypeResolveFn<'CardDeclined' | 'OutcomePending' | 'PaymentMethodMissing' | 'VerificationRequired', ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type CustomerResolvers<ContextType = any, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['CustomerAddress']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  defaultPaymentMethodId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomerAddressResolvers<ContextType = any, ParentType extends ResolversParentTypes['CustomerAddress'] = ResolversParentTypes['CustomerAddress']> = {
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomerLinkResolvers<ContextType = any, ParentType extends ResolversParentTypes['CustomerLink'] = ResolversParentTypes['CustomerLink']> = {
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CustomerOfSomebodyElseResolvers<ContextType = any, ParentType extends ResolversParentTypes['CustomerOfSomebodyElse'] = ResolversParentTypes['CustomerOfSomebodyElse']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DetachPaymentMethodPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['DetachPaymentMethodPayload'] = ResolversParentTypes['DetachPaymentMethodPayload']> = {
  detachedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['DetachPaymentMethodProblem']>, ParentType, ContextType>;
};

export type DetachPaymentMethodProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['DetachPaymentMethodProblem'] = ResolversParentTypes['DetachPaymentMethodProblem']> = {
  __resolveType: TypeResolveFn<'OutcomePending' | 'PaymentMethodUnusable', ParentType, ContextType>;
};

export type DisputeResolvers<ContextType = any, ParentType extends ResolversParentTypes['Dispute'] = ResolversParentTypes['Dispute'], FederationReferenceType extends FederationReferenceTypes['Dispute'] = FederationReferenceTypes['Dispute']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dispute']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  business?: Resolver<Maybe<ResolversTypes['Business']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['DisputeEvidence']>, ParentType, ContextType>;
  evidenceDueBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hasEvidence?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DisputeStatus'], ParentType, ContextType>;
  submissionCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DisputeClosedResolvers<ContextType = any, ParentType extends ResolversParentTypes['DisputeClosed'] = ResolversParentTypes['DisputeClosed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DisputeStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisputeConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['DisputeConnection'] = ResolversParentTypes['DisputeConnection']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['DisputeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DisputeEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['DisputeEdge'] = ResolversParentTypes['DisputeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType>;
};

export type DisputeEvidenceResolvers<ContextType = any, ParentType extends ResolversParentTypes['DisputeEvidence'] = ResolversParentTypes['DisputeEvidence']> = {
  accessActivityLog?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  billingAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cancellationPolicyDisclosure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cancellationRebuttal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customerEmailAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customerPurchaseIp?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  duplicateChargeExplanation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  duplicateChargeId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  productDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refundPolicyDisclosure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refundRefusalExplanation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serviceDate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uncategorizedText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EvidenceAlreadySubmittedResolvers<ContextType = any, ParentType extends ResolversParentTypes['EvidenceAlreadySubmitted'] = ResolversParentTypes['EvidenceAlreadySubmitted']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidencePastDueResolvers<ContextType = any, ParentType extends ResolversParentTypes['EvidencePastDue'] = ResolversParentTypes['EvidencePastDue']> = {
  dueBy?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExpireCheckoutSessionPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ExpireCheckoutSessionPayload'] = ResolversParentTypes['ExpireCheckoutSessionPayload']> = {
  problem?: Resolver<Maybe<ResolversTypes['ExpireCheckoutSessionProblem']>, ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['CheckoutSession']>, ParentType, ContextType>;
};

export type ExpireCheckoutSessionProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['ExpireCheckoutSessionProblem'] = ResolversParentTypes['ExpireCheckoutSessionProblem']> = {
  __resolveType: TypeResolveFn<'CheckoutSessionClosed' | 'OutcomePending', ParentType, ContextType>;
};

export type InsufficientFundsResolvers<ContextType = any, ParentType extends ResolversParentTypes['InsufficientFunds'] = ResolversParentTypes['InsufficientFunds']> = {
  available?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvoiceResolvers<ContextType = any, ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice'], FederationReferenceType extends FederationReferenceTypes['Invoice'] = FederationReferenceTypes['Invoice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Invoice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amountDue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  amountPaid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  amountRemaining?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hostedInvoiceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Maybe<ResolversTypes['InvoiceLineConnection']>, ParentType, ContextType, RequireFields<InvoiceLinesArgs, 'first'>>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paidAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['InvoiceReason'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['InvoiceStatus'], ParentType, ContextType>;
  subscription?: Resolver<Maybe<ResolversTypes['BillingSubscription']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type InvoiceActionRequiredResolvers<ContextType = any, ParentType extends ResolversParentTypes['InvoiceActionRequired'] = ResolversParentTypes['InvoiceActionRequired']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvoiceConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['InvoiceConnection'] = ResolversParentTypes['InvoiceConnection']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['InvoiceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InvoiceEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['InvoiceEdge'] = ResolversParentTypes['InvoiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
};

export type InvoiceLineResolvers<ContextType = any, ParentType extends ResolversParentTypes['InvoiceLine'] = ResolversParentTypes['InvoiceLine']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  periodEnd?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  periodStart?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  proration?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InvoiceLineConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['InvoiceLineConnection'] = ResolversParentTypes['InvoiceLineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InvoiceLineEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InvoiceLineEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['InvoiceLineEdge'] = ResolversParentTypes['InvoiceLineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['InvoiceLine']>, ParentType, ContextType>;
};

export type InvoiceStateConflictResolvers<ContextType = any, ParentType extends ResolversParentTypes['InvoiceStateConflict'] = ResolversParentTypes['InvoiceStateConflict']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['InvoiceStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LinkCustomerPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['LinkCustomerPayload'] = ResolversParentTypes['LinkCustomerPayload']> = {
  link?: Resolver<Maybe<ResolversTypes['CustomerLink']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['LinkCustomerProblem']>, ParentType, ContextType>;
};

export type LinkCustomerProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['LinkCustomerProblem'] = ResolversParentTypes['LinkCustomerProblem']> = {
  __resolveType: TypeResolveFn<'CustomerOfSomebodyElse', ParentType, ContextType>;
};

export type LinkMethodResolvers<ContextType = any, ParentType extends ResolversParentTypes['LinkMethod'] = ResolversParentTypes['LinkMethod']> = {
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MethodNotForCurrencyResolvers<ContextType = any, ParentType extends ResolversParentTypes['MethodNotForCurrency'] = ResolversParentTypes['MethodNotForCurrency']> = {
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PaymentMethodKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptDispute?: Resolver<Maybe<ResolversTypes['AcceptDisputePayload']>, ParentType, ContextType, RequireFields<MutationAcceptDisputeArgs, 'input'>>;
  attachPaymentMethod?: Resolver<Maybe<ResolversTypes['AttachPaymentMethodPayload']>, ParentType, ContextType, RequireFields<MutationAttachPaymentMethodArgs, 'input'>>;
  cancelPayment?: Resolver<Maybe<ResolversTypes['CancelPaymentPayload']>, ParentType, ContextType, RequireFields<MutationCancelPaymentArgs, 'input'>>;
  cancelSubscription?: Resolver<Maybe<ResolversTypes['CancelSubscriptionPayload']>, ParentType, ContextType, RequireFields<MutationCancelSubscriptionArgs, 'input'>>;
  capturePayment?: Resolver<Maybe<ResolversTypes['CapturePaymentPayload']>, ParentType, ContextType, RequireFields<MutationCapturePaymentArgs, 'input'>>;
  confirmPayment?: Resolver<Maybe<ResolversTypes['ConfirmPaymentPayload']>, ParentType, ContextType, RequireFields<MutationConfirmPaymentArgs, 'input'>>;
  createBankDebit?: Resolver<Maybe<ResolversTypes['CreateBankDebitPayload']>, ParentType, ContextType, RequireFields<MutationCreateBankDebitArgs, 'input'>>;
  createCheckoutSession?: Resolver<Maybe<ResolversTypes['CreateCheckoutSessionPayload']>, ParentType, ContextType, RequireFields<MutationCreateCheckoutSessionArgs, 'input'>>;
  createPayment?: Resolver<Maybe<ResolversTypes['CreatePaymentPayload']>, ParentType, ContextType, RequireFields<MutationCreatePaymentArgs, 'input'>>;
  createSetupIntent?: Resolver<Maybe<ResolversTypes['CreateSetupIntentPayload']>, ParentType, ContextType, RequireFields<MutationCreateSetupIntentArgs, 'input'>>;
  createSubscription?: Resolver<Maybe<ResolversTypes['CreateSubscriptionPayload']>, ParentType, ContextType, RequireFields<MutationCreateSubscriptionArgs, 'input'>>;
  detachPaymentMethod?: Resolver<Maybe<ResolversTypes['DetachPaymentMethodPayload']>, ParentType, ContextType, RequireFields<MutationDetachPaymentMethodArgs, 'input'>>;
  expireCheckoutSession?: Resolver<Maybe<ResolversTypes['ExpireCheckoutSessionPayload']>, ParentType, ContextType, RequireFields<MutationExpireCheckoutSessionArgs, 'input'>>;
  linkCustomer?: Resolver<Maybe<ResolversTypes['LinkCustomerPayload']>, ParentType, ContextType, RequireFields<MutationLinkCustomerArgs, 'input'>>;
  onboardConnectedAccount?: Resolver<Maybe<ResolversTypes['OnboardConnectedAccountPayload']>, ParentType, ContextType, RequireFields<MutationOnboardConnectedAccountArgs, 'input'>>;
  payInvoice?: Resolver<Maybe<ResolversTypes['PayInvoicePayload']>, ParentType, ContextType, RequireFields<MutationPayInvoiceArgs, 'input'>>;
  refreshPayment?: Resolver<Maybe<ResolversTypes['RefreshPaymentPayload']>, ParentType, ContextType, RequireFields<MutationRefreshPaymentArgs, 'id'>>;
  refreshPayments?: Resolver<Maybe<ResolversTypes['RefreshPaymentsPayload']>, ParentType, ContextType, Partial<MutationRefreshPaymentsArgs>>;
  refundPayment?: Resolver<Maybe<ResolversTypes['RefundPaymentPayload']>, ParentType, ContextType, RequireFields<MutationRefundPaymentArgs, 'input'>>;
  requestPayment?: Resolver<Maybe<ResolversTypes['RequestPaymentPayload']>, ParentType, ContextType, RequireFields<MutationRequestPaymentArgs, 'input'>>;
  reverseTransfer?: Resolver<Maybe<ResolversTypes['ReverseTransferPayload']>, ParentType, ContextType, RequireFields<MutationReverseTransferArgs, 'input'>>;
  sendMoney?: Resolver<Maybe<ResolversTypes['SendMoneyPayload']>, ParentType, ContextType, RequireFields<MutationSendMoneyArgs, 'input'>>;
  setDefaultPaymentMethod?: Resolver<Maybe<ResolversTypes['SetDefaultPaymentMethodPayload']>, ParentType, ContextType, RequireFields<MutationSetDefaultPaymentMethodArgs, 'input'>>;
  settlePaymentEffect?: Resolver<Maybe<ResolversTypes['SettlePaymentEffectPayload']>, ParentType, ContextType, RequireFields<MutationSettlePaymentEffectArgs, 'input'>>;
  submitDisputeEvidence?: Resolver<Maybe<ResolversTypes['SubmitDisputeEvidencePayload']>, ParentType, ContextType, RequireFields<MutationSubmitDisputeEvidenceArgs, 'input'>>;
  unlinkCustomer?: Resolver<Maybe<ResolversTypes['UnlinkCustomerPayload']>, ParentType, ContextType, RequireFields<MutationUnlinkCustomerArgs, 'input'>>;
  updateCustomer?: Resolver<Maybe<ResolversTypes['UpdateCustomerPayload']>, ParentType, ContextType, RequireFields<MutationUpdateCustomerArgs, 'input'>>;
  updateSubscription?: Resolver<Maybe<ResolversTypes['UpdateSubscriptionPayload']>, ParentType, ContextType, RequireFields<MutationUpdateSubscriptionArgs, 'input'>>;
};

export type NameMismatchResolvers<ContextType = any, ParentType extends ResolversParentTypes['NameMismatch'] = ResolversParentTypes['NameMismatch']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OnboardConnectedAccountPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['OnboardConnectedAccountPayload'] = ResolversParentTypes['OnboardConnectedAccountPayload']> = {
  connectedAccount?: Resolver<Maybe<ResolversTypes['ConnectedAccount']>, ParentType, ContextType>;
  onboardingUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['OnboardConnectedAccountProblem']>, ParentType, ContextType>;
};

export type OnboardConnectedAccountProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['OnboardConnectedAccountProblem'] = ResolversParentTypes['OnboardConnectedAccountProblem']> = {
  __resolveType: TypeResolveFn<'OutcomePending', ParentType, ContextType>;
};

export type OutcomePendingResolvers<ContextType = any, ParentType extends ResolversParentTypes['OutcomePending'] = ResolversParentTypes['OutcomePending']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PayInvoicePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['PayInvoicePayload'] = ResolversParentTypes['PayInvoicePayload']> = {
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['PayInvoiceProblem']>, ParentType, ContextType>;
};

export type PayInvoiceProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['PayInvoiceProblem'] = ResolversParentTypes['PayInvoiceProblem']> = {
  __resolveType: TypeResolveFn<'CardDeclined' | 'InvoiceActionRequired' | 'InvoiceStateConflict' | 'OutcomePending' | 'PaymentMethodMissing' | 'VerificationRequired', ParentType, ContextType>;
};

export type PayPalResolvers<ContextType = any, ParentType extends ResolversParentTypes['PayPal'] = ResolversParentTypes['PayPal']> = {
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payerEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = any, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment'], FederationReferenceType extends FederationReferenceTypes['Payment'] = FederationReferenceTypes['Payment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Payment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  amountRefunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fee?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  net?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  nextAction?: Resolver<Maybe<ResolversTypes['PaymentNextAction']>, ParentType, ContextType>;
  paymentMethod?: Resolver<Maybe<ResolversTypes['PaymentMethod']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  refunds?: Resolver<Maybe<ResolversTypes['RefundConnection']>, ParentType, ContextType, RequireFields<PaymentRefundsArgs, 'first'>>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type PaymentConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaymentConnection'] = ResolversParentTypes['PaymentConnection']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['PaymentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PaymentEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaymentEdge'] = ResolversParentTypes['PaymentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
};

export type PaymentEffectResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaymentEffect'] = ResolversParentTypes['PaymentEffect'], FederationReferenceType extends FederationReferenceTypes['PaymentEffect'] = FederationReferenceTypes['PaymentEffect']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PaymentEffect']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  app?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  checkoutSession?: Resolver<Maybe<ResolversTypes['CheckoutSession']>, ParentType, ContextType>;
  connectedAccount?: Resolver<Maybe<ResolversTypes['ConnectedAccount']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  dispute?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  idempotencyKey?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  mutation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  paymentMethod?: Resolver<Maybe<ResolversTypes['PaymentMethod']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['PaymentEffectProblem']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  setupIntent?: Resolver<Maybe<ResolversTypes['SetupIntent']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EffectState'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subscription?: Resolver<Maybe<ResolversTypes['BillingSubscription']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type PaymentEffectConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaymentEffectConnection'] = ResolversParentTypes['PaymentEffectConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PaymentEffectEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PaymentEffectEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaymentEffectEdge'] = ResolversParentTypes['PaymentEffectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['PaymentEffect']>, ParentType, ContextType>;
};

export type PaymentEffectProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaymentEffectProblem'] = ResolversParentTypes['PaymentEffectProblem']> = {
  __resolveType: TypeResolveFn<'AlreadyRefunded' | 'AlreadyReversed' | 'AmountTooLarge' | 'BankAccountNotDebitable' | 'BankConnectionUnusable' | 'CardDeclined' | 'CheckoutSessionClosed' | 'DisputeClosed' | 'EvidenceAlreadySubmitted' | 'EvidencePastDue' | 'InsufficientFunds' | 'InvoiceActionRequired' | 'InvoiceStateConflict' | 'MethodNotForCurrency' | 'NameMismatch' | 'OutcomePending' | 'PaymentMethodMissing' | 'PaymentMethodUnusable' | 'PaymentNotSettled' | 'PaymentStateConflict' | 'RecipientCannotReceive' | 'SubscriptionStateConflict' | 'VerificationRequired', ParentType, ContextType>;
};

export type PaymentMethodResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaymentMethod'] = ResolversParentTypes['PaymentMethod']> = {
  __resolveType: TypeResolveFn<'Alipay' | 'Card' | 'LinkMethod' | 'PayPal' | 'SepaDebit' | 'UnknownPaymentMethod' | 'UsBankAccount' | 'WeChatPay', ParentType, ContextType>;
};

export type PaymentMethodMissingResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaymentMethodMissing'] = ResolversParentTypes['PaymentMethodMissing']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentMethodUnusableResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaymentMethodUnusable'] = ResolversParentTypes['PaymentMethodUnusable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentNextActionResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaymentNextAction'] = ResolversParentTypes['PaymentNextAction']> = {
  __resolveType: TypeResolveFn<'RedirectToUrl' | 'UnknownNextAction' | 'UseStripeSdk' | 'VerifyWithMicrodeposits', ParentType, ContextType>;
};

export type PaymentNotSettledResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaymentNotSettled'] = ResolversParentTypes['PaymentNotSettled']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentStateConflictResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaymentStateConflict'] = ResolversParentTypes['PaymentStateConflict']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PayoutResolvers<ContextType = any, ParentType extends ResolversParentTypes['Payout'] = ResolversParentTypes['Payout'], FederationReferenceType extends FederationReferenceTypes['Payout'] = FederationReferenceTypes['Payout']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Payout']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  arrivesOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  automatic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  business?: Resolver<Maybe<ResolversTypes['Business']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failureCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  statementDescriptor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PayoutStatus'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transactions?: Resolver<Maybe<ResolversTypes['BalanceTransactionConnection']>, ParentType, ContextType, RequireFields<PayoutTransactionsArgs, 'first'>>;
};

export type PayoutConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['PayoutConnection'] = ResolversParentTypes['PayoutConnection']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['PayoutEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PayoutEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['PayoutEdge'] = ResolversParentTypes['PayoutEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Payout']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = any, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  checkoutSessions?: Resolver<Maybe<ResolversTypes['CheckoutSessionConnection']>, ParentType, ContextType, RequireFields<PersonCheckoutSessionsArgs, 'first'>>;
  connectedAccounts?: Resolver<Maybe<Array<ResolversTypes['ConnectedAccount']>>, ParentType, ContextType>;
  customers?: Resolver<Maybe<Array<ResolversTypes['CustomerLink']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoices?: Resolver<Maybe<ResolversTypes['InvoiceConnection']>, ParentType, ContextType, RequireFields<PersonInvoicesArgs, 'first'>>;
  paymentMethods?: Resolver<Maybe<Array<ResolversTypes['PaymentMethod']>>, ParentType, ContextType>;
  payments?: Resolver<Maybe<ResolversTypes['PaymentConnection']>, ParentType, ContextType, RequireFields<PersonPaymentsArgs, 'first'>>;
  subscriptions?: Resolver<Maybe<ResolversTypes['BillingSubscriptionConnection']>, ParentType, ContextType, RequireFields<PersonSubscriptionsArgs, 'first'>>;
};

export type PriceResolvers<ContextType = any, ParentType extends ResolversParentTypes['Price'] = ResolversParentTypes['Price'], FederationReferenceType extends FederationReferenceTypes['Price'] = FederationReferenceTypes['Price']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Price']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interval?: Resolver<Maybe<ResolversTypes['PriceInterval']>, ParentType, ContextType>;
  intervalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lookupKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nickname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
};

export type PriceConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['PriceConnection'] = ResolversParentTypes['PriceConnection']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['PriceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PriceEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['PriceEdge'] = ResolversParentTypes['PriceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Price']>, ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'AlreadyRefunded' | 'AlreadyReversed' | 'AmountTooLarge' | 'BankAccountNotDebitable' | 'BankConnectionUnusable' | 'CardDeclined' | 'CheckoutSessionClosed' | 'CustomerOfSomebodyElse' | 'DisputeClosed' | 'EvidenceAlreadySubmitted' | 'EvidencePastDue' | 'InsufficientFunds' | 'InvoiceActionRequired' | 'InvoiceStateConflict' | 'MethodNotForCurrency' | 'NameMismatch' | 'OutcomePending' | 'PaymentMethodMissing' | 'PaymentMethodUnusable' | 'PaymentNotSettled' | 'PaymentStateConflict' | 'RecipientCannotReceive' | 'SubscriptionStateConflict' | 'VerificationRequired', ParentType, ContextType>;
};

export type ProductResolvers<ContextType = any, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prices?: Resolver<Maybe<ResolversTypes['PriceConnection']>, ParentType, ContextType, RequireFields<ProductPricesArgs, 'first'>>;
};

export type ProductConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  billingSubscription?: Resolver<Maybe<ResolversTypes['BillingSubscription']>, ParentType, ContextType, RequireFields<QueryBillingSubscriptionArgs, 'id'>>;
  business?: Resolver<Maybe<ResolversTypes['Business']>, ParentType, ContextType, RequireFields<QueryBusinessArgs, 'id'>>;
  businesses?: Resolver<Maybe<Array<ResolversTypes['Business']>>, ParentType, ContextType>;
  checkoutSession?: Resolver<Maybe<ResolversTypes['CheckoutSession']>, ParentType, ContextType, RequireFields<QueryCheckoutSessionArgs, 'id'>>;
  connectedAccount?: Resolver<Maybe<ResolversTypes['ConnectedAccount']>, ParentType, ContextType, RequireFields<QueryConnectedAccountArgs, 'id'>>;
  dispute?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType, RequireFields<QueryDisputeArgs, 'id'>>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType, RequireFields<QueryInvoiceArgs, 'id'>>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType, RequireFields<QueryPaymentArgs, 'id'>>;
  payments?: Resolver<Maybe<ResolversTypes['PaymentConnection']>, ParentType, ContextType, RequireFields<QueryPaymentsArgs, 'first'>>;
  payout?: Resolver<Maybe<ResolversTypes['Payout']>, ParentType, ContextType, RequireFields<QueryPayoutArgs, 'id'>>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<QueryProductsArgs, 'first'>>;
  setupIntent?: Resolver<Maybe<ResolversTypes['SetupIntent']>, ParentType, ContextType, RequireFields<QuerySetupIntentArgs, 'id'>>;
  stripe?: Resolver<Maybe<ResolversTypes['StripeClientSettings']>, ParentType, ContextType, Partial<QueryStripeArgs>>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType, RequireFields<QueryTransferArgs, 'id'>>;
  unknownPaymentEffects?: Resolver<Maybe<ResolversTypes['PaymentEffectConnection']>, ParentType, ContextType, RequireFields<QueryUnknownPaymentEffectsArgs, 'first'>>;
};

export type RecipientCannotReceiveResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecipientCannotReceive'] = ResolversParentTypes['RecipientCannotReceive']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConnectedAccountStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RedirectToUrlResolvers<ContextType = any, ParentType extends ResolversParentTypes['RedirectToUrl'] = ResolversParentTypes['RedirectToUrl']> = {
  returnUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefreshPaymentPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['RefreshPaymentPayload'] = ResolversParentTypes['RefreshPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
};

export type RefreshPaymentsPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['RefreshPaymentsPayload'] = ResolversParentTypes['RefreshPaymentsPayload']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type RefundResolvers<ContextType = any, ParentType extends ResolversParentTypes['Refund'] = ResolversParentTypes['Refund']> = {
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['RefundReason']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RefundStatus'], ParentType, ContextType>;
};

export type RefundConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['RefundConnection'] = ResolversParentTypes['RefundConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RefundEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RefundEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['RefundEdge'] = ResolversParentTypes['RefundEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
};

export type RefundPaymentPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['RefundPaymentPayload'] = ResolversParentTypes['RefundPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['RefundPaymentProblem']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
};

export type RefundPaymentProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['RefundPaymentProblem'] = ResolversParentTypes['RefundPaymentProblem']> = {
  __resolveType: TypeResolveFn<'AlreadyRefunded' | 'AmountTooLarge' | 'OutcomePending' | 'PaymentNotSettled', ParentType, ContextType>;
};

export type RequestPaymentPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['RequestPaymentPayload'] = ResolversParentTypes['RequestPaymentPayload']> = {
  problem?: Resolver<Maybe<ResolversTypes['RequestPaymentProblem']>, ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['CheckoutSession']>, ParentType, ContextType>;
};

export type RequestPaymentProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['RequestPaymentProblem'] = ResolversParentTypes['RequestPaymentProblem']> = {
  __resolveType: TypeResolveFn<'OutcomePending', ParentType, ContextType>;
};

export type ReverseTransferPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReverseTransferPayload'] = ResolversParentTypes['ReverseTransferPayload']> = {
  problem?: Resolver<Maybe<ResolversTypes['ReverseTransferProblem']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type ReverseTransferProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReverseTransferProblem'] = ResolversParentTypes['ReverseTransferProblem']> = {
  __resolveType: TypeResolveFn<'AlreadyReversed' | 'AmountTooLarge' | 'OutcomePending', ParentType, ContextType>;
};

export type SendMoneyPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['SendMoneyPayload'] = ResolversParentTypes['SendMoneyPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['SendMoneyProblem']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type SendMoneyProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['SendMoneyProblem'] = ResolversParentTypes['SendMoneyProblem']> = {
  __resolveType: TypeResolveFn<'CardDeclined' | 'OutcomePending' | 'PaymentStateConflict' | 'RecipientCannotReceive' | 'VerificationRequired', ParentType, ContextType>;
};

export type SepaDebitResolvers<ContextType = any, ParentType extends ResolversParentTypes['SepaDebit'] = ResolversParentTypes['SepaDebit']> = {
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bankCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  last4?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetDefaultPaymentMethodPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetDefaultPaymentMethodPayload'] = ResolversParentTypes['SetDefaultPaymentMethodPayload']> = {
  paymentMethod?: Resolver<Maybe<ResolversTypes['PaymentMethod']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['SetDefaultPaymentMethodProblem']>, ParentType, ContextType>;
};

export type SetDefaultPaymentMethodProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetDefaultPaymentMethodProblem'] = ResolversParentTypes['SetDefaultPaymentMethodProblem']> = {
  __resolveType: TypeResolveFn<'OutcomePending' | 'PaymentMethodUnusable', ParentType, ContextType>;
};

export type SettlePaymentEffectPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['SettlePaymentEffectPayload'] = ResolversParentTypes['SettlePaymentEffectPayload']> = {
  effect?: Resolver<Maybe<ResolversTypes['PaymentEffect']>, ParentType, ContextType>;
};

export type SetupErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetupError'] = ResolversParentTypes['SetupError']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  declineCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetupIntentResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetupIntent'] = ResolversParentTypes['SetupIntent'], FederationReferenceType extends FederationReferenceTypes['SetupIntent'] = FederationReferenceTypes['SetupIntent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SetupIntent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['SetupError']>, ParentType, ContextType>;
  nextAction?: Resolver<Maybe<ResolversTypes['PaymentNextAction']>, ParentType, ContextType>;
  paymentMethodId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SetupIntentStatus'], ParentType, ContextType>;
};

export type StripeClientSettingsResolvers<ContextType = any, ParentType extends ResolversParentTypes['StripeClientSettings'] = ResolversParentTypes['StripeClientSettings']> = {
  account?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paymentMethodKinds?: Resolver<Maybe<Array<ResolversTypes['PaymentMethodKind']>>, ParentType, ContextType, RequireFields<StripeClientSettingsPaymentMethodKindsArgs, 'currency'>>;
  publishableKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SubmitDisputeEvidencePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['SubmitDisputeEvidencePayload'] = ResolversParentTypes['SubmitDisputeEvidencePayload']> = {
  dispute?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['SubmitDisputeEvidenceProblem']>, ParentType, ContextType>;
};

export type SubmitDisputeEvidenceProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['SubmitDisputeEvidenceProblem'] = ResolversParentTypes['SubmitDisputeEvidenceProblem']> = {
  __resolveType: TypeResolveFn<'DisputeClosed' | 'EvidenceAlreadySubmitted' | 'EvidencePastDue' | 'OutcomePending', ParentType, ContextType>;
};

export type SubscriptionStateConflictResolvers<ContextType = any, ParentType extends ResolversParentTypes['SubscriptionStateConflict'] = ResolversParentTypes['SubscriptionStateConflict']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['BillingSubscriptionStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransferResolvers<ContextType = any, ParentType extends ResolversParentTypes['Transfer'] = ResolversParentTypes['Transfer'], FederationReferenceType extends FederationReferenceTypes['Transfer'] = FederationReferenceTypes['Transfer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Transfer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  amountReversed?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  destination?: Resolver<Maybe<ResolversTypes['ConnectedAccount']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  reversed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UnknownNextActionResolvers<ContextType = any, ParentType extends ResolversParentTypes['UnknownNextAction'] = ResolversParentTypes['UnknownNextAction']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownPaymentMethodResolvers<ContextType = any, ParentType extends ResolversParentTypes['UnknownPaymentMethod'] = ResolversParentTypes['UnknownPaymentMethod']> = {
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnlinkCustomerPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['UnlinkCustomerPayload'] = ResolversParentTypes['UnlinkCustomerPayload']> = {
  link?: Resolver<Maybe<ResolversTypes['CustomerLink']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type UpdateCustomerPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateCustomerPayload'] = ResolversParentTypes['UpdateCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['UpdateCustomerProblem']>, ParentType, ContextType>;
};

export type UpdateCustomerProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateCustomerProblem'] = ResolversParentTypes['UpdateCustomerProblem']> = {
  __resolveType: TypeResolveFn<'OutcomePending', ParentType, ContextType>;
};

export type UpdateSubscriptionPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateSubscriptionPayload'] = ResolversParentTypes['UpdateSubscriptionPayload']> = {
  problem?: Resolver<Maybe<ResolversTypes['UpdateSubscriptionProblem']>, ParentType, ContextType>;
  subscription?: Resolver<Maybe<ResolversTypes['BillingSubscription']>, ParentType, ContextType>;
};

export type UpdateSubscriptionProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateSubscriptionProblem'] = ResolversParentTypes['UpdateSubscriptionProblem']> = {
  __resolveType: TypeResolveFn<'OutcomePending' | 'SubscriptionStateConflict' | 'VerificationRequired', ParentType, ContextType>;
};

export type UsBankAccountResolvers<ContextType = any, ParentType extends ResolversParentTypes['UsBankAccount'] = ResolversParentTypes['UsBankAccount']> = {
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bankName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  last4?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UseStripeSdkResolvers<ContextType = any, ParentType extends ResolversParentTypes['UseStripeSdk'] = ResolversParentTypes['UseStripeSdk']> = {
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerificationRequiredResolvers<ContextType = any, ParentType extends ResolversParentTypes['VerificationRequired'] = ResolversParentTypes['VerificationRequired']> = {
  above?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['VerificationRequiredReason'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerifyWithMicrodepositsResolvers<ContextType = any, ParentType extends ResolversParentTypes['VerifyWithMicrodeposits'] = ResolversParentTypes['VerifyWithMicrodeposits']> = {
  arrivalDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hostedVerificationUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WeChatPayResolvers<ContextType = any, ParentType extends ResolversParentTypes['WeChatPay'] = ResolversParentTypes['WeChatPay']> = {
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  AcceptDisputePayload?: AcceptDisputePayloadResolvers<ContextType>;
  AcceptDisputeProblem?: AcceptDisputeProblemResolvers<ContextType>;
  Alipay?: AlipayResolvers<ContextType>;
  AlreadyRefunded?: AlreadyRefundedResolvers<ContextType>;
  AlreadyReversed?: AlreadyReversedResolvers<ContextType>;
  AmountTooLarge?: AmountTooLargeResolvers<ContextType>;
  AttachPaymentMethodPayload?: AttachPaymentMethodPayloadResolvers<ContextType>;
  AttachPaymentMethodProblem?: AttachPaymentMethodProblemResolvers<ContextType>;
  BalanceTransaction?: BalanceTransactionResolvers<ContextType>;
  BalanceTransactionConnection?: BalanceTransactionConnectionResolvers<ContextType>;
  BalanceTransactionEdge?: BalanceTransactionEdgeResolvers<ContextType>;
  BankAccountNotDebitable?: BankAccountNotDebitableResolvers<ContextType>;
  BankConnectionUnusable?: BankConnectionUnusableResolvers<ContextType>;
  BillingSubscription?: BillingSubscriptionResolvers<ContextType>;
  BillingSubscriptionConnection?: BillingSubscriptionConnectionResolvers<ContextType>;
  BillingSubscriptionEdge?: BillingSubscriptionEdgeResolvers<ContextType>;
  BillingSubscriptionItem?: BillingSubscriptionItemResolvers<ContextType>;
  Business?: BusinessResolvers<ContextType>;
  BusinessBalance?: BusinessBalanceResolvers<ContextType>;
  CancelPaymentPayload?: CancelPaymentPayloadResolvers<ContextType>;
  CancelPaymentProblem?: CancelPaymentProblemResolvers<ContextType>;
  CancelSubscriptionPayload?: CancelSubscriptionPayloadResolvers<ContextType>;
  CancelSubscriptionProblem?: CancelSubscriptionProblemResolvers<ContextType>;
  CapturePaymentPayload?: CapturePaymentPayloadResolvers<ContextType>;
  CapturePaymentProblem?: CapturePaymentProblemResolvers<ContextType>;
  Card?: CardResolvers<ContextType>;
  CardDeclined?: CardDeclinedResolvers<ContextType>;
  CheckoutSession?: CheckoutSessionResolvers<ContextType>;
  CheckoutSessionClosed?: CheckoutSessionClosedResolvers<ContextType>;
  CheckoutSessionConnection?: CheckoutSessionConnectionResolvers<ContextType>;
  CheckoutSessionEdge?: CheckoutSessionEdgeResolvers<ContextType>;
  ConfirmPaymentPayload?: ConfirmPaymentPayloadResolvers<ContextType>;
  ConfirmPaymentProblem?: ConfirmPaymentProblemResolvers<ContextType>;
  ConnectedAccount?: ConnectedAccountResolvers<ContextType>;
  CreateBankDebitPayload?: CreateBankDebitPayloadResolvers<ContextType>;
  CreateBankDebitProblem?: CreateBankDebitProblemResolvers<ContextType>;
  CreateCheckoutSessionPayload?: CreateCheckoutSessionPayloadResolvers<ContextType>;
  CreateCheckoutSessionProblem?: CreateCheckoutSessionProblemResolvers<ContextType>;
  CreatePaymentPayload?: CreatePaymentPayloadResolvers<ContextType>;
  CreatePaymentProblem?: CreatePaymentProblemResolvers<ContextType>;
  CreateSetupIntentPayload?: CreateSetupIntentPayloadResolvers<ContextType>;
  CreateSetupIntentProblem?: CreateSetupIntentProblemResolvers<ContextType>;
  CreateSubscriptionPayload?: CreateSubscriptionPayloadResolvers<ContextType>;
  CreateSubscriptionProblem?: CreateSubscriptionProblemResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  CustomerAddress?: CustomerAddressResolvers<ContextType>;
  CustomerLink?: CustomerLinkResolvers<ContextType>;
  CustomerOfSomebodyElse?: CustomerOfSomebodyElseResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DetachPaymentMethodPayload?: DetachPaymentMethodPayloadResolvers<ContextType>;
  DetachPaymentMethodProblem?: DetachPaymentMethodProblemResolvers<ContextType>;
  Dispute?: DisputeResolvers<ContextType>;
  DisputeClosed?: DisputeClosedResolvers<ContextType>;
  DisputeConnection?: DisputeConnectionResolvers<ContextType>;
  DisputeEdge?: DisputeEdgeResolvers<ContextType>;
  DisputeEvidence?: DisputeEvidenceResolvers<ContextType>;
  EvidenceAlreadySubmitted?: EvidenceAlreadySubmittedResolvers<ContextType>;
  EvidencePastDue?: EvidencePastDueResolvers<ContextType>;
  ExpireCheckoutSessionPayload?: ExpireCheckoutSessionPayloadResolvers<ContextType>;
  ExpireCheckoutSessionProblem?: ExpireCheckoutSessionProblemResolvers<ContextType>;
  InsufficientFunds?: InsufficientFundsResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  InvoiceActionRequired?: InvoiceActionRequiredResolvers<ContextType>;
  InvoiceConnection?: InvoiceConnectionResolvers<ContextType>;
  InvoiceEdge?: InvoiceEdgeResolvers<ContextType>;
  InvoiceLine?: InvoiceLineResolvers<ContextType>;
  InvoiceLineConnection?: InvoiceLineConnectionResolvers<ContextType>;
  InvoiceLineEdge?: InvoiceLineEdgeResolvers<ContextType>;
  InvoiceStateConflict?: InvoiceStateConflictResolvers<ContextType>;
  LinkCustomerPayload?: LinkCustomerPayloadResolvers<ContextType>;
  LinkCustomerProblem?: LinkCustomerProblemResolvers<ContextType>;
  LinkMethod?: LinkMethodResolvers<ContextType>;
  MethodNotForCurrency?: MethodNotForCurrencyResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NameMismatch?: NameMismatchResolvers<ContextType>;
  OnboardConnectedAccountPayload?: OnboardConnectedAccountPayloadResolvers<ContextType>;
  OnboardConnectedAccountProblem?: OnboardConnectedAccountProblemResolvers<ContextType>;
  OutcomePending?: OutcomePendingResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PayInvoicePayload?: PayInvoicePayloadResolvers<ContextType>;
  PayInvoiceProblem?: PayInvoiceProblemResolvers<ContextType>;
  PayPal?: PayPalResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentConnection?: PaymentConnectionResolvers<ContextType>;
  PaymentEdge?: PaymentEdgeResolvers<ContextType>;
  PaymentEffect?: PaymentEffectResolvers<ContextType>;
  PaymentEffectConnection?: PaymentEffectConnectionResolvers<ContextType>;
  PaymentEffectEdge?: PaymentEffectEdgeResolvers<ContextType>;
  PaymentEffectProblem?: PaymentEffectProblemResolvers<ContextType>;
  PaymentMethod?: PaymentMethodResolvers<ContextType>;
  PaymentMethodMissing?: PaymentMethodMissingResolvers<ContextType>;
  PaymentMethodUnusable?: PaymentMethodUnusableResolvers<ContextType>;
  PaymentNextAction?: PaymentNextActionResolvers<ContextType>;
  PaymentNotSettled?: PaymentNotSettledResolvers<ContextType>;
  PaymentStateConflict?: PaymentStateConflictResolvers<ContextType>;
  Payout?: PayoutResolvers<ContextType>;
  PayoutConnection?: PayoutConnectionResolvers<ContextType>;
  PayoutEdge?: PayoutEdgeResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Price?: PriceResolvers<ContextType>;
  PriceConnection?: PriceConnectionResolvers<ContextType>;
  PriceEdge?: PriceEdgeResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecipientCannotReceive?: RecipientCannotReceiveResolvers<ContextType>;
  RedirectToUrl?: RedirectToUrlResolvers<ContextType>;
  RefreshPaymentPayload?: RefreshPaymentPayloadResolvers<ContextType>;
  RefreshPaymentsPayload?: RefreshPaymentsPayloadResolvers<ContextType>;
  Refund?: RefundResolvers<ContextType>;
  RefundConnection?: RefundConnectionResolvers<ContextType>;
  RefundEdge?: RefundEdgeResolvers<ContextType>;
  RefundPaymentPayload?: RefundPaymentPayloadResolvers<ContextType>;
  RefundPaymentProblem?: RefundPaymentProblemResolvers<ContextType>;
  RequestPaymentPayload?: RequestPaymentPayloadResolvers<ContextType>;
  RequestPaymentProblem?: RequestPaymentProblemResolvers<ContextType>;
  ReverseTransferPayload?: ReverseTransferPayloadResolvers<ContextType>;
  ReverseTransferProblem?: ReverseTransferProblemResolvers<ContextType>;
  SendMoneyPayload?: SendMoneyPayloadResolvers<ContextType>;
  SendMoneyProblem?: SendMoneyProblemResolvers<ContextType>;
  SepaDebit?: SepaDebitResolvers<ContextType>;
  SetDefaultPaymentMethodPayload?: SetDefaultPaymentMethodPayloadResolvers<ContextType>;
  SetDefaultPaymentMethodProblem?: SetDefaultPaymentMethodProblemResolvers<ContextType>;
  SettlePaymentEffectPayload?: SettlePaymentEffectPayloadResolvers<ContextType>;
  SetupError?: SetupErrorResolvers<ContextType>;
  SetupIntent?: SetupIntentResolvers<ContextType>;
  StripeClientSettings?: StripeClientSettingsResolvers<ContextType>;
  SubmitDisputeEvidencePayload?: SubmitDisputeEvidencePayloadResolvers<ContextType>;
  SubmitDisputeEvidenceProblem?: SubmitDisputeEvidenceProblemResolvers<ContextType>;
  SubscriptionStateConflict?: SubscriptionStateConflictResolvers<ContextType>;
  Transfer?: TransferResolvers<ContextType>;
  UnknownNextAction?: UnknownNextActionResolvers<ContextType>;
  UnknownPaymentMethod?: UnknownPaymentMethodResolvers<ContextType>;
  UnlinkCustomerPayload?: UnlinkCustomerPayloadResolvers<ContextType>;
  UpdateCustomerPayload?: UpdateCustomerPayloadResolvers<ContextType>;
  UpdateCustomerProblem?: UpdateCustomerProblemResolvers<ContextType>;
  UpdateSubscriptionPayload?: UpdateSubscriptionPayloadResolvers<ContextType>;
  UpdateSubscriptionProblem?: UpdateSubscriptionProblemResolvers<ContextType>;
  UsBankAccount?: UsBankAccountResolvers<ContextType>;
  UseStripeSdk?: UseStripeSdkResolvers<ContextType>;
  VerificationRequired?: VerificationRequiredResolvers<ContextType>;
  VerifyWithMicrodeposits?: VerifyWithMicrodepositsResolvers<ContextType>;
  WeChatPay?: WeChatPayResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = any> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  calls?: CallsDirectiveResolver<any, any, ContextType>;
};
