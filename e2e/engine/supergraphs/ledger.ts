import { FEDERATION, row, type Row, type Source, type World } from '../source.ts';

const entries = [1, 2, 3].map((number) =>
  row('Entry', number, {
    id: `${number}`,
    note: number === 2 ? null : `note ${number}`,
    at: `2026-11-0${number}T00:00:00.000Z`,
    payload: [{ a: [number, null, { b: 'c' }] }, 'text', number][number - 1],
    matrix: [[number, 2], [], [null]],
    level: (['LOW', 'HIGH', 'LOW'] as const)[number - 1],
  }),
);

/** What a step leaves: how far the counter is, and what happened so far. */
function step(world: World, text: string, change: (counter: number) => number): Row {
  world.state.counter = change(world.state.counter);
  world.state.log.push(text);
  const number = world.state.log.length;
  return row('Step', `${number} ${text}`, {
    counter: world.state.counter,
    log: [...world.state.log],
    entry: entries[number % entries.length],
    before: number > 1 ? row('Step', `before ${number}`, { counter: 0, log: [], entry: null }) : null,
  });
}

const echo = (value: unknown) => JSON.stringify(value);

/** Mutations in series over three subgraphs with one shared state; inputs of every kind; custom scalars. */
export const ledger: Source = {
  name: 'ledger',
  subgraphs: [
    {
      name: 'adder',
      sdl: `${FEDERATION}
        scalar DateTime
        scalar Json
        type Query { entry(id: ID!): Entry entries(level: Level = LOW, since: DateTime): [Entry!]! echo(shape: Shape, list: [[Int]], flags: [Level!]! = [HIGH], any: Json): String }
        type Mutation { add(amount: Int! = 1): Step! addAll(amounts: [Int!]!): Step fail(text: String): Step failHard: Step! note(shape: Shape!): String }
        type Step @shareable { counter: Int! log: [String!]! entry: Entry before: Step }
        type Entry @key(fields: "id") { id: ID! note: String at: DateTime! level: Level }
        enum Level { LOW HIGH }
        input Shape { name: String! = "none" size: Float sides: [Side!] parent: Shape level: Level at: DateTime extra: Json }
        input Side { length: Int! tags: [String] = ["x"] }`,
    },
    {
      name: 'doubler',
      sdl: `${FEDERATION}
        scalar Json
        type Query { total: Int }
        type Mutation { double(times: Int): Step doubleStrict(times: Int! = 2): Step! touch(entry: ID!): Entry }
        type Step @shareable { counter: Int! log: [String!]! entry: Entry before: Step }
        type Entry @key(fields: "id") { id: ID! payload: Json matrix: [[Int]!]! }`,
    },
    {
      name: 'auditor',
      sdl: `${FEDERATION}
        type Query { audited: [Entry] }
        type Mutation { audit: [String!]! reset(to: Int): Step }
        type Step @shareable { counter: Int! log: [String!]! entry: Entry before: Step }
        type Entry @key(fields: "id") { id: ID! trail(of: [ID!], last: Int = 2): [String]! reviewer: Reviewer! }
        type Reviewer { name: String! entries: [Entry!] }`,
    },
  ],
  rows: { Entry: entries },
  fields: {
    'Query.entry': (_row, { id }, { one }) => one('Entry', 'id', id),
    'Query.entries': (_row, { level }, { rows }) =>
      rows['Entry']!.filter((each) => !level || each['level'] === level),
    'Query.echo': (_row, args) => echo(args),
    'Query.total': (_row, _args, { state }) => state.counter,
    'Query.audited': () => [entries[2], null, entries[0]],
    'Mutation.add': (_row, { amount }, world) =>
      step(world, `add ${echo(amount)}`, (counter) => counter + (amount as number)),
    'Mutation.addAll': (_row, { amounts }, world) =>
      step(world, `all ${echo(amounts)}`, (counter) =>
        (amounts as number[]).reduce((sum, each) => sum + each, counter),
      ),
    'Mutation.fail': (_row, { text }, world) => {
      step(world, `fail ${echo(text)}`, (counter) => counter + 100);
      return null;
    },
    'Mutation.failHard': (_row, _args, world) => {
      step(world, 'fail hard', (counter) => counter + 1_000);
      return null;
    },
    'Mutation.note': (_row, { shape }, world) =>
      echo([shape, step(world, 'note', (counter) => counter)['counter']]),
    'Mutation.double': (_row, { times }, world) =>
      step(world, `double ${echo(times)}`, (counter) => counter * 2 ** ((times as number | null) ?? 1)),
    'Mutation.doubleStrict': (_row, { times }, world) =>
      step(world, `strict ${echo(times)}`, (counter) => counter * 2 ** (times as number)),
    'Mutation.touch': (_row, { entry }, world) => {
      step(world, `touch ${echo(entry)}`, (counter) => counter + 1);
      return world.one('Entry', 'id', entry);
    },
    'Mutation.audit': (_row, _args, { state }) => [...state.log, `at ${state.counter}`],
    'Mutation.reset': (_row, { to }, world) =>
      step(world, `reset ${echo(to)}`, () => (to as number | null) ?? 0),
    'Entry.trail': ({ id }, { of, last }) => [`${id as string} ${echo(of)}`, null, echo(last)],
    'Entry.reviewer': ({ id }) => row('Reviewer', id as string, { name: `reviewer ${id as string}` }),
    'Reviewer.entries': ({ $ }) => entries.filter((each) => !$.endsWith(each['id'] as string)),
  },
  samples: {
    id: ['1', '2', '9'],
    entry: ['1', '3', '9'],
    DateTime: ['2026-11-02T00:00:00.000Z', '2026-11-01T12:00:00.000Z'],
    Json: ['text', 7, true],
    times: [0, 1, 3],
    amount: [1, 5, -2],
  },
  faultsPerMille: 25,
};
