import type {
  BankConnectionAction,
  BankConnectionNextStep,
  BankConnectionStatus,
} from '#schema/generated/banking.ts';
import { GOOD, type ConnectionRow } from './connections.ts';

const DAY_MS = 86_400_000;

/** A consent that ends, or a bank that disconnects, within this time is said to be expiring; Plaid announces it as long before. */
const SOON_MS = 7 * DAY_MS;

/** By Plaid's error code of an Item. */
const statusOf: Record<string, BankConnectionStatus> = {
  ITEM_LOGIN_REQUIRED: 'LOGIN_REQUIRED',
  INVALID_CREDENTIALS: 'LOGIN_REQUIRED',
  INVALID_MFA: 'LOGIN_REQUIRED',
  INSUFFICIENT_CREDENTIALS: 'LOGIN_REQUIRED',
  ITEM_LOCKED: 'LOGIN_REQUIRED',
  USER_SETUP_REQUIRED: 'LOGIN_REQUIRED',
  USER_PERMISSION_REVOKED: 'REVOKED',
  USER_ACCOUNT_REVOKED: 'REVOKED',
  ITEM_NOT_FOUND: 'GONE',
  INVALID_ACCESS_TOKEN: 'GONE',
};

const announcesEnd: ReadonlySet<string | null> = new Set(['PENDING_DISCONNECT', 'PENDING_EXPIRATION']);

type Facts = Pick<ConnectionRow, 'status' | 'consent_expires_at' | 'notice' | 'notice_at'>;

/** How a connection stands, by what is kept of it. */
export function statusNow(row: Facts): BankConnectionStatus {
  if (row.status !== GOOD) return statusOf[row.status] ?? 'UNKNOWN';
  return endsAt(row) === null ? 'GOOD' : 'EXPIRING';
}

/** What its person should do; null where nothing is to be done. */
export function nextStep(row: Facts): BankConnectionNextStep | null {
  const step = (
    action: BankConnectionAction,
    message: string,
    before: Date | null = null,
  ): BankConnectionNextStep => ({
    __typename: 'BankConnectionNextStep',
    action,
    before: before?.toISOString() ?? null,
    message,
  });
  switch (statusNow(row)) {
    case 'LOGIN_REQUIRED':
      return step('SIGN_IN', 'Sign in to your bank again.');
    case 'REVOKED':
      return step('RENEW_CONSENT', 'You ended this access: allow it again, or disconnect the bank.');
    case 'EXPIRING':
      return step('RENEW_CONSENT', 'The access to your bank ends soon: confirm it.', endsAt(row));
    case 'GONE':
      return step('CONNECT_ANEW', 'This connection is no more: disconnect it and connect the bank anew.');
    case 'GOOD':
      if (row.notice !== 'NEW_ACCOUNTS_AVAILABLE') return null;
      return step('CHOOSE_ACCOUNTS', 'Your bank has new accounts of yours: choose which to share.');
    default:
      return null;
  }
}

/** When it ends, where that is near. */
function endsAt({ consent_expires_at: consent, notice, notice_at: told }: Facts): Date | null {
  const announced = told && announcesEnd.has(notice) ? new Date(told.getTime() + SOON_MS) : null;
  const expiring = consent && consent.getTime() - Date.now() < SOON_MS ? consent : null;
  if (announced && expiring) return announced < expiring ? announced : expiring;
  return expiring ?? announced;
}
