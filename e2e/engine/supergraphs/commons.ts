import { FEDERATION, row, type Source } from '../source.ts';

const money = (id: string, cents: number) => row('Money', id, { cents, currency: cents % 2 ? 'EUR' : 'USD' });

const items = [1, 2, 3, 4].map((number) =>
  row('Item', number, {
    id: `${number}`,
    sku: `sku-${number}`,
    title: number === 3 ? null : `item ${number}`,
    price: money(`item ${number}`, number * 7),
    status: (['NEW', 'USED', 'LOST', 'NEW'] as const)[number - 1],
    secret: 'hidden',
    moved: `moved ${number}`,
    slowly: number,
    kept: number === 2 ? null : `kept ${number}`,
    owner: row('Owner', number, {
      id: `w${number}`,
      handle: `@${number}`,
      city: number === 1 ? null : 'Paris',
    }),
  }),
);

/** Everything that two subgraphs may both have: root fields, value types, enums and inputs; moved and hidden fields; `@provides`. */
export const commons: Source = {
  name: 'commons',
  subgraphs: [
    {
      name: 'north',
      sdl: `${FEDERATION}
        type Query {
          items(filter: Filter): [Item!]! @shareable
          stats: Stats! @shareable
          pages: [Page] @shareable
          price(at: Int! = 3): Money @shareable
          northOnly: Item
        }
        type Item @key(fields: "id") {
          id: ID! title: String @shareable price: Money @shareable status: Status @shareable
          moved: String slowly: Int kept: String secret: String @inaccessible
          owner: Owner @shareable
        }
        type Owner { id: ID! @shareable handle: String @shareable city: String @shareable }
        type Money @shareable { cents: Int! currency: Currency! }
        type Stats @shareable { total: Int! middle: Side! rows: [Side] peak: Money }
        type Side @shareable { name: String! count: Int }
        type Page @shareable { number: Int! rows: [[Item]] text: String }
        enum Status { NEW USED }
        enum Currency { EUR USD }
        input Filter { status: Mood title: String limit: Int = 3 }
        enum Mood { ANY SOME ALL }`,
    },
    {
      name: 'south',
      sdl: `${FEDERATION}
        type Query {
          items(filter: Filter): [Item!]! @shareable
          stats: Stats! @shareable
          pages: [Page] @shareable
          price(at: Int! = 3): Money @shareable
          hidden: Int @inaccessible
          boxes: [Box!]
        }
        type Item @key(fields: "id") @key(fields: "sku") {
          id: ID! sku: ID! title: String @shareable price: Money @shareable status: Status @shareable
          moved: String @override(from: "north") slowly: Int @override(from: "north", label: "percent(100)")
          kept: String @override(from: "north", label: "percent(0)")
          related(limit: Int): [Item!] owner: Owner @shareable
        }
        type Owner { id: ID! @shareable handle: String @shareable city: String @shareable }
        type Money @shareable { cents: Int! currency: Currency! }
        type Stats @shareable { total: Int! middle: Side! rows: [Side] peak: Money }
        type Side @shareable { name: String! ratio: Float }
        type Page @shareable { number: Int! rows: [[Item]] note: String }
        type Box @key(fields: "code") { code: ID! content: Item }
        enum Status { NEW USED }
        enum Currency { EUR USD }
        input Filter { status: Mood limit: Int = 3 }
        enum Mood { ANY SOME }`,
    },
    {
      name: 'west',
      sdl: `${FEDERATION}
        type Query { featured: [Item] @provides(fields: "title price { cents }") plainly: [Item] statuses: [Status!] }
        type Item @key(fields: "sku") { sku: ID! title: String @external price: Money @external stock: Int! shelves: [[Int!]]! }
        type Money { cents: Int! @external }
        type Box @key(fields: "code") { code: ID! weight: Float! }
        enum Status { LOST NEW }
        enum Currency { EUR USD }`,
    },
  ],
  rows: {
    Item: items,
    Box: [1, 2, 3].map((number) =>
      row('Box', number, {
        code: `c${number}`,
        content: number === 3 ? null : items[number === 2 ? 3 : number],
      }),
    ),
  },
  fields: {
    'Query.items': (_row, { filter }) => {
      const { status, limit } = (filter ?? {}) as { status?: string; limit?: number | null };
      return items
        .slice(status === 'SOME' ? 1 : 0, Math.max(0, limit ?? 9))
        .filter((each) => each['status'] !== 'LOST');
    },
    'Query.stats': () =>
      row('Stats', 0, {
        total: 4,
        middle: row('Side', 'north', { name: 'north', count: 1, ratio: 0.5 }),
        rows: [row('Side', 'south', { name: 'south', count: null, ratio: 2 }), null],
        peak: money('peak', 99),
      }),
    'Query.pages': () => [
      row('Page', 1, { number: 1, rows: [[items[0], null], [], null, [items[1]]], text: 'one', note: 'n1' }),
      null,
      row('Page', 2, { number: 2, rows: null, text: null, note: 'n2' }),
      row('Page', 3, { number: 3, rows: [[items[3]]], text: 'three', note: null }),
    ],
    'Query.price': (_row, { at }) => ((at as number) > 5 ? null : money(`at ${at as number}`, at as number)),
    'Query.northOnly': () => items[1],
    'Query.boxes': (_row, _args, { rows }) => rows['Box'],
    'Item.related': ({ id }, { limit }) =>
      items
        .filter((each) => each['id'] !== id && each['status'] !== 'LOST')
        .slice(0, Math.max(0, (limit as number | null) ?? 9)),
    'Query.featured': () => [items[0], items[3], null],
    'Query.plainly': () => [items[1], items[3]],
    'Query.statuses': () => ['NEW', 'LOST'],
    'Item.stock': ({ id }) => Number(id) * 2,
    'Item.shelves': ({ id }) => [[1, 2], null, [], [Number(id)]],
    'Box.weight': ({ code }) => (code as string).length / 4,
  },
  samples: { limit: [0, 1, 2, 5], at: [1, 2, 9], title: ['x'] },
  faultsPerMille: 25,
};
