import { channelOf } from './channels.ts';
import type { Store } from './store.ts';

/** The words that Twilio listens to on long codes by default. */
const stopWords = ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'];
const startWords = ['START', 'YES', 'UNSTOP'];

/** What an incoming SMS does to the list of those who want no more. */
export function heed(store: Store, from: string, body: string): void {
  if (channelOf(from) !== 'sms') return;
  const word = body.trim().toUpperCase();
  const state = store.state();
  if (startWords.includes(word)) state.optedOut = state.optedOut.filter((number) => number !== from);
  if (!stopWords.includes(word)) return;
  if (!state.optedOut.includes(from)) state.optedOut.push(from);
  // What is scheduled stays so, and fails when its time comes.
  for (const message of state.made) {
    if (message.to === from && (message.sendAtMs ?? 0) > store.nowMs())
      message.fate = { status: 'failed', errorCode: 21610 };
  }
}

export function optedOut(store: Store, to: string): boolean {
  return store.state().optedOut.includes(to);
}
