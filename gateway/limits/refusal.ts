import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { checkLimits } from './limits.ts';
import { defaultLimits, type Limits } from './settings.ts';
import { parseWithin } from './tokens.ts';

/** For tests: the error that a client would get for a document; undefined where it passes. */
export function refusalOf(source: string, limits: Partial<Limits> = {}): GraphQLFormattedError | undefined {
  const all = { ...defaultLimits, ...limits };
  return caught(() => checkLimits(parseWithin(source, all), all));
}

/** For tests: the GraphQL error that is thrown; any other goes on. */
export function caught(run: () => unknown): GraphQLFormattedError | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof GraphQLError) return error.toJSON();
    throw error;
  }
}

/** For tests: n pieces of a document, parted by spaces. */
export function repeat(times: number, piece: (index: number) => string): string {
  return Array.from({ length: times }, (_, index) => piece(index)).join(' ');
}
