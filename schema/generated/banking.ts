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

/** An account at a bank. */
export type BankAccount = {
  __typename?: 'BankAccount';
  /** The instant at which Plaid said what it is called and what kind it is. */
  asOf: Scalars['DateTime']['output'];
  /** What is on it, as Plaid last saw it (POST /accounts/get). Costs no call for what was read a short while ago, one call a connection otherwise, whatever the number of accounts. */
  balances: Maybe<BankBalances>;
  /** The connection it belongs to. */
  connection: Maybe<BankConnection>;
  /** Plaza's id, `bac_…`. It survives a new sign-in at the bank. */
  id: Scalars['ID']['output'];
  /** The last two to four characters of its number. */
  mask: Maybe<Scalars['String']['output']>;
  /** Its name, by the person or the bank. */
  name: Scalars['String']['output'];
  /** Its name in the bank's words. */
  officialName: Maybe<Scalars['String']['output']>;
  /** What is on it right now, asked of the bank (POST /accounts/balance/get). Slow: up to 30 s; billed; five times a minute and connection. Holds up nothing else. */
  realtimeBalance: Maybe<BankBalances>;
  /** Plaid's finer word for the kind, e.g. `checking`. */
  subtype: Maybe<Scalars['String']['output']>;
  /** What went in and out, newest first, from Plaza's own store, brought up to date when older than a minute (POST /transactions/sync). Null with the provider code `PRODUCT_NOT_READY` in the first moments of a connection. */
  transactions: Maybe<BankTransactionConnection>;
  /** What kind it is. */
  type: BankAccountType;
};


/** An account at a bank. */
export type BankAccountTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** What kind an account is. */
export type BankAccountType =
  /** A credit card or line. */
  | 'CREDIT'
  /** Checking, savings and the like. */
  | 'DEPOSITORY'
  /** Investments. */
  | 'INVESTMENT'
  /** A loan. */
  | 'LOAN'
  /** Any other kind, or one that this version does not know. */
  | 'UNKNOWN';

/** What is on an account. On credit accounts, `current` is what is owed. */
export type BankBalances = {
  __typename?: 'BankBalances';
  /** The instant at which Plaid said all this. */
  asOf: Scalars['DateTime']['output'];
  /** Free to spend; null where the bank does not say. */
  available: Maybe<Money>;
  /** Booked. */
  current: Maybe<Money>;
  /** The credit line's limit. */
  limit: Maybe<Money>;
  /** The provider's own word for a currency outside ISO 4217, e.g. a crypto coin; amounts are then in hundredths. */
  unofficialCurrency: Maybe<Scalars['String']['output']>;
};

/** A person's connection to one bank. Wraps a Plaid Item, whose id and access token never leave Plaza. */
export type BankConnection = {
  __typename?: 'BankConnection';
  /** Which of the company's accounts at Plaid it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** Its accounts, as kept when it was connected. Costs no call, but one where it has not told them yet. */
  accounts: Array<BankAccount>;
  /** When the person connected it. */
  createdAt: Scalars['DateTime']['output'];
  /** Plaza's id, `bcn_…`. It survives a new sign-in at the bank. */
  id: Scalars['ID']['output'];
  /** The bank. Costs one call a bank and day. */
  institution: Maybe<Institution>;
  /** Whether it works, as last seen. */
  status: BankConnectionStatus;
};

/** Whether a connection works. */
export type BankConnectionStatus =
  /** It works. */
  | 'GOOD'
  /** The person must sign in at the bank again: use `createLinkToken` with `connectionId`. */
  | 'LOGIN_REQUIRED'
  /** A state that this version does not know. */
  | 'UNKNOWN';

