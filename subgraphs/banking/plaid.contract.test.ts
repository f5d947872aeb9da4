import type { Products } from 'plaid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract, type Side } from '#subgraphs/kit/contract-under-test.ts';
import { readPlaidConfig, type PlaidConfig } from './config.ts';
import { createPlaidSdk } from './plaid-sdk.ts';
import { plaidCode } from './plaid-errors.ts';
import { createPlaidCalls } from './plaid.ts';
import { plaidTraits } from './traits.ts';

contract(
  {
    title: 'Plaid',
    variables: ['PLAID_CLIENT_ID', 'PLAID_SECRET'],
    // Never production: an Item there is a person's bank.
    read: (keys, sandboxUrl) => readPlaidConfig({ ...keys, PLAID_ENV: 'sandbox' }, sandboxUrl),
    traitsOf: plaidTraits,
  },
  (open) => {
    let side: Side<PlaidConfig>;
    let token: string;
    let publicToken: string;
    beforeAll(async () => {
      side = await open();
      publicToken = await newPublicToken();
      token = (await plaid().exchange(publicToken)).access_token;
    });
    afterAll(() => side.close());

    const plaid = () => createPlaidCalls(createPlaidSdk(side.config), side.config.countryCodes, side.ask());
    const newPublicToken = async () => {
      const sdk = await createPlaidSdk(side.config)();
      const products = ['transactions' as Products];
      const { data } = await sdk.sandboxPublicTokenCreate({
        institution_id: 'ins_109508',
        initial_products: products,
      });
      return data.public_token;
    };
    const codeOf = (promise: Promise<unknown>) =>
      promise.then(
        () => null,
        (error) => plaidCode(error),
      );

    test('an Item tells its bank and its accounts, with balances as numbers', async () => {
      const item = await plaid().item(token);
      const { accounts } = await plaid().accounts(token);
      const { accounts: now } = await plaid().realtimeBalances(token);

      expect(item).toMatchObject({ institution_id: 'ins_109508', error: null });
      expect(accounts.length).toBeGreaterThan(1);
      expect(accounts.map(({ type }) => type)).toEqual(expect.arrayContaining(['depository']));
      expect(accounts.every(({ balances }) => typeof balances.current === 'number')).toBe(true);
      expect(now.map(({ account_id }) => account_id)).toEqual(accounts.map(({ account_id }) => account_id));
    });

    test('transactions come by cursor, and from the last one nothing comes twice', async () => {
      const seen = new Set<string>();
      let cursor: string | null = null;
      let pages = 0;
      const deadlineMs = Date.now() + 60_000;
      while (seen.size === 0 && Date.now() < deadlineMs) {
        // A new Item is read by Plaid first: until then there is no page.
        for (let more = true; more; pages += 1) {
          const page = await plaid().transactions(token, cursor);
          for (const { transaction_id: id } of page.added) {
            expect(seen.has(id)).toBe(false);
            seen.add(id);
          }
          cursor = page.next_cursor || null;
          more = page.has_more;
        }
        if (seen.size === 0) await new Promise((resolve) => setTimeout(resolve, 2_000));
      }

      expect(seen.size).toBeGreaterThan(0);
      expect(pages).toBeGreaterThan(0);
    });

    test('a bank is known by its id', async () => {
      expect(await plaid().institution('ins_109508')).toMatchObject({ name: 'First Platypus Bank' });
    });

    test('a link token is for Link', async () => {
      const params = { user: { client_user_id: 'contract' }, products: ['transactions' as Products] };

      expect((await plaid().createLinkToken(params)).link_token).toMatch(/^link-sandbox-/);
    });

    test('a public token works once, and what is none is refused with its code', async () => {
      expect(await codeOf(plaid().exchange(publicToken))).toBe('INVALID_PUBLIC_TOKEN');
      expect(await codeOf(plaid().exchange('public-sandbox-nothing'))).toBe('INVALID_PUBLIC_TOKEN');
      expect(await codeOf(plaid().accounts('access-sandbox-nothing'))).toBe('INVALID_ACCESS_TOKEN');
    });

    test('a removed Item is gone', async () => {
      const { access_token: doomed } = await plaid().exchange(await newPublicToken());

      await plaid().remove(doomed);

      expect(await codeOf(plaid().accounts(doomed))).toMatch(/^(ITEM_NOT_FOUND|INVALID_ACCESS_TOKEN)$/);
    });

    test('keys that are none are refused as such', async () => {
      const config = { ...side.config, secret: 'none' };
      const calls = createPlaidCalls(createPlaidSdk(config), ['US'], side.ask());

      expect(await codeOf(calls.institution('ins_109508'))).toBe('INVALID_API_KEYS');
    });
  },
);
