import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Resolver types, one file a subgraph. A field with a fetch or a resolver of its own is cut from its parent by a
 * mapper, so that a new non-null SDL field breaks `map.ts` at compile time until it is filled. The test
 * `e2e/mappers.test.ts` demands a resolver for every field that is cut.
 */
export const mappers: Record<string, Record<string, readonly string[]>> = {
  people: {
    CreatePersonPayload: [],
  },
  payments: {
    Person: [
      'payments',
      'paymentMethods',
      'customers',
      'subscriptions',
      'invoices',
      'connectedAccounts',
      'checkoutSessions',
    ],
    Payment: ['person', 'refunds', 'nextAction', 'transfer'],
    ConnectedAccount: ['person'],
    Transfer: ['payment', 'destination'],
    PaymentEffect: [
      'payment',
      'refund',
      'subscription',
      'invoice',
      'setupIntent',
      'paymentMethod',
      'checkoutSession',
      'customerId',
      'dispute',
      'transfer',
      'connectedAccount',
      'problem',
    ],
    Business: ['balance', 'payouts', 'disputes'],
    Payout: ['business', 'transactions'],
    BalanceTransaction: ['payment'],
    Dispute: ['payment', 'business', 'evidence'],
    BillingSubscription: ['latestInvoice', 'person'],
    Price: ['product'],
    Product: ['prices'],
    Invoice: ['lines', 'hostedInvoiceUrl', 'subscription', 'payment', 'person'],
    InvoiceLine: ['product'],
    SetupIntent: ['nextAction', 'person'],
    CustomerLink: ['customer'],
    CheckoutSession: ['url', 'payment', 'subscription', 'person'],
    StripeClientSettings: ['paymentMethodKinds'],
  },
  banking: {
    Person: ['bankConnections', 'bankAccounts', 'recurringStreams'],
    BankConnection: ['institution', 'accounts'],
    BankAccount: [
      'balances',
      'realtimeBalance',
      'transactions',
      'owners',
      'ownerMatch',
      'numbers',
      'recurringStreams',
      'connection',
      'liability',
      'holdings',
      'investmentTransactions',
    ],
    RecurringStream: ['account'],
    BankTransaction: ['account'],
    BankEffect: ['connection', 'disconnectedId', 'problem'],
  },
  messaging: {
    Person: ['messages', 'calls', 'conversations', 'addresses', 'quietHours', 'preferredChannel'],
    AddressLink: ['consent', 'optedOut', 'quietHours'],
    Message: ['person', 'media'],
    PhoneNumber: ['simSwap'],
    Conversation: ['participants', 'messages'],
    PhoneCall: ['person'],
    MessageEffect: ['message', 'call', 'conversation', 'verification', 'problem'],
  },
  links: {
    Person: ['timeline', 'recurring'],
    Business: ['banks'],
    Payout: ['bankMatch'],
    Payment: ['receipt'],
  },
};

/** What a cut type carries beside its SDL fields: whom it belongs to, and the ids that never leave the subgraph. */
const carried: Record<string, string> = {
  'payments.Payment':
    '{ personId: string | null; transferGroup: string | null; shownAction?: PaymentNextAction | null; toldRefunds?: readonly object[] }',
  'payments.ConnectedAccount': '{ personId: string | null }',
  'payments.Transfer': '{ paymentId: string | null; destinationId: string | null }',
  'payments.Dispute': '{ paymentId: string | null }',
  'payments.BalanceTransaction': '{ paymentId: string | null }',
  'payments.BillingSubscription':
    '{ personId: string | null; invoiceId: string | null; priced: readonly { id: string; priceId: string; quantity: number; unitAmount: number }[] }',
  'payments.Price': '{ productId: string | null }',
  'payments.Invoice':
    '{ personId: string | null; subscriptionId: string | null; paymentId: string | null; toldLines: readonly object[]; moreLines: boolean; shownUrl?: string | null }',
  'payments.CheckoutSession':
    '{ personId: string | null; paymentId: string | null; subscriptionId: string | null; shownUrl?: string | null }',
  'payments.SetupIntent': '{ personId: string | null; shownAction?: PaymentNextAction | null }',
  'payments.StripeClientSettings': '{ place: string }',
  'payments.InvoiceLine': '{ productId: string | null; account: string }',
  'banking.BankConnection': '{ institutionId: string | null }',
  'banking.BankAccount': '{ connectionId: string }',
  'banking.RecurringStream': '{ accountId: string }',
  'banking.BankTransaction': '{ accountId: string }',
  'messaging.PhoneCall': '{ personId: string | null }',
  'messaging.PhoneNumber': '{ shownSimSwap?: SimSwap | null | Error }',
  'messaging.Message': '{ personId: string | null }',
  'messaging.AddressLink': '{ personId: string; owner: string }',
  'payments.PaymentEffect': '{ outcome: object | null }',
  'banking.BankEffect': '{ outcome: object | null }',
  'messaging.MessageEffect': '{ outcome: object | null }',
};

/** Entities of other subgraphs that one only points at: of these it knows the key. */
const effectKey = "Pick<{T}, 'mutation' | 'app' | 'subject' | 'idempotencyKey'>";
const stubs: Record<string, Record<string, string>> = {
  people: {
    PaymentEffect: `${effectKey} & { __typename: 'PaymentEffect' }`,
    BankEffect: `${effectKey} & { __typename: 'BankEffect' }`,
    MessageEffect: `${effectKey} & { __typename: 'MessageEffect' }`,
  },
};

const config: CodegenConfig = {
  errorsOnly: true,
  generates: Object.fromEntries(
    Object.entries(mappers).map(([subgraph, types]) => [
      `schema/generated/${subgraph}.ts`,
      {
        schema: [`schema/${subgraph}.graphql`, 'schema/common.graphql'],
        plugins: ['typescript', 'typescript-resolvers'],
        config: {
          federation: true,
          enumsAsTypes: true,
          useTypeImports: true,
          // The recursive check forgets, by the order of type names, that `Money` holds no union.
          avoidCheckingAbstractTypesRecursively: true,
          strictScalars: true,
          avoidOptionals: { field: true, object: false, inputValue: false, defaultValue: false },
          defaultScalarType: 'unknown',
          scalars: {
            DateTime: 'string',
            Date: 'string',
            MinorUnits: 'number',
            CurrencyCode: 'string',
            _FieldSet: 'string',
            FieldSet: 'string',
            federation__FieldSet: 'string',
            link__Import: 'string',
          },
          mapperTypeSuffix: 'Row',
          mappers: {
            ...stubs[subgraph],
            ...Object.fromEntries(
              Object.entries(types)
                .filter(([, fields]) => fields.length > 0)
                .map(([type, fields]) => [
                  type,
                  `Omit<{T}, ${fields.map((field) => `'${field}'`).join(' | ')}>${
                    carried[`${subgraph}.${type}`] ? ` & ${carried[`${subgraph}.${type}`]}` : ''
                  }`,
                ]),
            ),
          },
        },
      },
    ]),
  ),
};

export default config;
