import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;

beforeAll(async () => {
  // As many at once as Stripe would not take.
  plaza = await startPlaza({ PROVIDER_LIMITS: 'none' });
});

afterAll(() => plaza[Symbol.asyncDispose]());

const QUERY = `query Mixed($first: Int!, $texts: Boolean!) {
  me {
    name
    payments(first: $first) { edges { node { id person { name } } } }
    messages(first: $first) @include(if: $texts) { edges { node { id body } } }
  }
}`;

test('two persons ask the same document over and over at once: each gets their own, and what they asked for', async () => {
  const requests = Array.from({ length: 160 }, (_, index) => ({
    member: index % 2 === 0 ? 'ada' : 'hana',
    variables: { first: 1 + (Math.floor(index / 2) % 2), texts: index % 3 === 0 },
  }));
  const alone = new Map<string, string>();
  for (const { member, variables } of requests.slice(0, 12)) {
    const { data, errors } = await plaza.ask(member, QUERY, variables);
    expect(errors).toBeUndefined();
    alone.set(JSON.stringify([member, variables]), JSON.stringify(data));
  }
  expect(new Set(alone.values()).size).toBe(alone.size);

  const answers = await Promise.all(
    requests.map(({ member, variables }) => plaza.ask(member, QUERY, variables)),
  );

  const wrong = answers.filter((answer, index) => {
    const { member, variables } = requests[index]!;
    return JSON.stringify(answer.data) !== alone.get(JSON.stringify([member, variables]));
  });
  expect(wrong).toEqual([]);
});
