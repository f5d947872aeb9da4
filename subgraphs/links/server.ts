import type { AccountCounts } from '#schema/call-bounds.ts';
import type { Handle } from '#schema/protocol.ts';
import { toOpaqueId } from '#schema/person-id.ts';
import type { Db } from '#storage/database.ts';
import { createSurvivors } from '#storage/survivors.ts';
import { createHandle, type Log } from '#subgraphs/kit/handle.ts';
import { createCursors } from '#subgraphs/kit/page.ts';
import type { AskPort } from '#subgraphs/kit/ports/ports.ts';
import { createBusinessBanks } from './business-banks.ts';
import { createReceipts } from './receipts.ts';
import type { Context, Services } from './context.ts';
import { Business } from './resolvers/business.ts';
import { Mutation } from './resolvers/mutation.ts';
import { Payment } from './resolvers/payment.ts';
import { Payout } from './resolvers/payout.ts';
import { Person } from './resolvers/person.ts';

export interface LinksOptions {
  db: Db;
  macKey: Buffer;
  log: Log;
  askPort: AskPort;
  /** How many accounts of each provider are configured. */
  accounts: AccountCounts;
  /** The name of the default account at Stripe. */
  account: string;
}

/** The subgraph of what belongs together across providers: it wraps none, and asks the others by their ports. */
export function createLinks({ db, macKey, log, askPort, accounts, account }: LinksOptions) {
  const survivors = createSurvivors(db, {
    failed: (error) => log.error({ subgraph: 'links', err: error }, 'merged persons cannot be followed'),
  });
  const businessBanks = createBusinessBanks(db);
  const receipts = createReceipts(db);
  const services: Services = { askPort, businessBanks, receipts, cursors: createCursors(macKey), survivors };
  const handle: Handle = createHandle({
    name: 'links',
    resolvers: { Mutation, Person, Payment, Business, Payout },
    createContext: (fetch): Context => ({ ...services, ...fetch, receiptOf: receipts.loader() }),
    survivors,
    accounts,
    log,
  });
  return {
    handle,
    /** Says at which banks the sandbox's company is paid out, where nobody has said so. */
    async link(
      persons: readonly { business: boolean; items: readonly { itemId: string }[] }[],
    ): Promise<void> {
      const items = persons.filter(({ business }) => business).flatMap((person) => person.items);
      const ids = items.map(({ itemId }) => toOpaqueId('bcn', itemId));
      if (ids.length > 0) await businessBanks.suggest(toOpaqueId('biz', account), ids);
    },
  };
}
