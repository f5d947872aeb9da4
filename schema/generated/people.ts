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

/** What one of the mutations of banking asked Plaid for. */
export type BankEffect = Effect & {
  __typename?: 'BankEffect';
  /** Which app used the key. */
  app: Scalars['String']['output'];
  /** When it was written down. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The record's id, `eff_…`; null where the state is `NONE`. */
  id: Maybe<Scalars['ID']['output']>;
  /** The key, as the client gave it. */
  idempotencyKey: Scalars['ID']['output'];
  /** Which mutation, e.g. `createPayment`. */
  mutation: Scalars['String']['output'];
  /** What an operator should know of it. Null for everybody else. */
  note: Maybe<Scalars['String']['output']>;
  /** When its outcome was known. */
  settledAt: Maybe<Scalars['DateTime']['output']>;
  /** When the provider began to be asked; null where it never was. */
  startedAt: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  state: EffectState;
  /** Whose key it is: a person's id, or the token's subject for an app by itself. */
  subject: Scalars['ID']['output'];
};

/** The identity under which a new person will sign in. */
export type CreatePersonInput = {
  /** The e-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The OIDC issuer (`iss`) that will vouch for them, a URL. */
  issuer: Scalars['String']['input'];
  /** The full name, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Their subject (`sub`) at that issuer, 1 to 255 characters. */
  subject: Scalars['String']['input'];
};

/** What became of `createPerson`. */
export type CreatePersonPayload = {
  __typename?: 'CreatePersonPayload';
  /** The new person; null when there is a problem. */
  person: Maybe<Person>;
  /** Why nobody was created, when nobody was. */
  problem: Maybe<CreatePersonProblem>;
};

/** Why `createPerson` created nobody. */
export type CreatePersonProblem = PersonExists;

/** What a mutation asked a provider for, under one idempotencyKey. */
export type Effect = {
  /** Which app used the key. */
  app: Scalars['String']['output'];
  /** When it was written down. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The record's id, `eff_…`; null where the state is `NONE`. */
  id: Maybe<Scalars['ID']['output']>;
  /** The key, as the client gave it. */
  idempotencyKey: Scalars['ID']['output'];
  /** Which mutation, e.g. `createPayment`. */
  mutation: Scalars['String']['output'];
  /** What an operator should know of it. Null for everybody else. */
  note: Maybe<Scalars['String']['output']>;
  /** When its outcome was known. */
  settledAt: Maybe<Scalars['DateTime']['output']>;
  /** When the provider began to be asked; null where it never was. */
  startedAt: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  state: EffectState;
  /** Whose key it is: a person's id, or the token's subject for an app by itself. */
  subject: Scalars['ID']['output'];
};

