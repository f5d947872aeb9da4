import { badInput } from '#schema/errors.ts';

/** @throws PlazaError BAD_USER_INPUT for what cannot be a payment's id: no call is spent on it */
export function readPaymentId(argument: string, id: string): string {
  return readId(argument, id, /^pi_\w{1,250}$/, "a payment's id (pi_…)");
}

/** @throws PlazaError BAD_USER_INPUT for what cannot be a payment method's id */
export function readPaymentMethodId(argument: string, id: string): string {
  return readId(argument, id, /^(pm|card|ba|src)_\w{1,250}$/, "a payment method's id (pm_…)");
}

/** @throws PlazaError BAD_USER_INPUT for what cannot be a customer's id */
export function readCustomerId(argument: string, id: string): string {
  return readId(argument, id, /^cus_\w{1,250}$/, "a customer's id (cus_…)");
}

/** @throws PlazaError BAD_USER_INPUT for what cannot be a payout's id */
export function readPayoutId(argument: string, id: string): string {
  return readId(argument, id, /^po_\w{1,250}$/, "a payout's id (po_…)");
}

/** @throws PlazaError BAD_USER_INPUT for what cannot be a dispute's id */
export function readDisputeId(argument: string, id: string): string {
  return readId(argument, id, /^(dp|du)_\w{1,250}$/, "a dispute's id (dp_… or du_…)");
}

/** @throws PlazaError BAD_USER_INPUT for what cannot be a subscription's id */
export function readSubscriptionId(argument: string, id: string): string {
  return readId(argument, id, /^sub_\w{1,250}$/, "a subscription's id (sub_…)");
}

/** @throws PlazaError BAD_USER_INPUT for what cannot be the id of a subscription's item */
export function readSubscriptionItemId(argument: string, id: string): string {
  return readId(argument, id, /^si_\w{1,250}$/, "the id of a subscription's item (si_…)");
}

/** @throws PlazaError BAD_USER_INPUT for what cannot be an invoice's id */
export function readInvoiceId(argument: string, id: string): string {
  return readId(argument, id, /^in_\w{1,250}$/, "an invoice's id (in_…)");
}

/** @throws PlazaError BAD_USER_INPUT for what cannot be a price's id */
export function readPriceId(argument: string, id: string): string {
  return readId(argument, id, /^price_\w{1,250}$/, "a price's id (price_…)");
}

/** @throws PlazaError BAD_USER_INPUT for what cannot be the id of something that is being saved */
export function readSetupIntentId(argument: string, id: string): string {
  return readId(argument, id, /^seti_\w{1,250}$/, "a setup intent's id (seti_…)");
}

/** @throws PlazaError BAD_USER_INPUT for what cannot be a bank account's id */
export function readBankAccountId(argument: string, id: string): string {
  return readId(argument, id, /^bac_[a-z2-7]{26}$/, "a bank account's id (bac_…)");
}

/** @throws PlazaError BAD_USER_INPUT for more than Plaza passes on */
export function readDescription(description: string | null | undefined): string | null {
  if (description && description.length > 500) {
    throw badInput('input.description', 'A description has at most 500 characters.');
  }
  return description || null;
}

/** @throws PlazaError BAD_USER_INPUT for what cannot be the id of a page of Stripe's */
export function readCheckoutSessionId(argument: string, id: string): string {
  return readId(argument, id, /^cs_\w{1,250}$/, "a checkout session's id (cs_…)");
}

/** @throws PlazaError BAD_USER_INPUT for what cannot be a connected account's id */
export function readConnectedAccountId(argument: string, id: string): string {
  return readId(argument, id, /^acct_\w{1,250}$/, "a connected account's id (acct_…)");
}

/** @throws PlazaError BAD_USER_INPUT for what cannot be a transfer's id */
export function readTransferId(argument: string, id: string): string {
  return readId(argument, id, /^tr_\w{1,250}$/, "a transfer's id (tr_…)");
}

/** @throws PlazaError BAD_USER_INPUT for what cannot be a country */
export function readCountry(argument: string, country: string): string {
  return readId(argument, country, /^[A-Z]{2}$/, "a country's code (ISO 3166-1 alpha-2)");
}

/** @throws PlazaError BAD_USER_INPUT for anything but a web address: https, or http on the developer's own machine */
export function readWebUrl(argument: string, url: string): string {
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' };
  if (protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost')) return url;
  throw badInput(argument, 'This is no https address.');
}

/** Stripe takes web addresses and app links. @throws PlazaError BAD_USER_INPUT */
export function readReturnUrl(url: string): string {
  if (!URL.canParse(url) || /^(javascript|data):/i.test(url))
    throw badInput('input.returnUrl', 'This is no URL.');
  return url;
}

function readId(argument: string, id: string, pattern: RegExp, what: string): string {
  if (!pattern.test(id)) throw badInput(argument, `This is not ${what}.`);
  return id;
}
