import type { Clock } from '../clock.ts';
import { createRandom, type Random } from '../random.ts';
import type { World } from '../world/world.ts';
import type {
  AccountLinkRow,
  ConnectedAccountRow,
  TransferReversalRow,
  TransferRow,
} from './connect-rows.ts';
import type { BankTokenRow, EventRow, RowChange, StoredAnswer } from './rows.ts';
import { type SeedRows, seedRows } from './seed.ts';
import type { BillingSettings } from './billing/settings.ts';
import type { CheckoutSessionRow } from './checkout/rows.ts';
import type { MethodConfigurationRow, SetupIntentRow } from './setup/rows.ts';
import { type Changes, createTable } from './table.ts';

/** Stripe shows the events of 30 days; the sandbox the last of them, so that a long run fills neither memory nor file. */
const KEPT_EVENTS = 2_000;

/** Everything the emulated Stripe account has. */
export type Store = ReturnType<typeof createStore>;

export function createStore({ world, clock, random }: { world: World; clock: Clock; random: Random }) {
  const seed = seedOf(world, random);
  let source = createRandom(`${world.seed}/stripe/live`);
  let answers = new Map<string, StoredAnswer>();
  let events: EventRow[] = [];
  let eventCount = 0;
  let changes: RowChange[] = [];
  const noting =
    <Kind extends RowChange['kind']>(kind: Kind) =>
    (before: unknown, after: unknown) =>
      void changes.push({ kind, before, after } as RowChange);
  const tables = {
    customers: createTable(seed.customers, [], noting('customer')),
    paymentMethods: createTable(seed.paymentMethods, ['customer'], noting('paymentMethod')),
    bankTokens: createTable<BankTokenRow>([]),
    paymentIntents: createTable(seed.paymentIntents, ['customer', 'status'], noting('paymentIntent')),
    charges: createTable(seed.charges, ['paymentIntent', 'customer'], noting('charge')),
    refunds: createTable(seed.refunds, ['charge', 'paymentIntent'], noting('refund')),
    balanceTransactions: createTable(seed.balanceTransactions, ['payout', 'source']),
    payouts: createTable(seed.payouts, ['manual'], noting('payout')),
    products: createTable(seed.billing.products, [], noting('product')),
    prices: createTable(seed.billing.prices, [], noting('price')),
    subscriptions: createTable(seed.billing.subscriptions, ['customer'], noting('subscription')),
    invoices: createTable(seed.billing.invoices, ['customer', 'status'], noting('invoice')),
    setupIntents: createTable<SetupIntentRow>([], [], noting('setupIntent')),
    checkoutSessions: createTable<CheckoutSessionRow>([], [], noting('checkoutSession')),
    methodConfigurations: createTable<MethodConfigurationRow>([]),
    billingSettings: createTable<BillingSettings>([]),
    disputes: createTable(seed.disputes, ['charge', 'paymentIntent', 'status'], noting('dispute')),
    connectedAccounts: createTable<ConnectedAccountRow>([], [], noting('connectedAccount')),
    accountLinks: createTable<AccountLinkRow>([]),
    transfers: createTable<TransferRow>([], [], noting('transfer')),
    transferReversals: createTable<TransferReversalRow>([], ['transfer']),
  };
  return {
    ...tables,
    now: () => clock.nowSeconds(),
    /** A new id in Stripe's format, e.g. `pi_3` + 23. */
    newId: (prefix: string, length = 24) => `${prefix}_${source.id(length)}`,
    answers: () => answers,
    /** Newest first. */
    events: () => events,
    addEvent(event: Omit<EventRow, 'id'>) {
      // From a source of their own, so that the ids of objects stay as they are.
      eventCount += 1;
      const id = `evt_${random.fork(`event/${eventCount}`).id(24)}`;
      events = [{ id, ...event }, ...events.slice(0, KEPT_EVENTS - 1)];
    },
    /** The changes since the last time this was asked. */
    takeChanges(): RowChange[] {
      const taken = changes;
      changes = [];
      return taken;
    },
    snapshot: () => ({
      random: source.state(),
      answers: [...answers],
      events,
      eventCount,
      tables: Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, table.changes()])),
    }),
    restore(state: unknown) {
      const saved = state as Saved;
      source = createRandom(`${world.seed}/stripe/live`, saved.random);
      answers = new Map(saved.answers);
      [events, eventCount] = [saved.events ?? [], saved.eventCount ?? 0];
      for (const [name, table] of Object.entries(tables)) table.restore(saved.tables[name] ?? []);
    },
  };
}

/** Seeded rows are never changed, so that the sandboxes of one world share them. */
const seeds = new WeakMap<World, SeedRows>();

function seedOf(world: World, random: Random): SeedRows {
  const rows = seeds.get(world) ?? seedRows(world, random);
  seeds.set(world, rows);
  return rows;
}

interface Saved {
  random: number;
  answers: [string, StoredAnswer][];
  /** Left out by a sandbox that kept none yet. */
  events?: EventRow[];
  eventCount?: number;
  tables: Record<string, Changes<never>>;
}
