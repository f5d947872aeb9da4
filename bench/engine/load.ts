import { isDeepStrictEqual } from 'node:util';
import { Client, type Dispatcher } from 'undici';

/** What the load generator is to do. Over IPC it takes this once, then a `Phase` at a time. */
export interface Load {
  url: string;
  query: string;
  /** Besides the type of the body. */
  headers?: Record<string, string>;
  connections: number;
  /** The right answer, as JSON text. */
  truth: string;
}

export interface Phase {
  ms: number;
  /** It goes on until there are so many, but no longer than five times as long. */
  answers?: number;
}

/** What came of a phase. It ends when everything asked in it is answered. */
export interface Loaded {
  answers: number;
  ms: number;
  p50: number;
  p95: number;
  /** Bodies that are not the truth, and the beginning of the first of them. */
  wrong: number;
  sample?: string;
}

/** Different texts of the right answer that are known by heart: a gateway has one, or a few. */
const MAX_TEXTS = 4;

/** Every answer is compared with the truth: its values the first time, its bytes from then on. */
function createCheck(truth: string) {
  const right = (JSON.parse(truth) as { data: unknown }).data;
  const texts: Buffer[] = [];
  return (status: number, body: Buffer): boolean => {
    if (status !== 200) return false;
    if (texts.some((text) => text.equals(body))) return true;
    const { data, errors } = JSON.parse(body.toString()) as { data?: unknown; errors?: unknown };
    if (errors !== undefined || !isDeepStrictEqual(data, right)) return false;
    if (texts.length < MAX_TEXTS) texts.push(body);
    return true;
  };
}

function createLoad({ url, query, headers = {}, connections, truth }: Load) {
  const { origin, pathname } = new URL(url);
  const isRight = createCheck(truth);
  const clients = Array.from(
    { length: connections },
    () => new Client(origin, { headersTimeout: 60_000, bodyTimeout: 60_000 }),
  );
  const request: Dispatcher.DispatchOptions = {
    path: pathname,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  };

  const ask = (client: Client): Promise<{ status: number; body: Buffer }> =>
    new Promise((resolve) => {
      const chunks: Buffer[] = [];
      let status = 0;
      client.dispatch(request, {
        onRequestStart: () => {},
        onResponseStart: (_controller, code) => void (status = code),
        onResponseData: (_controller, chunk) => void chunks.push(chunk),
        onResponseEnd: () => resolve({ status, body: Buffer.concat(chunks) }),
        onResponseError: (_controller, error) => resolve({ status: 0, body: Buffer.from(error.message) }),
      });
    });

  return async ({ ms, answers = 0 }: Phase): Promise<Loaded> => {
    const latencies: number[] = [];
    let wrong = 0;
    let sample: string | undefined;
    const startedMs = performance.now();
    const goesOn = (nowMs: number): boolean =>
      nowMs < startedMs + ms || (latencies.length < answers && nowMs < startedMs + 5 * ms);

    const keepAsking = async (client: Client): Promise<void> => {
      for (let askedMs = performance.now(); goesOn(askedMs);) {
        const { status, body } = await ask(client);
        const nowMs = performance.now();
        latencies.push(nowMs - askedMs);
        askedMs = nowMs;
        if (isRight(status, body)) continue;
        wrong += 1;
        sample ??= `${status} ${body.toString('utf8', 0, 500)}`;
        // A gateway that only fails must not be asked a hundred thousand times.
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    await Promise.all(clients.map(keepAsking));

    latencies.sort((a, b) => a - b);
    const quantile = (share: number) => latencies[Math.floor(latencies.length * share)] ?? NaN;
    return {
      answers: latencies.length,
      ms: performance.now() - startedMs,
      p50: quantile(0.5),
      p95: quantile(0.95),
      wrong,
      ...(sample !== undefined && { sample }),
    };
  };
}

if (import.meta.main) {
  let run: ReturnType<typeof createLoad>;
  process.on('message', (message: Load | Phase) => {
    if ('ms' in message) void run(message).then((loaded) => process.send!(loaded));
    else run = createLoad(message);
  });
  process.on('disconnect', () => process.exit(0));
}
