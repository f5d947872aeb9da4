import {
  getVariableValues,
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  validate,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { PlazaError, type ErrorCode } from '#schema/errors.ts';
import { checkLimits } from '#gateway/limits/limits.ts';
import type { Limits } from '#gateway/limits/settings.ts';
import { parseWithin } from '#gateway/limits/tokens.ts';
import { conditionVariables } from './selection.ts';

/** An operation that may run: within the limits, valid, its variables coerced. */
export interface ReadOperation {
  readonly operation: KnownOperation;
  /** As the client sent them. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** As the schema reads them, defaults included. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What is known of an operation whatever its variables are. */
export interface KnownOperation {
  /** Tells it from every other operation of this process. */
  readonly id: number;
  readonly document: DocumentNode;
  readonly node: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The variables that `@skip` and `@include` read. */
  readonly conditions: readonly string[];
}

export interface Request {
  query: string;
  /** `query`, where it is parsed already. */
  document?: DocumentNode;
  operationName?: string | null | undefined;
  variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** An operation that does not run, with everything that is wrong with it. Status 400 unless an error's code says otherwise. */
export class Refusal extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors[0]?.message);
    this.errors = errors;
  }
}

export interface ReadOptions {
  schema: GraphQLSchema;
  limits: Limits;
  introspection: boolean;
}

/** Texts that are kept at most, and their length together, characters. */
const MAX_DOCUMENTS = 1_000;
const MAX_TEXT = 8 * 1024 * 1024;

let lastId = 0;

/**
 * The one door for every transport: parse, limits, validate, coerce, in this order. What passes once is remembered by
 * its text.
 *
 * @throws Refusal
 */
export function createRead({
  schema,
  limits,
  introspection,
}: ReadOptions): (request: Request) => ReadOperation {
  const documents = new LRUCache<string, Map<string | null, KnownOperation>>({
    max: MAX_DOCUMENTS,
    maxSize: MAX_TEXT,
    sizeCalculation: (_, text) => text.length + 1,
  });
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];

  const admit = ({ query, document }: Request): Map<string | null, KnownOperation> => {
    const parsed = document ?? parseWithin(query, limits);
    checkLimits(parsed, limits);
    const errors = validate(schema, parsed, rules, { maxErrors: 20, hideSuggestions: !introspection });
    if (errors.length > 0) throw new Refusal(errors.map(withCode('GRAPHQL_VALIDATION_FAILED')));
    return readOperations(parsed);
  };

  return (request) => {
    try {
      let operations = documents.get(request.query);
      if (!operations) documents.set(request.query, (operations = admit(request)));
      const operation = choose(operations, request.operationName);
      return { operation, raw: request.variables ?? {}, variables: coerce(schema, operation.node, request) };
    } catch (error) {
      throw error instanceof GraphQLError ? new Refusal([error]) : error;
    }
  };
}

function readOperations(document: DocumentNode): Map<string | null, KnownOperation> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const operations = new Map<string | null, KnownOperation>();
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    lastId += 1;
    const conditions = conditionVariables(node.selectionSet, fragments);
    operations.set(node.name?.value ?? null, { id: lastId, document, node, fragments, conditions });
  }
  return operations;
}

function choose(
  operations: ReadonlyMap<string | null, KnownOperation>,
  name: string | null | undefined,
): KnownOperation {
  const chosen = name
    ? operations.get(name)
    : operations.size === 1
      ? [...operations.values()][0]
      : undefined;
  if (chosen) return chosen;
  const sentence = name
    ? 'The document has no operation of that name.'
    : 'The document has several operations: say which by operationName.';
  throw new PlazaError('OPERATION_RESOLUTION_FAILURE', sentence);
}

function coerce(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  { variables }: Request,
): Readonly<Record<string, unknown>> {
  if (variableDefinitions.length === 0) return {};
  const { errors, coerced } = getVariableValues(schema, variableDefinitions, variables ?? {}, {
    maxErrors: 20,
  });
  if (errors) throw new Refusal(errors.map(withCode('BAD_USER_INPUT')));
  return coerced;
}

function withCode(code: ErrorCode): (error: GraphQLError) => GraphQLError {
  return (error) =>
    new GraphQLError(error.message, {
      nodes: error.nodes,
      source: error.source,
      positions: error.positions,
      path: error.path,
      originalError: error.originalError,
      extensions: { code, ...error.extensions },
    });
}
