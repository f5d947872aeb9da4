import DataLoader from 'dataloader';
import type { FetchContext } from '#subgraphs/kit/handle.ts';
import type { Survivors } from '#storage/survivors.ts';
import type { Cursors } from '#subgraphs/kit/page.ts';
import type { PersonRow, Store } from './store.ts';

export interface Services {
  store: Store;
  cursors: Cursors;
  survivors: Survivors;
}

export interface Context extends Services, FetchContext {
  loaders: { person: DataLoader<string, PersonRow | null> };
}

export function createContext(services: Services, fetch: FetchContext): Context {
  return {
    ...services,
    ...fetch,
    loaders: { person: new DataLoader((ids) => services.store.personsById(ids)) },
  };
}
