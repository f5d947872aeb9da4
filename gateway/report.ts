import type { Plaza } from './gateway.ts';

/** One query over four subgraphs: the README shows its answer. */
const firstQuery =
  'query Home { me { name ' +
  'payments(first: 3) { edges { node { id amount { amount currency } status createdAt paymentMethod { __typename } } } } ' +
  'bankAccounts { id name mask balances { current { amount currency } } connection { institution { name } } } ' +
  'messages(first: 3) { edges { node { id channel direction body status } } } } }';

/** What a newcomer reads after `npm start`. */
export function startReport({ url, database, sandbox, providers }: Plaza, startedMs: number): string {
  // The token command finds a sandbox on its usual port by itself.
  const elsewhere = sandbox && sandbox.port !== 4010 ? `SANDBOX_URL=${sandbox.url} ` : '';
  const token = `${elsewhere}npm run --silent token --`;
  const curl = [
    `curl -s ${url}/graphql -H 'content-type: application/json' \\`,
    `  -H "authorization: Bearer $(${token} ada --app shop)" \\`,
    `  -d '${JSON.stringify({ query: firstQuery })}'`,
  ];
  return [
    '',
    `  Plaza is running (${((Date.now() - startedMs) / 1000).toFixed(1)} s)`,
    '',
    `  Graph      ${url}/graphql`,
    ...providers.flatMap(({ name, mode, detail, gaps }) => [
      `  ${name.padEnd(10)} ${mode} · ${detail}`,
      ...gaps.map(({ variable, means }) => `             without ${variable}: ${means}`),
    ]),
    '  Real keys  npm run doctor says what is set, what is missing and whether it works',
    `  Database   ${database}`,
    ...(sandbox
      ? [
          `  Sandbox    ${sandbox.url}/_sandbox`,
          `  Cast       ${sandbox.world.people.map(({ subject }) => subject).join(', ')}`,
          `             and analyst, operator, partner: ${token} --list`,
        ]
      : []),
    '',
    ...(sandbox ? ['  Ask the first query:', '', ...curl.map((line) => `  ${line}`), ''] : []),
    '  Stop with Ctrl-C; start over with npm start -- --fresh',
    '',
  ].join('\n');
}
