import { PlazaError } from '#schema/errors.ts';
import { mostAttempts, type Call } from '#schema/protocol.ts';
import type { CallCounts } from '#schema/call-bounds.ts';
import { NotSent } from '../call.ts';

/**
 * How many calls a fetch may make of each provider, by the `@calls` of what it asks for. It is what makes that directive
 * true: the gateway foretells by it what an operation can cost.
 */
export interface Allowance {
  /** @throws PlazaError COST_LIMIT, with the cause `budget`, where it is used up: nothing was sent */
  ask(provider: Call['provider']): void;
  /** Whether a call may be sent again. */
  again(provider: Call['provider']): boolean;
  /** How many questions are left. */
  left(): CallCounts;
}

/** @param most questions, each of which may be sent `mostAttempts` times */
export function createAllowance(most: CallCounts): Allowance {
  const left = { ...most };
  const requests = { stripe: 0, plaid: 0, twilio: 0 };
  return {
    ask(provider) {
      if (left[provider] < 1) throw usedUp(provider);
      left[provider] -= 1;
      requests[provider] += mostAttempts - 1;
    },
    again(provider) {
      if (requests[provider] < 1) return false;
      requests[provider] -= 1;
      return true;
    },
    left: () => ({ ...left }),
  };
}

function usedUp(provider: Call['provider']): PlazaError {
  return new PlazaError(
    'COST_LIMIT',
    'This would take more calls than it may cost: ask again, and it goes on where it ended, or ask for less.',
    {
      cause: new NotSent('the allowance of the fetch is used up'),
      nullCause: 'budget',
      provider: { name: provider, retryable: true },
    },
  );
}
