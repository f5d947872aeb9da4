import { expect, test } from 'vitest';
import { startFaulty } from '#e2e/faulty-subgraph.ts';
import { withDeadline } from './deadline.ts';
import type { Outgoing, Send } from './send.ts';
import { caller, outgoing, roadTo } from './under-test.ts';

const deadlines = { subgraphMs: 40, requestMs: 60, slowMs: 10_000 };
const late = { extensions: { code: 'UPSTREAM_TIMEOUT', nullCause: 'timeout' } };

/** Never answers, and keeps what it was asked. */
function silent(): { send: Send; asked: Outgoing[] } {
  const asked: Outgoing[] = [];
  return { asked, send: (fetch) => (asked.push(fetch), new Promise(() => {})) };
}

test('what never answers is given up at the deadline, and is told', async () => {
  const { send, asked } = silent();

  await expect(withDeadline(send, { name: 'banking', deadlines })(outgoing())).rejects.toMatchObject(late);

  expect(asked[0]!.signal!.aborted).toBe(true);
});

test('a fetch has what is left of the request; a slow one has more', async () => {
  const { send, asked } = silent();
  const startedMs = Date.now() - 40;
  const bounded = withDeadline(send, { name: 'banking', deadlines });

  void bounded(outgoing({ query: '{ me { realtimeBalance { current } } }', caller: caller({ startedMs }) }));
  await expect(bounded(outgoing({ caller: caller({ startedMs }) }))).rejects.toMatchObject(late);

  expect(asked.map(({ deadlineMs }) => deadlineMs - startedMs)).toEqual([10_000, 60]);
});

test('a fetch whose deadline has passed is not sent', async () => {
  const { send, asked } = silent();
  const overdue = outgoing({ caller: caller({ startedMs: Date.now() - 61 }) });

  await expect(withDeadline(send, { name: 'banking', deadlines })(overdue)).rejects.toMatchObject(late);

  expect(asked).toEqual([]);
});

test('whoever goes away is not waited for', async () => {
  const { send, asked } = silent();
  const client = new AbortController();

  const sent = withDeadline(send, { name: 'banking', deadlines })(outgoing({ signal: client.signal }));
  client.abort();

  await expect(sent).rejects.toMatchObject({ extensions: { code: 'UPSTREAM_UNAVAILABLE' }, says: 'nothing' });
  expect(asked[0]!.signal!.aborted).toBe(true);
});

test('an answer that drips in for ever ends at the deadline, and its socket is closed', async () => {
  await using partner = await startFaulty();
  await partner.play('dripping');
  const road = roadTo(partner.url, {}, 200);

  await expect(road.send(outgoing())).rejects.toMatchObject(late);

  await expect.poll(() => partner.cut).toBe(1);
  expect(Number(partner.arrivals[0]!.headers['plaza-deadline-ms'])).toBeGreaterThan(100);
  await road.close();
});
