import { createServer, type RequestListener, type Server } from 'node:http';
import { accountOf, withoutAccount } from './accounts.ts';
import type { Site } from './site.ts';
import type { FurtherAccounts } from './states.ts';

/** The company's accounts beside the default one, each made when its key is first seen. */
export interface Further extends FurtherAccounts {
  /** Answers for a further account where a request is for one, else as it is told. */
  serve(otherwise: RequestListener): Server;
}

export function createFurther(create: (account: string) => Site): Further {
  const sites = new Map<string, Site>();
  const siteOf = (account: string): Site => {
    const known = sites.get(account) ?? create(account);
    sites.set(account, known);
    return known;
  };
  return {
    all: () => [...sites].map(([account, { providers }]) => [account, providers]),
    of: (account) => siteOf(account).providers,
    forget() {
      for (const { app } of sites.values()) void app.close();
      sites.clear();
    },
    serve: (otherwise) =>
      createServer((request, response) => {
        const account = accountOf(request);
        if (account === null) return otherwise(request, response);
        request.url = withoutAccount(request.url ?? '/');
        const { app } = siteOf(account);
        return void app.ready(() => app.routing(request, response));
      }),
  };
}
