import { badInput } from '#schema/errors.ts';

/** Whether it can be an id of ours: no query is spent on anything else. */
export function isId(prefix: 'bcn' | 'bac' | 'btx' | 'rst', id: string): boolean {
  return id.startsWith(`${prefix}_`) && /^[a-z2-7]{26}$/.test(id.slice(4));
}

export function isInstitutionId(id: string): boolean {
  return /^ins_\w{1,60}$/.test(id);
}

/** What banks are searched by. @throws PlazaError BAD_USER_INPUT for what no bank's name can be like */
export function readInstitutionQuery(query: string): string {
  const text = query.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  if (text.length < 2 || text.length > 100 || !/[\p{L}\p{N}]/u.test(text)) {
    throw badInput('query', 'Search by 2 to 100 characters of a bank’s name, or leave `query` out for all.');
  }
  return text;
}

/** @throws PlazaError BAD_USER_INPUT for what cannot be a connection's id */
export function readConnectionId(argument: string, id: string): string {
  if (!isId('bcn', id)) throw badInput(argument, "This is not a bank connection's id (bcn_…).");
  return id;
}

/** @throws PlazaError BAD_USER_INPUT for what Plaid Link never returned */
export function readPublicToken(token: string): string {
  if (!/^public-[\w-]{1,200}$/.test(token)) {
    throw badInput('input.publicToken', 'This is not a public token of Plaid Link (public-…).');
  }
  return token;
}

/** @throws PlazaError BAD_USER_INPUT for what never started Plaid Link */
export function readLinkToken(token: string): string {
  if (!/^link-[\w-]{1,200}$/.test(token)) {
    throw badInput('input.linkToken', 'This is not a token that Plaid Link is started with (link-…).');
  }
  return token;
}

/** @throws PlazaError BAD_USER_INPUT for anything but a web address: https, or http on the developer's own machine */
export function readRedirectUri(uri: string): string {
  const { protocol, hostname } = URL.canParse(uri) ? new URL(uri) : { protocol: '', hostname: '' };
  if (protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost')) return uri;
  throw badInput('input.redirectUri', 'This is no https address.');
}

/** @throws PlazaError BAD_USER_INPUT where the days are the wrong way round */
export function checkDays(from: string | null | undefined, to: string | null | undefined): void {
  if (from && to && from > to) throw badInput('to', '`to` is not before `from`.');
}
