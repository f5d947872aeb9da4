import { isAbstractType, isObjectType, getNamedType } from 'graphql';
import { differenceOf, dataDifference } from './compare.ts';
import { count, createCoverage, type Coverage } from './coverage.ts';
import type { EngineUnderTest } from './engine-under-test.ts';
import { generate } from './generator.ts';
import { shrink } from './shrink.ts';
import type { Supergraph } from './supergraph.ts';
import type { Answer, Operation, TrueAnswer } from './truth.ts';

export interface Campaign {
  supergraph: Supergraph;
  engine: EngineUnderTest;
  /** Asked for each `stockEvery`-th operation, where given. */
  stock?: EngineUnderTest;
  stockEvery?: number;
  seed: number;
  operations: number;
  /** How many failures are shrunk and told; further ones are only counted. */
  told?: number;
}

export interface Outcome {
  coverage: Coverage;
  /** Reproductions, ready to be printed. */
  failures: string[];
  failed: number;
  /** Seeds of healthy operations for which stock's data are not the truth. */
  stockWrong: number[];
  stockAsked: number;
}

/** Asks generated operations of an engine and of the truth, every third one with a subgraph down. */
export async function run({
  supergraph,
  engine,
  stock,
  stockEvery = 8,
  seed,
  operations,
  told = 3,
}: Campaign): Promise<Outcome> {
  const outcome: Outcome = {
    coverage: createCoverage(),
    failures: [],
    failed: 0,
    stockWrong: [],
    stockAsked: 0,
  };
  const abstract = abstractPlaces(supergraph);
  for (let index = 0; outcome.coverage.operations < operations; index++) {
    const own = seed + index * 7_919;
    const operation = generate(supergraph.schema, supergraph.source.samples, own);
    const names = supergraph.subgraphs.map(({ name }) => name);
    const down = index % 3 === 2 ? names[(own >>> 3) % names.length]! : null;
    const truth = operation && (await supergraph.truth(operation, down));
    if (!operation || !truth || truth.tooLarge) {
      outcome.coverage.thrownAway++;
      continue;
    }
    const { difference, sent } = await compareOnce(supergraph, engine, operation, down, truth);
    count(outcome.coverage, operation, truth, sent, down, abstract);
    if (difference) {
      outcome.failed++;
      if (outcome.failures.length < told)
        outcome.failures.push(await reproduction(supergraph, engine, operation, down, own));
    }
    if (stock && !down && index % stockEvery === 0) {
      outcome.stockAsked++;
      supergraph.begin(null);
      const answer = await stock.answer(operation).catch(failed);
      if (dataDifference(answer, truth)) outcome.stockWrong.push(own);
    }
  }
  return outcome;
}

async function compareOnce(
  supergraph: Supergraph,
  engine: EngineUnderTest,
  operation: Operation,
  down: string | null,
  truth: TrueAnswer,
) {
  const loss = down ? supergraph.loss(down) : null;
  // Twice: an engine may take another way for an operation that comes again.
  for (let time = 1; ; time++) {
    const sent = supergraph.begin(down);
    const ours = await engine.answer(operation).catch(failed);
    const difference = differenceOf(ours, truth, loss, supergraph.required);
    if (difference || time === 2) return { ours, sent, difference };
  }
}

/** An engine must never throw; when it does, that is its answer. */
function failed(error: Error): Answer {
  return { data: 'thrown', errors: [{ message: `${error.message}\n${error.stack ?? ''}` }] };
}

async function reproduction(
  supergraph: Supergraph,
  engine: EngineUnderTest,
  operation: Operation,
  down: string | null,
  seed: number,
): Promise<string> {
  const smallest = await shrink(supergraph.schema, operation, async (smaller) => {
    const { difference } = await compareOnce(
      supergraph,
      engine,
      smaller,
      down,
      await supergraph.truth(smaller, down),
    );
    return difference !== null;
  });
  const truth = await supergraph.truth(smallest, down);
  const { ours, sent, difference } = await compareOnce(supergraph, engine, smallest, down, truth);
  return [
    `${supergraph.name}, seed ${seed}${down ? `, ${down} is down` : ''}: ${difference}`,
    smallest.query,
    `variables ${JSON.stringify(smallest.variables)}`,
    `ours  ${JSON.stringify({ data: ours.data, errors: ours.errors })}`,
    `truth ${JSON.stringify({ data: truth.data, errors: truth.errors?.map(({ message, path, extensions }) => ({ message, path, extensions })) })}`,
    ...sent.map(
      ({ subgraph, query, variables }) =>
        `  → ${subgraph} ${query.replace(/\s+/g, ' ')} ${JSON.stringify(variables)}`,
    ),
  ].join('\n');
}

/** Matches the coordinates of fields that give an interface or a union. */
function abstractPlaces({ schema }: Supergraph): RegExp | null {
  const places = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? Object.values(type.getFields())
          .filter((field) => isAbstractType(getNamedType(field.type)))
          .map((field) => `${type.name}\\.${field.name}`)
      : [],
  );
  return places.length > 0 ? new RegExp(`^(${places.join('|')})$`) : null;
}
