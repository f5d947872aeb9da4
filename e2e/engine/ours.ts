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
  const engine = await createEngine({ supergraphSdl, roads, planner, limits: BOUNDLESS });
  const ask = async (operation: Operation, attempts: number): Promise<Answer> => {
    const answer = await engine.answer(operation, CALLER);
    // On a busy machine a plan may take too long and be refused; that is tested elsewhere.
    const late = answer.errors?.some(
      ({ extensions }) => (extensions?.['limit'] as Limit)?.name === 'planningMs',
    );
    return late && attempts > 1 ? ask(operation, attempts - 1) : answer;
  };
  return {
    // As a client would read it: through JSON.
    answer: async (operation) => JSON.parse(JSON.stringify(await ask(operation, 4))) as Answer,
    close: () => engine.close(),
  };
}

type Limit = { name: string } | undefined;
