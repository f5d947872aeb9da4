import { badInput, PlazaError } from '#schema/errors.ts';
import type { SendMessageInput } from '#schema/generated/messaging.ts';
import { hasRole } from '#subgraphs/kit/access.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import { channelOf, toAddress } from './address.ts';
import type { Channel, TwilioConfig } from './config.ts';
import { readContent, toContent } from './content.ts';
import type { Context } from './context.ts';
import { readAddress } from './input.ts';
import { checkMayWrite } from './may-write.ts';
import { clockOf } from './provider-clock.ts';
import { checkSchedule, readSchedule } from './schedule.ts';
import { sendOnce } from './send-once.ts';
import type { NewMessage } from './twilio.ts';
import { checkWindow } from './whatsapp-window.ts';

/** Sends a message once, and shows it as it is afterwards. */
export async function sendMessage(context: Context, input: SendMessageInput) {
  const { accounts, claims, loaders } = context;
  const content = readContent(input);
  const { name: account, config, sdk } = accounts.named('input.account', input.account);
  const schedule = readSchedule(config, input);
  const to = await recipient(context, account, input);
  const sent = await sendOnce(context, {
    claims,
    idempotencyKey: input.idempotencyKey,
    input,
    account,
    prepare: async () => {
      if (schedule) checkSchedule(schedule.sendAt, clockOf(sdk, config));
      const place = { account, owner: to };
      const atMs = schedule && Date.parse(schedule.sendAt);
      const urgent = input.urgent ?? false;
      await checkMayWrite(context, place, { urgent, atMs: atMs ?? Date.now() });
      const { template, ...says } = await toContent(context, account, content);
      await checkWindow(context, place, { template, atMs });
      return { to, ...says, ...senderOn(config, input.channel), ...schedule };
    },
  });
  if ('refusal' in sent) return { message: null, problem: sent.refusal };
  const { settled, made } = sent;
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
