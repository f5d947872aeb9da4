import type Stripe from 'stripe';
import { badInput } from '#schema/errors.ts';
import type { DisputeEvidence, DisputeEvidenceInput } from '#schema/generated/payments.ts';
import { requireRole } from '#subgraphs/kit/access.ts';
import type { DisputeRow } from './business-map.ts';
import type { Context } from './context.ts';

/** Stripe's names of what the graph takes and shows. */
const names = {
  accessActivityLog: 'access_activity_log',
  billingAddress: 'billing_address',
  cancellationPolicyDisclosure: 'cancellation_policy_disclosure',
  cancellationRebuttal: 'cancellation_rebuttal',
  customerEmailAddress: 'customer_email_address',
  customerName: 'customer_name',
  customerPurchaseIp: 'customer_purchase_ip',
  duplicateChargeExplanation: 'duplicate_charge_explanation',
  duplicateChargeId: 'duplicate_charge_id',
  productDescription: 'product_description',
  refundPolicyDisclosure: 'refund_policy_disclosure',
  refundRefusalExplanation: 'refund_refusal_explanation',
  serviceDate: 'service_date',
  uncategorizedText: 'uncategorized_text',
} as const satisfies Record<keyof DisputeEvidenceInput, keyof Stripe.Dispute.Evidence>;

type Field = keyof typeof names;
const fields = Object.keys(names) as Field[];

/** Stripe's limits on one text and on all of them. */
const LONGEST = 20_000;
const LONGEST_TOGETHER = 150_000;

/** What was written against a dispute: as this fetch has read it, otherwise asked of Stripe, since it is not kept. */
export async function evidenceOf(
  { at, claims }: Context,
  { id, account }: DisputeRow,
): Promise<DisputeEvidence> {
  requireRole(claims, 'operator');
  const { business } = at(account);
  const { evidence } = business.seenDisputes.get(id) ?? (await business.dispute(id));
  return {
    __typename: 'DisputeEvidence',
    ...(Object.fromEntries(fields.map((field) => [field, evidence[names[field]]])) as Record<
      Field,
      string | null
    >),
  };
}

/** @throws PlazaError BAD_USER_INPUT for more text than Stripe takes */
export function readEvidence(
  evidence: DisputeEvidenceInput | null | undefined,
): Stripe.DisputeUpdateParams.Evidence {
  const given = fields.flatMap((field) => {
    const text = evidence?.[field];
    return text == null ? [] : [[field, text] as const];
  });
  for (const [field, text] of given) {
    if (text.length > LONGEST) {
      throw badInput(`input.evidence.${field}`, 'A text of the evidence has at most 20,000 characters.');
    }
  }
  if (given.reduce((sum, [, text]) => sum + text.length, 0) > LONGEST_TOGETHER) {
    throw badInput('input.evidence', 'All texts of the evidence together have at most 150,000 characters.');
  }
  return Object.fromEntries(given.map(([field, text]) => [names[field], text]));
}
