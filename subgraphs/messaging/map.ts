import type { MediaInstance } from 'twilio/lib/rest/api/v2010/account/message/media.js';
import { currencyExponent } from '#schema/currencies.ts';
import type {
  MessageDirection,
  MessageMedia,
  MessageStatus,
  Money,
  ResolversTypes,
} from '#schema/generated/messaging.ts';
import { decimalToMinor } from '#subgraphs/kit/money.ts';
import { bareAddress, channelOf } from './address.ts';
import { toDate } from './dates.ts';
import { atMs, type TwilioMessage } from './kept.ts';

/** A message as its resolvers are given it. */
export type MessageRow = Awaited<ResolversTypes['Message']>;

export const directionOf: Record<string, MessageDirection> = {
  inbound: 'INBOUND',
  'outbound-api': 'OUTBOUND',
  'outbound-call': 'OUTBOUND',
  'outbound-reply': 'OUTBOUND',
};

const statusOf: Record<string, MessageStatus> = {
  accepted: 'ACCEPTED',
  scheduled: 'SCHEDULED',
  queued: 'QUEUED',
  sending: 'SENDING',
  sent: 'SENT',
  delivered: 'DELIVERED',
  read: 'READ',
  undelivered: 'UNDELIVERED',
  failed: 'FAILED',
  receiving: 'RECEIVING',
  received: 'RECEIVED',
  canceled: 'CANCELED',
};

/** What the mirror knows of a message beside Twilio's own words. */
export interface MessageFacts {
  account: string;
  /** Whose address it came from or went to, by the links of messaging; null for nobody's. */
  personId: string | null;
  asOf: Date;
}

export function toMessage(message: TwilioMessage, { account, personId, asOf }: MessageFacts): MessageRow {
  const direction = directionOf[message.direction] ?? 'UNKNOWN';
  const { from, to, errorCode } = message;
  return {
    __typename: 'Message',
    id: message.sid,
    channel: channelOf((direction === 'INBOUND' ? from : to) ?? ''),
    direction,
    body: message.body || null,
    status: statusOf[message.status] ?? 'UNKNOWN',
    from: from ? bareAddress(from) : null,
    to: to ? bareAddress(to) : null,
    createdAt: (toDate(message.dateCreated) ?? new Date(atMs(message))).toISOString(),
    sentAt: toDate(message.dateSent)?.toISOString() ?? null,
    segments: toCount(message.numSegments),
    mediaCount: toCount(message.numMedia ?? null),
    price: message.price ? toPrice(message.price, message.priceUnit) : null,
    failure: errorCode
      ? { __typename: 'MessageFailure', code: errorCode, message: message.errorMessage ?? null }
      : null,
    asOf: asOf.toISOString(),
    account,
    personId,
  };
}

export function toMedia({ sid, contentType, dateCreated }: MediaInstance): MessageMedia {
  const createdAt = toDate(dateCreated)?.toISOString() ?? null;
  return { __typename: 'MessageMedia', id: sid, contentType: contentType ?? null, createdAt };
}

/** Twilio charges fractions of a cent, with a minus sign: rounded up, so that nothing looks free. */
export function toPrice(decimal: string, unit: string | null): Money {
  const code = unit?.toUpperCase() ?? null;
  const exponent = code === null ? undefined : currencyExponent(code);
  const finer = decimalToMinor(decimal.replace(/^-/, ''), (exponent ?? 2) + FINER_DIGITS);
  return {
    __typename: 'Money',
    amount: Math.ceil(finer / 10 ** FINER_DIGITS),
    currency: exponent === undefined ? null : code,
  };
}

/** Decimals that a price may have below its currency's minor unit. */
const FINER_DIGITS = 6;

function toCount(text: string | null): number | null {
  const count = Number(text ?? Number.NaN);
  return Number.isSafeInteger(count) ? count : null;
}
