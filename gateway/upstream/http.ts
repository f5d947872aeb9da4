import { inflateRawSync } from 'node:zlib';
import { Kind, OperationTypeNode, parse } from 'graphql';
import { Pool } from 'undici';
import { PlazaError } from '#schema/errors.ts';
import {
  headers,
  type Call,
  type Claims,
  type Fetch,
  type FetchResult,
  type Handle,
} from '#schema/protocol.ts';
import type { IdentitySigner } from './identity.ts';

/** The largest answer that is read, bytes. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

export interface HttpRoadOptions {
  name: string;
  /** Where it takes GraphQL. */
  url: string;
  sign: IdentitySigner;
  /** One of our own, as opposed to a partner's: it is told who the person is, and its ledger is believed. */
  ours: boolean;
}

/**
 * The road to a subgraph in another process: POST with a signed identity. One deadline covers the whole call, body
 * included; redirects are refused; an answer without data and without errors is an error.
 */
export function createHttpHandle({ name, url, sign, ours }: HttpRoadOptions): {
  handle: Handle;
  close(): Promise<void>;
} {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, { connections: 32, connect: { timeout: 2_000 }, maxHeaderSize: 64 * 1024 });
  const handle: Handle = async (fetch, claims, deadlineMs) => {
    const body = JSON.stringify({
      query: fetch.query,
      variables: fetch.variables,
      ...(fetch.operationName && { operationName: fetch.operationName }),
    });
    const response = await pool.request({
      path: pathname + search,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        [headers.identity]: await sign(
          ours ? claims : forPartner(claims),
          name,
          isMutation(fetch) ? body : null,
        ),
        [headers.deadline]: String(deadlineMs - Date.now()),
        [headers.requestId]: claims.requestId,
      },
      body,
      // Nobody waits any longer: `send` has answered at the deadline itself, with the right cause.
      signal: AbortSignal.timeout(Math.max(1, deadlineMs - Date.now() + 100)),
    });
    const result = readAnswer(name, response.statusCode, await readBody(name, response.body));
    return { ...result, calls: ours ? readLedger(response.headers[headers.ledger]) : [] };
  };
  return { handle, close: () => pool.destroy() };
}

/** A partner learns which person it is about, never under which account they sign in, nor their name and address. */
function forPartner(claims: Claims): Claims {
  return { ...claims, issuer: 'plaza', subject: claims.person ?? claims.app, name: null, email: null };
}

function isMutation({ document, query }: Fetch): boolean {
  return (document ?? parse(query)).definitions.some(
    (node) => node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.MUTATION,
  );
}

async function readBody(name: string, body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MAX_ANSWER_BYTES) throw unusable(name, 'its answer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function readAnswer(name: string, status: number, text: string): Pick<FetchResult, 'data' | 'errors'> {
  if (status >= 300 && status < 400) throw unusable(name, 'it redirects');
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw unusable(name, `it answered ${status} and no JSON`);
  }
  const { data, errors } = (isObject(answer) ? answer : {}) as Pick<FetchResult, 'data' | 'errors'>;
  const failed = Array.isArray(errors) && errors.length > 0 && errors.every(isError);
  if (!failed && (errors !== undefined || !isObject(data))) {
    throw unusable(name, `it answered ${status} without good data and without good errors`);
  }
  return { ...(isObject(data) && { data }), ...(failed && { errors }) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isError(error: unknown): boolean {
  if (!isObject(error) || typeof error['message'] !== 'string') return false;
  const { path, extensions } = error;
  return (path === undefined || Array.isArray(path)) && (extensions === undefined || isObject(extensions));
}

function unusable(name: string, why: string): PlazaError {
  return new PlazaError('UPSTREAM_UNAVAILABLE', `The subgraph ${name} cannot answer at the moment.`, {
    cause: new Error(why),
    nullCause: 'subgraph_error',
  });
}

/** The ledger as it travels in a header: JSON, deflated, base64url. Only our own subgraphs keep one. */
function readLedger(header: string | string[] | undefined): Call[] {
  if (typeof header !== 'string') return [];
  try {
    const text = inflateRawSync(Buffer.from(header, 'base64url'), {
      maxOutputLength: 4 * 1024 * 1024,
    }).toString();
    return JSON.parse(text) as Call[];
  } catch {
    return [];
  }
}
