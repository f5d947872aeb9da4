import type { MessageChannel } from '#schema/generated/messaging.ts';
import type { Channel } from './config.ts';

/** By what stands before the colon; a bare number travels as SMS. */
const channelOfPrefix: Record<string, MessageChannel> = {
  '': 'SMS',
  whatsapp: 'WHATSAPP',
  messenger: 'MESSENGER',
  rcs: 'RCS',
};

/** What stands before an address on a channel. */
export const prefixOf: Record<Channel, string> = { SMS: '', WHATSAPP: 'whatsapp:', MESSENGER: 'messenger:' };

/** The channel of an address as Twilio writes it. */
export function channelOf(address: string): MessageChannel {
  return channelOfPrefix[address.slice(0, Math.max(0, address.indexOf(':')))] ?? 'UNKNOWN';
}

/** The address without its channel. */
export function bareAddress(address: string): string {
  return address.slice(address.indexOf(':') + 1);
}

/** A number or Messenger id as Twilio writes it on a channel. */
export function toAddress(channel: Channel, bare: string): string {
  return `${prefixOf[channel]}${bare}`;
}
