import { availableIn, book } from '../books.ts';
import type { TransferRow } from '../connect-rows.ts';
import { invalid, missing, notFound } from '../errors.ts';
import { createdFilter, listParams, toPage } from '../list.ts';
import type { StripeCall, StripeRoute } from '../route.ts';
import type { ChargeRow } from '../rows.ts';
import type { Store } from '../store.ts';
import { toConnectedAccount } from '../wire/connected-account.ts';
import { amountReversed, toTransfer, toTransferReversal } from '../wire/transfer.ts';

export const transfers: readonly StripeRoute[] = [
  {
    method: 'POST',
    url: '/transfers',
    accepts: [
      'amount',
      'currency',
      'description',
      'destination',
      'metadata',
      'source_transaction',
      'source_type',
      'transfer_group',
    ],
    run: ({ store, params }) => {
      const currency = params.requiredText('currency').toLowerCase();
      const destination = params.requiredText('destination');
      checkDestination(destination, store);
      const charge = chargeOf(params.text('source_transaction'), currency, store);
      const amount = charge
        ? (params.integer('amount', { min: 1 }) ?? charge.amount)
        : params.requiredInteger('amount', { min: 1 });
      if (charge) checkLeft(charge, amount, store);
      else checkBalance(currency, amount, store);
      const id = store.newId('tr', 24);
      const row: TransferRow = {
        id,
        created: store.now(),
        amount,
        currency,
        destination,
        sourceTransaction: charge?.id ?? null,
        transferGroup:
          params.text('transfer_group') ??
          (charge ? (store.paymentIntents.get(charge.paymentIntent)?.transferGroup ?? null) : null),
        description: params.text('description') ?? null,
        metadata: params.metadata(),
        balanceTransaction: book(store, {
          created: store.now(),
          amount: -amount,
          currency,
          type: 'transfer',
          source: id,
          description: params.text('description') ?? null,
        }),
      };
      return toTransfer(store.transfers.put(row), store);
    },
  },
  {
    method: 'GET',
    url: '/transfers',
    accepts: [...listParams, 'created', 'destination', 'transfer_group'],
    run: ({ store, params, path }) => {
      const [destination, group] = [params.text('destination'), params.text('transfer_group')];
      const created = createdFilter(params);
      const rows = store.transfers
        .all()
        .filter((row) => created(row) && (!destination || row.destination === destination))
        .filter((row) => !group || row.transferGroup === group);
      return toPage(rows, { params, path }, (row) => toTransfer(row, store));
    },
  },
  {
    method: 'GET',
    url: '/transfers/:id',
    accepts: [],
    run: (call) => toTransfer(transferOf(call), call.store),
  },
  {
    method: 'POST',
    url: '/transfers/:id/reversals',
    accepts: ['amount', 'description', 'metadata', 'refund_application_fee'],
    run: (call) => {
      const { store, params } = call;
      const row = transferOf(call);
      const left = row.amount - amountReversed(row, store);
      if (left === 0) throw invalid(`Transfer ${row.id} is already fully reversed.`);
      const amount = params.integer('amount', { min: 1 }) ?? left;
      if (amount > left) {
        throw invalid(
          `Reversal amount (${amount}) is greater than unreversed amount on transfer (${left}).`,
          'amount',
        );
      }
      const id = store.newId('trr', 24);
      const reversal = store.transferReversals.put({
        id,
        created: store.now(),
        transfer: row.id,
        amount,
        currency: row.currency,
        metadata: params.metadata(),
        balanceTransaction: book(store, {
          created: store.now(),
          amount,
          currency: row.currency,
          type: 'transfer_refund',
          source: id,
          description: params.text('description') ?? null,
        }),
      });
      // Put again as it is, so that its change is announced.
      store.transfers.put({ ...row });
      return toTransferReversal(reversal);
    },
  },
  {
    method: 'GET',
    url: '/transfers/:id/reversals',
    accepts: listParams,
    run: (call) => {
      transferOf(call);
      return toPage(call.store.transferReversals.where('transfer', call.id), call, toTransferReversal);
    },
  },
];

function transferOf({ store, id }: StripeCall): TransferRow {
  const row = store.transfers.get(id);
  if (!row) throw notFound('transfer', id);
  return row;
}

function checkDestination(id: string, store: Store): void {
  const account = store.connectedAccounts.get(id);
  if (!account) throw missing('destination', id, 'destination');
  const { transfers: state } = toConnectedAccount(account).capabilities as { transfers?: string };
  if (state === 'active') return;
  throw invalid(
    'Your destination account needs to have at least one of the following capabilities enabled: transfers, legacy_payments',
    'destination',
  );
}

function chargeOf(id: string | null | undefined, currency: string, store: Store): ChargeRow | null {
  if (!id) return null;
  const charge = store.charges.get(id);
  if (!charge) throw missing('charge', id, 'source_transaction');
  if (charge.status === 'failed' || !charge.captured) {
    throw invalid(`Charge ${id} has not been captured and cannot be transferred.`, 'source_transaction');
  }
  if (charge.currency !== currency) {
    throw invalid(
      `The currency of source_transaction's balance transaction (${charge.currency}) must be the same as the transfer currency (${currency}).`,
      'currency',
    );
  }
  return charge;
}

/** A charge can be handed on up to what it brought. */
function checkLeft(charge: ChargeRow, amount: number, store: Store): void {
  const handed = store.transfers
    .all()
    .filter(({ sourceTransaction }) => sourceTransaction === charge.id)
    .reduce((sum, row) => sum + row.amount - amountReversed(row, store), 0);
  if (handed + amount <= charge.amount) return;
  throw invalid(
    `Transfers using this transaction as a source must not exceed the source amount of ${charge.amount}. (${handed} already transferred.)`,
    'source_transaction',
  );
}

function checkBalance(currency: string, amount: number, store: Store): void {
  if (availableIn(store, currency) >= amount) return;
  throw invalid(
    'You have insufficient available funds in your Stripe account. Try adding funds directly to your available balance by creating Charges using the 4000000000000077 test card. See: https://stripe.com/docs/testing#available-balance',
    undefined,
    'balance_insufficient',
  );
}
