import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

export interface TwoAccounts extends PlazaUnderTest {
  /** Which accounts were asked for what, since the journal was emptied: `eu POST /v1/refunds`. */
  asked(): string[];
}

/**
 * A Plaza whose company has two accounts at each provider, `default` and `eu`, both played by the sandbox.
 *
 * @param further those beside the default one
 */
export async function startTwoAccounts(
  env: Record<string, string> = {},
  further: readonly string[] = ['eu'],
): Promise<TwoAccounts> {
  const folder = await mkdtemp(join(tmpdir(), 'plaza-accounts-'));
  const file = join(folder, 'plaza.config.json');
  const accounts = [{ name: 'default' }, ...further.map((name) => ({ name, sandbox: true }))];
  const providers = { stripe: { accounts }, plaid: { accounts }, twilio: { accounts } };
  await writeFile(file, JSON.stringify({ providers }));
  const plaza = await startPlaza({ PLAZA_CONFIG: file, ...env });
  return {
    ...plaza,
    asked: () =>
      plaza.sandbox.journal
        .calls()
        .filter(({ provider }) => provider !== 'identity')
        .map(({ account, method, route }) => `${account ?? 'default'} ${method} ${route}`),
    [Symbol.asyncDispose]: async () => {
      await plaza[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}
