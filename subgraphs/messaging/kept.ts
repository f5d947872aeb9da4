import type { ContentAndApprovalsInstance } from 'twilio/lib/rest/content/v1/contentAndApprovals.js';
import type { MessageInstance } from 'twilio/lib/rest/api/v2010/account/message.js';
import type { ParticipantConversationInstance } from 'twilio/lib/rest/conversations/v1/participantConversation.js';
import { everything } from '#subgraphs/kit/mirror/coverage.ts';
import type { NewObject } from '#subgraphs/kit/mirror/objects.ts';

import type { TwilioConversation } from './conversation.ts';
import { toDate } from './dates.ts';
import type { TwilioTemplate } from './template.ts';

/** What the mirror of messaging holds. */
export const messagingKinds = ['message', 'template', 'participation', 'call'] as const;

export type MessagingKind = (typeof messagingKinds)[number];

/** All that is kept of a message: what the graph shows. */
const keptNames = [
  'sid',
  'direction',
  'from',
  'to',
  'body',
  'status',
  'errorCode',
  'errorMessage',
  'numSegments',
  'numMedia',
  'price',
  'priceUnit',
  'dateCreated',
  'dateSent',
] as const;

/** A message as the SDK hands it on, or as it is kept: then its dates are texts. */
export type TwilioMessage = Omit<Pick<MessageInstance, (typeof keptNames)[number]>, 'numMedia'> & {
  /** Not known of what was kept before it was. */
  numMedia?: string;
};

/** A message is whose it came from, or else whose it went to: the company is always the other side. */
export function keptMessage(account: string, message: MessageInstance, asOf: Date): NewObject<TwilioMessage> {
  const kind: MessagingKind = 'message';
  const owner = (message.direction === 'inbound' ? message.from : message.to) || null;
  const body = JSON.parse(JSON.stringify(message, [...keptNames])) as TwilioMessage;
  return { account, kind, id: message.sid, owner, at: new Date(atMs(message)), asOf, body };
}

/** A template is nobody's: the whole list is read together, and what it no longer shows is gone. */
export function keptTemplate(
  account: string,
  template: ContentAndApprovalsInstance,
  asOf: Date,
): NewObject<TwilioTemplate> {
  const kind: MessagingKind = 'template';
  const { sid, friendlyName, language, variables, types, approvalRequests, dateCreated } = template;
  const body = { sid, friendlyName, language, variables, types, approvalRequests, dateCreated };
  return { account, kind, id: sid, owner: everything, at: toDate(dateCreated) ?? asOf, asOf, body };
}

/** That an address takes part in a conversation: as old as that, and whose the address was then. */
export function keptParticipation(
  account: string,
  address: string,
  participation: ParticipantConversationInstance,
  asOf: Date,
): NewObject<TwilioConversation> {
  const kind: MessagingKind = 'participation';
  const {
    participantSid: id,
    conversationSid: sid,
    conversationFriendlyName: friendlyName,
    conversationState: state,
    conversationDateCreated: dateCreated,
    conversationDateUpdated: dateUpdated,
  } = participation;
  const body = { sid, friendlyName, state, dateCreated, dateUpdated };
  return { account, kind, id, owner: address, at: toDate(dateCreated) ?? asOf, asOf, body };
}

/** When it travelled, or, while it waits, was made: the time by which messages are ordered. */
export function atMs({ dateSent, dateCreated }: Pick<TwilioMessage, 'dateSent' | 'dateCreated'>): number {
  return (toDate(dateSent) ?? toDate(dateCreated) ?? new Date(0)).getTime();
}
