import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;

beforeAll(async () => {
  plaza = await startPlaza();
});

afterAll(() => plaza[Symbol.asyncDispose]());

/** A control of the sandbox's Plaid. */
async function control(path: string, body: object = {}): Promise<void> {
  const response = await fetch(`${plaza.sandbox.url}/_sandbox/plaid${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.ok).toBe(true);
}

function itemOf(subject: string, index = 0): string {
  return plaza.sandbox.world.banks.filter((bank) => bank.subject === subject)[index]!.itemId;
}

test('what recurs is told through the graph, page by page', async () => {
  const query = `query ($after: String) { me { recurringStreams(first: 2, direction: OUT, after: $after) {
    edges { cursor node { id direction description merchantName category frequency status active unofficialCurrency
      averageAmount { amount currency } lastAmount { amount } firstDate lastDate predictedNextDate asOf account { name } } }
    pageInfo { hasNextPage endCursor } unread { id } } } }`;

  const { data, errors } = await plaza.ask('dora', query);

  expect(errors).toBeUndefined();
  const { edges, pageInfo, unread } = data.me.recurringStreams;
  expect(edges).toHaveLength(2);
  expect(edges[0].node).toMatchObject({ direction: 'OUT', account: { name: expect.any(String) } });
  expect(unread).toHaveLength(1);
  const next = await plaza.ask('dora', query, { after: pageInfo.endCursor });
  expect(next.data.me.recurringStreams.edges[0].node.id).not.toBe(edges[0].node.id);
});

test('owners, matches and numbers: a person sees their own, an app without the scope no whole number', async () => {
  const query = `{ me { bankAccounts { recurringStreams(first: 1) { edges { node { id } } }
    owners { names emails { address primary } phoneNumbers { number primary }
      addresses { street city region postalCode country primary } }
    ownerMatch(input: { name: "Ben Okafor", email: "ben@example.com", phoneNumber: "+13125550117", postalCode: "RG1 1AA" }) {
      nameScore emailScore phoneNumberScore postalCodeMatches }
    numbers(revealed: true) { revealed accountNumber routingNumber wireRoutingNumber tokenized sortCode iban bic
      institutionNumber branchNumber } } } }`;

  const own = await plaza.ask('ben', query);

  expect(own.errors).toBeUndefined();
  expect(own.data.me.bankAccounts[0]).toMatchObject({
    owners: [{ names: ['Ben Okafor'] }],
    ownerMatch: { nameScore: 100, emailScore: 100, phoneNumberScore: 100, postalCodeMatches: true },
    numbers: {
      revealed: true,
      iban: expect.stringMatching(/^GB/),
      sortCode: expect.stringMatching(/^\d{6}$/),
    },
  });
  const without = await plaza.ask('ben', query, {}, { scopes: ['banking:read'] });
  expect(without.errors).toBeUndefined();
  expect(without.data.me.bankAccounts[0]).toMatchObject({ numbers: null, ownerMatch: { nameScore: 100 } });
  expect(without.extensions!.plaza!.nulls![0]).toMatchObject({ cause: 'scope' });
  const ada = await plaza.ask(
    'ada',
    '{ me { bankAccounts { numbers { accountNumber routingNumber wireRoutingNumber } } } }',
  );
  expect(ada.data.me.bankAccounts[0].numbers.routingNumber).toMatch(/^••••\d{4}$/);
});

test('a connection that is about to end is mended in Link', async () => {
  const STANDING = `id status errorCode consentExpiresAt billedProducts consentedProducts checkedAt
    nextStep { action before message }`;
  await control(`/items/${itemOf('lena')}/consent`, { days: 3 });
  const refreshed = await plaza.ask(
    'lena',
    `mutation { refreshBankConnections { connections { ${STANDING} } } }`,
  );
  const [connection] = refreshed.data.refreshBankConnections.connections;
  expect(connection).toMatchObject({
    status: 'EXPIRING',
    nextStep: { action: 'RENEW_CONSENT', before: connection.consentExpiresAt },
  });
  const link = await plaza.ask(
    'lena',
    `mutation ($id: ID!) { createLinkToken(input: { connectionId: $id }) { linkToken problem { __typename ... on Problem { message retryable } } } }`,
    { id: connection.id },
  );
  const { linkToken } = link.data.createLinkToken;
  const COMPLETE = `mutation ($input: CompleteLinkUpdateInput!) { completeLinkUpdate(input: $input) {
    connection { ${STANDING} } problem { __typename ... on Problem { message retryable } } } }`;
  const input = { connectionId: connection.id, linkToken };

  const early = await plaza.ask('lena', COMPLETE, { input });
  expect(early.data.completeLinkUpdate.problem).toMatchObject({ __typename: 'LinkUpdateUnfinished' });
  await control('/public_token', { linkToken });
  const { data } = await plaza.ask('lena', COMPLETE, { input });

  expect(data.completeLinkUpdate.problem).toBeNull();
  // By the sandbox's clock the consent now holds for half a year.
  expect(data.completeLinkUpdate.connection.consentExpiresAt > connection.consentExpiresAt).toBe(true);
});

test('a token is changed and a bank looked at once for a key, and the records say so', async () => {
  const { data: before } = await plaza.ask('kofi', '{ me { bankConnections { id } } }');
  const [{ id }] = before.me.bankConnections;
  const rotate = `mutation ($input: RotateAccessTokenInput!) { rotateAccessToken(input: $input) {
    connection { id status } problem { __typename ... on Problem { message retryable } } } }`;
  const refresh = `mutation ($input: RefreshTransactionsInput!) { refreshTransactions(input: $input) {
    connection { id } problem { __typename ... on Problem { message retryable } } } }`;
  const rotation = { connectionId: id, reason: 'By routine.', idempotencyKey: 'turn' };

  const refused = await plaza.ask('kofi', rotate, { input: rotation });
  expect(refused.errors![0]!.extensions.code).toBe('FORBIDDEN');
  const rotated = await plaza.ask('operator', rotate, { input: rotation });
  expect(rotated.data.rotateAccessToken).toEqual({ connection: { id, status: 'GOOD' }, problem: null });
  const input = { connectionId: id, idempotencyKey: 'look' };
  const looked = await plaza.ask('kofi', refresh, { input });
  expect(looked.data.refreshTransactions).toEqual({ connection: { id }, problem: null });

  const EFFECT = `query ($mutation: EffectMutationInput!, $key: ID!) { effect(mutation: $mutation, idempotencyKey: $key) {
    state ... on BankEffect { connection { id } problem { __typename ... on Problem { message retryable } } } } }`;
  const known = { state: 'DONE', connection: { id }, problem: null };
  const turn = await plaza.ask('operator', EFFECT, { mutation: 'ROTATE_ACCESS_TOKEN', key: 'turn' });
  expect(turn.data.effect).toEqual(known);
  const look = await plaza.ask('kofi', EFFECT, { mutation: 'REFRESH_TRANSACTIONS', key: 'look' });
  expect(look.data.effect).toEqual(known);
  await control(`/items/${itemOf('kofi')}/login_required`);
  const waits = await plaza.ask('kofi', refresh, { input: { ...input, idempotencyKey: 'waits' } });
  expect(waits.data.refreshTransactions.problem).toMatchObject({ __typename: 'BankSignInRequired' });
});

test('debts, holdings and trades are told through the graph, and cost nothing for who may not see them', async () => {
  const COMMON = `overdue lastPayment { amount } lastPaymentDate nextPayment { amount currency } nextPaymentDueDate asOf`;
  const query = `{ me { bankAccounts { subtype
    liability { __typename ${COMMON}
      ... on CreditCardLiability { statementBalance { amount } statementDate
        aprs { kind percentage balance { amount } interest { amount } } }
      ... on StudentLoanLiability { name status interestRate guarantor repaymentPlan expectedPayoffDate originationDate
        originalAmount { amount } outstandingInterest { amount } interestThisYear { amount } principalThisYear { amount } }
      ... on MortgageLiability { pastDue { amount } lateFee { amount } escrowBalance { amount } rate: interestRate
        interestRateType loanType term maturityDate originationDate originalAmount { amount } interestThisYear { amount }
        principalThisYear { amount } } }
    holdings(first: 2) { asOf pageInfo { hasNextPage } edges { cursor node { quantity vestedQuantity price { amount }
      priceDate value { amount } costBasis { amount } unofficialCurrency asOf
      security { id name tickerSymbol kind isin cusip sector closePrice { amount } closePriceDate } } } }
    investmentTransactions(first: 3) { asOf pageInfo { hasNextPage } edges { cursor node { id date description kind
      subkind direction amount { amount } quantity price { amount } fees { amount } unofficialCurrency
      security { tickerSymbol } } } } } } }`;

  const { data, errors } = await plaza.ask('chen', query);

  expect(errors).toBeUndefined();
  const kinds = data.me.bankAccounts.map(({ liability }: { liability: { __typename: string } | null }) =>
    liability ? liability.__typename : null,
  );
  expect(kinds).toEqual([
    null,
    'CreditCardLiability',
    'StudentLoanLiability',
    'MortgageLiability',
    'OtherLiability',
    null,
  ]);
  const [brokerage] = data.me.bankAccounts.slice(-1);
  expect(brokerage.holdings.edges).toHaveLength(2);
  expect(brokerage.investmentTransactions.pageInfo.hasNextPage).toBe(true);
  const { result, calls } = await plaza.callsOf(() =>
    plaza.ask('chen', query, {}, { scopes: ['people:read'] }),
  );
  expect(result.data.me.bankAccounts).toBeNull();
  expect(calls).toEqual({});
});

test('somebody finds their bank by name before they connect it', async () => {
  const query = `query ($query: String) { institutions(query: $query, first: 2) {
    edges { cursor node { id name url primaryColor } } pageInfo { hasNextPage endCursor } } }`;

  const found = await plaza.ask('june', query, { query: 'gabardine' });

  expect(found.errors).toBeUndefined();
  expect(found.data.institutions.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual([
    'ins_130903',
  ]);
  const bad = await plaza.ask('june', query, { query: '-' });
  expect(bad.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'query' });
});

test('a lost token, a dead link token and a connection that is gone are problems that say what helps', async () => {
  const { data: before } = await plaza.ask('marc', '{ me { bankConnections { id createdAt account } } }');
  const [{ id }] = before.me.bankConnections;
  const PROBLEM = 'problem { __typename ... on Problem { message retryable } }';
  const LINK = `mutation ($input: CreateLinkTokenInput!) { createLinkToken(input: $input) { linkToken expiresAt ${PROBLEM} } }`;
  const COMPLETE = `mutation ($input: CompleteLinkUpdateInput!) { completeLinkUpdate(input: $input) {
    connection { status errorCode nextStep { action message } } ${PROBLEM} } }`;
  const ROTATE = `mutation ($input: RotateAccessTokenInput!) { rotateAccessToken(input: $input) { connection { status } ${PROBLEM} } }`;

  const unknown = { connectionId: id, linkToken: 'link-sandbox-00000000-0000-4000-8000-000000000000' };
  const dead = await plaza.ask('marc', COMPLETE, { input: unknown });
  expect(dead.data.completeLinkUpdate.problem).toMatchObject({
    __typename: 'LinkTokenUnusable',
    retryable: false,
  });
  plaza.sandbox.faults.add({
    provider: 'plaid',
    path: '/plaid/item/access_token/invalidate',
    resetAfter: true,
    times: 1,
  });
  const input = { connectionId: id, reason: 'It leaked.', idempotencyKey: 'leak' };
  const first = await plaza.ask('operator', ROTATE, { input });
  expect(first.data.rotateAccessToken.problem.__typename).toBe('OutcomePending');
  await expect
    .poll(
      async () =>
        (await plaza.ask('operator', ROTATE, { input })).data.rotateAccessToken.problem?.__typename as string,
      { timeout: 10_000, interval: 300 },
    )
    .toBe('AccessTokenLost');
  const lost = await plaza.ask('operator', ROTATE, { input });
  expect(lost.data.rotateAccessToken).toMatchObject({
    connection: { status: 'GONE' },
    problem: { retryable: false },
  });
  const waits = await plaza.ask(
    'operator',
    '{ unknownBankEffects { edges { cursor node { mutation note connection { id } problem { __typename ... on Problem { message retryable } } } } pageInfo { hasNextPage } } }',
  );
  expect(waits.data.unknownBankEffects.edges[0].node).toMatchObject({
    mutation: 'rotateAccessToken',
    note: expect.stringContaining('known to nobody'),
    connection: { id },
  });
  const link = await plaza.ask('marc', LINK, { input: { connectionId: id } });
  expect(link.data.createLinkToken).toMatchObject({
    linkToken: null,
    problem: { __typename: 'ConnectionGone', retryable: false },
  });
  const gone = await plaza.ask('marc', COMPLETE, { input: { connectionId: id } });
  expect(gone.data.completeLinkUpdate).toMatchObject({
    connection: { status: 'GONE', nextStep: { action: 'CONNECT_ANEW' } },
    problem: { __typename: 'ConnectionGone' },
  });
});
