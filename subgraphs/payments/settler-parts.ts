import type { OpenEffect, Verdict } from '#subgraphs/kit/effects/settle.ts';
import type { AccountCalls } from './calls.ts';
import type { Links } from './links.ts';

/** What the settlers of payments stand on. */
export interface SettlerParts {
  links: Links;
  accountOf(effect: Pick<OpenEffect, 'account'>): string;
  calls(effect: Pick<OpenEffect, 'account'>): AccountCalls;
  /** Asks again under the same key, and looks for what was done where that says nothing. */
  settle(
    effect: OpenEffect,
    repeat: () => Promise<object>,
    lookUp: () => Promise<object | null>,
  ): Promise<Verdict>;
}
