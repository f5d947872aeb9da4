export type Channel = 'sms' | 'whatsapp' | 'messenger';

/** The channel that an address belongs to. */
export function channelOf(address: string): Channel {
  if (address.startsWith('whatsapp:')) return 'whatsapp';
  return address.startsWith('messenger:') ? 'messenger' : 'sms';
}

/** The address without its channel. */
export function bare(address: string): string {
  return address.slice(address.indexOf(':') + 1);
}
