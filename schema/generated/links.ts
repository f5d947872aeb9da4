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

/** Money that went in or out. Wraps a Plaid transaction. */
export type BankTransaction = {
  __typename?: 'BankTransaction';
  /** Plaza's id, `btx_…`. It stays the same when a pending transaction is posted. */
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
};

/** The human whose data it is. */
export type Person = {
  __typename?: 'Person';
  /** Plaza's id, `per_…`. Opaque: do not parse. */
  id: Scalars['ID']['output'];
  /** What this person paid, what their bank accounts show and what was written from and to them, in one list, newest first. What the token may not see and what cannot be read at the moment is left out, and `gaps` says so; null where all of it is. Costs what `payments`, `transactions` and `messages` cost, nothing for what was read a short while ago; and what a payment or message that still moves costs by its id, where fields of it are asked for. */
  timeline: Maybe<TimelineConnection>;
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
  Person: Person;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  TimelineItem:
    | ( BankTransaction )
    | ( Message )
    | ( Payment )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem: ( OutcomePending );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BankTransaction: ResolverTypeWrapper<BankTransaction>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  EffectState: EffectState;
  HandSettlementInput: HandSettlementInput;
  Message: ResolverTypeWrapper<Message>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  OutcomePending: ResolverTypeWrapper<OutcomePending>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Payment: ResolverTypeWrapper<Payment>;
  Person: ResolverTypeWrapper<Omit<Omit<Person, 'timeline'> & { timeline?: Maybe<ResolversTypes['TimelineConnection']> }, 'timeline'>>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  TimelineConnection: ResolverTypeWrapper<Omit<TimelineConnection, 'edges'> & { edges: Array<ResolversTypes['TimelineEdge']> }>;
  TimelineEdge: ResolverTypeWrapper<Omit<TimelineEdge, 'node'> & { node?: Maybe<ResolversTypes['TimelineItem']> }>;
  TimelineGap: ResolverTypeWrapper<TimelineGap>;
  TimelineItem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TimelineItem']>;
  TimelineSource: TimelineSource;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BankTransaction: BankTransaction;
  ID: Scalars['ID']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Message: Message;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  OutcomePending: OutcomePending;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  PageInfo: PageInfo;
  Payment: Payment;
  Person: Omit<Omit<Person, 'timeline'> & { timeline?: Maybe<ResolversParentTypes['TimelineConnection']> }, 'timeline'>;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  TimelineConnection: Omit<TimelineConnection, 'edges'> & { edges: Array<ResolversParentTypes['TimelineEdge']> };
  TimelineEdge: Omit<TimelineEdge, 'node'> & { node?: Maybe<ResolversParentTypes['TimelineItem']> };
  TimelineGap: TimelineGap;
  TimelineItem: ResolversUnionTypes<ResolversParentTypes>['TimelineItem'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge: Scalars['Int']['input'];
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = any, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CallsDirectiveArgs = {
  plaid?: Maybe<Scalars['Int']['input']>;
  stripe?: Maybe<Scalars['Int']['input']>;
  twilio?: Maybe<Scalars['Int']['input']>;
  values?: Maybe<Scalars['Int']['input']>;
};

export type CallsDirectiveResolver<Result, Parent, ContextType = any, Args = CallsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type BankTransactionResolvers<ContextType = any, ParentType extends ResolversParentTypes['BankTransaction'] = ResolversParentTypes['BankTransaction']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type PaymentResolvers<ContextType = any, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonResolvers<ContextType = any, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  timeline?: Resolver<Maybe<ResolversTypes['TimelineConnection']>, ParentType, ContextType, RequireFields<PersonTimelineArgs, 'first'>>;
};

export type ProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'OutcomePending', ParentType, ContextType>;
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
  BankTransaction?: BankTransactionResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Message?: MessageResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  OutcomePending?: OutcomePendingResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  TimelineConnection?: TimelineConnectionResolvers<ContextType>;
  TimelineEdge?: TimelineEdgeResolvers<ContextType>;
  TimelineGap?: TimelineGapResolvers<ContextType>;
  TimelineItem?: TimelineItemResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = any> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  calls?: CallsDirectiveResolver<any, any, ContextType>;
};
