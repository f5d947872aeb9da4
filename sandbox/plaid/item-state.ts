import { DAY_MS } from '../world/days.ts';
import type { PlaidCode } from './problem.ts';
import type { ItemRow } from './state.ts';

/** Plaid warns this long before a bank ends a connection. */
const NOTICE_MS = 7 * DAY_MS;

/** Why an Item does not answer at a virtual instant; null where it does. */
export function itemErrorOf(item: ItemRow, nowMs: number): PlaidCode | null {
  if (item.state === 'revoked') return 'USER_PERMISSION_REVOKED';
  const over = (atMs: number | null) => atMs !== null && nowMs >= atMs;
  const ended = over(item.consentExpiresMs) || over(item.disconnectsMs);
  return ended || item.state === 'login_required' ? 'ITEM_LOGIN_REQUIRED' : null;
}

/** The person took back their permission, at Plaid’s portal or at the bank. */
export function revoke(item: ItemRow, nowMs: number): void {
  item.state = 'revoked';
  item.lastWebhook = { code: 'USER_PERMISSION_REVOKED', sentMs: nowMs };
}

/** The bank will end the connection in a week. */
export function announceDisconnect(item: ItemRow, nowMs: number): void {
  item.disconnectsMs = nowMs + NOTICE_MS;
  item.lastWebhook = { code: 'PENDING_DISCONNECT', sentMs: nowMs };
}

/** The person opened an account that the connection was not given. */
export function offerAccount(item: ItemRow, kind: ItemRow['offered'][number]['kind'], nowMs: number): void {
  item.offered = [...item.offered, { kind, chosenMs: null }];
  item.lastWebhook = { code: 'NEW_ACCOUNTS_AVAILABLE', sentMs: nowMs };
}

/** What a user does in Link’s update mode: signs in, consents anew, and chooses accounts where Link asks for them. */
export function repair(item: ItemRow, nowMs: number, { choosing = false } = {}): void {
  item.state = 'good';
  item.disconnectsMs = null;
  if (item.consentExpiresMs !== null) item.consentExpiresMs = nowMs + CONSENT_MS;
  if (choosing) item.offered = item.offered.map((each) => ({ ...each, chosenMs: each.chosenMs ?? nowMs }));
}

/** Consent that is given anew holds for half a year. */
const CONSENT_MS = 180 * DAY_MS;
