import { ANSWER_WITHIN, decide, submitEvidence } from '../dispute-case.ts';
import { invalid, notFound } from '../errors.ts';
import { createdFilter, listParams, toPage } from '../list.ts';
import type { StripeCall, StripeRoute } from '../route.ts';
import type { DisputeRow } from '../rows.ts';
import type { Store } from '../store.ts';
import { noEvidence, toDispute } from '../wire/dispute.ts';

export const disputes: readonly StripeRoute[] = [
  {
    method: 'GET',
    url: '/disputes',
    accepts: [...listParams, 'charge', 'created', 'payment_intent'],
    run: ({ store, params, path }) => {
      const charge = params.text('charge');
      const intent = params.text('payment_intent');
      const rows = charge
        ? store.disputes.where('charge', charge)
        : intent
          ? store.disputes.where('paymentIntent', intent)
          : store.disputes.all();
      return toPage(rows.filter(createdFilter(params)), { params, path }, (row) => toDispute(row, store));
    },
  },
  {
    method: 'GET',
    url: '/disputes/:id',
    accepts: [],
    run: (call) => toDispute(disputeOf(call), call.store),
  },
  {
    method: 'POST',
    url: '/disputes/:id',
    accepts: ['evidence', 'intended_submission_method', 'metadata', 'submit'],
    run: (call) => {
      const { store, params } = call;
      const row = openDispute(call);
      const given = params.hash('evidence') ?? {};
      const evidence = { ...row.evidence, ...readEvidence(given) };
      const submit = params.boolean('submit') ?? true;
      if (Object.keys(given).length > 0 || submit) refuseLate(row, store);
      const changed: DisputeRow = {
        ...row,
        metadata: params.metadata(row.metadata),
        ...(Object.keys(evidence).length > 0 && { evidence }),
      };
      const submitted = submit && changed.evidence ? submitEvidence(changed, store) : changed;
      return toDispute(store.disputes.put(submitted), store);
    },
  },
  {
    method: 'POST',
    url: '/disputes/:id/close',
    accepts: [],
    run: (call) =>
      toDispute(decide({ submissions: 0, ...openDispute(call) }, 'lost', call.store), call.store),
  },
];

function disputeOf({ store, id }: StripeCall): DisputeRow {
  const row = store.disputes.get(id);
  if (!row) throw notFound('dispute', id);
  return row;
}

/** @throws StripeFailure 400 where the bank has the evidence, or has decided */
function openDispute(call: StripeCall): DisputeRow {
  const row = disputeOf(call);
  if (row.status === 'needs_response') return row;
  throw invalid(
    row.status === 'under_review'
      ? 'Evidence for this dispute was submitted already.'
      : 'This dispute is already closed.',
  );
}

function refuseLate({ created }: DisputeRow, store: Store): void {
  if (created + ANSWER_WITHIN >= store.now()) return;
  throw invalid('The deadline for submitting evidence for this dispute has passed.');
}

/** @throws StripeFailure for names that Stripe does not know, and more text than it takes */
function readEvidence(given: Record<string, unknown>): Record<string, string> {
  const entries = Object.entries(given).map(([name, value]) => {
    if (!(name in noEvidence)) {
      throw invalid(
        `Received unknown parameter: evidence[${name}]`,
        `evidence[${name}]`,
        'parameter_unknown',
      );
    }
    return [name, String(value)] as const;
  });
  if (entries.reduce((sum, [, text]) => sum + text.length, 0) > 150_000) {
    throw invalid('The combined character count of all evidence fields is limited to 150,000.', 'evidence');
  }
  return Object.fromEntries(entries);
}
