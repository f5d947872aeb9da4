import type {
  CheckVerificationInput,
  RecipientUnreachable,
  StartVerificationInput,
  TooManyAttempts,
  VerificationNotFound,
  WrongCode,
} from '#schema/generated/messaging.ts';
import type { VerificationInstance } from 'twilio/lib/rest/verify/v2/service/verification.js';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import { PROOF_MS } from '#subgraphs/kit/verification/proof.ts';
import type { Context } from './context.ts';
import { readCode, readE164, readEmail } from './input.ts';
import { isNotFound } from './loaders.ts';
import { toVerification, type VerificationFacts } from './map-verification.ts';
import { proofOf, shownPayment } from './verified-payment.ts';
import type { ShownPayment } from './twilio.ts';
import { isTooMany, tooManyAttempts, unreachableProblem } from './problems.ts';

/** What is asked of Twilio. */
export interface NewVerification {
  to: string;
  channel: (typeof channelOf)[keyof typeof channelOf];
  payment: ShownPayment;
}

/** The same for a check, without the code: a check is never made again. */
export interface VerificationCheck {
  to: string;
}

export interface StartOutcome {
  verification: VerificationFacts | null;
  /** Which sending of the code it was: a verification can have several. */
  attemptId: string | null;
  problem: TooManyAttempts | RecipientUnreachable | null;
}

interface CheckOutcome {
  verification: VerificationFacts | null;
  problem: WrongCode | VerificationNotFound | TooManyAttempts | null;
  /** What the proof is made from, each time that the outcome is told. */
  confirmed?: { id: string; expiresAt: string };
}

const channelOf = { SMS: 'sms', WHATSAPP: 'whatsapp', CALL: 'call', EMAIL: 'email' } as const;

/** Sends a code once. */
export async function startVerification(context: Context, input: StartVerificationInput) {
  const { accounts, at, claims, deadlineMs, once } = context;
  const { name: account } = accounts.named('input.account', input.account);
  const { twilio } = at(account);
  const channel = input.channel ?? 'SMS';
  const to = channel === 'EMAIL' ? readEmail('input.to', input.to) : readE164('input.to', input.to);
  const settled = await once<NewVerification, StartOutcome>({
    claims,
    field: 'startVerification',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => ({
      request: { to, channel: channelOf[channel], payment: shownPayment(input.payment) },
      account,
    }),
    perform: async (_recordId, request) => {
      try {
        const made = await twilio.startVerification(request.to, request.channel, request.payment);
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
  return { verification: verification && { ...verification, account: settled.account ?? account }, problem };
}

/** Checks a code once. Twilio forgets a verification when it is over, so the outcome itself is what is kept. */
export async function checkVerification(context: Context, input: CheckVerificationInput) {
  const { accounts, at, claims, deadlineMs, once } = context;
  const payment = shownPayment(input.payment);
  const { name: account } = accounts.named('input.account', input.account);
  const to = input.to.includes('@') ? readEmail('input.to', input.to) : readE164('input.to', input.to);
  const code = readCode(input.code);
  const settled = await once<VerificationCheck, CheckOutcome>({
    claims,
    field: 'checkVerification',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => ({ request: { to }, account }),
    perform: async (recordId) => {
      try {
        const checked = await at(account).twilio.checkVerification(to, code, payment);
        const verification = toVerification(checked);
        if (checked.valid) {
          const same = checked.amount === payment.amount && checked.payee === payment.payee;
          const expiresAt = new Date(Date.now() + PROOF_MS).toISOString();
          return {
            verification,
            problem: null,
            ...(input.payment && same && { confirmed: { id: recordId, expiresAt } }),
          };
        }
        const exhausted = verification.status === 'MAX_ATTEMPTS_REACHED';
        return { verification, problem: exhausted ? tooManyAttempts() : wrongCode() };
      } catch (error) {
        if (isTooMany(error)) return { verification: null, problem: tooManyAttempts() };
        if (isNotFound(error)) return { verification: null, problem: verificationNotFound() };
        throw error;
      }
    },
  });
  if ('pending' in settled) return { verification: null, proof: null, problem: outcomePending('The check') };
  const { confirmed, verification, problem } = settled.outcome;
  const proof = confirmed && input.payment ? await proofOf(context, to, input.payment, confirmed) : null;
  const where = settled.account ?? account;
  return { verification: verification && { ...verification, account: where }, problem, proof };
}

/** The sendings of a code that a verification lists, oldest first. */
export function attemptsOf({ sendCodeAttempts }: Pick<VerificationInstance, 'sendCodeAttempts'>) {
  const attempts = sendCodeAttempts as { attempt_sid: string; time: string }[];
  return attempts.map(({ attempt_sid: sid, time }) => ({ sid, atMs: Date.parse(time) }));
}

function wrongCode(): WrongCode {
  return { __typename: 'WrongCode', message: 'This is not the code that was sent.', retryable: false };
}

export function verificationNotFound(): VerificationNotFound {
  return {
    __typename: 'VerificationNotFound',
    message:
      'There is no such code: none was sent, it has expired, or it was used or called off. Start again.',
    retryable: false,
  };
}
