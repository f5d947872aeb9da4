import { billingExpandable, findInBilling, includedInBilling } from './billing/expand-billing.ts';
import { invalid } from './errors.ts';
import type { Store } from './store.ts';
import { toBalanceTransaction } from './wire/balance-transaction.ts';
import { toCharge } from './wire/charge.ts';
import { toConnectedAccount } from './wire/connected-account.ts';
import { toCustomer } from './wire/customer.ts';
import { toDispute } from './wire/dispute.ts';
import { toPaymentIntent } from './wire/payment-intent.ts';
import { toPaymentMethod } from './wire/payment-method.ts';
import { toPayout } from './wire/payout.ts';
import { toRefund } from './wire/refund.ts';
import { toTransfer } from './wire/transfer.ts';

type Wire = Record<string, unknown>;
interface Source {
  store: Store;
  url: string;
}

const MAX_DEPTH = 4;

/** What may be expanded, by object and field. A field that is null stays null. https://docs.stripe.com/expand */
const expandable: Record<string, readonly string[]> = {
  payment_intent: [
    'application',
    'customer',
    'latest_charge',
    'on_behalf_of',
    'payment_method',
    'payment_record',
    'review',
    'source',
    'transfer_data',
  ],
  charge: [
    'application',
    'application_fee',
    'balance_transaction',
    'customer',
    'failure_balance_transaction',
    'on_behalf_of',
    'payment_intent',
    'refunds',
    'review',
    'source_transfer',
    'transfer_data',
  ],
  customer: ['default_source', 'invoice_settings.default_payment_method', 'test_clock'],
  payment_method: ['customer'],
  refund: [
    'balance_transaction',
    'charge',
    'customer',
    'payment_intent',
    'payment_method',
    'source_transfer_reversal',
    'transfer_reversal',
  ],
  balance_transaction: ['source'],
  payout: [
    'application_fee',
    'balance_transaction',
    'destination',
    'failure_balance_transaction',
    'original_payout',
    'reversed_by',
  ],
  dispute: ['charge', 'payment_intent'],
  ...billingExpandable,
  transfer: ['balance_transaction', 'destination', 'source_transaction'],
};

/** The answer with every asked path filled in. @throws StripeFailure 400 for a path that is unknown or too deep */
export function expand(answer: object, paths: readonly string[], source: Source): object {
  for (const path of paths) {
    const segments = path.split('.');
    if (segments.length > MAX_DEPTH) {
      throw invalid(`You cannot expand more than ${MAX_DEPTH} levels of a property (${path}).`, 'expand');
    }
    expandInto(answer as Wire, segments, source, path);
  }
  return answer;
}

function expandInto(wire: Wire, segments: readonly string[], source: Source, path: string): void {
  if (segments.length === 0) return;
  if (wire.object === 'list') {
    if (segments[0] !== 'data')
      throw invalid(
        `This property cannot be expanded (${path}). You may want to try expanding 'data.${path}' instead.`,
        'expand',
      );
    for (const entry of wire.data as Wire[]) expandInto(entry, segments.slice(1), source, path);
    return;
  }
  const known = expandable[String(wire.object)] ?? [];
  const field = known.find(
    (name) => segments.join('.') === name || segments.join('.').startsWith(`${name}.`),
  );
  if (!field || wire.deleted) throw invalid(`This property cannot be expanded (${path}).`, 'expand');
  const rest = segments.slice(field.split('.').length);
  const names = field.split('.');
  const holder = names.slice(0, -1).reduce((inner, name) => inner[name] as Wire, wire);
  const name = names.at(-1)!;
  if (field === 'refunds') holder[name] ??= refundsOf(wire, source.store);
  else if (holder[name] === undefined) holder[name] = includedInBilling(wire, name, source.store);
  else if (typeof holder[name] === 'string') holder[name] = find(holder[name], source);
  const value = holder[name];
  if (value !== null && typeof value === 'object') expandInto(value as Wire, rest, source, path);
}

function refundsOf(charge: Wire, store: Store): object {
  const refunds = store.refunds.where('charge', charge.id).map((row) => toRefund(row, store));
  return { object: 'list', data: refunds, has_more: false, url: `/v1/charges/${String(charge.id)}/refunds` };
}

/** The object behind an id, by its prefix; the id itself where the sandbox has no such object. */
function find(id: string, { store, url }: Source): object | string {
  switch (id.slice(0, id.indexOf('_'))) {
    case 'cus': {
      const row = store.customers.get(id);
      return row ? toCustomer(row) : { id, object: 'customer', deleted: true };
    }
    case 'pi': {
      const row = store.paymentIntents.get(id);
      return row ? toPaymentIntent(row, store, url) : id;
    }
    case 'acct': {
      const row = store.connectedAccounts.get(id);
      return row ? toConnectedAccount(row) : id;
    }
    case 'tr': {
      const row = store.transfers.get(id);
      return row ? toTransfer(row, store) : id;
    }
    case 'ba':
    case 'pm': {
      const row = store.paymentMethods.get(id);
      return row ? toPaymentMethod(row) : id;
    }
    case 'ch':
    case 'py': {
      const row = store.charges.get(id);
      return row ? toCharge(row, store) : id;
    }
    case 're':
    case 'pyr': {
      const row = store.refunds.get(id);
      return row ? toRefund(row, store) : id;
    }
    case 'txn': {
      const row = store.balanceTransactions.get(id);
      return row ? toBalanceTransaction(row, store.now()) : id;
    }
    case 'po': {
      const row = store.payouts.get(id);
      return row ? toPayout(row, store.now()) : id;
    }
    case 'du': {
      const row = store.disputes.get(id);
      return row ? toDispute(row, store) : id;
    }
    default:
      return findInBilling(id, { store, url }) ?? id;
  }
}
