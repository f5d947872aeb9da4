import { iso8601 } from './dates.ts';
import type { ConversationMessageRow, ConversationRow, ParticipantRow } from './conversation-state.ts';

export const conversationsHost = 'https://conversations.twilio.com';
const CHAT_SERVICE = `IS${'0'.repeat(32)}`;

/** Twilio's `ConversationResource` as it stands in JSON. */
export function toConversation(row: ConversationRow, accountSid: string, messagingServiceSid: string) {
  const url = `${conversationsHost}/v1/Conversations/${row.sid}`;
  return {
    sid: row.sid,
    account_sid: accountSid,
    chat_service_sid: CHAT_SERVICE,
    messaging_service_sid: messagingServiceSid,
    friendly_name: row.friendlyName,
    unique_name: row.uniqueName,
    attributes: row.attributes,
    state: row.state,
    date_created: iso8601(row.createdMs),
    date_updated: iso8601(row.updatedMs),
    timers: {},
    bindings: {},
    url,
    links: { participants: `${url}/Participants`, messages: `${url}/Messages`, webhooks: `${url}/Webhooks` },
  };
}

/** Twilio's `ParticipantResource`. */
export function toParticipant(row: ParticipantRow, conversationSid: string, accountSid: string) {
  return {
    sid: row.sid,
    account_sid: accountSid,
    conversation_sid: conversationSid,
    identity: row.identity,
    attributes: row.attributes,
    messaging_binding: bindingOf(row),
    role_sid: null,
    date_created: iso8601(row.createdMs),
    date_updated: iso8601(row.createdMs),
    last_read_message_index: null,
    last_read_timestamp: null,
    url: `${conversationsHost}/v1/Conversations/${conversationSid}/Participants/${row.sid}`,
  };
}

/** Twilio's `ParticipantConversationResource`: a participant, with the conversation. */
export function toParticipation(row: ParticipantRow, conversation: ConversationRow, accountSid: string) {
  const url = `${conversationsHost}/v1/Conversations/${conversation.sid}`;
  return {
    account_sid: accountSid,
    chat_service_sid: CHAT_SERVICE,
    participant_sid: row.sid,
    participant_user_sid: null,
    participant_identity: row.identity,
    participant_messaging_binding: bindingOf(row),
    conversation_sid: conversation.sid,
    conversation_unique_name: conversation.uniqueName,
    conversation_friendly_name: conversation.friendlyName,
    conversation_attributes: conversation.attributes,
    conversation_date_created: iso8601(conversation.createdMs),
    conversation_date_updated: iso8601(conversation.updatedMs),
    conversation_created_by: 'system',
    conversation_state: conversation.state,
    conversation_timers: {},
    links: { participant: `${url}/Participants/${row.sid}`, conversation: url },
  };
}

/** Twilio's `MessageResource` of Conversations. */
export function toConversationMessage(
  row: ConversationMessageRow,
  index: number,
  conversationSid: string,
  accountSid: string,
) {
  const url = `${conversationsHost}/v1/Conversations/${conversationSid}/Messages/${row.sid}`;
  const { relayed: total } = row;
  return {
    sid: row.sid,
    account_sid: accountSid,
    conversation_sid: conversationSid,
    index,
    author: row.author,
    body: row.body,
    media: null,
    attributes: row.attributes,
    participant_sid: row.participantSid,
    date_created: iso8601(row.createdMs),
    date_updated: iso8601(row.createdMs),
    delivery: total
      ? { total, sent: 'all', delivered: 'all', read: 'none', failed: 'none', undelivered: 'none' }
      : null,
    content_sid: null,
    url,
    links: { delivery_receipts: `${url}/Receipts`, channel_metadata: `${url}/ChannelMetadata` },
  };
}

function bindingOf({ binding }: ParticipantRow) {
  return binding && { type: binding.type, address: binding.address, proxy_address: binding.proxy };
}
