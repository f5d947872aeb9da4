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

/** Plaid made a new access token and its answer was lost: the old one is dead, the new one is known to nobody. */
export type AccessTokenLost = Problem & {
  __typename?: 'AccessTokenLost';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always false: disconnect the bank and connect it anew. */
  retryable: Scalars['Boolean']['output'];
};

/** What interest a card costs on one kind of debt. */
export type Apr = {
  __typename?: 'Apr';
  /** What is subject to it. */
  balance: Maybe<Money>;
  /** What it came to on the last statement. */
  interest: Maybe<Money>;
  /** On what. */
  kind: AprKind;
  /** Per cent a year. */
  percentage: Scalars['Float']['output'];
};

/** On what a card costs interest. */
export type AprKind =
  /** What was brought over from another card. */
  | 'BALANCE_TRANSFER'
  /** Cash that was drawn. */
  | 'CASH'
  /** Debts that were paid late. */
  | 'PENALTY'
  /** Purchases. */
  | 'PURCHASE'
  /** A rate of a special offer. */
  | 'SPECIAL'
  /** Any other, or one that this version does not know. */
  | 'UNKNOWN';

/** An account at a bank. */
export type BankAccount = {
  __typename?: 'BankAccount';
  /** The instant at which Plaid said what it is called and what kind it is. */
  asOf: Scalars['DateTime']['output'];
  /** What is on it, as Plaid last saw it (POST /accounts/get). Costs no call for what was read a short while ago, one call a connection otherwise, whatever the number of accounts. */
  balances: Maybe<BankBalances>;
  /** The connection it belongs to. */
  connection: Maybe<BankConnection>;
  /** What is held in it, of the greatest value first (POST /investments/holdings/get); null for what is no `INVESTMENT` account, at no call. Costs one call a connection, whatever the number of accounts, none for what was read within the hour. Null with the provider codes that `liability` has. */
  holdings: Maybe<HoldingConnection>;
  /** Plaza's id, `bac_…`. It survives a new sign-in at the bank. */
  id: Scalars['ID']['output'];
  /** What happened in it within two years, newest first (POST /investments/transactions/get); null for what is no `INVESTMENT` account, at no call. Costs one call a connection for each 500 of them, none for what was read within the hour. Null with the provider codes that `liability` has. */
  investmentTransactions: Maybe<InvestmentTransactionConnection>;
  /** What is owed on it and when it is to be paid (POST /liabilities/get); null for what is no `CREDIT` or `LOAN` account, at no call. Costs one call a connection, whatever the number of accounts, none for what was read within the hour. Null with the provider code `PRODUCTS_NOT_SUPPORTED` where the bank does not tell, `PRODUCT_NOT_READY` where Plaid is still reading. */
  liability: Maybe<Liability>;
  /** The last two to four characters of its number. */
  mask: Maybe<Scalars['String']['output']>;
  /** Its name, by the person or the bank. */
  name: Scalars['String']['output'];
  /** The numbers by which money is sent to it and taken from it (POST /auth/get); null where it has none, such as a credit card. Hidden but for the last four characters. Never kept. Costs one call a connection each time, whatever the number of accounts; none for what is no `DEPOSITORY` account. */
  numbers: Maybe<BankAccountNumbers>;
  /** Its name in the bank's words. */
  officialName: Maybe<Scalars['String']['output']>;
  /** How near what is claimed comes to who the bank says owns it, without telling who that is (POST /identity/match): for those who need not know more. Never kept. Costs one call a connection each time. */
  ownerMatch: Maybe<OwnerMatch>;
  /** Who the bank says owns it (POST /identity/get). Never kept. Costs one call a connection each time, whatever the number of accounts. Null with the provider code `PRODUCTS_NOT_SUPPORTED` where the bank does not tell. */
  owners: Maybe<Array<BankAccountOwner>>;
  /** What is on it right now, asked of the bank (POST /accounts/balance/get). Slow: up to 30 s; billed; five times a minute and connection. Holds up nothing else. */
  realtimeBalance: Maybe<BankBalances>;
  /** What comes and goes again and again on it, the last of it newest first (POST /transactions/recurring/get). Costs one call a connection, whatever the number of accounts, none for what was read within the hour. Null with the provider code `PRODUCT_NOT_READY` until Plaid has read the whole history. */
  recurringStreams: Maybe<RecurringStreamConnection>;
  /** Plaid's finer word for the kind, e.g. `checking`. */
  subtype: Maybe<Scalars['String']['output']>;
  /** What went in and out, newest first, from Plaza's own store, brought up to date when older than a minute (POST /transactions/sync). Null with the provider code `PRODUCT_NOT_READY` in the first moments of a connection. */
  transactions: Maybe<BankTransactionConnection>;
  /** What kind it is. */
  type: BankAccountType;
};


/** An account at a bank. */
export type BankAccountHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An account at a bank. */
export type BankAccountInvestmentTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};


/** An account at a bank. */
export type BankAccountNumbersArgs = {
  revealed?: InputMaybe<Scalars['Boolean']['input']>;
};


/** An account at a bank. */
export type BankAccountOwnerMatchArgs = {
  input: MatchOwnerInput;
};


