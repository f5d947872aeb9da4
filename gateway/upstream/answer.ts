import { inflateRawSync } from 'node:zlib';
import type { Call, FetchResult } from '#schema/protocol.ts';
import { unusable } from './fault.ts';

/** An answer that came as text; the text is kept for those who share it. */
export interface TextAnswer extends FetchResult {
  text: string;
}

/**
 * @returns the answer in a body
 * @throws UpstreamFault when it is no GraphQL answer; with a status of 500 and above only data makes it one
 */
export function readAnswer(name: string, status: number, text: string, calls: readonly Call[]): TextAnswer {
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
  return { ...(isObject(data) && { data }), ...(failed && { errors }), calls, plain, text };
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
export function copyAnswer(result: FetchResult): FetchResult {
  if ('text' in result) {
    const { text, plain = false } = result as TextAnswer;
    const { data, errors } = JSON.parse(text) as FetchResult;
    return { ...(result.data && { data }), ...(result.errors && { errors }), calls: [], plain };
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
