import type { AccountCounts } from '#schema/call-bounds.ts';
import type { Handle } from '#schema/protocol.ts';
import type { Db } from '#storage/database.ts';
import { createSurvivors } from '#storage/survivors.ts';
import { createHandle, type Log } from '#subgraphs/kit/handle.ts';
import { createCursors } from '#subgraphs/kit/page.ts';
import type { AskPort } from '#subgraphs/kit/ports/ports.ts';
import type { Context, Services } from './context.ts';
import { Person } from './resolvers/person.ts';

export interface LinksOptions {
  db: Db;
  macKey: Buffer;
  log: Log;
  askPort: AskPort;
  /** How many accounts of each provider are configured. */
  accounts: AccountCounts;
}

/** The subgraph of what belongs together across providers: it wraps none, and asks the others by their ports. */
export function createLinks({ db, macKey, log, askPort, accounts }: LinksOptions): { handle: Handle } {
  const survivors = createSurvivors(db, {
    failed: (error) => log.error({ subgraph: 'links', err: error }, 'merged persons cannot be followed'),
  });
  const services: Services = { askPort, cursors: createCursors(macKey), survivors };
  return {
    handle: createHandle({
      name: 'links',
      resolvers: { Person },
      createContext: (fetch): Context => ({ ...services, ...fetch }),
      survivors,
      accounts,
      log,
    }),
  };
}
