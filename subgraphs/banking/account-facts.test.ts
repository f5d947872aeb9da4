import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { claimsOf, entities, type Json } from '#subgraphs/kit/under-test.ts';
import { startBanking } from './banking-under-test.ts';

let banking: Awaited<ReturnType<typeof startBanking>>;
const ada = claimsOf('ada');
const withNumbers = (subject: string, overrides = {}) =>
  claimsOf(subject, { scopes: ['banking:read', 'banking:numbers'], ...overrides });
const OWNERS =
  'owners { names emails { address primary } phoneNumbers { number } addresses { city country primary } }';
const NUMBERS =
  'revealed accountNumber routingNumber wireRoutingNumber tokenized sortCode institutionNumber branchNumber iban bic';

beforeAll(async () => {
  banking = await startBanking();
});
beforeEach(() => {
  banking.sandbox.faults.clear();
  banking.sandbox.journal.clear();
});
afterAll(() => banking.close());

test('owners of all accounts cost one call a connection, each time, and nothing of them is kept', async () => {
  const read = () => banking.person('ada', `bankAccounts { id ${OWNERS} again: owners { names } }`, ada);

  const { person, errors } = await read();

  expect(errors).toBeUndefined();
  expect(banking.plaidCalls()).toEqual({ '/identity/get': 2 });
  expect(person.bankAccounts[0].owners).toEqual([
    {
      names: ['Ada Byrne'],
      emails: [{ address: 'ada@example.com', primary: true }],
      phoneNumbers: [{ number: '+12025550143' }],
      addresses: [{ city: 'Malakoff', country: 'US', primary: true }],
    },
  ]);
  await read();
  expect(banking.plaidCalls()).toEqual({ '/identity/get': 4 });
  const kept = await Promise.all(
    ['connection', 'account', 'effect'].map((table) => banking.db.query(`select * from banking.${table}`)),
  );
  expect(JSON.stringify(kept)).not.toContain('ada@example.com');
  expect(banking.log.lines.join()).not.toContain('ada@example.com');
});

test('a claim is compared without telling who the owner is', async () => {
  const read = (input: string) =>
    banking.person(
      'ada',
      `bankAccounts { ownerMatch(input: ${input}) { nameScore emailScore phoneNumberScore postalCodeMatches } }`,
      ada,
    );

  const { person } = await read('{ name: "Ada Byrne", email: "eve@example.com", postalCode: "99999" }');

  expect(person.bankAccounts[0].ownerMatch).toEqual({
    nameScore: 100,
    emailScore: 0,
    phoneNumberScore: null,
    postalCodeMatches: false,
  });
  expect(banking.plaidCalls()).toEqual({ '/identity/match': 2 });
  banking.sandbox.journal.clear();
  const nothing = await read('{}');
  expect(nothing.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input' });
  const blank = await read('{ phoneNumber: " " }');
  expect(blank.errors![0]!.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    argument: 'input.phoneNumber',
  });
  expect(banking.plaidCalls()).toEqual({});
});

test('numbers are hidden but for their end, and a card has none', async () => {
  const { person, errors } = await banking.person(
    'ada',
    `bankAccounts { mask type numbers { ${NUMBERS} } }`,
    ada,
  );

  expect(errors).toBeUndefined();
  expect(banking.plaidCalls()).toEqual({ '/auth/get': 2 });
  for (const { mask, type, numbers } of person.bankAccounts) {
    if (type === 'CREDIT') expect(numbers).toBeNull();
    else {
      expect(numbers).toMatchObject({
        revealed: false,
        accountNumber: `••••${mask}`,
        routingNumber: expect.stringMatching(/^••••\d{4}$/),
        iban: null,
      });
    }
  }
  const ben = await banking.person('ben', `bankAccounts { numbers { ${NUMBERS} } }`, claimsOf('ben'));
  expect(ben.person.bankAccounts[0].numbers).toMatchObject({
    sortCode: expect.stringMatching(/^••••\d{3}$/),
    iban: expect.stringMatching(/^••••\d{4}$/),
    bic: 'SNDBGB2L',
    routingNumber: null,
  });
});

