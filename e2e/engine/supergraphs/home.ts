import { FEDERATION, row, type Row, type Source } from '../source.ts';

const persons = ['ada', 'ben', 'cleo'].map((name, index) =>
  row('Person', name, {
    id: `per_${name}`,
    name,
    email: index === 1 ? null : `${name}@example.com`,
    customerId: index === 2 ? null : `cus_${name}`,
    role: (['OWNER', 'MEMBER', 'MEMBER'] as const)[index],
  }),
);

const money = (id: string, amount: number) =>
  row('Money', id, { amount, currency: amount % 3 === 0 ? null : 'USD' });

const payments = [1, 2, 3, 4, 5].map((number) =>
  row('Payment', number, {
    id: `pay_${number}`,
    amount: money(`payment ${number}`, number * 100),
    status: (['SUCCEEDED', 'PENDING', 'CANCELED', 'SUCCEEDED', 'SUCCEEDED'] as const)[number - 1],
    personId: number === 5 ? 'per_ben' : 'per_ada',
    createdAt: `2026-11-0${number}T12:00:00.000Z`,
    description: number === 2 ? null : `lunch ${number}`,
  }),
);

const bankAccounts = [1, 2, 3].map((number) =>
  row('BankAccount', number, {
    id: `acc_${number}`,
    label: `Account ${number}`,
    balance: money(`account ${number}`, number * 1_000),
    personId: number === 3 ? 'per_cleo' : 'per_ada',
  }),
);

const messages = [1, 2, 3, 4].map((number) =>
  row(number % 2 ? 'TextMessage' : 'CallRecord', number, {
    id: `msg_${number}`,
    body: `hello ${number}`,
    seconds: number === 4 ? null : number * 10,
    at: `2026-11-1${number}T12:00:00.000Z`,
    personId: number === 4 ? 'per_cleo' : 'per_ada',
    paymentId: number === 3 ? 'pay_1' : null,
  }),
);

function page(of: string, owner: Row, nodes: readonly Row[], first: unknown): Row {
  const shown = nodes.slice(0, Math.max(0, (first as number | null) ?? 2));
  const id = `${of} of ${owner.$}`;
  return row(`${of}Connection`, id, {
    edges: shown.map((node, index) => row(`${of}Edge`, `${index} ${id}`, { node, cursor: `c${index}` })),
    pageInfo: row('PageInfo', id, {
      hasNextPage: shown.length < nodes.length,
      endCursor: shown.length ? `c${shown.length - 1}` : null,
    }),
    totalCount: nodes.length,
  });
}

