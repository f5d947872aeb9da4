import { absent } from '#schema/errors.ts';
import { checkPersonal } from '#subgraphs/kit/access.ts';
import { mirroredPage } from '#subgraphs/kit/mirror/mirrored-page.ts';
import { accountsOf } from '#subgraphs/kit/accounts/by-name.ts';
import type { PortInput, PortOutput } from '#subgraphs/kit/ports/ports.ts';
import type { Context } from './context.ts';
import type { PaymentsKind } from './kept.ts';

const kind: PaymentsKind = 'payment';

/** A person's payments by their times, newest first: as complete and as fresh as `Person.payments`. */
export async function history(
  context: Context,
  { personId, before, limit }: PortInput<'payments/history'>,
): Promise<PortOutput<'payments/history'>> {
  const { at, claims, loaders, maxAge } = context;
  checkPersonal(claims, 'payments:read', personId);
  const customers = await loaders.everCustomersOf.load(personId);
  if (customers.length === 0) throw absent('not_connected', 'This person is no customer at Stripe yet.');
  const { objects } = await mirroredPage(
    context,
    customers.map(({ account, id }) => at(account).sources.payments(id)),
    { accounts: accountsOf(customers), kind, personId, after: before, limit },
    { maxAgeMs: maxAge('Person.payments'), from: null },
  );
  return { entries: objects.map((object) => ({ id: object.id, at: object.at.toISOString() })), gap: null };
}
