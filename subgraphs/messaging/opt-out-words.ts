import { channelOf } from './address.ts';

/** The words that Twilio heeds by itself on numbers. https://help.twilio.com/articles/223134027 */
const onNumbers = {
  out: ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'],
  in: ['START', 'UNSTOP', 'YES'],
};

/** Elsewhere a conversation has answers like "yes" and "cancel" in it: only what cannot mean anything else counts. */
const elsewhere = { out: ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'OPTOUT'], in: ['START', 'UNSTOP'] };

/** What a message from an address says of being written to; null: nothing. */
export function heededWord(from: string, body: string | null): { word: string; optedIn: boolean } | null {
  const word = (body ?? '').trim().toUpperCase();
  const words = channelOf(from) === 'SMS' ? onNumbers : elsewhere;
  if (words.out.includes(word)) return { word, optedIn: false };
  return words.in.includes(word) ? { word, optedIn: true } : null;
}