/** A mutation with an effect at a provider. */
export type EffectMutationInput =
  /** `acceptDispute`: a `PaymentEffect`. */
  | 'ACCEPT_DISPUTE'
  /** `addParticipant`: a `MessageEffect`. */
  | 'ADD_PARTICIPANT'
  /** `attachPaymentMethod`: a `PaymentEffect`. */
  | 'ATTACH_PAYMENT_METHOD'
  /** `cancelPayment`: a `PaymentEffect`. */
  | 'CANCEL_PAYMENT'
  /** `cancelScheduledMessage`: a `MessageEffect`. */
  | 'CANCEL_SCHEDULED_MESSAGE'
  /** `cancelSubscription`: a `PaymentEffect`. */
  | 'CANCEL_SUBSCRIPTION'
  /** `cancelVerification`: a `MessageEffect`. */
  | 'CANCEL_VERIFICATION'
  /** `capturePayment`: a `PaymentEffect`. */
  | 'CAPTURE_PAYMENT'
  /** `checkVerification`: a `MessageEffect`. */
  | 'CHECK_VERIFICATION'
  /** `closeConversation`: a `MessageEffect`. */
  | 'CLOSE_CONVERSATION'
  /** `confirmPayment`: a `PaymentEffect`. */
  | 'CONFIRM_PAYMENT'
  /** `connectBank`: a `BankEffect`. */
  | 'CONNECT_BANK'
  /** `createBankDebit`: a `PaymentEffect`. */
  | 'CREATE_BANK_DEBIT'
  /** `createCheckoutSession`: a `PaymentEffect`. */
  | 'CREATE_CHECKOUT_SESSION'
  /** `createConversation`: a `MessageEffect`. */
  | 'CREATE_CONVERSATION'
  /** `createPayment`: a `PaymentEffect`. */
  | 'CREATE_PAYMENT'
  /** `createSetupIntent`: a `PaymentEffect`. */
  | 'CREATE_SETUP_INTENT'
  /** `createSubscription`: a `PaymentEffect`. */
  | 'CREATE_SUBSCRIPTION'
  /** `deleteMessage`: a `MessageEffect`. */
  | 'DELETE_MESSAGE'
  /** `detachPaymentMethod`: a `PaymentEffect`. */
  | 'DETACH_PAYMENT_METHOD'
  /** `disconnectBank`: a `BankEffect`. */
  | 'DISCONNECT_BANK'
  /** `expireCheckoutSession`: a `PaymentEffect`. */
  | 'EXPIRE_CHECKOUT_SESSION'
  /** `onboardConnectedAccount`: a `PaymentEffect`. */
  | 'ONBOARD_CONNECTED_ACCOUNT'
  /** `payInvoice`: a `PaymentEffect`. */
  | 'PAY_INVOICE'
  /** `placeCall`: a `MessageEffect`. */
  | 'PLACE_CALL'
  /** `redactMessage`: a `MessageEffect`. */
  | 'REDACT_MESSAGE'
  /** `refreshTransactions`: a `BankEffect`. */
  | 'REFRESH_TRANSACTIONS'
  /** `refundPayment`: a `PaymentEffect`. */
  | 'REFUND_PAYMENT'
  /** `requestPayment`: a `PaymentEffect`. */
  | 'REQUEST_PAYMENT'
  /** `reverseTransfer`: a `PaymentEffect`. */
  | 'REVERSE_TRANSFER'
  /** `rotateAccessToken`: a `BankEffect`. */
  | 'ROTATE_ACCESS_TOKEN'
  /** `sendConversationMessage`: a `MessageEffect`. */
  | 'SEND_CONVERSATION_MESSAGE'
  /** `sendMessage`: a `MessageEffect`. */
  | 'SEND_MESSAGE'
  /** `sendMoney`: a `PaymentEffect`. */
  | 'SEND_MONEY'
  /** `setDefaultPaymentMethod`: a `PaymentEffect`. */
  | 'SET_DEFAULT_PAYMENT_METHOD'
  /** `startVerification`: a `MessageEffect`. */
  | 'START_VERIFICATION'
  /** `submitDisputeEvidence`: a `PaymentEffect`. */
  | 'SUBMIT_DISPUTE_EVIDENCE'
  /** `updateCustomer`: a `PaymentEffect`. */
  | 'UPDATE_CUSTOMER'
  /** `updateSubscription`: a `PaymentEffect`. */
  | 'UPDATE_SUBSCRIPTION';

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

/** Two persons to be made one. */
export type MergePersonsInput = {
  /** Whose id is retired, `per_…`. */
  retiredId: Scalars['ID']['input'];
  /** Who stays, `per_…`, with their own name and e-mail address; those of the retired one fill what is missing. */
  survivorId: Scalars['ID']['input'];
};

/** What became of `mergePersons`. */
export type MergePersonsPayload = {
  __typename?: 'MergePersonsPayload';
  /** The survivor; null when there is a problem. */
  person: Maybe<Person>;
  /** Why nobody was merged, when nobody was. */
  problem: Maybe<MergePersonsProblem>;
};

/** Why `mergePersons` merged nobody. */
export type MergePersonsProblem = PersonMergedBefore;

