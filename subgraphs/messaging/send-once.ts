import type { MessageInstance } from 'twilio/lib/rest/api/v2010/account/message.js';
import type { RecipientOptedOut, RecipientUnreachable } from '#schema/generated/messaging.ts';
import type { Claims } from '#schema/protocol.ts';
import type { Settled } from '#subgraphs/kit/effects/once.ts';
import type { Context } from './context.ts';
import { recipientProblem } from './problems.ts';
import type { NewMessage } from './twilio.ts';

/** What the record of a message keeps. */
export interface SendOutcome {
  messageId: string | null;
  problem: RecipientOptedOut | RecipientUnreachable | null;
}

/** A message, under whose key it is sent. */
export interface OnceSent {
  claims: Claims;
  idempotencyKey: string;
  /** What the key stands for. */
  input: object;
  account: string;
  message: NewMessage;
}

/** Sends a message once. @returns what came of it, with Twilio's answer where this very call sent it */
export async function sendOnce(
  { accounts, at, deadlineMs, once }: Context,
  { claims, idempotencyKey, input, account, message }: OnceSent,
): Promise<{ settled: Settled<SendOutcome>; made: MessageInstance | undefined }> {
  const { callbackUrl } = accounts.at(account).config;
  let made: MessageInstance | undefined;
  const settled = await once<NewMessage, SendOutcome>({
    claims,
    field: 'sendMessage',
    idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => ({ request: message, account }),
    perform: async (recordId, request) => {
      try {
        made = await at(account).twilio.send({
          ...request,
          // Twilio takes no idempotency key: its status report carries the record's id back.
          ...(callbackUrl && { statusCallback: `${callbackUrl}?effect=${recordId}` }),
        });
        return { messageId: made.sid, problem: null };
      } catch (error) {
        return { messageId: null, problem: recipientProblem(error) };
      }
    },
  });
  return { settled, made };
}
