import { createHmac, randomUUID } from 'node:crypto';
import { badInput, PlazaError, type ErrorCode } from '#schema/errors.ts';
import type { Claims } from '#schema/protocol.ts';
import { NotSent } from '../call.ts';
import type { Log } from '../handle.ts';
import type { EffectKey, EffectRow, Records } from './records.ts';
import { keepLease, reasonOf, type SettleOne } from './settle.ts';

/** An effect at a provider, as a mutation asks for it. */
export interface Effect<Request extends object, Outcome extends object> {
  claims: Claims;
  /** The mutation, e.g. `createPayment`; what settles it is registered under this name. */
  field: string;
  idempotencyKey: string;
  /** All else that was asked; the same key with another input is a conflict. */
  input: object;
  /** When the client must have an answer, milliseconds since the epoch. */
  deadlineMs: number;
  /** Looks before anything leaves: what to ask of the provider, in which of the company's accounts, kept sealed until the outcome is known, or an outcome. */
  prepare(): Promise<{ request: Request; account: string } | { outcome: Outcome }>;
  /**
   * Does it, once. `recordId` is the provider's idempotency key where there is one. A timeout or "unavailable" leaves
   * the outcome unknown; any other error means that nothing happened.
   */
  perform(recordId: string, request: Request): Promise<Outcome>;
}

/**
 * What became of it, and in which of the company's accounts, where the provider was asked; pending when it has not answered.
 */
export type Settled<Outcome> = { outcome: Outcome; account: string | null } | { pending: true };

/** Runs effects once (docs/effects.md). Outcomes are JSON: ids and problem codes, never whole objects. */
export type Once = <Request extends object, Outcome extends object>(
  effect: Effect<Request, Outcome>,
) => Promise<Settled<Outcome>>;

export interface OnceParts {
  records: Records;
  settleOne: SettleOne;
  /** Keeps inputs unreadable: a stolen database tells no code, amount or number that was asked for. */
  macKey: Buffer;
  log: Log;
}

/** A process that was held up longer than this between the mark and the call does not send it, milliseconds. */
const FRESH_MS = 5_000;

export function createOnce({ records, settleOne, macKey, log }: OnceParts): Once {
  async function attempt<Request extends object, Outcome extends object>(
    { prepare, perform }: Effect<Request, Outcome>,
    row: EffectRow,
    holder: string,
  ): Promise<{ outcome: Outcome; account: string | null } | null> {
    const release = keepLease(records, row.id, holder);
    let started = false;
    try {
      const prepared = await prepare();
      const markedMs = Date.now();
      if ('request' in prepared) {
        if (!(await records.start(row, holder, prepared))) return null;
        if (Date.now() - markedMs > FRESH_MS) throw heldUp();
        started = true;
      }
      const outcome = 'outcome' in prepared ? prepared.outcome : await perform(row.id, prepared.request);
      await records.finish(row.id, outcome, 'answer');
      return { outcome, account: 'account' in prepared ? prepared.account : null };
    } catch (error) {
      if (started && isUnknown(error)) {
        log.warn(
          { subgraph: records.schema, effect: row.id, err: error },
          'the outcome of an effect is unknown',
        );
        // Where even this fails, the lease runs out and the settler finds the record as it is.
        await records.leaveUnknown(row.id, holder, reasonOf(error), 1_000).catch(() => {});
        return null;
      }
      await records.drop(row.id, holder, 'answer', toStored(error));
      throw error;
    } finally {
      release();
    }
  }

  async function settledBy(open: EffectRow, holder: string) {
    const outcome = await settleOne(open, holder);
    return outcome && { outcome, account: open.account };
  }

  return async <Request extends object, Outcome extends object>(effect: Effect<Request, Outcome>) => {
    const key = readKey(effect);
    const inputHash = createHmac('sha256', macKey).update(canonical(effect.input)).digest('hex');
    const holder = randomUUID();
    const answerBy = effect.deadlineMs - 200;
    let waitedFor: string | null = null;
    for (let pauseMs = 20; Date.now() < answerBy; pauseMs = Math.min(pauseMs * 1.5, 200)) {
      // Who waits only looks: a key that is gone meanwhile is written down anew.
      const seen: EffectRow | null = waitedFor === null ? null : await records.byKey(key);
      const fresh: EffectRow | null = seen ? null : await records.insert(key, inputHash, holder);
      const row: EffectRow | null = seen ?? fresh ?? (await records.byKey(key));
      if (!row) continue;
      if (!fresh) {
        if (row.state === 'nothing' && row.outcome && row.id === waitedFor) throw fromStored(row.outcome);
        if (row.state !== 'nothing' && row.input_hash !== inputHash) throw conflict();
        if (row.state === 'done') return { outcome: row.outcome as Outcome, account: row.account };
      }
      const free = fresh ?? (isFree(row) ? await records.takeFree(row.id, inputHash, holder) : null);
      const open = !free && isOpen(row) ? await records.takeOpen(row.id, holder) : null;
      if (free || open) {
        const work = open ? settledBy(open, holder) : attempt(effect, free!, holder);
        const settled = (await before(answerBy, work)) as Settled<Outcome> | null;
        return settled ?? { pending: true };
      }
      // Nobody works at it now, and somebody looked a moment ago.
      if (row.state === 'unknown' && !row.holder) return { pending: true };
      waitedFor = row.id;
      await new Promise((resolve) => setTimeout(resolve, pauseMs * (0.5 + Math.random())));
    }
    return { pending: true };
  };
}

