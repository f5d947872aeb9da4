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
import { refuseCardsInDocument, refuseCardsInVariables } from '#gateway/limits/card-numbers.ts';
import { createCostRule, type CostRule, type OperationCost } from '#gateway/limits/cost.ts';
import { checkLimits, validationOptions } from '#gateway/limits/limits.ts';
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
  /** What it costs by estimate, with these variables. */
  readonly cost: number;
}

/** What is known of an operation whatever its variables are. */
export interface KnownOperation {
  /** Tells it from every other operation of this process. */
  readonly id: number;
  /** The text of its document. */
  readonly query: string;
  readonly node: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The variables that `@skip` and `@include` read. */
  readonly conditions: readonly string[];
  readonly cost: OperationCost;
}

export interface Request {
  query: string;
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

export interface DoorOptions {
  /** What clients see. */
  schema: GraphQLSchema;
  /** The whole supergraph, with the nodes it was built from: its directives say what fields cost. */
  supergraph: GraphQLSchema;
  limits: Limits;
  introspection: boolean;
}

/** The door: what an operation passes before it is planned. */
export interface Door {
  /** @throws Refusal for a text that is too large, no GraphQL, beyond the limits, or not valid */
  admit(query: string): DocumentNode;
  /** @throws Refusal for the same reasons, and for an unknown operation or bad variables */
  read(request: Request): ReadOperation;
  /** An operation without variables. @throws Refusal */
  find(query: string, operationName: string | null): KnownOperation;
}

/** Texts that are kept at most, and their length together, characters. */
const MAX_DOCUMENTS = 1_000;
const MAX_TEXT = 8 * 1024 * 1024;

interface Admitted {
  document: DocumentNode;
  operations: ReadonlyMap<string | null, KnownOperation>;
}

let lastId = 0;

/** The one door for every transport: card numbers, parse, limits, validate, coerce, in this order. What passes once is remembered by its text. */
export function createDoor({ schema, supergraph, limits, introspection }: DoorOptions): Door {
  const costRule = createCostRule(supergraph);
  const known = new LRUCache<string, Admitted>({
    max: MAX_DOCUMENTS,
    maxSize: MAX_TEXT,
    sizeCalculation: (_, text) => text.length + 1,
  });
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];

  const admit = (query: string): Admitted => {
    const hit = known.get(query);
    if (hit) return hit;
    refuseCardsInDocument(query);
    const document = parseWithin(query, limits);
    checkLimits(document, limits);
    const errors = validate(schema, document, rules, {
      ...validationOptions,
      hideSuggestions: !introspection,
    });
    if (errors.length > 0) throw new Refusal(errors.map(withCode('GRAPHQL_VALIDATION_FAILED')));
    const admitted = { document, operations: readOperations(query, document, costRule) };
    known.set(query, admitted);
    return admitted;
  };

  return {
    admit: (query) => refusing(() => admit(query).document),
    find: (query, operationName) => refusing(() => choose(admit(query).operations, operationName)),
    read: (request) =>
      refusing(() => {
        const operation = choose(admit(request.query).operations, request.operationName);
        const raw = request.variables ?? {};
        refuseCardsInVariables(raw);
        const variables = coerce(schema, operation.node, raw);
        return { operation, raw, variables, cost: operation.cost(variables, limits.cost) };
      }),
  };
}

function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof GraphQLError ? new Refusal([error]) : error;
  }
}

function readOperations(
  query: string,
  document: DocumentNode,
  costRule: CostRule,
): Map<string | null, KnownOperation> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const operations = new Map<string | null, KnownOperation>();
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    lastId += 1;
    const conditions = conditionVariables(node.selectionSet, fragments);
    const cost = whateverVariables(node, costRule(document, node));
    operations.set(node.name?.value ?? null, { id: lastId, query, node, fragments, conditions, cost });
  }
  return operations;
}

/** Without variables an operation always costs the same. */
function whateverVariables(
  { variableDefinitions }: OperationDefinitionNode,
  cost: OperationCost,
): OperationCost {
  if (variableDefinitions && variableDefinitions.length > 0) return cost;
  let known: number | undefined;
  return (variables, max) => (known ??= cost(variables, max));
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
  raw: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (variableDefinitions.length === 0) return {};
  const { errors, coerced } = getVariableValues(schema, variableDefinitions, raw, {
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
