import type { MessageInstance } from 'twilio/lib/rest/api/v2010/account/message.js';
import { arrivedOrNever, type OpenEffect, type Verdict } from '#subgraphs/kit/effects/settle.ts';
import type { TwilioConfig } from './config.ts';
import type { SentMessages } from './sent-messages.ts';
import type { NewMessage, TwilioCalls } from './twilio.ts';

/** How far Twilio's clock may be behind ours, milliseconds. */
export const CLOCK_SKEW_MS = 60_000;

/**
 * What an attempt whose answer was lost has sent: the newest message with this text and as many media between these two that
 * was made since and is no other record's. Messages that still wait have no date of sending, so Twilio's filter by it would hide
 * them. Never sent again: what is not there although it cannot arrive any more was not sent. A template may come to other
 * words than we make of it: a message of that time with other words leaves the question to an operator.
 */
export async function settleSendMessage(
  { twilio, sent, config }: { twilio: TwilioCalls; sent: SentMessages; config: Pick<TwilioConfig, 'mode'> },
  { request, startedAt }: OpenEffect<NewMessage>,
): Promise<Verdict> {
  const { to, from, says } = request;
  const late = arrivedOrNever({ startedAt });
  const { messages } = await twilio.messages({ to, ...(from && { from }), pageSize: 50 });
  // The sandbox's messages carry virtual time, which says nothing about a record's.
  const sinceMs = config.mode === 'sandbox' ? -Infinity : startedAt.getTime() - CLOCK_SKEW_MS;
  const since = messages.filter(
    (message) => message.direction !== 'inbound' && (message.dateCreated?.getTime() ?? -Infinity) >= sinceMs,
  );
  const owned = await sent.owned(since.map(({ sid }) => sid));
  const free = since.filter(({ sid }) => !owned.has(sid));
  const found = free.find((message) => isThis(message, request));
  if (found) return { outcome: { messageId: found.sid, problem: null } };
  if (!late) return { unknown: 'Twilio lists no such message yet.' };
  if (says && config.mode === 'real' && free.length > 0)
    return { unknown: 'Twilio lists a message of that time, with other words than the template’s.' };
  return { nothing: true };
}

function isThis(
  { body, numMedia }: MessageInstance,
  { body: wanted = '', says, mediaUrl }: NewMessage,
): boolean {
  if (says) return says.includes(body ?? '');
  return (body ?? '') === wanted && Number(numMedia ?? 0) === (mediaUrl?.length ?? 0);
}
