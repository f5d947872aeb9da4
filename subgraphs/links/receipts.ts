import DataLoader from 'dataloader';
import type { Db } from '#storage/database.ts';

export type Receipts = ReturnType<typeof createReceipts>;

/** The table `links.receipt`: which message was a payment's receipt. */
export function createReceipts(db: Db) {
  return {
    /** By payment; those of many are read together. Made anew for every fetch. */
    loader: () =>
      new DataLoader<string, string | null>(async (paymentIds) => {
        const rows = await db.query<{ payment_id: string; message_id: string }>(
          'select payment_id, message_id from links.receipt where payment_id = any($1)',
          [paymentIds],
        );
        const messageOf = new Map(rows.map((row) => [row.payment_id, row.message_id]));
        return paymentIds.map((id) => messageOf.get(id) ?? null);
      }),

    keep: (paymentId: string, messageId: string, personId: string): Promise<unknown> =>
      db.query(
        `insert into links.receipt (payment_id, message_id, person_id) values ($1, $2, $3) on conflict do nothing`,
        [paymentId, messageId, personId],
      ),
  };
}
