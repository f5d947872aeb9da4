import { FEDERATION, row, type Source } from '../source.ts';

const parts = [1, 2, 3, 4, 5].map((number) =>
  row('Part', number, {
    id: `${number}`,
    name: `part ${number}`,
    size: row('Size', number, { width: number, depth: number === 4 ? null : number * 2, unit: 'CM' }),
    maker:
      number === 5
        ? null
        : row('Maker', number, { title: `maker ${number}`, country: number % 2 ? 'FR' : 'NL' }),
    cost: number === 2 ? null : number * 10,
  }),
);

const machines = [1, 2, 3].map((number) =>
  row('Machine', number, {
    id: `${number}`,
    name: `machine ${number}`,
    partIds: [`${number}`, `${number + 1}`, `${number + 2}`],
    power: number === 3 ? null : 100 * number,
    source:
      number % 2
        ? row('Battery', number, { volts: 12 * number, note: 'b' })
        : row('Cable', number, { volts: 230, metres: number === 2 ? null : 3, note: 'c' }),
  }),
);

const inputText = (inputs: unknown, keys?: string[]) => JSON.stringify(inputs, keys);

/** `@requires` of every kind: nested, in chains, of lists, with arguments that conflict, through interfaces. */
export const factory: Source = {
  name: 'factory',
  subgraphs: [
    {
      name: 'design',
      sdl: `${FEDERATION}
        type Query { part(id: ID!): Part parts(ids: [ID!]! = ["1", "2", "5"]): [Part]! machines: [Machine!] machine(id: ID = "1"): Machine }
        type Part @key(fields: "id") { id: ID! name: String! size: Size maker: Maker labels(limit: Int = 2, upper: Boolean): [String] }
        type Size { width: Int depth: Int unit: Unit! }
        enum Unit { CM INCH }
        type Maker { title: String country: String @shareable }
        type Machine @key(fields: "id") { id: ID! name: String parts(first: Int): [Part!] source: Source power: Int }
        interface Source { volts: Int note: String }
        type Battery implements Source { volts: Int note: String }
        type Cable implements Source { volts: Int note: String metres: Int }`,
    },
    {
      name: 'stock',
      sdl: `${FEDERATION}
        type Query { scarce: [Part!]! }
        type Part @key(fields: "id") {
          id: ID! size: Size @external cost: Int
          volume: Int @requires(fields: "size { width depth }")
          labels(limit: Int = 2, upper: Boolean): [String] @external
          tag: String @requires(fields: "labels(limit: 3)")
          tagUpper(extra: String): String @requires(fields: "labels(limit: 1, upper: true) size { unit }")
        }
        type Size @external { width: Int depth: Int unit: Unit! }
        enum Unit { CM INCH }`,
    },
    {
      name: 'freight',
      sdl: `${FEDERATION}
        type Part @key(fields: "id") {
          id: ID! volume: Int @external cost: Int @external maker: Maker @external
          freight: Int @requires(fields: "volume cost")
          customs: String @requires(fields: "maker { country } cost")
        }
        type Maker { country: String @external }
        type Machine @key(fields: "id") {
          id: ID! parts(first: Int): [Part!] @external source: Source @external power: Int @external
          manifest: String @requires(fields: "parts(first: 2) { id }")
          plug: String! @requires(fields: "source { volts ... on Cable { metres note } ... on Battery { note } } power")
          quote: [Quote!] @requires(fields: "power")
        }
        interface Source { volts: Int }
        type Battery implements Source { volts: Int @external note: String @external }
        type Cable implements Source { volts: Int @external note: String @external metres: Int @external }
        type Quote { price: Int! for: Part }`,
    },
  ],
  rows: { Part: parts, Machine: machines },
  fields: {
    'Query.part': (_row, { id }, { one }) => one('Part', 'id', id),
    'Query.parts': (_row, { ids }, { one }) => (ids as string[]).map((id) => one('Part', 'id', id)),
    'Query.machines': () => machines,
    'Query.machine': (_row, { id }, { one }) => one('Machine', 'id', id),
    'Query.scarce': () => [parts[3], parts[0]],
    'Part.labels': ({ name }, { limit, upper }) =>
      ['x', 'y', null, 'z']
        .slice(0, Math.max(0, (limit as number | null) ?? 4))
        .map((label) =>
          label === null
            ? null
            : upper
              ? `${name as string} ${label}`.toUpperCase()
              : `${name as string} ${label}`,
        ),
    'Machine.parts': ({ partIds }, { first }, { one }) =>
      (partIds as string[])
        .slice(0, Math.max(0, (first as number | null) ?? 9))
        .map((id) => one('Part', 'id', id)),
  },
  derived: {
    'Part.volume': ({ size }) => {
      const { width, depth } = (size ?? {}) as { width?: number | null; depth?: number | null };
      return typeof width === 'number' && typeof depth === 'number' ? width * depth : null;
    },
    'Part.tag': ({ labels }) => inputText(labels),
    'Part.tagUpper': (inputs, { extra }) =>
      `${inputText(inputs['labels'])} ${inputText((inputs['size'] as { unit?: string } | null)?.unit)} ${inputText(extra ?? null)}`,
    'Part.freight': ({ volume, cost }) =>
      typeof volume === 'number' && typeof cost === 'number'
        ? volume + cost
        : volume === null && cost === null
          ? null
          : -1,
    'Part.customs': ({ maker, cost }) => `${inputText(maker)} ${inputText(cost)}`,
    'Machine.manifest': ({ parts: list }) =>
      inputText((list as { id: string }[] | null)?.map(({ id }) => id) ?? null),
    'Machine.plug': ({ source, power }) => {
      const { __typename: _, ...rest } = (source ?? {}) as Record<string, unknown>;
      return `${inputText(rest, ['volts', 'metres', 'note'])} ${inputText(power)}`;
    },
    'Machine.quote': ({ power }) =>
      power === null
        ? null
        : [row('Quote', `${power as number}`, { price: power, for: parts[(power as number) / 100] })],
  },
  samples: {
    id: ['1', '2', '3', '5', 'none'],
    ids: ['1', '2', '4'],
    limit: [0, 1, 2, 4],
    first: [0, 1, 3],
    extra: ['', 'e'],
  },
  faultsPerMille: 30,
};
