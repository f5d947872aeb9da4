import { bankingColumns } from './privacy-banking.ts';
import { messagingColumns } from './privacy-messaging.ts';
import {
  coverage,
  effect,
  effectAudit,
  link,
  linkAudit,
  linkImport,
  object,
  type PrivacyClass,
} from './privacy-tables.ts';

/**
 * What each column of the database tells of a person: `personal` (who somebody is, or what ties them to a provider),
 * `financial` (their money), or `none`. Where a column holds several things the weightier one counts, in this order:
 * financial, personal, none. `privacy.test.ts` compares this with a really migrated database: a column without a class
 * fails the build, and so does a class without a column. By `schema.table`, then by column.
 */
export const columnClasses: Readonly<Record<string, Readonly<Record<string, PrivacyClass>>>> = {
  'plaza.migration': { name: 'none', applied_at: 'none' },
  'gateway.signing_key': { id: 'none', private_jwk: 'none', created_at: 'none' },
  'people.person': {
    id: 'personal',
    issuer: 'personal',
    subject: 'personal',
    name: 'personal',
    email: 'personal',
    created_at: 'personal',
    survivor_id: 'personal',
  },
  'traffic.lane': {
    key: 'none',
    turns: 'none',
    counted_at: 'none',
    paused_until: 'none',
    under_way: 'none',
  },
  'events.log': { position: 'none', kind: 'none', body: 'personal', at: 'personal' },
  'payments.effect': effect(),
  'payments.effect_audit': effectAudit(),
  'payments.effect_step': { effect_id: 'none', step: 'none', object_id: 'financial', at: 'personal' },
  'payments.connected_account': {
    id: 'personal',
    account: 'none',
    person_id: 'personal',
    created_at: 'personal',
  },
  'payments.burned_proof': { id: 'none', used_by: 'personal', expires_at: 'none' },
  'payments.link': link(),
  'payments.link_audit': linkAudit(),
  'payments.link_import': linkImport(),
  'payments.link_import_place': { run: 'none', account: 'none', place: 'personal', done: 'none' },
  'payments.object': { ...object('financial'), currency: 'financial' },
  'payments.coverage': coverage(),
  'banking.effect': effect(),
  'banking.effect_audit': effectAudit(),
  ...bankingColumns,
  'banking.institution': { id: 'none', name: 'none', url: 'none', primary_color: 'none', fetched_at: 'none' },
  'links.business_bank': {
    business_id: 'none',
    connection_id: 'personal',
    app: 'none',
    subject: 'personal',
    reason: 'personal',
    at: 'none',
  },
  'links.receipt': {
    payment_id: 'financial',
    message_id: 'personal',
    person_id: 'personal',
    sent_at: 'personal',
  },
  ...messagingColumns,
  'messaging.effect': effect(),
  'messaging.effect_audit': effectAudit(),
  'messaging.link': link(),
  'messaging.link_audit': linkAudit(),
  'messaging.link_import': linkImport(),
  'messaging.object': { ...object('personal'), direction: 'personal' },
  'messaging.coverage': coverage(),
};

/** What stands in the JSON of a table's `body`, by the kind of object. */
export const bodyClasses: Readonly<Record<string, Readonly<Record<string, PrivacyClass>>>> = {
  'payments.object': {
    payment: 'financial',
    payment_method: 'financial',
    refund: 'financial',
    // The company's own money, but a dispute leads to its payer.
    payout: 'none',
    dispute: 'financial',
    balance: 'none',
    // Each leads to who paid.
    balance_transaction: 'financial',
    connected_account: 'personal',
    transfer: 'financial',
    subscription: 'financial',
    invoice: 'financial',
    product: 'none',
    price: 'none',
    setup_intent: 'financial',
    method_configuration: 'none',
    checkout_session: 'financial',
  },
  // Templates are the company's own words.
  'messaging.object': { message: 'personal', template: 'none', participation: 'personal', call: 'personal' },
};
