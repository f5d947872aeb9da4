import { FEDERATION, row, type Source } from '../source.ts';

const organizations = [1, 2].map((number) =>
  row('Organization', number, { id: `o${number}`, title: `Org ${number}` }),
);

const holders = [1, 2, 3, 4].map((number) =>
  row('Account', number, {
    id: `a${number}`,
    email: `a${number}@example.com`,
    crmId: `crm-${number}`,
    billingId: 1_000 + number,
    nickname: number === 3 ? null : `nick ${number}`,
    segment: number % 2 ? 'SMALL' : 'LARGE',
    balance: number * 10.5,
    taxClass: number === 2 ? null : `T${number}`,
    rates: number === 4 ? [] : [number, number / 2],
  }),
);

const employees = [1, 2, 3].flatMap((number) =>
  organizations.map((organization) =>
    row('Employee', `${organization['id'] as string}/${number}`, {
      organization,
      number,
      badge: `${organization['id'] as string}#${number}`,
      title: number === 2 ? null : `Clerk ${number}`,
      salary: 1_000 * number,
      accountId: `a${number}`,
    }),
  ),
);

const orders = [1, 2, 3, 4, 5].map((number) =>
  row('Order', number, {
    id: `${number}`,
    region: number % 2 ? 'EU' : 'US',
    total: number * 3,
    accountId: `a${(number % 4) + 1}`,
  }),
);

/** Keys of every kind: composite, nested, several, not resolvable; and chains of four hops over different keys. */
export const accounts: Source = {
  name: 'accounts',
  subgraphs: [
    {
      name: 'identity',
      sdl: `${FEDERATION}
        type Query { account(id: ID!): Account accounts(ids: [ID!]): [Account] viewer: Account! }
        type Account @key(fields: "id") @key(fields: "email") { id: ID! email: String! nickname: String }`,
    },
    {
      name: 'crm',
      sdl: `${FEDERATION}
        type Query { leads: [Account!]! }
        type Account @key(fields: "email") @key(fields: "crmId") { email: String! crmId: String! segment: Segment! manager: Employee }
        type Employee @key(fields: "organization { id } number", resolvable: false) { organization: Organization! number: Int! }
        type Organization @key(fields: "id", resolvable: false) { id: ID! }
        enum Segment { SMALL LARGE }`,
    },
    {
      name: 'billing',
      sdl: `${FEDERATION}
        type Query { debtor(billingId: Int!): Account }
        type Account @key(fields: "crmId") @key(fields: "billingId") { crmId: String! billingId: Int! balance: Float! orders(region: String, page: Page): [Order!] }
        input Page { size: Int = 2 from: Int! = 0 }
        type Order @key(fields: "id region") { id: ID! region: String! total: Int }`,
    },
    {
      name: 'tax',
      sdl: `${FEDERATION}
        type Account @key(fields: "billingId") { billingId: Int! taxClass: String rates: [Float!]! adviser: Employee }
        type Employee @key(fields: "badge") { badge: ID! certified: Boolean! }`,
    },
    {
      name: 'staff',
      sdl: `${FEDERATION}
        type Query { employee(number: Int!, organization: ID! = "o1"): Employee staff: [Employee!] organizations: [Organization] }
        type Employee @key(fields: "organization { id } number") @key(fields: "badge") {
          organization: Organization! number: Int! badge: ID! title: String salary: Int! account: Account
        }
        type Account @key(fields: "id", resolvable: false) { id: ID! }
        type Organization @key(fields: "id") { id: ID! title: String! employees: [Employee!]! }`,
    },
    {
      name: 'shipping',
      sdl: `${FEDERATION}
        type Query { order(id: ID!): Order orders: [Order] }
        type Order @key(fields: "region id") { id: ID! region: String! parcels: [[Parcel!]!] buyer: Account }
        type Account @key(fields: "email", resolvable: false) { email: String! }
        type Parcel { label: String! grams: Int }`,
    },
  ],
  rows: { Organization: organizations, Account: holders, Employee: employees, Order: orders },
  fields: {
    'Query.account': (_row, { id }, { one }) => one('Account', 'id', id),
    'Query.accounts': (_row, { ids }, { one, rows }) =>
      ids ? (ids as string[]).map((id) => one('Account', 'id', id)) : rows['Account'],
    'Query.viewer': () => holders[0],
    'Query.leads': () => holders.slice(1),
    'Account.manager': ({ id }) => (id === 'a2' ? null : employees[1]),
    'Query.debtor': (_row, { billingId }, { one }) => one('Account', 'billingId', billingId),
    'Account.orders': ({ id }, { region, page }, { all }) => {
      const { size, from } = (page ?? { size: 9, from: 0 }) as { size: number | null; from: number };
      return all('Order', 'accountId', id)
        .filter((each) => !region || each['region'] === region)
        .slice(from, from + (size ?? 1));
    },
    'Account.adviser': ({ id }) => (id === 'a1' ? employees[4] : null),
    'Employee.certified': ({ number }) => number !== 1,
    'Query.employee': (_row, { number, organization }) =>
      employees.find(({ $ }) => $ === `Employee ${organization as string}/${number as number}`),
    'Query.staff': () => employees,
    'Query.organizations': () => [organizations[1], null, organizations[0]],
    'Employee.account': ({ accountId }, _args, { one }) => one('Account', 'id', accountId),
    'Organization.employees': (organization) =>
      employees.filter((each) => (each['organization'] as typeof organization).$ === organization.$),
    'Query.order': (_row, { id }, { one }) => one('Order', 'id', id),
    'Query.orders': () => orders,
    'Order.parcels': ({ id }) => [
      [
        row('Parcel', `${id as string}.1`, { label: 'A', grams: 5 }),
        row('Parcel', `${id as string}.2`, { label: 'B', grams: null }),
      ],
      [],
      [row('Parcel', `${id as string}.3`, { label: 'C', grams: 7 })],
    ],
    'Order.buyer': ({ accountId }, _args, { one }) => one('Account', 'id', accountId),
  },
  samples: {
    id: ['a1', 'a2', 'a4', '1', '2', 'none'],
    ids: ['a1', 'a3', 'none'],
    billingId: [1_001, 1_003, 5],
    region: ['EU', 'US'],
    number: [1, 2, 9],
    organization: ['o1', 'o2'],
    size: [0, 1, 5],
    from: [0, 1],
  },
  faultsPerMille: 25,
};
