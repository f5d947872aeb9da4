import { GraphQLError } from 'graphql';
import { createEngine } from '#gateway/engine/engine.ts';
import { LimitSettings } from '#gateway/limits/settings.ts';
import { CALLER, type EngineUnderTest } from './engine-under-test.ts';
import type { Supergraph } from './supergraph.ts';
import type { Answer, Operation } from './truth.ts';

const BOUNDLESS = LimitSettings.parse({
  tokens: 20_000,
  fields: 20_000,
  fragments: 1_000,
  depth: 50,
  aliases: 1_000,
  rootFields: 200,
  repeatedFields: 50_000,
  directives: 1_000,
  cost: 1_000_000_000,
});

/** Our engine over the tests' roads. Limits are not what is tested here. */
export async function createOurs(
  { supergraphSdl, roads }: Pick<Supergraph, 'supergraphSdl' | 'roads'>,
  planner: 'hive' | 'apollo' = 'hive',
): Promise<EngineUnderTest> {
  const engine = await createEngine({ supergraphSdl, roads, planner, limits: BOUNDLESS, planningMs: 20_000 });
  const ask = async (operation: Operation, attempts: number): Promise<Answer> => {
    try {
      return await engine.answer(operation, CALLER);
    } catch (error) {
      // On a busy machine a plan may take too long and be refused; that is tested elsewhere.
      if (attempts > 1 && isLate(error)) return ask(operation, attempts - 1);
      throw error;
    }
  };
  return {
    // As a client would read it: through JSON.
    answer: async (operation) => JSON.parse(JSON.stringify(await ask(operation, 4))) as Answer,
    close: () => engine.close(),
  };
}

function isLate(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  return (error.extensions['limit'] as { name: string } | undefined)?.name === 'planningMs';
}
