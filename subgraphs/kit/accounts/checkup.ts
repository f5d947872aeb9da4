import type { AccountSettings } from './accounts.ts';
import type { Failure } from '../call.ts';

/** A setting that a real provider works without, and what does not work then. */
export interface Gap {
  variable: string;
  means: string;
}

/** What is wrong with an account, and what cures it. Names settings, never their values. */
export interface Finding {
  variable: string | null;
  problem: string;
  cure: string;
}

/** How an account of one provider is looked at, by the start report and by `npm run doctor`. */
export interface Checkup<Config extends AccountSettings> {
  title: 'Stripe' | 'Plaid' | 'Twilio';
  /** What makes it real, where the sandbox stands in for it. */
  wants: string;
  /** Which key it is, to be shown masked. */
  keyOf(config: Config): string;
  gaps(config: Config): Gap[];
  /** One harmless read. @throws what the SDK throws */
  reach(config: Config): Promise<unknown>;
  translate(error: unknown): Failure;
  /** What a refusal of that read means for this provider; null for what it has in common with the others. */
  explain(failure: Failure, config: Config): Finding | null;
}

/** Enough of a key to tell which one it is: `sk_test_…4242`. */
export function maskKey(key: string): string {
  return `${/^[a-z]+_[a-z]+_/.exec(key)?.[0] ?? ''}…${key.slice(-4)}`;
}
