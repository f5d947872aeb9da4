import { Source } from 'graphql';
import { badInput, PlazaError } from '#schema/errors.ts';

/**
 * As people write a card's number: 14 to 19 digits in a row, or in groups of 4-4-4-4(-3) or 4-6-5. Within a word (an id
 * in hexadecimal), after a plus (a telephone number) and behind a decimal point there is none.
 */
const written =
  /(?<![\da-z+]|\d\.)(?:\d{14,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?|\d{4}([ -])\d{6}\2\d{4,5})(?![\da-z])/gi;

/** What the networks' numbers begin with, and how long they are. https://www.iso.org/standard/70484.html (ISO/IEC 7812-1) */
const networks = [
  /^4(?:\d{15}|\d{18})$/, // Visa
  /^(?:5[1-5]|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d+$/, // Mastercard
  /^3[47]\d{13}$/, // American Express
  /^(?:6011|64[4-9]|65|62|81)\d+$/, // Discover, UnionPay
  /^3(?:0[0-5]|[689])\d+$/, // Diners Club
  /^35(?:2[89]|[3-8]\d)\d+$/, // JCB
  /^(?:50|5[6-8]|6[0-9])\d+$/, // Maestro
];

/** Twilio's way to write a Messenger id, which is as long as a card's number. */
const messengerId = /^messenger:\d+$/;

/**
 * Refuses a document that has a card's number in it, before anything repeats a part of it in a message.
 *
 * @throws PlazaError BAD_USER_INPUT with `locations`
 */
export function refuseCardsInDocument(text: string): void {
  const at = findCard(text);
  if (at === -1) return;
  // The text stays out of the error: only where in it.
  const source = new Source(text);
  throw new PlazaError('BAD_USER_INPUT', sentence('The document'), { source, positions: [at] });
}

/**
 * Refuses variables that have a card's number in them, wherever in them.
 *
 * @throws PlazaError BAD_USER_INPUT with `extensions.argument`, the path to it (`input.description`)
 */
export function refuseCardsInVariables(variables: Readonly<Record<string, unknown>>): void {
  visit(variables, '');
}

function visit(value: unknown, path: string): void {
  if (typeof value === 'string' || (typeof value === 'number' && Number.isInteger(value))) {
    if (hasCard(String(value))) throw badInput(path, sentence(`\`${path}\``));
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => visit(item, `${path}.${index}`));
  } else if (value && typeof value === 'object') {
    for (const [name, part] of Object.entries(value)) {
      if (hasCard(name)) throw badInput(path, sentence(path ? `A key in \`${path}\`` : 'A variable’s name'));
      visit(part, path ? `${path}.${name}` : name);
    }
  }
}

function hasCard(text: string): boolean {
  return findCard(text) !== -1 && !messengerId.test(text);
}

/** Where the first number of a card begins; -1 where there is none. */
function findCard(text: string): number {
  // Shorter than any.
  if (text.length < 14) return -1;
  for (const { 0: match, index } of text.matchAll(written)) {
    const digits = match.replace(/\D/g, '');
    if (networks.some((network) => network.test(digits)) && passesLuhn(digits)) return index;
  }
  return -1;
}

/** The check digit of ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function sentence(where: string): string {
  return (
    `${where} holds what reads as a card number. Plaza takes none anywhere: collect cards with Stripe’s own form ` +
    'and pass the payment method’s id (pm_…). A Messenger id that reads as one is written `messenger:…`.'
  );
}
