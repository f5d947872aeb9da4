import type {
  CheckVerificationInput,
  RecipientUnreachable,
  StartVerificationInput,
  TooManyAttempts,
  Verification,
  VerificationNotFound,
  WrongCode,
} from '#schema/generated/messaging.ts';
import { outcomePending } from '#subgraphs/kit/effects.ts';
import type { Context } from './context.ts';
import { readCode, readE164 } from './input.ts';
import { isNotFound } from './loaders.ts';
import { toVerification } from './map.ts';
import { isTooMany, tooManyAttempts, unreachableProblem } from './problems.ts';

interface StartOutcome {
  verification: Verification | null;
  problem: TooManyAttempts | RecipientUnreachable | null;
}

interface CheckOutcome {
  verification: Verification | null;
  problem: WrongCode | VerificationNotFound | TooManyAttempts | null;
}

const channelOf = { SMS: 'sms', WHATSAPP: 'whatsapp', CALL: 'call' } as const;

/** Sends a code once. */
export async function startVerification(context: Context, input: StartVerificationInput) {
  const { claims, deadlineMs, once, twilio } = context;
  const to = readE164('input.to', input.to);
  const settled = await once<StartOutcome>({
    claims,
    field: 'startVerification',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    perform: async () => {
      try {
        const made = await twilio.startVerification(to, channelOf[input.channel ?? 'SMS']);
        return { verification: toVerification(made), problem: null };
      } catch (error) {
        const problem = isTooMany(error) ? tooManyAttempts() : unreachableProblem(error);
        return { verification: null, problem };
      }
    },
    settle: async () => {
      const found = await twilio.verification(to).catch(nullIfNotFound);
      return found && { verification: toVerification(found), problem: null };
    },
  });
  if ('pending' in settled) return { verification: null, problem: outcomePending('The code') };
  const { verification, problem } = settled.outcome;
  return { verification, problem };
}

/** Checks a code once. Twilio forgets a verification when it is over, so the outcome itself is what is kept. */
export async function checkVerification(
  { claims, deadlineMs, once, twilio }: Context,
  input: CheckVerificationInput,
) {
  const to = readE164('input.to', input.to);
  const code = readCode(input.code);
  const settled = await once<CheckOutcome>({
    claims,
    field: 'checkVerification',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    perform: async () => {
      try {
        const checked = await twilio.checkVerification(to, code);
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
    // Nothing at Twilio says whether a check arrived: trying again could use up another attempt.
    settle: async () => null,
  });
  return 'pending' in settled
    ? { verification: null, problem: outcomePending('The check') }
    : settled.outcome;
}

function nullIfNotFound(error: unknown): null {
  if (isNotFound(error)) return null;
  throw error;
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
