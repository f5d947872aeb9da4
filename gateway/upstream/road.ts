import { parse, visit } from 'graphql';
import { PlazaError } from '#schema/errors.ts';
import { slowFields, type Claims, type Fetch, type FetchResult, type Handle } from '#schema/protocol.ts';

/** Deadlines in milliseconds, counted from the start of the fetch and of the request. */
export interface Deadlines {
  subgraphMs: number;
  requestMs: number;
  /** For fetches with a field of `slowFields`, in place of both. */
  slowMs: number;
}

/** The way to one subgraph, whether it runs in this process or another. */
export interface Road {
  name: string;
  handle: Handle;
}

/**
 * Sends a fetch, and answers by its deadline whatever the subgraph does.
 *
 * @throws PlazaError UPSTREAM_TIMEOUT, or what the road throws
 */
export async function send(
  road: Road,
  fetch: Fetch,
  claims: Claims,
  startedMs: number,
  deadlines: Deadlines,
): Promise<FetchResult> {
  const deadlineMs = hasSlowField(fetch)
    ? startedMs + deadlines.slowMs
    : Math.min(Date.now() + deadlines.subgraphMs, startedMs + deadlines.requestMs);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new PlazaError('UPSTREAM_TIMEOUT', `The subgraph ${road.name} did not answer in time.`, {
            nullCause: 'timeout',
          }),
        ),
      Math.max(0, deadlineMs - Date.now()),
    );
  });
  try {
    return await Promise.race([road.handle(fetch, claims, deadlineMs), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Looks at the text first, and only then for the field itself: an alias of that name raises no deadline. */
function hasSlowField({ query, document }: Fetch): boolean {
  if (!slowFields.values().some((field) => query.includes(field))) return false;
  let slow = false;
  visit(document ?? parse(query), {
    Field: ({ name }) => {
      slow ||= slowFields.has(name.value);
    },
  });
  return slow;
}
