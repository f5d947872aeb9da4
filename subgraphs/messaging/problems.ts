import type {
  MediaRefused,
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
  21211, 21214, 21215, 21216, 21217, 21219, 21265, 21408, 21421, 21612, 21614, 21635, 60200, 60205, 60410,
  60605, 63003, 63013, 63016, 63024,
]);

/** Media that are too large together, that nothing can be fetched from, or of a kind that the channel does not take. */
const mediaCodes: ReadonlySet<number> = new Set([11751, 12300, 21620, 21623, 63019, 63021, 63034]);

/** Too many codes sent, too many tried. */
const tooMany: ReadonlySet<number> = new Set([60203, 60202]);

/** What stands against a message behind a failure. @throws the failure itself where it is something else */
export function sendProblem(error: unknown): RecipientOptedOut | RecipientUnreachable | MediaRefused {
  const code = twilioCode(error);
  if (code !== null && mediaCodes.has(code)) {
    return {
      __typename: 'MediaRefused',
      message: 'Twilio does not take the media: too large, not to be fetched, or of no kind that it takes.',
      retryable: false,
      code,
    };
  }
  if (code === OPTED_OUT) {
    return optedOut();
  }
  return unreachableProblem(error);
}

export function optedOut(): RecipientOptedOut {
  return {
    __typename: 'RecipientOptedOut',
    message: 'The recipient asked for no more messages.',
    retryable: false,
  };
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
