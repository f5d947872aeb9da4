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

/** A person's connection to one bank. Wraps a Plaid Item, whose id and access token never leave Plaza. */
export type BankConnection = {
  __typename?: 'BankConnection';
  /** Plaza's id, `bcn_…`. It survives a new sign-in at the bank. */
  id: Scalars['ID']['output'];
};

/** Which line at a bank a payout is. */
export type BankMatch = {
  __typename?: 'BankMatch';
  /** The lines that may be it, at most 20, the likeliest first. */
  candidates: Array<BankMatchCandidate>;
  /** How sure that is, from 0 to 1: of the line, or of the likeliest candidate; 0 without any. */
  confidence: Scalars['Float']['output'];
  /** What speaks for it. */
  reasons: Array<BankMatchReason>;
  /** How it stands. */
  state: BankMatchState;
  /** The line; null unless it is `MATCHED`. */
  transaction: Maybe<BankTransaction>;
};

/** A line that may be a payout. */
export type BankMatchCandidate = {
  __typename?: 'BankMatchCandidate';
  /** How sure that is, from 0 to 1. */
  confidence: Scalars['Float']['output'];
  /** What speaks for it. */
  reasons: Array<BankMatchReason>;
  /** The line. */
  transaction: Maybe<BankTransaction>;
};

/** What speaks for a match. */
export type BankMatchReason =
  /** The same amount in the same currency. */
  | 'AMOUNT'
  /** Booked within three days of business of the day of arrival. */
  | 'DATE'
  /** The bank shows the payout's descriptor, or its beginning. */
  | 'DESCRIPTOR'
  /** The bank shows the payout's trace, or its end. */
  | 'TRACE_ID';

/** How the match of a payout stands. */
export type BankMatchState =
  /** Several lines may be it, or one that is not sure enough: somebody has to look. */
  | 'AMBIGUOUS'
  /** It may still arrive. */
  | 'EXPECTED'
  /** One line is the payout. */
  | 'MATCHED'
  /** It failed or was canceled: no line is to be expected. A payout that takes money from the bank is none either. */
  | 'NOT_EXPECTED'
  /** The bank shows nothing that may be it. */
  | 'UNMATCHED';

/** Money that went in or out. Wraps a Plaid transaction. */
export type BankTransaction = {
  __typename?: 'BankTransaction';
  /** Plaza's id, `btx_…`. It stays the same when a pending transaction is posted. */
  id: Scalars['ID']['output'];
};

/** What somebody pays for again and again. Wraps a Stripe Subscription. */
export type BillingSubscription = {
  __typename?: 'BillingSubscription';
  /** Stripe's id, `sub_…`. Opaque: do not parse. */
  id: Scalars['ID']['output'];
};

/** The company, by one of its accounts at Stripe: what payouts, a balance and disputes belong to. It is nobody's personal data and guarded by role: all of it needs `operator` or `analyst`. */
export type Business = {
  __typename?: 'Business';
  /** At which bank connections its payouts arrive, as an operator has said. Needs `banking:read` and a role. Costs no call. */
  banks: Maybe<Array<BankConnection>>;
  /** Plaza's id, `biz_…`. Opaque: do not parse. */
  id: Scalars['ID']['output'];
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

/** What an operator says of an effect. */
export type HandSettlementInput =
  /** It happened. */
  | 'HAPPENED'
  /** It did not happen; the key becomes free. */
  | 'NOTHING';

/** A message. Wraps a Twilio Message. */
export type Message = {
  __typename?: 'Message';
  /** Twilio's SID, `SM…` or `MM…`. */
  id: Scalars['ID']['output'];
};

/** An amount of money: 12.30 US dollars are `{ amount: 1230, currency: "USD" }`, 500 yen `{ amount: 500, currency: "JPY" }`. */
export type Money = {
  __typename?: 'Money';
  /** In the currency's smallest unit. */
  amount: Scalars['MinorUnits']['output'];
  /** The ISO 4217 code; null where the provider names no official currency (see `unofficialCurrency` beside it). */
  currency: Maybe<Scalars['CurrencyCode']['output']>;
};

/** Where every change starts. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Sends a payment's receipt to its payer, through the channel that they have chosen, or one that reaches them and on which they have not asked for no more messages; WhatsApp only within 24 hours after their last message there. It answers what they have just done, so quiet hours do not hold it up. A payment has one receipt: sending it again is sending it once and shows the same, so it takes no idempotencyKey. Needs `payments:read` and `messages:write`; a person's token sends only their own, an operator anybody's. */
  sendReceipt: Maybe<SendReceiptPayload>;
  /** Says at which bank connections a business's payouts arrive, in the stead of what was said before; an empty list says that it is not known. Needs `banking:read` and `payments:write` and the role `operator`. Costs no call. */
  setBusinessBanks: Maybe<SetBusinessBanksPayload>;
};


