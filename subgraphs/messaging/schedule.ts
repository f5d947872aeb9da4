import { badInput } from '#schema/errors.ts';
import type { SendAtOutOfWindow, SendMessageInput } from '#schema/generated/messaging.ts';
import type { TwilioConfig } from './config.ts';
import { refused } from './refusal.ts';

const EARLIEST_MS = 15 * 60_000;
const LATEST_MS = 35 * 86_400_000;

/** Twilio's code for a time outside of its window. */
export const OUT_OF_WINDOW = 35114;

/**
 * When a message is to be sent; null: now. Twilio heeds a schedule only in a Messaging Service, and else sends at once.
 *
 * @throws PlazaError BAD_USER_INPUT where nothing can be scheduled
 */
export function readSchedule(
  { messagingServiceSid }: TwilioConfig,
  { sendAt, channel }: SendMessageInput,
): { sendAt: string; messagingServiceSid: string } | null {
  if (sendAt == null) return null;
  if (channel === 'MESSENGER')
    throw badInput('input.sendAt', 'Twilio schedules no Messenger messages: leave `sendAt` out.');
  if (!messagingServiceSid) {
    throw badInput(
      'input.sendAt',
      'The company has no Messaging Service at Twilio, without which nothing can be scheduled.',
    );
  }
  return { sendAt, messagingServiceSid };
}

/**
 * Twilio judges by its own clock, and so is this.
 *
 * @param nowMs its time; null where it is not known: then Twilio will say
 * @throws PlazaError a refusal
 */
export function checkSchedule(sendAt: string, nowMs: number | null): void {
  const ahead = nowMs === null ? EARLIEST_MS : Date.parse(sendAt) - nowMs;
  if (ahead < EARLIEST_MS || ahead > LATEST_MS) throw refused(outOfWindow(nowMs ?? Date.now()));
}

export function outOfWindow(nowMs: number): SendAtOutOfWindow {
  return {
    __typename: 'SendAtOutOfWindow',
    message: 'A message can be scheduled for 15 minutes to 35 days ahead.',
    retryable: false,
    earliest: new Date(nowMs + EARLIEST_MS).toISOString(),
    latest: new Date(nowMs + LATEST_MS).toISOString(),
  };
}
