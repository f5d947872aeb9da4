import { Pool, type Dispatcher } from 'undici';
import { PlazaError } from '#schema/errors.ts';
import { headers as names, type Claims } from '#schema/protocol.ts';
import { createAllowance } from './allowance.ts';
import { isPassing, readAnswer, readLedger, toBody } from './answer.ts';
import { abandoned, rateLimited, unreachable, unusable, UpstreamFault } from './fault.ts';
import { forwarded, respond } from './headers.ts';
import type { IdentitySigner } from './identity.ts';
import type { Answered, Outgoing, Send } from './send.ts';

export interface HttpOptions {
  name: string;
  /** Where it takes GraphQL. */
  url: string;
  /** Null where access control is off: then nobody is asked who they are, and no identity travels. */
  sign: IdentitySigner | null;
  /** One of our own, as opposed to a partner's: it is told who the person is, and its ledger is believed. */
  ours: boolean;
  sockets: number;
  /** The largest answer that is read, bytes. */
  maxAnswerBytes: number;
  /** The client's headers that travel, and the subgraph's that go back to the client; names in lower case. */
  forwardHeaders: readonly string[];
  returnHeaders: readonly string[];
}

/** How long a 429 without Retry-After is taken to mean, milliseconds. */
const LIMITED_MS = 250;

/**
 * The road to a subgraph in another process: one POST, with a signed identity, over connections that are kept.
 * Redirects, encodings that nobody asked for and answers that are too large are refused as soon as they show.
 *
 * @throws UpstreamFault
 */
export function createHttp(options: HttpOptions): {
  send: Send;
  /** How many answers without errors were not read by their operation's scanner, though they were to be. */
  decoded(): number;
  close(): Promise<void>;
} {
  const { name, url, sign, ours, sockets, maxAnswerBytes, forwardHeaders, returnHeaders } = options;
  const { origin, pathname, search } = new URL(url);
  const path = pathname + search;
  const pool = new Pool(origin, {
    connections: sockets,
    connect: { timeout: 2_000 },
    maxHeaderSize: 64 * 1024,
    allowH2: false,
    // The deadline covers both.
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  const allowance = createAllowance(maxAnswerBytes / 4);

  let decoded = 0;

  const send: Send = (fetch) => {
    const { queryJson, operationName } = fetch.operation;
    const named = operationName ? `,"operationName":${JSON.stringify(operationName)}` : '';
    const body = `{"query":${queryJson}${named},"variables":${fetch.variables}}`;
    return sign ? signed(fetch, body, sign) : post(fetch, body, null);
  };

  const signed = async (fetch: Outgoing, body: string, signer: IdentitySigner): Promise<Answered> => {
    const { operation, caller } = fetch;
    if (!caller.claims) {
      throw new PlazaError('UNAUTHENTICATED', 'Send a bearer token in the Authorization header.');
    }
    const claims = ours ? caller.claims : forPartner(caller.claims);
    const token = await signer(claims, name, operation.kind === 'mutation' ? body : null);
    return post(fetch, body, token);
  };

  const headersOf = ({ caller, deadlineMs }: Outgoing, token: string | null): string[] => {
    const headers = [
      'content-type',
      'application/json',
      'accept',
      'application/json',
      names.deadline,
      String(deadlineMs - Date.now()),
      names.requestId,
      caller.requestId,
    ];
    if (token !== null) headers.push(names.identity, token);
    if (forwardHeaders.length > 0) headers.push(...forwarded(forwardHeaders, caller.headers));
    return headers;
  };

  const post = (fetch: Outgoing, body: string, token: string | null) =>
    new Promise<Answered>((resolve, reject) => {
      const { caller, signal } = fetch;
      let answer: { status: number; headers: Record<string, string | string[] | undefined> } | undefined;
      let controller: Dispatcher.DispatchController | undefined;
      let fault: Error | undefined;
      let bytes = 0;
      let chunks: Buffer[] = [];
      /** Nothing is kept of an answer that is read, or will not be. */
      const drop = () => {
        if (bytes === 0) return;
        if (controller) allowance.give(controller, bytes);
        bytes = 0;
        chunks = [];
      };
      const giveUp = (why: Error) => {
        if (fault) return;
        fault = why;
        drop();
        reject(fault);
        controller?.abort(fault);
      };
      const leave = () => {
        const reason: unknown = signal?.reason;
        giveUp(reason instanceof UpstreamFault ? reason : abandoned(name, reason));
      };
      if (signal?.aborted) return leave();
      signal?.addEventListener('abort', leave);

      const request = { path, method: 'POST' as const, headers: headersOf(fetch, token), body };
      pool.dispatch(request, {
        onRequestStart(started) {
          controller = started;
          if (fault) started.abort(fault);
        },
        onResponseStart(_controller, status, headers) {
          if (status < 200) return;
          answer = { status, headers };
          const refused = refusal(name, status, headers, maxAnswerBytes);
          if (refused) giveUp(refused);
        },
        onResponseData(reading, chunk) {
          if (fault) return;
          bytes += chunk.length;
          chunks.push(chunk);
          allowance.take(reading, chunk.length, bytes);
          if (bytes > maxAnswerBytes) giveUp(unusable(name, 'its answer is too large'));
        },
        onResponseEnd() {
          signal?.removeEventListener('abort', leave);
          if (fault || !answer) return;
          try {
            const { status, headers } = answer;
            const whole = toBody(chunks, bytes);
            drop();
            const calls = ours ? readLedger(headers[names.ledger]) : [];
            const result = readAnswer(name, status, whole, calls, fetch);
            if (fetch.source !== undefined && !result.scanned && !result.errors) decoded += 1;
            if (returnHeaders.length > 0) respond(returnHeaders, headers, caller);
            resolve(result);
          } catch (error) {
            reject(error);
          }
        },
        onResponseError(_controller, error) {
          signal?.removeEventListener('abort', leave);
          drop();
          reject(fault ?? unreachable(name, error, answer === undefined));
        },
      });
    });

  return { send, decoded: () => decoded, close: () => pool.destroy() };
}

/** What can be refused before the body is there. */
function refusal(
  name: string,
  status: number,
  headers: Record<string, string | string[] | undefined>,
  maxAnswerBytes: number,
): UpstreamFault | null {
  const retryAfterMs = readRetryAfter(headers['retry-after']);
  if (status === 429) return rateLimited(name, retryAfterMs ?? LIMITED_MS, true);
  if (status >= 300 && status < 400) return unusable(name, 'it redirects');
  if (isPassing(status) && retryAfterMs !== null) {
    return unusable(name, `it answered ${status}`, { retryable: true, retryAfterMs });
  }
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') return unusable(name, `its answer is encoded, which nobody asked for`);
  const tooLarge = Number(headers['content-length']) > maxAnswerBytes;
  return tooLarge ? unusable(name, 'its answer is too large') : null;
}

/** @returns milliseconds; null where there is nothing to read */
function readRetryAfter(value: string | string[] | undefined): number | null {
  if (typeof value !== 'string') return null;
  const ms = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

const partnerClaims = new WeakMap<Claims, Claims>();

/** A partner learns which person it is about, never under which account they sign in, nor their name and address. */
function forPartner(claims: Claims): Claims {
  let told = partnerClaims.get(claims);
  if (!told) {
    told = { ...claims, issuer: 'plaza', subject: claims.person ?? claims.app, name: null, email: null };
    partnerClaims.set(claims, told);
  }
  return told;
}
