import type { GraphQLFormattedError, GraphQLScalarType } from 'graphql';
import type { Logger } from 'pino';
import { readCallBounds, type AccountCounts } from '#schema/call-bounds.ts';
import type { Call } from '#schema/protocol.ts';
import { PlazaError } from '#schema/errors.ts';
import { defaultLimits, type Limits } from '#gateway/limits/settings.ts';
import type { Caller, Send } from '#gateway/upstream/send.ts';
import { complete } from './complete.ts';
import { sharedPaths } from './dependencies.ts';
import { foretell } from './foretell.ts';
import type { Foretold } from './graph.ts';
import { introspect } from './introspect.ts';
import { decodeLeaves } from './leaves.ts';
import { placeErrors } from './place-errors.ts';
import { createPlanners, type PlannerName } from './choose-planner.ts';
import { createPlanning, PLANNING_MS } from './planning.ts';
import { createPrepare, type Hot, type Prepared, type Variant } from './prepare.ts';
import { createDoor, Refusal, type Door, type Request } from './read-operation.ts';
import { installScalars } from './scalars.ts';
import { run, type Gathered } from './run.ts';
import { readSupergraph, type Supergraph } from './supergraph.ts';
import { createTurns } from './turns.ts';
import { whereNull } from './where-null.ts';
import { compileWriteBytes } from './write-bytes.ts';
import { compileWrite } from './write.ts';

export interface EngineOptions {
  supergraphSdl: string;
  /** Subgraph → the road to it. */
  roads: ReadonlyMap<string, Send>;
  planner?: PlannerName;
  limits?: Limits;
  /** How long one plan may take, milliseconds. */
  planningMs?: number;
  introspection?: boolean;
  /** How often a subgraph may be sent one fetch, by its name; once where it is not named. */
  sendings?: ReadonlyMap<string, number>;
  /** How many accounts of each provider may be asked; one where it is not named. */
  accounts?: AccountCounts;
  /** How custom scalars of clients' variables and arguments are read; those not named here pass as they are. */
  scalars?: Readonly<Record<string, GraphQLScalarType>>;
  /** Whether subgraphs' own words pass where they refuse a whole fetch; codes that clients do not know stay inside else. */
  open?: boolean;
  log?: Pick<Logger, 'warn'>;
}

/**
 * What came of an operation: its data as JSON text, or the whole body `{"data":…}` in bytes, where nothing went wrong;
 * else an object with its errors.
 */
export type Answer =
  | { written: string | Buffer; data?: never; errors?: never; calls: readonly Call[] }
  | {
      written?: never;
      data: Record<string, unknown> | null;
      errors: readonly GraphQLFormattedError[];
      calls: readonly Call[];
    };

/** Executes operations on a supergraph: prepare → plan → run → shape. Knows nothing of HTTP servers. */
export interface Engine {
  readonly supergraph: Supergraph;
  readonly door: Door;
  /** @throws Refusal for an operation that does not run, with all that is wrong with it */
  prepare(request: Request): Promise<Prepared>;
  run(prepared: Prepared, caller: Caller): Promise<Answer>;
  /** What it can cost; asks nobody. */
  foretell(prepared: Prepared): Foretold;
  /** Both, with the answer as an object. */
  answer(
    request: Request,
    caller: Caller,
  ): Promise<{ data?: Record<string, unknown> | null; errors?: readonly GraphQLFormattedError[] }>;
  /** What was asked most often, most first. */
  hottest(count: number): Promise<readonly Hot[]>;
  /** Plans what will be asked, before anybody waits for it; what does not run any more is passed over. */
  warm(operations: readonly Hot[]): Promise<void>;
  close(): Promise<void>;
}

