import type { CallInstance } from 'twilio/lib/rest/api/v2010/account/call.js';
import type { PhoneCallStatus, ResolversTypes } from '#schema/generated/messaging.ts';
import type { NewObject } from '#subgraphs/kit/mirror/objects.ts';
import { toDate } from './dates.ts';
import type { MessagingKind } from './kept.ts';
import { directionOf, toPrice, type MessageFacts } from './map.ts';

/** A call as its resolvers are given it. */
export type PhoneCallRow = Awaited<ResolversTypes['PhoneCall']>;

/** All that is kept of a call: what the graph shows. */
const keptNames = [
  'sid',
  'direction',
  'from',
  'to',
  'status',
  'dateCreated',
  'startTime',
  'endTime',
  'duration',
  'price',
  'priceUnit',
] as const;

/** A call as the SDK hands it on, or as it is kept: then its dates are texts. */
export type TwilioPhoneCall = Pick<CallInstance, (typeof keptNames)[number]>;

const statusOf: Record<string, PhoneCallStatus> = {
  queued: 'QUEUED',
  ringing: 'RINGING',
  'in-progress': 'IN_PROGRESS',
  completed: 'COMPLETED',
  busy: 'BUSY',
  failed: 'FAILED',
  'no-answer': 'NO_ANSWER',
  canceled: 'CANCELED',
};

/** A call in one of these states stays in it. */
export const over: ReadonlySet<string> = new Set(['COMPLETED', 'BUSY', 'FAILED', 'NO_ANSWER', 'CANCELED']);

/** A call is whose it came from, or else whose it went to: the company is always the other side. */
export function keptPhoneCall(account: string, call: CallInstance, asOf: Date): NewObject<TwilioPhoneCall> {
  const kind: MessagingKind = 'call';
  const owner = (call.direction === 'inbound' ? call.from : call.to) || null;
  const body = JSON.parse(JSON.stringify(call, [...keptNames])) as TwilioPhoneCall;
  return { account, kind, id: call.sid, owner, at: callAt(call) ?? asOf, asOf, body };
}

/** When it was made: the time by which calls are ordered. */
export function callAt({ dateCreated }: Pick<TwilioPhoneCall, 'dateCreated'>): Date | null {
  return toDate(dateCreated);
}

export function toPhoneCall(call: TwilioPhoneCall, { account, personId, asOf }: MessageFacts): PhoneCallRow {
  const seconds = call.duration === null ? Number.NaN : Number(call.duration);
  return {
    __typename: 'PhoneCall',
    id: call.sid,
    account,
    direction:
      directionOf[call.direction] ?? (call.direction?.startsWith('outbound') ? 'OUTBOUND' : 'UNKNOWN'),
    status: statusOf[call.status] ?? 'UNKNOWN',
    from: call.from || null,
    to: call.to || null,
    createdAt: (callAt(call) ?? asOf).toISOString(),
    startedAt: toDate(call.startTime)?.toISOString() ?? null,
    endedAt: toDate(call.endTime)?.toISOString() ?? null,
    durationSeconds: Number.isSafeInteger(seconds) ? seconds : null,
    price: call.price ? toPrice(call.price, call.priceUnit) : null,
    asOf: asOf.toISOString(),
    personId,
  };
}
