import type { Handle } from '#schema/protocol.ts';
import type { Db } from '#storage/database.ts';
import { createHandle, type Log } from '#subgraphs/kit/handle.ts';
import { createCursors } from '#subgraphs/kit/page.ts';
import { createContext } from './context.ts';
import { Mutation } from './resolvers/mutation.ts';
import { Person } from './resolvers/person.ts';
import { Query } from './resolvers/query.ts';
import { createStore, type Store } from './store.ts';

export interface PeopleOptions {
  db: Db;
  cursorKey: Buffer;
  log: Log;
}

/** The subgraph of persons: no provider, the tables `people.*`. */
export function createPeople({ db, cursorKey, log }: PeopleOptions): { handle: Handle; store: Store } {
  const services = { store: createStore(db), cursors: createCursors(cursorKey) };
  const handle = createHandle({
    name: 'people',
    resolvers: { Query, Mutation, Person },
    createContext: (fetch) => createContext(services, fetch),
    log,
  });
  return { handle, store: services.store };
}
