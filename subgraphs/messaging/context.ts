import type { Survivors } from '#storage/survivors.ts';
import type { ByName } from '#subgraphs/kit/accounts/by-name.ts';
import type { Effects } from '#subgraphs/kit/effects/effects.ts';
import type { Once } from '#subgraphs/kit/effects/once.ts';
import type { FetchContext, Log } from '#subgraphs/kit/handle.ts';
import type { Holdings } from '#subgraphs/kit/links/holdings.ts';
import type { Lists } from '#subgraphs/kit/mirror/lists.ts';
import type { Objects } from '#subgraphs/kit/mirror/objects.ts';
import { createTogether, type Together } from '#subgraphs/kit/mirror/together.ts';
import type { Coverages } from '#subgraphs/kit/mirror/coverage.ts';
import type { Cursors } from '#subgraphs/kit/page.ts';
import { callsUntil, type Account, type CallsAt } from './calls.ts';
import { createConversations, type Conversations } from './conversations.ts';
import type { Consents } from './consents.ts';
import type { Links } from './links.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { createPhoneCalls, type PhoneCalls } from './phone-calls.ts';
import type { PhoneNumbers } from './phone-numbers.ts';
import type { Preferences } from './preferences.ts';
import type { QuietTimes } from './quiet-times.ts';
import type { SentMessages } from './sent-messages.ts';
import { createTemplates, type Templates } from './templates.ts';

/** Per process. */
export interface Services {
  accounts: ByName<Account>;
  links: Links;
  holdings: Holdings;
  objects: Objects;
  coverages: Coverages;
  lists: Lists;
  /** How old an answer may be, milliseconds, by type or field. */
  maxAge(coordinate: string): number;
  phoneNumbers: PhoneNumbers;
  preferences: Preferences;
  consents: Consents;
  sent: SentMessages;
  quietTimes: QuietTimes;
  effects: Effects;
  cursors: Cursors;
  macKey: Buffer;
  survivors: Survivors;
  log: Log;
}

/** Per fetch. */
export interface Context extends Services, FetchContext {
  at: CallsAt;
  once: Once;
  together: Together;
  loaders: Loaders;
  templates: Templates;
  conversations: Conversations;
  phoneCalls: PhoneCalls;
}

export function createContext(services: Services, fetch: FetchContext): Context {
  const at = callsUntil(services, fetch);
  const { once } = services.effects;
  const loaders = createLoaders({ ...services, claims: fetch.claims, at });
  const templates = createTemplates({ ...services, names: services.accounts.names, at });
  const conversations = createConversations({ ...services, claims: fetch.claims, at, loaders });
  const phoneCalls = createPhoneCalls({ ...services, claims: fetch.claims, at });
  const together = createTogether(services);
  return { ...services, ...fetch, at, once, together, loaders, templates, conversations, phoneCalls };
}
