import type { MessageInstance } from 'twilio/lib/rest/api/v2010/account/message.js';
import { PlazaError } from '#schema/errors.ts';
import { NotSent, toFailure, type Ask, type AskOptions, type Failure } from '#subgraphs/kit/call.ts';
import type { Twilio } from 'twilio';
import type { LookupRequest } from 'twilio/lib/rest/lookups/v2/query.js';
import { inOrder } from '#subgraphs/kit/in-order.ts';
import { readRetryAfter } from '#subgraphs/kit/traffic/retry-after.ts';
import { createConversationCalls } from './conversation-calls.ts';
import { createContentCalls } from './content-calls.ts';
import { fromPage, markOf, type PageMark } from './page-mark.ts';
import { createVoiceCalls } from './voice-calls.ts';
import type { TwilioCall, TwilioSdk } from './twilio-sdk.ts';

/** What a page of messages is fetched with. Addresses as Twilio writes them; Twilio has no "or". */
export interface MessageFilter {
  to?: string;
  from?: string;
  /** Only what travelled at this second or before; what still waits is left out then. */
  sentBefore?: Date;
  pageSize: number;
  /** Where the page before ended, in Twilio's own words. */
  page?: PageMark;
}

export interface MessagePage {
  messages: MessageInstance[];
  next: PageMark | null;
}

export interface NewMessage {
  to: string;
  body?: string;
  mediaUrl?: string[];
  /** A template's SID, and what stands in its places, as JSON. */
  contentSid?: string;
  contentVariables?: string;
  /** All that the template can come to: by this the message is known again. Not sent. */
  says?: string[];
  /** When it is to be sent, RFC 3339; only in a Messaging Service. */
  sendAt?: string;
  from?: string;
  messagingServiceSid?: string;
  statusCallback?: string;
}

/** What the message with a code says of a payment (PSD2), as Twilio takes it: `EUR 42.00`, and who is paid. */
export interface ShownPayment {
  amount?: string;
  payee?: string;
}

/** What Twilio answers with 429 it did not begin; a line that broke or a time that was up says nothing of that. */
const TURNED_AWAY_UNREAD: AskOptions = { write: true, again: 'unlessBegun' };

/** A number, and Lookup's packages that are wanted of it. */
export interface LookupWish {
  e164: string;
  fields: readonly string[];
}

/** How many numbers are looked up in one request; Twilio publishes no number, and this one is careful. */
export const LOOKUP_BATCH = 100;

export type TwilioCalls = ReturnType<typeof createTwilioCalls>;

