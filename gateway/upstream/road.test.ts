import { expect, test } from 'vitest';
import type { Claims, Handle } from '#schema/protocol.ts';
import { send } from './road.ts';

const deadlines = { subgraphMs: 40, requestMs: 60, slowMs: 10_000 };
const claims = { requestId: 'test' } as Claims;

/** How long a subgraph is given for a query, milliseconds. */
async function allowedFor(query: string): Promise<number> {
  const startedMs = Date.now();
  let given = 0;
  const handle: Handle = async (_fetch, _claims, deadlineMs) => {
    given = deadlineMs - startedMs;
    return { data: {}, calls: [] };
  };
  await send({ name: 'banking', handle }, { query, variables: {} }, claims, startedMs, deadlines);
  return given;
}

test('a slow field raises its own fetch’s deadline; an alias or an argument of that name raises none', async () => {
  expect(await allowedFor('{ account { realtimeBalance { current { amount } } } }')).toBe(10_000);
  expect(await allowedFor('{ account { now: realtimeBalance { current { amount } } } }')).toBe(10_000);
  expect(await allowedFor('{ account { realtimeBalance: name } }')).toBeLessThanOrEqual(60);
  expect(await allowedFor('{ account(name: "realtimeBalance") { id } }')).toBeLessThanOrEqual(60);
});

test('a subgraph that never answers is given up at the deadline', async () => {
  const handle: Handle = () => new Promise(() => {});

  const sent = send(
    { name: 'banking', handle },
    { query: '{ a }', variables: {} },
    claims,
    Date.now(),
    deadlines,
  );

  await expect(sent).rejects.toMatchObject({
    extensions: { code: 'UPSTREAM_TIMEOUT', nullCause: 'timeout' },
  });
});
