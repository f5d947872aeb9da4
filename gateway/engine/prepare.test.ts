import { expect, test } from 'vitest';
import { compose } from '#schema/compose.ts';
import { defaultLimits } from '#gateway/limits/settings.ts';
import { createPlanners } from './choose-planner.ts';
import type { Plan } from './plan.ts';
import { createPlanning, type MakePlan } from './planning.ts';
import { createPrepare } from './prepare.ts';
import { createDoor } from './read-operation.ts';
import { readSupergraph } from './supergraph.ts';
import { link } from './under-test.ts';

const sdl = `${link}type Query { me: User failing: Int } type User @key(fields: "id") { id: ID! name: String age: Int }`;
const supergraph = readSupergraph(compose([{ name: 'users', sdl }]).supergraphSdl);
const { planner, fallback } = await createPlanners('hive', supergraph);
const makePlan = createPlanning({ planner, fallback, supergraph, planningMs: 250 });

/** The door and the preparing, and how many plans were made. */
function start(make: MakePlan = makePlan) {
  const door = createDoor({
    schema: supergraph.apiSchema,
    supergraph: supergraph.schema,
    limits: defaultLimits,
    introspection: true,
  });
  let plans = 0;
  const { prepare, hottest } = createPrepare({
    supergraph,
    planner,
    makePlan: (planned) => {
      plans += 1;
      return make(planned);
    },
  });
  return {
    read: door.read,
    prepare: (query: string, variables: Record<string, unknown> = {}) =>
      prepare(door.read({ query, variables })),
    hottest,
    plans: () => plans,
  };
}

/** An operation with so many conditions, and the variables that decide them by the bits of a number. */
const switched = (count: number) => {
  const names = Array.from({ length: count }, (_, index) => `b${index}`);
  return {
    query: `query(${names.map((name) => `$${name}: Boolean!`).join(' ')}) { me { ${names.map((name) => `${name}: name @include(if: $${name})`).join(' ')} } }`,
    decide: (bits: number) =>
      Object.fromEntries(names.map((name, index) => [name, (bits >> index) % 2 === 1])),
  };
};

/** A plan of so much text, in place of one that takes long to make. */
const planOf = (length: number): Plan => ({
  fetches: [
    { operation: { query: 'x'.repeat(length) }, variables: [] } as unknown as Plan['fetches'][number],
  ],
  parts: 1,
});

test('an operation is planned once for each way its conditions turn out', async () => {
  const plaza = start();
  const { query, decide } = switched(2);

  const variants = [];
  for (const bits of [0, 1, 2, 3, 0, 1, 2, 3])
    variants.push((await plaza.prepare(query, decide(bits))).variant);

  expect(plaza.plans()).toBe(4);
  expect(variants.slice(4)).toEqual(variants.slice(0, 4));
  const keys = variants.slice(0, 4).map(({ shape }) => {
    const me = shape.fields[0]!.child!.of('User');
    return me && me !== 'inaccessible' ? me.fields.map(({ key }) => key) : null;
  });
  expect(keys).toEqual([[], ['b0'], ['b1'], ['b0', 'b1']]);
});

test('a plan that is being made is shared by those who ask meanwhile', async () => {
  const plaza = start();

  const prepared = await Promise.all([1, 2, 3].map(() => plaza.prepare('{ me { name } }')));

  expect(plaza.plans()).toBe(1);
  expect(new Set(prepared.map(({ variant }) => variant)).size).toBe(1);
});

test('a plan that failed is made anew', async () => {
  let fails = true;
  const plaza = start((planned) => (fails ? Promise.reject(new Error('not today')) : makePlan(planned)));
  const both = await Promise.allSettled([plaza.prepare('{ me { name } }'), plaza.prepare('{ me { name } }')]);
  fails = false;

  const { variant } = await plaza.prepare('{ me { name } }');

  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(variant.plan.fetches).toHaveLength(1);
  expect(plaza.plans()).toBe(2);
});

test('2,000 variants are kept, those that were used last', async () => {
  const plaza = start(async () => planOf(1));
  const { query, decide } = switched(12);
  for (let bits = 0; bits < 2_000; bits += 1) await plaza.prepare(query, decide(bits));
  await plaza.prepare(query, decide(0));
  expect(plaza.plans()).toBe(2_000);

  // 1 is the one that was used least recently.
  await plaza.prepare(query, decide(2_000));
  await plaza.prepare(query, decide(0));
  expect(plaza.plans()).toBe(2_001);
  await plaza.prepare(query, decide(1));

  expect(plaza.plans()).toBe(2_002);
  expect(await plaza.hottest(10_000)).toHaveLength(2_000);
});

test('plans of 16 Mi characters are kept together, those that were used last', async () => {
  const plaza = start(async () => planOf(1024 * 1024 - 1));
  const { query, decide } = switched(5);
  for (let bits = 0; bits < 20; bits += 1) await plaza.prepare(query, decide(bits));

  expect(await plaza.hottest(100)).toHaveLength(16);
  for (let bits = 4; bits < 20; bits += 1) await plaza.prepare(query, decide(bits));
  expect(plaza.plans()).toBe(20);
  await plaza.prepare(query, decide(3));
  expect(plaza.plans()).toBe(21);
});

test('a variant that is given up while it is planned, and planned again otherwise, is kept', async () => {
  let length = 1;
  const plaza = start(async () => planOf(length));
  const { query, decide } = switched(12);
  const all = [];
  for (let bits = 0; bits <= 2_000; bits += 1) all.push(plaza.prepare(query, decide(bits)));
  length = 2;
  const again = plaza.prepare(query, decide(0));
  await Promise.all([...all, again]);
  const plans = plaza.plans();

  await plaza.prepare(query, decide(0));

  expect(plaza.plans()).toBe(plans);
});

test('1,000 documents and 8 MiB of their text are kept, those that were used last', () => {
  const few = start();
  const id = (query: string) => few.read({ query }).operation.id;
  const ids = Array.from({ length: 1_500 }, (_, index) => id(`{ me { name } } # ${index}`));
  expect(id('{ me { name } } # 1499')).toBe(ids[1_499]);
  expect(id('{ me { name } } # 500')).toBe(ids[500]);
  expect(id('{ me { name } } # 499')).not.toBe(ids[499]);

  const long = start();
  const text = (index: number) => `{ me { name } } # ${index}`.padEnd(63_000, 'x');
  const longIds = Array.from({ length: 200 }, (_, index) => long.read({ query: text(index) }).operation.id);
  const kept = Math.floor((8 * 1024 * 1024) / 63_001);
  expect(long.read({ query: text(200 - kept) }).operation.id).toBe(longIds[200 - kept]);
  expect(long.read({ query: text(200 - kept - 1) }).operation.id).not.toBe(longIds[200 - kept - 1]);
});
