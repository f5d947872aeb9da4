import { z } from 'zod';
import { subgraphNames, type SubgraphName } from '#schema/subgraphs.ts';
import type { FetchContext } from '../handle.ts';

/** Minor units of an ISO 4217 currency, and the first and the last day, `YYYY-MM-DD`. */
const amountAndDays = z.object({
  amount: z.number().int(),
  currency: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
});

/**
 * What our subgraphs ask of one another beside the graph, since it belongs together across providers or must not pass a
 * client: each port by its giver and name, with the shapes that travel. The giver checks owner, scope and role again.
 */
export const ports = {
  /** The name of a person on whose behalf the caller may act; null where nobody knows it. Costs no call. */
  'people/name': {
    input: z.object({ personId: z.string() }),
    output: z.object({ name: z.string().nullable() }),
  },
  'payments/history': historyPort(),
  /** What a business was paid out of one amount about some days, as it is kept. Needs a role; costs no call. */
  'payments/payouts': {
    input: amountAndDays.extend({ account: z.string() }),
    output: z.object({
      payouts: z.array(
        z.object({
          id: z.string(),
          arrivesOn: z.iso.date(),
          descriptor: z.string().nullable(),
          traceId: z.string().nullable(),
        }),
      ),
    }),
  },
  /** A payment that the caller may see, by what a receipt says of it. Costs what looking at it costs. */
  'payments/payment': {
    input: z.object({ id: z.string() }),
    output: z.object({
      payment: z
        .object({
          personId: z.string().nullable(),
          status: z.string(),
          /** Minor units. */
          amount: z.number().int(),
          currency: z.string(),
          createdAt: z.iso.datetime(),
          description: z.string().nullable(),
          /** In words: `visa ••4242`. */
          method: z.string().nullable(),
        })
        .nullable(),
    }),
  },
  /** Sends a payment's receipt to its payer, once for each payment. Needs `messages:write`. */
  'messaging/receipt': {
    input: z.object({ paymentId: z.string(), personId: z.string(), body: z.string() }),
    output: z.object({
      messageId: z.string().nullable(),
      problem: z.enum(['NO_ADDRESS', 'OPTED_OUT', 'UNREACHABLE', 'PENDING']).nullable(),
    }),
  },
  /** What came in at some bank connections of one amount within some days, as it is kept. Needs a role; costs no call. */
  'banking/credits': {
    input: amountAndDays.extend({ connectionIds: z.array(z.string()) }),
    output: z.object({
      credits: z.array(z.object({ id: z.string(), date: z.iso.date(), description: z.string() })),
    }),
  },
  /** Which of these bank connections there are. Needs a role; costs no call. */
  'banking/connections': {
    input: z.object({ ids: z.array(z.string()).max(100) }),
    output: z.object({ ids: z.array(z.string()) }),
  },
  /** Whether a person's bank account may be debited, as far as that is asked: one call to Plaid for each of the two checks. */
  'banking/debit-check': {
    input: z.object({
      accountId: z.string(),
      personId: z.string(),
      /** Minor units of US dollars that must be there; null asks nobody. */
      amount: z.number().int().nullable(),
      /** The name in which the account must be held; null asks nobody. */
      name: z.string().nullable(),
    }),
    output: z.object({
      refusal: z.enum(['NOT_DEBITABLE', 'UNUSABLE', 'INSUFFICIENT_FUNDS', 'NAME_MISMATCH']).nullable(),
      /** The bank connection, and what its person should do, where it is unusable. */
      connection: z.object({ id: z.string(), message: z.string() }).nullable(),
      /** Minor units that are there, where they are too few. */
      available: z.number().int().nullable(),
    }),
  },
  /** A one-time token by which Stripe takes a person's bank account (`btok_…`), and the account's last digits. Costs one call. */
  'banking/processor-token': {
    input: z.object({ accountId: z.string(), personId: z.string() }),
    output: z.object({ token: z.string(), mask: z.string().nullable() }),
  },
  /** What leaves a person's bank accounts again and again, the last of it newest first. Costs what `recurringStreams` costs. */
  'banking/recurring': {
    input: z.object({ personId: z.string() }),
    output: z.object({
      streams: z.array(
        z.object({
          /** `rst_…` */
          id: z.string(),
          description: z.string(),
          merchantName: z.string().nullable(),
          /** Minor units, without a sign; null where Plaid gives no amount. */
          averageAmount: z.number().int().nullable(),
          /** ISO 4217; null for any other currency. */
          currency: z.string().nullable(),
          frequency: z.enum(['WEEKLY', 'BIWEEKLY', 'SEMI_MONTHLY', 'MONTHLY', 'ANNUALLY', 'UNKNOWN']),
          lastDate: z.iso.date(),
          /** Whether the next one is still expected. */
          active: z.boolean(),
        }),
      ),
      /** Why some of it is missing, where a bank did not answer. */
      gap: z.object({ cause: z.string(), message: z.string() }).nullable(),
    }),
  },
  /** What a person pays for again and again at Stripe and has not ended, the newest first. Costs what `subscriptions` costs. */
  'payments/subscriptions': {
    input: z.object({ personId: z.string() }),
    output: z.object({
      subscriptions: z.array(
        z.object({
          /** `sub_…` */
          id: z.string(),
          /** Minor units for one period; null where a price has none of its own. */
          amount: z.number().int().nullable(),
          currency: z.string(),
          interval: z.enum(['DAY', 'WEEK', 'MONTH', 'YEAR', 'UNKNOWN']),
          intervalCount: z.number().int(),
          /** The first day of the period that is paid for. */
          periodStart: z.iso.date().nullable(),
        }),
      ),
      /** Why some of it is missing, where an account did not answer. */
      gap: z.object({ cause: z.string(), message: z.string() }).nullable(),
    }),
  },
  'banking/history': historyPort(),
  'messaging/history': historyPort(),
} as const;

export type PortName = keyof typeof ports;
export type PortInput<Name extends PortName> = z.infer<(typeof ports)[Name]['input']>;
export type PortOutput<Name extends PortName> = z.infer<(typeof ports)[Name]['output']>;

/** What answers a port. @throws PlazaError as a resolver does */
export type PortHandler<Name extends PortName> = (
  input: PortInput<Name>,
  fetch: FetchContext,
) => Promise<PortOutput<Name>>;

export type PortHandlers = { readonly [Name in PortName]?: PortHandler<Name> };

/**
 * Asks a port on behalf of a fetch: by its claims, until its deadline, its calls in that fetch's ledger.
 *
 * @throws PlazaError the giver's own; UPSTREAM_UNAVAILABLE or UPSTREAM_TIMEOUT where the giver does not answer
 */
export type AskPort = <Name extends PortName>(
  name: Name,
  input: PortInput<Name>,
  fetch: FetchContext,
) => Promise<PortOutput<Name>>;

/** The subgraph that answers a port. */
export function giverOf(name: PortName): SubgraphName {
  return subgraphNames.find((subgraph) => name.startsWith(`${subgraph}/`))!;
}

/** What a person did there or was sent, newest first: whose page it is, where it begins, and how much of it. */
function historyPort() {
  return {
    input: z.object({
      personId: z.string(),
      /** Only what is older, or as old and of a smaller id; null begins at the newest. */
      before: z.object({ at: z.iso.datetime(), id: z.string() }).nullable(),
      limit: z.number().int().min(1).max(101),
    }),
    output: z.object({
      entries: z.array(z.object({ at: z.iso.datetime(), id: z.string() })),
      /** Why some of it may be missing, where only a part could be read. */
      gap: z.object({ cause: z.string(), message: z.string() }).nullable(),
    }),
  };
}
