import type { MessageRow, MessageStatus } from './state.ts';

/** Milliseconds of virtual time after its creation at which an outgoing message takes each step. */
const SENDING_MS = 500;
export const SENT_MS = 1_000;
const FAILED_MS = 1_000;
const ARRIVED_MS = 3_000;
const READ_MS = 60_000;

export interface Standing {
  status: MessageStatus;
  errorCode: number | null;
  /** When it took this status. */
  sinceMs: number;
  /** When it left for the carrier, or was to; null before. */
  sentMs: number | null;
}

/** States in which nothing has left yet, or never will. */
const unsent: readonly MessageStatus[] = ['queued', 'accepted', 'scheduled', 'canceled', 'sending'];

/** Where a message stands at a virtual instant. */
export function standingAt(message: MessageRow, nowMs: number): Standing {
  const { forced, createdMs } = message;
  if (!forced) return natural(message, nowMs);
  const waiting = unsent.includes(forced.status);
  return {
    status: forced.status,
    errorCode: forced.errorCode,
    sinceMs: forced.atMs,
    sentMs: waiting ? null : Math.min((message.sendAtMs ?? createdMs) + SENT_MS, forced.atMs),
  };
}

export function final({ status }: Standing): boolean {
  return ['delivered', 'read', 'received', 'failed', 'undelivered', 'canceled'].includes(status);
}

function natural(
  { createdMs, direction, fate, messagingServiceSid, sendAtMs }: MessageRow,
  nowMs: number,
): Standing {
  if (direction === 'inbound')
    return { status: 'received', errorCode: null, sinceMs: createdMs, sentMs: createdMs };
  // What is scheduled begins its way at its time.
  const fromMs = sendAtMs ?? createdMs;
  if (nowMs < fromMs) return { status: 'scheduled', errorCode: null, sinceMs: createdMs, sentMs: null };
  const step = (
    status: MessageStatus,
    afterMs: number,
    sentMs: number | null,
    errorCode: number | null = null,
  ) => ({
    status,
    errorCode,
    sinceMs: fromMs + afterMs,
    sentMs,
  });
  const age = nowMs - fromMs;
  const sentMs = fromMs + SENT_MS;
  if (age < SENDING_MS) return step(messagingServiceSid ? 'accepted' : 'queued', 0, null);
  if (fate.status === 'failed' && age >= FAILED_MS) return step('failed', FAILED_MS, sentMs, fate.errorCode);
  if (age < SENT_MS) return step('sending', SENDING_MS, null);
  if (age < ARRIVED_MS) return step('sent', SENT_MS, sentMs);
  if (fate.status === 'undelivered') return step('undelivered', ARRIVED_MS, sentMs, fate.errorCode);
  if (fate.status === 'read' && age >= READ_MS) return step('read', READ_MS, sentMs);
  return step('delivered', ARRIVED_MS, sentMs);
}