function isFree({ state, lapsed }: EffectRow): boolean {
  return state === 'nothing' || (state === 'recorded' && lapsed === true);
}

function isOpen({ state, holder, lapsed }: EffectRow): boolean {
  return (state === 'unknown' && holder === null) || (state !== 'recorded' && lapsed === true);
}

/** @throws PlazaError for a key of no length or too much */
function readKey({ claims, field, idempotencyKey }: Effect<object, object>): EffectKey {
  if (idempotencyKey.length < 1 || idempotencyKey.length > 255) {
    throw badInput('input.idempotencyKey', 'An idempotencyKey has 1 to 255 characters.');
  }
  return { app: claims.app, subject: subjectOf(claims), field, key: idempotencyKey };
}

/** Whose keys these are: the person's, or those of an app by itself. */
export function subjectOf({ person, subject }: Claims): string {
  return person ?? subject;
}

function conflict(): PlazaError {
  return new PlazaError('IDEMPOTENCY_CONFLICT', 'This idempotencyKey was used before with another input.', {
    details: { argument: 'input.idempotencyKey' },
  });
}

function heldUp(): PlazaError {
  return new PlazaError('UPSTREAM_UNAVAILABLE', 'Nothing was sent: this process was held up.', {
    cause: new NotSent('too long between the mark and the call'),
  });
}

/** The provider may have done it: it was asked, and the answer did not come or says nothing. */
function isUnknown(error: unknown): boolean {
  if (!(error instanceof PlazaError)) return true;
  const { code } = error.extensions;
  return (
    !(error.cause instanceof NotSent) && (code === 'UPSTREAM_TIMEOUT' || code === 'UPSTREAM_UNAVAILABLE')
  );
}

/** An error as those who waited for the same key are answered it. */
function toStored(error: unknown): object {
  if (!(error instanceof PlazaError)) return {};
  return { message: error.message, extensions: error.extensions };
}

function fromStored(stored: object): Error {
  const { message, extensions } = stored as { message?: string; extensions?: { code: ErrorCode } };
  if (!message || !extensions) return new Error('The attempt that this one waited for failed.');
  const { code, ...details } = extensions;
  return new PlazaError(code, message, { details });
}

/** The promise's value, or null when the time is up first; the work itself goes on and keeps its own record. */
async function before<T>(instantMs: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), Math.max(0, instantMs - Date.now()));
  });
  work.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** JSON with sorted keys, so that the order in which a client writes its input does not matter. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** The problem that says "asked, not yet answered". */
export function outcomePending(what: string) {
  return {
    __typename: 'OutcomePending' as const,
    message: `${what}: the provider has not answered yet. Ask again with the same idempotencyKey, or ask \`effect\`.`,
    retryable: true,
  };
}
