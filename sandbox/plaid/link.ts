import type { FastifyInstance } from 'fastify';
import type { LinkTokenCreateResponse, LinkTokenGetResponse, LinkTokenGetSessionsResponse } from 'plaid';
import { z } from 'zod';
import { HOUR_MS, MINUTE_MS } from '../world/days.ts';
import { endpoint } from './endpoint.ts';
import { supportedProducts } from './item-wire.ts';
import { PlaidProblem } from './problem.ts';
import { DEFAULT_DAYS_REQUESTED, type LinkTokenRow } from './state.ts';
import type { Store } from './store.ts';
import type { Answer, Wire } from './wire.ts';

/** Settings of Link that change how its pages look or which products they ask for; taken and not looked at. */
const unread = Object.fromEntries(
  [
    'optional_products',
    'required_if_supported_products',
    'link_customization_name',
    'appearance_mode',
    'android_package_name',
    'institution_data',
    'account_filters',
    'eu_config',
    'institution_id',
    'auth',
    'hosted_link',
    'user_token',
    'user_id',
    'identity',
    'enable_multi_item_link',
  ].map((name) => [name, z.unknown().optional()]),
);

const fields = {
  ...(unread as Record<string, z.ZodOptional<z.ZodUnknown>>),
  client_name: z.string().min(1).max(30),
  language: z.string().length(2),
  country_codes: z
    .array(
      z.enum([
        'US',
        'GB',
        'ES',
        'NL',
        'FR',
        'IE',
        'CA',
        'DE',
        'IT',
        'PL',
        'DK',
        'NO',
        'SE',
        'EE',
        'LT',
        'LV',
        'PT',
        'BE',
        'AT',
        'FI',
      ]),
    )
    .min(1),
  user: z.looseObject({ client_user_id: z.string().min(1) }),
  products: z.array(z.string()).nullish(),
  additional_consented_products: z.array(z.string()).nullish(),
  webhook: z.url().optional(),
  access_token: z.string().nullish(),
  redirect_uri: z.url().optional(),
  update: z.looseObject({ account_selection_enabled: z.boolean().optional() }).optional(),
  transactions: z.strictObject({ days_requested: z.number().int().min(1).max(730).optional() }).optional(),
};

/** /link/token/create, for a new Item or (with an access token) to repair one; /link/token/get. */
export function registerLink(app: FastifyInstance, store: Store): void {
  endpoint(app, '/link/token/create', fields, (body) => {
    const item = body.access_token ? store.item(body.access_token) : null;
    const products = body.products ?? [];
    if (!item && products.length === 0) throw new PlaidProblem('INVALID_PRODUCT');
    const alsoConsented = body.additional_consented_products ?? [];
    if (alsoConsented.some((product) => products.includes(product))) {
      throw new PlaidProblem(
        'INVALID_FIELD',
        'products and additional_consented_products must not have products in common',
      );
    }
    for (const product of [...products, ...alsoConsented]) {
      if (!supportedProducts.some((each) => each === product) || product === 'balance') {
        throw new PlaidProblem(
          'INVALID_PRODUCT',
          `client is not authorized to access the following products: ["${product}"]`,
        );
      }
    }
    const createdMs = store.nowMs();
    const row: LinkTokenRow = {
      clientName: body.client_name,
      language: body.language,
      countryCodes: body.country_codes,
      products,
      alsoConsented,
      webhook: body.webhook ?? null,
      redirectUri: body.redirect_uri ?? null,
      daysRequested: body.transactions?.days_requested ?? DEFAULT_DAYS_REQUESTED,
      createdMs,
      expiresMs: createdMs + (item ? 30 * MINUTE_MS : 4 * HOUR_MS),
      itemId: item?.itemId ?? null,
      choosing: body.update?.account_selection_enabled ?? false,
      sessions: [],
    };
    const token = store.token('link', store.fresh('link').random);
    store.state().linkTokens[token] = row;
    return {
      link_token: token,
      expiration: new Date(row.expiresMs).toISOString(),
    } satisfies Answer<LinkTokenCreateResponse>;
  });

  endpoint(app, '/link/token/get', { link_token: z.string() }, ({ link_token }) => {
    const row = linkToken(store, link_token);
    // What nobody used in time is as if it had never been.
    if (row.sessions.length === 0 && store.nowMs() > row.expiresMs)
      throw new PlaidProblem('INVALID_LINK_TOKEN');
    return {
      link_token,
      created_at: new Date(row.createdMs).toISOString(),
      expiration: new Date(row.expiresMs).toISOString(),
      link_sessions: row.sessions.map(toSession),
      metadata: {
        initial_products: supportedProducts.filter((product) => row.products.includes(product)),
        webhook: row.webhook,
        country_codes: row.countryCodes as (typeof fields.country_codes)['_zod']['output'],
        language: row.language,
        redirect_uri: row.redirectUri,
        client_name: row.clientName,
      },
    } satisfies Answer<LinkTokenGetResponse>;
  });
}

/** A user who went through Link to its end. */
function toSession({ id, startedMs }: LinkTokenRow['sessions'][number]) {
  return {
    link_session_id: id,
    started_at: new Date(startedMs).toISOString(),
    finished_at: new Date(startedMs).toISOString(),
    exit: null,
    on_exit: null,
    events: [],
  } satisfies Wire<LinkTokenGetSessionsResponse>;
}

/** @throws PlaidProblem where the token is unknown */
export function linkToken(store: Store, token: string): LinkTokenRow {
  const row = store.state().linkTokens[token];
  if (!row) throw new PlaidProblem('INVALID_LINK_TOKEN');
  return row;
}
