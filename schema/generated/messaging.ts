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

/** Who is to take part in a conversation: an address with its channel, or an identity. */
export type AddParticipantInput = {
  /** In which of the company's accounts at Twilio, by its name in the configuration; in the first that is configured when left out. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** An E.164 number for SMS and WhatsApp, a Messenger user id for Messenger. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** How they take part, where they do by an address; from the company's own address on that channel they are written to. */
  channel?: InputMaybe<MessageChannelInput>;
  /** Twilio's SID, `CH…`. */
  conversationId: Scalars['ID']['input'];
  /** Repeating the call with the same key never adds them twice. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** What an app of the company's calls them, 1 to 256 characters, where they take part in one. */
  identity?: InputMaybe<Scalars['String']['input']>;
};

/** What became of `addParticipant`. */
export type AddParticipantPayload = {
  __typename?: 'AddParticipantPayload';
  /** The conversation, as it is now; null when there is a problem. */
  conversation: Maybe<Conversation>;
  /** The participant; null when there is a problem. */
  participant: Maybe<ConversationParticipant>;
  /** Why nobody was added, when nobody was. */
  problem: Maybe<AddParticipantProblem>;
};

/** Why `addParticipant` added nobody. */
export type AddParticipantProblem = ConversationClosed | OutcomePending | ParticipantExists | RecipientUnreachable;

/** That an address is a person's, and while it is. */
export type AddressLink = {
  __typename?: 'AddressLink';
  /** Which of the company's accounts at Twilio it is linked in, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** An E.164 number, or a Messenger id. */
  address: Scalars['String']['output'];
  /** How it is written to. */
  channel: MessageChannel;
  /** What the person said last of being written to there, within that time: recorded by hand, read in a message (STOP, START), or told by Twilio; null where nothing is known. Costs no call. */
  consent: Maybe<ChannelConsent>;
  /** Whether nothing is sent there because who has the address asked for no more messages, the person or somebody before them. Costs no call. */
  optedOut: Scalars['Boolean']['output'];
  /** Between which times of the day nothing is sent there but what is urgent; null where the person has not chosen. Costs no call. */
  quietHours: Maybe<QuietTime>;
  /** Since when; null: from the beginning. */
  validFrom: Maybe<Scalars['DateTime']['output']>;
  /** Until before when; null: still. */
  validTo: Maybe<Scalars['DateTime']['output']>;
};

/** In that time the address is somebody else's: end that link first, or take it back. */
export type AddressOfSomebodyElse = Problem & {
  __typename?: 'AddressOfSomebodyElse';
  /** What stands against it. */
  message: Scalars['String']['output'];
  /** Whose it is. */
  person: Maybe<Person>;
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
};

/** Which message to call off. */
export type CancelScheduledMessageInput = {
  /** Repeating the call with the same key changes nothing more. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** Twilio's SID, `SM…` or `MM…`. */
  messageId: Scalars['ID']['input'];
};

/** What became of `cancelScheduledMessage`. */
export type CancelScheduledMessagePayload = {
  __typename?: 'CancelScheduledMessagePayload';
  /** The message, as it is now, also when there is a problem; null while nobody knows. */
  message: Maybe<Message>;
  /** Why it was not called off, when it was not. */
  problem: Maybe<CancelScheduledMessageProblem>;
};

/** Why `cancelScheduledMessage` called nothing off. */
export type CancelScheduledMessageProblem = MessageNotScheduled | OutcomePending;

/** Which verification ends. */
export type CancelVerificationInput = {
  /** Repeating the call with the same key changes nothing more. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** Twilio's SID, `VE…`, as `startVerification` told it. */
  verificationId: Scalars['ID']['input'];
};

/** What became of `cancelVerification`. */
export type CancelVerificationPayload = {
  __typename?: 'CancelVerificationPayload';
  /** Why nothing was called off, when nothing was. */
  problem: Maybe<CancelVerificationProblem>;
  /** The verification, as it is now; null when there is a problem. */
  verification: Maybe<Verification>;
};

/** Why `cancelVerification` called nothing off. */
export type CancelVerificationProblem = OutcomePending | VerificationNotFound;

/** What a person said of being written to at an address. */
export type ChannelConsent = {
  __typename?: 'ChannelConsent';
  /** When they said it. */
  at: Scalars['DateTime']['output'];
  /** Whether they agreed; false where they withdrew it. */
  optedIn: Scalars['Boolean']['output'];
  /** When it was written down here. */
  recordedAt: Scalars['DateTime']['output'];
  /** How it is known. */
  source: ConsentSource;
  /** What they were shown and agreed to, or what they wrote; null where that was not kept. */
  text: Maybe<Scalars['String']['output']>;
};

/** A code to be checked. */
export type CheckVerificationInput = {
  /** In which of the company's accounts at Twilio, by its name in the configuration; in the first that is configured when left out. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** The code as the person typed it, 4 to 10 digits. */
  code: Scalars['String']['input'];
  /** Repeating the call with the same key uses up no second attempt. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** The payment that is confirmed: the same as `startVerification` had. */
  payment?: InputMaybe<VerifiedPaymentInput>;
  /** What the code was sent to: a number in E.164 form, or an e-mail address. */
  to: Scalars['String']['input'];
};

/** What became of `checkVerification`. */
export type CheckVerificationPayload = {
  __typename?: 'CheckVerificationPayload';
  /** Why the address is not verified, when it is not. */
  problem: Maybe<CheckVerificationProblem>;
  /** That the token's person has confirmed `payment`: for `createPayment`, good for ten minutes and once. Null without `payment`, for a number that is not their own, and where the code was sent for another payment. */
  proof: Maybe<Scalars['String']['output']>;
  /** The verification, as it is now. */
  verification: Maybe<Verification>;
};

/** Why `checkVerification` verified nothing. */
export type CheckVerificationProblem = OutcomePending | TooManyAttempts | VerificationNotFound | WrongCode;

