import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, validate, type DocumentNode, type GraphQLError, type GraphQLSchema } from 'graphql';
import { errorCodes } from '#schema/errors.ts';
import type { Call, Claims, FetchResult, Handle } from '#schema/protocol.ts';
import { scalars } from '#schema/scalars.ts';
import { readSubgraphSdl, type SubgraphName } from '#schema/subgraphs.ts';
import { readCallBounds, type AccountCounts } from '#schema/call-bounds.ts';
import type { Survivors } from '#storage/survivors.ts';
import { allowanceOf } from './allowance-of.ts';
import type { Allowance } from './traffic/allowance.ts';

/** What every fetch brings: who asks, until when, and the ledger that its provider calls go to. */
export interface FetchContext {
  claims: Claims;
  /** Milliseconds since the epoch. */
  deadlineMs: number;
  ledger: Call[];
  /** How many calls it may make; left out for what Plaza does by itself. */
  allowance?: Allowance;
}

/** Where a subgraph writes what clients must not read. */
export interface Log {
  error(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface HandleOptions<Context> {
  name: SubgraphName;
  /** The resolver map, without the shared scalars. */
  resolvers: object;
  /** Made anew for every fetch: loaders must not outlive it. */
  createContext(fetch: FetchContext): Context;
  /** Who answers for persons that were merged: the token of a retired one is the survivor's. */
  survivors: Survivors;
  /** How many accounts of each provider it may ask; one where it is not named. */
  accounts?: AccountCounts;
  log: Log;
}

/** A subgraph as the rest of Plaza sees it. */
export function createHandle<Context>({
  name,
  resolvers,
  createContext,
  survivors,
  accounts = {},
  log,
}: HandleOptions<Context>): Handle {
  const schema = buildSubgraphSchema([
    { typeDefs: parse(readSubgraphSdl(name)), resolvers: { ...scalars, ...resolvers } },
  ]);
  const documents = createDocumentCache(schema);
  const allowance = allowanceOf(schema, readCallBounds(schema, accounts));
  return async (fetch, asking, deadlineMs) => {
    const ledger: Call[] = [];
    const claims = await survivingClaims(asking, survivors);
    const document = fetch.document ?? documents(fetch.query);
    if (!('kind' in document)) {
      return { errors: document.map((error) => toWire(error, name, log, claims)), calls: ledger };
    }
    const { data, errors } = (await execute({
      schema,
      document,
      operationName: fetch.operationName,
      variableValues: fetch.variables,
      contextValue: createContext({ claims, deadlineMs, ledger, allowance: allowance(document, fetch) }),
    })) as { data?: FetchResult['data']; errors?: readonly GraphQLError[] };
    return {
      data,
      ...(errors && { errors: errors.map((error) => toWire(error, name, log, claims)) }),
      calls: ledger,
    };
  };
}

async function survivingClaims(claims: Claims, survivors: Survivors): Promise<Claims> {
  if (claims.person === null) return claims;
  const person = await survivors.of(claims.person);
  return person === claims.person ? claims : Object.freeze({ ...claims, person });
}

/** Parsed and validated once per text; at most 500 texts are kept, the oldest goes first. */
function createDocumentCache(
  schema: GraphQLSchema,
): (query: string) => DocumentNode | readonly GraphQLError[] {
  const known = new Map<string, DocumentNode>();
  return (query) => {
    const hit = known.get(query);
    if (hit) return hit;
    try {
      const document = parse(query);
      const errors = validate(schema, document);
      if (errors.length > 0) return errors;
      if (known.size >= 500) known.delete(known.keys().next().value!);
      known.set(query, document);
      return document;
    } catch (error) {
      return [error as GraphQLError];
    }
  };
}

/** Errors with a code of ours pass; all others are masked here, at the subgraph's own edge. */
function toWire(error: GraphQLError, subgraph: string, log: Log, { requestId }: Claims) {
  const { code, ...rest } = error.extensions;
  if (typeof code === 'string' && code in errorCodes && code !== 'INTERNAL_SERVER_ERROR') {
    const cause = (error.originalError ?? error).cause;
    if (cause) log.warn({ subgraph, requestId, code, path: error.path, err: cause }, error.message);
    return { message: error.message, path: error.path, extensions: { ...rest, code } };
  }
  // graphql-js refuses variables and arguments with errors of its own, which carry no code.
  if (!error.path || (error.originalError && 'locations' in error.originalError)) {
    return { message: error.message, path: error.path, extensions: { code: 'BAD_USER_INPUT' } };
  }
  log.error(
    { subgraph, requestId, path: error.path, err: error.originalError ?? error },
    'a resolver failed',
  );
  return {
    message: 'Something went wrong here; the operators can find it by the request id.',
    path: error.path,
    extensions: { code: 'INTERNAL_SERVER_ERROR', nullCause: 'subgraph_error', requestId },
  };
}
