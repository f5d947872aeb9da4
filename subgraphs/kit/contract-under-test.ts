import { describe } from 'vitest';
import { startSandbox } from '#sandbox/sandbox.ts';
import type { AccountSettings } from './accounts/accounts.ts';
import type { Ask } from './call.ts';
import { createAsk } from './traffic/ask.ts';
import { createTraffic, type ProviderTraits } from './traffic/traffic.ts';
import { countTurns } from './traffic/turns.ts';

/** Whether the contract is asked of the providers themselves (`npm run test:live`) and not of the sandbox. */
export const live = process.env['PLAZA_LIVE_TESTS'] === '1';

interface Contract<Config extends AccountSettings> {
  title: string;
  /** The variables with test-mode keys: without them the provider itself is not asked. */
  variables: readonly string[];
  /** @param keys the variables' values, by name, or nothing @param sandboxUrl null for the provider itself */
  read(keys: Record<string, string>, sandboxUrl: string | null): Config;
  traitsOf(config: Config): ProviderTraits;
}

/** What a contract's tests ask with. */
export interface Side<Config> {
  config: Config;
  /** A fetch of its own, with a deadline that suits a provider on a slow day. */
  ask(): Ask;
  close(): Promise<void>;
}

/**
 * The same tests for a provider and its stand-in: what holds for both can be relied on. Skipped, with the variables that
 * are missing in its name, where the provider is to be asked and there are no keys.
 */
export function contract<Config extends AccountSettings>(
  { title, variables, read, traitsOf }: Contract<Config>,
  tests: (open: () => Promise<Side<Config>>) => void,
): void {
  const missing = live ? variables.filter((name) => !process.env[name]) : [];
  const where = live ? `${title} itself` : `${title}’s stand-in`;
  const name = missing.length > 0 ? `${where}: skipped, set ${missing.join(' and ')}` : where;
  describe.skipIf(missing.length > 0)(name, () => tests(open));

  async function open(): Promise<Side<Config>> {
    const sandbox = live ? null : await startSandbox();
    const keys = live ? Object.fromEntries(variables.map((key) => [key, process.env[key]!])) : {};
    const config = read(keys, sandbox?.url ?? null);
    const traffic = createTraffic(traitsOf(config), config.policy, countTurns());
    return {
      config,
      ask: () => createAsk(traffic, { deadlineMs: Date.now() + 30_000, ledger: [] }),
      close: async () => sandbox?.close(),
    };
  }
}