/** What one of the mutations of banking asked Plaid for. */
export type BankEffect = {
  __typename?: 'BankEffect';
  /** In which of the company's accounts at Plaid it was asked for, by its name in the configuration; null before that. */
  account: Maybe<Scalars['String']['output']>;
  /** Which app used the key. */
  app: Scalars['String']['output'];
  /** The connection that it made; null while that is not known, or once it is ended. */
  connection: Maybe<BankConnection>;
  /** When it was written down. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The connection that it ended; null while that is not known. */
  disconnectedId: Maybe<Scalars['ID']['output']>;
  /** The record's id, `eff_…`; null where the state is `NONE`. */
  id: Maybe<Scalars['ID']['output']>;
  /** The key, as the client gave it. */
  idempotencyKey: Scalars['ID']['output'];
  /** Which mutation, e.g. `createPayment`. */
  mutation: Scalars['String']['output'];
  /** What an operator should know of it. Null for everybody else. */
  note: Maybe<Scalars['String']['output']>;
  /** Why it did not happen, when it did not; `OutcomePending` while nobody knows. */
  problem: Maybe<BankEffectProblem>;
  /** When its outcome was known. */
  settledAt: Maybe<Scalars['DateTime']['output']>;
  /** When the provider began to be asked; null where it never was. */
  startedAt: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  state: EffectState;
  /** Whose key it is: a person's id, or the token's subject for an app by itself. */
  subject: Scalars['ID']['output'];
};