/** Where every change starts. */
export type MutationSendReceiptArgs = {
  input: SendReceiptInput;
};


/** Where every change starts. */
export type MutationSetBusinessBanksArgs = {
  input: SetBusinessBanksInput;
};

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

/** A payment that a person made or started. Wraps a Stripe PaymentIntent. */
export type Payment = {
  __typename?: 'Payment';
  /** Stripe's id, `pi_…`. Opaque: do not parse. */
  id: Scalars['ID']['output'];
  /** Who paid; null where the payer is not one of our persons. */
  person: Maybe<Person>;
  /** The message that was its receipt; null where none was sent. Needs `messages:read`. Costs no call; what the message shows costs what it costs by its id. */
  receipt: Maybe<Message>;
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
  /** Which line at the business's bank it is. Null with the cause `not_connected` where nobody has said at which bank it arrives (`setBusinessBanks`). Needs `banking:read` and the role `operator` or `analyst`. Costs no call: it is found among what was read. */
  bankMatch: Maybe<BankMatch>;
  /** Stripe's id, `po_…`. */
  id: Scalars['ID']['output'];
  /** What the bank statement shows. */
  statementDescriptor: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  status: PayoutStatus;
  /** By what the bank knows it; null until the bank has said so, which may take days. */
  traceId: Maybe<Scalars['String']['output']>;
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

/** The human whose data it is. */
export type Person = {
  __typename?: 'Person';
  /** Plaza's id, `per_…`. Opaque: do not parse. */
  id: Scalars['ID']['output'];
  /** What this person pays for again and again, the last of it newest first: what their banks show (`recurringStreams` that go out) beside what they subscribe to here (`subscriptions` that are not over), and together where both are the same. What the token may not see and what cannot be read at the moment is left out, and `gaps` says so; null where all of it is. Costs what `recurringStreams` and `subscriptions` cost, nothing for what was read a short while ago. */
  recurring: Maybe<RecurringConnection>;
  /** What this person paid, what their bank accounts show and what was written from and to them, in one list, newest first. What the token may not see and what cannot be read at the moment is left out, and `gaps` says so; null where all of it is. Costs what `payments`, `transactions` and `messages` cost, nothing for what was read a short while ago; and what a payment or message that still moves costs by its id, where fields of it are asked for. */
  timeline: Maybe<TimelineConnection>;
};


/** The human whose data it is. */
export type PersonRecurringArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The human whose data it is. */
export type PersonTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** An outcome that a client must handle, as opposed to an error. */
export type Problem = {
  /** What happened, in a sentence for the person. Names no secret. */
  message: Scalars['String']['output'];
  /** Whether the same request may succeed later without a change. */
  retryable: Scalars['Boolean']['output'];
};

/** Nothing was paid yet. */
export type ReceiptNotDue = Problem & {
  __typename?: 'ReceiptNotDue';
  /** What is not so yet. */
  message: Scalars['String']['output'];
  /** Whether it may be so later: true while the payment is being processed. */
  retryable: Scalars['Boolean']['output'];
};

/** The payer cannot be written to. */
export type ReceiptUndeliverable = Problem & {
  __typename?: 'ReceiptUndeliverable';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Why not. */
  reason: ReceiptUndeliverableReason;
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
};

/** Why a payer cannot be written to. */
export type ReceiptUndeliverableReason =
  /** They have no address. */
  | 'NO_ADDRESS'
  /** They asked for no more messages. */
  | 'OPTED_OUT'
  /** The address is none, or cannot take this channel. */
  | 'UNREACHABLE';

/** Something that a person pays for again and again. */
export type Recurring = {
  __typename?: 'Recurring';
  /** How sure it is that the two are the same, from 0 to 1; 0 where there is only one of them. */
  confidence: Scalars['Float']['output'];
  /** What speaks for it; empty where there is only one of them. */
  reasons: Array<RecurringMatchReason>;
  /** What the bank shows of it; null where no connected bank does. */
  stream: Maybe<RecurringStream>;
  /** What it is here; null where it is none of ours, as most are. */
  subscription: Maybe<BillingSubscription>;
};

/** A page of what a person pays for again and again. */
export type RecurringConnection = {
  __typename?: 'RecurringConnection';
  /** What stands on this page, the last of it newest first. */
  edges: Array<RecurringEdge>;
  /** What is not in it, and why; empty where it is whole. */
  gaps: Array<RecurringGap>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One thing in a page. */
export type RecurringEdge = {
  __typename?: 'RecurringEdge';
  /** Opaque and authenticated: valid for this person's list alone. */
  cursor: Scalars['String']['output'];
  /** What it is. */
  node: Maybe<Recurring>;
};

/** Something that the list lacks. */
export type RecurringGap = {
  __typename?: 'RecurringGap';
  /** Why, as in `extensions.plaza.nulls`: `scope`, `not_connected`, `timeout`, `circuit_open`, `rate_limited`, `provider_error`, `subgraph_error` or `budget`. */
  cause: Scalars['String']['output'];
  /** The same in a sentence. */
  message: Scalars['String']['output'];
  /** Which part is not there, or not whole: `PAYMENTS` or `BANKING`. */
  source: TimelineSource;
};

/** What speaks for a stream being a subscription. */
export type RecurringMatchReason =
  /** The same amount, within two hundredths, in the same currency. */
  | 'AMOUNT'
  /** The bank booked the last of it within five days after a period began. */
  | 'DATE'
  /** They come equally often. */
  | 'RHYTHM';

/** Money that comes or goes again and again, such as a salary, a rent or a subscription, as Plaid finds it among an account's transactions. */
export type RecurringStream = {
  __typename?: 'RecurringStream';
  /** Plaza's id, `rst_…`. It stays while Plaid knows the stream. */
  id: Scalars['ID']['output'];
};

/** Which payment is confirmed. */
export type SendReceiptInput = {
  /** Stripe's id, `pi_…`. */
  paymentId: Scalars['ID']['input'];
};

/** What became of `sendReceipt`. */
export type SendReceiptPayload = {
  __typename?: 'SendReceiptPayload';
  /** The payment. */
  payment: Maybe<Payment>;
  /** Why no receipt was sent, when none was. */
  problem: Maybe<SendReceiptProblem>;
  /** The message; null when there is a problem. */
  receipt: Maybe<Message>;
};

/** Why `sendReceipt` sent nothing. */
export type SendReceiptProblem = OutcomePending | ReceiptNotDue | ReceiptUndeliverable;

/** At which banks a business's payouts arrive. */
export type SetBusinessBanksInput = {
  /** The connections, `bcn_…`, at most 20. */
  bankConnectionIds: Array<Scalars['ID']['input']>;
  /** The business, `biz_…`. */
  businessId: Scalars['ID']['input'];
  /** Why, for the record: 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** What became of `setBusinessBanks`. */
export type SetBusinessBanksPayload = {
  __typename?: 'SetBusinessBanksPayload';
  /** The business, with its banks. */
  business: Maybe<Business>;
};

/** A page of a timeline. */
export type TimelineConnection = {
  __typename?: 'TimelineConnection';
  /** What stands on this page, newest first. */
  edges: Array<TimelineEdge>;
  /** What is not in it, and why; empty where it is whole. */
  gaps: Array<TimelineGap>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One thing in a timeline. */
export type TimelineEdge = {
  __typename?: 'TimelineEdge';
  /** The instant at which it stands here, which never changes: when a payment was made, when a message was sent or came in; of a bank transaction the first instant (UTC) of the day on which it was first told. */
  at: Scalars['DateTime']['output'];
  /** Opaque and authenticated: valid for this person's timeline alone. */
  cursor: Scalars['String']['output'];
  /** What it is: ask for its fields by its type. */
  node: Maybe<TimelineItem>;
};

/** Something that a timeline lacks. */
export type TimelineGap = {
  __typename?: 'TimelineGap';
  /** Why, as in `extensions.plaza.nulls`: `scope`, `not_connected`, `timeout`, `circuit_open`, `rate_limited`, `provider_error`, `subgraph_error` or `budget`. */
  cause: Scalars['String']['output'];
  /** The same in a sentence. */
  message: Scalars['String']['output'];
  /** Which part is not there, or not whole. */
  source: TimelineSource;
};

/** What a timeline holds. */
export type TimelineItem = BankTransaction | Message | Payment;

/** Where a part of a timeline comes from. */
export type TimelineSource =
  /** What bank accounts show. */
  | 'BANKING'
  /** What was written. */
  | 'MESSAGING'
  /** What was paid. */
  | 'PAYMENTS';



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
  Business: Business;
  Payment: Payment;
  Payout: Payout;
  Person: Person;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Business:
    ( { __typename: 'Business' }
    & GraphQLRecursivePick<FederationTypes['Business'], {"id":true}> );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Payment'], {"person":{"id":true}}> ) );
  Payout:
    ( { __typename: 'Payout' }
    & GraphQLRecursivePick<FederationTypes['Payout'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Payout'], {"amount":{"amount":true,"currency":true},"status":true,"arrivesOn":true,"statementDescriptor":true,"traceId":true,"account":true}> ) );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  SendReceiptProblem:
    | ( OutcomePending )
    | ( ReceiptNotDue )
    | ( ReceiptUndeliverable )
  ;
  TimelineItem:
    | ( BankTransaction )
    | ( Message )
    | ( Omit<Omit<Payment, 'person'> & { person?: Maybe<_RefType['Person']> }, 'receipt'> )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( OutcomePending )
    | ( ReceiptNotDue )
    | ( ReceiptUndeliverable )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BankConnection: ResolverTypeWrapper<BankConnection>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BankMatch: ResolverTypeWrapper<BankMatch>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  BankMatchCandidate: ResolverTypeWrapper<BankMatchCandidate>;
  BankMatchReason: BankMatchReason;
  BankMatchState: BankMatchState;
  BankTransaction: ResolverTypeWrapper<BankTransaction>;
  BillingSubscription: ResolverTypeWrapper<BillingSubscription>;
  Business: ResolverTypeWrapper<Omit<Business, 'banks'>>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  EffectState: EffectState;
  HandSettlementInput: HandSettlementInput;
  Message: ResolverTypeWrapper<Message>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OutcomePending: ResolverTypeWrapper<OutcomePending>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Payment: ResolverTypeWrapper<Omit<Omit<Payment, 'person'> & { person?: Maybe<ResolversTypes['Person']> }, 'receipt'>>;
  Payout: ResolverTypeWrapper<Omit<Payout, 'bankMatch'>>;
  PayoutStatus: PayoutStatus;
  Person: ResolverTypeWrapper<Omit<Person, 'timeline' | 'recurring'>>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  ReceiptNotDue: ResolverTypeWrapper<ReceiptNotDue>;
  ReceiptUndeliverable: ResolverTypeWrapper<ReceiptUndeliverable>;
  ReceiptUndeliverableReason: ReceiptUndeliverableReason;
  Recurring: ResolverTypeWrapper<Recurring>;
  RecurringConnection: ResolverTypeWrapper<RecurringConnection>;
  RecurringEdge: ResolverTypeWrapper<RecurringEdge>;
  RecurringGap: ResolverTypeWrapper<RecurringGap>;
  RecurringMatchReason: RecurringMatchReason;
  RecurringStream: ResolverTypeWrapper<RecurringStream>;
  SendReceiptInput: SendReceiptInput;
  SendReceiptPayload: ResolverTypeWrapper<Omit<SendReceiptPayload, 'payment' | 'problem'> & { payment?: Maybe<ResolversTypes['Payment']>, problem?: Maybe<ResolversTypes['SendReceiptProblem']> }>;
  SendReceiptProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SendReceiptProblem']>;
  SetBusinessBanksInput: SetBusinessBanksInput;
  SetBusinessBanksPayload: ResolverTypeWrapper<Omit<SetBusinessBanksPayload, 'business'> & { business?: Maybe<ResolversTypes['Business']> }>;
  TimelineConnection: ResolverTypeWrapper<TimelineConnection>;
  TimelineEdge: ResolverTypeWrapper<Omit<TimelineEdge, 'node'> & { node?: Maybe<ResolversTypes['TimelineItem']> }>;
  TimelineGap: ResolverTypeWrapper<TimelineGap>;
  TimelineItem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TimelineItem']>;
  TimelineSource: TimelineSource;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BankConnection: BankConnection;
  ID: Scalars['ID']['output'];
  BankMatch: BankMatch;
  Float: Scalars['Float']['output'];
  BankMatchCandidate: BankMatchCandidate;
  BankTransaction: BankTransaction;
  BillingSubscription: BillingSubscription;
  Business: Omit<Business, 'banks'>;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Message: Message;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  OutcomePending: OutcomePending;
  Boolean: Scalars['Boolean']['output'];
  PageInfo: PageInfo;
  Payment: Omit<Omit<Payment, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> }, 'receipt'>;
  Payout: Omit<Payout, 'bankMatch'>;
  Person: Omit<Person, 'timeline' | 'recurring'>;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  ReceiptNotDue: ReceiptNotDue;
  ReceiptUndeliverable: ReceiptUndeliverable;
  Recurring: Recurring;
  RecurringConnection: RecurringConnection;
  RecurringEdge: RecurringEdge;
  RecurringGap: RecurringGap;
  RecurringStream: RecurringStream;
  SendReceiptInput: SendReceiptInput;
  SendReceiptPayload: Omit<SendReceiptPayload, 'payment' | 'problem'> & { payment?: Maybe<ResolversParentTypes['Payment']>, problem?: Maybe<ResolversParentTypes['SendReceiptProblem']> };
  SendReceiptProblem: ResolversUnionTypes<ResolversParentTypes>['SendReceiptProblem'];
  SetBusinessBanksInput: SetBusinessBanksInput;
  SetBusinessBanksPayload: Omit<SetBusinessBanksPayload, 'business'> & { business?: Maybe<ResolversParentTypes['Business']> };
  TimelineConnection: TimelineConnection;
  TimelineEdge: Omit<TimelineEdge, 'node'> & { node?: Maybe<ResolversParentTypes['TimelineItem']> };
  TimelineGap: TimelineGap;
  TimelineItem: ResolversUnionTypes<ResolversParentTypes>['TimelineItem'];
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

export type BankConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['BankConnection'] = ResolversParentTypes['BankConnection']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type BankMatchResolvers<ContextType = any, ParentType extends ResolversParentTypes['BankMatch'] = ResolversParentTypes['BankMatch']> = {
  candidates?: Resolver<Array<ResolversTypes['BankMatchCandidate']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['BankMatchReason']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['BankMatchState'], ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['BankTransaction']>, ParentType, ContextType>;
};

export type BankMatchCandidateResolvers<ContextType = any, ParentType extends ResolversParentTypes['BankMatchCandidate'] = ResolversParentTypes['BankMatchCandidate']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['BankMatchReason']>, ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['BankTransaction']>, ParentType, ContextType>;
};

export type BankTransactionResolvers<ContextType = any, ParentType extends ResolversParentTypes['BankTransaction'] = ResolversParentTypes['BankTransaction']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BillingSubscriptionResolvers<ContextType = any, ParentType extends ResolversParentTypes['BillingSubscription'] = ResolversParentTypes['BillingSubscription']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type BusinessResolvers<ContextType = any, ParentType extends ResolversParentTypes['Business'] = ResolversParentTypes['Business'], FederationReferenceType extends FederationReferenceTypes['Business'] = FederationReferenceTypes['Business']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Business']> | FederationReferenceType, FederationReferenceType, ContextType>;
  banks?: Resolver<Maybe<Array<ResolversTypes['BankConnection']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type MessageResolvers<ContextType = any, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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
  sendReceipt?: Resolver<Maybe<ResolversTypes['SendReceiptPayload']>, ParentType, ContextType, RequireFields<MutationSendReceiptArgs, 'input'>>;
  setBusinessBanks?: Resolver<Maybe<ResolversTypes['SetBusinessBanksPayload']>, ParentType, ContextType, RequireFields<MutationSetBusinessBanksArgs, 'input'>>;
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

export type PaymentResolvers<ContextType = any, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment'], FederationReferenceType extends FederationReferenceTypes['Payment'] = FederationReferenceTypes['Payment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Payment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PayoutResolvers<ContextType = any, ParentType extends ResolversParentTypes['Payout'] = ResolversParentTypes['Payout'], FederationReferenceType extends FederationReferenceTypes['Payout'] = FederationReferenceTypes['Payout']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Payout']> | FederationReferenceType, FederationReferenceType, ContextType>;
  bankMatch?: Resolver<Maybe<ResolversTypes['BankMatch']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = any, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recurring?: Resolver<Maybe<ResolversTypes['RecurringConnection']>, ParentType, ContextType, RequireFields<PersonRecurringArgs, 'first'>>;
  timeline?: Resolver<Maybe<ResolversTypes['TimelineConnection']>, ParentType, ContextType, RequireFields<PersonTimelineArgs, 'first'>>;
};

export type ProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'OutcomePending' | 'ReceiptNotDue' | 'ReceiptUndeliverable', ParentType, ContextType>;
};

export type ReceiptNotDueResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReceiptNotDue'] = ResolversParentTypes['ReceiptNotDue']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReceiptUndeliverableResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReceiptUndeliverable'] = ResolversParentTypes['ReceiptUndeliverable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ReceiptUndeliverableReason'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecurringResolvers<ContextType = any, ParentType extends ResolversParentTypes['Recurring'] = ResolversParentTypes['Recurring']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['RecurringMatchReason']>, ParentType, ContextType>;
  stream?: Resolver<Maybe<ResolversTypes['RecurringStream']>, ParentType, ContextType>;
  subscription?: Resolver<Maybe<ResolversTypes['BillingSubscription']>, ParentType, ContextType>;
};

export type RecurringConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecurringConnection'] = ResolversParentTypes['RecurringConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RecurringEdge']>, ParentType, ContextType>;
  gaps?: Resolver<Array<ResolversTypes['RecurringGap']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RecurringEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecurringEdge'] = ResolversParentTypes['RecurringEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Recurring']>, ParentType, ContextType>;
};

