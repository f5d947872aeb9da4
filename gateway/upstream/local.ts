import { PlazaError } from '#schema/errors.ts';
import type { Handle } from '#schema/protocol.ts';
import { requireAnswer } from './answer.ts';
import type { Send } from './send.ts';

/**
 * The road to a subgraph in this process.
 *
 * @throws PlazaError UNAUTHENTICATED for a caller without claims: our subgraphs answer nobody unknown
 */
export function createLocal(name: string, handle: Handle): Send {
  return async ({ operation, variables, caller, deadlineMs }) => {
    if (!caller.claims) {
      throw new PlazaError('UNAUTHENTICATED', 'Send a bearer token in the Authorization header.');
    }
    const { query, document, operationName } = operation;
    const fetch = {
      query,
      document,
      ...(operationName && { operationName }),
      variables: JSON.parse(variables) as Record<string, unknown>,
    };
    return requireAnswer(name, await handle(fetch, caller.claims, deadlineMs));
  };
}