/** Each call to Twilio, once. `ask` times it, writes it to the ledger and translates its failure. */
export function createTwilioCalls(sdk: TwilioSdk, verifyServiceSid: string | null, ask: Ask) {
  const call = callOf(sdk, ask);
  const messages = '/2010-04-01/Accounts/:account/Messages';
  return {
    ...createContentCalls(call),
    ...createConversationCalls(call),
    ...createVoiceCalls(call),

    messages: (filter: MessageFilter) =>
      call(`GET ${messages}.json`, async (twilio): Promise<MessagePage> => {
        const { page, sentBefore, ...rest } = filter;
        const answer = await twilio.messages.page({
          ...rest,
          ...(sentBefore && { dateSentBefore: sentBefore }),
          ...fromPage(page),
        });
        return { messages: answer.instances, next: markOf(answer.nextPageUrl) };
      }),

    message: (sid: string) => call(`GET ${messages}/:sid.json`, (twilio) => twilio.messages(sid).fetch()),

    send: ({ says: _says, sendAt, ...message }: NewMessage) =>
      call(
        `POST ${messages}.json`,
        (twilio) =>
          twilio.messages.create({
            ...message,
            ...(sendAt && { scheduleType: 'fixed', sendAt: new Date(sendAt) }),
          }),
        TURNED_AWAY_UNREAD,
      ),

    /** Calls off what is scheduled. */
    cancel: (sid: string) =>
      call(
        `POST ${messages}/:sid.json`,
        (twilio) => twilio.messages(sid).update({ status: 'canceled' }),
        TURNED_AWAY_UNREAD,
      ),

    /** Blanks what it says. */
    redact: (sid: string) =>
      call(
        `POST ${messages}/:sid.json`,
        (twilio) => twilio.messages(sid).update({ body: '' }),
        TURNED_AWAY_UNREAD,
      ),

    /** One that is gone already is gone. */
    remove: (sid: string) =>
      call(`DELETE ${messages}/:sid.json`, (twilio) => twilio.messages(sid).remove(), TURNED_AWAY_UNREAD),

    /** What a message carries; ten at most. */
    media: (sid: string) =>
      call(
        `GET ${messages}/:sid/Media.json`,
        async (twilio) => (await twilio.messages(sid).media.page({ pageSize: 50 })).instances,
      ),

    lookUp: ({ e164, fields }: LookupWish) =>
      call('GET /v2/PhoneNumbers/:number', (twilio) =>
        twilio.lookups.v2.phoneNumbers(e164).fetch({ fields: fields.join(',') }),
      ),

    /**
     * What is said of many numbers in one request, in their order.
     *
     * @param wishes at most `LOOKUP_BATCH`
     */
    lookUpMany: (wishes: readonly LookupWish[]) =>
      call('POST /v2/batch/query', async (twilio) => {
        const asked = wishes.map(({ e164, fields }) => ({ phone_number: e164, fields }));
        // The SDK sends what it is given as it is, though its types say camelCase.
        const params = { phone_numbers: asked } as unknown as LookupRequest;
        return inOrder(
          wishes.map(({ e164 }) => e164),
          (await twilio.lookups.v2.query.create(params)).phoneNumbers,
          (found) => found.phoneNumber,
        );
      }),

    startVerification: (to: string, channel: string, payment: ShownPayment = {}) =>
      verifyCall(
        'POST /v2/Services/:service/Verifications',
        (service) => service.verifications.create({ to, channel, ...payment }),
        TURNED_AWAY_UNREAD,
      ),

    /** @param sidOrTo a verification's SID, or the number that it was sent to */
    verification: (sidOrTo: string) =>
      verifyCall('GET /v2/Services/:service/Verifications/:sid', (service) =>
        service.verifications(sidOrTo).fetch(),
      ),

    cancelVerification: (sid: string) =>
      verifyCall(
        'POST /v2/Services/:service/Verifications/:sid',
        (service) => service.verifications(sid).update({ status: 'canceled' }),
        TURNED_AWAY_UNREAD,
      ),

    checkVerification: (to: string, code: string, payment: ShownPayment = {}) =>
      verifyCall(
        'POST /v2/Services/:service/VerificationCheck',
        (service) => service.verificationChecks.create({ to, code, ...payment }),
        TURNED_AWAY_UNREAD,
      ),
  };

  async function verifyCall<T>(
    operation: string,
    run: (service: ReturnType<Twilio['verify']['v2']['services']>) => Promise<T>,
    options: AskOptions = {},
  ): Promise<T> {
    if (verifyServiceSid)
      return call(operation, (twilio) => run(twilio.verify.v2.services(verifyServiceSid)), options);
    throw new PlazaError('UPSTREAM_UNAVAILABLE', 'No Verify service is configured.', {
      cause: new NotSent('TWILIO_VERIFY_SERVICE_SID is not set'),
      nullCause: 'provider_error',
      provider: { name: 'twilio', retryable: false },
    });
  }
}

function callOf(sdk: TwilioSdk, ask: Ask): TwilioCall {
  return async (operation, run, options = {}) => {
    await sdk.ready();
    return ask(operation, (signal) => sdk.run(signal, run), options);
  };
}

const notSentCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** Too many requests at once to the account. Verify's own 429s (60202, 60203) are about one person's attempts. */
const TOO_MANY_REQUESTS = 20429;

/**
 * The one place that understands Twilio's errors. Takes single facts from them: an error of the network carries the
 * account's password.
 */
export function translateTwilio(error: unknown): Failure {
  const { status, code, retryAfter } = error as { status?: unknown; code?: unknown; retryAfter?: unknown };
  if (typeof status !== 'number' || status === 0) {
    return toFailure('twilio', { status: 0, notSent: notSentCodes.has(String(code)) });
  }
  return toFailure('twilio', {
    status,
    ...((typeof code === 'number' || typeof code === 'string') && { code: String(code) }),
    ...(status === 429 && Number(code) !== TOO_MANY_REQUESTS && { says: 'refused' as const }),
    retryAfterMs: readRetryAfter(retryAfter),
  });
}

/** Twilio's own code of a failure, e.g. 21610; null for every other failure. */
export function twilioCode(error: unknown): number | null {
  if (!(error instanceof PlazaError)) return null;
  const { code } = (error.extensions['provider'] ?? {}) as { code?: string };
  return code === undefined ? null : Number(code);
}