/** What one of the mutations of messaging asked Twilio for. */
export type MessageEffect = Effect & {
  __typename?: 'MessageEffect';
  /** Which app used the key. */
  app: Scalars['String']['output'];
  /** When it was written down. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The record's id, `eff_…`; null where the state is `NONE`. */
  id: Maybe<Scalars['ID']['output']>;
  /** The key, as the client gave it. */
  idempotencyKey: Scalars['ID']['output'];
  /** Which mutation, e.g. `createPayment`. */
  mutation: Scalars['String']['output'];
  /** What an operator should know of it. Null for everybody else. */
  note: Maybe<Scalars['String']['output']>;
  /** When its outcome was known. */
  settledAt: Maybe<Scalars['DateTime']['output']>;
  /** When the provider began to be asked; null where it never was. */
  startedAt: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  state: EffectState;
  /** Whose key it is: a person's id, or the token's subject for an app by itself. */
  subject: Scalars['ID']['output'];
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
  /** Creates a person ahead of their first sign-in. Needs the role `operator`. */
  createPerson: Maybe<CreatePersonPayload>;
  /** Makes two persons one: what belongs to the retired one belongs to the survivor then, the retired id finds the survivor everywhere, and its own tokens go on working as the survivor's. It cannot be undone. Other parts of Plaza know it within a second. Needs `people:write` and the role `operator`. */
  mergePersons: Maybe<MergePersonsPayload>;
  /** Changes a person's name or e-mail address. A person's token changes only itself. Needs the scope `people:write`. */
  updatePerson: Maybe<UpdatePersonPayload>;
};


/** Where every change starts. */
export type MutationCreatePersonArgs = {
  input: CreatePersonInput;
};


/** Where every change starts. */
export type MutationMergePersonsArgs = {
  input: MergePersonsInput;
};


