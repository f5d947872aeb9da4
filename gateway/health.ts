import type { FastifyInstance } from 'fastify';

/** Something that must work for requests to be answered. */
export interface Check {
  name: string;
  /** @throws when it does not work */
  run(): Promise<unknown>;
}

/** `/live`: the process runs. `/ready`: it can answer, with the state of each part; 503 while it cannot, or is closing. */
export function registerHealth(app: FastifyInstance, checks: readonly Check[], detail: () => object): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.get('/live', () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => {
    const parts = await Promise.all(
      checks.map(async ({ name, run }) => {
        const works = await Promise.race([run().then(() => true), later(1_000)]).catch(() => false);
        return [name, works ? 'ok' : 'down'] as const;
      }),
    );
    const ready = !closing && parts.every(([, state]) => state === 'ok');
    return reply.status(ready ? 200 : 503).send({
      status: closing ? 'closing' : ready ? 'ok' : 'down',
      parts: Object.fromEntries(parts),
      ...detail(),
    });
  });
}

function later(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms).unref());
}
