import { badInput } from '#schema/errors.ts';

/** How a link ends: at an instant, or as a mistake, as if it had never been. */
export type Ending = { at: Date } | 'mistaken';

/** @throws PlazaError BAD_USER_INPUT for a time that ends before it begins */
export function readPeriod(
  validFrom: string | null | undefined,
  validTo: string | null | undefined,
): { from: Date | null; to: Date | null } {
  const [from, to] = [validFrom, validTo].map((text) => (text == null ? null : new Date(text)));
  if (from && to && from >= to) throw badInput('input.validTo', '`validTo` comes after `validFrom`.');
  return { from: from ?? null, to: to ?? null };
}

/** When a link ends. @throws PlazaError BAD_USER_INPUT where it both ends and never was */
export function readEnding(validTo: string | null | undefined, mistaken: boolean | null | undefined): Ending {
  if (!mistaken) return { at: validTo == null ? new Date() : new Date(validTo) };
  if (validTo != null) throw badInput('input.validTo', 'What was a mistake never held: leave `validTo` out.');
  return 'mistaken';
}

/** @throws PlazaError BAD_USER_INPUT for what cannot be a person's id */
export function readPersonId(personId: string): string {
  if (!/^per_[a-z2-7]{26}$/.test(personId))
    throw badInput('input.personId', "This is not a person's id (per_…).");
  return personId;
}
