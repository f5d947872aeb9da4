import { absent } from '#schema/errors.ts';
import { checkPersonal } from '#subgraphs/kit/access.ts';
import { mirroredPage } from '#subgraphs/kit/mirror/mirrored-page.ts';
import { accountsOf } from '#subgraphs/kit/accounts/by-name.ts';
import type { PortInput, PortOutput } from '#subgraphs/kit/ports/ports.ts';
import type { Context } from './context.ts';
import type { MessagingKind } from './kept.ts';
import { sourcesOf } from './message-page.ts';

const kind: MessagingKind = 'message';

/** A person's messages by their times, newest first: as complete and as fresh as `Person.messages`. */
export async function history(
  context: Context,
  { personId, before, limit }: PortInput<'messaging/history'>,
): Promise<PortOutput<'messaging/history'>> {
  const { at, claims, loaders, maxAge } = context;
  checkPersonal(claims, 'messages:read', personId);
  const addresses = await loaders.addressesOf.load(personId);
  if (addresses.length === 0) throw absent('not_connected', 'This person has no address there yet.');
  const { objects } = await mirroredPage(
    context,
    sourcesOf(at, addresses),
    { accounts: accountsOf(addresses), kind, personId, after: before, limit },
    { maxAgeMs: maxAge('Person.messages'), from: null },
  );
  return { entries: objects.map((object) => ({ id: object.id, at: object.at.toISOString() })), gap: null };
}
