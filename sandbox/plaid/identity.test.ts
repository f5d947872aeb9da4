import { CountryCode, Products } from 'plaid';
import { expect, test } from 'vitest';
import { problemOf, startPlaid } from './plaid-under-test.ts';

test('an Item’s accounts are told with their owners, and the product is the Item’s from then on', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf('ada');

  const { data } = await plaid.api.identityGet({ access_token });

  expect(data.accounts).toHaveLength(2);
  expect(data.accounts[0]!.owners).toEqual([
    {
      names: ['Ada Byrne'],
      emails: [{ data: 'ada@example.com', primary: true, type: 'primary' }],
      phone_numbers: [{ data: '+12025550143', primary: true, type: 'mobile' }],
      addresses: [{ data: expect.objectContaining({ city: 'Malakoff', country: 'US' }), primary: true }],
    },
  ]);
  expect((await plaid.api.itemGet({ access_token })).data.item.products).toEqual([
    'identity',
    'transactions',
  ]);
  const { owners } = (await plaid.api.identityGet({ access_token: plaid.tokenOf('gus') })).data.accounts[0]!;
  expect(owners[0]!.names).toEqual(['Marlow Goods', 'Gus Marlow']);
});

test('a match is scored by what is alike, and what is not asked has no score', async () => {
  await using plaid = await startPlaid();
  const match = async (user: object) =>
    (await plaid.api.identityMatch({ access_token: plaid.tokenOf('ada'), user })).data.accounts[0]!;

  expect(await match({ legal_name: 'BYRNE, Ada', phone_number: '(202) 555-0143' })).toMatchObject({
    legal_name: { score: 100, is_first_name_or_last_name_match: true },
    phone_number: { score: 100 },
    email_address: { score: null },
    address: { score: null },
  });
  expect(
    await match({
      legal_name: 'Ada Smith',
      email_address: 'eve@example.com',
      address: { postal_code: '14236' },
    }),
  ).toMatchObject({
    legal_name: { score: 50 },
    email_address: { score: 0 },
    address: { score: 100, is_postal_code_match: true },
  });
});

test('numbers are of the account’s country, end with its mask and bear right checksums', async () => {
  await using plaid = await startPlaid();
  const read = async (subject: string, index?: number) =>
    (await plaid.api.authGet({ access_token: plaid.tokenOf(subject, index) })).data;

  const ada = await read('ada');
  expect(ada.numbers.ach).toHaveLength(2);
  for (const { account, routing, account_id } of ada.numbers.ach) {
    expect(account.endsWith(ada.accounts.find((each) => each.account_id === account_id)!.mask!)).toBe(true);
    const sum = Array.from(routing).reduce(
      (total, digit, index) => total + Number(digit) * [3, 7, 1][index % 3]!,
      0,
    );
    expect(sum % 10).toBe(0);
  }
  const { numbers } = await read('ben');
  expect(numbers.ach).toEqual([]);
  expect(numbers.bacs[0]).toMatchObject({ sort_code: expect.stringMatching(/^\d{6}$/) });
  expect(numbers.international[0]!.iban).toMatch(/^GB\d{2}SNDB\d{14}$/);
  expect((await read('lena')).numbers.international[0]!.iban).toMatch(/^DE\d{20}$/);
  // A credit card has no number that money could be sent to.
  expect((await read('ada', 1)).accounts).toHaveLength(1);
  expect(await problemOf(read('nora', 1))).toMatchObject({
    error_type: 'ITEM_ERROR',
    error_code: 'NO_AUTH_ACCOUNTS',
  });
  expect(await problemOf(read('dora', 1))).toMatchObject({ error_code: 'ITEM_LOGIN_REQUIRED' });
});

test('what the person did not consent to in Link is refused, until they do', async () => {
  await using plaid = await startPlaid();
  const link = {
    client_name: 'Plaza',
    language: 'en',
    country_codes: [CountryCode.Us],
    user: { client_user_id: 'ada' },
  };
  const { link_token } = (
    await plaid.api.linkTokenCreate({
      ...link,
      products: [Products.Transactions],
      additional_consented_products: [Products.Auth],
    })
  ).data;
  const { public_token } = await plaid.control('/public_token', { linkToken: link_token });
  const { access_token } = (await plaid.api.itemPublicTokenExchange({ public_token: public_token as string }))
    .data;

  expect((await plaid.api.itemGet({ access_token })).data.item.consented_products).toEqual([
    'auth',
    'transactions',
  ]);
  expect((await plaid.api.authGet({ access_token })).data.numbers.ach).toHaveLength(2);
  expect(await problemOf(plaid.api.identityGet({ access_token }))).toMatchObject({
    status: 400,
    error_code: 'ADDITIONAL_CONSENT_REQUIRED',
  });
  const update = (
    await plaid.api.linkTokenCreate({
      ...link,
      access_token,
      additional_consented_products: [Products.Identity],
    })
  ).data;
  await plaid.control('/public_token', { linkToken: update.link_token });
  expect((await plaid.api.identityGet({ access_token })).data.accounts).toHaveLength(3);
});

test('a bank that does not have a product refuses it', async () => {
  await using plaid = await startPlaid();
  const { public_token } = await plaid.control('/public_token', { institutionId: 'ins_130902' });
  const { access_token } = (await plaid.api.itemPublicTokenExchange({ public_token: public_token as string }))
    .data;

  expect(await problemOf(plaid.api.identityGet({ access_token }))).toMatchObject({
    status: 400,
    error_type: 'ITEM_ERROR',
    error_code: 'PRODUCTS_NOT_SUPPORTED',
  });
  expect((await plaid.api.itemGet({ access_token })).data.item.products).toEqual(['transactions']);
});
