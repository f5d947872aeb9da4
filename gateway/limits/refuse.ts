import type { ASTNode } from 'graphql';
import { PlazaError } from '#schema/errors.ts';
import { toText, type Place } from './place.ts';
import type { Limits } from './settings.ts';

/** What is refused, and where. */
export interface Excess {
  limit: keyof Limits | 'nesting' | 'introspection';
  max: number;
  /** Counted until here; counting stops at the first one too many. */
  actual: number;
  /** Where the first one too many stands. */
  node: ASTNode;
  /** The same as response keys; left out where the document as a whole is meant. */
  place?: Place;
  /** What there is too much of, e.g. `has 21 root fields`. */
  says: string;
  /** What to do, in the imperative. */
  cure: string;
}

/** The error for an operation that exceeds a limit: limit, actual value, place and cure in one sentence. */
export function refuse({ limit, max, actual, node, place, says, cure }: Excess): PlazaError {
  const at = place ? ` at \`${toText(place)}\`` : '';
  return new PlazaError(
    'GRAPHQL_VALIDATION_FAILED',
    `The operation ${says}${at}; ${max} are allowed: ${cure}.`,
    {
      nodes: node,
      details: { limit: { name: limit, max, actual } },
    },
  );
}
