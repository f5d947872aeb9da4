import type Stripe from 'stripe';
import type { ConnectedAccountRow } from '../connect-rows.ts';

export function toConnectedAccount(row: ConnectedAccountRow) {
  const active = row.submitted && !row.restricted;
  const status = active ? 'active' : row.submitted ? 'pending' : 'inactive';
  const due = row.submitted ? [] : ['external_account', 'tos_acceptance.date', 'tos_acceptance.ip'];
  return {
    id: row.id,
    object: 'account',
    business_type: row.businessType,
    capabilities: Object.fromEntries(row.requested.map((name) => [name, status])),
    charges_enabled: active && row.requested.includes('card_payments'),
    controller: {
      fees: { payer: 'application' },
      is_controller: true,
      losses: { payments: 'application' },
      requirement_collection: 'stripe',
      stripe_dashboard: { type: 'express' },
      type: 'application',
    },
    country: row.country,
    created: row.created,
    default_currency: row.country === 'US' ? 'usd' : 'eur',
    details_submitted: row.submitted,
    email: row.email,
    metadata: row.metadata,
    payouts_enabled: active,
    requirements: {
      alternatives: [],
      current_deadline: null,
      currently_due: due,
      disabled_reason: active ? null : row.submitted ? 'under_review' : 'requirements.past_due',
      errors: [],
      eventually_due: due,
      past_due: due,
      pending_verification: [],
    },
    type: 'express',
  } satisfies Stripe.Account;
}
