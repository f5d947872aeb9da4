import type { Objects } from '#subgraphs/kit/mirror/objects.ts';
import type { Consents } from './consents.ts';
import { keptMessage, keptParticipation, keptTemplate } from './kept.ts';
import type { PageMark } from './page-mark.ts';
import type { TwilioCalls } from './twilio.ts';

export type KeptCalls = ReturnType<typeof keepAnswers>;

/**
 * The same calls, whose answers land in the mirror: of a read as of the instant at which it was asked, of a message sent as
 * of the answer.
 *
 * @param missed is told where a message that was sent could not be kept: it was sent all the same
 */
export function keepAnswers(
  twilio: TwilioCalls,
  {
    objects,
    consents,
    account,
    missed,
  }: { objects: Objects; consents: Consents; account: string; missed(error: unknown): void },
) {
  return {
    ...twilio,
    message: async (sid: string) => {
      const asOf = new Date();
      const message = await twilio.message(sid);
      await objects.keep([keptMessage(account, message, asOf)]);
      await consents.heed(account, [message]);
      return Object.assign(message, { asOf });
    },
    messages: async (filter: Parameters<TwilioCalls['messages']>[0]) => {
      const asOf = new Date();
      const page = await twilio.messages(filter);
      await objects.keep(page.messages.map((message) => keptMessage(account, message, asOf)));
      await consents.heed(account, page.messages);
      return page;
    },
    templates: async (from?: PageMark) => {
      const asOf = new Date();
      const page = await twilio.templates(from);
      await objects.keep(page.templates.map((template) => keptTemplate(account, template, asOf)));
      return page;
    },
    participations: async (address: string, from?: PageMark) => {
      const asOf = new Date();
      const page = await twilio.participations(address, from);
      await objects.keep(page.participations.map((each) => keptParticipation(account, address, each, asOf)));
      return page;
    },
    cancel: async (sid: string) => {
      const canceled = await twilio.cancel(sid);
      await objects.keep([keptMessage(account, canceled, new Date())]).catch(missed);
      return canceled;
    },
    send: async (message: Parameters<TwilioCalls['send']>[0]) => {
      const made = await twilio.send(message);
      await objects.keep([keptMessage(account, made, new Date())]).catch(missed);
      return made;
    },
  };
}
