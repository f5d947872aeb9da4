import { repair } from './item-state.ts';
import { PlaidProblem } from './problem.ts';
import { DEFAULT_DAYS_REQUESTED, type PublicTokenRow } from './state.ts';
import { linkToken } from './link.ts';
import type { Store } from './store.ts';

/** A public token as Link would give it out after a good login. */
export function issuePublicToken(
  store: Store,
  wish: Partial<
    Pick<PublicTokenRow, 'products' | 'webhook' | 'daysRequested' | 'loginRequired' | 'consented'>
  > & {
    institutionId: string;
  },
): string {
  const institution = store.institution(wish.institutionId);
  const { name, random } = store.fresh('item');
  const token = store.token('public', random);
  store.state().publicTokens[token] = {
    itemSeed: name,
    institutionId: institution.id,
    products: wish.products ?? ['transactions'],
    webhook: wish.webhook ?? null,
    daysRequested: wish.daysRequested ?? DEFAULT_DAYS_REQUESTED,
    createdMs: store.nowMs(),
    loginRequired: wish.loginRequired ?? false,
    consented: wish.consented ?? null,
    used: false,
  };
  return token;
}

/** What a user does in Link: in create mode connects a bank, in update mode logs in again. @returns the public token of create mode */
export function goThroughLink(store: Store, token: string, institutionId: string): string | null {
  const link = linkToken(store, token);
  if (store.nowMs() > link.expiresMs) {
    throw new PlaidProblem('INVALID_LINK_TOKEN', 'the link token has expired; create another one');
  }
  link.sessions = [...link.sessions, { id: store.fresh('session').random.id(36), startedMs: store.nowMs() }];
  if (link.itemId !== null) {
    const item = store.state().items[link.itemId]!;
    repair(item, store.nowMs(), link);
    if (item.consented) item.consented = [...new Set([...item.consented, ...link.alsoConsented])];
    store.books.forget(item.itemId);
    return null;
  }
  const { products, webhook, daysRequested, alsoConsented } = link;
  const consented = [...products, ...alsoConsented];
  return issuePublicToken(store, { institutionId, products, webhook, daysRequested, consented });
}
