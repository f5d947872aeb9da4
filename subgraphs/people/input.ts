import { badInput } from '#schema/errors.ts';

/** @throws PlazaError BAD_USER_INPUT outside 1 to 200 characters */
export function readName(name: string): string {
  const trimmed = name.trim();
  if (trimmed.length < 1 || trimmed.length > 200)
    throw badInput('input.name', 'A name has 1 to 200 characters.');
  return trimmed;
}

/** @throws PlazaError BAD_USER_INPUT for what cannot be an e-mail address */
export function readEmail(email: string): string {
  if (email.length > 254 || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    throw badInput('input.email', 'This is no e-mail address.');
  }
  return email;
}
