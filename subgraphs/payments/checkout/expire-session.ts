import { PlazaError } from '#schema/errors.ts';
import type { CheckoutSessionClosed, ExpireCheckoutSessionInput } from '#schema/generated/payments.ts';
import { actOn, maySee } from '#subgraphs/kit/access.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import type { Context } from '../context.ts';
import { readCheckoutSessionId } from '../input.ts';
import { toSessionStatus, type CheckoutSessionRow } from './map.ts';
import type { CheckoutCalls } from './stripe-checkout.ts';

/** What is asked of Stripe. */
export interface SessionToClose {
  sessionId: string;
}

/** What the record of it keeps. */
export interface ClosingOutcome {
  sessionId: string;
  problem: CheckoutSessionClosed | null;
}

/** Closes a page before its time, once. */
export async function expireCheckoutSession(context: Context, input: ExpireCheckoutSessionInput) {
  const { at, claims, deadlineMs, once, loaders } = context;
  const argument = 'input.checkoutSessionId';
  const id = readCheckoutSessionId(argument, input.checkoutSessionId);
  const row = await loaders.checkout.currentSession.load(id);
  if (!row || !maySee(claims, row.personId)) {
    throw new PlazaError('NOT_FOUND', 'There is no such page.', { details: { argument } });
  }
  actOn(claims, row.personId, argument);
  const { account } = row;
  let answered = false;
  const settled = await once<SessionToClose, ClosingOutcome>({
    claims,
    field: 'expireCheckoutSession',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () =>
      row.status === 'OPEN'
        ? { request: { sessionId: id }, account }
        : { outcome: { sessionId: id, problem: closed(row.status) } },
    perform: async (recordId, request) => {
      const outcome = await closeAtStripe(at(account).checkout, request, recordId);
      answered = true;
      return outcome;
    },
  });
  if ('pending' in settled) return { session: row, problem: outcomePending('The page') };
  const { session, currentSession } = loaders.checkout;
  return {
    // Where somebody else asked Stripe for it, what it did is not known here for sure.
    session: await (answered ? session : currentSession).clear(id).load(id),
    problem: settled.outcome.problem,
  };
}

/** Asks Stripe under the record's id: however often, it happens once. */
export async function closeAtStripe(
  checkout: CheckoutCalls,
  { sessionId }: SessionToClose,
  recordId: string,
): Promise<ClosingOutcome> {
  try {
    await checkout.expireSession(sessionId, recordId);
    return { sessionId, problem: null };
  } catch (error) {
    if (!(error instanceof PlazaError) || error.extensions.code !== 'BAD_USER_INPUT') throw error;
    // Meanwhile the payer finished it, or it closed: Stripe has no code for that.
    const { status } = await checkout.session(sessionId);
    if (status === 'open') throw error;
    return { sessionId, problem: closed(toSessionStatus(status)) };
  }
}

function closed(status: CheckoutSessionRow['status']): CheckoutSessionClosed {
  return {
    __typename: 'CheckoutSessionClosed',
    message: `The page is ${status} already.`,
    retryable: false,
    status,
  };
}