/** Where every change starts. */
export type MutationUpdatePersonArgs = {
  input: UpdatePersonInput;
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

/** What one of the mutations of payments asked Stripe for. */
export type PaymentEffect = Effect & {
  __typename?: 'PaymentEffect';
  /** Which app used the key. */
  app: Scalars['String']['output'];
  /** When it was written down. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The record's id, `eff_…`; null where the state is `NONE`. */
  id: Maybe<Scalars['ID']['output']>;
  /** The key, as the client gave it. */
  idempotencyKey: Scalars['ID']['output'];
  /** Which mutation, e.g. `createPayment`. */
  mutation: Scalars['String']['output'];
  /** What an operator should know of it. Null for everybody else. */
  note: Maybe<Scalars['String']['output']>;
  /** When its outcome was known. */
  settledAt: Maybe<Scalars['DateTime']['output']>;
  /** When the provider began to be asked; null where it never was. */
  startedAt: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  state: EffectState;
  /** Whose key it is: a person's id, or the token's subject for an app by itself. */
  subject: Scalars['ID']['output'];
};

/** The human whose data it is. */
export type Person = {
  __typename?: 'Person';
  /** When the person was first seen. Needs `people:read`. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The e-mail address. Needs `people:read`. */
  email: Maybe<Scalars['String']['output']>;
  /** Plaza's id, `per_…`. Opaque: do not parse. */
  id: Scalars['ID']['output'];
  /** The full name as the person or their identity provider gave it. Needs `people:read`. */
  name: Maybe<Scalars['String']['output']>;
};

/** A page of persons. */
export type PersonConnection = {
  __typename?: 'PersonConnection';
  /** The persons of this page with their cursors. */
  edges: Array<PersonEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One person in a page. */
export type PersonEdge = {
  __typename?: 'PersonEdge';
  /** Opaque and authenticated: valid for this list and these arguments alone. */
  cursor: Scalars['String']['output'];
  /** The person. */
  node: Maybe<Person>;
};

/** Somebody with this issuer and subject exists already. */
export type PersonExists = Problem & {
  __typename?: 'PersonExists';
  /** What happened. */
  message: Scalars['String']['output'];
  /** The one who exists. */
  person: Maybe<Person>;
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
};

/** The retired person was merged into somebody else before. */
export type PersonMergedBefore = Problem & {
  __typename?: 'PersonMergedBefore';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Who took their place. */
  person: Maybe<Person>;
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
};

/** An outcome that a client must handle, as opposed to an error. */
export type Problem = {
  /** What happened, in a sentence for the person. Names no secret. */
  message: Scalars['String']['output'];
  /** Whether the same request may succeed later without a change. */
  retryable: Scalars['Boolean']['output'];
};

/** Where every query starts. */
export type Query = {
  __typename?: 'Query';
  /** What became of a mutation with an idempotencyKey, for who was told `OutcomePending` or nothing at all. Costs no call. Needs the mutation's own scope. */
  effect: Maybe<Effect>;
  /** The person whose token is used; null for an app without a person. Created on first sight. */
  me: Maybe<Person>;
  /** All persons, newest first. Needs the role `operator` or `analyst`. */
  people: Maybe<PersonConnection>;
  /** A person by id; the id of one who was merged into another finds the survivor. A person's token finds only itself; the roles `operator` and `analyst` find anyone. Null when there is none. */
  person: Maybe<Person>;
};


/** Where every query starts. */
export type QueryEffectArgs = {
  app?: InputMaybe<Scalars['String']['input']>;
  idempotencyKey: Scalars['ID']['input'];
  mutation: EffectMutationInput;
  subject?: InputMaybe<Scalars['ID']['input']>;
};


/** Where every query starts. */
export type QueryPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Where every query starts. */
export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};

/** What changes about a person; what is left out stays. */
export type UpdatePersonInput = {
  /** The new e-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The person's id, `per_…`; the token's own person when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The new full name, 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** What became of `updatePerson`. */
export type UpdatePersonPayload = {
  __typename?: 'UpdatePersonPayload';
  /** The person as it is now. */
  person: Maybe<Person>;
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
  BankEffect: BankEffect;
  MessageEffect: MessageEffect;
  PaymentEffect: PaymentEffect;
  Person: Person;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  BankEffect:
    ( { __typename: 'BankEffect' }
    & GraphQLRecursivePick<FederationTypes['BankEffect'], {"mutation":true,"app":true,"subject":true,"idempotencyKey":true}> );
  MessageEffect:
    ( { __typename: 'MessageEffect' }
    & GraphQLRecursivePick<FederationTypes['MessageEffect'], {"mutation":true,"app":true,"subject":true,"idempotencyKey":true}> );
  PaymentEffect:
    ( { __typename: 'PaymentEffect' }
    & GraphQLRecursivePick<FederationTypes['PaymentEffect'], {"mutation":true,"app":true,"subject":true,"idempotencyKey":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CreatePersonProblem: ( PersonExists );
  MergePersonsProblem: ( PersonMergedBefore );
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Effect:
    | ( Pick<BankEffect, 'mutation' | 'app' | 'subject' | 'idempotencyKey'> & { __typename: 'BankEffect' } )
    | ( Pick<MessageEffect, 'mutation' | 'app' | 'subject' | 'idempotencyKey'> & { __typename: 'MessageEffect' } )
    | ( Pick<PaymentEffect, 'mutation' | 'app' | 'subject' | 'idempotencyKey'> & { __typename: 'PaymentEffect' } )
  ;
  Problem:
    | ( OutcomePending )
    | ( PersonExists )
    | ( PersonMergedBefore )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BankEffect: ResolverTypeWrapper<Pick<BankEffect, 'mutation' | 'app' | 'subject' | 'idempotencyKey'> & { __typename: 'BankEffect' }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CreatePersonInput: CreatePersonInput;
  CreatePersonPayload: ResolverTypeWrapper<Omit<CreatePersonPayload, 'problem'> & { problem?: Maybe<ResolversTypes['CreatePersonProblem']> }>;
  CreatePersonProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreatePersonProblem']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Effect: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Effect']>;
  EffectMutationInput: EffectMutationInput;
  EffectState: EffectState;
  HandSettlementInput: HandSettlementInput;
  MergePersonsInput: MergePersonsInput;
  MergePersonsPayload: ResolverTypeWrapper<Omit<MergePersonsPayload, 'problem'> & { problem?: Maybe<ResolversTypes['MergePersonsProblem']> }>;
  MergePersonsProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MergePersonsProblem']>;
  MessageEffect: ResolverTypeWrapper<Pick<MessageEffect, 'mutation' | 'app' | 'subject' | 'idempotencyKey'> & { __typename: 'MessageEffect' }>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OutcomePending: ResolverTypeWrapper<OutcomePending>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PaymentEffect: ResolverTypeWrapper<Pick<PaymentEffect, 'mutation' | 'app' | 'subject' | 'idempotencyKey'> & { __typename: 'PaymentEffect' }>;
  Person: ResolverTypeWrapper<Person>;
  PersonConnection: ResolverTypeWrapper<PersonConnection>;
  PersonEdge: ResolverTypeWrapper<PersonEdge>;
  PersonExists: ResolverTypeWrapper<PersonExists>;
  PersonMergedBefore: ResolverTypeWrapper<PersonMergedBefore>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UpdatePersonInput: UpdatePersonInput;
  UpdatePersonPayload: ResolverTypeWrapper<UpdatePersonPayload>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BankEffect: Pick<BankEffect, 'mutation' | 'app' | 'subject' | 'idempotencyKey'> & { __typename: 'BankEffect' };
  ID: Scalars['ID']['output'];
  CreatePersonInput: CreatePersonInput;
  CreatePersonPayload: Omit<CreatePersonPayload, 'problem'> & { problem?: Maybe<ResolversParentTypes['CreatePersonProblem']> };
  CreatePersonProblem: ResolversUnionTypes<ResolversParentTypes>['CreatePersonProblem'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Effect: ResolversInterfaceTypes<ResolversParentTypes>['Effect'];
  MergePersonsInput: MergePersonsInput;
  MergePersonsPayload: Omit<MergePersonsPayload, 'problem'> & { problem?: Maybe<ResolversParentTypes['MergePersonsProblem']> };
  MergePersonsProblem: ResolversUnionTypes<ResolversParentTypes>['MergePersonsProblem'];
  MessageEffect: Pick<MessageEffect, 'mutation' | 'app' | 'subject' | 'idempotencyKey'> & { __typename: 'MessageEffect' };
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  OutcomePending: OutcomePending;
  Boolean: Scalars['Boolean']['output'];
  PageInfo: PageInfo;
  PaymentEffect: Pick<PaymentEffect, 'mutation' | 'app' | 'subject' | 'idempotencyKey'> & { __typename: 'PaymentEffect' };
  Person: Person | FederationReferenceTypes['Person'];
  PersonConnection: PersonConnection;
  PersonEdge: PersonEdge;
  PersonExists: PersonExists;
  PersonMergedBefore: PersonMergedBefore;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  Query: Record<PropertyKey, never>;
  UpdatePersonInput: UpdatePersonInput;
  UpdatePersonPayload: UpdatePersonPayload;
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

export type BankEffectResolvers<ContextType = any, ParentType extends ResolversParentTypes['BankEffect'] = ResolversParentTypes['BankEffect'], FederationReferenceType extends FederationReferenceTypes['BankEffect'] = FederationReferenceTypes['BankEffect']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BankEffect']> | FederationReferenceType, FederationReferenceType, ContextType>;
  app?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  idempotencyKey?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mutation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreatePersonPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreatePersonPayload'] = ResolversParentTypes['CreatePersonPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['CreatePersonProblem']>, ParentType, ContextType>;
};

export type CreatePersonProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreatePersonProblem'] = ResolversParentTypes['CreatePersonProblem']> = {
  __resolveType: TypeResolveFn<'PersonExists', ParentType, ContextType>;
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

export type EffectResolvers<ContextType = any, ParentType extends ResolversParentTypes['Effect'] = ResolversParentTypes['Effect']> = {
  __resolveType: TypeResolveFn<'BankEffect' | 'MessageEffect' | 'PaymentEffect', ParentType, ContextType>;
};

export type MergePersonsPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['MergePersonsPayload'] = ResolversParentTypes['MergePersonsPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['MergePersonsProblem']>, ParentType, ContextType>;
};

export type MergePersonsProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['MergePersonsProblem'] = ResolversParentTypes['MergePersonsProblem']> = {
  __resolveType: TypeResolveFn<'PersonMergedBefore', ParentType, ContextType>;
};

export type MessageEffectResolvers<ContextType = any, ParentType extends ResolversParentTypes['MessageEffect'] = ResolversParentTypes['MessageEffect'], FederationReferenceType extends FederationReferenceTypes['MessageEffect'] = FederationReferenceTypes['MessageEffect']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MessageEffect']> | FederationReferenceType, FederationReferenceType, ContextType>;
  app?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  idempotencyKey?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mutation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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
  createPerson?: Resolver<Maybe<ResolversTypes['CreatePersonPayload']>, ParentType, ContextType, RequireFields<MutationCreatePersonArgs, 'input'>>;
  mergePersons?: Resolver<Maybe<ResolversTypes['MergePersonsPayload']>, ParentType, ContextType, RequireFields<MutationMergePersonsArgs, 'input'>>;
  updatePerson?: Resolver<Maybe<ResolversTypes['UpdatePersonPayload']>, ParentType, ContextType, RequireFields<MutationUpdatePersonArgs, 'input'>>;
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

export type PaymentEffectResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaymentEffect'] = ResolversParentTypes['PaymentEffect'], FederationReferenceType extends FederationReferenceTypes['PaymentEffect'] = FederationReferenceTypes['PaymentEffect']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PaymentEffect']> | FederationReferenceType, FederationReferenceType, ContextType>;
  app?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  idempotencyKey?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mutation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonResolvers<ContextType = any, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type PersonExistsResolvers<ContextType = any, ParentType extends ResolversParentTypes['PersonExists'] = ResolversParentTypes['PersonExists']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonMergedBeforeResolvers<ContextType = any, ParentType extends ResolversParentTypes['PersonMergedBefore'] = ResolversParentTypes['PersonMergedBefore']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'OutcomePending' | 'PersonExists' | 'PersonMergedBefore', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  effect?: Resolver<Maybe<ResolversTypes['Effect']>, ParentType, ContextType, RequireFields<QueryEffectArgs, 'idempotencyKey' | 'mutation'>>;
  me?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  people?: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, RequireFields<QueryPeopleArgs, 'first'>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
};

export type UpdatePersonPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdatePersonPayload'] = ResolversParentTypes['UpdatePersonPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  BankEffect?: BankEffectResolvers<ContextType>;
  CreatePersonPayload?: CreatePersonPayloadResolvers<ContextType>;
  CreatePersonProblem?: CreatePersonProblemResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Effect?: EffectResolvers<ContextType>;
  MergePersonsPayload?: MergePersonsPayloadResolvers<ContextType>;
  MergePersonsProblem?: MergePersonsProblemResolvers<ContextType>;
  MessageEffect?: MessageEffectResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OutcomePending?: OutcomePendingResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PaymentEffect?: PaymentEffectResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  PersonExists?: PersonExistsResolvers<ContextType>;
  PersonMergedBefore?: PersonMergedBeforeResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  UpdatePersonPayload?: UpdatePersonPayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = any> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  calls?: CallsDirectiveResolver<any, any, ContextType>;
};
