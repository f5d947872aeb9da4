import type { AccountKind } from '../world/cast.ts';
import type { CastAccount, World } from '../world/world.ts';

/** An Item, seeded or made by a caller. Its accounts and history are not stored: they follow from `seed`. */
export interface ItemRow {
  itemId: string;
  accessToken: string;
  institutionId: string;
  state: 'good' | 'login_required' | 'revoked';
  /** Virtual instant at which the person’s consent ends; null where it does not. */
  consentExpiresMs: number | null;
  /** Virtual instant at which the bank ends the connection; null where nothing is announced. */
  disconnectsMs: number | null;
  /** Accounts that the person opened since; they are the Item’s once chosen in Link. */
  offered: { kind: AccountKind; chosenMs: number | null }[];
  products: string[];
  webhook: string | null;
  /** Virtual instant of the exchange, ms. Seeded Items are as old as their history. */
  createdMs: number;
  /** How far back transactions go, days. */
  daysRequested: number;
  /** `world`: the accounts are the seeded world's; else the name of the random source that they come from. */
  seed: string;
  removed: boolean;
  /** Transactions that a caller made, in order of making. */
  made: MadeTransaction[];
  lastWebhook: { code: string; sentMs: number } | null;
  /** Virtual instant at which a caller last had Plaid look at the bank; null where none did. */
  lookedMs: number | null;
  /** How often its transactions were refreshed, and its access token changed. */
  refreshes: number;
  rotations: number;
  /** Whether the person is behind with what they owe. */
  overdue: boolean;
  /** What the person consented to in Link; null where nobody asked them, and all may be read. */
  consented: string[] | null;
}

export interface MadeTransaction {
  id: string;
  accountId: string;
  /** Minor units, Plaid's sign. */
  amount: number;
  name: string;
  transacted: string;
  posted: string;
  madeMs: number;
}

/** What a public token will become: a new Item, once. */
export interface PublicTokenRow {
  /** Name of the random source of the Item's accounts. */
  itemSeed: string;
  institutionId: string;
  products: string[];
  webhook: string | null;
  daysRequested: number;
  createdMs: number;
  /** The Item is born waiting for its user. */
  loginRequired: boolean;
  /** What the person consented to; null where nobody asked them. */
  consented: string[] | null;
  /** Exchanged: a second exchange is refused. */
  used: boolean;
}

export interface LinkTokenRow {
  clientName: string;
  language: string;
  countryCodes: string[];
  products: string[];
  webhook: string | null;
  redirectUri: string | null;
  daysRequested: number;
  createdMs: number;
  expiresMs: number;
  /** What the person is asked to consent to beside `products`. */
  alsoConsented: string[];
  /** Set in update mode. */
  itemId: string | null;
  /** In update mode: whether Link asks which accounts are to be shared. */
  choosing: boolean;
  /** Who went through Link with it. */
  sessions: { id: string; startedMs: number }[];
}

/** The whole of it, plain JSON. */
export interface PlaidState {
  /** Counts what was made, so that every new thing has a random source of its own. */
  counter: number;
  items: Record<string, ItemRow>;
  publicTokens: Record<string, PublicTokenRow>;
  linkTokens: Record<string, LinkTokenRow>;
}

export const DEFAULT_DAYS_REQUESTED = 90;

/** Every bank of the cast, connected long ago. */
export function seedState(world: World): PlaidState {
  const items = world.banks.map((bank): ItemRow => ({
    itemId: bank.itemId,
    accessToken: bank.accessToken,
    institutionId: bank.institutionId,
    state: bank.state,
    consentExpiresMs: null,
    disconnectsMs: null,
    offered: [],
    products: ['transactions'],
    webhook: null,
    createdMs: Date.parse(earliest(bank.accounts)),
    daysRequested: 730,
    seed: 'world',
    removed: false,
    made: [],
    lastWebhook: null,
    lookedMs: null,
    refreshes: 0,
    rotations: 0,
    overdue: false,
    consented: null,
  }));
  return {
    counter: 0,
    items: Object.fromEntries(items.map((item) => [item.itemId, item])),
    publicTokens: {},
    linkTokens: {},
  };
}

function earliest(accounts: readonly CastAccount[]): string {
  return (
    accounts.map((account) => account.transactions[0]?.date ?? '2024-11-01').toSorted()[0] ?? '2024-11-01'
  );
}