/** A page of effects that wait for an operator. */
export type BankEffectConnection = {
  __typename?: 'BankEffectConnection';
  /** The effects of this page with their cursors. */
  edges: Array<BankEffectEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One effect in a page. */
export type BankEffectEdge = {
  __typename?: 'BankEffectEdge';
  /** Opaque and authenticated: valid for this list alone. */
  cursor: Scalars['String']['output'];
  /** The effect. */
  node: Maybe<BankEffect>;
};

/** Why an effect of banking did not happen. */
export type BankEffectProblem = OutcomePending | PublicTokenUnusable;

/** Money that went in or out. Wraps a Plaid transaction. */
export type BankTransaction = {
  __typename?: 'BankTransaction';
  /** The account it is on. */
  account: Maybe<BankAccount>;
  /** How much, without a sign: see `direction`. */
  amount: Money;
  /** Plaid's primary category, e.g. `FOOD_AND_DRINK`. */
  category: Maybe<Scalars['String']['output']>;
  /** The day it was posted, or, while pending, made. */
  date: Scalars['Date']['output'];
  /** The bank's text. */
  description: Scalars['String']['output'];
  /** In or out. */
  direction: TransactionDirection;
  /** Plaza's id, `btx_…`. It stays the same when a pending transaction is posted. */
  id: Scalars['ID']['output'];
  /** The merchant's name, where Plaid knows it. */
  merchantName: Maybe<Scalars['String']['output']>;
  /** Whether it may still change. */
  pending: Scalars['Boolean']['output'];
  /** The provider's own word for a currency outside ISO 4217. */
  unofficialCurrency: Maybe<Scalars['String']['output']>;
};

/** A page of bank transactions. */
export type BankTransactionConnection = {
  __typename?: 'BankTransactionConnection';
  /** The instant at which the account's transactions were last brought up to date; null while Plaid is still reading the history. */
  asOf: Maybe<Scalars['DateTime']['output']>;
  /** The transactions of this page with their cursors. */
  edges: Array<BankTransactionEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One bank transaction in a page. */
export type BankTransactionEdge = {
  __typename?: 'BankTransactionEdge';
  /** Opaque and authenticated: valid for this account and these arguments alone. */
  cursor: Scalars['String']['output'];
  /** The transaction. */
  node: Maybe<BankTransaction>;
};

/** A bank to be kept. */
export type ConnectBankInput = {
  /** In which of the company's accounts at Plaid, by its name in the configuration; in the first that is configured when left out. A bank is connected where its Link token was made. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** Repeating the call with the same key never connects twice. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** What Plaid Link returned, `public-…`. Works once, for 30 minutes. */
  publicToken: Scalars['String']['input'];
};

/** What became of `connectBank`. */
export type ConnectBankPayload = {
  __typename?: 'ConnectBankPayload';
  /** The connection; null when there is a problem. */
  connection: Maybe<BankConnection>;
  /** Why nothing was connected, when nothing was. */
  problem: Maybe<ConnectBankProblem>;
};

/** Why `connectBank` connected nothing. */
export type ConnectBankProblem = OutcomePending | PublicTokenUnusable;

/** What Plaid Link is to be started for. */
export type CreateLinkTokenInput = {
  /** In which of the company's accounts at Plaid, by its name in the configuration; in the first that is configured when left out. A bank is connected where its Link token was made. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** Repair this connection, `bcn_…`, instead of making a new one. */
  connectionId?: InputMaybe<Scalars['ID']['input']>;
  /** Where the bank's own page returns to, as registered with Plaid. */
  redirectUri?: InputMaybe<Scalars['String']['input']>;
};

/** What became of `createLinkToken`. */
export type CreateLinkTokenPayload = {
  __typename?: 'CreateLinkTokenPayload';
  /** Until when it works. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** For the person's device alone: starts Plaid Link. */
  linkToken: Maybe<Scalars['String']['output']>;
};

/** A connection to be ended. */
export type DisconnectBankInput = {
  /** Plaza's id, `bcn_…`. */
  connectionId: Scalars['ID']['input'];
  /** Repeating the call with the same key is harmless. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
};

/** What became of `disconnectBank`. */
export type DisconnectBankPayload = {
  __typename?: 'DisconnectBankPayload';
  /** The id of the connection that is gone. */
  disconnectedId: Maybe<Scalars['ID']['output']>;
  /** Why it is still there, when it is. */
  problem: Maybe<DisconnectBankProblem>;
};

/** Why `disconnectBank` did not end the connection. */
export type DisconnectBankProblem = OutcomePending;

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

/** A bank. */
export type Institution = {
  __typename?: 'Institution';
  /** Plaid's id, `ins_…`. */
  id: Scalars['ID']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** Its colour, as `#rrggbb`. */
  primaryColor: Maybe<Scalars['String']['output']>;
  /** Its web site. */
  url: Maybe<Scalars['String']['output']>;
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
  /** Keeps the bank that the person chose in Plaid Link (POST /item/public_token/exchange). Needs `banking:write`. */
  connectBank: Maybe<ConnectBankPayload>;
  /** A token that starts Plaid Link on the person's device (POST /link/token/create). It expires by itself and changes nothing, so it takes no idempotencyKey. Needs `banking:write`. */
  createLinkToken: Maybe<CreateLinkTokenPayload>;
  /** Ends a connection at Plaid (POST /item/remove) and forgets its accounts and transactions. Needs `banking:write`. */
  disconnectBank: Maybe<DisconnectBankPayload>;
  /** Reads the balances and transactions of one bank, or of all banks of the person, from Plaid again, however young what is kept is. Changes nothing at Plaid, so it takes no idempotencyKey. Costs two calls a connection, more for a long history. Needs `banking:read`. */
  refreshBankConnections: Maybe<RefreshBankConnectionsPayload>;
  /** Settles by hand an effect whose outcome nobody knows, or ticks off one with a `note`; who, when and why is kept for the audit. Needs the role `operator`. */
  settleBankEffect: Maybe<SettleBankEffectPayload>;
};


/** Where every change starts. */
export type MutationConnectBankArgs = {
  input: ConnectBankInput;
};


/** Where every change starts. */
export type MutationCreateLinkTokenArgs = {
  input: CreateLinkTokenInput;
};


/** Where every change starts. */
export type MutationDisconnectBankArgs = {
  input: DisconnectBankInput;
};


/** Where every change starts. */
export type MutationRefreshBankConnectionsArgs = {
  connectionId?: InputMaybe<Scalars['ID']['input']>;
};


/** Where every change starts. */
export type MutationSettleBankEffectArgs = {
  input: SettleBankEffectInput;
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

/** The human whose data it is. */
export type Person = {
  __typename?: 'Person';
  /** The accounts at all connected banks; null with the cause `not_connected` where there is none. Needs `banking:read`. Costs no call, but one for a connection that has not told its accounts yet. */
  bankAccounts: Maybe<Array<BankAccount>>;
  /** The banks this person connected, oldest first; null with the cause `not_connected` where there is none. Needs `banking:read`. Costs no call. */
  bankConnections: Maybe<Array<BankConnection>>;
  /** Plaza's id, `per_…`. Opaque: do not parse. */
  id: Scalars['ID']['output'];
};

/** An outcome that a client must handle, as opposed to an error. */
export type Problem = {
  /** What happened, in a sentence for the person. Names no secret. */
  message: Scalars['String']['output'];
  /** Whether the same request may succeed later without a change. */
  retryable: Scalars['Boolean']['output'];
};

/** The public token was used before, has expired, or never was one. */
export type PublicTokenUnusable = Problem & {
  __typename?: 'PublicTokenUnusable';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always false: start Plaid Link again. */
  retryable: Scalars['Boolean']['output'];
};

/** Where every query starts. */
export type Query = {
  __typename?: 'Query';
  /** What waits for an operator, oldest first: outcomes that nobody knows, and settled effects with a `note`. Needs the role `operator`. Costs no call. */
  unknownBankEffects: Maybe<BankEffectConnection>;
};


/** Where every query starts. */
export type QueryUnknownBankEffectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What came of `refreshBankConnections`. */
export type RefreshBankConnectionsPayload = {
  __typename?: 'RefreshBankConnectionsPayload';
  /** The instant at which they were read. */
  asOf: Scalars['DateTime']['output'];
  /** The connections that were read again. */
  connections: Array<BankConnection>;
};

/** What an operator found out about an effect. */
export type SettleBankEffectInput = {
  /** The record's id, `eff_…`. */
  id: Scalars['ID']['input'];
  /** Always left out: what comes of these leaves no id that an operator could know. */
  objectId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it happened. */
  outcome: HandSettlementInput;
  /** Why, for the audit: 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** What became of `settleBankEffect`. */
export type SettleBankEffectPayload = {
  __typename?: 'SettleBankEffectPayload';
  /** The effect, as it is now. */
  effect: Maybe<BankEffect>;
};

/** Which way money went. */
export type TransactionDirection =
  /** To the person. */
  | 'IN'
  /** From the person. */
  | 'OUT';



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
  BankAccount: BankAccount;
  BankConnection: BankConnection;
  BankEffect: BankEffect;
  BankTransaction: BankTransaction;
  Institution: Institution;
  Person: Person;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  BankAccount:
    ( { __typename: 'BankAccount' }
    & GraphQLRecursivePick<FederationTypes['BankAccount'], {"id":true}> );
  BankConnection:
    ( { __typename: 'BankConnection' }
    & GraphQLRecursivePick<FederationTypes['BankConnection'], {"id":true}> );
  BankEffect:
    ( { __typename: 'BankEffect' }
    & GraphQLRecursivePick<FederationTypes['BankEffect'], {"mutation":true,"app":true,"subject":true,"idempotencyKey":true}> );
  BankTransaction:
    ( { __typename: 'BankTransaction' }
    & GraphQLRecursivePick<FederationTypes['BankTransaction'], {"id":true}> );
  Institution:
    ( { __typename: 'Institution' }
    & GraphQLRecursivePick<FederationTypes['Institution'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  BankEffectProblem:
    | ( OutcomePending )
    | ( PublicTokenUnusable )
  ;
  ConnectBankProblem:
    | ( OutcomePending )
    | ( PublicTokenUnusable )
  ;
  DisconnectBankProblem: ( OutcomePending );
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( OutcomePending )
    | ( PublicTokenUnusable )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BankAccount: ResolverTypeWrapper<Omit<Omit<BankAccount, 'connection' | 'transactions'> & { connection?: Maybe<ResolversTypes['BankConnection']>, transactions?: Maybe<ResolversTypes['BankTransactionConnection']> }, 'balances' | 'realtimeBalance' | 'transactions' | 'connection'> & { connectionId: string }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BankAccountType: BankAccountType;
  BankBalances: ResolverTypeWrapper<BankBalances>;
  BankConnection: ResolverTypeWrapper<Omit<Omit<BankConnection, 'accounts'> & { accounts: Array<ResolversTypes['BankAccount']> }, 'institution' | 'accounts'> & { institutionId: string | null }>;
  BankConnectionStatus: BankConnectionStatus;
  BankEffect: ResolverTypeWrapper<Omit<Omit<BankEffect, 'connection' | 'problem'> & { connection?: Maybe<ResolversTypes['BankConnection']>, problem?: Maybe<ResolversTypes['BankEffectProblem']> }, 'connection' | 'disconnectedId' | 'problem'> & { outcome: object | null }>;
  BankEffectConnection: ResolverTypeWrapper<Omit<BankEffectConnection, 'edges'> & { edges: Array<ResolversTypes['BankEffectEdge']> }>;
  BankEffectEdge: ResolverTypeWrapper<Omit<BankEffectEdge, 'node'> & { node?: Maybe<ResolversTypes['BankEffect']> }>;
  BankEffectProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BankEffectProblem']>;
  BankTransaction: ResolverTypeWrapper<Omit<Omit<BankTransaction, 'account'> & { account?: Maybe<ResolversTypes['BankAccount']> }, 'account'> & { accountId: string }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BankTransactionConnection: ResolverTypeWrapper<Omit<BankTransactionConnection, 'edges'> & { edges: Array<ResolversTypes['BankTransactionEdge']> }>;
  BankTransactionEdge: ResolverTypeWrapper<Omit<BankTransactionEdge, 'node'> & { node?: Maybe<ResolversTypes['BankTransaction']> }>;
  ConnectBankInput: ConnectBankInput;
  ConnectBankPayload: ResolverTypeWrapper<Omit<ConnectBankPayload, 'connection' | 'problem'> & { connection?: Maybe<ResolversTypes['BankConnection']>, problem?: Maybe<ResolversTypes['ConnectBankProblem']> }>;
  ConnectBankProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConnectBankProblem']>;
  CreateLinkTokenInput: CreateLinkTokenInput;
  CreateLinkTokenPayload: ResolverTypeWrapper<CreateLinkTokenPayload>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DisconnectBankInput: DisconnectBankInput;
  DisconnectBankPayload: ResolverTypeWrapper<Omit<DisconnectBankPayload, 'problem'> & { problem?: Maybe<ResolversTypes['DisconnectBankProblem']> }>;
  DisconnectBankProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DisconnectBankProblem']>;
  EffectState: EffectState;
  HandSettlementInput: HandSettlementInput;
  Institution: ResolverTypeWrapper<Institution>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OutcomePending: ResolverTypeWrapper<OutcomePending>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Person: ResolverTypeWrapper<Omit<Omit<Person, 'bankAccounts' | 'bankConnections'> & { bankAccounts?: Maybe<Array<ResolversTypes['BankAccount']>>, bankConnections?: Maybe<Array<ResolversTypes['BankConnection']>> }, 'bankConnections' | 'bankAccounts'>>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  PublicTokenUnusable: ResolverTypeWrapper<PublicTokenUnusable>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefreshBankConnectionsPayload: ResolverTypeWrapper<Omit<RefreshBankConnectionsPayload, 'connections'> & { connections: Array<ResolversTypes['BankConnection']> }>;
  SettleBankEffectInput: SettleBankEffectInput;
  SettleBankEffectPayload: ResolverTypeWrapper<Omit<SettleBankEffectPayload, 'effect'> & { effect?: Maybe<ResolversTypes['BankEffect']> }>;
  TransactionDirection: TransactionDirection;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BankAccount: Omit<Omit<BankAccount, 'connection' | 'transactions'> & { connection?: Maybe<ResolversParentTypes['BankConnection']>, transactions?: Maybe<ResolversParentTypes['BankTransactionConnection']> }, 'balances' | 'realtimeBalance' | 'transactions' | 'connection'> & { connectionId: string };
  ID: Scalars['ID']['output'];
  BankBalances: BankBalances;
  BankConnection: Omit<Omit<BankConnection, 'accounts'> & { accounts: Array<ResolversParentTypes['BankAccount']> }, 'institution' | 'accounts'> & { institutionId: string | null };
  BankEffect: Omit<Omit<BankEffect, 'connection' | 'problem'> & { connection?: Maybe<ResolversParentTypes['BankConnection']>, problem?: Maybe<ResolversParentTypes['BankEffectProblem']> }, 'connection' | 'disconnectedId' | 'problem'> & { outcome: object | null };
  BankEffectConnection: Omit<BankEffectConnection, 'edges'> & { edges: Array<ResolversParentTypes['BankEffectEdge']> };
  BankEffectEdge: Omit<BankEffectEdge, 'node'> & { node?: Maybe<ResolversParentTypes['BankEffect']> };
  BankEffectProblem: ResolversUnionTypes<ResolversParentTypes>['BankEffectProblem'];
  BankTransaction: Omit<Omit<BankTransaction, 'account'> & { account?: Maybe<ResolversParentTypes['BankAccount']> }, 'account'> & { accountId: string };
  Boolean: Scalars['Boolean']['output'];
  BankTransactionConnection: Omit<BankTransactionConnection, 'edges'> & { edges: Array<ResolversParentTypes['BankTransactionEdge']> };
  BankTransactionEdge: Omit<BankTransactionEdge, 'node'> & { node?: Maybe<ResolversParentTypes['BankTransaction']> };
  ConnectBankInput: ConnectBankInput;
  ConnectBankPayload: Omit<ConnectBankPayload, 'connection' | 'problem'> & { connection?: Maybe<ResolversParentTypes['BankConnection']>, problem?: Maybe<ResolversParentTypes['ConnectBankProblem']> };
  ConnectBankProblem: ResolversUnionTypes<ResolversParentTypes>['ConnectBankProblem'];
  CreateLinkTokenInput: CreateLinkTokenInput;
  CreateLinkTokenPayload: CreateLinkTokenPayload;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DisconnectBankInput: DisconnectBankInput;
  DisconnectBankPayload: Omit<DisconnectBankPayload, 'problem'> & { problem?: Maybe<ResolversParentTypes['DisconnectBankProblem']> };
  DisconnectBankProblem: ResolversUnionTypes<ResolversParentTypes>['DisconnectBankProblem'];
  Institution: Institution | FederationReferenceTypes['Institution'];
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  OutcomePending: OutcomePending;
  PageInfo: PageInfo;
  Person: Omit<Omit<Person, 'bankAccounts' | 'bankConnections'> & { bankAccounts?: Maybe<Array<ResolversParentTypes['BankAccount']>>, bankConnections?: Maybe<Array<ResolversParentTypes['BankConnection']>> }, 'bankConnections' | 'bankAccounts'>;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  PublicTokenUnusable: PublicTokenUnusable;
  Query: Record<PropertyKey, never>;
  RefreshBankConnectionsPayload: Omit<RefreshBankConnectionsPayload, 'connections'> & { connections: Array<ResolversParentTypes['BankConnection']> };
  SettleBankEffectInput: SettleBankEffectInput;
  SettleBankEffectPayload: Omit<SettleBankEffectPayload, 'effect'> & { effect?: Maybe<ResolversParentTypes['BankEffect']> };
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

export type BankAccountResolvers<ContextType = any, ParentType extends ResolversParentTypes['BankAccount'] = ResolversParentTypes['BankAccount'], FederationReferenceType extends FederationReferenceTypes['BankAccount'] = FederationReferenceTypes['BankAccount']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BankAccount']> | FederationReferenceType, FederationReferenceType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  balances?: Resolver<Maybe<ResolversTypes['BankBalances']>, ParentType, ContextType>;
  connection?: Resolver<Maybe<ResolversTypes['BankConnection']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mask?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  officialName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  realtimeBalance?: Resolver<Maybe<ResolversTypes['BankBalances']>, ParentType, ContextType>;
  subtype?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transactions?: Resolver<Maybe<ResolversTypes['BankTransactionConnection']>, ParentType, ContextType, RequireFields<BankAccountTransactionsArgs, 'first'>>;
  type?: Resolver<ResolversTypes['BankAccountType'], ParentType, ContextType>;
};

export type BankBalancesResolvers<ContextType = any, ParentType extends ResolversParentTypes['BankBalances'] = ResolversParentTypes['BankBalances']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  available?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  current?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  limit?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  unofficialCurrency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BankConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['BankConnection'] = ResolversParentTypes['BankConnection'], FederationReferenceType extends FederationReferenceTypes['BankConnection'] = FederationReferenceTypes['BankConnection']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BankConnection']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accounts?: Resolver<Array<ResolversTypes['BankAccount']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  institution?: Resolver<Maybe<ResolversTypes['Institution']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['BankConnectionStatus'], ParentType, ContextType>;
};

export type BankEffectResolvers<ContextType = any, ParentType extends ResolversParentTypes['BankEffect'] = ResolversParentTypes['BankEffect'], FederationReferenceType extends FederationReferenceTypes['BankEffect'] = FederationReferenceTypes['BankEffect']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BankEffect']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  app?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  connection?: Resolver<Maybe<ResolversTypes['BankConnection']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  disconnectedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  idempotencyKey?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mutation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['BankEffectProblem']>, ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EffectState'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type BankEffectConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['BankEffectConnection'] = ResolversParentTypes['BankEffectConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BankEffectEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BankEffectEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['BankEffectEdge'] = ResolversParentTypes['BankEffectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['BankEffect']>, ParentType, ContextType>;
};

export type BankEffectProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['BankEffectProblem'] = ResolversParentTypes['BankEffectProblem']> = {
  __resolveType: TypeResolveFn<'OutcomePending' | 'PublicTokenUnusable', ParentType, ContextType>;
};

export type BankTransactionResolvers<ContextType = any, ParentType extends ResolversParentTypes['BankTransaction'] = ResolversParentTypes['BankTransaction'], FederationReferenceType extends FederationReferenceTypes['BankTransaction'] = FederationReferenceTypes['BankTransaction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BankTransaction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['BankAccount']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['TransactionDirection'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  merchantName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unofficialCurrency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BankTransactionConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['BankTransactionConnection'] = ResolversParentTypes['BankTransactionConnection']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['BankTransactionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BankTransactionEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['BankTransactionEdge'] = ResolversParentTypes['BankTransactionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['BankTransaction']>, ParentType, ContextType>;
};

export type ConnectBankPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConnectBankPayload'] = ResolversParentTypes['ConnectBankPayload']> = {
  connection?: Resolver<Maybe<ResolversTypes['BankConnection']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['ConnectBankProblem']>, ParentType, ContextType>;
};

export type ConnectBankProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConnectBankProblem'] = ResolversParentTypes['ConnectBankProblem']> = {
  __resolveType: TypeResolveFn<'OutcomePending' | 'PublicTokenUnusable', ParentType, ContextType>;
};

export type CreateLinkTokenPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateLinkTokenPayload'] = ResolversParentTypes['CreateLinkTokenPayload']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  linkToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type DisconnectBankPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['DisconnectBankPayload'] = ResolversParentTypes['DisconnectBankPayload']> = {
  disconnectedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['DisconnectBankProblem']>, ParentType, ContextType>;
};

export type DisconnectBankProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['DisconnectBankProblem'] = ResolversParentTypes['DisconnectBankProblem']> = {
  __resolveType: TypeResolveFn<'OutcomePending', ParentType, ContextType>;
};

export type InstitutionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Institution'] = ResolversParentTypes['Institution'], FederationReferenceType extends FederationReferenceTypes['Institution'] = FederationReferenceTypes['Institution']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Institution']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  primaryColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  connectBank?: Resolver<Maybe<ResolversTypes['ConnectBankPayload']>, ParentType, ContextType, RequireFields<MutationConnectBankArgs, 'input'>>;
  createLinkToken?: Resolver<Maybe<ResolversTypes['CreateLinkTokenPayload']>, ParentType, ContextType, RequireFields<MutationCreateLinkTokenArgs, 'input'>>;
  disconnectBank?: Resolver<Maybe<ResolversTypes['DisconnectBankPayload']>, ParentType, ContextType, RequireFields<MutationDisconnectBankArgs, 'input'>>;
  refreshBankConnections?: Resolver<Maybe<ResolversTypes['RefreshBankConnectionsPayload']>, ParentType, ContextType, Partial<MutationRefreshBankConnectionsArgs>>;
  settleBankEffect?: Resolver<Maybe<ResolversTypes['SettleBankEffectPayload']>, ParentType, ContextType, RequireFields<MutationSettleBankEffectArgs, 'input'>>;
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

export type PersonResolvers<ContextType = any, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  bankAccounts?: Resolver<Maybe<Array<ResolversTypes['BankAccount']>>, ParentType, ContextType>;
  bankConnections?: Resolver<Maybe<Array<ResolversTypes['BankConnection']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'OutcomePending' | 'PublicTokenUnusable', ParentType, ContextType>;
};

export type PublicTokenUnusableResolvers<ContextType = any, ParentType extends ResolversParentTypes['PublicTokenUnusable'] = ResolversParentTypes['PublicTokenUnusable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  unknownBankEffects?: Resolver<Maybe<ResolversTypes['BankEffectConnection']>, ParentType, ContextType, RequireFields<QueryUnknownBankEffectsArgs, 'first'>>;
};

export type RefreshBankConnectionsPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['RefreshBankConnectionsPayload'] = ResolversParentTypes['RefreshBankConnectionsPayload']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  connections?: Resolver<Array<ResolversTypes['BankConnection']>, ParentType, ContextType>;
};

