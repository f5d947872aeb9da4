import { everything } from '#subgraphs/kit/mirror/coverage.ts';
import type { ListSource } from '#subgraphs/kit/mirror/lists.ts';
import { atMs, type MessagingKind } from './kept.ts';
import type { MessageFilter, TwilioCalls } from './twilio.ts';

/** What one page of Twilio's brings at most. */
const PAGE = 1_000;

/** Twilio's lists of one account as the mirror reads them. */
export function createSources(account: string, twilio: Pick<TwilioCalls, 'messages'>) {
  const kind: MessagingKind = 'message';
  const source = (list: string, filter: Pick<MessageFilter, 'to' | 'from'>): ListSource => ({
    account,
    kind,
    list,
    // Twilio's page tokens are not made to be kept: what is older is asked for by its time.
    read: async ({ before }) => {
      const { messages, next } = await twilio.messages({
        ...filter,
        pageSize: PAGE,
        ...(before && { sentBefore: before }),
      });
      const [newest, oldest] = [messages[0], messages.at(-1)];
      return {
        size: messages.length,
        newest: newest ? new Date(atMs(newest)) : null,
        oldest: oldest ? new Date(atMs(oldest)) : null,
        more: next !== null && messages.length > 0,
        place: null,
      };
    },
  });
  return {
    /** What was written to an address, and from it: Twilio's filters know no "or". */
    ofAddress: (address: string) => [
      source(`to:${address}`, { to: address }),
      source(`from:${address}`, { from: address }),
    ],

    /** All that there is in the account. */
    ofAccount: () => source(everything, {}),
  };
}
