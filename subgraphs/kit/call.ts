import { PlazaError } from '#schema/errors.ts';
import type { Call } from '#schema/protocol.ts';

/** Stands as the cause of an error where the request never left or was refused: nothing can have happened at the provider. */
export class NotSent extends Error {}

/**
 * What a failure says of the request: it never left; it was turned away unread, by a rate limit or because the same is
 * under way; its line broke or its time was up, so that it may have been done; the provider is not well; or the provider
 * is well and refuses.
 */
export type Says = 'unsent' | 'limited' | 'busy' | 'broken' | 'sick' | 'refused';

/** A provider's failure in our words. */
export interface Failure {
  error: PlazaError;
  /** The provider's HTTP status; 0 where no answer came. */
  status: number;
  says: Says;
  /** How long the provider wants to be left alone, milliseconds, where it says so. */
  retryAfterMs?: number;
  /** What a rate limit is about: this endpoint, or all of the account. */
  limits?: 'endpoint' | 'account';
  /** It had so little time left that its silence says nothing of the provider. */
  hurried?: boolean;
  /** The provider's own word on whether to send the same again, where it gives one. */
  again?: boolean;
}

/** Carries a failure through what guards a call; never leaves it. */
export class CallFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.error.message);
    this.failure = failure;
  }
}

export interface AskOptions {
  /** How long the provider may take, milliseconds; `deadlines.providerMs` when left out. */
  timeoutMs?: number;
  /** A write is never given up half way: it may take effect although nobody waits (docs/decisions/0003-effects.md). */
  write?: boolean;
  /** After which failures the same may be sent again; as for a read, or for a write without a key, when left out. */
  again?: Again;
  /** Whose limit at the endpoint it counts against, where the provider has one for each, e.g. a Plaid Item. */
  item?: string;
}

/**
 * After which failures a request may be sent again: a read after any; a write with the provider's idempotency key after
 * any that can be over; a write that the provider surely did not begin where it says 429; any other only where it never
 * left.
 */
export const again = {
  read: ['unsent', 'limited', 'busy', 'broken', 'sick'],
  sameKey: ['unsent', 'limited', 'busy', 'broken'],
  unlessBegun: ['unsent', 'limited'],
  onlyUnsent: ['unsent'],
} as const satisfies Record<string, readonly Says[]>;

export type Again = keyof typeof again;

/** How long a write may go on after its client was told that the outcome is pending, milliseconds. */
export const writeTimeoutMs = 30_000;

/** One HTTP request to a provider: timed, written to the ledger, its failure translated. */
export type Ask = <T>(
  operation: string,
  run: (signal: AbortSignal, timeoutMs: number) => Promise<T>,
  options?: AskOptions,
) => Promise<T>;

const titles = { stripe: 'Stripe', plaid: 'Plaid', twilio: 'Twilio' } as const;

type Provider = Call['provider'];

/** Nothing came back within the time allowed. */
export function timedOut(provider: Provider): PlazaError {
  return new PlazaError('UPSTREAM_TIMEOUT', `${titles[provider]} did not answer in time.`, {
    nullCause: 'timeout',
    provider: { name: provider, retryable: true },
  });
}

/** Our own limiter, or a pause that the provider asked for, has no turn before the deadline: nothing was sent. */
export function rateLimited(provider: Provider, waitMs: number): PlazaError {
  return new PlazaError('RATE_LIMITED', `${titles[provider]} takes no more requests for the moment.`, {
    nullCause: 'rate_limited',
    provider: { name: provider, retryable: true },
    ...(waitMs > 0 && { details: { retryAfterMs: Math.ceil(waitMs) } }),
  });
}

/** Where the turns are counted cannot be reached, so that nobody knows whether one is left: nothing was sent. */
export function uncounted(provider: Provider, why: unknown): PlazaError {
  return new PlazaError('UPSTREAM_UNAVAILABLE', `${titles[provider]} cannot be asked at the moment.`, {
    cause: new NotSent('its limits cannot be counted', { cause: why }),
    nullCause: 'provider_error',
    provider: { name: provider, retryable: true },
  });
}

/** It failed several times in a row and is not asked for a moment: nothing was sent. */
export function circuitOpen(provider: Provider): PlazaError {
  return new PlazaError('UPSTREAM_UNAVAILABLE', `${titles[provider]} cannot answer at the moment.`, {
    cause: new NotSent('the circuit is open'),
    nullCause: 'circuit_open',
    provider: { name: provider, retryable: true },
  });
}

/** Single facts of a provider's failure, never the SDK's error itself: that carries keys and tokens. */
export interface Fault extends Pick<Failure, 'status' | 'retryAfterMs' | 'limits' | 'again'> {
  code?: string;
  requestId?: string;
  /** For the client, where the provider's own sentence is made for one and names no secret. */
  message?: string;
  notSent?: boolean;
  says?: Says;
}

/** The usual translation of an HTTP status. */
export function toFailure(provider: Provider, fault: Fault): Failure {
  const { status, code, requestId, message, notSent, retryAfterMs, limits } = fault;
  const behind = { name: provider, ...(code && { code }), ...(requestId && { requestId }) };
  const title = titles[provider];
  const failure = (says: Says, error: PlazaError): Failure => ({
    status,
    says: fault.says ?? says,
    error,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(limits && { limits }),
    ...(fault.again !== undefined && { again: fault.again }),
  });
  if (status === 429) {
    const options = { nullCause: 'rate_limited', provider: { ...behind, retryable: true } } as const;
    return failure(
      'limited',
      new PlazaError('RATE_LIMITED', `${title} takes no more requests for the moment.`, options),
    );
  }
  const mayDiffer = status === 401 || status === 403;
  if (status >= 400 && status < 500 && !mayDiffer) {
    const known = status !== 404;
    const text =
      message ?? (known ? `${title} does not accept this request.` : `${title} knows no such object.`);
    const options = { nullCause: 'provider_error', provider: { ...behind, retryable: false } } as const;
    return failure('refused', new PlazaError(known ? 'BAD_USER_INPUT' : 'NOT_FOUND', text, options));
  }
  const error = new PlazaError('UPSTREAM_UNAVAILABLE', `${title} cannot answer at the moment.`, {
    ...((notSent || mayDiffer) && {
      cause: new NotSent(mayDiffer ? `${title} refused the request` : 'the request never left'),
    }),
    nullCause: 'provider_error',
    provider: { ...behind, retryable: status === 0 || status >= 500 },
  });
  return failure(mayDiffer ? 'refused' : notSent ? 'unsent' : status === 0 ? 'broken' : 'sick', error);
}
