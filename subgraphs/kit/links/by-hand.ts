import { PlazaError } from '#schema/errors.ts';
import type { Claims } from '#schema/protocol.ts';
import type { Db } from '#storage/database.ts';
import { subjectOf } from '../effects/once.ts';
import type { Holding, Holdings } from './holdings.ts';
import type { Ending } from './input.ts';

/** Who links or unlinks, and why. */
export interface ByHand {
  claims: Claims;
  /** As `readReason` left it. */
  reason: string;
}

/** What is linked, or whose it is instead. */
export type Linked = { holding: Holding; heldBy: null } | { holding: null; heldBy: string };

/**
 * Makes a thing at a provider a person's. Where it is theirs already in part of the time, it is theirs in both times.
 *
 * @param verify asks the provider whether there is such a thing, and throws where there is none; not called where nothing
 *   would change, or the thing is somebody else's
 */
export async function linkByHand(
  holdings: Holdings,
  wish: Holding,
  verify: () => Promise<unknown>,
  hand: ByHand,
): Promise<Linked> {
  const known = standing(wish, await holdings.beside(wish));
  if (known) return known;
  await verify();
  return holdings.alone(wish, async (tx) => {
    const beside = await holdings.beside(wish, tx);
    const now = standing(wish, beside);
    if (now) return now;
    const holding = beside.reduce(together, wish);
    await holdings.put(holding, tx);
    await audit(tx, holdings, 'linked', holding, beside, hand);
    return { holding, heldBy: null };
  });
}

/**
 * Ends a person's link.
 *
 * @returns what is left of it; null where nothing is
 * @throws PlazaError NOT_FOUND where the thing is not theirs, at that instant or at all
 */
export async function unlinkByHand(
  holdings: Holdings,
  { personId, account, owner }: Pick<Holding, 'personId' | 'account' | 'owner'>,
  ending: Ending,
  hand: ByHand,
): Promise<Holding | null> {
  const ever: Holding = { personId, account, owner, from: null, to: null };
  return holdings.alone(ever, async (tx) => {
    const own = (await holdings.beside(ever, tx)).filter((each) => each.personId === personId);
    if (ending === 'mistaken') {
      if (own.length === 0) throw notLinked('This is not linked to that person.');
      await holdings.takeBack(ever, tx);
      await audit(tx, holdings, 'taken back', ever, own, hand);
      return null;
    }
    const open = own.find(({ from, to }) => startMs(from) < +ending.at && +ending.at < endMs(to));
    if (!open) throw notLinked('This is not linked to that person at that instant.');
    const ended = { ...open, to: ending.at };
    await holdings.put(ended, tx);
    await audit(tx, holdings, 'ended', ended, [open], hand);
    return ended;
  });
}

/** What is so already; null where there is something to write. */
function standing(wish: Holding, beside: readonly Holding[]): Linked | null {
  const other = beside.find(({ personId }) => personId !== wish.personId);
  if (other) return { holding: null, heldBy: other.personId };
  const whole = beside.find(
    ({ from, to }) => startMs(from) <= startMs(wish.from) && endMs(wish.to) <= endMs(to),
  );
  return whole ? { holding: whole, heldBy: null } : null;
}

function together(one: Holding, other: Holding): Holding {
  return {
    ...one,
    from: startMs(one.from) <= startMs(other.from) ? one.from : other.from,
    to: endMs(one.to) >= endMs(other.to) ? one.to : other.to,
  };
}

const startMs = (from: Date | null): number => from?.getTime() ?? -Infinity;
const endMs = (to: Date | null): number => to?.getTime() ?? Infinity;

function notLinked(message: string): PlazaError {
  return new PlazaError('NOT_FOUND', message, { details: { argument: 'input' } });
}

async function audit(
  tx: Pick<Db, 'query'>,
  { schema }: Holdings,
  change: 'linked' | 'ended' | 'taken back',
  { personId, account, owner, from, to }: Holding,
  before: readonly Holding[],
  { claims, reason }: ByHand,
): Promise<void> {
  await tx.query(
    `insert into ${schema}.link_audit (app, subject, change, person_id, account, owner, valid_from, valid_to, reason, before)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb)`,
    [
      claims.app,
      subjectOf(claims),
      change,
      personId,
      account,
      owner,
      from,
      to,
      reason,
      JSON.stringify(before.map((each) => ({ from: each.from, to: each.to }))),
    ],
  );
}
