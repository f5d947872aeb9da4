import type { MessageInstance } from 'twilio/lib/rest/api/v2010/account/message.js';
import type { MediaRefused, RecipientOptedOut, RecipientUnreachable } from '#schema/generated/messaging.ts';
import type { Claims } from '#schema/protocol.ts';
import type { Settled } from '#subgraphs/kit/effects/once.ts';
import type { Context } from './context.ts';
import { sendProblem } from './problems.ts';
import { refusalOf, refused, type SendRefusal } from './refusal.ts';
import { OUT_OF_WINDOW, outOfWindow } from './schedule.ts';
import { twilioCode, type NewMessage } from './twilio.ts';

/** What the record of a message keeps. */
export interface SendOutcome {
  messageId: string | null;
  problem: RecipientOptedOut | RecipientUnreachable | MediaRefused | null;
}

/** A message, under whose key it is sent. */
export interface OnceSent {
  claims: Claims;
  idempotencyKey: string;
  /** What the key stands for. */
  input: object;
  account: string;
  /** Looks before anything leaves. @throws PlazaError a refusal, where it must not be sent now */
  prepare(): Promise<NewMessage>;
}

/** What came of it, with Twilio's answer where this very call sent it; or why it was not even asked for. */
export type Sent =
  { settled: Settled<SendOutcome>; made: MessageInstance | undefined } | { refusal: SendRefusal };

/** Sends a message once. */
export async function sendOnce(
  { accounts, at, consents, deadlineMs, once }: Context,
  { claims, idempotencyKey, input, account, prepare }: OnceSent,
): Promise<Sent> {
  const { callbackUrl } = accounts.at(account).config;
  let made: MessageInstance | undefined;
  try {
    const settled = await once<NewMessage, SendOutcome>({
      claims,
      field: 'sendMessage',
      idempotencyKey,
      input,
      deadlineMs,
      prepare: async () => ({ request: await prepare(), account }),
      perform: async (recordId, request) => {
        try {
          made = await at(account).twilio.send({
            ...request,
            // Twilio takes no idempotency key: its status report carries the record's id back.
            ...(callbackUrl && { statusCallback: `${callbackUrl}?effect=${recordId}` }),
          });
          return { messageId: made.sid, problem: null };
        } catch (error) {
          if (twilioCode(error) === OUT_OF_WINDOW) throw refused(outOfWindow(nowMs()));
          const problem = sendProblem(error);
          if (problem.__typename === 'RecipientOptedOut')
            await consents.refused({ account, owner: request.to }, nowMs());
          return { messageId: null, problem };
        }
      },
    });
    return { settled, made };
  } catch (error) {
    return { refusal: refusalOf<SendRefusal>(error) };
  }

  function nowMs(): number {
    return accounts.at(account).sdk.nowMs() ?? Date.now();
  }
}
