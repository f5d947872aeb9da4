import type Stripe from 'stripe';
import type { NewObject, Objects } from '#subgraphs/kit/mirror/objects.ts';
import type { PaymentsKind } from './kept.ts';
import type { ConnectCalls } from './stripe-connect.ts';

/** All that is kept, by name, at every depth: what the graph shows. No e-mail address, nothing that Stripe asks of a holder. */
const keptNames = [
  'id',
  'object',
  'created',
  'country',
  'capabilities',
  'transfers',
  'details_submitted',
  'payouts_enabled',
  'amount',
  'amount_reversed',
  'reversed',
  'currency',
  'description',
  'destination',
  'transfer_group',
  'metadata',
  'plaza_payment',
];

export type KeptConnectCalls = ReturnType<typeof keepConnectAnswers>;

/**
 * The same calls, whose answers land in the mirror: a transfer belongs to the payment that it hands on.
 *
 * @param missed is told where what a change did could not be kept: the change itself has happened all the same
 */
export function keepConnectAnswers(
  calls: ConnectCalls,
  { objects, account, missed }: { objects: Objects; account: string; missed(error: unknown): void },
) {
  const toObject = (
    kind: PaymentsKind,
    object: { id: string; created?: number },
    owner: string | null,
    asOf: Date,
  ): NewObject => ({
    account,
    kind,
    id: object.id,
    owner,
    at: new Date((object.created ?? 0) * 1000),
    asOf,
    body: JSON.parse(JSON.stringify(object, keptNames)) as unknown,
  });
  const transfer = (one: Stripe.Transfer, asOf: Date) =>
    toObject('transfer', one, one.metadata['plaza_payment'] ?? null, asOf);
  const holder = (one: Stripe.Account, asOf: Date) => toObject('connected_account', one, null, asOf);
  const read = async <T>(asked: Promise<T>, toObjects: (answer: T, asOf: Date) => NewObject[]) => {
    const asOf = new Date();
    const answer = await asked;
    await objects.keep(toObjects(answer, asOf));
    return answer;
  };
  const change = async <T>(asked: Promise<T>, toObjects: (answer: T, asOf: Date) => NewObject[]) => {
    const answer = await asked;
    await objects.keep(toObjects(answer, new Date())).catch(missed);
    return answer;
  };
  return {
    ...calls,
    connectedAccount: (id: string) => read(calls.connectedAccount(id), (one, asOf) => [holder(one, asOf)]),
    transfer: (id: string) => read(calls.transfer(id), (one, asOf) => [transfer(one, asOf)]),
    transfersOf: (group: string) =>
      read(calls.transfersOf(group), ({ data }, asOf) => data.map((one) => transfer(one, asOf))),
    createConnectedAccount: (...args: Parameters<ConnectCalls['createConnectedAccount']>) =>
      change(calls.createConnectedAccount(...args), (one, asOf) => [holder(one, asOf)]),
    createTransfer: (...args: Parameters<ConnectCalls['createTransfer']>) =>
      change(calls.createTransfer(...args), (one, asOf) => [transfer(one, asOf)]),
  };
}
