import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { readParams } from '../params.ts';
import type { Store } from '../store.ts';
import { toSetupIntent } from '../wire/setup-intent.ts';
import { failSetup, saved } from './confirm-setup.ts';
import { verifyDeposits } from './deposits.ts';
import type { SetupIntentRow } from './rows.ts';

const body = z.object({ outcome: z.enum(['succeed', 'fail']) });

/** Stands for the bank's page and for Stripe's page of small deposits: pages for people, POSTs for tests. */
export function registerSetup(app: FastifyInstance, store: Store, url: () => string): void {
  app.get<Named>('/setup_intents/:id/challenge', async (request, reply) => {
    const { id } = waiting(store, request.params.id);
    return reply
      .type('text/html')
      .send(
        page('Is this you?', id, 'authenticate', [button('succeed', 'Complete'), button('fail', 'Fail')]),
      );
  });
  app.post<Named>('/setup_intents/:id/authenticate', async (request) => {
    const row = waiting(store, request.params.id);
    const after = body.parse(request.body).outcome === 'succeed' ? saved(row, store) : failSetup(row, store);
    return toSetupIntent(after, store, url());
  });
  app.get<Named>('/setup_intents/:id/microdeposits', async (request, reply) => {
    const { id } = waiting(store, request.params.id);
    const fields = ['<input name="descriptor_code" placeholder="SM11AA">', '<button>Verify</button>'];
    return reply.type('text/html').send(page('What arrived?', id, 'microdeposits', fields));
  });
  app.post<Named>('/setup_intents/:id/microdeposits', async (request) => {
    const params = readParams(request.body, ['amounts', 'descriptor_code']);
    return toSetupIntent(verifyDeposits(waiting(store, request.params.id), params, store), store, url());
  });
}

interface Named {
  Params: { id: string };
}

function waiting(store: Store, id: string): SetupIntentRow {
  const row = store.setupIntents.get(id);
  if (!row) throw Object.assign(new Error(`No such setup_intent: ${id}`), { statusCode: 404 });
  if (row.status === 'requires_action') return row;
  throw Object.assign(new Error(`${id} waits for nothing: its status is ${row.status}.`), {
    statusCode: 409,
  });
}

function page(title: string, id: string, action: string, fields: readonly string[]): string {
  return `<!doctype html><meta charset="utf-8"><title>Sandbox bank</title>
<h1>${title}</h1><p>${id}</p><form method="post" action="${action}">${fields.join(' ')}</form>`;
}

function button(outcome: string, label: string): string {
  return `<button name="outcome" value="${outcome}">${label}</button>`;
}
