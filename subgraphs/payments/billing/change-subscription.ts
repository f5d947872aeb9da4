import type Stripe from 'stripe';
import { badInput } from '#schema/errors.ts';
import type {
  CancelSubscriptionInput,
  SubscriptionItemChangeInput,
  UpdateSubscriptionInput,
} from '#schema/generated/payments.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import type { Context } from '../context.ts';
import { readPaymentMethodId, readPriceId, readSubscriptionItemId } from '../input.ts';
import { isNotFound } from '../loaders.ts';
import { verified } from '../verified.ts';
import { readQuantity } from './create-subscription.ts';
import type { KeptBillingCalls } from './keep-answers.ts';
import type { SubscriptionRow } from './map.ts';
import { among, ended, ownSubscription, subscriptionConflict, type SubscriptionOutcome } from './outcomes.ts';
import { periodCost } from './period-cost.ts';

/** What is asked of Stripe. */
export interface SubscriptionChange {
  subscriptionId: string;
  /** Null: it ends now. */
  params: Stripe.SubscriptionUpdateParams | null;
}

type Change = 'updateSubscription' | 'cancelSubscription';

const prorations = {
  NEXT_INVOICE: 'create_prorations',
  AT_ONCE: 'always_invoice',
  NONE: 'none',
} as const;

export async function updateSubscription(context: Context, input: UpdateSubscriptionInput) {
  const { items, paymentMethodId, keep } = input;
  if (!items?.length && !paymentMethodId && !keep) {
    throw badInput('input', 'Say what is to change: `items`, `paymentMethodId` or `keep`.');
  }
  const params: Stripe.SubscriptionUpdateParams = {
    ...(items?.length && {
      items: readChanges(items),
      proration_behavior: prorations[input.proration ?? 'NEXT_INVOICE'],
    }),
    ...(paymentMethodId && {
      default_payment_method: readPaymentMethodId('input.paymentMethodId', paymentMethodId),
    }),
    ...(keep && { cancel_at_period_end: false }),
  };
  const { subscription, problem } = await change(context, 'updateSubscription', input, params, (row) =>
    items?.length ? dearer(context, row, items, input) : Promise.resolve(null),
  );
  return {
    subscription,
    problem: among(problem, 'SubscriptionStateConflict', 'VerificationRequired', 'OutcomePending'),
  };
}

export async function cancelSubscription(context: Context, input: CancelSubscriptionInput) {
  const params = input.at === 'NOW' ? null : { cancel_at_period_end: true };
  const { subscription, problem } = await change(
    context,
    'cancelSubscription',
    input,
    params,
    async () => null,
  );
  return { subscription, problem: among(problem, 'SubscriptionStateConflict', 'OutcomePending') };
}

/** One change of one subscription, once: reads it first (whose is it?), and shows it as it is afterwards. */
async function change(
  context: Context,
  field: Change,
  input: { subscriptionId: string; idempotencyKey: string },
  params: SubscriptionChange['params'],
  check: (row: SubscriptionRow) => Promise<SubscriptionOutcome['problem']>,
) {
  const { at, claims, deadlineMs, once, loaders } = context;
  const row = await ownSubscription(context, input.subscriptionId);
  const { id: subscriptionId, account } = row;
  let changed = false;
  const settled = await once<SubscriptionChange, SubscriptionOutcome>({
    claims,
    field,
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => {
      const problem = ended.has(row.status) ? subscriptionConflict(row.status) : await check(row);
      if (problem) return { outcome: { subscriptionId, problem } };
      return { request: { subscriptionId, params }, account };
    },
    perform: async (recordId, request) => {
      const outcome = await changeSubscription(at(account).billing, request, recordId);
      changed = true;
      return outcome;
    },
  });
  if ('pending' in settled) return { subscription: row, problem: outcomePending('The subscription') };
  // Where somebody else asked Stripe for it, what it did is not in the mirror for sure.
  const { subscription, currentSubscription } = loaders.billing;
  const now = await (changed ? subscription : currentSubscription).clear(subscriptionId).load(subscriptionId);
  return { subscription: now, problem: settled.outcome.problem };
}

/** Asks Stripe under the record's id: however often, it happens once. */
export async function changeSubscription(
  billing: KeptBillingCalls,
  { subscriptionId, params }: SubscriptionChange,
  recordId: string,
): Promise<SubscriptionOutcome> {
  if (params) {
    await billing.updateSubscription(subscriptionId, params, recordId);
    return { subscriptionId, problem: null };
  }
  try {
    await billing.cancelSubscription(subscriptionId, recordId);
  } catch (error) {
    // Of one that has ended Stripe speaks as of one that never was.
    const over = isNotFound(error) && (await billing.subscription(subscriptionId)).status === 'canceled';
    if (!over) throw error;
  }
  return { subscriptionId, problem: null };
}

/** Whether the payer has to confirm what the subscription costs from now on: above the company's limit, and more than before. */
async function dearer(
  context: Context,
  row: SubscriptionRow,
  changes: readonly SubscriptionItemChangeInput[],
  input: UpdateSubscriptionInput,
) {
  const { accounts, claims, proofs } = context;
  const before = row.priced;
  const after = before.flatMap((item) => {
    const wanted = changes.find(({ itemId }) => itemId === item.id);
    if (wanted?.remove) return [];
    return {
      priceId: wanted?.priceId ?? item.priceId,
      quantity: wanted?.quantity ?? item.quantity,
    };
  });
  for (const [index, { itemId, priceId, quantity }] of changes.entries()) {
    if (itemId && !before.some(({ id }) => id === itemId)) {
      throw badInput(`input.items[${index}].itemId`, 'The subscription has no such item.');
    }
    if (!itemId && priceId) after.push({ priceId, quantity: quantity ?? 1 });
  }
  if (after.length === 0) {
    throw badInput('input.items', 'A subscription keeps one item at least: end it by `cancelSubscription`.');
  }
  const amount = await periodCost(context, row.account, after);
  const cost = before.reduce((sum, { unitAmount, quantity }) => sum + unitAmount * quantity, 0);
  if (amount.amount <= cost) return null;
  const account = accounts.at(row.account);
  const asked = {
    amount,
    verificationProof: input.verificationProof ?? null,
    idempotencyKey: input.idempotencyKey,
  };
  return verified(proofs, { claims, accounts, account, personId: row.personId ?? '', input: asked });
}

function readChanges(changes: readonly SubscriptionItemChangeInput[]) {
  if (changes.length > 20) throw badInput('input.items', 'Change 20 items at most.');
  return changes.map(({ itemId, priceId, quantity, remove }, index): Stripe.SubscriptionUpdateParams.Item => {
    const place = `input.items[${index}]`;
    if (!itemId && !priceId) throw badInput(`${place}.priceId`, 'A new item needs a price.');
    if (remove && !itemId) throw badInput(`${place}.itemId`, 'Say which item is taken out.');
    return {
      ...(itemId && { id: readSubscriptionItemId(`${place}.itemId`, itemId) }),
      ...(remove && { deleted: true }),
      ...(priceId && !remove && { price: readPriceId(`${place}.priceId`, priceId) }),
      ...(quantity != null && !remove && { quantity: readQuantity(`${place}.quantity`, quantity) }),
    };
  });
}
