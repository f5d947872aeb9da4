import { FEDERATION, row, type Source } from '../source.ts';

const users = ['Ada', 'Ben', 'Cleo', 'Dan'].map((name, index) =>
  row('User', index + 1, {
    id: `${index + 1}`,
    name,
    username: name.toLowerCase(),
    birthday: index === 2 ? null : 1980 + index,
  }),
);

const products = Array.from({ length: 7 }, (_, index) =>
  row('Product', index + 1, {
    upc: `${index + 1}`,
    name: `Product ${index + 1}`,
    price: index === 3 ? null : 100 * (index + 1),
    weight: index * 50,
    inStock: index % 2 === 0,
  }),
);

const reviews = Array.from({ length: 11 }, (_, index) =>
  row('Review', index + 1, {
    id: `${index + 1}`,
    body: index % 4 === 3 ? null : `Review ${index + 1}`,
    authorId: `${(index % 4) + 1}`,
    productUpc: `${(index % 7) + 1}`,
  }),
);

/** The public federation benchmark's graph: users, products, reviews, inventory. */
export const shop: Source = {
  name: 'shop',
  subgraphs: [
    {
      name: 'users',
      sdl: `${FEDERATION}
        type Query { me: User user(id: ID!): User users: [User] }
        type User @key(fields: "id") { id: ID! name: String username: String @shareable birthday: Int }`,
    },
    {
      name: 'products',
      sdl: `${FEDERATION}
        type Query { topProducts(first: Int = 5): [Product!] product(upc: String!): Product }
        type Product @key(fields: "upc") { upc: String! name: String! price: Int weight: Int }`,
    },
    {
      name: 'reviews',
      sdl: `${FEDERATION}
        type Review @key(fields: "id") { id: ID! body: String product: Product author: User! @provides(fields: "username") }
        type User @key(fields: "id") { id: ID! username: String @external reviews(last: Int): [Review!] }
        type Product @key(fields: "upc") { upc: String! reviews: [Review]! }`,
    },
    {
      name: 'inventory',
      sdl: `${FEDERATION}
        type Product @key(fields: "upc") {
          upc: String! weight: Int @external price: Int @external
          inStock: Boolean! shippingEstimate: Int @requires(fields: "price weight")
        }`,
    },
  ],
  rows: { User: users, Product: products, Review: reviews },
  fields: {
    'Query.me': (_row, _args, { rows }) => rows['User']![0],
    'Query.user': (_row, { id }, { one }) => one('User', 'id', id),
    'Query.users': (_row, _args, { rows }) => [...rows['User']!, null],
    'Query.topProducts': (_row, { first }, { rows }) =>
      rows['Product']!.slice(0, (first as number | null) ?? 2),
    'Query.product': (_row, { upc }, { one }) => one('Product', 'upc', upc),
    'Review.product': ({ productUpc }, _args, { one }) => one('Product', 'upc', productUpc),
    'Review.author': ({ authorId }, _args, { one }) => one('User', 'id', authorId),
    'User.reviews': ({ id }, { last }, { all }) =>
      all('Review', 'authorId', id).slice(-((last as number | null) ?? 9)),
    'Product.reviews': ({ upc }, _args, { all }) => [...all('Review', 'productUpc', upc), null],
  },
  derived: {
    'Product.shippingEstimate': ({ price, weight }) =>
      price === null || weight === null ? null : (price as number) > 400 ? 0 : (weight as number) / 2,
  },
  samples: { id: ['1', '2', '4', '9'], upc: ['1', '3', '7', '99'], first: [0, 1, 3, 7], last: [1, 2, 5] },
  faultsPerMille: 40,
};
