import type { GatewayExecutionResult, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import type { AccountCounts } from '#schema/call-bounds.ts';
import type { DocumentNode, GraphQLScalarType, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Call } from '#schema/protocol.ts';
import type { Limits } from '#gateway/limits/settings.ts';
import type { Caller, Send } from '#gateway/upstream/send.ts';
import type { ForetoldCalls } from './foretell.ts';
import type { Hot } from './prepare.ts';
import type { Request } from './read-operation.ts';

/** One supergraph, ready to answer: by our engine, or by stock `@apollo/gateway`. */
export interface Graph {
  readonly supergraphSdl: string;
  readonly apiSchema: GraphQLSchema;
  /** Parse, limits, validate. @throws Refusal */
  admit(query: string): DocumentNode;
  /** @throws Refusal for an operation that does not run, with all that is wrong with it */
  prepare(request: Request): Promise<Execute>;
  /** Plans an operation and reckons what it can cost, without asking anybody. @throws Refusal */
  foretell(request: Request): Promise<Foretold>;
  /** What was asked most often, most first. */
  hottest(count: number): Promise<readonly Hot[]>;
  /** Plans what will be asked, before anybody waits for it. Never throws. */
  warm(operations: readonly Hot[]): Promise<void>;
  close(): Promise<void>;
}

/** What an operation can cost: by the estimate that is held to its budget, and in calls to providers. */
export interface Foretold extends ForetoldCalls {
  estimated: number;
  /** The budget. */
  limit: number;
}

/** Runs what was prepared, and adds the provider calls that it cost to the caller's. The errors are GraphQLErrors. */
export type Execute = (
  request: GatewayGraphQLRequestContext,
  caller: Caller & { calls: Call[] },
) => Promise<GatewayExecutionResult>;

export interface GraphOptions {
  supergraphSdl: string;
  /** Subgraph → the road to it. */
  roads: ReadonlyMap<string, Send>;
  limits: Limits;
  introspection: boolean;
  /** How often a subgraph may be sent one fetch, by its name; once where it is not named. */
  sendings?: ReadonlyMap<string, number>;
  /** How many accounts of each provider may be asked; one where it is not named. */
  accounts?: AccountCounts;
  /** How custom scalars of clients' variables and arguments are read. */
  scalars: Readonly<Record<string, GraphQLScalarType>>;
  /** Whether access control is off: then subgraphs' own words pass. */
  open?: boolean;
  log: Logger;
}
