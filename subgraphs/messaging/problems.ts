import type {
  RecipientOptedOut,
  RecipientUnreachable,
  TooManyAttempts,
} from '#schema/generated/messaging.ts';
import { twilioCode } from './twilio.ts';

const OPTED_OUT = 21610;

/**
 * What says of the recipient, not of the request, that nothing can be sent: no number, no route, no permission for the
 * region, a landline, a channel that does not reach them. https://www.twilio.com/docs/api/errors
 */
const unreachable: ReadonlySet<number> = new Set([
  21211, 21214, 21217, 21219, 21265, 21408, 21421, 21612, 21614, 21635, 60200, 60205, 60410, 60605, 63003,
  63013, 63016, 63024,
]);

/** Too many codes sent, too many tried. */
const tooMany: ReadonlySet<number> = new Set([60203, 60202]);

/** The recipient's own obstacle behind a failure. @throws the failure itself where it is another */
export function recipientProblem(error: unknown): RecipientOptedOut | RecipientUnreachable {
  const code = twilioCode(error);
  if (code === OPTED_OUT) {
    return {
      __typename: 'RecipientOptedOut',
      message: 'The recipient asked for no more messages.',
      retryable: false,
    };
  }
  return unreachableProblem(error);
}

/** @throws the failure itself where the recipient is not the obstacle */
export function unreachableProblem(error: unknown): RecipientUnreachable {
  const code = twilioCode(error);
  if (code === null || !unreachable.has(code)) throw error;
  return {
    __typename: 'RecipientUnreachable',
    message: 'This address cannot be reached on this channel.',
    retryable: false,
    code,
  };
}

export function isTooMany(error: unknown): boolean {
  return tooMany.has(twilioCode(error) ?? 0);
}

export function tooManyAttempts(): TooManyAttempts {
  return {
    __typename: 'TooManyAttempts',
    message: 'Too many codes were sent or tried: wait ten minutes.',
    retryable: true,
  };
}
