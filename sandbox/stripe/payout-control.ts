import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { failPayout, failures } from './payout-life.ts';
import type { PayoutFailure } from './rows.ts';
import type { Store } from './store.ts';
import { toPayout } from './wire/payout.ts';

const codes = Object.keys(failures) as PayoutFailure[];
const body = z.object({ code: z.enum(codes).default('account_closed') });

/** Has the bank send a payout back. */
export function registerPayoutControl(app: FastifyInstance, store: Store): void {
  app.post<{ Params: { id: string } }>('/payouts/:id/fail', async (request) => {
    const { code } = body.parse(request.body ?? {});
    const row = store.payouts.get(request.params.id);
    if (!row) throw Object.assign(new Error(`No such payout: ${request.params.id}`), { statusCode: 404 });
    if (!row.manual || (row.ended && row.ended !== 'paid')) {
      const message = `${row.id} cannot fail: ${row.manual ? `it is ${row.ended}` : 'it is of the seeded history'}.`;
      throw Object.assign(new Error(message), { statusCode: 409 });
    }
    return toPayout(failPayout(row, code, store), store.now());
  });
}
