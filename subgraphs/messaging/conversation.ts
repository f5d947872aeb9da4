import type { ParticipantInstance } from 'twilio/lib/rest/conversations/v1/conversation/participant.js';
import type { MessageInstance } from 'twilio/lib/rest/conversations/v1/conversation/message.js';
import type {
  ConversationMessage,
  ConversationParticipant,
  ConversationState,
  DeliveryShare,
  ResolversTypes,
} from '#schema/generated/messaging.ts';
import { bareAddress, channelOf } from './address.ts';
import { toDate } from './dates.ts';

/** A conversation as its resolvers are given it. */
export type ConversationRow = Awaited<ResolversTypes['Conversation']>;

/** What the graph shows of a conversation, in Twilio's words; kept, its dates are texts. */
export interface TwilioConversation {
  sid: string;
  friendlyName: string | null;
  state: string;
  dateCreated: Date | string;
  dateUpdated: Date | string | null;
}

const stateOf: Record<string, ConversationState> = {
  initializing: 'INITIALIZING',
  active: 'ACTIVE',
  inactive: 'INACTIVE',
  closed: 'CLOSED',
};

const shareOf: Record<string, DeliveryShare> = { none: 'NONE', some: 'SOME', all: 'ALL' };

/** Whether an address may be shown to who asks. */
export type MayShow = (address: string) => boolean;

export function toConversation(
  conversation: TwilioConversation,
  { account, asOf }: { account: string; asOf: Date },
): ConversationRow {
  const { sid, friendlyName, state, dateCreated, dateUpdated } = conversation;
  return {
    __typename: 'Conversation',
    id: sid,
    account,
    name: friendlyName || null,
    state: stateOf[state] ?? 'UNKNOWN',
    createdAt: (toDate(dateCreated) ?? new Date(0)).toISOString(),
    updatedAt: toDate(dateUpdated)?.toISOString() ?? null,
    asOf: asOf.toISOString(),
  };
}

/** The address of who takes part by one, as Twilio writes it. */
export function boundAddress({ messagingBinding }: ParticipantInstance): string | null {
  return (messagingBinding as { address?: string } | null)?.address ?? null;
}

export function toParticipant(participant: ParticipantInstance, mayShow: MayShow): ConversationParticipant {
  const address = boundAddress(participant);
  return {
    __typename: 'ConversationParticipant',
    id: participant.sid,
    channel: address === null ? null : channelOf(address),
    address: address !== null && mayShow(address) ? bareAddress(address) : null,
    identity: participant.identity || null,
    joinedAt: (toDate(participant.dateCreated) ?? new Date(0)).toISOString(),
  };
}

export function toConversationMessage(message: MessageInstance, mayShow: MayShow): ConversationMessage {
  const { author } = message;
  return {
    __typename: 'ConversationMessage',
    id: message.sid,
    index: message.index,
    author: author && isAddress(author) ? (mayShow(author) ? bareAddress(author) : null) : author || null,
    participantId: message.participantSid || null,
    body: message.body || null,
    mediaCount: (message.media as unknown[] | null)?.length ?? 0,
    createdAt: (toDate(message.dateCreated) ?? new Date(0)).toISOString(),
    delivery: toDelivery(message.delivery as WireDelivery | null),
  };
}

interface WireDelivery {
  total?: number;
  delivered?: string;
  read?: string;
  failed?: string;
  undelivered?: string;
}

function toDelivery(delivery: WireDelivery | null): ConversationMessage['delivery'] {
  if (!delivery?.total) return null;
  const { total, delivered, read, failed, undelivered } = delivery;
  const share = (word: string | undefined) => shareOf[word ?? ''] ?? 'UNKNOWN';
  // Twilio tells apart what could not be sent and what did not come.
  const lost = failed === 'none' ? undelivered : failed;
  return {
    __typename: 'ConversationDelivery',
    total,
    delivered: share(delivered),
    read: share(read),
    failed: share(lost),
  };
}

/** An author is an address or an identity; no identity of ours looks like a number or has a channel before it. */
function isAddress(author: string): boolean {
  return /^(\w+:)?\+?\d{5,}$/.test(author);
}
