import type { CallInstance } from 'twilio/lib/rest/api/v2010/account/call.js';
import { badInput } from '#schema/errors.ts';
import type { PlaceCallInput, QuietHours, RecipientUnreachable } from '#schema/generated/messaging.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import { arrivedOrNever, type OpenEffect, type Verdict } from '#subgraphs/kit/effects/settle.ts';
import type { TwilioConfig } from './config.ts';
import type { Context } from './context.ts';
import { isE164, readE164 } from './input.ts';
import { checkQuiet } from './may-write.ts';
import { unreachableProblem } from './problems.ts';
import { refusalOf } from './refusal.ts';
import type { SentMessages } from './sent-messages.ts';
import { CLOCK_SKEW_MS } from './settle-send.ts';
import { readTwiml } from './twiml.ts';
import type { TwilioCalls } from './twilio.ts';
import type { NewCall } from './voice-calls.ts';

interface CallOutcome {
  callId: string | null;
  problem: RecipientUnreachable | null;
}

/** Calls somebody once, and reads a text to them. */
export async function placeCall(context: Context, input: PlaceCallInput) {
  const { accounts, at, claims, deadlineMs, once, phoneCalls } = context;
  const { name: account, config } = accounts.named('input.account', input.account);
  const request: NewCall = {
    to: readE164('input.to', input.to),
    from: callerOf(config),
    twiml: readTwiml(input.says, input.language),
  };
  let made: CallInstance | undefined;
  const work = once<NewCall, CallOutcome>({
    claims,
    field: 'placeCall',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => {
      if (!input.urgent) await checkQuiet(context, { account, owner: request.to }, 'CALL', Date.now());
      return { request, account };
    },
    perform: async () => {
      try {
        made = await at(account).twilio.placeCall(request);
        return { callId: made.sid, problem: null };
      } catch (error) {
        return { callId: null, problem: unreachableProblem(error) };
      }
    },
  });
  const settled = await work.catch((error: unknown) => ({ refusal: refusalOf<QuietHours>(error) }));
  if ('refusal' in settled) return { call: null, problem: settled.refusal };
  if ('pending' in settled) return { call: null, problem: outcomePending('The call') };
  const { callId, problem } = settled.outcome;
  if (made) return { call: await phoneCalls.withOwner(account, made, new Date()), problem };
  return { call: callId ? await phoneCalls.byId.load(callId) : null, problem };
}

/** Twilio says nothing of what was read: a call to this number that was made since and is no other record's is this one. */
export async function settlePlaceCall(
  { twilio, sent, config }: { twilio: TwilioCalls; sent: SentMessages; config: Pick<TwilioConfig, 'mode'> },
  { request: { to, from }, startedAt }: OpenEffect<NewCall>,
): Promise<Verdict> {
  const late = arrivedOrNever({ startedAt });
  const { calls } = await twilio.phoneCalls({ to, from, pageSize: 50 });
  // The sandbox's calls carry virtual time, which says nothing about a record's.
  const sinceMs = config.mode === 'sandbox' ? -Infinity : startedAt.getTime() - CLOCK_SKEW_MS;
  const since = calls.filter(({ dateCreated }) => (dateCreated?.getTime() ?? -Infinity) >= sinceMs);
  const owned = await sent.ownedCalls(since.map(({ sid }) => sid));
  const found = since.find(({ sid }) => !owned.has(sid));
  if (found) return { outcome: { callId: found.sid, problem: null } satisfies CallOutcome };
  return late ? { nothing: true } : { unknown: 'Twilio lists no such call yet.' };
}

/** The company calls from the number that it writes SMS from. @throws PlazaError where it has none */
function callerOf({ senders }: TwilioConfig): string {
  if (senders.SMS && isE164(senders.SMS)) return senders.SMS;
  throw badInput('input.account', 'The company has no number in this account to call from.');
}
