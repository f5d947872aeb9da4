import type { Imports } from '#subgraphs/kit/links/bulk.ts';
import { patiently } from '#subgraphs/kit/mirror/backfill.ts';
import { callsUntil } from './calls.ts';
import type { Services } from './context.ts';

/** How long one page may take, milliseconds. */
const PAGE_MS = 30_000;

/**
 * Verifies the customers of a run by listing all that there are, a hundred a call. The place stands in the database with each
 * page, so it goes on where it was broken off.
 *
 * @param onPage is told of every page
 */
export async function verifyCustomers(
  services: Services,
  imports: Imports,
  onPage: () => void | Promise<void>,
): Promise<void> {
  const { db, run } = imports;
  for (const account of await imports.accounts()) {
    const [known] = await db.query<{ place: string | null; done: boolean }>(
      'select place, done from payments.link_import_place where run = $1 and account = $2',
      [run, account],
    );
    let place = known?.place ?? undefined;
    for (let more = !known?.done; more;) {
      const page = await patiently(() =>
        callsUntil(services, { deadlineMs: Date.now() + PAGE_MS, ledger: [] })(account).stripe.customers(
          place,
        ),
      );
      more = page.has_more;
      place = page.data.at(-1)?.id ?? place;
      const ids = page.data.map(({ id }) => id);
      await db.tx(async (tx) => {
        await imports.verify(account, ids, tx);
        await tx.query(
          `insert into payments.link_import_place (run, account, place, done) values ($1, $2, $3, $4)
           on conflict (run, account) do update set place = excluded.place, done = excluded.done`,
          [run, account, place ?? null, !more],
        );
      });
      await onPage();
    }
    await imports.refuse(account);
  }
}
