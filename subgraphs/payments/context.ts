import type { Survivors } from '#storage/survivors.ts';
import type { ByName } from '#subgraphs/kit/accounts/by-name.ts';
import type { Effects } from '#subgraphs/kit/effects/effects.ts';
import type { Once } from '#subgraphs/kit/effects/once.ts';
import type { FetchContext, Log } from '#subgraphs/kit/handle.ts';
import type { Holdings } from '#subgraphs/kit/links/holdings.ts';
import type { Coverages } from '#subgraphs/kit/mirror/coverage.ts';
import type { Lists } from '#subgraphs/kit/mirror/lists.ts';
import type { Objects } from '#subgraphs/kit/mirror/objects.ts';
import { createTogether, type Together } from '#subgraphs/kit/mirror/together.ts';
import type { Cursors } from '#subgraphs/kit/page.ts';
import { createBillingLoaders, type BillingLoaders } from './billing/loaders.ts';
import type { AskPort } from '#subgraphs/kit/ports/ports.ts';
import { createCheckoutLoaders, type CheckoutLoaders } from './checkout/loaders.ts';
import { callsUntil, type Account, type CallsAt } from './calls.ts';
import type { ConnectedAccounts } from './connected-accounts.ts';
import type { EffectSteps } from './effect-steps.ts';
import type { Links } from './links.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { Proofs } from './verified.ts';
import { createSwitchedOn } from './saving/switched-on.ts';

/** Per process. */
export interface Services {
  accounts: ByName<Account>;
  links: Links;
  holdings: Holdings;
  effects: Effects;
  steps: EffectSteps;
  connectedAccounts: ConnectedAccounts;
  /** What the other subgraphs are asked by. */
  askPort: AskPort;
  objects: Objects;
  coverages: Coverages;
  lists: Lists;
  proofs: Proofs;
  /** How old an answer may be, milliseconds, by type or field. */
  maxAge(coordinate: string): number;
  cursors: Cursors;
  survivors: Survivors;
  log: Log;
}

/** Per fetch. */
export interface Context extends Services, FetchContext {
  at: CallsAt;
  once: Once;
  together: Together;
  loaders: Loaders & {
    billing: BillingLoaders;
    checkout: CheckoutLoaders;
    switchedOn: ReturnType<typeof createSwitchedOn>;
  };
}

export function createContext(services: Services, fetch: FetchContext): Context {
  const at = callsUntil(services, fetch);
  const { once } = services.effects;
  const parts = { ...services, claims: fetch.claims, at };
  const loaders = {
    ...createLoaders(parts),
    billing: createBillingLoaders(parts),
    checkout: createCheckoutLoaders(parts),
    switchedOn: createSwitchedOn(parts),
  };
  return { ...services, ...fetch, at, once, together: createTogether(services), loaders };
}
