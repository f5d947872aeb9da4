import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;

beforeAll(async () => {
  plaza = await startPlaza();
});

afterAll(() => plaza[Symbol.asyncDispose]());

const UPDATE =
  'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { id name email } } }';

test('a person changes their own name, and sees it changed', async () => {
  const before = await plaza.ask('ben', '{ me { id name email } }');

  const { data } = await plaza.ask('ben', UPDATE, { input: { name: '  Ben the Second ' } });

  const expected = { ...before.data.me, name: 'Ben the Second' };
  expect(data.updatePerson.person).toEqual(expected);
  expect((await plaza.ask('ben', '{ me { id name email } }')).data.me).toEqual(expected);
});

test.each([
  ['a name of nothing', { name: '   ' }, 'input.name'],
  ['a name that is too long', { name: 'x'.repeat(201) }, 'input.name'],
  ['an e-mail address that is none', { email: 'ben at example' }, 'input.email'],
])('%s is refused, and nothing changes', async (_name, input, argument) => {
  const before = await plaza.ask('chen', '{ me { name email } }');

  const { errors } = await plaza.ask('chen', UPDATE, { input });

  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  expect((await plaza.ask('chen', '{ me { name email } }')).data).toEqual(before.data);
});

test('an operator changes anybody who exists', async () => {
  const { data } = await plaza.ask('chen', '{ me { id } }');

  const changed = await plaza.ask('operator', UPDATE, {
    input: { id: data.me.id, email: 'chen@example.com' },
  });
  const nobody = await plaza.ask('operator', UPDATE, { input: { id: 'per_nobody', name: 'Nobody' } });

  expect(changed.data.updatePerson.person.email).toBe('chen@example.com');
  expect(nobody.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', argument: 'input.id' });
});

test('the list of persons pages through everybody once', async () => {
  const PAGE =
    'query ($after: String) { people(first: 5, after: $after) { edges { node { id } cursor } pageInfo { hasNextPage endCursor } } }';
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await plaza.ask('operator', PAGE, { after });
    seen.push(...data.people.edges.map((edge: { node: { id: string } }) => edge.node.id));
    after = data.people.pageInfo.hasNextPage ? data.people.pageInfo.endCursor : null;
  } while (after);

  expect(seen.length).toBeGreaterThanOrEqual(plaza.sandbox.world.people.length);
  expect(new Set(seen).size).toBe(seen.length);
});
