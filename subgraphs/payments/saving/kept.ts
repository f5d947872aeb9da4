import type Stripe from 'stripe';
import type { NewObject } from '#subgraphs/kit/mirror/objects.ts';
import { customerOf } from '../map.ts';

/** What is kept of something that is being saved: no secret, and nothing of `next_action`. */
const keptNames = [
  'id',
  'object',
  'status',
  'created',
  'customer',
  'payment_method',
  'last_setup_error',
  'code',
  'decline_code',
  'message',
];

export function keptSetupIntent(account: string, intent: Stripe.SetupIntent, asOf: Date): NewObject {
  const error = intent.last_setup_error;
  // The error names the whole method that was refused.
  const body = {
    ...intent,
    payment_method:
      typeof intent.payment_method === 'string' ? intent.payment_method : (intent.payment_method?.id ?? null),
    last_setup_error: error && { ...error, payment_method: undefined },
  };
  return {
    account,
    kind: 'setup_intent',
    id: intent.id,
    owner: customerOf(intent),
    at: new Date(intent.created * 1000),
    asOf,
    body: JSON.parse(JSON.stringify(body, keptNames)) as unknown,
  };
}

/** Which kinds of method an account has switched on, in Stripe's words. */
export interface Configured {
  kinds: string[];
}

/** An account has one, which has no time of its own. */
export function keptConfiguration(
  account: string,
  configuration: Stripe.PaymentMethodConfiguration | null,
  asOf: Date,
): NewObject<Configured> {
  const kinds = Object.entries(configuration ?? {}).flatMap(([kind, value]) =>
    (value as { available?: unknown } | null)?.available === true ? kind : [],
  );
  return {
    account,
    kind: 'method_configuration',
    id: account,
    owner: null,
    at: new Date(0),
    asOf,
    body: { kinds },
  };
}
