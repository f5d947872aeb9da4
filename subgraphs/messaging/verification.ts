import type {
  CheckVerificationInput,
  RecipientUnreachable,
  StartVerificationInput,
  TooManyAttempts,
  Verification,
  VerificationNotFound,
  WrongCode,
} from '#schema/generated/messaging.ts';
import type { VerificationInstance } from 'twilio/lib/rest/verify/v2/service/verification.js';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import type { Context } from './context.ts';
import { readCode, readE164 } from './input.ts';
import { isNotFound } from './loaders.ts';
import { toVerification } from './map.ts';
import { isTooMany, tooManyAttempts, unreachableProblem } from './problems.ts';

/** What is asked of Twilio. */
export interface NewVerification {
  to: string;
  channel: (typeof channelOf)[keyof typeof channelOf];
}

/** The same for a check, without the code: a check is never made again. */
export interface VerificationCheck {
  to: string;
}

export interface StartOutcome {
  verification: Verification | null;
  /** Which sending of the code it was: a verification can have several. */
  attemptId: string | null;
  problem: TooManyAttempts | RecipientUnreachable | null;
}

interface CheckOutcome {
  verification: Verification | null;
  problem: WrongCode | VerificationNotFound | TooManyAttempts | null;
}

const channelOf = { SMS: 'sms', WHATSAPP: 'whatsapp', CALL: 'call' } as const;

/** Sends a code once. */
export async function startVerification(context: Context, input: StartVerificationInput) {
  const { accounts, at, claims, deadlineMs, once } = context;
  const { name: account } = accounts.named('input.account', input.account);
  const { twilio } = at(account);
  const to = readE164('input.to', input.to);
  const settled = await once<NewVerification, StartOutcome>({
    claims,
    field: 'startVerification',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => ({ request: { to, channel: channelOf[input.channel ?? 'SMS'] }, account }),
    perform: async (_recordId, request) => {
      try {
        const made = await twilio.startVerification(request.to, request.channel);
        const attemptId = attemptsOf(made).at(-1)?.sid ?? null;
        return { verification: toVerification(made), attemptId, problem: null };
      } catch (error) {
        const problem = isTooMany(error) ? tooManyAttempts() : unreachableProblem(error);
        return { verification: null, attemptId: null, problem };
      }
    },
  });
  if ('pending' in settled) return { verification: null, problem: outcomePending('The code') };
  const { verification, problem } = settled.outcome;
  return { verification, problem };
}

/** Checks a code once. Twilio forgets a verification when it is over, so the outcome itself is what is kept. */
export async function checkVerification(
  { accounts, at, claims, deadlineMs, once }: Context,
  input: CheckVerificationInput,
) {
  const { name: account } = accounts.named('input.account', input.account);
  const to = readE164('input.to', input.to);
  const code = readCode(input.code);
  const settled = await once<VerificationCheck, CheckOutcome>({
    claims,
    field: 'checkVerification',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => ({ request: { to }, account }),
    perform: async () => {
      try {
        const checked = await at(account).twilio.checkVerification(to, code);
        const verification = toVerification(checked);
        if (checked.valid) return { verification, problem: null };
        const exhausted = verification.status === 'MAX_ATTEMPTS_REACHED';
        return { verification, problem: exhausted ? tooManyAttempts() : wrongCode() };
      } catch (error) {
        if (isTooMany(error)) return { verification: null, problem: tooManyAttempts() };
        if (isNotFound(error)) return { verification: null, problem: verificationNotFound() };
        throw error;
      }
    },
  });
  return 'pending' in settled
    ? { verification: null, problem: outcomePending('The check') }
    : settled.outcome;
}

/** The sendings of a code that a verification lists, oldest first. */
export function attemptsOf({ sendCodeAttempts }: Pick<VerificationInstance, 'sendCodeAttempts'>) {
  const attempts = sendCodeAttempts as { attempt_sid: string; time: string }[];
  return attempts.map(({ attempt_sid: sid, time }) => ({ sid, atMs: Date.parse(time) }));
}

function wrongCode(): WrongCode {
  return { __typename: 'WrongCode', message: 'This is not the code that was sent.', retryable: false };
}

function verificationNotFound(): VerificationNotFound {
  return {
    __typename: 'VerificationNotFound',
    message: 'There is no code to check: none was sent, it has expired, or it was used. Start again.',
    retryable: false,
  };
}
