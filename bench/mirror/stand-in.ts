import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSandbox } from '#sandbox/sandbox.ts';

/**
 * A process that lists as many payments as it was told to, made from one of the sandbox's, newest first, as Stripe does:
 * `node bench/mirror/stand-in.ts <payments> <customers>` prints its address.
 */
const [payments, customers] = process.argv.slice(2).map(Number) as [number, number];

/** Between two payments, seconds. */
const STEP = 30;
const newest = Math.floor(Date.now() / 1000);

async function template(): Promise<Record<string, unknown>> {
  const sandbox = await startSandbox({ port: 0, ticking: false });
  const expand = ['payment_method', 'latest_charge.balance_transaction'];
  const query = new URLSearchParams(expand.map((path): [string, string] => ['expand[]', `data.${path}`]));
  const response = await fetch(`${sandbox.url}/v1/payment_intents?limit=1&${query.toString()}`, {
    headers: { authorization: 'Bearer sk_test_sandbox' },
  });
  const { data } = (await response.json()) as { data: [Record<string, unknown>] };
  await sandbox.close();
  return data[0];
}

const one = await template();
const server = createServer((request, response) => {
  const { searchParams } = new URL(request.url!, 'http://localhost');
  const limit = Number(searchParams.get('limit'));
  const from = Number(searchParams.get('starting_after')?.split('_')[1] ?? -1) + 1;
  const count = Math.max(0, Math.min(limit, payments - from));
  const data = Array.from({ length: count }, (_, offset) => {
    const index = from + offset;
    return {
      ...one,
      id: `pi_${index}`,
      created: newest - index * STEP,
      customer: `cus_${index % customers}`,
    };
  });
  const answer = { object: 'list', data, has_more: from + count < payments, url: '/v1/payment_intents' };
  response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
});
server.listen(0, '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);
