import type { Db } from '#storage/database.ts';

/**
 * Takes what belongs to a retired person over to the survivor: links with their times, and the records of effects, so that
 * a key that was used goes on being used. Doing so twice is doing so once.
 *
 * @param more what else the subgraph keeps by person, in the same transaction
 */
export function moveOwner(
  db: Db,
  schema: 'payments' | 'messaging' | 'banking',
  retired: string,
  survivor: string,
  more: Parameters<Db['tx']>[0] = async () => {},
): Promise<void> {
  return db.tx(async (tx) => {
    // A key that both have used stays with each: the survivor's is the one that is found.
    await tx.query(
      `update ${schema}.effect e set subject = $2 where subject = $1 and not exists (
         select 1 from ${schema}.effect x where x.app = e.app and x.subject = $2 and x.field = e.field and x.key = e.key)`,
      [retired, survivor],
    );
    await more(tx);
  });
}

/** The links of a retired person are the survivor's; one that both have is one. */
export function moveLinks(
  tx: Pick<Db, 'query'>,
  schema: 'payments' | 'messaging',
  retired: string,
  survivor: string,
): Promise<unknown> {
  return tx.query(
    `with gone as (delete from ${schema}.link where person_id = $1 returning account, owner, valid_from, valid_to)
     insert into ${schema}.link (person_id, account, owner, valid_from, valid_to)
     select $2, account, owner, valid_from, valid_to from gone on conflict do nothing`,
    [retired, survivor],
  );
}