/** The shape of Plaza's own graph: one person, what the providers know of them in pages, and outcomes as unions. */
export const home: Source = {
  name: 'home',
  subgraphs: [
    {
      name: 'people',
      sdl: `${FEDERATION}
        type Query { me: Person person(id: ID!): Person! people: [Person!]! }
        interface Node { id: ID! }
        type Person implements Node @key(fields: "id") { id: ID! name: String! email: String role: Role! customerId: String @inaccessible }
        enum Role { OWNER MEMBER }`,
    },
    {
      name: 'payments',
      sdl: `${FEDERATION}
        scalar DateTime
        type Query { payment(id: ID!): Payment latest(statuses: [PaymentStatus!] = [SUCCEEDED, PENDING]): [Payment!] }
        type Mutation { pay(input: PayInput!): PayResult! refund(payment: ID!, cents: Int): PayResult }
        interface Node { id: ID! }
        interface Problem { message: String! retryable: Boolean! }
        type Declined implements Problem { message: String! retryable: Boolean! reason: String }
        type OutcomePending implements Problem @shareable { message: String! retryable: Boolean! }
        type Paid { payment: Payment! number: Int! }
        union PayResult = Paid | Declined | OutcomePending
        input PayInput { key: String! amount: AmountInput! note: String = "thanks" status: PaymentStatus }
        input AmountInput { cents: Int! = 100 currency: String }
        type Person @key(fields: "id") {
          id: ID! customerId: String @external name: String! @external
          payments(first: Int = 2, status: PaymentStatus): PaymentConnection!
          receipt: String @requires(fields: "customerId name")
        }
        type PaymentConnection { edges: [PaymentEdge!]! pageInfo: PageInfo! totalCount: Int }
        type PaymentEdge { node: Payment! cursor: String! }
        type PageInfo @shareable { hasNextPage: Boolean! endCursor: String }
        type Payment implements Node @key(fields: "id") { id: ID! amount: Money! status: PaymentStatus description: String createdAt: DateTime! payer: Person }
        type Money @shareable { amount: Int! currency: String }
        enum PaymentStatus { SUCCEEDED PENDING CANCELED }`,
    },
    {
      name: 'banking',
      sdl: `${FEDERATION}
        type Query { bankAccount(id: ID!): BankAccount }
        type Mutation { link(token: String): LinkResult }
        interface Node { id: ID! }
        interface Problem { message: String! retryable: Boolean! }
        type OutcomePending implements Problem @shareable { message: String! retryable: Boolean! }
        union LinkResult = BankAccount | OutcomePending
        type Person @key(fields: "id") { id: ID! accounts: [BankAccount!] netWorth: Money }
        type BankAccount implements Node @key(fields: "id") { id: ID! label: String balance: Money! holder: Person! matches: [Payment] }
        type Payment @key(fields: "id", resolvable: false) { id: ID! }
        type Money @shareable { amount: Int! currency: String }`,
    },
    {
      name: 'messaging',
      sdl: `${FEDERATION}
        scalar DateTime
        interface Node { id: ID! }
        interface Message { id: ID! at: DateTime! to: Person! }
        union Item = TextMessage | CallRecord | Payment
        type TextMessage implements Message & Node @key(fields: "id") { id: ID! at: DateTime! to: Person! body: String }
        type CallRecord implements Message & Node @key(fields: "id") { id: ID! at: DateTime! to: Person! seconds: Int! }
        type Person @key(fields: "id") { id: ID! messages(first: Int): MessageConnection inbox: [Message] timeline: [Item!]! }
        type MessageConnection { edges: [MessageEdge] pageInfo: PageInfo! totalCount: Int }
        type MessageEdge { node: Message cursor: String! }
        type PageInfo @shareable { hasNextPage: Boolean! endCursor: String }
        type Payment @key(fields: "id") { id: ID! thread: [TextMessage!] }`,
    },
  ],
  rows: {
    Person: persons,
    Payment: payments,
    BankAccount: bankAccounts,
    TextMessage: messages.filter(({ __typename }) => __typename === 'TextMessage'),
    CallRecord: messages.filter(({ __typename }) => __typename === 'CallRecord'),
  },
  fields: {
    'Query.me': () => persons[0],
    'Query.person': (_row, { id }, { one }) => one('Person', 'id', id),
    'Query.people': () => persons,
    'Query.payment': (_row, { id }, { one }) => one('Payment', 'id', id),
    'Query.latest': (_row, { statuses }) =>
      payments.filter(({ status }) => !statuses || (statuses as unknown[]).includes(status)),
    'Mutation.pay': (_row, { input }, { state }) => {
      const { key, amount, note, status } = input as {
        key: string;
        amount: { cents: number };
        note: string | null;
        status?: string;
      };
      state.log.push(key);
      if (amount.cents < 0)
        return row('Declined', key, {
          message: `no ${note ?? 'note'}`,
          retryable: false,
          reason: status ?? null,
        });
      if (status === 'PENDING') return row('OutcomePending', key, { message: 'later', retryable: true });
      return row('Paid', key, { payment: payments[0], number: state.log.length });
    },
    'Mutation.refund': (_row, { payment, cents }, { state, one }) => {
      state.log.push(`${cents as number}`);
      const found = one('Payment', 'id', payment);
      return found && row('Paid', found.$, { payment: found, number: state.log.length });
    },
    'Mutation.link': (_row, { token }, { state }) =>
      token === 'a'
        ? bankAccounts[state.log.length % 3]
        : row('OutcomePending', 'link', { message: `after ${state.log.join()}`, retryable: true }),
    'Person.payments': (person, { first, status }, { all }) =>
      page(
        'Payment',
        person,
        all('Payment', 'personId', person['id']).filter((each) => !status || each['status'] === status),
        first,
      ),
    'Payment.payer': ({ personId }, _args, { one }) => one('Person', 'id', personId),
    'Query.bankAccount': (_row, { id }, { one }) => one('BankAccount', 'id', id),
    'Person.accounts': ({ id }, _args, { all }) =>
      id === 'per_ben' ? null : all('BankAccount', 'personId', id),
    'Person.netWorth': ({ $ }) => money(`worth of ${$}`, 77),
    'BankAccount.holder': ({ personId }, _args, { one }) => one('Person', 'id', personId),
    'BankAccount.matches': ({ id }) => (id === 'acc_1' ? [payments[0], null, payments[4]] : []),
    'Person.messages': (person, { first }) =>
      page(
        'Message',
        person,
        messages.filter(({ personId }) => personId === person['id']),
        first,
      ),
    'Person.inbox': ({ id }) => messages.filter(({ personId }) => personId === id),
    'Person.timeline': ({ id }) => [
      messages[1],
      payments[2],
      ...messages.filter(({ personId }) => personId === id),
    ],
    'Message.to': ({ personId }, _args, { one }) => one('Person', 'id', personId),
    'Payment.thread': ({ id }) => messages.filter(({ paymentId }) => paymentId === id),
  },
  derived: {
    'Person.receipt': ({ customerId, name }) =>
      customerId === null ? null : `${name as string} is ${customerId as string}`,
  },
  samples: {
    id: ['per_ada', 'per_cleo', 'pay_1', 'pay_2', 'acc_1', 'none'],
    payment: ['pay_1', 'pay_3', 'none'],
    first: [0, 1, 2, 9],
    cents: [100, -5, 0],
    key: ['k1', 'k2'],
    token: ['a', 'b'],
    DateTime: ['2026-11-02T00:00:00.000Z'],
  },
  faultsPerMille: 25,
};