/** Which conversation ends. */
export type CloseConversationInput = {
  /** In which of the company's accounts at Twilio, by its name in the configuration; in the first that is configured when left out. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** Twilio's SID, `CH…`. */
  conversationId: Scalars['ID']['input'];
  /** Repeating the call with the same key changes nothing more. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
};

/** What became of `closeConversation`. */
export type CloseConversationPayload = {
  __typename?: 'CloseConversationPayload';
  /** The conversation, as it is now; null when there is a problem. */
  conversation: Maybe<Conversation>;
  /** Why it was not closed, when it was not. */
  problem: Maybe<CloseConversationProblem>;
};

/** Why `closeConversation` closed nothing. */
export type CloseConversationProblem = OutcomePending;

/** How a person's consent is known. */
export type ConsentSource =
  /** They ticked or signed it on a page or in an app. */
  | 'FORM'
  /** Another system had it. */
  | 'IMPORT'
  /** They wrote a message that says it, such as STOP or START. */
  | 'MESSAGE'
  /** They signed it on paper. */
  | 'PAPER'
  /** Twilio refused a message because they wrote STOP (21610). */
  | 'PROVIDER'
  /** A way that this version does not know. */
  | 'UNKNOWN'
  /** They said it to somebody. */
  | 'VERBAL';

/** How a person's consent came about. */
export type ConsentSourceInput =
  /** They ticked or signed it on a page or in an app. */
  | 'FORM'
  /** Another system had it. */
  | 'IMPORT'
  /** They signed it on paper. */
  | 'PAPER'
  /** They said it to somebody. */
  | 'VERBAL';

/** What several say to one another, by SMS, WhatsApp or Messenger and in apps. Wraps a Twilio Conversation (v1). */
export type Conversation = {
  __typename?: 'Conversation';
  /** Which of the company's accounts at Twilio it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** The instant at which Twilio said all this. */
  asOf: Scalars['DateTime']['output'];
  /** When it was opened. */
  createdAt: Scalars['DateTime']['output'];
  /** Twilio's SID, `CH…`. */
  id: Scalars['ID']['output'];
  /** What was said in it, newest first. Never kept: costs one call, rarely two. */
  messages: Maybe<ConversationMessageConnection>;
  /** What the company calls it. */
  name: Maybe<Scalars['String']['output']>;
  /** Who takes part in it, longest first. Costs one call for every 100. */
  participants: Maybe<ConversationParticipantConnection>;
  /** Where it stands. */
  state: ConversationState;
  /** When something of it changed last, where Twilio says it. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
};


/** What several say to one another, by SMS, WhatsApp or Messenger and in apps. Wraps a Twilio Conversation (v1). */
export type ConversationMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What several say to one another, by SMS, WhatsApp or Messenger and in apps. Wraps a Twilio Conversation (v1). */
export type ConversationParticipantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The conversation is over for good (Twilio 50377): open another. */
export type ConversationClosed = Problem & {
  __typename?: 'ConversationClosed';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
};

/** A page of conversations. */
export type ConversationConnection = {
  __typename?: 'ConversationConnection';
  /** The instant at which Twilio's lists were read. */
  asOf: Scalars['DateTime']['output'];
  /** The conversations of this page with their cursors. */
  edges: Array<ConversationEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** To how many of the addresses in a conversation a message got. */
export type ConversationDelivery = {
  __typename?: 'ConversationDelivery';
  /** To how many of these it came. */
  delivered: DeliveryShare;
  /** To how many of these it could not be sent or did not come. */
  failed: DeliveryShare;
  /** How many of these read it, where their channel says so. */
  read: DeliveryShare;
  /** To how many it was sent. */
  total: Scalars['Int']['output'];
};

/** One conversation in a page. */
export type ConversationEdge = {
  __typename?: 'ConversationEdge';
  /** Opaque and authenticated: valid for this owner and these arguments alone. */
  cursor: Scalars['String']['output'];
  /** The conversation. */
  node: Maybe<Conversation>;
};

/** What somebody said in a conversation. Wraps a Twilio conversation message. */
export type ConversationMessage = {
  __typename?: 'ConversationMessage';
  /** Who said it: an identity, or an E.164 number or Messenger id; null for addresses that are not the token's person's, without the role `operator` or `analyst`. */
  author: Maybe<Scalars['String']['output']>;
  /** What they said; null where it is media alone. */
  body: Maybe<Scalars['String']['output']>;
  /** When they said it. */
  createdAt: Scalars['DateTime']['output'];
  /** To how many of the addresses it got; null where it went to none. */
  delivery: Maybe<ConversationDelivery>;
  /** Twilio's SID, `IM…`. */
  id: Scalars['ID']['output'];
  /** Its place in the conversation, from 0. */
  index: Scalars['Int']['output'];
  /** How many pictures and other media it carries. */
  mediaCount: Scalars['Int']['output'];
  /** The participant who said it; null where it was none. */
  participantId: Maybe<Scalars['ID']['output']>;
};

/** A page of what was said. */
export type ConversationMessageConnection = {
  __typename?: 'ConversationMessageConnection';
  /** The messages of this page with their cursors. */
  edges: Array<ConversationMessageEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One message in a page. */
export type ConversationMessageEdge = {
  __typename?: 'ConversationMessageEdge';
  /** Opaque and authenticated: valid for this conversation alone. */
  cursor: Scalars['String']['output'];
  /** The message. */
  node: Maybe<ConversationMessage>;
};

/** Somebody in a conversation. Wraps a Twilio Participant. */
export type ConversationParticipant = {
  __typename?: 'ConversationParticipant';
  /** Their E.164 number or Messenger id; null for who takes part in an app, and for addresses that are not the token's person's, without the role `operator` or `analyst`. */
  address: Maybe<Scalars['String']['output']>;
  /** By which channel they take part; null for who does in an app. */
  channel: Maybe<MessageChannel>;
  /** Twilio's SID, `MB…`. */
  id: Scalars['ID']['output'];
  /** What an app of the company's calls them; null for who takes part by an address. */
  identity: Maybe<Scalars['String']['output']>;
  /** Since when. */
  joinedAt: Scalars['DateTime']['output'];
};

/** A page of participants. */
export type ConversationParticipantConnection = {
  __typename?: 'ConversationParticipantConnection';
  /** The participants of this page with their cursors. */
  edges: Array<ConversationParticipantEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One participant in a page. */
export type ConversationParticipantEdge = {
  __typename?: 'ConversationParticipantEdge';
  /** Opaque and authenticated: valid for this conversation alone. */
  cursor: Scalars['String']['output'];
  /** The participant. */
  node: Maybe<ConversationParticipant>;
};

/** Where a conversation stands. */
export type ConversationState =
  /** It goes on. */
  | 'ACTIVE'
  /** It is over for good. */
  | 'CLOSED'
  /** It rests, and goes on when somebody says something. */
  | 'INACTIVE'
  /** Twilio is still setting it up. */
  | 'INITIALIZING'
  /** A state that this version does not know. */
  | 'UNKNOWN';

/** A conversation to be opened. */
export type CreateConversationInput = {
  /** In which of the company's accounts at Twilio, by its name in the configuration; in the first that is configured when left out. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** Repeating the call with the same key never opens a second one. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** What the company calls it, 1 to 256 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** What became of `createConversation`. */
export type CreateConversationPayload = {
  __typename?: 'CreateConversationPayload';
  /** The conversation; null when there is a problem. */
  conversation: Maybe<Conversation>;
  /** Why none was opened, when none was. */
  problem: Maybe<CreateConversationProblem>;
};

/** Why `createConversation` opened nothing. */
export type CreateConversationProblem = OutcomePending;

/** Which message to delete. */
export type DeleteMessageInput = {
  /** Repeating the call with the same key changes nothing more. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** Twilio's SID, `SM…` or `MM…`. */
  messageId: Scalars['ID']['input'];
};

/** What became of `deleteMessage`. */
export type DeleteMessagePayload = {
  __typename?: 'DeleteMessagePayload';
  /** Twilio's SID of the message that is no more; null when there is a problem. */
  deletedId: Maybe<Scalars['ID']['output']>;
  /** Why nothing was deleted, when nothing was. */
  problem: Maybe<DeleteMessageProblem>;
};

/** Why `deleteMessage` deleted nothing. */
export type DeleteMessageProblem = MessageUnderWay | OutcomePending;

/** How many of several. */
export type DeliveryShare =
  /** All of them. */
  | 'ALL'
  /** None of them. */
  | 'NONE'
  /** Some of them. */
  | 'SOME'
  /** A share that this version does not know. */
  | 'UNKNOWN';

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

/** What kind of line a number is. */
export type LineType =
  /** A line on the wall. */
  | 'LANDLINE'
  /** A mobile telephone. */
  | 'MOBILE'
  /** A pager. */
  | 'PAGER'
  /** A number that follows its owner from line to line. */
  | 'PERSONAL'
  /** A number that costs the caller more. */
  | 'PREMIUM'
  /** A number whose cost caller and called share. */
  | 'SHARED_COST'
  /** A number that costs the caller nothing. */
  | 'TOLL_FREE'
  /** A company's number for all of its places. */
  | 'UAN'
  /** A kind that this version does not know. */
  | 'UNKNOWN'
  /** A mailbox for voice messages. */
  | 'VOICEMAIL'
  /** Internet telephony. */
  | 'VOIP';

/** Which address is whose. */
export type LinkAddressInput = {
  /** In which of the company's accounts at Twilio, by its name in the configuration; in the first that is configured when left out. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** An E.164 number for SMS and WhatsApp, a Messenger user id for Messenger. */
  address: Scalars['String']['input'];
  /** How it is written to: a number on SMS and on WhatsApp are two addresses. */
  channel: MessageChannelInput;
  /** Whose, `per_…`. */
  personId: Scalars['ID']['input'];
  /** Why, for the audit: 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
  /** Since when; from the beginning when left out. */
  validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until before when; still when left out. */
  validTo?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What became of `linkAddress`. */
export type LinkAddressPayload = {
  __typename?: 'LinkAddressPayload';
  /** The link, as it is now; null when there is a problem. Where the person held the address in a part of the time before, it is both times in one. */
  link: Maybe<AddressLink>;
  /** The person, with what is theirs now. */
  person: Maybe<Person>;
  /** Why nothing was linked, when nothing was. */
  problem: Maybe<LinkAddressProblem>;
};

/** Why `linkAddress` linked nothing. */
export type LinkAddressProblem = AddressOfSomebodyElse;

/** Twilio does not take the media: together they are too large (11751, 63034), or one cannot be fetched or is of no kind that the channel takes. */
export type MediaRefused = Problem & {
  __typename?: 'MediaRefused';
  /** Twilio's error code, e.g. 11751. */
  code: Scalars['Int']['output'];
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
};

/** A message. Wraps a Twilio Message. */
export type Message = {
  __typename?: 'Message';
  /** Which of the company's accounts at Twilio it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** The instant at which Twilio said all this. */
  asOf: Scalars['DateTime']['output'];
  /** What it says; null once it was redacted. */
  body: Maybe<Scalars['String']['output']>;
  /** How it travelled. */
  channel: MessageChannel;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Which way it went. */
  direction: MessageDirection;
  /** Why it was not delivered, when it was not. */
  failure: Maybe<MessageFailure>;
  /** Who sent it: an E.164 number, or a Messenger id. */
  from: Maybe<Scalars['String']['output']>;
  /** Twilio's SID, `SM…` or `MM…`. */
  id: Scalars['ID']['output'];
  /** What it carries, of which kind, without its bytes. Costs one call where there is any, none otherwise. */
  media: Maybe<Array<MessageMedia>>;
  /** How many pictures and other media it carries; null where that was not read yet. */
  mediaCount: Maybe<Scalars['Int']['output']>;
  /** Whose address it came from or went to; null where that is not one of our persons. */
  person: Maybe<Person>;
  /** What it cost, in minor units where the currency has any (fractions of a cent are rounded up); null until Twilio knows. */
  price: Maybe<Money>;
  /** How many segments it was sent in. */
  segments: Maybe<Scalars['Int']['output']>;
  /** When Twilio handed it over; null while it is waiting. */
  sentAt: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  status: MessageStatus;
  /** Who it was sent to: an E.164 number, or a Messenger id. */
  to: Maybe<Scalars['String']['output']>;
};

/** How a message travels. */
export type MessageChannel =
  /** Facebook Messenger. */
  | 'MESSENGER'
  /** RCS. */
  | 'RCS'
  /** Text message, also with pictures. */
  | 'SMS'
  /** A channel that this version does not know. */
  | 'UNKNOWN'
  /** WhatsApp. */
  | 'WHATSAPP';

/** A channel to choose. */
export type MessageChannelInput =
  /** Facebook Messenger. */
  | 'MESSENGER'
  /** Text message. */
  | 'SMS'
  /** WhatsApp. */
  | 'WHATSAPP';

/** A page of messages. */
export type MessageConnection = {
  __typename?: 'MessageConnection';
  /** The instant at which Twilio's lists were read: what travelled before is there. Each message has its own `asOf`. */
  asOf: Scalars['DateTime']['output'];
  /** The messages of this page with their cursors. */
  edges: Array<MessageEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** Which way a message went. */
export type MessageDirection =
  /** From the person to the company. */
  | 'INBOUND'
  /** From the company to the person. */
  | 'OUTBOUND'
  /** A direction that this version does not know. */
  | 'UNKNOWN';

/** A direction to choose. */
export type MessageDirectionInput =
  /** From the person to the company. */
  | 'INBOUND'
  /** From the company to the person. */
  | 'OUTBOUND';

/** One message in a page. */
export type MessageEdge = {
  __typename?: 'MessageEdge';
  /** Opaque and authenticated: valid for this owner and these arguments alone. */
  cursor: Scalars['String']['output'];
  /** The message. */
  node: Maybe<Message>;
};

/** What one of the mutations of messaging asked Twilio for. */
export type MessageEffect = {
  __typename?: 'MessageEffect';
  /** In which of the company's accounts at Twilio it was asked for, by its name in the configuration; null before that. */
  account: Maybe<Scalars['String']['output']>;
  /** Which app used the key. */
  app: Scalars['String']['output'];
  /** The telephone call that it made, as it is now; null while that is not known. Costs one call to Twilio. */
  call: Maybe<PhoneCall>;
  /** The conversation that it opened, changed or closed, as it is now; null while that is not known. Costs one call. */
  conversation: Maybe<Conversation>;
  /** When it was written down. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The record's id, `eff_…`; null where the state is `NONE`. */
  id: Maybe<Scalars['ID']['output']>;
  /** The key, as the client gave it. */
  idempotencyKey: Scalars['ID']['output'];
  /** The message that it sent, called off or blanked, as it is now; null while that is not known. Costs one call. */
  message: Maybe<Message>;
  /** Which mutation, e.g. `createPayment`. */
  mutation: Scalars['String']['output'];
  /** What an operator should know of it. Null for everybody else. */
  note: Maybe<Scalars['String']['output']>;
  /** Why it did not happen, when it did not; `OutcomePending` while nobody knows. */
  problem: Maybe<MessageEffectProblem>;
  /** When its outcome was known. */
  settledAt: Maybe<Scalars['DateTime']['output']>;
  /** When the provider began to be asked; null where it never was. */
  startedAt: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  state: EffectState;
  /** Whose key it is: a person's id, or the token's subject for an app by itself. */
  subject: Scalars['ID']['output'];
  /** The verification that it started, checked or called off, as it was then; null while that is not known. */
  verification: Maybe<Verification>;
};

/** A page of effects that wait for an operator. */
export type MessageEffectConnection = {
  __typename?: 'MessageEffectConnection';
  /** The effects of this page with their cursors. */
  edges: Array<MessageEffectEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One effect in a page. */
export type MessageEffectEdge = {
  __typename?: 'MessageEffectEdge';
  /** Opaque and authenticated: valid for this list alone. */
  cursor: Scalars['String']['output'];
  /** The effect. */
  node: Maybe<MessageEffect>;
};

/** Why an effect of messaging did not happen. */
export type MessageEffectProblem = ConversationClosed | MediaRefused | MessageNotScheduled | OutcomePending | ParticipantExists | RecipientOptedOut | RecipientUnreachable | TooManyAttempts | VerificationNotFound | WrongCode;

/** Why a message was not delivered. */
export type MessageFailure = {
  __typename?: 'MessageFailure';
  /** Twilio's error code, e.g. 30006. */
  code: Scalars['Int']['output'];
  /** What it means, where Twilio says it. */
  message: Maybe<Scalars['String']['output']>;
};

/** A picture or another medium of a message. Wraps a Twilio Media. */
export type MessageMedia = {
  __typename?: 'MessageMedia';
  /** Its MIME type, e.g. `image/jpeg`. */
  contentType: Maybe<Scalars['String']['output']>;
  /** When Twilio took it. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Twilio's SID, `ME…`. */
  id: Scalars['ID']['output'];
};

/** The message does not wait for its time: it was sent, is on its way, was called off, or was never scheduled (Twilio 30409). */
export type MessageNotScheduled = Problem & {
  __typename?: 'MessageNotScheduled';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
};

/** Where a message stands: Twilio's message status. */
export type MessageStatus =
  /** Taken on; a sender will be chosen. */
  | 'ACCEPTED'
  /** Called off before it was sent. */
  | 'CANCELED'
  /** With the recipient. */
  | 'DELIVERED'
  /** It could not be sent. */
  | 'FAILED'
  /** Waiting to be sent. */
  | 'QUEUED'
  /** Read by the recipient. */
  | 'READ'
  /** Come in. */
  | 'RECEIVED'
  /** Coming in. */
  | 'RECEIVING'
  /** Waiting for its time. */
  | 'SCHEDULED'
  /** On its way. */
  | 'SENDING'
  /** Handed to the carrier. */
  | 'SENT'
  /** The carrier could not deliver it. */
  | 'UNDELIVERED'
  /** A status that this version does not know. */
  | 'UNKNOWN';

/** A status to choose. */
export type MessageStatusInput =
  /** Taken on; a sender will be chosen. */
  | 'ACCEPTED'
  /** Called off before it was sent. */
  | 'CANCELED'
  /** With the recipient. */
  | 'DELIVERED'
  /** It could not be sent. */
  | 'FAILED'
  /** Waiting to be sent. */
  | 'QUEUED'
  /** Read by the recipient. */
  | 'READ'
  /** Come in. */
  | 'RECEIVED'
  /** Coming in. */
  | 'RECEIVING'
  /** Waiting for its time. */
  | 'SCHEDULED'
  /** On its way. */
  | 'SENDING'
  /** Handed to the carrier. */
  | 'SENT'
  /** The carrier could not deliver it. */
  | 'UNDELIVERED';

/** Words that were prepared, with places for what differs. Wraps a Twilio Content template. */
export type MessageTemplate = {
  __typename?: 'MessageTemplate';
  /** Which of the company's accounts at Twilio it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** What WhatsApp says of it: only an approved one may open a conversation there. Null where it was never asked. */
  approval: Maybe<TemplateApproval>;
  /** The instant at which Twilio said all this. */
  asOf: Scalars['DateTime']['output'];
  /** What it comes to on each channel: of several kinds of content each channel shows the richest that it knows. */
  bodies: Array<TemplateBody>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Twilio's SID, `HX…`. */
  id: Scalars['ID']['output'];
  /** Its language, ISO 639-1, where Twilio says it. */
  language: Maybe<Scalars['String']['output']>;
  /** What the company calls it. */
  name: Scalars['String']['output'];
  /** What a message must say in its places, in their order. All of them are needed. */
  variables: Array<TemplateVariable>;
};

/** A page of templates. */
export type MessageTemplateConnection = {
  __typename?: 'MessageTemplateConnection';
  /** The instant at which Twilio's lists were read. */
  asOf: Scalars['DateTime']['output'];
  /** The templates of this page with their cursors. */
  edges: Array<MessageTemplateEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One template in a page. */
export type MessageTemplateEdge = {
  __typename?: 'MessageTemplateEdge';
  /** Opaque and authenticated: valid for these arguments alone. */
  cursor: Scalars['String']['output'];
  /** The template. */
  node: Maybe<MessageTemplate>;
};

/** Which template, and what stands in its places. */
export type MessageTemplateInput = {
  /** Twilio's SID, `HX…`. */
  id: Scalars['ID']['input'];
  /** One for each of its places. */
  variables?: InputMaybe<Array<TemplateVariableInput>>;
};

/** The message is still on its way (Twilio 20009): it must have arrived or failed first. The idempotencyKey is free. */
export type MessageUnderWay = Problem & {
  __typename?: 'MessageUnderWay';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always true: again in a while. */
  retryable: Scalars['Boolean']['output'];
};

/** Which of a person's messages; what is left out does not matter. */
export type MessageWhereInput = {
  /** Those of this channel. */
  channel?: InputMaybe<MessageChannelInput>;
  /** Those that went this way. */
  direction?: InputMaybe<MessageDirectionInput>;
  /** Those that came from this E.164 number or Messenger id. */
  from?: InputMaybe<Scalars['String']['input']>;
  /** Those that travelled at or after this instant. */
  sentFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Those that travelled before this instant. */
  sentTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Those in one of these states, as last read. */
  status?: InputMaybe<Array<MessageStatusInput>>;
  /** Those that went to this E.164 number or Messenger id. */
  to?: InputMaybe<Scalars['String']['input']>;
};

/** Which of all messages; what is left out does not matter. */
export type MessagesWhereInput = {
  /** Those in this one of the company's accounts at Twilio, by its name in the configuration. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** Those of this channel. */
  channel?: InputMaybe<MessageChannelInput>;
  /** Those that went this way. */
  direction?: InputMaybe<MessageDirectionInput>;
  /** Those that came from this E.164 number or Messenger id. */
  from?: InputMaybe<Scalars['String']['input']>;
  /** Those of this person, `per_…`. */
  person?: InputMaybe<Scalars['ID']['input']>;
  /** Those that travelled at or after this instant. */
  sentFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Those that travelled before this instant. */
  sentTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Those in one of these states, as last read. */
  status?: InputMaybe<Array<MessageStatusInput>>;
  /** Those that went to this E.164 number or Messenger id. */
  to?: InputMaybe<Scalars['String']['input']>;
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
  /** Takes somebody into a conversation: an address, or somebody who speaks through an app of the company's. Costs one call, and one to show the conversation. Needs `messages:write` and the role `operator`. */
  addParticipant: Maybe<AddParticipantPayload>;
  /** Calls a message off that waits for its time. A person's token may call off only what goes to that person's own addresses; an operator anything. Costs one call. Needs `messages:write`. */
  cancelScheduledMessage: Maybe<CancelScheduledMessagePayload>;
  /** Calls a verification off, so that its code is good for nothing any more. Only whose key started it can, and operators. Costs one call. Needs `messages:write`. */
  cancelVerification: Maybe<CancelVerificationPayload>;
  /** Checks the code that was sent. Needs `messages:write`. */
  checkVerification: Maybe<CheckVerificationPayload>;
  /** Closes a conversation for good: nothing can be said in it any more, and its addresses are free for another. Closing one that is closed changes nothing. Costs one call. Needs `messages:write` and the role `operator`. */
  closeConversation: Maybe<CloseConversationPayload>;
  /** Opens a conversation of several, by SMS, WhatsApp or Messenger and in apps. Costs one call. Needs `messages:write` and the role `operator`. */
  createConversation: Maybe<CreateConversationPayload>;
  /** Deletes a message whole, at Twilio and here. A person's token may do so only with that person's own messages; an operator with any. It cannot be taken back. Costs one call. Needs `messages:write`. */
  deleteMessage: Maybe<DeleteMessagePayload>;
  /** Makes an address a person's, by hand: what was written from and to it within that time is theirs then. Twilio is asked whether there is such a number, or whether such a Messenger id ever wrote; who linked it, when and why is kept for the audit. Doing so twice is doing so once. Costs one call at most. Needs `messages:write` and the role `operator`. */
  linkAddress: Maybe<LinkAddressPayload>;
  /** Calls somebody from the company's number and reads a text to them. Heeds their quiet hours of all channels unless it is `urgent`; codes are called by `startVerification`. Costs one call to Twilio. Needs `messages:write` and the role `operator`. */
  placeCall: Maybe<PlaceCallPayload>;
  /** Writes down that a person agreed to be written to at an address of theirs, or withdrew that. Who said STOP to Twilio agrees again by writing START, or by an operator's word; at Twilio itself only START opens the number again. Costs no call. Needs `messages:write`. */
  recordChannelConsent: Maybe<RecordChannelConsentPayload>;
  /** Blanks what a message says, at Twilio and here; that it was sent, when and between whom stays. A person's token may do so only with that person's own messages; an operator with any. It cannot be taken back. Costs one call. Needs `messages:write`. */
  redactMessage: Maybe<RedactMessagePayload>;
  /** Reads a person's newest messages from Twilio again, however young what is kept is. Changes nothing at Twilio, so it takes no idempotencyKey. Costs two calls an address. Needs `messages:read`. */
  refreshMessages: Maybe<RefreshMessagesPayload>;
  /** Says something in a conversation: Twilio sends it to all addresses in it. Who wrote STOP is left out by Twilio. Costs one call. Needs `messages:write` and the role `operator`. */
  sendConversationMessage: Maybe<SendConversationMessagePayload>;
  /** Sends a message from the company's number, now or later. A person's token may write only to that person's own addresses; an operator to anyone. Costs one call; a template that was not read a short while ago costs one for every 1,000 templates, and words on WhatsApp one list where no message of the last 24 hours from the person is known. Needs `messages:write`. */
  sendMessage: Maybe<SendMessagePayload>;
  /** Chooses by which channel a person wants to be written to, for what is sent without naming one, such as receipts. Needs `messages:write`. */
  setPreferredChannel: Maybe<SetPreferredChannelPayload>;
  /** Chooses between which times of the day a person is not to be written to. `sendMessage` keeps to it unless the message is `urgent`; codes of `startVerification` and receipts, which answer what the person is just doing, come at any time. Costs no call. Needs `messages:write`. */
  setQuietHours: Maybe<SetQuietHoursPayload>;
  /** Settles by hand an effect whose outcome nobody knows, or ticks off one with a `note`; who, when and why is kept for the audit. Needs the role `operator`. */
  settleMessageEffect: Maybe<SettleMessageEffectPayload>;
  /** Sends a one-time code to an address (Twilio Verify). Needs `messages:write`. */
  startVerification: Maybe<StartVerificationPayload>;
  /** Ends the link of an address to a person, by hand, as when a number changes hands, or takes it back as a mistake. Who did so, when and why is kept for the audit. Costs no call. Needs `messages:write` and the role `operator`. */
  unlinkAddress: Maybe<UnlinkAddressPayload>;
};


/** Where every change starts. */
export type MutationAddParticipantArgs = {
  input: AddParticipantInput;
};


/** Where every change starts. */
export type MutationCancelScheduledMessageArgs = {
  input: CancelScheduledMessageInput;
};


/** Where every change starts. */
export type MutationCancelVerificationArgs = {
  input: CancelVerificationInput;
};


/** Where every change starts. */
export type MutationCheckVerificationArgs = {
  input: CheckVerificationInput;
};


/** Where every change starts. */
export type MutationCloseConversationArgs = {
  input: CloseConversationInput;
};


/** Where every change starts. */
export type MutationCreateConversationArgs = {
  input: CreateConversationInput;
};


/** Where every change starts. */
export type MutationDeleteMessageArgs = {
  input: DeleteMessageInput;
};


/** Where every change starts. */
export type MutationLinkAddressArgs = {
  input: LinkAddressInput;
};


/** Where every change starts. */
export type MutationPlaceCallArgs = {
  input: PlaceCallInput;
};


/** Where every change starts. */
export type MutationRecordChannelConsentArgs = {
  input: RecordChannelConsentInput;
};


/** Where every change starts. */
export type MutationRedactMessageArgs = {
  input: RedactMessageInput;
};


/** Where every change starts. */
export type MutationRefreshMessagesArgs = {
  personId?: InputMaybe<Scalars['ID']['input']>;
};


/** Where every change starts. */
export type MutationSendConversationMessageArgs = {
  input: SendConversationMessageInput;
};


/** Where every change starts. */
export type MutationSendMessageArgs = {
  input: SendMessageInput;
};


/** Where every change starts. */
export type MutationSetPreferredChannelArgs = {
  input: SetPreferredChannelInput;
};


/** Where every change starts. */
export type MutationSetQuietHoursArgs = {
  input: SetQuietHoursInput;
};


/** Where every change starts. */
export type MutationSettleMessageEffectArgs = {
  input: SettleMessageEffectInput;
};


/** Where every change starts. */
export type MutationStartVerificationArgs = {
  input: StartVerificationInput;
};


/** Where every change starts. */
export type MutationUnlinkAddressArgs = {
  input: UnlinkAddressInput;
};

/** The provider was asked but has not answered in time: the effect may or may not have happened. Ask again with the same idempotencyKey; it never happens twice. */
export type OutcomePending = Problem & {
  __typename?: 'OutcomePending';
  /** What is being waited for. */
  message: Scalars['String']['output'];
  /** Always true: repeat with the same idempotencyKey. */
  retryable: Scalars['Boolean']['output'];
};

/** On WhatsApp one's own words may be sent only within 24 hours after the person's last message (Twilio 63016): send a template that WhatsApp has approved. Nothing was sent; the idempotencyKey is free. */
export type OutsideMessagingWindow = Problem & {
  __typename?: 'OutsideMessagingWindow';
  /** When the person wrote last; null where they never did. */
  lastInboundAt: Maybe<Scalars['DateTime']['output']>;
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always true: the same may be sent when the person has written. */
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

/** They take part already, in this conversation or, by the same address of the company's, in another that is open (Twilio 50416, 50433): close that first. */
export type ParticipantExists = Problem & {
  __typename?: 'ParticipantExists';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
};

/** The human whose data it is. */
export type Person = {
  __typename?: 'Person';
  /** Which addresses are or were this person's, oldest link first; null with the cause `not_connected` for who has none. Needs `messages:read`. Costs no call. */
  addresses: Maybe<Array<AddressLink>>;
  /** The telephone calls from and to this person's numbers, newest first; null with the cause `not_connected` for who has no number. Needs `messages:read`. Costs no call to Twilio for what was read a short while ago, two for each number otherwise. */
  calls: Maybe<PhoneCallConnection>;
  /** The conversations that this person's addresses take part in, newest first; null with the cause `not_connected` for who has none. Needs `messages:read`. Costs no call for what was read a short while ago, one call for every 50 conversations of an address otherwise. */
  conversations: Maybe<ConversationConnection>;
  /** Plaza's id, `per_…`. Opaque: do not parse. */
  id: Scalars['ID']['output'];
  /** What was written from and to this person's addresses, newest first; null with the cause `not_connected` for who has none. Needs `messages:read`. Costs no call for what was read a short while ago, two calls an address otherwise. */
  messages: Maybe<MessageConnection>;
  /** By which channel this person wants to be written to; null where they have not chosen. Needs `messages:read`. Costs no call. */
  preferredChannel: Maybe<MessageChannel>;
  /** Between which times of the day this person is not to be written to: of all channels, then of single ones; empty where they have not chosen. Needs `messages:read`. Costs no call. */
  quietHours: Maybe<Array<QuietTime>>;
};


/** The human whose data it is. */
export type PersonCallsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The human whose data it is. */
export type PersonConversationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The human whose data it is. */
export type PersonMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<MessageChannelInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<MessageWhereInput>;
};

/** A telephone call. Wraps a Twilio Call. */
export type PhoneCall = {
  __typename?: 'PhoneCall';
  /** Which of the company's accounts at Twilio it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** The instant at which Twilio said all this. */
  asOf: Scalars['DateTime']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Which way it went. */
  direction: MessageDirection;
  /** How long it was spoken, in seconds; null while it is not over. */
  durationSeconds: Maybe<Scalars['Int']['output']>;
  /** When it was over. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who called, an E.164 number; null where it is withheld. */
  from: Maybe<Scalars['String']['output']>;
  /** Twilio's SID, `CA…`. */
  id: Scalars['ID']['output'];
  /** Whose number it came from or went to; null where that is not one of our persons. */
  person: Maybe<Person>;
  /** What it cost, in minor units where the currency has any (fractions of a cent are rounded up); null until Twilio knows. */
  price: Maybe<Money>;
  /** When it began, where it did. */
  startedAt: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  status: PhoneCallStatus;
  /** Who was called, an E.164 number. */
  to: Maybe<Scalars['String']['output']>;
};

/** A page of calls. */
export type PhoneCallConnection = {
  __typename?: 'PhoneCallConnection';
  /** The instant at which Twilio's lists were read. */
  asOf: Scalars['DateTime']['output'];
  /** The calls of this page with their cursors. */
  edges: Array<PhoneCallEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One call in a page. */
export type PhoneCallEdge = {
  __typename?: 'PhoneCallEdge';
  /** Opaque and authenticated: valid for this owner and these arguments alone. */
  cursor: Scalars['String']['output'];
  /** The call. */
  node: Maybe<PhoneCall>;
};

/** Where a call stands: Twilio's call status. */
export type PhoneCallStatus =
  /** The line was busy. */
  | 'BUSY'
  /** It was called off while it rang. */
  | 'CANCELED'
  /** It was answered, and is over. */
  | 'COMPLETED'
  /** It could not be made: there may be no such number. */
  | 'FAILED'
  /** Somebody speaks. */
  | 'IN_PROGRESS'
  /** Nobody answered. */
  | 'NO_ANSWER'
  /** Waiting to be made. */
  | 'QUEUED'
  /** It rings. */
  | 'RINGING'
  /** A state that this version does not know. */
  | 'UNKNOWN';

/** What Twilio Lookup knows of a number. */
export type PhoneNumber = {
  __typename?: 'PhoneNumber';
  /** Who operates it. */
  carrier: Maybe<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2. */
  countryCode: Maybe<Scalars['String']['output']>;
  /** The number in E.164 form. */
  e164: Scalars['String']['output'];
  /** What kind of line it is. */
  lineType: Maybe<LineType>;
  /** As people of that country write it. */
  nationalFormat: Maybe<Scalars['String']['output']>;
  /** When its SIM card was last changed, which may mean that somebody else has the number now; null where the carrier does not tell. Only of the token's person's own numbers; of any for the roles `operator` and `analyst`. Never kept: costs one call each time, the same that looks the number up. */
  simSwap: Maybe<SimSwap>;
  /** Whether such a number can exist. */
  valid: Scalars['Boolean']['output'];
  /** Which kind of internet telephony it is; null where it is none, or Twilio does not say. */
  voipKind: Maybe<VoipKind>;
};

/** A call to be made. */
export type PlaceCallInput = {
  /** In which of the company's accounts at Twilio, by its name in the configuration; in the first that is configured when left out. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** Repeating the call with the same key never calls twice. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** In which language, e.g. `en-US` or `de-DE`; as Twilio's voice does when left out. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** What a voice reads to them, 1 to 3,000 characters. Plain text: nothing in it is taken for markup. */
  says: Scalars['String']['input'];
  /** Whom to call, in E.164 form. */
  to: Scalars['String']['input'];
  /** Whether it is to reach the person also in their quiet hours. */
  urgent?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What became of `placeCall`. */
export type PlaceCallPayload = {
  __typename?: 'PlaceCallPayload';
  /** The call, as it is now; null when there is a problem. */
  call: Maybe<PhoneCall>;
  /** Why nobody was called, when nobody was. */
  problem: Maybe<PlaceCallProblem>;
};

/** Why `placeCall` called nobody. */
export type PlaceCallProblem = OutcomePending | QuietHours | RecipientUnreachable;

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
  /** A telephone call by Twilio's SID. Null when there is none, when it is somebody else's, or when nothing of it was read yet: only the role `operator` has Twilio asked for what Plaza does not know. Needs `messages:read`. Costs no call to Twilio while what is kept is young and it is over, one otherwise. */
  call: Maybe<PhoneCall>;
  /** A conversation by Twilio's SID. Null when there is none, or when none of the token's person's addresses takes part in it; the roles `operator` and `analyst` see any. Needs `messages:read`. For a person it costs what `Person.conversations` does, for a role one call. */
  conversation: Maybe<Conversation>;
  /** A message by Twilio's SID. Null when there is none, when it is somebody else's, or when nothing of it was read yet: only the role `operator` has Twilio asked for what Plaza does not know. Costs no call while what is kept is young and the message has arrived or failed, one otherwise. */
  message: Maybe<Message>;
  /** What the company can say in templates, newest first. Needs `messages:read`. Costs no call for what was read a short while ago, one call for every 1,000 templates of an account otherwise. */
  messageTemplates: Maybe<MessageTemplateConnection>;
  /** All messages of all accounts at Twilio, newest first. Needs `messages:read` and the role `operator` or `analyst`. Costs no call for what was read a short while ago, one call for every 1,000 messages of an account otherwise. */
  messages: Maybe<MessageConnection>;
  /** What Twilio Lookup knows of a number. Needs `messages:read`. Costs one call unless looked up within a day; line type and carrier cost nothing more, and `simSwap` comes with the same call, but is asked for anew each time. */
  phoneNumber: Maybe<PhoneNumber>;
  /** The same of many numbers, in their order; null for what is none. Needs `messages:read`. Costs one call for all that were not looked up within a day, and for all whose `simSwap` is asked for. */
  phoneNumbers: Maybe<Array<Maybe<PhoneNumber>>>;
  /** What waits for an operator, oldest first: outcomes that nobody knows, and settled effects with a `note`. Needs the role `operator`. Costs no call. */
  unknownMessageEffects: Maybe<MessageEffectConnection>;
};


/** Where every query starts. */
export type QueryCallArgs = {
  id: Scalars['ID']['input'];
};


/** Where every query starts. */
export type QueryConversationArgs = {
  id: Scalars['ID']['input'];
};


/** Where every query starts. */
export type QueryMessageArgs = {
  id: Scalars['ID']['input'];
};


/** Where every query starts. */
export type QueryMessageTemplatesArgs = {
  account?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Where every query starts. */
export type QueryMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<MessagesWhereInput>;
};


/** Where every query starts. */
export type QueryPhoneNumberArgs = {
  e164: Scalars['String']['input'];
};


/** Where every query starts. */
export type QueryPhoneNumbersArgs = {
  e164s: Array<Scalars['String']['input']>;
};


/** Where every query starts. */
export type QueryUnknownMessageEffectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The person is not to be written to at that time of the day (`setQuietHours`), and the message is not `urgent`. Nothing was sent; the idempotencyKey is free. */
export type QuietHours = Problem & {
  __typename?: 'QuietHours';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always true: the same may be sent later, or now where it is urgent. */
  retryable: Scalars['Boolean']['output'];
  /** From when on it may be sent. */
  until: Scalars['DateTime']['output'];
};

/** A time of the day. */
export type QuietHoursInput = {
  /** From then on, `HH:MM` in the person's own time. */
  from: Scalars['String']['input'];
  /** The person's time zone by its IANA name, e.g. `Europe/Berlin`. */
  timeZone: Scalars['String']['input'];
  /** Until before then, `HH:MM`; on the next day where it is earlier than `from`. Not the same as `from`. */
  to: Scalars['String']['input'];
};

/** When in the day a person is not to be written to. */
export type QuietTime = {
  __typename?: 'QuietTime';
  /** On which channel; null: on all that have no time of their own. */
  channel: Maybe<MessageChannel>;
  /** From then on, `HH:MM` in the person's own time. */
  from: Scalars['String']['output'];
  /** The person's time zone by its IANA name, e.g. `Europe/Berlin`. */
  timeZone: Scalars['String']['output'];
  /** Until before then, `HH:MM` in the person's own time; on the next day where it is earlier than `from`. */
  to: Scalars['String']['output'];
};

/** The recipient asked for no more messages: they wrote STOP, withdrew their consent, or Twilio said so (21610). It is remembered, so that the next message is refused without a call, until they write START or an operator records a new consent. Do not try again. */
export type RecipientOptedOut = Problem & {
  __typename?: 'RecipientOptedOut';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
};

/** Twilio cannot reach the address: it is no number, not in a permitted region, or cannot take this channel. */
export type RecipientUnreachable = Problem & {
  __typename?: 'RecipientUnreachable';
  /** Twilio's error code, e.g. 21211. */
  code: Scalars['Int']['output'];
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always false. */
  retryable: Scalars['Boolean']['output'];
};

/** What a person said of being written to. */
export type RecordChannelConsentInput = {
  /** In which of the company's accounts at Twilio, by its name in the configuration; in the first that is configured when left out. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** Which of the person's addresses on it; the one they have now when left out. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** When they said it; now when left out. Not in the future. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** On which channel. */
  channel: MessageChannelInput;
  /** Whether they agree to be written to, or withdraw that. */
  optedIn: Scalars['Boolean']['input'];
  /** Whose, `per_…`; the token's own person when left out. Only an operator may name somebody else. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** How it came about. */
  source: ConsentSourceInput;
  /** What they were shown and agreed to, or said: 1 to 1,000 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** What became of `recordChannelConsent`. */
export type RecordChannelConsentPayload = {
  __typename?: 'RecordChannelConsentPayload';
  /** The address with what counts for it now, also when there is a problem. */
  link: Maybe<AddressLink>;
  /** The person. */
  person: Maybe<Person>;
  /** Why nothing was written down, when nothing was. */
  problem: Maybe<RecordChannelConsentProblem>;
};

/** Why `recordChannelConsent` wrote nothing down. */
export type RecordChannelConsentProblem = RecipientOptedOut;

/** Which message to blank. */
export type RedactMessageInput = {
  /** Repeating the call with the same key changes nothing more. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** Twilio's SID, `SM…` or `MM…`. */
  messageId: Scalars['ID']['input'];
};

/** What became of `redactMessage`. */
export type RedactMessagePayload = {
  __typename?: 'RedactMessagePayload';
  /** The message, as it is now; null when there is a problem. */
  message: Maybe<Message>;
  /** Why nothing was blanked, when nothing was. */
  problem: Maybe<RedactMessageProblem>;
};

/** Why `redactMessage` blanked nothing. */
export type RedactMessageProblem = MessageUnderWay | OutcomePending;

/** What came of `refreshMessages`. */
export type RefreshMessagesPayload = {
  __typename?: 'RefreshMessagesPayload';
  /** The instant at which they were read. */
  asOf: Scalars['DateTime']['output'];
  /** The person whose messages were read again. */
  person: Maybe<Person>;
};

/** A message can be scheduled for 15 minutes to 35 days ahead (Twilio 35114). Nothing was sent or scheduled; the idempotencyKey is free. */
export type SendAtOutOfWindow = Problem & {
  __typename?: 'SendAtOutOfWindow';
  /** The first instant that would have done. */
  earliest: Scalars['DateTime']['output'];
  /** The last instant that would have done. */
  latest: Scalars['DateTime']['output'];
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always false: choose another time. */
  retryable: Scalars['Boolean']['output'];
};

/** Something to be said in a conversation. */
export type SendConversationMessageInput = {
  /** In which of the company's accounts at Twilio, by its name in the configuration; in the first that is configured when left out. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** Who says it: the identity of somebody who takes part in an app, 1 to 256 characters; `system` when left out. */
  author?: InputMaybe<Scalars['String']['input']>;
  /** What is said, 1 to 1,600 characters. */
  body: Scalars['String']['input'];
  /** Twilio's SID, `CH…`. */
  conversationId: Scalars['ID']['input'];
  /** Repeating the call with the same key never says it twice. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
};

/** What became of `sendConversationMessage`. */
export type SendConversationMessagePayload = {
  __typename?: 'SendConversationMessagePayload';
  /** The message, as it is now; null when there is a problem. */
  message: Maybe<ConversationMessage>;
  /** Why nothing was said, when nothing was. */
  problem: Maybe<SendConversationMessageProblem>;
};

/** Why `sendConversationMessage` said nothing. */
export type SendConversationMessageProblem = ConversationClosed | OutcomePending;

/** A message to be sent. */
export type SendMessageInput = {
  /** In which of the company's accounts at Twilio, by its name in the configuration; in the first that is configured when left out. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** What it says, 1 to 1,600 characters. A message has words, media or both, or a template, never words or media beside a template. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** How. */
  channel: MessageChannelInput;
  /** Repeating the call with the same key never sends twice. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** Pictures and other media, 1 to 10 `https:` addresses from which Twilio can fetch them without a password; together 5 MB at most. */
  mediaUrls?: InputMaybe<Array<Scalars['String']['input']>>;
  /** When it is to be sent: 15 minutes to 35 days ahead; now when left out. Not on Messenger, and only where the company has a Messaging Service at Twilio. */
  sendAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** A template instead of words of one's own. */
  template?: InputMaybe<MessageTemplateInput>;
  /** Whom to: an E.164 number for SMS and WhatsApp, a Messenger user id for Messenger. The person's own address on that channel, as it is linked in that account, when left out. */
  to?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is to reach the person also in their quiet hours. */
  urgent?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What became of `sendMessage`. */
export type SendMessagePayload = {
  __typename?: 'SendMessagePayload';
  /** The message, as it is now; null when there is a problem. */
  message: Maybe<Message>;
  /** Why nothing was sent, when nothing was. */
  problem: Maybe<SendMessageProblem>;
};

/** Why `sendMessage` sent nothing. */
export type SendMessageProblem = MediaRefused | OutcomePending | OutsideMessagingWindow | QuietHours | RecipientOptedOut | RecipientUnreachable | SendAtOutOfWindow | TemplateNotApproved | TemplateVariablesMismatch;

/** By which channel a person wants to be written to. */
export type SetPreferredChannelInput = {
  /** Which; null forgets the choice. */
  channel?: InputMaybe<MessageChannelInput>;
  /** Whose, `per_…`; the token's own person when left out. Only an operator may name somebody else. */
  personId?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of `setPreferredChannel`. */
export type SetPreferredChannelPayload = {
  __typename?: 'SetPreferredChannelPayload';
  /** The person, with the choice. */
  person: Maybe<Person>;
};

/** Between which times of the day a person is not to be written to. */
export type SetQuietHoursInput = {
  /** On which channel; on all that have no time of their own when left out. */
  channel?: InputMaybe<MessageChannelInput>;
  /** When; null forgets the choice. */
  hours?: InputMaybe<QuietHoursInput>;
  /** Whose, `per_…`; the token's own person when left out. Only an operator may name somebody else. */
  personId?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of `setQuietHours`. */
export type SetQuietHoursPayload = {
  __typename?: 'SetQuietHoursPayload';
  /** The person, with the choice. */
  person: Maybe<Person>;
};

/** What an operator found out about an effect. */
export type SettleMessageEffectInput = {
  /** The record's id, `eff_…`. */
  id: Scalars['ID']['input'];
  /** What came of it at Twilio: `SM…` or `MM…` of `sendMessage`, `VE…` of a verification, `CH…` of a conversation, `MB…` of `addParticipant`, `IM…` of `sendConversationMessage`, `CA…` of `placeCall`. */
  objectId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it happened. */
  outcome: HandSettlementInput;
  /** Why, for the audit: 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** What became of `settleMessageEffect`. */
export type SettleMessageEffectPayload = {
  __typename?: 'SettleMessageEffectPayload';
  /** The effect, as it is now. */
  effect: Maybe<MessageEffect>;
};

/** When the SIM card of a number was last changed. Wraps the SIM Swap package of Twilio Lookup. */
export type SimSwap = {
  __typename?: 'SimSwap';
  /** Who operates the number. */
  carrierName: Maybe<Scalars['String']['output']>;
  /** When; null where the carrier says only whether it was lately. */
  lastSwappedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether it was within the time that the carrier looks back, as a rule 24 hours; null where it does not say. */
  swappedInPeriod: Maybe<Scalars['Boolean']['output']>;
};

/** An address to be verified. */
export type StartVerificationInput = {
  /** In which of the company's accounts at Twilio, by its name in the configuration; in the first that is configured when left out. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** How the code is sent. */
  channel?: InputMaybe<VerificationChannelInput>;
  /** Repeating the call with the same key never sends a second code. At most 255 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** The payment that the person is to confirm with it: the message names its amount and payee. */
  payment?: InputMaybe<VerifiedPaymentInput>;
  /** The number in E.164 form; an e-mail address where the channel is `EMAIL`. */
  to: Scalars['String']['input'];
};

/** What became of `startVerification`. */
export type StartVerificationPayload = {
  __typename?: 'StartVerificationPayload';
  /** Why no code was sent, when none was. */
  problem: Maybe<StartVerificationProblem>;
  /** The verification; null when there is a problem. */
  verification: Maybe<Verification>;
};

/** Why `startVerification` sent no code. */
export type StartVerificationProblem = OutcomePending | RecipientUnreachable | TooManyAttempts;

/** What WhatsApp says of a template. */
export type TemplateApproval = {
  __typename?: 'TemplateApproval';
  /** As what it was handed in, e.g. `UTILITY`: WhatsApp's own word. */
  category: Maybe<Scalars['String']['output']>;
  /** Why it was rejected, when it was. */
  rejectionReason: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  status: TemplateApprovalStatus;
};

/** Where WhatsApp's approval of a template stands. */
export type TemplateApprovalStatus =
  /** It may open a conversation. */
  | 'APPROVED'
  /** It may not any more: too many complained. */
  | 'DISABLED'
  /** It may not for a while: too many complained. */
  | 'PAUSED'
  /** WhatsApp looks at it. */
  | 'PENDING'
  /** Twilio has it. */
  | 'RECEIVED'
  /** It may not. */
  | 'REJECTED'
  /** A state that this version does not know. */
  | 'UNKNOWN'
  /** It was never handed in. */
  | 'UNSUBMITTED';

/** What a template says on a channel. */
export type TemplateBody = {
  __typename?: 'TemplateBody';
  /** Its words, with places as `{{1}}`; null where it has none. */
  body: Maybe<Scalars['String']['output']>;
  /** The channel. */
  channel: MessageChannel;
  /** Where its pictures and other media stand. */
  mediaUrls: Array<Scalars['String']['output']>;
};

/** WhatsApp has not approved the template, so that it may be sent only within 24 hours after the person's last message. Nothing was sent; the idempotencyKey is free. */
export type TemplateNotApproved = Problem & {
  __typename?: 'TemplateNotApproved';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always true: the same may be sent when WhatsApp has approved it, or when the person has written. */
  retryable: Scalars['Boolean']['output'];
  /** Where the approval stands, as last read. */
  status: TemplateApprovalStatus;
};

/** A place in a template. */
export type TemplateVariable = {
  __typename?: 'TemplateVariable';
  /** What its makers gave as an example, where they did. */
  example: Maybe<Scalars['String']['output']>;
  /** What it is called, e.g. `1`. */
  name: Scalars['String']['output'];
};

/** What stands in one place of a template. */
export type TemplateVariableInput = {
  /** What the place is called, e.g. `1`. */
  name: Scalars['String']['input'];
  /** What stands there: 1 to 1,600 characters in one line, without tabs or five spaces in a row. */
  value: Scalars['String']['input'];
};

/** What was given for a template's places is not what it has. Nothing was sent: Twilio would have put its examples in their place. The idempotencyKey is free. */
export type TemplateVariablesMismatch = Problem & {
  __typename?: 'TemplateVariablesMismatch';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Places of the template for which nothing was given. */
  missing: Array<Scalars['String']['output']>;
  /** Always false: give what is missing. */
  retryable: Scalars['Boolean']['output'];
  /** What was given and the template has no place for. */
  unknown: Array<Scalars['String']['output']>;
};

/** Too many codes were sent (five) or tried (five): wait until the ten minutes are over. */
export type TooManyAttempts = Problem & {
  __typename?: 'TooManyAttempts';
  /** What happened. */
  message: Scalars['String']['output'];
  /** True: in ten minutes. */
  retryable: Scalars['Boolean']['output'];
};

/** Which link ends. */
export type UnlinkAddressInput = {
  /** In which of the company's accounts at Twilio, by its name in the configuration; in the first that is configured when left out. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** An E.164 number for SMS and WhatsApp, a Messenger user id for Messenger. */
  address: Scalars['String']['input'];
  /** How it is written to. */
  channel: MessageChannelInput;
  /** The link was a mistake and never held: it is taken away whole. The audit keeps it. */
  mistaken?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whose, `per_…`. */
  personId: Scalars['ID']['input'];
  /** Why, for the audit: 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
  /** Until before when; now when left out. */
  validTo?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What became of `unlinkAddress`. */
export type UnlinkAddressPayload = {
  __typename?: 'UnlinkAddressPayload';
  /** What is left of the link; null where it was a mistake. */
  link: Maybe<AddressLink>;
  /** The person, with what is theirs now. */
  person: Maybe<Person>;
};

/** A one-time code on its way. Wraps a Twilio Verify verification. */
export type Verification = {
  __typename?: 'Verification';
  /** Which of the company's accounts at Twilio it belongs to, by its name in the configuration; `default` where there is only one. */
  account: Scalars['String']['output'];
  /** How it was sent last; null where that was not written down. */
  channel: Maybe<VerificationChannel>;
  /** When it was started. */
  createdAt: Scalars['DateTime']['output'];
  /** Twilio's SID, `VE…`. */
  id: Scalars['ID']['output'];
  /** Where it stands. */
  status: VerificationStatus;
  /** Where the code was sent: a number in E.164 form, or an e-mail address. */
  to: Scalars['String']['output'];
};

/** How the code of a verification was sent. */
export type VerificationChannel =
  /** A telephone call. */
  | 'CALL'
  /** An e-mail. */
  | 'EMAIL'
  /** Text message. */
  | 'SMS'
  /** A way that this version does not know. */
  | 'UNKNOWN'
  /** WhatsApp. */
  | 'WHATSAPP';

/** How a one-time code is sent. */
export type VerificationChannelInput =
  /** A telephone call. */
  | 'CALL'
  /** An e-mail. */
  | 'EMAIL'
  /** Text message. */
  | 'SMS'
  /** WhatsApp. */
  | 'WHATSAPP';

/** There is no code to check or to call off: none was sent, it has expired, or it was approved or called off before. */
export type VerificationNotFound = Problem & {
  __typename?: 'VerificationNotFound';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always false: start again. */
  retryable: Scalars['Boolean']['output'];
};

/** Where a verification stands. */
export type VerificationStatus =
  /** The right code was given. */
  | 'APPROVED'
  /** It was called off. */
  | 'CANCELED'
  /** Its ten minutes are over. */
  | 'EXPIRED'
  /** Too many wrong codes were given. */
  | 'MAX_ATTEMPTS_REACHED'
  /** A code was sent. */
  | 'PENDING'
  /** A state that this version does not know. */
  | 'UNKNOWN';

/** A payment that a person confirms with a code (PSD2 dynamic linking). */
export type VerifiedPaymentInput = {
  /** Minor units. */
  amount: Scalars['MinorUnits']['input'];
  /** ISO 4217. */
  currency: Scalars['CurrencyCode']['input'];
  /** Who is paid: the name of one of the company's accounts at Stripe; `default` when left out. */
  payee?: InputMaybe<Scalars['String']['input']>;
};

/** Which kind of internet telephony a number is. */
export type VoipKind =
  /** Tied to an address: a line in a house or an office. */
  | 'FIXED'
  /** Tied to none: anybody gets such a number in a minute. */
  | 'NON_FIXED';

/** It is not the code that was sent. Ask the person again, with a new idempotencyKey. */
export type WrongCode = Problem & {
  __typename?: 'WrongCode';
  /** What happened. */
  message: Scalars['String']['output'];
  /** Always false: the same code stays wrong. */
  retryable: Scalars['Boolean']['output'];
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
  Conversation: Conversation;
  Message: Message;
  MessageEffect: MessageEffect;
  MessageTemplate: MessageTemplate;
  Person: Person;
  PhoneCall: PhoneCall;
  PhoneNumber: PhoneNumber;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Conversation:
    ( { __typename: 'Conversation' }
    & GraphQLRecursivePick<FederationTypes['Conversation'], {"id":true}> );
  Message:
    ( { __typename: 'Message' }
    & GraphQLRecursivePick<FederationTypes['Message'], {"id":true}> );
  MessageEffect:
    ( { __typename: 'MessageEffect' }
    & GraphQLRecursivePick<FederationTypes['MessageEffect'], {"mutation":true,"app":true,"subject":true,"idempotencyKey":true}> );
  MessageTemplate:
    ( { __typename: 'MessageTemplate' }
    & GraphQLRecursivePick<FederationTypes['MessageTemplate'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  PhoneCall:
    ( { __typename: 'PhoneCall' }
    & GraphQLRecursivePick<FederationTypes['PhoneCall'], {"id":true}> );
  PhoneNumber:
    ( { __typename: 'PhoneNumber' }
    & GraphQLRecursivePick<FederationTypes['PhoneNumber'], {"e164":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddParticipantProblem:
    | ( ConversationClosed )
    | ( OutcomePending )
    | ( ParticipantExists )
    | ( RecipientUnreachable )
  ;
  CancelScheduledMessageProblem:
    | ( MessageNotScheduled )
    | ( OutcomePending )
  ;
  CancelVerificationProblem:
    | ( OutcomePending )
    | ( VerificationNotFound )
  ;
  CheckVerificationProblem:
    | ( OutcomePending )
    | ( TooManyAttempts )
    | ( VerificationNotFound )
    | ( WrongCode )
  ;
  CloseConversationProblem: ( OutcomePending );
  CreateConversationProblem: ( OutcomePending );
  DeleteMessageProblem:
    | ( MessageUnderWay )
    | ( OutcomePending )
  ;
  LinkAddressProblem: ( Omit<AddressOfSomebodyElse, 'person'> & { person?: Maybe<_RefType['Person']> } );
  MessageEffectProblem:
    | ( ConversationClosed )
    | ( MediaRefused )
    | ( MessageNotScheduled )
    | ( OutcomePending )
    | ( ParticipantExists )
    | ( RecipientOptedOut )
    | ( RecipientUnreachable )
    | ( TooManyAttempts )
    | ( VerificationNotFound )
    | ( WrongCode )
  ;
  PlaceCallProblem:
    | ( OutcomePending )
    | ( QuietHours )
    | ( RecipientUnreachable )
  ;
  RecordChannelConsentProblem: ( RecipientOptedOut );
  RedactMessageProblem:
    | ( MessageUnderWay )
    | ( OutcomePending )
  ;
  SendConversationMessageProblem:
    | ( ConversationClosed )
    | ( OutcomePending )
  ;
  SendMessageProblem:
    | ( MediaRefused )
    | ( OutcomePending )
    | ( OutsideMessagingWindow )
    | ( QuietHours )
    | ( RecipientOptedOut )
    | ( RecipientUnreachable )
    | ( SendAtOutOfWindow )
    | ( TemplateNotApproved )
    | ( TemplateVariablesMismatch )
  ;
  StartVerificationProblem:
    | ( OutcomePending )
    | ( RecipientUnreachable )
    | ( TooManyAttempts )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( Omit<AddressOfSomebodyElse, 'person'> & { person?: Maybe<_RefType['Person']> } )
    | ( ConversationClosed )
    | ( MediaRefused )
    | ( MessageNotScheduled )
    | ( MessageUnderWay )
    | ( OutcomePending )
    | ( OutsideMessagingWindow )
    | ( ParticipantExists )
    | ( QuietHours )
    | ( RecipientOptedOut )
    | ( RecipientUnreachable )
    | ( SendAtOutOfWindow )
    | ( TemplateNotApproved )
    | ( TemplateVariablesMismatch )
    | ( TooManyAttempts )
    | ( VerificationNotFound )
    | ( WrongCode )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddParticipantInput: AddParticipantInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddParticipantPayload: ResolverTypeWrapper<Omit<AddParticipantPayload, 'conversation' | 'problem'> & { conversation?: Maybe<ResolversTypes['Conversation']>, problem?: Maybe<ResolversTypes['AddParticipantProblem']> }>;
  AddParticipantProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddParticipantProblem']>;
  AddressLink: ResolverTypeWrapper<Omit<AddressLink, 'consent' | 'optedOut' | 'quietHours'> & { personId: string; owner: string }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AddressOfSomebodyElse: ResolverTypeWrapper<Omit<AddressOfSomebodyElse, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  CancelScheduledMessageInput: CancelScheduledMessageInput;
  CancelScheduledMessagePayload: ResolverTypeWrapper<Omit<CancelScheduledMessagePayload, 'message' | 'problem'> & { message?: Maybe<ResolversTypes['Message']>, problem?: Maybe<ResolversTypes['CancelScheduledMessageProblem']> }>;
  CancelScheduledMessageProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelScheduledMessageProblem']>;
  CancelVerificationInput: CancelVerificationInput;
  CancelVerificationPayload: ResolverTypeWrapper<Omit<CancelVerificationPayload, 'problem'> & { problem?: Maybe<ResolversTypes['CancelVerificationProblem']> }>;
  CancelVerificationProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelVerificationProblem']>;
  ChannelConsent: ResolverTypeWrapper<ChannelConsent>;
  CheckVerificationInput: CheckVerificationInput;
  CheckVerificationPayload: ResolverTypeWrapper<Omit<CheckVerificationPayload, 'problem'> & { problem?: Maybe<ResolversTypes['CheckVerificationProblem']> }>;
  CheckVerificationProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CheckVerificationProblem']>;
  CloseConversationInput: CloseConversationInput;
  CloseConversationPayload: ResolverTypeWrapper<Omit<CloseConversationPayload, 'conversation' | 'problem'> & { conversation?: Maybe<ResolversTypes['Conversation']>, problem?: Maybe<ResolversTypes['CloseConversationProblem']> }>;
  CloseConversationProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CloseConversationProblem']>;
  ConsentSource: ConsentSource;
  ConsentSourceInput: ConsentSourceInput;
  Conversation: ResolverTypeWrapper<Omit<Conversation, 'participants' | 'messages'>>;
  ConversationClosed: ResolverTypeWrapper<ConversationClosed>;
  ConversationConnection: ResolverTypeWrapper<Omit<ConversationConnection, 'edges'> & { edges: Array<ResolversTypes['ConversationEdge']> }>;
  ConversationDelivery: ResolverTypeWrapper<ConversationDelivery>;
  ConversationEdge: ResolverTypeWrapper<Omit<ConversationEdge, 'node'> & { node?: Maybe<ResolversTypes['Conversation']> }>;
  ConversationMessage: ResolverTypeWrapper<ConversationMessage>;
  ConversationMessageConnection: ResolverTypeWrapper<ConversationMessageConnection>;
  ConversationMessageEdge: ResolverTypeWrapper<ConversationMessageEdge>;
  ConversationParticipant: ResolverTypeWrapper<ConversationParticipant>;
  ConversationParticipantConnection: ResolverTypeWrapper<ConversationParticipantConnection>;
  ConversationParticipantEdge: ResolverTypeWrapper<ConversationParticipantEdge>;
  ConversationState: ConversationState;
  CreateConversationInput: CreateConversationInput;
  CreateConversationPayload: ResolverTypeWrapper<Omit<CreateConversationPayload, 'conversation' | 'problem'> & { conversation?: Maybe<ResolversTypes['Conversation']>, problem?: Maybe<ResolversTypes['CreateConversationProblem']> }>;
  CreateConversationProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateConversationProblem']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteMessageInput: DeleteMessageInput;
  DeleteMessagePayload: ResolverTypeWrapper<Omit<DeleteMessagePayload, 'problem'> & { problem?: Maybe<ResolversTypes['DeleteMessageProblem']> }>;
  DeleteMessageProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteMessageProblem']>;
  DeliveryShare: DeliveryShare;
  EffectState: EffectState;
  HandSettlementInput: HandSettlementInput;
  LineType: LineType;
  LinkAddressInput: LinkAddressInput;
  LinkAddressPayload: ResolverTypeWrapper<Omit<LinkAddressPayload, 'link' | 'person' | 'problem'> & { link?: Maybe<ResolversTypes['AddressLink']>, person?: Maybe<ResolversTypes['Person']>, problem?: Maybe<ResolversTypes['LinkAddressProblem']> }>;
  LinkAddressProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LinkAddressProblem']>;
  MediaRefused: ResolverTypeWrapper<MediaRefused>;
  Message: ResolverTypeWrapper<Omit<Omit<Message, 'person'> & { person?: Maybe<ResolversTypes['Person']> }, 'person' | 'media'> & { personId: string | null }>;
  MessageChannel: MessageChannel;
  MessageChannelInput: MessageChannelInput;
  MessageConnection: ResolverTypeWrapper<Omit<MessageConnection, 'edges'> & { edges: Array<ResolversTypes['MessageEdge']> }>;
  MessageDirection: MessageDirection;
  MessageDirectionInput: MessageDirectionInput;
  MessageEdge: ResolverTypeWrapper<Omit<MessageEdge, 'node'> & { node?: Maybe<ResolversTypes['Message']> }>;
  MessageEffect: ResolverTypeWrapper<Omit<Omit<MessageEffect, 'call' | 'conversation' | 'message' | 'problem'> & { call?: Maybe<ResolversTypes['PhoneCall']>, conversation?: Maybe<ResolversTypes['Conversation']>, message?: Maybe<ResolversTypes['Message']>, problem?: Maybe<ResolversTypes['MessageEffectProblem']> }, 'message' | 'call' | 'conversation' | 'verification' | 'problem'> & { outcome: object | null }>;
  MessageEffectConnection: ResolverTypeWrapper<Omit<MessageEffectConnection, 'edges'> & { edges: Array<ResolversTypes['MessageEffectEdge']> }>;
  MessageEffectEdge: ResolverTypeWrapper<Omit<MessageEffectEdge, 'node'> & { node?: Maybe<ResolversTypes['MessageEffect']> }>;
  MessageEffectProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MessageEffectProblem']>;
  MessageFailure: ResolverTypeWrapper<MessageFailure>;
  MessageMedia: ResolverTypeWrapper<MessageMedia>;
  MessageNotScheduled: ResolverTypeWrapper<MessageNotScheduled>;
  MessageStatus: MessageStatus;
  MessageStatusInput: MessageStatusInput;
  MessageTemplate: ResolverTypeWrapper<MessageTemplate>;
  MessageTemplateConnection: ResolverTypeWrapper<MessageTemplateConnection>;
  MessageTemplateEdge: ResolverTypeWrapper<MessageTemplateEdge>;
  MessageTemplateInput: MessageTemplateInput;
  MessageUnderWay: ResolverTypeWrapper<MessageUnderWay>;
  MessageWhereInput: MessageWhereInput;
  MessagesWhereInput: MessagesWhereInput;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OutcomePending: ResolverTypeWrapper<OutcomePending>;
  OutsideMessagingWindow: ResolverTypeWrapper<OutsideMessagingWindow>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ParticipantExists: ResolverTypeWrapper<ParticipantExists>;
  Person: ResolverTypeWrapper<Omit<Omit<Person, 'addresses' | 'calls' | 'conversations' | 'messages'> & { addresses?: Maybe<Array<ResolversTypes['AddressLink']>>, calls?: Maybe<ResolversTypes['PhoneCallConnection']>, conversations?: Maybe<ResolversTypes['ConversationConnection']>, messages?: Maybe<ResolversTypes['MessageConnection']> }, 'messages' | 'calls' | 'conversations' | 'addresses' | 'quietHours' | 'preferredChannel'>>;
  PhoneCall: ResolverTypeWrapper<Omit<Omit<PhoneCall, 'person'> & { person?: Maybe<ResolversTypes['Person']> }, 'person'> & { personId: string | null }>;
  PhoneCallConnection: ResolverTypeWrapper<Omit<PhoneCallConnection, 'edges'> & { edges: Array<ResolversTypes['PhoneCallEdge']> }>;
  PhoneCallEdge: ResolverTypeWrapper<Omit<PhoneCallEdge, 'node'> & { node?: Maybe<ResolversTypes['PhoneCall']> }>;
  PhoneCallStatus: PhoneCallStatus;
  PhoneNumber: ResolverTypeWrapper<Omit<PhoneNumber, 'simSwap'> & { shownSimSwap?: SimSwap | null | Error }>;
  PlaceCallInput: PlaceCallInput;
  PlaceCallPayload: ResolverTypeWrapper<Omit<PlaceCallPayload, 'call' | 'problem'> & { call?: Maybe<ResolversTypes['PhoneCall']>, problem?: Maybe<ResolversTypes['PlaceCallProblem']> }>;
  PlaceCallProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PlaceCallProblem']>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QuietHours: ResolverTypeWrapper<QuietHours>;
  QuietHoursInput: QuietHoursInput;
  QuietTime: ResolverTypeWrapper<QuietTime>;
  RecipientOptedOut: ResolverTypeWrapper<RecipientOptedOut>;
  RecipientUnreachable: ResolverTypeWrapper<RecipientUnreachable>;
  RecordChannelConsentInput: RecordChannelConsentInput;
  RecordChannelConsentPayload: ResolverTypeWrapper<Omit<RecordChannelConsentPayload, 'link' | 'person' | 'problem'> & { link?: Maybe<ResolversTypes['AddressLink']>, person?: Maybe<ResolversTypes['Person']>, problem?: Maybe<ResolversTypes['RecordChannelConsentProblem']> }>;
  RecordChannelConsentProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordChannelConsentProblem']>;
  RedactMessageInput: RedactMessageInput;
  RedactMessagePayload: ResolverTypeWrapper<Omit<RedactMessagePayload, 'message' | 'problem'> & { message?: Maybe<ResolversTypes['Message']>, problem?: Maybe<ResolversTypes['RedactMessageProblem']> }>;
  RedactMessageProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RedactMessageProblem']>;
  RefreshMessagesPayload: ResolverTypeWrapper<Omit<RefreshMessagesPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  SendAtOutOfWindow: ResolverTypeWrapper<SendAtOutOfWindow>;
  SendConversationMessageInput: SendConversationMessageInput;
  SendConversationMessagePayload: ResolverTypeWrapper<Omit<SendConversationMessagePayload, 'problem'> & { problem?: Maybe<ResolversTypes['SendConversationMessageProblem']> }>;
  SendConversationMessageProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SendConversationMessageProblem']>;
  SendMessageInput: SendMessageInput;
  SendMessagePayload: ResolverTypeWrapper<Omit<SendMessagePayload, 'message' | 'problem'> & { message?: Maybe<ResolversTypes['Message']>, problem?: Maybe<ResolversTypes['SendMessageProblem']> }>;
  SendMessageProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SendMessageProblem']>;
  SetPreferredChannelInput: SetPreferredChannelInput;
  SetPreferredChannelPayload: ResolverTypeWrapper<Omit<SetPreferredChannelPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  SetQuietHoursInput: SetQuietHoursInput;
  SetQuietHoursPayload: ResolverTypeWrapper<Omit<SetQuietHoursPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  SettleMessageEffectInput: SettleMessageEffectInput;
  SettleMessageEffectPayload: ResolverTypeWrapper<Omit<SettleMessageEffectPayload, 'effect'> & { effect?: Maybe<ResolversTypes['MessageEffect']> }>;
  SimSwap: ResolverTypeWrapper<SimSwap>;
  StartVerificationInput: StartVerificationInput;
  StartVerificationPayload: ResolverTypeWrapper<Omit<StartVerificationPayload, 'problem'> & { problem?: Maybe<ResolversTypes['StartVerificationProblem']> }>;
  StartVerificationProblem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartVerificationProblem']>;
  TemplateApproval: ResolverTypeWrapper<TemplateApproval>;
  TemplateApprovalStatus: TemplateApprovalStatus;
  TemplateBody: ResolverTypeWrapper<TemplateBody>;
  TemplateNotApproved: ResolverTypeWrapper<TemplateNotApproved>;
  TemplateVariable: ResolverTypeWrapper<TemplateVariable>;
  TemplateVariableInput: TemplateVariableInput;
  TemplateVariablesMismatch: ResolverTypeWrapper<TemplateVariablesMismatch>;
  TooManyAttempts: ResolverTypeWrapper<TooManyAttempts>;
  UnlinkAddressInput: UnlinkAddressInput;
  UnlinkAddressPayload: ResolverTypeWrapper<Omit<UnlinkAddressPayload, 'link' | 'person'> & { link?: Maybe<ResolversTypes['AddressLink']>, person?: Maybe<ResolversTypes['Person']> }>;
  Verification: ResolverTypeWrapper<Verification>;
  VerificationChannel: VerificationChannel;
  VerificationChannelInput: VerificationChannelInput;
  VerificationNotFound: ResolverTypeWrapper<VerificationNotFound>;
  VerificationStatus: VerificationStatus;
  VerifiedPaymentInput: VerifiedPaymentInput;
  VoipKind: VoipKind;
  WrongCode: ResolverTypeWrapper<WrongCode>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddParticipantInput: AddParticipantInput;
  ID: Scalars['ID']['output'];
  AddParticipantPayload: Omit<AddParticipantPayload, 'conversation' | 'problem'> & { conversation?: Maybe<ResolversParentTypes['Conversation']>, problem?: Maybe<ResolversParentTypes['AddParticipantProblem']> };
  AddParticipantProblem: ResolversUnionTypes<ResolversParentTypes>['AddParticipantProblem'];
  AddressLink: Omit<AddressLink, 'consent' | 'optedOut' | 'quietHours'> & { personId: string; owner: string };
  Boolean: Scalars['Boolean']['output'];
  AddressOfSomebodyElse: Omit<AddressOfSomebodyElse, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  CancelScheduledMessageInput: CancelScheduledMessageInput;
  CancelScheduledMessagePayload: Omit<CancelScheduledMessagePayload, 'message' | 'problem'> & { message?: Maybe<ResolversParentTypes['Message']>, problem?: Maybe<ResolversParentTypes['CancelScheduledMessageProblem']> };
  CancelScheduledMessageProblem: ResolversUnionTypes<ResolversParentTypes>['CancelScheduledMessageProblem'];
  CancelVerificationInput: CancelVerificationInput;
  CancelVerificationPayload: Omit<CancelVerificationPayload, 'problem'> & { problem?: Maybe<ResolversParentTypes['CancelVerificationProblem']> };
  CancelVerificationProblem: ResolversUnionTypes<ResolversParentTypes>['CancelVerificationProblem'];
  ChannelConsent: ChannelConsent;
  CheckVerificationInput: CheckVerificationInput;
  CheckVerificationPayload: Omit<CheckVerificationPayload, 'problem'> & { problem?: Maybe<ResolversParentTypes['CheckVerificationProblem']> };
  CheckVerificationProblem: ResolversUnionTypes<ResolversParentTypes>['CheckVerificationProblem'];
  CloseConversationInput: CloseConversationInput;
  CloseConversationPayload: Omit<CloseConversationPayload, 'conversation' | 'problem'> & { conversation?: Maybe<ResolversParentTypes['Conversation']>, problem?: Maybe<ResolversParentTypes['CloseConversationProblem']> };
  CloseConversationProblem: ResolversUnionTypes<ResolversParentTypes>['CloseConversationProblem'];
  Conversation: Omit<Conversation, 'participants' | 'messages'>;
  ConversationClosed: ConversationClosed;
  ConversationConnection: Omit<ConversationConnection, 'edges'> & { edges: Array<ResolversParentTypes['ConversationEdge']> };
  ConversationDelivery: ConversationDelivery;
  ConversationEdge: Omit<ConversationEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Conversation']> };
  ConversationMessage: ConversationMessage;
  ConversationMessageConnection: ConversationMessageConnection;
  ConversationMessageEdge: ConversationMessageEdge;
  ConversationParticipant: ConversationParticipant;
  ConversationParticipantConnection: ConversationParticipantConnection;
  ConversationParticipantEdge: ConversationParticipantEdge;
  CreateConversationInput: CreateConversationInput;
  CreateConversationPayload: Omit<CreateConversationPayload, 'conversation' | 'problem'> & { conversation?: Maybe<ResolversParentTypes['Conversation']>, problem?: Maybe<ResolversParentTypes['CreateConversationProblem']> };
  CreateConversationProblem: ResolversUnionTypes<ResolversParentTypes>['CreateConversationProblem'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeleteMessageInput: DeleteMessageInput;
  DeleteMessagePayload: Omit<DeleteMessagePayload, 'problem'> & { problem?: Maybe<ResolversParentTypes['DeleteMessageProblem']> };
  DeleteMessageProblem: ResolversUnionTypes<ResolversParentTypes>['DeleteMessageProblem'];
  LinkAddressInput: LinkAddressInput;
  LinkAddressPayload: Omit<LinkAddressPayload, 'link' | 'person' | 'problem'> & { link?: Maybe<ResolversParentTypes['AddressLink']>, person?: Maybe<ResolversParentTypes['Person']>, problem?: Maybe<ResolversParentTypes['LinkAddressProblem']> };
  LinkAddressProblem: ResolversUnionTypes<ResolversParentTypes>['LinkAddressProblem'];
  MediaRefused: MediaRefused;
  Message: Omit<Omit<Message, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> }, 'person' | 'media'> & { personId: string | null };
  MessageConnection: Omit<MessageConnection, 'edges'> & { edges: Array<ResolversParentTypes['MessageEdge']> };
  MessageEdge: Omit<MessageEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Message']> };
  MessageEffect: Omit<Omit<MessageEffect, 'call' | 'conversation' | 'message' | 'problem'> & { call?: Maybe<ResolversParentTypes['PhoneCall']>, conversation?: Maybe<ResolversParentTypes['Conversation']>, message?: Maybe<ResolversParentTypes['Message']>, problem?: Maybe<ResolversParentTypes['MessageEffectProblem']> }, 'message' | 'call' | 'conversation' | 'verification' | 'problem'> & { outcome: object | null };
  MessageEffectConnection: Omit<MessageEffectConnection, 'edges'> & { edges: Array<ResolversParentTypes['MessageEffectEdge']> };
  MessageEffectEdge: Omit<MessageEffectEdge, 'node'> & { node?: Maybe<ResolversParentTypes['MessageEffect']> };
  MessageEffectProblem: ResolversUnionTypes<ResolversParentTypes>['MessageEffectProblem'];
  MessageFailure: MessageFailure;
  MessageMedia: MessageMedia;
  MessageNotScheduled: MessageNotScheduled;
  MessageTemplate: MessageTemplate | FederationReferenceTypes['MessageTemplate'];
  MessageTemplateConnection: MessageTemplateConnection;
  MessageTemplateEdge: MessageTemplateEdge;
  MessageTemplateInput: MessageTemplateInput;
  MessageUnderWay: MessageUnderWay;
  MessageWhereInput: MessageWhereInput;
  MessagesWhereInput: MessagesWhereInput;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  OutcomePending: OutcomePending;
  OutsideMessagingWindow: OutsideMessagingWindow;
  PageInfo: PageInfo;
  ParticipantExists: ParticipantExists;
  Person: Omit<Omit<Person, 'addresses' | 'calls' | 'conversations' | 'messages'> & { addresses?: Maybe<Array<ResolversParentTypes['AddressLink']>>, calls?: Maybe<ResolversParentTypes['PhoneCallConnection']>, conversations?: Maybe<ResolversParentTypes['ConversationConnection']>, messages?: Maybe<ResolversParentTypes['MessageConnection']> }, 'messages' | 'calls' | 'conversations' | 'addresses' | 'quietHours' | 'preferredChannel'>;
  PhoneCall: Omit<Omit<PhoneCall, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> }, 'person'> & { personId: string | null };
  PhoneCallConnection: Omit<PhoneCallConnection, 'edges'> & { edges: Array<ResolversParentTypes['PhoneCallEdge']> };
  PhoneCallEdge: Omit<PhoneCallEdge, 'node'> & { node?: Maybe<ResolversParentTypes['PhoneCall']> };
  PhoneNumber: Omit<PhoneNumber, 'simSwap'> & { shownSimSwap?: SimSwap | null | Error };
  PlaceCallInput: PlaceCallInput;
  PlaceCallPayload: Omit<PlaceCallPayload, 'call' | 'problem'> & { call?: Maybe<ResolversParentTypes['PhoneCall']>, problem?: Maybe<ResolversParentTypes['PlaceCallProblem']> };
  PlaceCallProblem: ResolversUnionTypes<ResolversParentTypes>['PlaceCallProblem'];
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  Query: Record<PropertyKey, never>;
  QuietHours: QuietHours;
  QuietHoursInput: QuietHoursInput;
  QuietTime: QuietTime;
  RecipientOptedOut: RecipientOptedOut;
  RecipientUnreachable: RecipientUnreachable;
  RecordChannelConsentInput: RecordChannelConsentInput;
  RecordChannelConsentPayload: Omit<RecordChannelConsentPayload, 'link' | 'person' | 'problem'> & { link?: Maybe<ResolversParentTypes['AddressLink']>, person?: Maybe<ResolversParentTypes['Person']>, problem?: Maybe<ResolversParentTypes['RecordChannelConsentProblem']> };
  RecordChannelConsentProblem: ResolversUnionTypes<ResolversParentTypes>['RecordChannelConsentProblem'];
  RedactMessageInput: RedactMessageInput;
  RedactMessagePayload: Omit<RedactMessagePayload, 'message' | 'problem'> & { message?: Maybe<ResolversParentTypes['Message']>, problem?: Maybe<ResolversParentTypes['RedactMessageProblem']> };
  RedactMessageProblem: ResolversUnionTypes<ResolversParentTypes>['RedactMessageProblem'];
  RefreshMessagesPayload: Omit<RefreshMessagesPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  SendAtOutOfWindow: SendAtOutOfWindow;
  SendConversationMessageInput: SendConversationMessageInput;
  SendConversationMessagePayload: Omit<SendConversationMessagePayload, 'problem'> & { problem?: Maybe<ResolversParentTypes['SendConversationMessageProblem']> };
  SendConversationMessageProblem: ResolversUnionTypes<ResolversParentTypes>['SendConversationMessageProblem'];
  SendMessageInput: SendMessageInput;
  SendMessagePayload: Omit<SendMessagePayload, 'message' | 'problem'> & { message?: Maybe<ResolversParentTypes['Message']>, problem?: Maybe<ResolversParentTypes['SendMessageProblem']> };
  SendMessageProblem: ResolversUnionTypes<ResolversParentTypes>['SendMessageProblem'];
  SetPreferredChannelInput: SetPreferredChannelInput;
  SetPreferredChannelPayload: Omit<SetPreferredChannelPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  SetQuietHoursInput: SetQuietHoursInput;
  SetQuietHoursPayload: Omit<SetQuietHoursPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  SettleMessageEffectInput: SettleMessageEffectInput;
  SettleMessageEffectPayload: Omit<SettleMessageEffectPayload, 'effect'> & { effect?: Maybe<ResolversParentTypes['MessageEffect']> };
  SimSwap: SimSwap;
  StartVerificationInput: StartVerificationInput;
  StartVerificationPayload: Omit<StartVerificationPayload, 'problem'> & { problem?: Maybe<ResolversParentTypes['StartVerificationProblem']> };
  StartVerificationProblem: ResolversUnionTypes<ResolversParentTypes>['StartVerificationProblem'];
  TemplateApproval: TemplateApproval;
  TemplateBody: TemplateBody;
  TemplateNotApproved: TemplateNotApproved;
  TemplateVariable: TemplateVariable;
  TemplateVariableInput: TemplateVariableInput;
  TemplateVariablesMismatch: TemplateVariablesMismatch;
  TooManyAttempts: TooManyAttempts;
  UnlinkAddressInput: UnlinkAddressInput;
  UnlinkAddressPayload: Omit<UnlinkAddressPayload, 'link' | 'person'> & { link?: Maybe<ResolversParentTypes['AddressLink']>, person?: Maybe<ResolversParentTypes['Person']> };
  Verification: Verification;
  VerificationNotFound: VerificationNotFound;
  VerifiedPaymentInput: VerifiedPaymentInput;
  WrongCode: WrongCode;
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

export type AddParticipantPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['AddParticipantPayload'] = ResolversParentTypes['AddParticipantPayload']> = {
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  participant?: Resolver<Maybe<ResolversTypes['ConversationParticipant']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['AddParticipantProblem']>, ParentType, ContextType>;
};

export type AddParticipantProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['AddParticipantProblem'] = ResolversParentTypes['AddParticipantProblem']> = {
  __resolveType: TypeResolveFn<'ConversationClosed' | 'OutcomePending' | 'ParticipantExists' | 'RecipientUnreachable', ParentType, ContextType>;
};

export type AddressLinkResolvers<ContextType = any, ParentType extends ResolversParentTypes['AddressLink'] = ResolversParentTypes['AddressLink']> = {
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['MessageChannel'], ParentType, ContextType>;
  consent?: Resolver<Maybe<ResolversTypes['ChannelConsent']>, ParentType, ContextType>;
  optedOut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  quietHours?: Resolver<Maybe<ResolversTypes['QuietTime']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AddressOfSomebodyElseResolvers<ContextType = any, ParentType extends ResolversParentTypes['AddressOfSomebodyElse'] = ResolversParentTypes['AddressOfSomebodyElse']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelScheduledMessagePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['CancelScheduledMessagePayload'] = ResolversParentTypes['CancelScheduledMessagePayload']> = {
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['CancelScheduledMessageProblem']>, ParentType, ContextType>;
};

export type CancelScheduledMessageProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['CancelScheduledMessageProblem'] = ResolversParentTypes['CancelScheduledMessageProblem']> = {
  __resolveType: TypeResolveFn<'MessageNotScheduled' | 'OutcomePending', ParentType, ContextType>;
};

export type CancelVerificationPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['CancelVerificationPayload'] = ResolversParentTypes['CancelVerificationPayload']> = {
  problem?: Resolver<Maybe<ResolversTypes['CancelVerificationProblem']>, ParentType, ContextType>;
  verification?: Resolver<Maybe<ResolversTypes['Verification']>, ParentType, ContextType>;
};

export type CancelVerificationProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['CancelVerificationProblem'] = ResolversParentTypes['CancelVerificationProblem']> = {
  __resolveType: TypeResolveFn<'OutcomePending' | 'VerificationNotFound', ParentType, ContextType>;
};

export type ChannelConsentResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChannelConsent'] = ResolversParentTypes['ChannelConsent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  optedIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ConsentSource'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CheckVerificationPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['CheckVerificationPayload'] = ResolversParentTypes['CheckVerificationPayload']> = {
  problem?: Resolver<Maybe<ResolversTypes['CheckVerificationProblem']>, ParentType, ContextType>;
  proof?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verification?: Resolver<Maybe<ResolversTypes['Verification']>, ParentType, ContextType>;
};

export type CheckVerificationProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['CheckVerificationProblem'] = ResolversParentTypes['CheckVerificationProblem']> = {
  __resolveType: TypeResolveFn<'OutcomePending' | 'TooManyAttempts' | 'VerificationNotFound' | 'WrongCode', ParentType, ContextType>;
};

export type CloseConversationPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['CloseConversationPayload'] = ResolversParentTypes['CloseConversationPayload']> = {
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['CloseConversationProblem']>, ParentType, ContextType>;
};

export type CloseConversationProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['CloseConversationProblem'] = ResolversParentTypes['CloseConversationProblem']> = {
  __resolveType: TypeResolveFn<'OutcomePending', ParentType, ContextType>;
};

export type ConversationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Conversation'] = ResolversParentTypes['Conversation'], FederationReferenceType extends FederationReferenceTypes['Conversation'] = FederationReferenceTypes['Conversation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Conversation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messages?: Resolver<Maybe<ResolversTypes['ConversationMessageConnection']>, ParentType, ContextType, RequireFields<ConversationMessagesArgs, 'first'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  participants?: Resolver<Maybe<ResolversTypes['ConversationParticipantConnection']>, ParentType, ContextType, RequireFields<ConversationParticipantsArgs, 'first'>>;
  state?: Resolver<ResolversTypes['ConversationState'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ConversationClosedResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConversationClosed'] = ResolversParentTypes['ConversationClosed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConversationConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConversationConnection'] = ResolversParentTypes['ConversationConnection']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ConversationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConversationDeliveryResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConversationDelivery'] = ResolversParentTypes['ConversationDelivery']> = {
  delivered?: Resolver<ResolversTypes['DeliveryShare'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['DeliveryShare'], ParentType, ContextType>;
  read?: Resolver<ResolversTypes['DeliveryShare'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConversationEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConversationEdge'] = ResolversParentTypes['ConversationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
};

export type ConversationMessageResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConversationMessage'] = ResolversParentTypes['ConversationMessage']> = {
  author?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  delivery?: Resolver<Maybe<ResolversTypes['ConversationDelivery']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mediaCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  participantId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ConversationMessageConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConversationMessageConnection'] = ResolversParentTypes['ConversationMessageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConversationMessageEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConversationMessageEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConversationMessageEdge'] = ResolversParentTypes['ConversationMessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ConversationMessage']>, ParentType, ContextType>;
};

export type ConversationParticipantResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConversationParticipant'] = ResolversParentTypes['ConversationParticipant']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['MessageChannel']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ConversationParticipantConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConversationParticipantConnection'] = ResolversParentTypes['ConversationParticipantConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConversationParticipantEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConversationParticipantEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConversationParticipantEdge'] = ResolversParentTypes['ConversationParticipantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ConversationParticipant']>, ParentType, ContextType>;
};

export type CreateConversationPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateConversationPayload'] = ResolversParentTypes['CreateConversationPayload']> = {
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['CreateConversationProblem']>, ParentType, ContextType>;
};

export type CreateConversationProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateConversationProblem'] = ResolversParentTypes['CreateConversationProblem']> = {
  __resolveType: TypeResolveFn<'OutcomePending', ParentType, ContextType>;
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

export type DeleteMessagePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['DeleteMessagePayload'] = ResolversParentTypes['DeleteMessagePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['DeleteMessageProblem']>, ParentType, ContextType>;
};

export type DeleteMessageProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['DeleteMessageProblem'] = ResolversParentTypes['DeleteMessageProblem']> = {
  __resolveType: TypeResolveFn<'MessageUnderWay' | 'OutcomePending', ParentType, ContextType>;
};

export type LinkAddressPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['LinkAddressPayload'] = ResolversParentTypes['LinkAddressPayload']> = {
  link?: Resolver<Maybe<ResolversTypes['AddressLink']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['LinkAddressProblem']>, ParentType, ContextType>;
};

export type LinkAddressProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['LinkAddressProblem'] = ResolversParentTypes['LinkAddressProblem']> = {
  __resolveType: TypeResolveFn<'AddressOfSomebodyElse', ParentType, ContextType>;
};

export type MediaRefusedResolvers<ContextType = any, ParentType extends ResolversParentTypes['MediaRefused'] = ResolversParentTypes['MediaRefused']> = {
  code?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageResolvers<ContextType = any, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message'], FederationReferenceType extends FederationReferenceTypes['Message'] = FederationReferenceTypes['Message']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Message']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['MessageChannel'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['MessageDirection'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['MessageFailure']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  media?: Resolver<Maybe<Array<ResolversTypes['MessageMedia']>>, ParentType, ContextType>;
  mediaCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  segments?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MessageStatus'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['MessageEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MessageEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
};

export type MessageEffectResolvers<ContextType = any, ParentType extends ResolversParentTypes['MessageEffect'] = ResolversParentTypes['MessageEffect'], FederationReferenceType extends FederationReferenceTypes['MessageEffect'] = FederationReferenceTypes['MessageEffect']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MessageEffect']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  app?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  call?: Resolver<Maybe<ResolversTypes['PhoneCall']>, ParentType, ContextType>;
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  idempotencyKey?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  mutation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['MessageEffectProblem']>, ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EffectState'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  verification?: Resolver<Maybe<ResolversTypes['Verification']>, ParentType, ContextType>;
};

export type MessageEffectConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['MessageEffectConnection'] = ResolversParentTypes['MessageEffectConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MessageEffectEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MessageEffectEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['MessageEffectEdge'] = ResolversParentTypes['MessageEffectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['MessageEffect']>, ParentType, ContextType>;
};

export type MessageEffectProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['MessageEffectProblem'] = ResolversParentTypes['MessageEffectProblem']> = {
  __resolveType: TypeResolveFn<'ConversationClosed' | 'MediaRefused' | 'MessageNotScheduled' | 'OutcomePending' | 'ParticipantExists' | 'RecipientOptedOut' | 'RecipientUnreachable' | 'TooManyAttempts' | 'VerificationNotFound' | 'WrongCode', ParentType, ContextType>;
};

export type MessageFailureResolvers<ContextType = any, ParentType extends ResolversParentTypes['MessageFailure'] = ResolversParentTypes['MessageFailure']> = {
  code?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MessageMediaResolvers<ContextType = any, ParentType extends ResolversParentTypes['MessageMedia'] = ResolversParentTypes['MessageMedia']> = {
  contentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MessageNotScheduledResolvers<ContextType = any, ParentType extends ResolversParentTypes['MessageNotScheduled'] = ResolversParentTypes['MessageNotScheduled']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageTemplateResolvers<ContextType = any, ParentType extends ResolversParentTypes['MessageTemplate'] = ResolversParentTypes['MessageTemplate'], FederationReferenceType extends FederationReferenceTypes['MessageTemplate'] = FederationReferenceTypes['MessageTemplate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MessageTemplate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  approval?: Resolver<Maybe<ResolversTypes['TemplateApproval']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bodies?: Resolver<Array<ResolversTypes['TemplateBody']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variables?: Resolver<Array<ResolversTypes['TemplateVariable']>, ParentType, ContextType>;
};

export type MessageTemplateConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['MessageTemplateConnection'] = ResolversParentTypes['MessageTemplateConnection']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['MessageTemplateEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MessageTemplateEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['MessageTemplateEdge'] = ResolversParentTypes['MessageTemplateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['MessageTemplate']>, ParentType, ContextType>;
};

export type MessageUnderWayResolvers<ContextType = any, ParentType extends ResolversParentTypes['MessageUnderWay'] = ResolversParentTypes['MessageUnderWay']> = {
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
  addParticipant?: Resolver<Maybe<ResolversTypes['AddParticipantPayload']>, ParentType, ContextType, RequireFields<MutationAddParticipantArgs, 'input'>>;
  cancelScheduledMessage?: Resolver<Maybe<ResolversTypes['CancelScheduledMessagePayload']>, ParentType, ContextType, RequireFields<MutationCancelScheduledMessageArgs, 'input'>>;
  cancelVerification?: Resolver<Maybe<ResolversTypes['CancelVerificationPayload']>, ParentType, ContextType, RequireFields<MutationCancelVerificationArgs, 'input'>>;
  checkVerification?: Resolver<Maybe<ResolversTypes['CheckVerificationPayload']>, ParentType, ContextType, RequireFields<MutationCheckVerificationArgs, 'input'>>;
  closeConversation?: Resolver<Maybe<ResolversTypes['CloseConversationPayload']>, ParentType, ContextType, RequireFields<MutationCloseConversationArgs, 'input'>>;
  createConversation?: Resolver<Maybe<ResolversTypes['CreateConversationPayload']>, ParentType, ContextType, RequireFields<MutationCreateConversationArgs, 'input'>>;
  deleteMessage?: Resolver<Maybe<ResolversTypes['DeleteMessagePayload']>, ParentType, ContextType, RequireFields<MutationDeleteMessageArgs, 'input'>>;
  linkAddress?: Resolver<Maybe<ResolversTypes['LinkAddressPayload']>, ParentType, ContextType, RequireFields<MutationLinkAddressArgs, 'input'>>;
  placeCall?: Resolver<Maybe<ResolversTypes['PlaceCallPayload']>, ParentType, ContextType, RequireFields<MutationPlaceCallArgs, 'input'>>;
  recordChannelConsent?: Resolver<Maybe<ResolversTypes['RecordChannelConsentPayload']>, ParentType, ContextType, RequireFields<MutationRecordChannelConsentArgs, 'input'>>;
  redactMessage?: Resolver<Maybe<ResolversTypes['RedactMessagePayload']>, ParentType, ContextType, RequireFields<MutationRedactMessageArgs, 'input'>>;
  refreshMessages?: Resolver<Maybe<ResolversTypes['RefreshMessagesPayload']>, ParentType, ContextType, Partial<MutationRefreshMessagesArgs>>;
  sendConversationMessage?: Resolver<Maybe<ResolversTypes['SendConversationMessagePayload']>, ParentType, ContextType, RequireFields<MutationSendConversationMessageArgs, 'input'>>;
  sendMessage?: Resolver<Maybe<ResolversTypes['SendMessagePayload']>, ParentType, ContextType, RequireFields<MutationSendMessageArgs, 'input'>>;
  setPreferredChannel?: Resolver<Maybe<ResolversTypes['SetPreferredChannelPayload']>, ParentType, ContextType, RequireFields<MutationSetPreferredChannelArgs, 'input'>>;
  setQuietHours?: Resolver<Maybe<ResolversTypes['SetQuietHoursPayload']>, ParentType, ContextType, RequireFields<MutationSetQuietHoursArgs, 'input'>>;
  settleMessageEffect?: Resolver<Maybe<ResolversTypes['SettleMessageEffectPayload']>, ParentType, ContextType, RequireFields<MutationSettleMessageEffectArgs, 'input'>>;
  startVerification?: Resolver<Maybe<ResolversTypes['StartVerificationPayload']>, ParentType, ContextType, RequireFields<MutationStartVerificationArgs, 'input'>>;
  unlinkAddress?: Resolver<Maybe<ResolversTypes['UnlinkAddressPayload']>, ParentType, ContextType, RequireFields<MutationUnlinkAddressArgs, 'input'>>;
};

export type OutcomePendingResolvers<ContextType = any, ParentType extends ResolversParentTypes['OutcomePending'] = ResolversParentTypes['OutcomePending']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutsideMessagingWindowResolvers<ContextType = any, ParentType extends ResolversParentTypes['OutsideMessagingWindow'] = ResolversParentTypes['OutsideMessagingWindow']> = {
  lastInboundAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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

export type ParticipantExistsResolvers<ContextType = any, ParentType extends ResolversParentTypes['ParticipantExists'] = ResolversParentTypes['ParticipantExists']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonResolvers<ContextType = any, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  addresses?: Resolver<Maybe<Array<ResolversTypes['AddressLink']>>, ParentType, ContextType>;
  calls?: Resolver<Maybe<ResolversTypes['PhoneCallConnection']>, ParentType, ContextType, RequireFields<PersonCallsArgs, 'first'>>;
  conversations?: Resolver<Maybe<ResolversTypes['ConversationConnection']>, ParentType, ContextType, RequireFields<PersonConversationsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messages?: Resolver<Maybe<ResolversTypes['MessageConnection']>, ParentType, ContextType, RequireFields<PersonMessagesArgs, 'first'>>;
  preferredChannel?: Resolver<Maybe<ResolversTypes['MessageChannel']>, ParentType, ContextType>;
  quietHours?: Resolver<Maybe<Array<ResolversTypes['QuietTime']>>, ParentType, ContextType>;
};

export type PhoneCallResolvers<ContextType = any, ParentType extends ResolversParentTypes['PhoneCall'] = ResolversParentTypes['PhoneCall'], FederationReferenceType extends FederationReferenceTypes['PhoneCall'] = FederationReferenceTypes['PhoneCall']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PhoneCall']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['MessageDirection'], ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PhoneCallStatus'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PhoneCallConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['PhoneCallConnection'] = ResolversParentTypes['PhoneCallConnection']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['PhoneCallEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PhoneCallEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['PhoneCallEdge'] = ResolversParentTypes['PhoneCallEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['PhoneCall']>, ParentType, ContextType>;
};

export type PhoneNumberResolvers<ContextType = any, ParentType extends ResolversParentTypes['PhoneNumber'] = ResolversParentTypes['PhoneNumber'], FederationReferenceType extends FederationReferenceTypes['PhoneNumber'] = FederationReferenceTypes['PhoneNumber']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PhoneNumber']> | FederationReferenceType, FederationReferenceType, ContextType>;
  carrier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  e164?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lineType?: Resolver<Maybe<ResolversTypes['LineType']>, ParentType, ContextType>;
  nationalFormat?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  simSwap?: Resolver<Maybe<ResolversTypes['SimSwap']>, ParentType, ContextType>;
  valid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  voipKind?: Resolver<Maybe<ResolversTypes['VoipKind']>, ParentType, ContextType>;
};

export type PlaceCallPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['PlaceCallPayload'] = ResolversParentTypes['PlaceCallPayload']> = {
  call?: Resolver<Maybe<ResolversTypes['PhoneCall']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['PlaceCallProblem']>, ParentType, ContextType>;
};

export type PlaceCallProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['PlaceCallProblem'] = ResolversParentTypes['PlaceCallProblem']> = {
  __resolveType: TypeResolveFn<'OutcomePending' | 'QuietHours' | 'RecipientUnreachable', ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'AddressOfSomebodyElse' | 'ConversationClosed' | 'MediaRefused' | 'MessageNotScheduled' | 'MessageUnderWay' | 'OutcomePending' | 'OutsideMessagingWindow' | 'ParticipantExists' | 'QuietHours' | 'RecipientOptedOut' | 'RecipientUnreachable' | 'SendAtOutOfWindow' | 'TemplateNotApproved' | 'TemplateVariablesMismatch' | 'TooManyAttempts' | 'VerificationNotFound' | 'WrongCode', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  call?: Resolver<Maybe<ResolversTypes['PhoneCall']>, ParentType, ContextType, RequireFields<QueryCallArgs, 'id'>>;
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType, RequireFields<QueryConversationArgs, 'id'>>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType, RequireFields<QueryMessageArgs, 'id'>>;
  messageTemplates?: Resolver<Maybe<ResolversTypes['MessageTemplateConnection']>, ParentType, ContextType, RequireFields<QueryMessageTemplatesArgs, 'first'>>;
  messages?: Resolver<Maybe<ResolversTypes['MessageConnection']>, ParentType, ContextType, RequireFields<QueryMessagesArgs, 'first'>>;
  phoneNumber?: Resolver<Maybe<ResolversTypes['PhoneNumber']>, ParentType, ContextType, RequireFields<QueryPhoneNumberArgs, 'e164'>>;
  phoneNumbers?: Resolver<Maybe<Array<Maybe<ResolversTypes['PhoneNumber']>>>, ParentType, ContextType, RequireFields<QueryPhoneNumbersArgs, 'e164s'>>;
  unknownMessageEffects?: Resolver<Maybe<ResolversTypes['MessageEffectConnection']>, ParentType, ContextType, RequireFields<QueryUnknownMessageEffectsArgs, 'first'>>;
};

export type QuietHoursResolvers<ContextType = any, ParentType extends ResolversParentTypes['QuietHours'] = ResolversParentTypes['QuietHours']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QuietTimeResolvers<ContextType = any, ParentType extends ResolversParentTypes['QuietTime'] = ResolversParentTypes['QuietTime']> = {
  channel?: Resolver<Maybe<ResolversTypes['MessageChannel']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecipientOptedOutResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecipientOptedOut'] = ResolversParentTypes['RecipientOptedOut']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecipientUnreachableResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecipientUnreachable'] = ResolversParentTypes['RecipientUnreachable']> = {
  code?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordChannelConsentPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecordChannelConsentPayload'] = ResolversParentTypes['RecordChannelConsentPayload']> = {
  link?: Resolver<Maybe<ResolversTypes['AddressLink']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['RecordChannelConsentProblem']>, ParentType, ContextType>;
};

export type RecordChannelConsentProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecordChannelConsentProblem'] = ResolversParentTypes['RecordChannelConsentProblem']> = {
  __resolveType: TypeResolveFn<'RecipientOptedOut', ParentType, ContextType>;
};

export type RedactMessagePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['RedactMessagePayload'] = ResolversParentTypes['RedactMessagePayload']> = {
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['RedactMessageProblem']>, ParentType, ContextType>;
};

export type RedactMessageProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['RedactMessageProblem'] = ResolversParentTypes['RedactMessageProblem']> = {
  __resolveType: TypeResolveFn<'MessageUnderWay' | 'OutcomePending', ParentType, ContextType>;
};

export type RefreshMessagesPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['RefreshMessagesPayload'] = ResolversParentTypes['RefreshMessagesPayload']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type SendAtOutOfWindowResolvers<ContextType = any, ParentType extends ResolversParentTypes['SendAtOutOfWindow'] = ResolversParentTypes['SendAtOutOfWindow']> = {
  earliest?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  latest?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SendConversationMessagePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['SendConversationMessagePayload'] = ResolversParentTypes['SendConversationMessagePayload']> = {
  message?: Resolver<Maybe<ResolversTypes['ConversationMessage']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['SendConversationMessageProblem']>, ParentType, ContextType>;
};

export type SendConversationMessageProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['SendConversationMessageProblem'] = ResolversParentTypes['SendConversationMessageProblem']> = {
  __resolveType: TypeResolveFn<'ConversationClosed' | 'OutcomePending', ParentType, ContextType>;
};

export type SendMessagePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['SendMessagePayload'] = ResolversParentTypes['SendMessagePayload']> = {
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['SendMessageProblem']>, ParentType, ContextType>;
};

export type SendMessageProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['SendMessageProblem'] = ResolversParentTypes['SendMessageProblem']> = {
  __resolveType: TypeResolveFn<'MediaRefused' | 'OutcomePending' | 'OutsideMessagingWindow' | 'QuietHours' | 'RecipientOptedOut' | 'RecipientUnreachable' | 'SendAtOutOfWindow' | 'TemplateNotApproved' | 'TemplateVariablesMismatch', ParentType, ContextType>;
};

export type SetPreferredChannelPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetPreferredChannelPayload'] = ResolversParentTypes['SetPreferredChannelPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type SetQuietHoursPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetQuietHoursPayload'] = ResolversParentTypes['SetQuietHoursPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type SettleMessageEffectPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['SettleMessageEffectPayload'] = ResolversParentTypes['SettleMessageEffectPayload']> = {
  effect?: Resolver<Maybe<ResolversTypes['MessageEffect']>, ParentType, ContextType>;
};

export type SimSwapResolvers<ContextType = any, ParentType extends ResolversParentTypes['SimSwap'] = ResolversParentTypes['SimSwap']> = {
  carrierName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSwappedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  swappedInPeriod?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type StartVerificationPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['StartVerificationPayload'] = ResolversParentTypes['StartVerificationPayload']> = {
  problem?: Resolver<Maybe<ResolversTypes['StartVerificationProblem']>, ParentType, ContextType>;
  verification?: Resolver<Maybe<ResolversTypes['Verification']>, ParentType, ContextType>;
};

export type StartVerificationProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['StartVerificationProblem'] = ResolversParentTypes['StartVerificationProblem']> = {
  __resolveType: TypeResolveFn<'OutcomePending' | 'RecipientUnreachable' | 'TooManyAttempts', ParentType, ContextType>;
};

export type TemplateApprovalResolvers<ContextType = any, ParentType extends ResolversParentTypes['TemplateApproval'] = ResolversParentTypes['TemplateApproval']> = {
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rejectionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TemplateApprovalStatus'], ParentType, ContextType>;
};

export type TemplateBodyResolvers<ContextType = any, ParentType extends ResolversParentTypes['TemplateBody'] = ResolversParentTypes['TemplateBody']> = {
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['MessageChannel'], ParentType, ContextType>;
  mediaUrls?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TemplateNotApprovedResolvers<ContextType = any, ParentType extends ResolversParentTypes['TemplateNotApproved'] = ResolversParentTypes['TemplateNotApproved']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TemplateApprovalStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TemplateVariableResolvers<ContextType = any, ParentType extends ResolversParentTypes['TemplateVariable'] = ResolversParentTypes['TemplateVariable']> = {
  example?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TemplateVariablesMismatchResolvers<ContextType = any, ParentType extends ResolversParentTypes['TemplateVariablesMismatch'] = ResolversParentTypes['TemplateVariablesMismatch']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unknown?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyAttemptsResolvers<ContextType = any, ParentType extends ResolversParentTypes['TooManyAttempts'] = ResolversParentTypes['TooManyAttempts']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnlinkAddressPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['UnlinkAddressPayload'] = ResolversParentTypes['UnlinkAddressPayload']> = {
  link?: Resolver<Maybe<ResolversTypes['AddressLink']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type VerificationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Verification'] = ResolversParentTypes['Verification']> = {
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['VerificationChannel']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['VerificationStatus'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VerificationNotFoundResolvers<ContextType = any, ParentType extends ResolversParentTypes['VerificationNotFound'] = ResolversParentTypes['VerificationNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WrongCodeResolvers<ContextType = any, ParentType extends ResolversParentTypes['WrongCode'] = ResolversParentTypes['WrongCode']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  AddParticipantPayload?: AddParticipantPayloadResolvers<ContextType>;
  AddParticipantProblem?: AddParticipantProblemResolvers<ContextType>;
  AddressLink?: AddressLinkResolvers<ContextType>;
  AddressOfSomebodyElse?: AddressOfSomebodyElseResolvers<ContextType>;
  CancelScheduledMessagePayload?: CancelScheduledMessagePayloadResolvers<ContextType>;
  CancelScheduledMessageProblem?: CancelScheduledMessageProblemResolvers<ContextType>;
  CancelVerificationPayload?: CancelVerificationPayloadResolvers<ContextType>;
  CancelVerificationProblem?: CancelVerificationProblemResolvers<ContextType>;
  ChannelConsent?: ChannelConsentResolvers<ContextType>;
  CheckVerificationPayload?: CheckVerificationPayloadResolvers<ContextType>;
  CheckVerificationProblem?: CheckVerificationProblemResolvers<ContextType>;
  CloseConversationPayload?: CloseConversationPayloadResolvers<ContextType>;
  CloseConversationProblem?: CloseConversationProblemResolvers<ContextType>;
  Conversation?: ConversationResolvers<ContextType>;
  ConversationClosed?: ConversationClosedResolvers<ContextType>;
  ConversationConnection?: ConversationConnectionResolvers<ContextType>;
  ConversationDelivery?: ConversationDeliveryResolvers<ContextType>;
  ConversationEdge?: ConversationEdgeResolvers<ContextType>;
  ConversationMessage?: ConversationMessageResolvers<ContextType>;
  ConversationMessageConnection?: ConversationMessageConnectionResolvers<ContextType>;
  ConversationMessageEdge?: ConversationMessageEdgeResolvers<ContextType>;
  ConversationParticipant?: ConversationParticipantResolvers<ContextType>;
  ConversationParticipantConnection?: ConversationParticipantConnectionResolvers<ContextType>;
  ConversationParticipantEdge?: ConversationParticipantEdgeResolvers<ContextType>;
  CreateConversationPayload?: CreateConversationPayloadResolvers<ContextType>;
  CreateConversationProblem?: CreateConversationProblemResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeleteMessagePayload?: DeleteMessagePayloadResolvers<ContextType>;
  DeleteMessageProblem?: DeleteMessageProblemResolvers<ContextType>;
  LinkAddressPayload?: LinkAddressPayloadResolvers<ContextType>;
  LinkAddressProblem?: LinkAddressProblemResolvers<ContextType>;
  MediaRefused?: MediaRefusedResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  MessageEffect?: MessageEffectResolvers<ContextType>;
  MessageEffectConnection?: MessageEffectConnectionResolvers<ContextType>;
  MessageEffectEdge?: MessageEffectEdgeResolvers<ContextType>;
  MessageEffectProblem?: MessageEffectProblemResolvers<ContextType>;
  MessageFailure?: MessageFailureResolvers<ContextType>;
  MessageMedia?: MessageMediaResolvers<ContextType>;
  MessageNotScheduled?: MessageNotScheduledResolvers<ContextType>;
  MessageTemplate?: MessageTemplateResolvers<ContextType>;
  MessageTemplateConnection?: MessageTemplateConnectionResolvers<ContextType>;
  MessageTemplateEdge?: MessageTemplateEdgeResolvers<ContextType>;
  MessageUnderWay?: MessageUnderWayResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OutcomePending?: OutcomePendingResolvers<ContextType>;
  OutsideMessagingWindow?: OutsideMessagingWindowResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ParticipantExists?: ParticipantExistsResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PhoneCall?: PhoneCallResolvers<ContextType>;
  PhoneCallConnection?: PhoneCallConnectionResolvers<ContextType>;
  PhoneCallEdge?: PhoneCallEdgeResolvers<ContextType>;
  PhoneNumber?: PhoneNumberResolvers<ContextType>;
  PlaceCallPayload?: PlaceCallPayloadResolvers<ContextType>;
  PlaceCallProblem?: PlaceCallProblemResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QuietHours?: QuietHoursResolvers<ContextType>;
  QuietTime?: QuietTimeResolvers<ContextType>;
  RecipientOptedOut?: RecipientOptedOutResolvers<ContextType>;
  RecipientUnreachable?: RecipientUnreachableResolvers<ContextType>;
  RecordChannelConsentPayload?: RecordChannelConsentPayloadResolvers<ContextType>;
  RecordChannelConsentProblem?: RecordChannelConsentProblemResolvers<ContextType>;
  RedactMessagePayload?: RedactMessagePayloadResolvers<ContextType>;
  RedactMessageProblem?: RedactMessageProblemResolvers<ContextType>;
  RefreshMessagesPayload?: RefreshMessagesPayloadResolvers<ContextType>;
  SendAtOutOfWindow?: SendAtOutOfWindowResolvers<ContextType>;
  SendConversationMessagePayload?: SendConversationMessagePayloadResolvers<ContextType>;
  SendConversationMessageProblem?: SendConversationMessageProblemResolvers<ContextType>;
  SendMessagePayload?: SendMessagePayloadResolvers<ContextType>;
  SendMessageProblem?: SendMessageProblemResolvers<ContextType>;
  SetPreferredChannelPayload?: SetPreferredChannelPayloadResolvers<ContextType>;
  SetQuietHoursPayload?: SetQuietHoursPayloadResolvers<ContextType>;
  SettleMessageEffectPayload?: SettleMessageEffectPayloadResolvers<ContextType>;
  SimSwap?: SimSwapResolvers<ContextType>;
  StartVerificationPayload?: StartVerificationPayloadResolvers<ContextType>;
  StartVerificationProblem?: StartVerificationProblemResolvers<ContextType>;
  TemplateApproval?: TemplateApprovalResolvers<ContextType>;
  TemplateBody?: TemplateBodyResolvers<ContextType>;
  TemplateNotApproved?: TemplateNotApprovedResolvers<ContextType>;
  TemplateVariable?: TemplateVariableResolvers<ContextType>;
  TemplateVariablesMismatch?: TemplateVariablesMismatchResolvers<ContextType>;
  TooManyAttempts?: TooManyAttemptsResolvers<ContextType>;
  UnlinkAddressPayload?: UnlinkAddressPayloadResolvers<ContextType>;
  Verification?: VerificationResolvers<ContextType>;
  VerificationNotFound?: VerificationNotFoundResolvers<ContextType>;
  WrongCode?: WrongCodeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = any> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  calls?: CallsDirectiveResolver<any, any, ContextType>;
};
