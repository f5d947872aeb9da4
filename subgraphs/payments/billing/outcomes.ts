import { PlazaError } from '#schema/errors.ts';
import type {
  CardDeclined,
  InvoiceActionRequired,
  InvoiceStateConflict,
  PaymentMethodMissing,
  SubscriptionStateConflict,
  VerificationRequired,
} from '#schema/generated/payments.ts';
import { actOn, maySee } from '#subgraphs/kit/access.ts';
import type { Context } from '../context.ts';
import { readInvoiceId, readSubscriptionId } from '../input.ts';
import type { InvoiceRow, SubscriptionRow } from './map.ts';

/** What the record of an effect on a subscription keeps. */
export interface SubscriptionOutcome {
  subscriptionId: string | null;
  problem: CardDeclined | PaymentMethodMissing | SubscriptionStateConflict | VerificationRequired | null;
}

/** What the record of an effect on an invoice keeps. */
export interface InvoiceOutcome {
  invoiceId: string;
  problem:
    | CardDeclined
    | PaymentMethodMissing
    | InvoiceStateConflict
    | InvoiceActionRequired
    | VerificationRequired
    | null;
}

/** A subscription that the caller may change, as it is now. @throws PlazaError NOT_FOUND, also for somebody else's */
export async function ownSubscription({ claims, loaders }: Context, id: string): Promise<SubscriptionRow> {
  const argument = 'input.subscriptionId';
  const row = await loaders.billing.currentSubscription.load(readSubscriptionId(argument, id));
  if (!row || !maySee(claims, row.personId)) {
    throw new PlazaError('NOT_FOUND', 'There is no such subscription.', { details: { argument } });
  }
  actOn(claims, row.personId, argument);
  return row;
}

/** An invoice that the caller may pay, as it is now. @throws PlazaError NOT_FOUND, also for somebody else's */
export async function ownInvoice({ claims, loaders }: Context, id: string): Promise<InvoiceRow> {
  const argument = 'input.invoiceId';
  const row = await loaders.billing.currentInvoice.load(readInvoiceId(argument, id));
  if (!row || !maySee(claims, row.personId)) {
    throw new PlazaError('NOT_FOUND', 'There is no such invoice.', { details: { argument } });
  }
  actOn(claims, row.personId, argument);
  return row;
}

/** In these states a subscription is over. */
export const ended: ReadonlySet<string> = new Set(['CANCELED', 'INCOMPLETE_EXPIRED']);

export function subscriptionConflict(status: SubscriptionRow['status']): SubscriptionStateConflict {
  return {
    __typename: 'SubscriptionStateConflict',
    message: `The subscription is ${status}; this cannot be done in that state.`,
    retryable: false,
    status,
  };
}

export function invoiceConflict(status: InvoiceRow['status']): InvoiceStateConflict {
  return {
    __typename: 'InvoiceStateConflict',
    message: `The invoice is ${status}; only an open one can be paid.`,
    retryable: false,
    status,
  };
}

export function methodMissing(): PaymentMethodMissing {
  return {
    __typename: 'PaymentMethodMissing',
    message: 'Nothing is saved to pay with: save a method first, or name one.',
    retryable: false,
  };
}

/** Stripe's refusal to charge who has saved nothing; it has no code of its own for that. */
export function saysNoMethod(error: unknown): boolean {
  return (
    error instanceof PlazaError &&
    providerCode(error) === 'resource_missing' &&
    /no attached payment source|no `default_payment_method` set/.test(error.message)
  );
}

export function providerCode(error: unknown): string | undefined {
  if (!(error instanceof PlazaError)) return undefined;
  return ((error.extensions['provider'] ?? {}) as { code?: string }).code;
}

/** The problem, where it is one of these: a union of the schema holds no other. */
export function among<Problem extends { __typename?: string }, Name extends string>(
  problem: Problem | null,
  ...names: readonly Name[]
): Extract<Problem, { __typename?: Name }> | null {
  const found = problem !== null && (names as readonly (string | undefined)[]).includes(problem.__typename);
  return found ? (problem as Extract<Problem, { __typename?: Name }>) : null;
}
