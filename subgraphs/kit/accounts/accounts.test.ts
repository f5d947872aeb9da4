import { expect, test } from 'vitest';
import { readAccounts } from './accounts.ts';
import { defaultSettings, parseProviders, type ProviderSettings } from './settings.ts';

const env = {
  STRIPE_SECRET_KEY: 'first',
  STRIPE_ACCOUNT: 'acct_first',
  STRIPE_EU_SECRET_KEY: 'second',
  PLAZA_ALLOW_LIVE: '1',
};
const settings = (accounts: ProviderSettings['accounts']): ProviderSettings => ({
  ...defaultSettings,
  accounts,
});
const eu = {
  name: 'eu',
  variables: { STRIPE_SECRET_KEY: 'STRIPE_EU_SECRET_KEY' },
  sandbox: false,
  verifyAbove: {},
};
const usual = { name: 'default', variables: {}, sandbox: false, verifyAbove: {} };

test('without a list there is one account, of the usual variables', () => {
  const accounts = readAccounts(env, defaultSettings, 'STRIPE_', (own, account) => ({ own, account }));

  expect(accounts).toMatchObject([{ own: env, account: { name: 'default', limits: true } }]);
});

test('an account sees its own keys under the usual names, none of another account, and what is no provider’s', () => {
  const [, second] = readAccounts(env, settings([usual, eu]), 'STRIPE_', (own) => own);

  expect(second).toEqual({ STRIPE_SECRET_KEY: 'second', PLAZA_ALLOW_LIVE: '1' });
});

test('what is wrong with an account is told by its own name and variables', () => {
  const refuse = () => {
    throw new Error('STRIPE_SECRET_KEY is no key: set STRIPE_SECRET_KEY.');
  };

  expect(() => readAccounts(env, settings([eu]), 'STRIPE_', refuse)).toThrow(
    'The account eu: STRIPE_EU_SECRET_KEY is no key: set STRIPE_EU_SECRET_KEY.',
  );
});

test('a further account without keys is refused rather than left to the sandbox', () => {
  const unset = { ...eu, variables: { STRIPE_SECRET_KEY: 'STRIPE_US_SECRET_KEY' } };

  for (const further of [unset, { name: 'bare', variables: {}, sandbox: false, verifyAbove: {} }]) {
    expect(() => readAccounts(env, settings([usual, further]), 'STRIPE_', () => null)).toThrow(/take it out/);
  }
});

test('a further account that is to be played by the sandbox has none of the others’ keys', () => {
  const played = { name: 'trial', variables: {}, sandbox: true, verifyAbove: {} };

  const [, second] = readAccounts(env, settings([usual, played]), 'STRIPE_', (own, account) => ({
    own,
    account,
  }));

  expect(second).toMatchObject({
    own: { PLAZA_ALLOW_LIVE: '1' },
    account: { name: 'trial', isDefault: false },
  });
  expect(Object.keys(second!.own)).toEqual(['PLAZA_ALLOW_LIVE']);
});

test.each([
  [{ square: {} }, /"providers".*square/],
  [{ stripe: { accounts: [] } }, /"providers\.stripe\.accounts"/],
  [{ stripe: { accounts: [{ name: 'a' }, { name: 'a' }] } }, /one name twice/],
  [{ stripe: { accounts: [{ name: 'A' }] } }, /"providers\.stripe\.accounts\.0\.name"/],
  [{ stripe: { accounts: [{ name: 'a', secretKey: 'sk_test_1' }] } }, /"providers\.stripe\.accounts\.0"/],
  [{ twilio: { sockets: 0 } }, /"providers\.twilio\.sockets"/],
])('the configuration %o is refused with the key that is wrong', (providers, words) => {
  expect(() => parseProviders(providers, 'plaza.config.json')).toThrow(words);
});
