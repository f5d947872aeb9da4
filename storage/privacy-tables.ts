/** What a column tells of a person; `privacy.ts` says it of each. */
export type PrivacyClass = 'personal' | 'financial' | 'none';

/** The inputs are kept as keyed hashes, and sealed while the outcome is open; the outcomes as ids and problems. */
export function effect(): Record<string, PrivacyClass> {
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
export function effectAudit(): Record<string, PrivacyClass> {
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

export function link(): Record<string, PrivacyClass> {
  return {
    person_id: 'personal',
    account: 'none',
    owner: 'personal',
    valid_from: 'personal',
    valid_to: 'personal',
  };
}

/** Links on their way in from a file. */
export function linkImport(): Record<string, PrivacyClass> {
  return { ...link(), run: 'none', line: 'none', state: 'none', note: 'none' };
}

/** Who linked what to whom by hand, and why. */
export function linkAudit(): Record<string, PrivacyClass> {
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

export function object(told: PrivacyClass): Record<string, PrivacyClass> {
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
export function coverage(): Record<string, PrivacyClass> {
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
