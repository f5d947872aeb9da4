import type { Handle } from '#schema/protocol.ts';
import type { Db } from '#storage/database.ts';
import { createSurvivors } from '#storage/survivors.ts';
import { createHandle, type Log } from '#subgraphs/kit/handle.ts';
import { createCursors } from '#subgraphs/kit/page.ts';
import type { PortHandlers } from '#subgraphs/kit/ports/ports.ts';
import { createContext } from './context.ts';
import { nameOf } from './name-of.ts';
import { Mutation } from './resolvers/mutation.ts';
import { Person } from './resolvers/person.ts';
import { Query } from './resolvers/query.ts';
import { createStore } from './store.ts';

export interface PeopleOptions {
  db: Db;
  macKey: Buffer;
  log: Log;
}

export interface PersonIdentity {
  issuer: string;
  subject: string;
  name: string;
  email: string;
}

/** The subgraph of persons: no provider, the tables `people.*`. */
export function createPeople({ db, macKey, log }: PeopleOptions) {
  const survivors = createSurvivors(db, {
    failed: (error) => log.error({ subgraph: 'people', err: error }, 'merged persons cannot be followed'),
  });
  const services = { store: createStore(db), cursors: createCursors(macKey), survivors };
  const handle: Handle = createHandle({
    name: 'people',
    resolvers: { Query, Mutation, Person },
    createContext: (fetch) => createContext(services, fetch),
    survivors,
    log,
  });
  const ports: PortHandlers = {
    'people/name': (input, fetch) => nameOf(createContext(services, fetch), input),
  };
  return {
    handle,
    ports,
    /** Makes these persons known ahead of their first sign-in. Doing so twice changes nothing. */
    async link(persons: readonly PersonIdentity[]): Promise<void> {
      for (const { issuer, subject, name, email } of persons) {
        await services.store.create({ issuer, subject, name, email });
      }
    },
  };
}
