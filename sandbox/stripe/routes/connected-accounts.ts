import type Stripe from 'stripe';
import type { ConnectedAccountRow } from '../connect-rows.ts';
import { invalid, missing, notFound } from '../errors.ts';
import { createdFilter, listParams, toPage } from '../list.ts';
import type { StripeRoute } from '../route.ts';
import type { Store } from '../store.ts';
import { toConnectedAccount } from '../wire/connected-account.ts';

/** A page for its holder is good for so long, seconds. */
const LINK_LIVES = 5 * 60;

export const connectedAccounts: readonly StripeRoute[] = [
  {
    method: 'POST',
    url: '/accounts',
    accepts: ['business_type', 'capabilities', 'controller', 'country', 'email', 'metadata', 'type'],
    run: ({ store, params }) => {
      const capabilities = Object.entries(params.hash('capabilities') ?? {});
      const requested = capabilities.flatMap(([name, value]) =>
        (value as { requested?: unknown }).requested === 'true' ? [name] : [],
      );
      const country = params.text('country') ?? 'US';
      if (country === 'US' && requested.includes('transfers') && !requested.includes('card_payments')) {
        throw invalid(
          'You cannot request the `transfers` capability without the `card_payments` capability for accounts in US.',
          'requested_capabilities',
        );
      }
      const row: ConnectedAccountRow = {
        id: store.newId('acct', 16),
        created: store.now(),
        email: params.text('email') ?? null,
        country,
        businessType: params.text('business_type') ?? null,
        metadata: params.metadata(),
        requested,
        submitted: false,
        restricted: false,
      };
      return toConnectedAccount(store.connectedAccounts.put(row));
    },
  },
  {
    method: 'GET',
    url: '/accounts',
    accepts: [...listParams, 'created'],
    run: ({ store, params, path }) =>
      toPage(
        store.connectedAccounts.all().filter(createdFilter(params)),
        { params, path },
        toConnectedAccount,
      ),
  },
  {
    method: 'GET',
    url: '/accounts/:id',
    accepts: [],
    run: ({ store, id }) => toConnectedAccount(connectedAccount(store, id)),
  },
  {
    method: 'POST',
    url: '/account_links',
    accepts: ['account', 'collect', 'collection_options', 'refresh_url', 'return_url', 'type'],
    run: ({ store, params, sandboxUrl }) => {
      const account = params.requiredText('account');
      if (!store.connectedAccounts.get(account)) throw missing('account', account, 'account');
      params.requiredText('type');
      params.oneOf('type', ['account_onboarding', 'account_update']);
      const row = store.accountLinks.put({
        id: store.newId('onb', 24),
        created: store.now(),
        account,
        expires: store.now() + LINK_LIVES,
        used: false,
        refreshUrl: params.requiredText('refresh_url'),
        returnUrl: params.requiredText('return_url'),
      });
      return {
        object: 'account_link',
        created: row.created,
        expires_at: row.expires,
        url: `${sandboxUrl}/_sandbox/stripe/onboarding/${row.id}`,
      } satisfies Stripe.AccountLink;
    },
  },
];

/** @throws StripeFailure 404 where there is no such account */
export function connectedAccount(store: Store, id: string): ConnectedAccountRow {
  const row = store.connectedAccounts.get(id);
  if (!row) throw notFound('account', id);
  return row;
}
