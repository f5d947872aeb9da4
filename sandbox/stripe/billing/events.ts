import type { Announcement } from '../rows.ts';
import type { Store } from '../store.ts';
import { toPrice, toProduct } from '../wire/catalogue.ts';
import { toInvoice } from '../wire/invoice.ts';
import { toSubscription } from '../wire/subscription.ts';
import type { BillingChange, InvoiceRow, SubscriptionRow } from './rows.ts';

/** What a change of billing is announced as. */
export function ofBilling(change: BillingChange, store: Store, url: string): Announcement[] {
  const told = change.before ? 'updated' : 'created';
  if (!change.after) return [];
  switch (change.kind) {
    case 'product':
      return [[`product.${told}`, toProduct(change.after)]];
    case 'price':
      return [[`price.${told}`, toPrice(change.after)]];
    case 'subscription': {
      const wire = toSubscription(change.after, store);
      return kindsOfSubscription(change.before, change.after).map((kind) => [kind, wire]);
    }
    case 'invoice': {
      const wire = toInvoice(change.after, store, url);
      return kindsOfInvoice(change.before, change.after).map((kind) => [kind, wire]);
    }
  }
}

function kindsOfSubscription(before: SubscriptionRow | undefined, after: SubscriptionRow): string[] {
  if (!before) return ['customer.subscription.created'];
  if (after.status === 'canceled' && before.status !== 'canceled') return ['customer.subscription.deleted'];
  if (after.trialTold && !before.trialTold) return ['customer.subscription.trial_will_end'];
  return ['customer.subscription.updated'];
}

const kindOfStatus: Record<InvoiceRow['status'], string | null> = {
  draft: null,
  open: 'invoice.finalized',
  paid: 'invoice.paid',
  uncollectible: 'invoice.marked_uncollectible',
  void: 'invoice.voided',
};

function kindsOfInvoice(before: InvoiceRow | undefined, after: InvoiceRow): string[] {
  if (!before) return ['invoice.created'];
  const come = before.status === after.status ? null : kindOfStatus[after.status];
  if (come) return [come];
  const tried = after.status === 'open' && after.attempts > before.attempts;
  return [tried ? 'invoice.payment_failed' : 'invoice.updated'];
}
