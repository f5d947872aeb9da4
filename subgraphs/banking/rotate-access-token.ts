import type { AccessTokenLost, ConnectionGone, RotateAccessTokenInput } from '#schema/generated/banking.ts';
import { requireRole } from '#subgraphs/kit/access.ts';
import { outcomePending, subjectOf } from '#subgraphs/kit/effects/once.ts';
import { arrivedOrNever, type OpenEffect, type Verdict } from '#subgraphs/kit/effects/settle.ts';
import { readReason } from '#subgraphs/kit/reason.ts';
import type { CallsAt } from './calls.ts';
import { gone } from './connection-gone.ts';
import { goneCodes, type ConnectionRow, type Connections } from './connections.ts';
import type { Context } from './context.ts';
import { toConnection } from './map.ts';
import { ownConnection } from './own-connection.ts';
import { plaidCode } from './plaid-errors.ts';
import type { Rotation, Rotations } from './rotations.ts';

/** What is asked of Plaid, and for the audit who asked it and why. */
export type RotationRequest = Omit<Rotation, 'effectId'>;

export interface RotationOutcome {
  connectionId: string | null;
  problem: AccessTokenLost | ConnectionGone | null;
}

interface Parts {
  at: CallsAt;
  connections: Connections;
  rotations: Rotations;
}

/** Goes on although its client was told that the outcome is pending. */
const ROTATE_MS = 40_000;

/** Has Plaid make a new access token for a connection, after which the old one is worth nothing. */
export async function rotateAccessToken(context: Context, input: RotateAccessTokenInput) {
  const { claims, deadlineMs, once, connections, rotations, plaidUntil } = context;
  requireRole(claims, 'operator');
  const reason = readReason(input.reason);
  const settled = await once<RotationRequest, RotationOutcome>({
    claims,
    field: 'rotateAccessToken',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => {
      const { id, account } = await ownConnection(context, input.connectionId);
      const request = { connectionId: id, app: claims.app, subject: subjectOf(claims), reason };
      return { request, account };
    },
    perform: (effectId, request) =>
      rotate({ at: plaidUntil(Date.now() + ROTATE_MS), connections, rotations }, { ...request, effectId }),
  });
  if ('pending' in settled) return { connection: null, problem: outcomePending('The new access token') };
  const { connectionId, problem } = settled.outcome;
  const [row] = connectionId === null ? [] : await connections.byIds([connectionId]);
  return { connection: row ? toConnection(row) : null, problem };
}

async function rotate(parts: Parts, rotation: Rotation): Promise<RotationOutcome> {
  const { at, connections, rotations } = parts;
  const [row] = await connections.byIds([rotation.connectionId]);
  if (!row) return { connectionId: null, problem: gone() };
  const fresh = await invalidate(parts, row);
  if (fresh === null) return { connectionId: row.id, problem: gone() };
  // The new token is committed before anything else is done: lost, nobody could use or end the Item any more.
  if (await rotations.keep(fresh, rotation)) return { connectionId: row.id, problem: null };
  // The connection was ended meanwhile, by a token that was dead already: the Item is not to live on unseen.
  await at(row.account).remove(fresh);
  return { connectionId: null, problem: gone() };
}

/** @returns the new token; null where Plaid knows neither the token nor one that took its place meanwhile */
async function invalidate({ at, connections }: Parts, row: ConnectionRow): Promise<string | null> {
  try {
    return (await at(row.account).invalidate(connections.open(row))).new_access_token;
  } catch (error) {
    const code = plaidCode(error) ?? '';
    if (!goneCodes.has(code)) throw error;
    const [now] = await connections.byIds([row.id]);
    if (now && now.access_token !== row.access_token) {
      return (await at(now.account).invalidate(connections.open(now))).new_access_token;
    }
    await connections.tokenIsDead(row, code);
    return null;
  }
}

/**
 * An answer that was lost. Kept already; or the old token still works, so that nothing happened; or it is dead, and the new
 * one reached nobody.
 */
export async function settleRotateAccessToken(
  { at, connections, rotations }: Parts,
  effect: OpenEffect<RotationRequest>,
): Promise<Verdict> {
  const { connectionId } = effect.request;
  if (await rotations.keptBy(effect.id)) return { outcome: { connectionId, problem: null } };
  const [row] = await connections.byIds([connectionId]);
  if (!row) {
    // In an account that is configured no more it is not shown, and not gone for that.
    if (effect.account !== null) at(effect.account);
    return { outcome: { connectionId: null, problem: gone() } };
  }
  try {
    await at(row.account).item(connections.open(row));
  } catch (error) {
    if (plaidCode(error) !== 'INVALID_ACCESS_TOKEN') throw error;
    await connections.tokenIsDead(row, 'INVALID_ACCESS_TOKEN');
    return { outcome: { connectionId, problem: accessTokenLost() }, note: ORPHAN };
  }
  if (arrivedOrNever(effect)) return { nothing: true };
  return { unknown: 'The old access token still works; the request may yet arrive.' };
}

const ORPHAN =
  'Plaid has made a new access token, and its answer was lost: the old one is dead, the new one is known to nobody. Plaza cannot read or end that Item any more, the person can at their bank, or Plaid’s support. The person has to connect the bank anew.';

export function accessTokenLost(): AccessTokenLost {
  return {
    __typename: 'AccessTokenLost',
    message:
      'Plaid has changed the access token and its answer was lost: disconnect the bank and connect it anew.',
    retryable: false,
  };
}
