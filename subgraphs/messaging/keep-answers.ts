import { PlazaError } from '#schema/errors.ts';
import type { Objects } from '#subgraphs/kit/mirror/objects.ts';
import type { Consents } from './consents.ts';
import { keptMessage, keptParticipation, keptTemplate, type MessagingKind } from './kept.ts';
import { keptPhoneCall } from './phone-call.ts';
import type { CallFilter, NewCall } from './voice-calls.ts';
import type { PageMark } from './page-mark.ts';
import type { TwilioCalls } from './twilio.ts';

const kind: MessagingKind = 'message';

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
      const message = await twilio.message(sid).catch(async (error: unknown) => {
        if (isGone(error)) await objects.forget(account, kind, sid);
        throw error;
      });
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
    phoneCall: async (sid: string) => {
      const asOf = new Date();
      const call = await twilio.phoneCall(sid);
      await objects.keep([keptPhoneCall(account, call, asOf)]);
      return call;
    },
    phoneCalls: async (filter: CallFilter) => {
      const asOf = new Date();
      const page = await twilio.phoneCalls(filter);
      await objects.keep(page.calls.map((call) => keptPhoneCall(account, call, asOf)));
      return page;
    },
    placeCall: async (call: NewCall) => {
      const made = await twilio.placeCall(call);
      await objects.keep([keptPhoneCall(account, made, new Date())]).catch(missed);
      return made;
    },
    cancel: async (sid: string) => {
      const canceled = await twilio.cancel(sid);
      await objects.keep([keptMessage(account, canceled, new Date())]).catch(missed);
      return canceled;
    },
    redact: async (sid: string) => {
      const redacted = await twilio.redact(sid);
      await objects.keep([keptMessage(account, redacted, new Date())]);
      return redacted;
    },
    remove: async (sid: string) => {
      await twilio.remove(sid).catch((error: unknown) => {
        if (!isGone(error)) throw error;
      });
      await objects.forget(account, kind, sid);
      return true;
    },
    send: async (message: Parameters<TwilioCalls['send']>[0]) => {
      const made = await twilio.send(message);
      await objects.keep([keptMessage(account, made, new Date())]).catch(missed);
      return made;
    },
  };
}

/** What is gone at Twilio is gone here. */
function isGone(error: unknown): boolean {
  return error instanceof PlazaError && error.extensions.code === 'NOT_FOUND';
}