/** An account at a bank. */
export type BankAccountRecurringStreamsArgs = {
  active?: InputMaybe<Scalars['Boolean']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<TransactionDirectionInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An account at a bank. */
export type BankAccountTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** The numbers of an account. Which of them it has depends on its country. Where `revealed` is false each is `••••` and its last four characters; of what is shorter than eight, its last half. */
export type BankAccountNumbers = {
  __typename?: 'BankAccountNumbers';
  /** The account's number; null where it has only an IBAN. */
  accountNumber: Maybe<Scalars['String']['output']>;
  /** The bank's BIC, which is never hidden. */
  bic: Maybe<Scalars['String']['output']>;
  /** The branch's number in Canada. */
  branchNumber: Maybe<Scalars['String']['output']>;
  /** The IBAN. */
  iban: Maybe<Scalars['String']['output']>;
  /** The bank's number in Canada. */
  institutionNumber: Maybe<Scalars['String']['output']>;
  /** Whether these are the whole numbers. */
  revealed: Scalars['Boolean']['output'];
  /** The bank's number for ACH transfers in the United States. */
  routingNumber: Maybe<Scalars['String']['output']>;
  /** The bank's sort code in the United Kingdom. */
  sortCode: Maybe<Scalars['String']['output']>;
  /** Whether the account number stands for the true one, which the bank keeps to itself: it works for this connection only. */
  tokenized: Scalars['Boolean']['output'];
  /** The bank's number for wire transfers in the United States. */
  wireRoutingNumber: Maybe<Scalars['String']['output']>;
};

/** One of those who own an account, as their bank knows them. */
export type BankAccountOwner = {
  __typename?: 'BankAccountOwner';
  /** Where they live, or have their mail sent. */
  addresses: Array<OwnerAddress>;
  /** Their e-mail addresses. */
  emails: Array<OwnerEmail>;
  /** Their names; several where the bank knows several. */
  names: Array<Scalars['String']['output']>;
  /** Their phone numbers. */
  phoneNumbers: Array<OwnerPhoneNumber>;
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
  /** What the company pays Plaid for, in Plaid's words, e.g. `transactions`; null before Plaid has said so. */
  billedProducts: Maybe<Array<Scalars['String']['output']>>;
  /** The instant at which Plaid last said how it stands; `refreshBankConnections` asks again. */
  checkedAt: Maybe<Scalars['DateTime']['output']>;
  /** When the person's consent ends; null where it does not end by itself. */
  consentExpiresAt: Maybe<Scalars['DateTime']['output']>;
  /** What the person has consented to, in Plaid's words; empty where the bank does not ask them, null before Plaid has said so. */
  consentedProducts: Maybe<Array<Scalars['String']['output']>>;
  /** When the person connected it. */
  createdAt: Scalars['DateTime']['output'];
  /** Plaid's own word for why it does not work, e.g. `ITEM_LOGIN_REQUIRED`; null where it works. */
  errorCode: Maybe<Scalars['String']['output']>;
  /** Plaza's id, `bcn_…`. It survives a new sign-in at the bank. */
  id: Scalars['ID']['output'];
  /** The bank. Costs one call a bank and day. */
  institution: Maybe<Institution>;
  /** What its person should do, and by when; null where nothing is to be done. Costs no call. */
  nextStep: Maybe<BankConnectionNextStep>;
  /** Whether it works, as last seen. Costs no call. */
  status: BankConnectionStatus;
};

/** What a person can do about a connection. */
export type BankConnectionAction =
  /** Choose which new accounts are shared: in the same way, with `chooseAccounts`. */
  | 'CHOOSE_ACCOUNTS'
  /** Disconnect it and connect the bank anew: `disconnectBank`, then `createLinkToken` without `connectionId`. */
  | 'CONNECT_ANEW'
  /** Confirm the access, in the same way; before a date, where there is one. */
  | 'RENEW_CONSENT'
  /** Sign in at the bank again: `createLinkToken` with `connectionId`, Link, then `completeLinkUpdate`. */
  | 'SIGN_IN'
  /** A step that this version does not know. */
  | 'UNKNOWN';

/** What a person should do about a connection. */
export type BankConnectionNextStep = {
  __typename?: 'BankConnectionNextStep';
  /** What is to be done. */
  action: BankConnectionAction;
  /** By when; null where it does not work any more, or works on without it. */
  before: Maybe<Scalars['DateTime']['output']>;
  /** The same in a sentence to the person. */
  message: Scalars['String']['output'];
};

/** Whether a connection works. */
export type BankConnectionStatus =
  /** It works, and ends within a week by itself: the person's consent runs out, or the bank has announced that it disconnects. */
  | 'EXPIRING'
  /** Plaid knows it no more. */
  | 'GONE'
  /** It works. */
  | 'GOOD'
  /** The person must sign in at the bank again: use `createLinkToken` with `connectionId`. */
  | 'LOGIN_REQUIRED'
  /** The person has taken back their permission, at Plaid or at the bank. */
  | 'REVOKED'
  /** A state that this version does not know. */
  | 'UNKNOWN';

/** What one of the mutations of banking asked Plaid for. */
export type BankEffect = {
  __typename?: 'BankEffect';
  /** In which of the company's accounts at Plaid it was asked for, by its name in the configuration; null before that. */
  account: Maybe<Scalars['String']['output']>;
  /** Which app used the key. */
  app: Scalars['String']['output'];
  /** The connection that it made, or that it was about; null while that is not known, or once it is ended. */
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
export type BankEffectProblem = AccessTokenLost | BankSignInRequired | ConnectionGone | OutcomePending | PublicTokenUnusable;

/** The bank wants its user first: see `nextStep` of the connection. */
export type BankSignInRequired = Problem & {
  __typename?: 'BankSignInRequired';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always false: mend the connection first. */
  retryable: Scalars['Boolean']['output'];
};

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

/** Which connection was mended in Plaid Link. */
export type CompleteLinkUpdateInput = {
  /** Plaza's id, `bcn_…`. */
  connectionId: Scalars['ID']['input'];
  /** The token that Link was started with. With it Plaid is asked whether somebody went through Link to its end; without it the client is believed, as far as the connection works. */
  linkToken?: InputMaybe<Scalars['String']['input']>;
};

/** What became of `completeLinkUpdate`. */
export type CompleteLinkUpdatePayload = {
  __typename?: 'CompleteLinkUpdatePayload';
  /** The connection, as it stands now. */
  connection: Maybe<BankConnection>;
  /** Why it is not mended, when it is not. */
  problem: Maybe<CompleteLinkUpdateProblem>;
};

/** Why a connection is not mended. */
export type CompleteLinkUpdateProblem = ConnectionGone | LinkTokenUnusable | LinkUpdateUnfinished;

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

/** Plaid knows the connection no more: it was removed, or its access token is lost. */
export type ConnectionGone = Problem & {
  __typename?: 'ConnectionGone';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always false: disconnect it and connect the bank anew. */
  retryable: Scalars['Boolean']['output'];
};

/** What Plaid Link is to be started for. */
export type CreateLinkTokenInput = {
  /** In which of the company's accounts at Plaid, by its name in the configuration; in the first that is configured when left out. A bank is connected where its Link token was made. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** Has Link ask which accounts are shared, also new ones; only with `connectionId`. */
  chooseAccounts?: InputMaybe<Scalars['Boolean']['input']>;
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
  /** For the person's device alone: starts Plaid Link; null when there is a problem. */
  linkToken: Maybe<Scalars['String']['output']>;
  /** Why there is no token, when there is none. */
  problem: Maybe<CreateLinkTokenProblem>;
};

/** Why `createLinkToken` made no token. */
export type CreateLinkTokenProblem = ConnectionGone;

/** What is owed on a credit card. */
export type CreditCardLiability = Liability & {
  __typename?: 'CreditCardLiability';
  /** What interest it costs, by what it is for. */
  aprs: Array<Apr>;
  /** The instant at which Plaid said all this. */
  asOf: Scalars['DateTime']['output'];
  /** What was paid last. */
  lastPayment: Maybe<Money>;
  /** When it was paid. */
  lastPaymentDate: Maybe<Scalars['Date']['output']>;
  /** The least that is to be paid next. */
  nextPayment: Maybe<Money>;
  /** By when. */
  nextPaymentDueDate: Maybe<Scalars['Date']['output']>;
  /** Whether a payment is overdue; null where the bank does not say. */
  overdue: Maybe<Scalars['Boolean']['output']>;
  /** What stood on the last statement. */
  statementBalance: Maybe<Money>;
  /** The day of the last statement. */
  statementDate: Maybe<Scalars['Date']['output']>;
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

/** So much of a security in an account. */
export type Holding = {
  __typename?: 'Holding';
  /** The instant at which Plaid said all this. */
  asOf: Scalars['DateTime']['output'];
  /** What it cost; null where the bank does not say. */
  costBasis: Maybe<Money>;
  /** What one of it costs, by the bank, rounded to the currency's smallest unit. */
  price: Money;
  /** The day of that price. */
  priceDate: Maybe<Scalars['Date']['output']>;
  /** How much of it: shares, units, or, of cash, the amount. */
  quantity: Scalars['Float']['output'];
  /** What is held. */
  security: Security;
  /** The provider's own word for a currency outside ISO 4217, e.g. a crypto coin; amounts are then in hundredths. */
  unofficialCurrency: Maybe<Scalars['String']['output']>;
  /** What all of it is worth, by the bank. */
  value: Money;
  /** How much of it is vested; null where the bank does not say. */
  vestedQuantity: Maybe<Scalars['Float']['output']>;
};

/** A page of what an account holds. */
export type HoldingConnection = {
  __typename?: 'HoldingConnection';
  /** The instant at which Plaid said all this. */
  asOf: Scalars['DateTime']['output'];
  /** The holdings of this page with their cursors. */
  edges: Array<HoldingEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One holding in a page. */
export type HoldingEdge = {
  __typename?: 'HoldingEdge';
  /** Opaque and authenticated: valid for this account alone. */
  cursor: Scalars['String']['output'];
  /** The holding. */
  node: Maybe<Holding>;
};

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

/** A page of banks. */
export type InstitutionConnection = {
  __typename?: 'InstitutionConnection';
  /** The banks of this page with their cursors. */
  edges: Array<InstitutionEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One bank in a page. */
export type InstitutionEdge = {
  __typename?: 'InstitutionEdge';
  /** Opaque and authenticated: valid for this query and account alone. */
  cursor: Scalars['String']['output'];
  /** The bank. */
  node: Maybe<Institution>;
};

/** Something that happened in an investment account. */
export type InvestmentTransaction = {
  __typename?: 'InvestmentTransaction';
  /** How much cash, without a sign. */
  amount: Money;
  /** The day on which it happened. */
  date: Scalars['Date']['output'];
  /** The bank's text. */
  description: Scalars['String']['output'];
  /** Whether cash came into the account or went out of it. */
  direction: TransactionDirection;
  /** What the trade itself cost, within `amount`. */
  fees: Maybe<Money>;
  /** Plaza's id, `itx_…`. Opaque: do not parse. */
  id: Scalars['ID']['output'];
  /** What happened. */
  kind: InvestmentTransactionKind;
  /** What one of it cost, rounded to the currency's smallest unit. */
  price: Maybe<Money>;
  /** How much of the security; negative where it was given away. */
  quantity: Scalars['Float']['output'];
  /** What was traded; null where nothing was. */
  security: Maybe<Security>;
  /** Plaid's finer word for it, e.g. `dividend`. */
  subkind: Scalars['String']['output'];
  /** The provider's own word for a currency outside ISO 4217. */
  unofficialCurrency: Maybe<Scalars['String']['output']>;
};

/** A page of what happened in an investment account. */
export type InvestmentTransactionConnection = {
  __typename?: 'InvestmentTransactionConnection';
  /** The instant at which Plaid told them. */
  asOf: Maybe<Scalars['DateTime']['output']>;
  /** The transactions of this page with their cursors. */
  edges: Array<InvestmentTransactionEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One investment transaction in a page. */
export type InvestmentTransactionEdge = {
  __typename?: 'InvestmentTransactionEdge';
  /** Opaque and authenticated: valid for this account and these arguments alone. */
  cursor: Scalars['String']['output'];
  /** The transaction. */
  node: Maybe<InvestmentTransaction>;
};

/** What happens in an investment account. */
export type InvestmentTransactionKind =
  /** A security was bought. */
  | 'BUY'
  /** A trade was cancelled. */
  | 'CANCEL'
  /** Cash came or went: interest, dividends, deposits. */
  | 'CASH'
  /** A fee was charged. */
  | 'FEE'
  /** A security was sold. */
  | 'SELL'
  /** Something came from or went to another account. */
  | 'TRANSFER'
  /** Anything else, or a kind that this version does not know. */
  | 'UNKNOWN';

/** What is owed on an account. Account numbers and addresses are neither shown nor kept. */
export type Liability = {
  /** The instant at which Plaid said all this. */
  asOf: Scalars['DateTime']['output'];
  /** What was paid last. */
  lastPayment: Maybe<Money>;
  /** When it was paid. */
  lastPaymentDate: Maybe<Scalars['Date']['output']>;
  /** The least that is to be paid next. */
  nextPayment: Maybe<Money>;
  /** By when. */
  nextPaymentDueDate: Maybe<Scalars['Date']['output']>;
  /** Whether a payment is overdue; null where the bank does not say. */
  overdue: Maybe<Scalars['Boolean']['output']>;
};

/** The link token has expired, or never was one. */
export type LinkTokenUnusable = Problem & {
  __typename?: 'LinkTokenUnusable';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always false: start Link with a new token. */
  retryable: Scalars['Boolean']['output'];
};

/** The bank still waits for its user, or nobody went through Link to its end. */
export type LinkUpdateUnfinished = Problem & {
  __typename?: 'LinkUpdateUnfinished';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always true: go through Link and complete it again. */
  retryable: Scalars['Boolean']['output'];
};

/** What is said of an account's owner. At least one thing; what is left out is not compared. */
export type MatchOwnerInput = {
  /** The e-mail address, 1 to 200 characters. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The full name, 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The phone number, 1 to 200 characters. */
  phoneNumber?: InputMaybe<Scalars['String']['input']>;
  /** The postal code, 1 to 200 characters. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
};

/** An amount of money: 12.30 US dollars are `{ amount: 1230, currency: "USD" }`, 500 yen `{ amount: 500, currency: "JPY" }`. */
export type Money = {
  __typename?: 'Money';
  /** In the currency's smallest unit. */
  amount: Scalars['MinorUnits']['output'];
  /** The ISO 4217 code; null where the provider names no official currency (see `unofficialCurrency` beside it). */
  currency: Maybe<Scalars['CurrencyCode']['output']>;
};

/** What is owed on a mortgage. */
export type MortgageLiability = Liability & {
  __typename?: 'MortgageLiability';
  /** The instant at which Plaid said all this. */
  asOf: Scalars['DateTime']['output'];
  /** What is set aside for taxes and insurance. */
  escrowBalance: Maybe<Money>;
  /** Per cent a year. */
  interestRate: Maybe<Scalars['Float']['output']>;
  /** Plaid's word for how the rate moves, e.g. `fixed`. */
  interestRateType: Maybe<Scalars['String']['output']>;
  /** Interest that was paid this year. */
  interestThisYear: Maybe<Money>;
  /** What was paid last. */
  lastPayment: Maybe<Money>;
  /** When it was paid. */
  lastPaymentDate: Maybe<Scalars['Date']['output']>;
  /** What being late costs at present. */
  lateFee: Maybe<Money>;
  /** The kind of loan, e.g. `conventional`. */
  loanType: Maybe<Scalars['String']['output']>;
  /** When it ends. */
  maturityDate: Maybe<Scalars['Date']['output']>;
  /** The least that is to be paid next. */
  nextPayment: Maybe<Money>;
  /** By when. */
  nextPaymentDueDate: Maybe<Scalars['Date']['output']>;
  /** How much was taken out. */
  originalAmount: Maybe<Money>;
  /** When it was taken out. */
  originationDate: Maybe<Scalars['Date']['output']>;
  /** Whether a payment is overdue; null where the bank does not say. */
  overdue: Maybe<Scalars['Boolean']['output']>;
  /** What should have been paid by now. */
  pastDue: Maybe<Money>;
  /** Principal that was paid this year. */
  principalThisYear: Maybe<Money>;
  /** How long it runs, in the bank's words, e.g. `30 year`. */
  term: Maybe<Scalars['String']['output']>;
};

/** Where every change starts. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Ends what the person did in Plaid Link to mend a connection (`createLinkToken` with `connectionId`): asks Plaid how it stands and which accounts it has now (POST /item/get, /accounts/get). Changes nothing at Plaid, so it takes no idempotencyKey. Costs two calls, three with `linkToken`. Needs `banking:write`. */
  completeLinkUpdate: Maybe<CompleteLinkUpdatePayload>;
  /** Keeps the bank that the person chose in Plaid Link (POST /item/public_token/exchange). Needs `banking:write`. */
  connectBank: Maybe<ConnectBankPayload>;
  /** A token that starts Plaid Link on the person's device (POST /link/token/create). It expires by itself and changes nothing, so it takes no idempotencyKey. Needs `banking:write`. */
  createLinkToken: Maybe<CreateLinkTokenPayload>;
  /** Ends a connection at Plaid (POST /item/remove) and forgets its accounts and transactions. Needs `banking:write`. */
  disconnectBank: Maybe<DisconnectBankPayload>;
  /** Reads how one bank, or each bank of the person, stands, its balances and its transactions from Plaid again, however young what is kept is. Changes nothing at Plaid, so it takes no idempotencyKey. Costs three calls a connection, more for a long history. Needs `banking:read`. */
  refreshBankConnections: Maybe<RefreshBankConnectionsPayload>;
  /** Has Plaid look for new transactions at a bank now, rather than when it is its turn, some times a day (POST /transactions/refresh). Billed. What is new shows some seconds or minutes later, when `transactions` are read again. Costs two calls. Needs `banking:write`. */
  refreshTransactions: Maybe<RefreshTransactionsPayload>;
  /** Has Plaid make a new access token for a connection, after which the old one is worth nothing (POST /item/access_token/invalidate): where a token may have leaked, or by routine. The token itself is shown to nobody; who had it changed and why is kept for the audit. Needs `banking:write` and the role `operator`. */
  rotateAccessToken: Maybe<RotateAccessTokenPayload>;
  /** Settles by hand an effect whose outcome nobody knows, or ticks off one with a `note`; who, when and why is kept for the audit. Needs the role `operator`. */
  settleBankEffect: Maybe<SettleBankEffectPayload>;
};


/** Where every change starts. */
export type MutationCompleteLinkUpdateArgs = {
  input: CompleteLinkUpdateInput;
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
export type MutationRefreshTransactionsArgs = {
  input: RefreshTransactionsInput;
};


/** Where every change starts. */
export type MutationRotateAccessTokenArgs = {
  input: RotateAccessTokenInput;
};


/** Where every change starts. */
export type MutationSettleBankEffectArgs = {
  input: SettleBankEffectInput;
};

/** What is owed on any other account, or of a kind that this version does not know. */
export type OtherLiability = Liability & {
  __typename?: 'OtherLiability';
  /** The instant at which Plaid said all this. */
  asOf: Scalars['DateTime']['output'];
  /** What was paid last. */
  lastPayment: Maybe<Money>;
  /** When it was paid. */
  lastPaymentDate: Maybe<Scalars['Date']['output']>;
  /** The least that is to be paid next. */
  nextPayment: Maybe<Money>;
  /** By when. */
  nextPaymentDueDate: Maybe<Scalars['Date']['output']>;
  /** Whether a payment is overdue; null where the bank does not say. */
  overdue: Maybe<Scalars['Boolean']['output']>;
};

/** The provider was asked but has not answered in time: the effect may or may not have happened. Ask again with the same idempotencyKey; it never happens twice. */
export type OutcomePending = Problem & {
  __typename?: 'OutcomePending';
  /** What is being waited for. */
  message: Scalars['String']['output'];
  /** Always true: repeat with the same idempotencyKey. */
  retryable: Scalars['Boolean']['output'];
};

/** A postal address that a bank knows of an owner. */
export type OwnerAddress = {
  __typename?: 'OwnerAddress';
  /** The town. */
  city: Maybe<Scalars['String']['output']>;
  /** The country, ISO 3166-1 alpha-2. */
  country: Maybe<Scalars['String']['output']>;
  /** The postal code. */
  postalCode: Maybe<Scalars['String']['output']>;
  /** Whether the bank uses it before others. */
  primary: Scalars['Boolean']['output'];
  /** The state, province or county. */
  region: Maybe<Scalars['String']['output']>;
  /** Street and number. */
  street: Scalars['String']['output'];
};

/** An e-mail address that a bank knows of an owner. */
export type OwnerEmail = {
  __typename?: 'OwnerEmail';
  /** The address. */
  address: Scalars['String']['output'];
  /** Whether the bank uses it before others. */
  primary: Scalars['Boolean']['output'];
};

/** How near a claim comes to who owns an account: of several owners the nearest counts. */
export type OwnerMatch = {
  __typename?: 'OwnerMatch';
  /** From 0 to 100; null where no address was compared. */
  emailScore: Maybe<Scalars['Int']['output']>;
  /** From 0, nothing alike, to 100, the same; Plaid holds 70 and more to be a match. Null where no name was compared. */
  nameScore: Maybe<Scalars['Int']['output']>;
  /** From 0 to 100; null where no number was compared. */
  phoneNumberScore: Maybe<Scalars['Int']['output']>;
  /** Whether the postal code is theirs; null where none was compared. */
  postalCodeMatches: Maybe<Scalars['Boolean']['output']>;
};

/** A phone number that a bank knows of an owner. */
export type OwnerPhoneNumber = {
  __typename?: 'OwnerPhoneNumber';
  /** The number as the bank writes it, mostly E.164. */
  number: Scalars['String']['output'];
  /** Whether the bank uses it before others. */
  primary: Scalars['Boolean']['output'];
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
  /** What comes and goes again and again at all connected banks, such as a salary, a rent or a subscription, the last of it newest first (POST /transactions/recurring/get); null with the cause `not_connected` where no bank is connected. Needs `banking:read`. Costs one call a connection, none for what was read within the hour. */
  recurringStreams: Maybe<RecurringStreamConnection>;
};


/** The human whose data it is. */
export type PersonRecurringStreamsArgs = {
  active?: InputMaybe<Scalars['Boolean']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<TransactionDirectionInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
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
  /** The banks that can be connected: all in Plaid's order (POST /institutions/get), or, by a query, the ten whose names are most like it (POST /institutions/search). Needs `banking:read`. Costs one call, two where a page of more than a hundred begins within; none for what anybody asked within a day. */
  institutions: Maybe<InstitutionConnection>;
  /** What waits for an operator, oldest first: outcomes that nobody knows, and settled effects with a `note`. Needs the role `operator`. Costs no call. */
  unknownBankEffects: Maybe<BankEffectConnection>;
};


/** Where every query starts. */
export type QueryInstitutionsArgs = {
  account?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
};


/** Where every query starts. */
export type QueryUnknownBankEffectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How often a stream comes. */
export type RecurringFrequency =
  /** Every year. */
  | 'ANNUALLY'
  /** Every second week. */
  | 'BIWEEKLY'
  /** Every month. */
  | 'MONTHLY'
  /** Twice a month. */
  | 'SEMI_MONTHLY'
  /** In no rhythm that Plaid names, or in one that this version does not know. */
  | 'UNKNOWN'
  /** Every week. */
  | 'WEEKLY';

/** How sure Plaid is of a stream. */
export type RecurringStatus =
  /** It began not long ago. */
  | 'EARLY_DETECTION'
  /** It came three times or more, in a steady rhythm; twice, where it comes every year. */
  | 'MATURE'
  /** It was detected early and did not come again. */
  | 'TOMBSTONED'
  /** Anything else, or a status that this version does not know. */
  | 'UNKNOWN';

/** Money that comes or goes again and again, such as a salary, a rent or a subscription, as Plaid finds it among an account's transactions. */
export type RecurringStream = {
  __typename?: 'RecurringStream';
  /** The account it is on. */
  account: Maybe<BankAccount>;
  /** Whether the next one is still expected. */
  active: Scalars['Boolean']['output'];
  /** The instant at which Plaid said all this. */
  asOf: Scalars['DateTime']['output'];
  /** What one of it comes to on average, without a sign; null where Plaid does not say. */
  averageAmount: Maybe<Money>;
  /** Plaid's primary category, e.g. `RENT_AND_UTILITIES`. */
  category: Maybe<Scalars['String']['output']>;
  /** The bank's text of the last of it. */
  description: Scalars['String']['output'];
  /** In or out. */
  direction: TransactionDirection;
  /** The day of the first of it. */
  firstDate: Scalars['Date']['output'];
  /** How often it comes. */
  frequency: RecurringFrequency;
  /** Plaza's id, `rst_…`. It stays while Plaid knows the stream. */
  id: Scalars['ID']['output'];
  /** What the last of it came to, without a sign; null where Plaid does not say. */
  lastAmount: Maybe<Money>;
  /** The day of the last of it. */
  lastDate: Scalars['Date']['output'];
  /** The merchant's name, where Plaid knows it. */
  merchantName: Maybe<Scalars['String']['output']>;
  /** The day on which the next is expected; null where nobody can tell. */
  predictedNextDate: Maybe<Scalars['Date']['output']>;
  /** How sure Plaid is of it. */
  status: RecurringStatus;
  /** The provider's own word for a currency outside ISO 4217. */
  unofficialCurrency: Maybe<Scalars['String']['output']>;
};

/** A page of recurring streams. */
export type RecurringStreamConnection = {
  __typename?: 'RecurringStreamConnection';
  /** The streams of this page with their cursors. */
  edges: Array<RecurringStreamEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** Banks that could not be asked just now, whose streams are left out. Empty where all answered. */
  unread: Array<BankConnection>;
};

/** One stream in a page. */
export type RecurringStreamEdge = {
  __typename?: 'RecurringStreamEdge';
  /** Opaque and authenticated: valid for this list and these arguments alone. */
  cursor: Scalars['String']['output'];
  /** The stream. */
  node: Maybe<RecurringStream>;
};

/** What came of `refreshBankConnections`. */
export type RefreshBankConnectionsPayload = {
  __typename?: 'RefreshBankConnectionsPayload';
  /** The instant at which they were read. */
  asOf: Scalars['DateTime']['output'];
  /** The connections that were read again. */
  connections: Array<BankConnection>;
};

/** At which bank Plaid is to look for new transactions. */
export type RefreshTransactionsInput = {
  /** Plaza's id, `bcn_…`. */
  connectionId: Scalars['ID']['input'];
  /** Repeating the call with the same key never has Plaid look, and bill, twice. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
};

/** What became of `refreshTransactions`. */
export type RefreshTransactionsPayload = {
  __typename?: 'RefreshTransactionsPayload';
  /** The connection; null while the outcome is pending. */
  connection: Maybe<BankConnection>;
  /** Why Plaid does not look, when it does not. */
  problem: Maybe<RefreshTransactionsProblem>;
};

/** Why Plaid does not look for new transactions. */
export type RefreshTransactionsProblem = BankSignInRequired | ConnectionGone | OutcomePending;

/** Whose access token is to be changed. */
export type RotateAccessTokenInput = {
  /** Plaza's id, `bcn_…`. */
  connectionId: Scalars['ID']['input'];
  /** Repeating the call with the same key never changes it twice. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** Why, for the audit: 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** What became of `rotateAccessToken`. */
export type RotateAccessTokenPayload = {
  __typename?: 'RotateAccessTokenPayload';
  /** The connection; null while the outcome is pending, or where it is gone. */
  connection: Maybe<BankConnection>;
  /** Why it has no new token, when it has none. */
  problem: Maybe<RotateAccessTokenProblem>;
};

/** Why a connection has no new access token. */
export type RotateAccessTokenProblem = AccessTokenLost | ConnectionGone | OutcomePending;

/** Something that is invested in. */
export type Security = {
  __typename?: 'Security';
  /** What it cost when its market closed last. */
  closePrice: Maybe<Money>;
  /** The day of that price. */
  closePriceDate: Maybe<Scalars['Date']['output']>;
  /** Its CUSIP, where Plaid may tell it. */
  cusip: Maybe<Scalars['String']['output']>;
  /** Plaza's id, `sec_…`: the same for the same security. Opaque: do not parse. */
  id: Scalars['ID']['output'];
  /** Its ISIN, where Plaid may tell it. */
  isin: Maybe<Scalars['String']['output']>;
  /** What kind it is. */
  kind: SecurityKind;
  /** Its name. */
  name: Maybe<Scalars['String']['output']>;
  /** The sector of its company, e.g. `Technology`. */
  sector: Maybe<Scalars['String']['output']>;
  /** The symbol under which it is traded. */
  tickerSymbol: Maybe<Scalars['String']['output']>;
};

/** What kind a security is. */
export type SecurityKind =
  /** Cash, and money-market funds. */
  | 'CASH'
  /** A coin. */
  | 'CRYPTOCURRENCY'
  /** Options, warrants and the like. */
  | 'DERIVATIVE'
  /** Shares. */
  | 'EQUITY'
  /** A fund that is traded. */
  | 'ETF'
  /** Bonds, certificates of deposit and the like. */
  | 'FIXED_INCOME'
  /** A loan, or a claim on one. */
  | 'LOAN'
  /** A fund. */
  | 'MUTUAL_FUND'
  /** Any other kind, or one that this version does not know. */
  | 'UNKNOWN';

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

/** What is owed on a student loan. */
export type StudentLoanLiability = Liability & {
  __typename?: 'StudentLoanLiability';
  /** The instant at which Plaid said all this. */
  asOf: Scalars['DateTime']['output'];
  /** When it is expected to be paid back. */
  expectedPayoffDate: Maybe<Scalars['Date']['output']>;
  /** Who guarantees it. */
  guarantor: Maybe<Scalars['String']['output']>;
  /** Per cent a year. */
  interestRate: Maybe<Scalars['Float']['output']>;
  /** Interest that was paid this year. */
  interestThisYear: Maybe<Money>;
  /** What was paid last. */
  lastPayment: Maybe<Money>;
  /** When it was paid. */
  lastPaymentDate: Maybe<Scalars['Date']['output']>;
  /** The loan's name, by its servicer. */
  name: Maybe<Scalars['String']['output']>;
  /** The least that is to be paid next. */
  nextPayment: Maybe<Money>;
  /** By when. */
  nextPaymentDueDate: Maybe<Scalars['Date']['output']>;
  /** How much was taken out. */
  originalAmount: Maybe<Money>;
  /** When it was taken out. */
  originationDate: Maybe<Scalars['Date']['output']>;
  /** Interest that has accrued and is not paid. */
  outstandingInterest: Maybe<Money>;
  /** Whether a payment is overdue; null where the bank does not say. */
  overdue: Maybe<Scalars['Boolean']['output']>;
  /** Principal that was paid this year. */
  principalThisYear: Maybe<Money>;
  /** How it is paid back, in the servicer's words. */
  repaymentPlan: Maybe<Scalars['String']['output']>;
  /** Plaid's word for where the loan stands, e.g. `repayment`, `deferment`, `in grace`. */
  status: Maybe<Scalars['String']['output']>;
};

/** Which way money went. */
export type TransactionDirection =
  /** To the person. */
  | 'IN'
  /** From the person. */
  | 'OUT';

/** Which way money goes, to choose by. */
export type TransactionDirectionInput =
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
  RecurringStream: RecurringStream;
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
  RecurringStream:
    ( { __typename: 'RecurringStream' }
    & GraphQLRecursivePick<FederationTypes['RecurringStream'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  BankEffectProblem:
    | ( AccessTokenLost )
    | ( BankSignInRequired )
    | ( ConnectionGone )
    | ( OutcomePending )
    | ( PublicTokenUnusable )
  ;
  CompleteLinkUpdateProblem:
    | ( ConnectionGone )
    | ( LinkTokenUnusable )
    | ( LinkUpdateUnfinished )
  ;
  ConnectBankProblem:
    | ( OutcomePending )
    | ( PublicTokenUnusable )
  ;
  CreateLinkTokenProblem: ( ConnectionGone );
  DisconnectBankProblem: ( OutcomePending );
  RefreshTransactionsProblem:
    | ( BankSignInRequired )
    | ( ConnectionGone )
    | ( OutcomePending )
  ;
  RotateAccessTokenProblem:
    | ( AccessTokenLost )
    | ( ConnectionGone )
    | ( OutcomePending )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Liability:
    | ( CreditCardLiability )
    | ( MortgageLiability )
    | ( OtherLiability )
    | ( StudentLoanLiability )
  ;
  Problem:
    | ( AccessTokenLost )
    | ( BankSignInRequired )
    | ( ConnectionGone )
    | ( LinkTokenUnusable )
    | ( LinkUpdateUnfinished )
    | ( OutcomePending )
    | ( PublicTokenUnusable )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessTokenLost: ResolverTypeWrapper<AccessTokenLost>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Apr: ResolverTypeWrapper<Apr>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  AprKind: AprKind;
  BankAccount: ResolverTypeWrapper<Omit<Omit<BankAccount, 'connection' | 'liability' | 'recurringStreams' | 'transactions'> & { connection?: Maybe<ResolversTypes['BankConnection']>, liability?: Maybe<ResolversTypes['Liability']>, recurringStreams?: Maybe<ResolversTypes['RecurringStreamConnection']>, transactions?: Maybe<ResolversTypes['BankTransactionConnection']> }, 'balances' | 'realtimeBalance' | 'transactions' | 'owners' | 'ownerMatch' | 'numbers' | 'recurringStreams' | 'connection' | 'liability' | 'holdings' | 'investmentTransactions'> & { connectionId: string }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BankAccountNumbers: ResolverTypeWrapper<BankAccountNumbers>;
  BankAccountOwner: ResolverTypeWrapper<BankAccountOwner>;
  BankAccountType: BankAccountType;
  BankBalances: ResolverTypeWrapper<BankBalances>;
  BankConnection: ResolverTypeWrapper<Omit<Omit<BankConnection, 'accounts'> & { accounts: Array<ResolversTypes['BankAccount']> }, 'institution' | 'accounts'> & { institutionId: string | null }>;
  BankConnectionAction: BankConnectionAction;
  BankConnectionNextStep: ResolverTypeWrapper<BankConnectionNextStep>;
  BankConnectionStatus: BankConnectionStatus;
  BankEffect: ResolverTypeWrapper<Omit<Omit<BankEffect, 'connection' | 'problem'> & { connection?: Maybe<ResolversTypes['BankConnection']>, problem?: Maybe<ResolversTypes['BankEffectProblem']> }, 'connection' | 'disconnectedId' | 'problem'> & { outcome: object | null }>;
  BankEffectConnection: ResolverTypeWrapper<Omit<BankEffectConnection, 'edges'> & { edges: Array<ResolversTypes['BankEffectEdge']> }>;
  BankEffectEdge: ResolverTypeWrapper<Omit<BankEffectEdge, 'node'> & { node?: Maybe<ResolversTypes['BankEffect']> }>;
  BankEffectProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BankEffectProblem']>;
  BankSignInRequired: ResolverTypeWrapper<BankSignInRequired>;
  BankTransaction: ResolverTypeWrapper<Omit<Omit<BankTransaction, 'account'> & { account?: Maybe<ResolversTypes['BankAccount']> }, 'account'> & { accountId: string }>;
  BankTransactionConnection: ResolverTypeWrapper<Omit<BankTransactionConnection, 'edges'> & { edges: Array<ResolversTypes['BankTransactionEdge']> }>;
  BankTransactionEdge: ResolverTypeWrapper<Omit<BankTransactionEdge, 'node'> & { node?: Maybe<ResolversTypes['BankTransaction']> }>;
  CompleteLinkUpdateInput: CompleteLinkUpdateInput;
  CompleteLinkUpdatePayload: ResolverTypeWrapper<Omit<CompleteLinkUpdatePayload, 'connection' | 'problem'> & { connection?: Maybe<ResolversTypes['BankConnection']>, problem?: Maybe<ResolversTypes['CompleteLinkUpdateProblem']> }>;
  CompleteLinkUpdateProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CompleteLinkUpdateProblem']>;
  ConnectBankInput: ConnectBankInput;
  ConnectBankPayload: ResolverTypeWrapper<Omit<ConnectBankPayload, 'connection' | 'problem'> & { connection?: Maybe<ResolversTypes['BankConnection']>, problem?: Maybe<ResolversTypes['ConnectBankProblem']> }>;
  ConnectBankProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConnectBankProblem']>;
  ConnectionGone: ResolverTypeWrapper<ConnectionGone>;
  CreateLinkTokenInput: CreateLinkTokenInput;
  CreateLinkTokenPayload: ResolverTypeWrapper<Omit<CreateLinkTokenPayload, 'problem'> & { problem?: Maybe<ResolversTypes['CreateLinkTokenProblem']> }>;
  CreateLinkTokenProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateLinkTokenProblem']>;
  CreditCardLiability: ResolverTypeWrapper<CreditCardLiability>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DisconnectBankInput: DisconnectBankInput;
  DisconnectBankPayload: ResolverTypeWrapper<Omit<DisconnectBankPayload, 'problem'> & { problem?: Maybe<ResolversTypes['DisconnectBankProblem']> }>;
  DisconnectBankProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DisconnectBankProblem']>;
  EffectState: EffectState;
  HandSettlementInput: HandSettlementInput;
  Holding: ResolverTypeWrapper<Holding>;
  HoldingConnection: ResolverTypeWrapper<HoldingConnection>;
  HoldingEdge: ResolverTypeWrapper<HoldingEdge>;
  Institution: ResolverTypeWrapper<Institution>;
  InstitutionConnection: ResolverTypeWrapper<InstitutionConnection>;
  InstitutionEdge: ResolverTypeWrapper<InstitutionEdge>;
  InvestmentTransaction: ResolverTypeWrapper<InvestmentTransaction>;
  InvestmentTransactionConnection: ResolverTypeWrapper<InvestmentTransactionConnection>;
  InvestmentTransactionEdge: ResolverTypeWrapper<InvestmentTransactionEdge>;
  InvestmentTransactionKind: InvestmentTransactionKind;
  Liability: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Liability']>;
  LinkTokenUnusable: ResolverTypeWrapper<LinkTokenUnusable>;
  LinkUpdateUnfinished: ResolverTypeWrapper<LinkUpdateUnfinished>;
  MatchOwnerInput: MatchOwnerInput;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  MortgageLiability: ResolverTypeWrapper<MortgageLiability>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OtherLiability: ResolverTypeWrapper<OtherLiability>;
  OutcomePending: ResolverTypeWrapper<OutcomePending>;
  OwnerAddress: ResolverTypeWrapper<OwnerAddress>;
  OwnerEmail: ResolverTypeWrapper<OwnerEmail>;
  OwnerMatch: ResolverTypeWrapper<OwnerMatch>;
  OwnerPhoneNumber: ResolverTypeWrapper<OwnerPhoneNumber>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Person: ResolverTypeWrapper<Omit<Omit<Person, 'bankAccounts' | 'bankConnections' | 'recurringStreams'> & { bankAccounts?: Maybe<Array<ResolversTypes['BankAccount']>>, bankConnections?: Maybe<Array<ResolversTypes['BankConnection']>>, recurringStreams?: Maybe<ResolversTypes['RecurringStreamConnection']> }, 'bankConnections' | 'bankAccounts' | 'recurringStreams'>>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  PublicTokenUnusable: ResolverTypeWrapper<PublicTokenUnusable>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecurringFrequency: RecurringFrequency;
  RecurringStatus: RecurringStatus;
  RecurringStream: ResolverTypeWrapper<Omit<Omit<RecurringStream, 'account'> & { account?: Maybe<ResolversTypes['BankAccount']> }, 'account'> & { accountId: string }>;
  RecurringStreamConnection: ResolverTypeWrapper<Omit<RecurringStreamConnection, 'edges' | 'unread'> & { edges: Array<ResolversTypes['RecurringStreamEdge']>, unread: Array<ResolversTypes['BankConnection']> }>;
  RecurringStreamEdge: ResolverTypeWrapper<Omit<RecurringStreamEdge, 'node'> & { node?: Maybe<ResolversTypes['RecurringStream']> }>;
  RefreshBankConnectionsPayload: ResolverTypeWrapper<Omit<RefreshBankConnectionsPayload, 'connections'> & { connections: Array<ResolversTypes['BankConnection']> }>;
  RefreshTransactionsInput: RefreshTransactionsInput;
  RefreshTransactionsPayload: ResolverTypeWrapper<Omit<RefreshTransactionsPayload, 'connection' | 'problem'> & { connection?: Maybe<ResolversTypes['BankConnection']>, problem?: Maybe<ResolversTypes['RefreshTransactionsProblem']> }>;
  RefreshTransactionsProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefreshTransactionsProblem']>;
  RotateAccessTokenInput: RotateAccessTokenInput;
  RotateAccessTokenPayload: ResolverTypeWrapper<Omit<RotateAccessTokenPayload, 'connection' | 'problem'> & { connection?: Maybe<ResolversTypes['BankConnection']>, problem?: Maybe<ResolversTypes['RotateAccessTokenProblem']> }>;
  RotateAccessTokenProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RotateAccessTokenProblem']>;
  Security: ResolverTypeWrapper<Security>;
  SecurityKind: SecurityKind;
  SettleBankEffectInput: SettleBankEffectInput;
  SettleBankEffectPayload: ResolverTypeWrapper<Omit<SettleBankEffectPayload, 'effect'> & { effect?: Maybe<ResolversTypes['BankEffect']> }>;
  StudentLoanLiability: ResolverTypeWrapper<StudentLoanLiability>;
  TransactionDirection: TransactionDirection;
  TransactionDirectionInput: TransactionDirectionInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessTokenLost: AccessTokenLost;
  Boolean: Scalars['Boolean']['output'];
  Apr: Apr;
  Float: Scalars['Float']['output'];
  BankAccount: Omit<Omit<BankAccount, 'connection' | 'liability' | 'recurringStreams' | 'transactions'> & { connection?: Maybe<ResolversParentTypes['BankConnection']>, liability?: Maybe<ResolversParentTypes['Liability']>, recurringStreams?: Maybe<ResolversParentTypes['RecurringStreamConnection']>, transactions?: Maybe<ResolversParentTypes['BankTransactionConnection']> }, 'balances' | 'realtimeBalance' | 'transactions' | 'owners' | 'ownerMatch' | 'numbers' | 'recurringStreams' | 'connection' | 'liability' | 'holdings' | 'investmentTransactions'> & { connectionId: string };
  ID: Scalars['ID']['output'];
  BankAccountNumbers: BankAccountNumbers;
  BankAccountOwner: BankAccountOwner;
  BankBalances: BankBalances;
  BankConnection: Omit<Omit<BankConnection, 'accounts'> & { accounts: Array<ResolversParentTypes['BankAccount']> }, 'institution' | 'accounts'> & { institutionId: string | null };
  BankConnectionNextStep: BankConnectionNextStep;
  BankEffect: Omit<Omit<BankEffect, 'connection' | 'problem'> & { connection?: Maybe<ResolversParentTypes['BankConnection']>, problem?: Maybe<ResolversParentTypes['BankEffectProblem']> }, 'connection' | 'disconnectedId' | 'problem'> & { outcome: object | null };
  BankEffectConnection: Omit<BankEffectConnection, 'edges'> & { edges: Array<ResolversParentTypes['BankEffectEdge']> };
  BankEffectEdge: Omit<BankEffectEdge, 'node'> & { node?: Maybe<ResolversParentTypes['BankEffect']> };
  BankEffectProblem: ResolversUnionTypes<ResolversParentTypes>['BankEffectProblem'];
  BankSignInRequired: BankSignInRequired;
  BankTransaction: Omit<Omit<BankTransaction, 'account'> & { account?: Maybe<ResolversParentTypes['BankAccount']> }, 'account'> & { accountId: string };
  BankTransactionConnection: Omit<BankTransactionConnection, 'edges'> & { edges: Array<ResolversParentTypes['BankTransactionEdge']> };
  BankTransactionEdge: Omit<BankTransactionEdge, 'node'> & { node?: Maybe<ResolversParentTypes['BankTransaction']> };
  CompleteLinkUpdateInput: CompleteLinkUpdateInput;
  CompleteLinkUpdatePayload: Omit<CompleteLinkUpdatePayload, 'connection' | 'problem'> & { connection?: Maybe<ResolversParentTypes['BankConnection']>, problem?: Maybe<ResolversParentTypes['CompleteLinkUpdateProblem']> };
  CompleteLinkUpdateProblem: ResolversUnionTypes<ResolversParentTypes>['CompleteLinkUpdateProblem'];
  ConnectBankInput: ConnectBankInput;
  ConnectBankPayload: Omit<ConnectBankPayload, 'connection' | 'problem'> & { connection?: Maybe<ResolversParentTypes['BankConnection']>, problem?: Maybe<ResolversParentTypes['ConnectBankProblem']> };
  ConnectBankProblem: ResolversUnionTypes<ResolversParentTypes>['ConnectBankProblem'];
  ConnectionGone: ConnectionGone;
  CreateLinkTokenInput: CreateLinkTokenInput;
  CreateLinkTokenPayload: Omit<CreateLinkTokenPayload, 'problem'> & { problem?: Maybe<ResolversParentTypes['CreateLinkTokenProblem']> };
  CreateLinkTokenProblem: ResolversUnionTypes<ResolversParentTypes>['CreateLinkTokenProblem'];
  CreditCardLiability: CreditCardLiability;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DisconnectBankInput: DisconnectBankInput;
  DisconnectBankPayload: Omit<DisconnectBankPayload, 'problem'> & { problem?: Maybe<ResolversParentTypes['DisconnectBankProblem']> };
  DisconnectBankProblem: ResolversUnionTypes<ResolversParentTypes>['DisconnectBankProblem'];
  Holding: Holding;
  HoldingConnection: HoldingConnection;
  HoldingEdge: HoldingEdge;
  Institution: Institution | FederationReferenceTypes['Institution'];
  InstitutionConnection: InstitutionConnection;
  InstitutionEdge: InstitutionEdge;
  InvestmentTransaction: InvestmentTransaction;
  InvestmentTransactionConnection: InvestmentTransactionConnection;
  InvestmentTransactionEdge: InvestmentTransactionEdge;
  Liability: ResolversInterfaceTypes<ResolversParentTypes>['Liability'];
  LinkTokenUnusable: LinkTokenUnusable;
  LinkUpdateUnfinished: LinkUpdateUnfinished;
  MatchOwnerInput: MatchOwnerInput;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  MortgageLiability: MortgageLiability;
  Mutation: Record<PropertyKey, never>;
  OtherLiability: OtherLiability;
  OutcomePending: OutcomePending;
  OwnerAddress: OwnerAddress;
  OwnerEmail: OwnerEmail;
  OwnerMatch: OwnerMatch;
  OwnerPhoneNumber: OwnerPhoneNumber;
  PageInfo: PageInfo;
  Person: Omit<Omit<Person, 'bankAccounts' | 'bankConnections' | 'recurringStreams'> & { bankAccounts?: Maybe<Array<ResolversParentTypes['BankAccount']>>, bankConnections?: Maybe<Array<ResolversParentTypes['BankConnection']>>, recurringStreams?: Maybe<ResolversParentTypes['RecurringStreamConnection']> }, 'bankConnections' | 'bankAccounts' | 'recurringStreams'>;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  PublicTokenUnusable: PublicTokenUnusable;
  Query: Record<PropertyKey, never>;
  RecurringStream: Omit<Omit<RecurringStream, 'account'> & { account?: Maybe<ResolversParentTypes['BankAccount']> }, 'account'> & { accountId: string };
  RecurringStreamConnection: Omit<RecurringStreamConnection, 'edges' | 'unread'> & { edges: Array<ResolversParentTypes['RecurringStreamEdge']>, unread: Array<ResolversParentTypes['BankConnection']> };
  RecurringStreamEdge: Omit<RecurringStreamEdge, 'node'> & { node?: Maybe<ResolversParentTypes['RecurringStream']> };
  RefreshBankConnectionsPayload: Omit<RefreshBankConnectionsPayload, 'connections'> & { connections: Array<ResolversParentTypes['BankConnection']> };
  RefreshTransactionsInput: RefreshTransactionsInput;
  RefreshTransactionsPayload: Omit<RefreshTransactionsPayload, 'connection' | 'problem'> & { connection?: Maybe<ResolversParentTypes['BankConnection']>, problem?: Maybe<ResolversParentTypes['RefreshTransactionsProblem']> };
  RefreshTransactionsProblem: ResolversUnionTypes<ResolversParentTypes>['RefreshTransactionsProblem'];
  RotateAccessTokenInput: RotateAccessTokenInput;
  RotateAccessTokenPayload: Omit<RotateAccessTokenPayload, 'connection' | 'problem'> & { connection?: Maybe<ResolversParentTypes['BankConnection']>, problem?: Maybe<ResolversParentTypes['RotateAccessTokenProblem']> };
  RotateAccessTokenProblem: ResolversUnionTypes<ResolversParentTypes>['RotateAccessTokenProblem'];
  Security: Security;
  SettleBankEffectInput: SettleBankEffectInput;
  SettleBankEffectPayload: Omit<SettleBankEffectPayload, 'effect'> & { effect?: Maybe<ResolversParentTypes['BankEffect']> };
  StudentLoanLiability: StudentLoanLiability;
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

export type AccessTokenLostResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccessTokenLost'] = ResolversParentTypes['AccessTokenLost']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AprResolvers<ContextType = any, ParentType extends ResolversParentTypes['Apr'] = ResolversParentTypes['Apr']> = {
  balance?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  interest?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AprKind'], ParentType, ContextType>;
  percentage?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type BankAccountResolvers<ContextType = any, ParentType extends ResolversParentTypes['BankAccount'] = ResolversParentTypes['BankAccount'], FederationReferenceType extends FederationReferenceTypes['BankAccount'] = FederationReferenceTypes['BankAccount']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BankAccount']> | FederationReferenceType, FederationReferenceType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  balances?: Resolver<Maybe<ResolversTypes['BankBalances']>, ParentType, ContextType>;
  connection?: Resolver<Maybe<ResolversTypes['BankConnection']>, ParentType, ContextType>;
  holdings?: Resolver<Maybe<ResolversTypes['HoldingConnection']>, ParentType, ContextType, RequireFields<BankAccountHoldingsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  investmentTransactions?: Resolver<Maybe<ResolversTypes['InvestmentTransactionConnection']>, ParentType, ContextType, RequireFields<BankAccountInvestmentTransactionsArgs, 'first'>>;
  liability?: Resolver<Maybe<ResolversTypes['Liability']>, ParentType, ContextType>;
  mask?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  numbers?: Resolver<Maybe<ResolversTypes['BankAccountNumbers']>, ParentType, ContextType, RequireFields<BankAccountNumbersArgs, 'revealed'>>;
  officialName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ownerMatch?: Resolver<Maybe<ResolversTypes['OwnerMatch']>, ParentType, ContextType, RequireFields<BankAccountOwnerMatchArgs, 'input'>>;
  owners?: Resolver<Maybe<Array<ResolversTypes['BankAccountOwner']>>, ParentType, ContextType>;
  realtimeBalance?: Resolver<Maybe<ResolversTypes['BankBalances']>, ParentType, ContextType>;
  recurringStreams?: Resolver<Maybe<ResolversTypes['RecurringStreamConnection']>, ParentType, ContextType, RequireFields<BankAccountRecurringStreamsArgs, 'first'>>;
  subtype?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transactions?: Resolver<Maybe<ResolversTypes['BankTransactionConnection']>, ParentType, ContextType, RequireFields<BankAccountTransactionsArgs, 'first'>>;
  type?: Resolver<ResolversTypes['BankAccountType'], ParentType, ContextType>;
};

export type BankAccountNumbersResolvers<ContextType = any, ParentType extends ResolversParentTypes['BankAccountNumbers'] = ResolversParentTypes['BankAccountNumbers']> = {
  accountNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  branchNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  iban?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  institutionNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revealed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  routingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sortCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tokenized?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  wireRoutingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BankAccountOwnerResolvers<ContextType = any, ParentType extends ResolversParentTypes['BankAccountOwner'] = ResolversParentTypes['BankAccountOwner']> = {
  addresses?: Resolver<Array<ResolversTypes['OwnerAddress']>, ParentType, ContextType>;
  emails?: Resolver<Array<ResolversTypes['OwnerEmail']>, ParentType, ContextType>;
  names?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  phoneNumbers?: Resolver<Array<ResolversTypes['OwnerPhoneNumber']>, ParentType, ContextType>;
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
  billedProducts?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  checkedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  consentExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  consentedProducts?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  errorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  institution?: Resolver<Maybe<ResolversTypes['Institution']>, ParentType, ContextType>;
  nextStep?: Resolver<Maybe<ResolversTypes['BankConnectionNextStep']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['BankConnectionStatus'], ParentType, ContextType>;
};

export type BankConnectionNextStepResolvers<ContextType = any, ParentType extends ResolversParentTypes['BankConnectionNextStep'] = ResolversParentTypes['BankConnectionNextStep']> = {
  action?: Resolver<ResolversTypes['BankConnectionAction'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'AccessTokenLost' | 'BankSignInRequired' | 'ConnectionGone' | 'OutcomePending' | 'PublicTokenUnusable', ParentType, ContextType>;
};

export type BankSignInRequiredResolvers<ContextType = any, ParentType extends ResolversParentTypes['BankSignInRequired'] = ResolversParentTypes['BankSignInRequired']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type CompleteLinkUpdatePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['CompleteLinkUpdatePayload'] = ResolversParentTypes['CompleteLinkUpdatePayload']> = {
  connection?: Resolver<Maybe<ResolversTypes['BankConnection']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['CompleteLinkUpdateProblem']>, ParentType, ContextType>;
};

export type CompleteLinkUpdateProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['CompleteLinkUpdateProblem'] = ResolversParentTypes['CompleteLinkUpdateProblem']> = {
  __resolveType: TypeResolveFn<'ConnectionGone' | 'LinkTokenUnusable' | 'LinkUpdateUnfinished', ParentType, ContextType>;
};

export type ConnectBankPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConnectBankPayload'] = ResolversParentTypes['ConnectBankPayload']> = {
  connection?: Resolver<Maybe<ResolversTypes['BankConnection']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['ConnectBankProblem']>, ParentType, ContextType>;
};

export type ConnectBankProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConnectBankProblem'] = ResolversParentTypes['ConnectBankProblem']> = {
  __resolveType: TypeResolveFn<'OutcomePending' | 'PublicTokenUnusable', ParentType, ContextType>;
};

export type ConnectionGoneResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConnectionGone'] = ResolversParentTypes['ConnectionGone']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateLinkTokenPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateLinkTokenPayload'] = ResolversParentTypes['CreateLinkTokenPayload']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  linkToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['CreateLinkTokenProblem']>, ParentType, ContextType>;
};

export type CreateLinkTokenProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateLinkTokenProblem'] = ResolversParentTypes['CreateLinkTokenProblem']> = {
  __resolveType: TypeResolveFn<'ConnectionGone', ParentType, ContextType>;
};

export type CreditCardLiabilityResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreditCardLiability'] = ResolversParentTypes['CreditCardLiability']> = {
  aprs?: Resolver<Array<ResolversTypes['Apr']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastPayment?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  lastPaymentDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  nextPayment?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  nextPaymentDueDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  overdue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  statementBalance?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  statementDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
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

export type DisconnectBankPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['DisconnectBankPayload'] = ResolversParentTypes['DisconnectBankPayload']> = {
  disconnectedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['DisconnectBankProblem']>, ParentType, ContextType>;
};

export type DisconnectBankProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['DisconnectBankProblem'] = ResolversParentTypes['DisconnectBankProblem']> = {
  __resolveType: TypeResolveFn<'OutcomePending', ParentType, ContextType>;
};

export type HoldingResolvers<ContextType = any, ParentType extends ResolversParentTypes['Holding'] = ResolversParentTypes['Holding']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  costBasis?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  priceDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  security?: Resolver<ResolversTypes['Security'], ParentType, ContextType>;
  unofficialCurrency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  vestedQuantity?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type HoldingConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['HoldingConnection'] = ResolversParentTypes['HoldingConnection']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['HoldingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type HoldingEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['HoldingEdge'] = ResolversParentTypes['HoldingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Holding']>, ParentType, ContextType>;
};

export type InstitutionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Institution'] = ResolversParentTypes['Institution'], FederationReferenceType extends FederationReferenceTypes['Institution'] = FederationReferenceTypes['Institution']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Institution']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  primaryColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InstitutionConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['InstitutionConnection'] = ResolversParentTypes['InstitutionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InstitutionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InstitutionEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['InstitutionEdge'] = ResolversParentTypes['InstitutionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Institution']>, ParentType, ContextType>;
};

export type InvestmentTransactionResolvers<ContextType = any, ParentType extends ResolversParentTypes['InvestmentTransaction'] = ResolversParentTypes['InvestmentTransaction']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['TransactionDirection'], ParentType, ContextType>;
  fees?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InvestmentTransactionKind'], ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  security?: Resolver<Maybe<ResolversTypes['Security']>, ParentType, ContextType>;
  subkind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unofficialCurrency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InvestmentTransactionConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['InvestmentTransactionConnection'] = ResolversParentTypes['InvestmentTransactionConnection']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['InvestmentTransactionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InvestmentTransactionEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['InvestmentTransactionEdge'] = ResolversParentTypes['InvestmentTransactionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['InvestmentTransaction']>, ParentType, ContextType>;
};

export type LiabilityResolvers<ContextType = any, ParentType extends ResolversParentTypes['Liability'] = ResolversParentTypes['Liability']> = {
  __resolveType: TypeResolveFn<'CreditCardLiability' | 'MortgageLiability' | 'OtherLiability' | 'StudentLoanLiability', ParentType, ContextType>;
};

export type LinkTokenUnusableResolvers<ContextType = any, ParentType extends ResolversParentTypes['LinkTokenUnusable'] = ResolversParentTypes['LinkTokenUnusable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LinkUpdateUnfinishedResolvers<ContextType = any, ParentType extends ResolversParentTypes['LinkUpdateUnfinished'] = ResolversParentTypes['LinkUpdateUnfinished']> = {
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

export type MortgageLiabilityResolvers<ContextType = any, ParentType extends ResolversParentTypes['MortgageLiability'] = ResolversParentTypes['MortgageLiability']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  escrowBalance?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  interestRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  interestRateType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  interestThisYear?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  lastPayment?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  lastPaymentDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lateFee?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  loanType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  maturityDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  nextPayment?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  nextPaymentDueDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  originalAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  originationDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  overdue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  pastDue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  principalThisYear?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  term?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  completeLinkUpdate?: Resolver<Maybe<ResolversTypes['CompleteLinkUpdatePayload']>, ParentType, ContextType, RequireFields<MutationCompleteLinkUpdateArgs, 'input'>>;
  connectBank?: Resolver<Maybe<ResolversTypes['ConnectBankPayload']>, ParentType, ContextType, RequireFields<MutationConnectBankArgs, 'input'>>;
  createLinkToken?: Resolver<Maybe<ResolversTypes['CreateLinkTokenPayload']>, ParentType, ContextType, RequireFields<MutationCreateLinkTokenArgs, 'input'>>;
  disconnectBank?: Resolver<Maybe<ResolversTypes['DisconnectBankPayload']>, ParentType, ContextType, RequireFields<MutationDisconnectBankArgs, 'input'>>;
  refreshBankConnections?: Resolver<Maybe<ResolversTypes['RefreshBankConnectionsPayload']>, ParentType, ContextType, Partial<MutationRefreshBankConnectionsArgs>>;
  refreshTransactions?: Resolver<Maybe<ResolversTypes['RefreshTransactionsPayload']>, ParentType, ContextType, RequireFields<MutationRefreshTransactionsArgs, 'input'>>;
  rotateAccessToken?: Resolver<Maybe<ResolversTypes['RotateAccessTokenPayload']>, ParentType, ContextType, RequireFields<MutationRotateAccessTokenArgs, 'input'>>;
  settleBankEffect?: Resolver<Maybe<ResolversTypes['SettleBankEffectPayload']>, ParentType, ContextType, RequireFields<MutationSettleBankEffectArgs, 'input'>>;
};

export type OtherLiabilityResolvers<ContextType = any, ParentType extends ResolversParentTypes['OtherLiability'] = ResolversParentTypes['OtherLiability']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastPayment?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  lastPaymentDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  nextPayment?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  nextPaymentDueDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  overdue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutcomePendingResolvers<ContextType = any, ParentType extends ResolversParentTypes['OutcomePending'] = ResolversParentTypes['OutcomePending']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnerAddressResolvers<ContextType = any, ParentType extends ResolversParentTypes['OwnerAddress'] = ResolversParentTypes['OwnerAddress']> = {
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  primary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  street?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OwnerEmailResolvers<ContextType = any, ParentType extends ResolversParentTypes['OwnerEmail'] = ResolversParentTypes['OwnerEmail']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  primary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OwnerMatchResolvers<ContextType = any, ParentType extends ResolversParentTypes['OwnerMatch'] = ResolversParentTypes['OwnerMatch']> = {
  emailScore?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  nameScore?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  phoneNumberScore?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  postalCodeMatches?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type OwnerPhoneNumberResolvers<ContextType = any, ParentType extends ResolversParentTypes['OwnerPhoneNumber'] = ResolversParentTypes['OwnerPhoneNumber']> = {
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  primary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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
  recurringStreams?: Resolver<Maybe<ResolversTypes['RecurringStreamConnection']>, ParentType, ContextType, RequireFields<PersonRecurringStreamsArgs, 'first'>>;
};

export type ProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'AccessTokenLost' | 'BankSignInRequired' | 'ConnectionGone' | 'LinkTokenUnusable' | 'LinkUpdateUnfinished' | 'OutcomePending' | 'PublicTokenUnusable', ParentType, ContextType>;
};

export type PublicTokenUnusableResolvers<ContextType = any, ParentType extends ResolversParentTypes['PublicTokenUnusable'] = ResolversParentTypes['PublicTokenUnusable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  institutions?: Resolver<Maybe<ResolversTypes['InstitutionConnection']>, ParentType, ContextType, RequireFields<QueryInstitutionsArgs, 'first'>>;
  unknownBankEffects?: Resolver<Maybe<ResolversTypes['BankEffectConnection']>, ParentType, ContextType, RequireFields<QueryUnknownBankEffectsArgs, 'first'>>;
};

export type RecurringStreamResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecurringStream'] = ResolversParentTypes['RecurringStream'], FederationReferenceType extends FederationReferenceTypes['RecurringStream'] = FederationReferenceTypes['RecurringStream']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['RecurringStream']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['BankAccount']>, ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  averageAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['TransactionDirection'], ParentType, ContextType>;
  firstDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  frequency?: Resolver<ResolversTypes['RecurringFrequency'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  lastDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  merchantName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  predictedNextDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecurringStatus'], ParentType, ContextType>;
  unofficialCurrency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecurringStreamConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecurringStreamConnection'] = ResolversParentTypes['RecurringStreamConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RecurringStreamEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  unread?: Resolver<Array<ResolversTypes['BankConnection']>, ParentType, ContextType>;
};

export type RecurringStreamEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecurringStreamEdge'] = ResolversParentTypes['RecurringStreamEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['RecurringStream']>, ParentType, ContextType>;
};

export type RefreshBankConnectionsPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['RefreshBankConnectionsPayload'] = ResolversParentTypes['RefreshBankConnectionsPayload']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  connections?: Resolver<Array<ResolversTypes['BankConnection']>, ParentType, ContextType>;
};

export type RefreshTransactionsPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['RefreshTransactionsPayload'] = ResolversParentTypes['RefreshTransactionsPayload']> = {
  connection?: Resolver<Maybe<ResolversTypes['BankConnection']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['RefreshTransactionsProblem']>, ParentType, ContextType>;
};

export type RefreshTransactionsProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['RefreshTransactionsProblem'] = ResolversParentTypes['RefreshTransactionsProblem']> = {
  __resolveType: TypeResolveFn<'BankSignInRequired' | 'ConnectionGone' | 'OutcomePending', ParentType, ContextType>;
};

export type RotateAccessTokenPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['RotateAccessTokenPayload'] = ResolversParentTypes['RotateAccessTokenPayload']> = {
  connection?: Resolver<Maybe<ResolversTypes['BankConnection']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['RotateAccessTokenProblem']>, ParentType, ContextType>;
};

export type RotateAccessTokenProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['RotateAccessTokenProblem'] = ResolversParentTypes['RotateAccessTokenProblem']> = {
  __resolveType: TypeResolveFn<'AccessTokenLost' | 'ConnectionGone' | 'OutcomePending', ParentType, ContextType>;
};

export type SecurityResolvers<ContextType = any, ParentType extends ResolversParentTypes['Security'] = ResolversParentTypes['Security']> = {
  closePrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  closePriceDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  cusip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SecurityKind'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sector?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tickerSymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SettleBankEffectPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['SettleBankEffectPayload'] = ResolversParentTypes['SettleBankEffectPayload']> = {
  effect?: Resolver<Maybe<ResolversTypes['BankEffect']>, ParentType, ContextType>;
};

export type StudentLoanLiabilityResolvers<ContextType = any, ParentType extends ResolversParentTypes['StudentLoanLiability'] = ResolversParentTypes['StudentLoanLiability']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expectedPayoffDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  guarantor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  interestRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  interestThisYear?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  lastPayment?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  lastPaymentDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextPayment?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  nextPaymentDueDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  originalAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  originationDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  outstandingInterest?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  overdue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  principalThisYear?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  repaymentPlan?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  AccessTokenLost?: AccessTokenLostResolvers<ContextType>;
  Apr?: AprResolvers<ContextType>;
  BankAccount?: BankAccountResolvers<ContextType>;
  BankAccountNumbers?: BankAccountNumbersResolvers<ContextType>;
  BankAccountOwner?: BankAccountOwnerResolvers<ContextType>;
  BankBalances?: BankBalancesResolvers<ContextType>;
  BankConnection?: BankConnectionResolvers<ContextType>;
  BankConnectionNextStep?: BankConnectionNextStepResolvers<ContextType>;
  BankEffect?: BankEffectResolvers<ContextType>;
  BankEffectConnection?: BankEffectConnectionResolvers<ContextType>;
  BankEffectEdge?: BankEffectEdgeResolvers<ContextType>;
  BankEffectProblem?: BankEffectProblemResolvers<ContextType>;
  BankSignInRequired?: BankSignInRequiredResolvers<ContextType>;
  BankTransaction?: BankTransactionResolvers<ContextType>;
  BankTransactionConnection?: BankTransactionConnectionResolvers<ContextType>;
  BankTransactionEdge?: BankTransactionEdgeResolvers<ContextType>;
  CompleteLinkUpdatePayload?: CompleteLinkUpdatePayloadResolvers<ContextType>;
  CompleteLinkUpdateProblem?: CompleteLinkUpdateProblemResolvers<ContextType>;
  ConnectBankPayload?: ConnectBankPayloadResolvers<ContextType>;
  ConnectBankProblem?: ConnectBankProblemResolvers<ContextType>;
  ConnectionGone?: ConnectionGoneResolvers<ContextType>;
  CreateLinkTokenPayload?: CreateLinkTokenPayloadResolvers<ContextType>;
  CreateLinkTokenProblem?: CreateLinkTokenProblemResolvers<ContextType>;
  CreditCardLiability?: CreditCardLiabilityResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DisconnectBankPayload?: DisconnectBankPayloadResolvers<ContextType>;
  DisconnectBankProblem?: DisconnectBankProblemResolvers<ContextType>;
  Holding?: HoldingResolvers<ContextType>;
  HoldingConnection?: HoldingConnectionResolvers<ContextType>;
  HoldingEdge?: HoldingEdgeResolvers<ContextType>;
  Institution?: InstitutionResolvers<ContextType>;
  InstitutionConnection?: InstitutionConnectionResolvers<ContextType>;
  InstitutionEdge?: InstitutionEdgeResolvers<ContextType>;
  InvestmentTransaction?: InvestmentTransactionResolvers<ContextType>;
  InvestmentTransactionConnection?: InvestmentTransactionConnectionResolvers<ContextType>;
  InvestmentTransactionEdge?: InvestmentTransactionEdgeResolvers<ContextType>;
  Liability?: LiabilityResolvers<ContextType>;
  LinkTokenUnusable?: LinkTokenUnusableResolvers<ContextType>;
  LinkUpdateUnfinished?: LinkUpdateUnfinishedResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  MortgageLiability?: MortgageLiabilityResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OtherLiability?: OtherLiabilityResolvers<ContextType>;
  OutcomePending?: OutcomePendingResolvers<ContextType>;
  OwnerAddress?: OwnerAddressResolvers<ContextType>;
  OwnerEmail?: OwnerEmailResolvers<ContextType>;
  OwnerMatch?: OwnerMatchResolvers<ContextType>;
  OwnerPhoneNumber?: OwnerPhoneNumberResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  PublicTokenUnusable?: PublicTokenUnusableResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecurringStream?: RecurringStreamResolvers<ContextType>;
  RecurringStreamConnection?: RecurringStreamConnectionResolvers<ContextType>;
  RecurringStreamEdge?: RecurringStreamEdgeResolvers<ContextType>;
  RefreshBankConnectionsPayload?: RefreshBankConnectionsPayloadResolvers<ContextType>;
  RefreshTransactionsPayload?: RefreshTransactionsPayloadResolvers<ContextType>;
  RefreshTransactionsProblem?: RefreshTransactionsProblemResolvers<ContextType>;
  RotateAccessTokenPayload?: RotateAccessTokenPayloadResolvers<ContextType>;
  RotateAccessTokenProblem?: RotateAccessTokenProblemResolvers<ContextType>;
  Security?: SecurityResolvers<ContextType>;
  SettleBankEffectPayload?: SettleBankEffectPayloadResolvers<ContextType>;
  StudentLoanLiability?: StudentLoanLiabilityResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = any> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  calls?: CallsDirectiveResolver<any, any, ContextType>;
};
