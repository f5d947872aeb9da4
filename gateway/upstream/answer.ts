import { inflateRawSync } from 'node:zlib';
import type { Call, FetchResult } from '#schema/protocol.ts';
import { unusable } from './fault.ts';
import type { Answered, Outgoing } from './send.ts';

/** An answer that came as bytes; they are kept for those who share it. */
interface ReadAnswer extends Answered {
  body: Buffer;
}

/** The parts of a body in one piece, with one byte of 0 behind them, at which a scanner stops. */
export function toBody(parts: readonly Uint8Array[], bytes: number): Buffer {
  const body = Buffer.allocUnsafe(bytes + 1);
  let offset = 0;
  for (const part of parts) {
    body.set(part, offset);
    offset += part.length;
  }
  body[bytes] = 0;
  return body;
}

/**
 * @param body as `toBody` makes it
 * @returns the answer in it: scanned where the fetch has a source and the answer is as usual, parsed else
 * @throws UpstreamFault when it is no GraphQL answer; with a status of 500 and above only data makes it one
 */
export function readAnswer(
  name: string,
  status: number,
  body: Buffer,
  calls: readonly Call[],
  fetch: Pick<Outgoing, 'operation' | 'source'>,
): ReadAnswer {
  const scanned = status === 200 ? scan(body, fetch) : null;
  if (scanned) return { scanned, calls, body };
  const text = body.toString('utf8', 0, body.length - 1);
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw unusable(name, `it answered ${status} and no JSON`, { retryable: isPassing(status) });
  }
  const { data, errors } = (isObject(answer) ? answer : {}) as Pick<FetchResult, 'data' | 'errors'>;
  const failed = Array.isArray(errors) && errors.length > 0 && errors.every(isError);
  const good = failed ? status < 500 || isObject(data) : errors === undefined && isObject(data);
  if (!good) {
    const why = `it answered ${status} without good data and without good errors`;
    throw unusable(name, why, { retryable: isPassing(status) });
  }
  // JSON without a backslash escapes nothing.
  const plain = !text.includes('\\');
  return { ...(isObject(data) && { data }), ...(failed && { errors }), calls, plain, body };
}

function scan(bytes: Buffer, { operation, source }: Pick<Outgoing, 'operation' | 'source'>) {
  const data = source === undefined ? undefined : operation.scan?.(bytes, source);
  return data ? { data, bytes } : null;
}

/** @throws UpstreamFault for an answer with neither data nor errors, which would become a null without a cause */
export function requireAnswer(name: string, result: FetchResult): FetchResult {
  if (!result.data && !result.errors?.length) throw unusable(name, 'it answered without data and errors');
  return result;
}

/**
 * The same answer for another request: engines merge into results, so none is given out twice. It cost nothing again,
 * and its ledger is empty.
 */
export function copyAnswer(result: Answered, fetch: Pick<Outgoing, 'operation' | 'source'>): Answered {
  if ('body' in result) {
    const { body, plain = false, scanned } = result as ReadAnswer;
    const again = scanned ? scan(body, fetch) : null;
    if (again) return { scanned: again, calls: [] };
    const { data, errors } = JSON.parse(body.toString('utf8', 0, body.length - 1)) as FetchResult;
    return { ...(data && { data }), ...(result.errors && errors && { errors }), calls: [], plain };
  }
  const { data, errors } = result;
  return structuredClone({ ...(data && { data }), ...(errors && { errors }), calls: [] });
}

/** The ledger as it travels in a header: JSON, deflated, base64url. Only our own subgraphs keep one. */
export function readLedger(header: unknown): readonly Call[] {
  if (typeof header !== 'string') return [];
  try {
    const maxOutputLength = 4 * 1024 * 1024;
    return JSON.parse(inflateRawSync(Buffer.from(header, 'base64url'), { maxOutputLength }).toString());
  } catch {
    return [];
  }
}

/** Statuses that say "not now": somebody between here and there is starting, or has too much to do. */
export function isPassing(status: number): boolean {
  return status === 502 || status === 503 || status === 504;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isError(error: unknown): boolean {
  if (!isObject(error) || typeof error['message'] !== 'string') return false;
  const { path, extensions } = error;
  return (path === undefined || Array.isArray(path)) && (extensions === undefined || isObject(extensions));
}
