import { channelOf } from './channels.ts';
import { rfc2822 } from './dates.ts';
import { deliveryErrors } from './problem.ts';
import { segmentsOf } from './segments.ts';
import { standingAt } from './status.ts';
import type { MessageRow, MessageStatus } from './state.ts';

/** Twilio's `MessageResource` as it stands in JSON: counts and prices are texts, dates RFC 2822, absent dates null. */
export interface MessageWire {
  account_sid: string;
  api_version: string;
  body: string;
  date_created: string;
  date_sent: string | null;
  date_updated: string;
  direction: MessageRow['direction'];
  error_code: number | null;
  error_message: string | null;
  from: string | null;
  messaging_service_sid: string | null;
  num_media: string;
  num_segments: string;
  price: string | null;
  price_unit: string;
  sid: string;
  status: MessageStatus;
  subresource_uris: { media: string };
  to: string;
  uri: string;
}

/** US dollars for one segment. */
const prices = { sms: 0.0079, whatsapp: 0.005, messenger: 0.005 };

export function toMessage(message: MessageRow, accountSid: string, nowMs: number): MessageWire {
  const { status, errorCode, sinceMs, sentMs } = standingAt(message, nowMs);
  const channel = channelOf(message.to) === 'sms' ? channelOf(message.from) : channelOf(message.to);
  const segments = channel === 'sms' ? segmentsOf(message.body) : 1;
  const path = `/2010-04-01/Accounts/${accountSid}/Messages/${message.sid}`;
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: rfc2822(message.createdMs),
    date_sent: sentMs === null ? null : rfc2822(sentMs),
    date_updated: rfc2822(sinceMs),
    direction: message.direction,
    error_code: errorCode,
    error_message: errorCode === null ? null : (deliveryErrors[errorCode] ?? 'Unknown error'),
    // A messaging service chooses its sender when it sends.
    from: message.senderChosen && (status === 'accepted' || status === 'scheduled') ? null : message.from,
    messaging_service_sid: message.messagingServiceSid,
    num_media: String(message.mediaUrls.length),
    num_segments: String(segments),
    price: sentMs === null ? null : (-prices[channel] * segments).toFixed(5),
    price_unit: 'USD',
    sid: message.sid,
    status,
    subresource_uris: { media: `${path}/Media.json` },
    to: message.to,
    uri: `${path}.json`,
  };
}
