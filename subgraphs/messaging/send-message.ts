import { badInput, PlazaError } from '#schema/errors.ts';
import type { SendMessageInput } from '#schema/generated/messaging.ts';
import { hasRole } from '#subgraphs/kit/access.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import { arrivedOrNever, type OpenEffect, type Verdict } from '#subgraphs/kit/effects/settle.ts';
import { channelOf, toAddress } from './address.ts';
import type { Channel, TwilioConfig } from './config.ts';
import type { Context } from './context.ts';
import { readAddress, readBody } from './input.ts';
import { sendOnce } from './send-once.ts';
import type { SentMessages } from './sent-messages.ts';
import type { NewMessage, TwilioCalls } from './twilio.ts';

/** Sends a message once, and shows it as it is afterwards. */
export async function sendMessage(context: Context, input: SendMessageInput) {
  const { accounts, claims, loaders } = context;
  const body = readBody(input.body);
  const { name: account, config } = accounts.named('input.account', input.account);
  const to = await recipient(context, account, input);
  const message: NewMessage = { to, body, ...senderOn(config, input.channel) };
  const { idempotencyKey } = input;
  const { settled, made } = await sendOnce(context, { claims, idempotencyKey, input, account, message });
  if ('pending' in settled) return { message: null, problem: outcomePending('The message') };
  const { messageId, problem } = settled.outcome;
  if (made) return { message: await loaders.withOwner(account, made), problem };
  return { message: messageId ? await loaders.message.load(messageId) : null, problem };
}

/** Whom to write to, as Twilio writes it. @throws PlazaError where it is nobody, or not the caller's own address */
async function recipient(
  { claims, loaders }: Context,
  account: string,
  { to, channel }: SendMessageInput,
): Promise<string> {
  const now = Date.now();
  const own = claims.person === null ? [] : await loaders.addressesOf.load(claims.person);
  const current = own
    .filter((each) => each.account === account && channelOf(each.address) === channel && now < each.toMs)
    .map(({ address }) => address);
  if (to == null) {
    if (current[0]) return current[0];
    throw badInput('input.to', 'Say whom to write to: the token’s person has no address on this channel.');
  }
  const address = toAddress(channel, readAddress('input.to', channel, to));
  if (current.includes(address) || hasRole(claims, 'operator')) return address;
  throw new PlazaError('FORBIDDEN', 'Writing to anybody but yourself needs the role operator.', {
    details: { argument: 'input.to' },
  });
}

/** Who writes on a channel. @throws PlazaError where the company has no sender on it */
export function senderOn(
  { senders, messagingServiceSid }: TwilioConfig,
  channel: Channel,
): Pick<NewMessage, 'from' | 'messagingServiceSid'> {
  const from = senders[channel];
  if (from) return { from };
  if (messagingServiceSid) return { messagingServiceSid };
  throw badInput('input.channel', 'The company has no sender on this channel.');
}

/** How far Twilio's clock may be behind ours, milliseconds. */
export const CLOCK_SKEW_MS = 60_000;

/**
 * What an attempt whose answer was lost has sent: the newest message with this text between these two that was made since
 * and is no other record's. Messages that still wait have no date of sending, so Twilio's filter by it would hide them.
 * Never sent again: what is not there although it cannot arrive any more was not sent.
 */
export async function settleSendMessage(
  { twilio, sent, config }: { twilio: TwilioCalls; sent: SentMessages; config: Pick<TwilioConfig, 'mode'> },
  { request: { to, from, body }, startedAt }: OpenEffect<NewMessage>,
): Promise<Verdict> {
  const late = arrivedOrNever({ startedAt });
  const { messages } = await twilio.messages({ to, ...(from && { from }), pageSize: 50 });
  // The sandbox's messages carry virtual time, which says nothing about a record's.
  const sinceMs = config.mode === 'sandbox' ? -Infinity : startedAt.getTime() - CLOCK_SKEW_MS;
  const candidates = messages.filter(
    (message) =>
      message.body === body &&
      message.direction !== 'inbound' &&
      (message.dateCreated?.getTime() ?? -Infinity) >= sinceMs,
  );
  const owned = await sent.owned(candidates.map(({ sid }) => sid));
  const found = candidates.find(({ sid }) => !owned.has(sid));
  if (found) return { outcome: { messageId: found.sid, problem: null } };
  return late ? { nothing: true } : { unknown: 'Twilio lists no such message yet.' };
}
