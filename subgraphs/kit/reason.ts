import { badInput } from '#schema/errors.ts';

/** Why somebody did something by hand. @throws PlazaError BAD_USER_INPUT outside 1 to 1,000 characters */
export function readReason(reason: string): string {
  const text = reason.trim();
  if (text.length >= 1 && text.length <= 1000) return text;
  throw badInput('input.reason', 'Say why, in 1 to 1,000 characters: it is kept for the audit.');
}
