import { badInput } from '#schema/errors.ts';

/** Twilio takes this many characters of instructions with a call. */
const MAX_TWIML = 4_000;
const MAX_SAYS = 3_000;

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * Instructions that read a text, and nothing else: whatever is markup in it is read as it stands.
 *
 * @throws PlazaError BAD_USER_INPUT
 */
export function readTwiml(says: string, language: string | null | undefined): string {
  if (says.trim() === '' || says.length > MAX_SAYS)
    throw badInput('input.says', 'What is read has 1 to 3,000 characters.');
  // XML 1.0 has no place for these, escaped or not, nor for halves of a character.
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(says) || !says.isWellFormed())
    throw badInput('input.says', 'This has characters in it that cannot be read.');
  if (language != null && !/^[a-z]{2,3}(-[A-Za-z]{2,4})?(-[A-Z]{2})?$/.test(language))
    throw badInput('input.language', 'Write a language as e.g. en-US or de-DE.');
  const attribute = language == null ? '' : ` language="${language}"`;
  const twiml = `<Response><Say${attribute}>${escaped(says)}</Say></Response>`;
  if (twiml.length <= MAX_TWIML) return twiml;
  throw badInput('input.says', 'This is too long with its special characters: shorten it.');
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => escapes[character]!);
}
