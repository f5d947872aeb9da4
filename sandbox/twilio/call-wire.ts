import { rfc2822 } from './dates.ts';
import type { CallRow, CallStatus } from './call-state.ts';
import { nationalFormat, parseNumber } from './numbers.ts';

/** Milliseconds of virtual time after its making at which a call takes each step. */
const RINGING_MS = 500;
const ANSWERED_MS = 4_000;
const GIVEN_UP_MS = 30_000;

export interface CallStanding {
  status: CallStatus;
  sinceMs: number;
  answeredMs: number | null;
  endedMs: number | null;
}

/** Where a call stands at a virtual instant. */
export function callAt(call: CallRow, nowMs: number): CallStanding {
  const { createdMs, fate, talkMs, ended } = call;
  const answeredMs = fate === 'completed' ? createdMs + ANSWERED_MS : null;
  if (ended && nowMs >= ended.atMs) {
    const answered = answeredMs !== null && answeredMs <= ended.atMs ? answeredMs : null;
    return { status: ended.status, sinceMs: ended.atMs, answeredMs: answered, endedMs: ended.atMs };
  }
  const at = (status: CallStatus, sinceMs: number, endedMs: number | null = null) => ({
    status,
    sinceMs,
    answeredMs: answeredMs !== null && answeredMs <= nowMs ? answeredMs : null,
    endedMs,
  });
  if (nowMs < createdMs + RINGING_MS) return at('queued', createdMs);
  const overMs = createdMs + (fate === 'no-answer' ? GIVEN_UP_MS : fate === 'failed' ? 1_000 : ANSWERED_MS);
  if (nowMs < overMs) return at('ringing', createdMs + RINGING_MS);
  if (fate !== 'completed') return at(fate, overMs, overMs);
  const endMs = overMs + talkMs;
  return nowMs < endMs ? at('in-progress', overMs) : at('completed', endMs, endMs);
}

/** Twilio's `CallResource` as it stands in JSON. */
export function toCall(call: CallRow, accountSid: string, nowMs: number) {
  const { status, sinceMs, answeredMs, endedMs } = callAt(call, nowMs);
  const seconds = answeredMs === null || endedMs === null ? 0 : Math.round((endedMs - answeredMs) / 1_000);
  const path = `/2010-04-01/Accounts/${accountSid}/Calls/${call.sid}`;
  const over = endedMs !== null;
  return {
    sid: call.sid,
    account_sid: accountSid,
    api_version: '2010-04-01',
    from: call.from,
    from_formatted: formatted(call.from),
    to: call.to,
    to_formatted: formatted(call.to),
    direction: call.direction,
    status,
    date_created: rfc2822(call.createdMs),
    date_updated: rfc2822(sinceMs),
    start_time: status === 'queued' ? null : rfc2822(answeredMs ?? call.createdMs),
    end_time: over ? rfc2822(endedMs) : null,
    duration: over ? String(seconds) : null,
    price: over && seconds > 0 ? (-0.014 * Math.ceil(seconds / 60)).toFixed(5) : null,
    price_unit: 'USD',
    answered_by: null,
    caller_name: null,
    forwarded_from: null,
    group_sid: null,
    parent_call_sid: null,
    phone_number_sid: null,
    queue_time: '0',
    trunk_sid: null,
    uri: `${path}.json`,
    subresource_uris: { recordings: `${path}/Recordings.json`, events: `${path}/Events.json` },
  };
}

function formatted(number: string): string {
  const parsed = parseNumber(number);
  return parsed?.country ? nationalFormat(parsed) : number;
}
