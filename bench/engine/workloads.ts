/** One operation, asked over and over. */
export interface Workload {
  name: string;
  what: string;
  query: string;
}

const USER = 'id username name';
const REVIEW = 'id body';
const PRODUCT = 'inStock name price shippingEstimate upc weight';
const PRODUCT_DEEP = `${PRODUCT} reviews { ${REVIEW} author { ${USER} reviews { ${REVIEW} product { ${PRODUCT} } } } }`;

/** Those on which all gateways are compared. */
export const workloads: readonly Workload[] = [
  {
    name: 'large',
    what: 'a nested answer of 88 kB over four subgraphs',
    query: `query Large {
      users { ${USER} reviews { ${REVIEW} product { ${PRODUCT_DEEP} } } }
      topProducts(first: 5) { ${PRODUCT_DEEP} }
    }`,
  },
  {
    name: 'small',
    what: 'two hops, under 1 kB',
    query: `query Small { me { ${USER} reviews { ${REVIEW} } } }`,
  },
  { name: 'list', what: '1,000 entities with @requires', query: catalog(1_000) },
];

/** How the cost grows with the number of entities. */
export const scaling = [10, 100, 1_000, 10_000].map((entities) => ({
  name: `list-${entities}`,
  what: `${entities} entities with @requires`,
  query: catalog(entities),
  entities,
}));

function catalog(first: number): string {
  return `query List { catalog(first: ${first}) { upc name inStock shippingEstimate } }`;
}
