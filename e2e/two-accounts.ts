import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

export interface TwoAccounts extends PlazaUnderTest {
  /** Which accounts were asked for what, since the journal was emptied: `eu POST /v1/refunds`. */
  asked(): string[];
}

/** A Plaza whose company has two accounts at each provider, `default` and `eu`, both played by the sandbox. */
export async function startTwoAccounts(): Promise<TwoAccounts> {
  const folder = await mkdtemp(join(tmpdir(), 'plaza-accounts-'));
  const file = join(folder, 'plaza.config.json');
  const accounts = [{ name: 'default' }, { name: 'eu', sandbox: true }];
  const providers = { stripe: { accounts }, plaid: { accounts }, twilio: { accounts } };
  await writeFile(file, JSON.stringify({ providers }));
  const plaza = await startPlaza({ PLAZA_CONFIG: file });
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
