import type Stripe from 'stripe';
import { hasRole, maySee } from '#subgraphs/kit/access.ts';
import { isNotFound } from './loaders.ts';
import { toConnectedAccount, toTransfer, type ConnectedAccountRow, type TransferRow } from './connect-map.ts';
import type { ConnectedAccountLink } from './connected-accounts.ts';
import type { Context } from './context.ts';
import type { PaymentsKind } from './kept.ts';
import type { PaymentRow } from './map.ts';

const accountKind: PaymentsKind = 'connected_account';
const transferKind: PaymentsKind = 'transfer';

/** Those by which a person can be paid, oldest first. */
export async function connectedAccountsOf(
  context: Context,
  personId: string,
): Promise<ConnectedAccountRow[]> {
  const links = await context.connectedAccounts.ofPerson(personId);
  return Promise.all(links.map((link) => shownAccount(context, link)));
}

/** Null where there is none, and where it is somebody else's. */
export async function connectedAccountById(
  context: Context,
  id: string,
): Promise<ConnectedAccountRow | null> {
  const link = await context.connectedAccounts.byId(id);
  return link && maySee(context.claims, link.personId) ? shownAccount(context, link) : null;
}

/** As it is kept while it is young and can be paid; whoever waits for it is told what Stripe says now. */
export async function shownAccount(
  { at, objects, maxAge }: Context,
  { id, account, personId }: ConnectedAccountLink,
): Promise<ConnectedAccountRow> {
  const [kept] = await objects.byIds<Stripe.Account>(accountKind, [id]);
  const row = kept && toConnectedAccount(kept, personId);
  const young = kept && Date.now() - kept.asOf.getTime() < maxAge('ConnectedAccount');
  if (row && young && row.canReceive) return row;
  await at(account).connect.connectedAccount(id);
  const [now] = await objects.byIds<Stripe.Account>(accountKind, [id]);
  return toConnectedAccount(now!, personId);
}

/** Null where there is none, and for who neither sent it nor gets it; what nothing was read of only an operator has asked for. */
export async function transferById(context: Context, id: string): Promise<TransferRow | null> {
  const { accounts, at, claims, objects, maxAge } = context;
  const [kept] = await objects.byIds<Stripe.Transfer>(transferKind, [id]);
  if (!kept && !hasRole(claims, 'operator')) return null;
  const row = kept && toTransfer(kept);
  if (row && !(await maySeeTransfer(context, row))) return null;
  if (row && Date.now() - kept.asOf.getTime() < maxAge('Transfer')) return row;
  for (const account of kept ? [kept.account] : accounts.names) {
    const found = await at(account)
      .connect.transfer(id)
      .catch((error: unknown) => {
        if (isNotFound(error)) return null;
        throw error;
      });
    if (found) break;
  }
  const [now] = await objects.byIds<Stripe.Transfer>(transferKind, [id]);
  return now ? toTransfer(now) : null;
}

/** What hands a payment on; only one that belongs to a group is looked for. */
export async function transferOf(
  { at, objects }: Context,
  { id, account, transferGroup }: PaymentRow,
): Promise<TransferRow | null> {
  if (!transferGroup) return null;
  const kept = () =>
    objects.page<Stripe.Transfer>({ accounts: [account], kind: transferKind, owner: id, limit: 1 });
  const [known] = await kept();
  if (known) return toTransfer(known);
  await at(account).connect.transfersOf(transferGroup);
  const [found] = await kept();
  return found ? toTransfer(found) : null;
}

/** Who pays and who is paid, and by a role anyone. Costs no call. */
async function maySeeTransfer(
  { claims, connectedAccounts, objects }: Context,
  { paymentId, destinationId }: TransferRow,
): Promise<boolean> {
  if (maySee(claims, null)) return true;
  const recipient = destinationId ? await connectedAccounts.byId(destinationId) : null;
  if (recipient && maySee(claims, recipient.personId)) return true;
  const kind: PaymentsKind = 'payment';
  const [payment] = paymentId ? await objects.byIds(kind, [paymentId]) : [];
  return payment?.personIds.some((personId) => maySee(claims, personId)) ?? false;
}