test('whole numbers are for the person’s own token with the scope, and for nobody else', async () => {
  const revealed = `bankAccounts { type numbers(revealed: true) { ${NUMBERS} } }`;

  const own = await banking.person('ada', revealed, withNumbers('ada'));

  expect(own.person.bankAccounts[0].numbers).toMatchObject({
    revealed: true,
    accountNumber: expect.stringMatching(/^\d{12}$/),
    routingNumber: expect.stringMatching(/^\d{9}$/),
  });
  banking.sandbox.journal.clear();
  const unscoped = await banking.person('ada', revealed, ada);
  expect(unscoped.person.bankAccounts[0].numbers).toBeNull();
  expect(unscoped.errors![0]!.extensions).toEqual({
    scope: 'banking:numbers',
    nullCause: 'scope',
    code: 'FORBIDDEN',
  });
  const staff = withNumbers('operator', { person: null, roles: ['operator'] });
  const operator = await banking.person('ada', revealed, staff);
  expect(operator.errors![0]!.extensions).toEqual({ code: 'FORBIDDEN' });
  expect(banking.plaidCalls()).toEqual({});
  const [{ row }] = (await banking.db.query(
    'select row_to_json(account)::text as row from banking.account',
  )) as [Json];
  expect(row).not.toContain(own.person.bankAccounts[0].numbers.accountNumber);
});

test('what the person did not consent to is absent with the cause `consent`, until they consent', async () => {
  const eli = claimsOf('eli');
  const token = async (input: string) => {
    const { data } = await banking.ask(
      `mutation { createLinkToken(input: ${input}) { linkToken } }`,
      {},
      eli,
    );
    return banking.publicToken({ linkToken: data.createLinkToken.linkToken });
  };
  const publicToken = await token('{ consentTo: [AUTH, AUTH] }');
  const connected = await banking.ask(
    `mutation ($input: ConnectBankInput!) { connectBank(input: $input) { connection { id consentedProducts } } }`,
    { input: { publicToken, idempotencyKey: 'consented' } },
    eli,
  );
  const { id, consentedProducts } = connected.data.connectBank.connection;
  expect(consentedProducts).toEqual(['auth', 'transactions']);
  const read = () => banking.person('eli', `bankAccounts { owners { names } numbers { tokenized } }`, eli);

  const before = await read();
  expect(before.person.bankAccounts[0]).toMatchObject({ owners: null, numbers: { tokenized: false } });
  expect(before.errors![0]!.extensions).toMatchObject({
    code: 'CONSENT_REQUIRED',
    nullCause: 'consent',
    provider: { code: 'ADDITIONAL_CONSENT_REQUIRED', retryable: false },
  });
  await token(`{ connectionId: "${id}", consentTo: [IDENTITY] }`);
  expect((await read()).person.bankAccounts[0].owners[0].names).toEqual(['Jordan Sample']);
});

test('another person’s accounts are nobody else’s, and a bank that does not tell says so', async () => {
  const { person } = await banking.person('ada', 'bankAccounts { id }', ada);
  const representations = [{ __typename: 'BankAccount', id: person.bankAccounts[0].id }];
  banking.sandbox.journal.clear();
  const asked = entities('BankAccount', `${OWNERS} numbers { accountNumber }`);
  const other = await banking.ask(asked, { representations }, claimsOf('ben'));
  expect(other.data._entities).toEqual([null]);
  expect(banking.plaidCalls()).toEqual({});

  const publicToken = await banking.publicToken({ institutionId: 'ins_130902' });
  const connect =
    'mutation ($input: ConnectBankInput!) { connectBank(input: $input) { problem { __typename ... on Problem { message retryable } } } }';
  await banking.ask(connect, { input: { publicToken, idempotencyKey: 'basic' } }, claimsOf('fay'));
  const basic = await banking.person('fay', `bankAccounts { ${OWNERS} numbers { iban } }`, claimsOf('fay'));
  expect(basic.errors!.map(({ extensions }) => extensions)[0]).toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
    nullCause: 'provider_error',
    provider: { code: 'PRODUCTS_NOT_SUPPORTED', retryable: false },
  });
  const { itemId } = banking.persons.find(({ subject }) => subject === 'kofi')!.items[0]!;
  await banking.control(`/plaid/items/${itemId}/login_required`);
  const login = await banking.person('kofi', `bankAccounts { ${OWNERS} }`, claimsOf('kofi'));
  expect(login.errors![0]!.extensions).toMatchObject({ provider: { code: 'ITEM_LOGIN_REQUIRED' } });
});
