import type { Clock } from '../clock.ts';
import { createRandom, type Random } from '../random.ts';
import type { World } from '../world/world.ts';
import type { StoredAnswer } from './rows.ts';
import { type SeedRows, seedRows } from './seed.ts';
import { type Changes, createTable } from './table.ts';

/** Everything the emulated Stripe account has. */
export type Store = ReturnType<typeof createStore>;

export function createStore({ world, clock, random }: { world: World; clock: Clock; random: Random }) {
  const seed = seedOf(world, random);
  let source = createRandom(`${world.seed}/stripe/live`);
  let answers = new Map<string, StoredAnswer>();
  const tables = {
    customers: createTable(seed.customers),
    paymentMethods: createTable(seed.paymentMethods, ['customer']),
    paymentIntents: createTable(seed.paymentIntents, ['customer', 'status']),
    charges: createTable(seed.charges, ['paymentIntent', 'customer']),
    refunds: createTable(seed.refunds, ['charge', 'paymentIntent']),
    balanceTransactions: createTable(seed.balanceTransactions, ['payout', 'source']),
    payouts: createTable(seed.payouts),
    disputes: createTable(seed.disputes, ['charge', 'paymentIntent']),
  };
  return {
    ...tables,
    now: () => clock.nowSeconds(),
    /** A new id in Stripe's format, e.g. `pi_3` + 23. */
    newId: (prefix: string, length = 24) => `${prefix}_${source.id(length)}`,
    answers: () => answers,
    snapshot: () => ({
      random: source.state(),
      answers: [...answers],
      tables: Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, table.changes()])),
    }),
    restore(state: unknown) {
      const saved = state as Saved;
      source = createRandom(`${world.seed}/stripe/live`, saved.random);
      answers = new Map(saved.answers);
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
  tables: Record<string, Changes<never>>;
}
