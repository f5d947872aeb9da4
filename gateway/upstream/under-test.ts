import type { PlazaError } from '#schema/errors.ts';
import type { Claims } from '#schema/protocol.ts';
import { toOperation } from './operation.ts';
import { createRoad, type Road } from './road.ts';
import type { Caller, Outgoing } from './send.ts';
import type { Policy } from './settings.ts';

/** Somebody who asks, in tests. */
export function caller(changes: Partial<Caller> = {}): Caller {
  return { claims, requestId: 'test', startedMs: Date.now(), headers: {}, ...changes };
}

export const claims: Claims = {
  app: 'shop',
  person: 'per_1',
  issuer: 'https://issuer.example',
  subject: 'ada',
  name: 'Ada',
  email: 'ada@example.com',
  roles: [],
  scopes: ['people:read'],
  requestId: 'test',
};

/** A fetch of a query that is sent by now and has two seconds. */
export function outgoing(changes: Partial<Outgoing> & { query?: string } = {}): Outgoing {
  const { query = '{ a }', ...rest } = changes;
  return {
    operation: toOperation(query),
    variables: '{}',
    caller: caller(),
    deadlineMs: Date.now() + 2_000,
    ...rest,
  };
}

/** A road to a partner without an identity, with two seconds for everything unless told otherwise. */
export function roadTo(url: string, policy: Policy = {}, subgraphMs = 2_000): Road {
  const deadlines = { subgraphMs, requestMs: 10_000, slowMs: 10_000 };
  return createRoad({ name: 'loyalty', url, sign: null, ours: false, deadlines, policy });
}

/** How many of these failed, by `extensions.nullCause`. */
export async function causes(answers: readonly Promise<unknown>[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const settled of await Promise.allSettled(answers)) {
    const cause = settled.status === 'fulfilled' ? 'answered' : causeOf(settled.reason);
    counts[cause] = (counts[cause] ?? 0) + 1;
  }
  return counts;
}

function causeOf(reason: unknown): string {
  return String((reason as PlazaError).extensions['nullCause']);
}

export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
