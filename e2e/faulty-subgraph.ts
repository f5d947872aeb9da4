import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What a request to a faulty subgraph carries. */
export interface Question {
  query: string;
  variables: Record<string, unknown>;
}

/** How it behaves: the modes of RELIABILITY.md, "Partner isolation". */
export type Mode = `${keyof typeof modes}` | 'down';

/** A subgraph that does what it is told, over real sockets. It answers GraphQL only as far as `answer` does. */
export interface FaultySubgraph extends AsyncDisposable {
  url: string;
  /** `down` closes its port; any other mode opens it again. */
  play(mode: Mode): Promise<void>;
  /** Forgets what came, and counts from here. */
  reset(): Promise<void>;
  /** When requests came since then, and the most sockets that were open at once. */
  seen(): Promise<{ arrivedMs: number[]; mostSockets: number }>;
  /** When requests came, milliseconds since the epoch, and what they were. */
  arrivals: { atMs: number; question: Question; headers: IncomingMessage['headers'] }[];
  /** Requests whose sockets the gateway cut before they were answered. */
  cut: number;
  /** The most sockets that were open at once. */
  mostSockets: number;
}

export interface FaultyOptions {
  /** What it answers when healthy. */
  answer?(question: Question): unknown;
  /** How long it takes in the mode `slow`, milliseconds. */
  slowMs?: number;
}

type Play = (
  reply: ServerResponse,
  healthy: string,
  options: Required<FaultyOptions>,
  count: number,
) => unknown;

const json = (reply: ServerResponse, text: string, status = 200, headers: Record<string, string> = {}) =>
  reply.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);

const MEGABYTE = Buffer.alloc(1024 * 1024, ' ');

const modes = {
  healthy: (reply, healthy) => json(reply, healthy),
  reset: (reply) => reply.socket?.resetAndDestroy(),
  hung: () => {},
  dripping: (reply, healthy) => {
    reply.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => reply.write(' '), 20);
    reply.on('close', () => clearInterval(timer));
    reply.write(healthy.slice(0, 5));
  },
  slow: (reply, healthy, { slowMs }) => setTimeout(() => json(reply, healthy), slowMs),
  500: (reply) => json(reply, '{"errors":[{"message":"connect ECONNREFUSED 10.0.0.1"}]}', 500),
  503: (reply) => json(reply, 'busy', 503, { 'retry-after': '0' }),
  429: (reply) => json(reply, '{"errors":[{"message":"slow down"}]}', 429, { 'retry-after': '1' }),
  html: (reply) => reply.writeHead(200, { 'content-type': 'text/html' }).end('<html>busy</html>'),
  garbage: (reply) => json(reply, '\u0000\u0001{]]'),
  truncated: (reply, healthy) => {
    reply.writeHead(200, { 'content-type': 'application/json', 'content-length': healthy.length });
    reply.write(healthy.slice(0, -2));
    setTimeout(() => reply.destroy(), 5);
  },
  '64 MB': (reply) => {
    reply.writeHead(200, { 'content-type': 'application/json', 'content-length': 64 * MEGABYTE.length });
    pour(reply, 64);
  },
  endless: (reply) => {
    reply.writeHead(200, { 'content-type': 'application/json' });
    pour(reply, Infinity);
  },
  gzipped: (reply) => json(reply, '\u001f\u008b', 200, { 'content-encoding': 'gzip' }),
  nulls: (reply) => json(reply, '{"data":null}'),
  'wrong types': (reply) => json(reply, '{"data":[{"a":true}],"errors":{"message":1}}'),
  prototype: (reply) =>
    json(reply, '{"__proto__":{"data":{}},"data":{"__proto__":{"polluted":1},"constructor":{}}}'),
  redirecting: (reply) => reply.writeHead(307, { location: 'http://127.0.0.1:9/' }).end(),
  flapping: (reply, healthy, _options, count) =>
    count % 2 ? json(reply, healthy) : reply.socket?.resetAndDestroy(),
} satisfies Record<string, Play>;

/** Everything but `healthy`, for tables of tests. */
export const faults = ['down', ...Object.keys(modes).filter((mode) => mode !== 'healthy')] as Mode[];

/** Starts it healthy, on a free port. `GET ?play=reset` does what `play` does, for other processes. */
export async function startFaulty(options: FaultyOptions = {}): Promise<FaultySubgraph> {
  const { answer = () => ({ data: { a: 1 } }), slowMs = 300 } = options;
  const sockets = new Set<Socket>();
  let mode: Exclude<Mode, 'down'> = 'healthy';
  let count = 0;
  const server = createServer((request, reply) => {
    if (request.method === 'GET') {
      mode = new URL(request.url!, 'http://localhost').searchParams.get('play') as typeof mode;
      return reply.end();
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const question = JSON.parse(Buffer.concat(chunks).toString()) as Question;
      faulty.arrivals.push({ atMs: Date.now(), question, headers: request.headers });
      const play: Play = modes[mode as keyof typeof modes];
      play(reply, JSON.stringify(answer(question)), { answer, slowMs }, count++);
    });
    return reply.on('close', () => {
      if (!reply.writableFinished) faulty.cut += 1;
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    faulty.mostSockets = Math.max(faulty.mostSockets, sockets.size);
    socket.on('close', () => sockets.delete(socket));
  });
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  const close = async () => {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const faulty: FaultySubgraph = {
    url: `http://127.0.0.1:${port}/graphql`,
    arrivals: [],
    cut: 0,
    mostSockets: 0,
    async play(next) {
      if (next === 'down') return close();
      mode = next;
      if (!server.listening) await listen(port);
    },
    reset: async () => {
      faulty.arrivals.length = 0;
      faulty.mostSockets = sockets.size;
    },
    seen: async () => ({
      arrivedMs: faulty.arrivals.map(({ atMs }) => atMs),
      mostSockets: faulty.mostSockets,
    }),
    [Symbol.asyncDispose]: close,
  };
  return faulty;
}

/** Writes megabytes for as long as somebody reads them. */
function pour(reply: ServerResponse, megabytes: number): void {
  if (megabytes <= 0) return void reply.end();
  if (reply.destroyed) return;
  if (reply.write(MEGABYTE)) setImmediate(pour, reply, megabytes - 1);
  else reply.once('drain', () => pour(reply, megabytes - 1));
}
