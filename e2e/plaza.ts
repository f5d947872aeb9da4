import type { Call } from '#schema/protocol.ts';
import type { NullReport } from '#gateway/access/nulls.ts';
import { readConfig } from '#gateway/config.ts';
import type { Foretold } from '#gateway/engine/graph.ts';
import { startGateway } from '#gateway/gateway.ts';
import type { Sandbox } from '#sandbox/sandbox.ts';
import { noteSeen } from '#schema/seen-under-test.ts';
import { undeclared } from './declared-endpoints.ts';

/** An answer as clients get it. `data` is whatever the query asked for. */
export interface Answer {
  // oxlint-disable-next-line typescript/no-explicit-any -- each test knows the shape that its query asks for
  data: any;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: Record<string, unknown> & { code: string };
  }[];
  extensions?: { plaza?: { nulls?: NullReport[]; calls?: Call[]; cost?: Foretold } };
}

export interface AskOptions {
  app?: string;
  scopes?: string[];
  headers?: Record<string, string>;
}

/** A whole Plaza of its own, in memory, on free ports, with its sandbox. */
export interface PlazaUnderTest extends AsyncDisposable {
  url: string;
  sandbox: Sandbox;
  /** Asks as a member of the cast; every answer is told what it cost. @throws Error for a call that the schema does not name */
  ask(member: string, query: string, variables?: object, options?: AskOptions): Promise<Answer>;
  /** The provider calls that the work made, as the sandbox counted them: `stripe GET /v1/payment_intents` → 1. */
  callsOf<T>(work: () => Promise<T>): Promise<{ result: T; calls: Record<string, number> }>;
}

export async function startPlaza(env: Record<string, string> = {}): Promise<PlazaUnderTest> {
  const config = readConfig({
    PORT: '0',
    SANDBOX_PORT: '0',
    PLAZA_DATA: 'memory',
    LOG_LEVEL: 'silent',
    // `npm run test:stock` runs the same tests on stock @apollo/gateway.
    ...(process.env['PLAZA_ENGINE'] && { PLAZA_ENGINE: process.env['PLAZA_ENGINE'] }),
    ...env,
  });
  const plaza = await startGateway(config);
  const sandbox = plaza.sandbox!;
  return {
    url: plaza.url,
    sandbox,
    ask: async (member, query, variables = {}, { app, scopes, headers } = {}) => {
      const token = await sandbox.token(member, { ...(app && { app }), ...(scopes && { scopes }) });
      const detail = !scopes || scopes.includes('plaza:detail');
      const response = await fetch(`${plaza.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          ...(detail && member !== 'partner' && { 'plaza-detail': 'calls' }),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await response.json()) as Answer;
      const strangers = undeclared(query, answer.extensions?.plaza?.calls ?? []);
      if (strangers.length > 0)
        throw new Error(`No @calls of this query names ${strangers.join(', ')}: ${query}`);
      noteSeen(query, answer.data);
      return answer;
    },
    callsOf: async (work) => {
      const before = sandbox.journal.counts().byRoute;
      const result = await work();
      const after = sandbox.journal.counts().byRoute;
      const calls = Object.entries(after)
        .map(([route, count]) => [route, count - (before[route] ?? 0)] as const)
        .filter(([route, count]) => count > 0 && !route.startsWith('identity'));
      return { result, calls: Object.fromEntries(calls) };
    },
    [Symbol.asyncDispose]: plaza.close,
  };
}

/** The query of the README. */
export const HOME = `query Home {
  me {
    name
    payments(first: 3) { edges { node { id amount { amount currency } status createdAt paymentMethod { __typename } } } }
    bankAccounts { id name mask balances { current { amount currency } } connection { institution { name } } }
    messages(first: 3) { edges { node { id channel direction body status } } }
  }
}`;

/** A page of what a person's providers know of them. */
export const TIMELINE = `query Timeline($first: Int, $after: String) {
  me {
    timeline(first: $first, after: $after) {
      edges {
        at
        cursor
        node {
          __typename
          ... on Payment { id amount { amount currency } }
          ... on BankTransaction { id date }
          ... on Message { id direction body }
        }
      }
      pageInfo { hasNextPage endCursor }
      gaps { source cause message }
    }
  }
}`;
