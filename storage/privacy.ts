import { messagingColumns } from './privacy-messaging.ts';

/**
 * What each column of the database tells of a person: `personal` (who somebody is, or what ties them to a provider),
 * `financial` (their money), or `none`. Where a column holds several things the weightier one counts, in this order:
 * financial, personal, none. `privacy.test.ts` compares this with a really migrated database: a column without a class
 * fails the build, and so does a class without a column.
 */
export type PrivacyClass = 'personal' | 'financial' | 'none';

/** By `schema.table`, then by column. */
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
  'payments.burned_proof': { id: 'none', used_by: 'personal', expires_at: 'none' },
  'payments.link': link(),
  'payments.link_audit': linkAudit(),
  'payments.link_import': linkImport(),
  'payments.link_import_place': { run: 'none', account: 'none', place: 'personal', done: 'none' },
  'payments.object': { ...object('financial'), currency: 'financial' },
  'payments.coverage': coverage(),
  'banking.effect': effect(),
  'banking.effect_audit': effectAudit(),
  'banking.connection': {
    id: 'personal',
    person_id: 'personal',
    item_id: 'personal',
    institution_id: 'personal',
    // Sealed; opened it reads the person's accounts.
    access_token: 'financial',
    status: 'personal',
    cursor: 'none',
    synced_at: 'none',
    effect_id: 'personal',
    created_at: 'personal',
    account: 'none',
    streams_as_of: 'none',
    consent_expires_at: 'personal',
    billed_products: 'none',
    consented_products: 'personal',
    notice: 'personal',
    notice_at: 'personal',
    checked_at: 'none',
  },
  'banking.recurring_stream': {
    id: 'personal',
    connection_id: 'personal',
    account_id: 'personal',
    direction: 'financial',
    description: 'financial',
    merchant_name: 'financial',
    category: 'financial',
    frequency: 'financial',
    status: 'financial',
    active: 'financial',
    average_minor: 'financial',
    last_minor: 'financial',
    currency: 'financial',
    unofficial_currency: 'financial',
    first_date: 'financial',
    last_date: 'financial',
    predicted_next_date: 'financial',
    as_of: 'none',
  },
  'banking.account': {
    id: 'personal',
    connection_id: 'personal',
    provider_id: 'personal',
    name: 'financial',
    official_name: 'financial',
    mask: 'financial',
    type: 'financial',
    subtype: 'financial',
    position: 'none',
    as_of: 'none',
    balances: 'financial',
    balances_as_of: 'none',
  },
  'banking.transaction': {
    id: 'personal',
    account_id: 'personal',
    provider_id: 'personal',
    amount_minor: 'financial',
    currency: 'financial',
    unofficial_currency: 'financial',
    direction: 'financial',
    date: 'financial',
    description: 'financial',
    merchant_name: 'financial',
    category: 'financial',
    pending: 'financial',
    first_told: 'financial',
  },
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
  },
  // Templates are the company's own words.
  'messaging.object': { message: 'personal', template: 'none', participation: 'personal' },
};

/** The inputs are kept as keyed hashes, and sealed while the outcome is open; the outcomes as ids and problems. */
function effect(): Record<string, PrivacyClass> {
  return {
    id: 'none',
    app: 'none',
    subject: 'personal',
    field: 'personal',
    key: 'personal',
    input_hash: 'personal',
    state: 'none',
    outcome: 'financial',
    lease_until: 'none',
    created_at: 'personal',
    holder: 'none',
    request: 'financial',
    started_at: 'personal',
    settled_at: 'personal',
    settled_by: 'none',
    tried_at: 'none',
    tries: 'none',
    note: 'personal',
    account: 'none',
  };
}

/** Who settled what by hand, and why. */
function effectAudit(): Record<string, PrivacyClass> {
  return {
    id: 'none',
    at: 'none',
    effect_id: 'none',
    app: 'none',
    subject: 'personal',
    outcome: 'none',
    object_id: 'personal',
    reason: 'personal',
    before: 'none',
  };
}

function link(): Record<string, PrivacyClass> {
  return {
    person_id: 'personal',
    account: 'none',
    owner: 'personal',
    valid_from: 'personal',
    valid_to: 'personal',
  };
}

/** Links on their way in from a file. */
function linkImport(): Record<string, PrivacyClass> {
  return { ...link(), run: 'none', line: 'none', state: 'none', note: 'none' };
}

/** Who linked what to whom by hand, and why. */
function linkAudit(): Record<string, PrivacyClass> {
  return {
    ...link(),
    id: 'none',
    at: 'none',
    app: 'none',
    subject: 'personal',
    change: 'none',
    reason: 'personal',
    before: 'personal',
  };
}

function object(told: PrivacyClass): Record<string, PrivacyClass> {
  return {
    account: 'none',
    kind: 'none',
    id: 'personal',
    owner: 'personal',
    at: told,
    as_of: 'none',
    body: told,
    status: told,
  };
}

/** A list is named by whose it is; where its next page begins is an object's id. */
function coverage(): Record<string, PrivacyClass> {
  return {
    account: 'none',
    kind: 'none',
    list: 'personal',
    floor: 'personal',
    upto: 'personal',
    place: 'personal',
    as_of: 'none',
  };
}