export type SettleBankEffectPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['SettleBankEffectPayload'] = ResolversParentTypes['SettleBankEffectPayload']> = {
  effect?: Resolver<Maybe<ResolversTypes['BankEffect']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  BankAccount?: BankAccountResolvers<ContextType>;
  BankBalances?: BankBalancesResolvers<ContextType>;
  BankConnection?: BankConnectionResolvers<ContextType>;
  BankEffect?: BankEffectResolvers<ContextType>;
  BankEffectConnection?: BankEffectConnectionResolvers<ContextType>;
  BankEffectEdge?: BankEffectEdgeResolvers<ContextType>;
  BankEffectProblem?: BankEffectProblemResolvers<ContextType>;
  BankTransaction?: BankTransactionResolvers<ContextType>;
  BankTransactionConnection?: BankTransactionConnectionResolvers<ContextType>;
  BankTransactionEdge?: BankTransactionEdgeResolvers<ContextType>;
  ConnectBankPayload?: ConnectBankPayloadResolvers<ContextType>;
  ConnectBankProblem?: ConnectBankProblemResolvers<ContextType>;
  CreateLinkTokenPayload?: CreateLinkTokenPayloadResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DisconnectBankPayload?: DisconnectBankPayloadResolvers<ContextType>;
  DisconnectBankProblem?: DisconnectBankProblemResolvers<ContextType>;
  Institution?: InstitutionResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OutcomePending?: OutcomePendingResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  PublicTokenUnusable?: PublicTokenUnusableResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefreshBankConnectionsPayload?: RefreshBankConnectionsPayloadResolvers<ContextType>;
  SettleBankEffectPayload?: SettleBankEffectPayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = any> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  calls?: CallsDirectiveResolver<any, any, ContextType>;
};
