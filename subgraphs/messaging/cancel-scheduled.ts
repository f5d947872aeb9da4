import type { MessageInstance } from 'twilio/lib/rest/api/v2010/account/message.js';
import type { CancelScheduledMessageInput, MessageNotScheduled } from '#schema/generated/messaging.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import { arrivedOrNever, type OpenEffect, type Verdict } from '#subgraphs/kit/effects/settle.ts';
import type { Context } from './context.ts';
import { readMessageSid } from './input.ts';
import { isNotFound, settled as isSettled } from './loaders.ts';
import { ownMessage } from './own-message.ts';
import { twilioCode, type TwilioCalls } from './twilio.ts';

/** What is asked of Twilio. */
export interface Cancellation {
  messageId: string;
}

interface CancelOutcome {
  messageId: string;
  problem: MessageNotScheduled | null;
}

/** Twilio's code for a message that does not wait any more. */
const NOT_SCHEDULED = 30409;

/** Calls a message off once, and shows it as it is afterwards. */
export async function cancelScheduledMessage(context: Context, input: CancelScheduledMessageInput) {
  const { at, claims, deadlineMs, loaders, once } = context;
  const messageId = readMessageSid('input.messageId', input.messageId);
  let made: MessageInstance | undefined;
  let account = '';
  const settled = await once<Cancellation, CancelOutcome>({
    claims,
    field: 'cancelScheduledMessage',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => {
      const message = await ownMessage(context, messageId, 'input.messageId');
      if (isSettled.has(message.status)) return { outcome: { messageId, problem: notScheduled() } };
      account = message.account;
      return { request: { messageId }, account };
    },
    perform: async () => {
      try {
        made = await at(account).twilio.cancel(messageId);
        return { messageId, problem: null };
      } catch (error) {
        if (twilioCode(error) === NOT_SCHEDULED) return { messageId, problem: notScheduled() };
        throw error;
      }
    },
  });
  if ('pending' in settled) return { message: null, problem: outcomePending('The cancellation') };
  const message = made ? await loaders.withOwner(account, made) : await loaders.message.load(messageId);
  return { message, problem: settled.outcome.problem };
}

/** Calling off leaves its mark on the message itself. */
export async function settleCancel(
  { twilio }: { twilio: TwilioCalls },
  { request: { messageId }, startedAt }: OpenEffect<Cancellation>,
): Promise<Verdict> {
  const late = arrivedOrNever({ startedAt });
  try {
    const { status } = await twilio.message(messageId);
    if (status === 'canceled') return { outcome: { messageId, problem: null } satisfies CancelOutcome };
    if (status !== 'scheduled')
      return { outcome: { messageId, problem: notScheduled() } satisfies CancelOutcome };
    return late
      ? { nothing: true }
      : { unknown: 'The message still waits; the cancellation may yet arrive.' };
  } catch (error) {
    if (isNotFound(error)) return { nothing: true };
    throw error;
  }
}

function notScheduled(): MessageNotScheduled {
  return {
    __typename: 'MessageNotScheduled',
    message: 'The message does not wait for its time: it was sent or called off, or never scheduled.',
    retryable: false,
  };
}
