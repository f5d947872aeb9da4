import { randomBytes } from 'node:crypto';
import { toPersonId } from '#schema/person-id.ts';
import type { Claims, FetchResult, Handle } from '#schema/protocol.ts';
import { deadlines } from '#schema/protocol.ts';
import { noteSeen } from '#schema/seen-under-test.ts';
import { createVault, type Vault } from '#storage/secrets.ts';
import type { Log } from './handle.ts';
import { defaultSettings, type ProviderSettings } from './accounts/settings.ts';

/** For tests: the issuer under which the cast signs in. */
export const ISSUER = 'http://issuer.test';

/** For tests: a verified identity of one of the cast, with every scope unless others are given. */
export function claimsOf(subject: string, overrides: Partial<Claims> = {}): Claims {
  return Object.freeze({
    app: 'shop',
    person: toPersonId(ISSUER, subject),
    issuer: ISSUER,
    subject,
    name: null,
    email: null,
    roles: [],
    scopes: ['banking:read', 'banking:write', 'messages:read', 'messages:write'],
    requestId: 'test',
    ...overrides,
  });
}

/** For tests: seals under a key of its own. */
export function createVaultUnderTest(): Vault {
  return createVault({ current: 'k', keys: new Map([['k', randomBytes(32)]]) });
}

/** For tests that look at single failures, one after the other: nothing is sent again, and no circuit opens. */
export const sentOnce: ProviderSettings = { ...defaultSettings, retries: 0, breakerFailures: 1_000_000 };

/** For tests: a log that keeps every line as text, errors with all that hangs on them. */
export function createLogUnderTest(): Log & { lines: string[] } {
  const lines: string[] = [];
  const write = (fields: object, message: string) => {
    lines.push(
      `${message} ${JSON.stringify(fields, (_key, value) => (value instanceof Error ? whole(value) : value))}`,
    );
  };
  return { lines, error: write, warn: write };
}

function whole(error: Error): object {
  return {
    ...Object.fromEntries(Object.entries(error)),
    name: error.name,
    message: error.message,
    stack: error.stack,
    cause: error.cause,
  };
}

// oxlint-disable-next-line typescript/no-explicit-any -- each test knows the shape that its query asks for
export type Json = any;

/** For tests: asks a subgraph as the gateway would. */
export function createAsker(handle: Handle) {
  return async (
    query: string,
    variables: Record<string, unknown>,
    claims: Claims,
    withinMs: number = deadlines.subgraphMs,
  ): Promise<FetchResult & { data?: Json }> => {
    const answer = await handle({ query, variables }, claims, Date.now() + withinMs);
    noteSeen(query, answer.data);
    return answer;
  };
}

/** For tests: entities by their references, as the gateway asks for them. */
export function entities(type: string, selection: string): string {
  return `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${selection} } } }`;
}
