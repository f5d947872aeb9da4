import type { MessageInstance } from 'twilio/lib/rest/api/v2010/account/message.js';
import type { NewObject } from '#subgraphs/kit/mirror/objects.ts';

/** What the mirror of messaging holds. */
export const messagingKinds = ['message'] as const;

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
  'price',
  'priceUnit',
  'dateCreated',
  'dateSent',
] as const;

/** A message as the SDK hands it on, or as it is kept: then its dates are texts. */
export type TwilioMessage = Pick<MessageInstance, (typeof keptNames)[number]>;

/** A message is whose it came from, or else whose it went to: the company is always the other side. */
export function keptMessage(account: string, message: MessageInstance, asOf: Date): NewObject<TwilioMessage> {
  const kind: MessagingKind = 'message';
  const owner = (message.direction === 'inbound' ? message.from : message.to) || null;
  const body = JSON.parse(JSON.stringify(message, [...keptNames])) as TwilioMessage;
  return { account, kind, id: message.sid, owner, at: new Date(atMs(message)), asOf, body };
}

/** When it travelled, or, while it waits, was made: the time by which messages are ordered. */
export function atMs({ dateSent, dateCreated }: Pick<TwilioMessage, 'dateSent' | 'dateCreated'>): number {
  return (toDate(dateSent) ?? toDate(dateCreated) ?? new Date(0)).getTime();
}

/** The SDK says Date, but hands on null, and whatever it could not read; kept, it is text. */
export function toDate(value: unknown): Date | null {
  const date = typeof value === 'string' ? new Date(value) : value;
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date : null;
}
