/**
 * Prints what one request of each workload costs the engine by itself. `costs.ts` runs it under flags that make it
 * repeat: no garbage collection while it counts, and nothing compiled on another thread.
 */
import { execute } from 'graphql';
import { createEngine } from '#gateway/engine/engine.ts';
import { defaultLimits } from '#gateway/limits/settings.ts';
import { readAnswer, toBody } from '#gateway/upstream/answer.ts';
import type { Caller, Send } from '#gateway/upstream/send.ts';
import type { Cost } from './costs.ts';
import { composeGraph, subgraphNames, subgraphSchema } from './graph.ts';
import { workloads } from './workloads.ts';
import { root } from './world.ts';

/** So many run first: code is compiled, caches are full. */
const WARM = 800;
/** So many are measured together: the heap's own steps are small beside them. */
const BATCH = 50;
const BATCHES = 7;

const caller: Caller = { claims: null, requestId: 'costs', startedMs: 0, headers: {} };
let asked = 0;

/** Subgraphs in memory: what one is asked a second time it answers from bytes, as from the wire. */
function createRoads(): Map<string, Send> {
  return new Map(
    subgraphNames.map((name) => {
      const schema = subgraphSchema(name);
      const bodies = new Map<string, Buffer>();
      const send: Send = async (fetch) => {
        const { operation, variables } = fetch;
        const { query, document } = operation;
        asked += 1;
        const key = `${query} ${variables}`;
        let body = bodies.get(key);
        if (body === undefined) {
          const variableValues = JSON.parse(variables) as Record<string, unknown>;
          const result = await execute({ schema, document, rootValue: root, variableValues });
          body = Buffer.from(JSON.stringify(result));
          bodies.set(key, body);
        }
        return readAnswer(name, 200, toBody([body], body.length), [], fetch);
      };
      return [name, send];
    }),
  );
}

const { supergraphSdl } = composeGraph((name) => `http://${name}`);
const limits = { ...defaultLimits, cost: 1_000_000 };
const engine = await createEngine({ supergraphSdl, roads: createRoads(), limits });

/** Kept from being optimised away. */
let filler: unknown[] = [];

/**
 * V8 leaves the end of a page empty where the next object does not fit, up to 128 kB, and counts it. Fillers of all sizes
 * between the requests have every request meet every place on a page, whatever else was allocated before.
 *
 * @returns the bytes that it takes
 */
function fill(time: number): number {
  const length = (time * 4_919) % 8_192;
  // oxlint-disable-next-line unicorn/no-new-array -- of this length at once, without steps of growth
  filler = new Array<unknown>(length).fill(null);
  return filler.length * 8;
}

/** @returns the bytes of what is no request's */
async function ask(query: string, times: number): Promise<number> {
  let filled = 0;
  for (let time = 0; time < times; time += 1) {
    filled += fill(time);
    const { errors } = await engine.run(await engine.prepare({ query, variables: {} }), caller);
    if (errors && errors.length > 0) throw new Error(JSON.stringify(errors));
  }
  return filled;
}

async function costOf(query: string): Promise<Cost> {
  await ask(query, WARM);
  const bytes: number[] = [];
  const askedBefore = asked;
  for (let batch = 0; batch < BATCHES; batch += 1) {
    globalThis.gc!();
    const before = process.memoryUsage();
    const filled = await ask(query, BATCH);
    const after = process.memoryUsage();
    bytes.push((after.heapUsed + after.external - before.heapUsed - before.external - filled) / BATCH);
  }
  const median = bytes.toSorted((a, b) => a - b)[Math.floor(BATCHES / 2)]!;
  return { bytes: Math.round(median), asked: (asked - askedBefore) / (BATCH * BATCHES) };
}

const costs: Record<string, Cost> = {};
for (const { name, query } of workloads) costs[name] = await costOf(query);
await engine.close();
console.log(JSON.stringify(costs));
