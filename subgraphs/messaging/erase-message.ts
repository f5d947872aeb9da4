import type { MessageInstance } from 'twilio/lib/rest/api/v2010/account/message.js';
import type { DeleteMessageInput, MessageUnderWay, RedactMessageInput } from '#schema/generated/messaging.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import { arrivedOrNever, type OpenEffect, type Verdict } from '#subgraphs/kit/effects/settle.ts';
import type { Context } from './context.ts';
import { readMessageSid } from './input.ts';
import { isNotFound } from './loaders.ts';
import { ownMessage } from './own-message.ts';
import { refusalOf, refused } from './refusal.ts';
import { twilioCode, type TwilioCalls } from './twilio.ts';

/** What is asked of Twilio. */
export interface Erasure {
  messageId: string;
}

interface RedactOutcome {
  messageId: string;
  problem: null;
}

interface DeleteOutcome {
  deletedId: string;
  problem: null;
}

/** Twilio's code for a message that has not arrived or failed yet. */
const UNDER_WAY = 20009;

/** Blanks what a message says, once. */
export async function redactMessage(context: Context, input: RedactMessageInput) {
  const { at, claims, deadlineMs, loaders, once } = context;
  const messageId = readMessageSid('input.messageId', input.messageId);
  let account = '';
  let made: MessageInstance | undefined;
  const work = once<Erasure, RedactOutcome>({
    claims,
    field: 'redactMessage',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => {
      ({ account } = await ownMessage(context, messageId, 'input.messageId'));
      return { request: { messageId }, account };
    },
    perform: async () => {
      made = await at(account).twilio.redact(messageId).catch(refuseUnderWay);
      return { messageId, problem: null };
    },
  });
  const settled = await work.catch((error: unknown) => ({ refusal: refusalOf<MessageUnderWay>(error) }));
  if ('refusal' in settled) return { message: null, problem: settled.refusal };
  if ('pending' in settled) return { message: null, problem: outcomePending('The blanking') };
  const message = made ? await loaders.withOwner(account, made) : await loaders.message.load(messageId);
  return { message, problem: null };
}

/** Deletes a message once; one that is gone is gone. */
export async function deleteMessage(context: Context, input: DeleteMessageInput) {
  const { at, claims, deadlineMs, once } = context;
  const messageId = readMessageSid('input.messageId', input.messageId);
  let account = '';
  const work = once<Erasure, DeleteOutcome>({
    claims,
    field: 'deleteMessage',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => {
      ({ account } = await ownMessage(context, messageId, 'input.messageId'));
      return { request: { messageId }, account };
    },
    perform: async () => {
      await at(account).twilio.remove(messageId).catch(refuseUnderWay);
      return { deletedId: messageId, problem: null };
    },
  });
  const settled = await work.catch((error: unknown) => ({ refusal: refusalOf<MessageUnderWay>(error) }));
  if ('refusal' in settled) return { deletedId: null, problem: settled.refusal };
  if ('pending' in settled) return { deletedId: null, problem: outcomePending('The deletion') };
  return { deletedId: settled.outcome.deletedId, problem: null };
}

/** What it says is its own mark. */
export async function settleRedact(
  { twilio }: { twilio: TwilioCalls },
  { request: { messageId }, startedAt }: OpenEffect<Erasure>,
): Promise<Verdict> {
  const late = arrivedOrNever({ startedAt });
  try {
    const { body } = await twilio.message(messageId);
    if (!body) return { outcome: { messageId, problem: null } satisfies RedactOutcome };
    return late ? { nothing: true } : { unknown: 'The message has its words; the blanking may yet arrive.' };
  } catch (error) {
    if (isNotFound(error)) return { nothing: true };
    throw error;
  }
}

/** Whether it is there is its own mark. */
export async function settleDelete(
  { twilio }: { twilio: TwilioCalls },
  { request: { messageId }, startedAt }: OpenEffect<Erasure>,
): Promise<Verdict> {
  const late = arrivedOrNever({ startedAt });
  try {
    await twilio.message(messageId);
    return late ? { nothing: true } : { unknown: 'The message is there; the deletion may yet arrive.' };
  } catch (error) {
    if (isNotFound(error))
      return { outcome: { deletedId: messageId, problem: null } satisfies DeleteOutcome };
    throw error;
  }
}

function refuseUnderWay(error: unknown): never {
  if (twilioCode(error) !== UNDER_WAY) throw error;
  throw refused({
    __typename: 'MessageUnderWay',
    message: 'The message is still on its way: it must have arrived or failed first.',
    retryable: true,
  });
}
