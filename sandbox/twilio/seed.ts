import type { CastMessage } from '../world/world.ts';
import type { MessageRow } from './state.ts';
import { SENT_MS } from './status.ts';

/** A seeded message; the world says when it was sent, which is a moment after its creation. */
export function fromWorld(message: CastMessage): MessageRow {
  const { sid, from, to, body, direction, sentMs, status, errorCode } = message;
  return {
    sid,
    from,
    to,
    body,
    direction,
    createdMs: direction === 'inbound' ? sentMs : sentMs - SENT_MS,
    messagingServiceSid: null,
    mediaUrls: [],
    statusCallback: null,
    fate: { status, errorCode },
    forced: null,
  };
}
