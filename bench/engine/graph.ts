import { buildSubgraphSchema } from '@apollo/subgraph';
import { buildSchema, execute, parse, type GraphQLSchema } from 'graphql';
import { compose } from '#schema/compose.ts';
import { productOf, reviewOf, root, shippingEstimate, userOf } from './world.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", ' +
  'import: ["@key", "@requires", "@provides", "@external", "@shareable"])\n';

/** The four subgraphs of the public federation benchmark's kind: who owns which field. */
const subgraphs = {
  accounts: {
    sdl: `
      type Query { me: User users: [User!]! }
      type User @key(fields: "id") { id: ID! name: String username: String @shareable }`,
    resolvers: { User: { __resolveReference: userOf } },
  },
  products: {
    sdl: `
      type Query { topProducts(first: Int = 5): [Product!]! catalog(first: Int!): [Product!]! }
      type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
    resolvers: { Product: { __resolveReference: productOf } },
  },
  inventory: {
    sdl: `
      type Product @key(fields: "upc") {
        upc: String!
        price: Int @external
        weight: Int @external
        inStock: Boolean
        shippingEstimate: Int @requires(fields: "price weight")
      }`,
    resolvers: { Product: { __resolveReference: stockOf } },
  },
  reviews: {
    sdl: `
      type Review @key(fields: "id") {
        id: ID!
        body: String
        author: User @provides(fields: "username")
        product: Product
      }
      type User @key(fields: "id") { id: ID! username: String @external reviews: [Review!]! }
      type Product @key(fields: "upc") { upc: String! reviews: [Review!]! }`,
    resolvers: {
      Review: { __resolveReference: reviewOf },
      User: { __resolveReference: userOf },
      Product: { __resolveReference: productOf },
    },
  },
} as const;

export type SubgraphName = keyof typeof subgraphs;
export const subgraphNames = Object.keys(subgraphs) as SubgraphName[];

interface Stocked {
  upc: string;
  price?: number;
  weight?: number;
}

/** What `@requires` brings decides, and nothing that this subgraph may know besides. */
function stockOf({ upc, price, weight }: Stocked) {
  return {
    upc,
    inStock: productOf({ upc }).inStock,
    shippingEstimate: price === undefined || weight === undefined ? null : shippingEstimate(price, weight),
  };
}

/** One of the four, as a schema that graphql-js executes with `root`. */
export function subgraphSchema(name: SubgraphName): GraphQLSchema {
  const { sdl, resolvers } = subgraphs[name];
  return buildSubgraphSchema([{ typeDefs: parse(LINK + sdl), resolvers: resolvers as never }]);
}

/** @param urlOf where each subgraph takes GraphQL */
export function composeGraph(urlOf: (name: SubgraphName) => string) {
  return compose(subgraphNames.map((name) => ({ name, sdl: LINK + subgraphs[name].sdl, url: urlOf(name) })));
}

/** The answer that is right: one schema, one execution, no gateway. */
export async function truth(query: string): Promise<{ data: unknown }> {
  const { apiSdl } = composeGraph((name) => `http://${name}`);
  const result = await execute({ schema: buildSchema(apiSdl), document: parse(query), rootValue: root });
  if (result.errors) throw new Error(`The truth has errors: ${JSON.stringify(result.errors)}`);
  return JSON.parse(JSON.stringify(result)) as { data: unknown };
}