/** @throws Error for a supergraph that is not served, or a planner that cannot be loaded */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const {
    supergraphSdl,
    roads,
    limits = defaultLimits,
    introspection = true,
    scalars = {},
    open = false,
    planningMs = PLANNING_MS,
    log,
  } = options;
  const supergraph = readSupergraph(supergraphSdl);
  const { apiSchema, interfaceObjects } = supergraph;
  installScalars(apiSchema, scalars);
  const { planner, fallback, close } = await createPlanners(options.planner, supergraph);
  const door = createDoor({ schema: apiSchema, supergraph: supergraph.schema, limits, introspection });
  const makePlan = createPlanning({ planner, fallback, supergraph, planningMs });
  const { prepare: plan, hottest } = createPrepare({ supergraph, planner, makePlan });

  const prepare = async (request: Request): Promise<Prepared> => {
    try {
      return await plan(door.read(request));
    } catch (error) {
      // An operation that takes too long to plan, or comes when too many do.
      throw error instanceof PlazaError ? new Refusal([error]) : error;
    }
  };

  const told = { schema: supergraph.schema, bounds: readCallBounds(supergraph.schema, options.accounts) };
  const takeTurn = createTurns();
  const execute = async (prepared: Prepared, caller: Caller): Promise<Answer> => {
    const { variant, raw } = prepared;
    await takeTurn();
    const gathered = await run({
      plan: variant.plan,
      variables: variableTexts(variant.variables, raw),
      caller,
      roads,
      interfaces: interfaceObjects,
      // Code is compiled for what comes again.
      undecoded: variant.runs > 0,
    });
    introspect(prepared, apiSchema, gathered.data);
    for (const failure of gathered.failures) {
      if (failure.kind === 'fetch') {
        const { subgraph } = failure.departure.fetch;
        log?.warn({ requestId: caller.requestId, subgraph, err: failure.error }, 'a subgraph gave no answer');
      }
    }
    return shape(prepared, gathered, supergraph, open);
  };

  return {
    supergraph,
    door,
    prepare,
    run: execute,
    foretell: ({ variant, variables, cost }) => ({
      estimated: cost,
      limit: limits.cost,
      ...foretell({ ...told, sendings: (name) => options.sendings?.get(name) ?? 1 }, variant.plan, variables),
    }),
    answer: async (request, caller) => {
      let prepared: Prepared;
      try {
        prepared = await prepare(request);
      } catch (error) {
        if (error instanceof Refusal) return { errors: error.errors.map((one) => one.toJSON()) };
        throw error;
      }
      const { written, data, errors } = await execute(prepared, caller);
      if (written === undefined) return { data, ...(errors.length > 0 && { errors }) };
      const body = typeof written === 'string' ? `{"data":${written}}` : written.toString();
      return JSON.parse(body) as { data: Record<string, unknown> };
    },
    hottest,
    warm: async (operations) => {
      for (const { query, operationName, variables } of operations) {
        try {
          // Of the variables only the conditions are known, and planning needs no others.
          await plan({ operation: door.find(query, operationName), variables, raw: variables, cost: 0 });
        } catch {
          // It no longer fits the supergraph: whoever asks is told.
        }
      }
    },
    close,
  };
}

/** From the second run of a variant on, its answers are written by code of its own. */
function shape({ variant }: Prepared, gathered: Gathered, supergraph: Supergraph, open: boolean): Answer {
  const { calls, data, failures, sources } = gathered;
  variant.runs += 1;
  const written = failures.length === 0 && variant.runs > 1 ? write(variant, gathered) : null;
  if (written !== null) return { written, calls };
  if (sources) decodeLeaves(data, sources);
  const placed = placeErrors(gathered, variant.shape, open);
  const completed = complete(variant.shape, data, placed, supergraph.schema);
  const errors = onePerNull(completed.data, [...placed.errors, ...completed.errors]);
  return { data: completed.data, errors, calls };
}

function write(variant: Variant, { data, sources, plain }: Gathered): string | Buffer | null {
  const shared = () => new Set(sharedPaths(variant.plan.fetches));
  if (sources) return (variant.write.bytes ??= compileWriteBytes(variant.shape, shared()))(data, sources);
  const kind = plain ? 'plain' : 'any';
  return (variant.write[kind] ??= compileWrite(variant.shape, { shared: shared(), plain }))(data);
}

function variableTexts(
  names: readonly string[],
  raw: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const name of names) {
    if (Object.hasOwn(raw, name) && raw[name] !== undefined) texts.set(name, JSON.stringify(raw[name]));
  }
  return texts;
}

/**
 * An entity that fails may stand at thousands of positions below one null: it is told once there. Errors at fields of
 * their own, and different ones, all stay.
 */
function onePerNull(
  data: Record<string, unknown> | null,
  errors: readonly GraphQLFormattedError[],
): readonly GraphQLFormattedError[] {
  const told = new Set<string>();
  return errors.filter(({ message, path = [] }) => {
    const at = whereNull(data, path);
    if (at.length === path.length) return true;
    const id = JSON.stringify([at, message]);
    return !told.has(id) && told.add(id);
  });
}