export type RecurringGapResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecurringGap'] = ResolversParentTypes['RecurringGap']> = {
  cause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['TimelineSource'], ParentType, ContextType>;
};

export type RecurringStreamResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecurringStream'] = ResolversParentTypes['RecurringStream']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SendReceiptPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['SendReceiptPayload'] = ResolversParentTypes['SendReceiptPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['SendReceiptProblem']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
};

export type SendReceiptProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['SendReceiptProblem'] = ResolversParentTypes['SendReceiptProblem']> = {
  __resolveType: TypeResolveFn<'OutcomePending' | 'ReceiptNotDue' | 'ReceiptUndeliverable', ParentType, ContextType>;
};

export type SetBusinessBanksPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetBusinessBanksPayload'] = ResolversParentTypes['SetBusinessBanksPayload']> = {
  business?: Resolver<Maybe<ResolversTypes['Business']>, ParentType, ContextType>;
};

export type TimelineConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['TimelineConnection'] = ResolversParentTypes['TimelineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TimelineEdge']>, ParentType, ContextType>;
  gaps?: Resolver<Array<ResolversTypes['TimelineGap']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TimelineEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['TimelineEdge'] = ResolversParentTypes['TimelineEdge']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['TimelineItem']>, ParentType, ContextType>;
};

export type TimelineGapResolvers<ContextType = any, ParentType extends ResolversParentTypes['TimelineGap'] = ResolversParentTypes['TimelineGap']> = {
  cause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['TimelineSource'], ParentType, ContextType>;
};

export type TimelineItemResolvers<ContextType = any, ParentType extends ResolversParentTypes['TimelineItem'] = ResolversParentTypes['TimelineItem']> = {
  __resolveType: TypeResolveFn<'BankTransaction' | 'Message' | 'Payment', ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  BankConnection?: BankConnectionResolvers<ContextType>;
  BankMatch?: BankMatchResolvers<ContextType>;
  BankMatchCandidate?: BankMatchCandidateResolvers<ContextType>;
  BankTransaction?: BankTransactionResolvers<ContextType>;
  BillingSubscription?: BillingSubscriptionResolvers<ContextType>;
  Business?: BusinessResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Message?: MessageResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OutcomePending?: OutcomePendingResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  Payout?: PayoutResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  ReceiptNotDue?: ReceiptNotDueResolvers<ContextType>;
  ReceiptUndeliverable?: ReceiptUndeliverableResolvers<ContextType>;
  Recurring?: RecurringResolvers<ContextType>;
  RecurringConnection?: RecurringConnectionResolvers<ContextType>;
  RecurringEdge?: RecurringEdgeResolvers<ContextType>;
  RecurringGap?: RecurringGapResolvers<ContextType>;
  RecurringStream?: RecurringStreamResolvers<ContextType>;
  SendReceiptPayload?: SendReceiptPayloadResolvers<ContextType>;
  SendReceiptProblem?: SendReceiptProblemResolvers<ContextType>;
  SetBusinessBanksPayload?: SetBusinessBanksPayloadResolvers<ContextType>;
  TimelineConnection?: TimelineConnectionResolvers<ContextType>;
  TimelineEdge?: TimelineEdgeResolvers<ContextType>;
  TimelineGap?: TimelineGapResolvers<ContextType>;
  TimelineItem?: TimelineItemResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = any> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  calls?: CallsDirectiveResolver<any, any, ContextType>;
};
