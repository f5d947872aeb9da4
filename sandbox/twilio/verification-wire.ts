import { iso8601 } from './dates.ts';
import type { VerificationChannel, VerificationRow } from './state.ts';

/** Twilio's `VerificationResource` as it stands in JSON. */
export interface VerificationWire {
  sid: string;
  service_sid: string;
  account_sid: string;
  to: string;
  channel: VerificationChannel;
  status: VerificationRow['status'];
  valid: boolean;
  lookup: { carrier: null };
  amount: string | null;
  payee: string | null;
  send_code_attempts: { attempt_sid: string; channel: VerificationChannel; time: string }[];
  date_created: string;
  date_updated: string;
  sna: null;
  url: string;
}

/** Twilio's `VerificationCheckResource` as it stands in JSON. */
export type VerificationCheckWire = Omit<
  VerificationWire,
  'lookup' | 'send_code_attempts' | 'sna' | 'url'
> & {
  sna_attempts_error_codes: [];
};

export function toVerification(row: VerificationRow, serviceSid: string): VerificationWire {
  return {
    ...common(row, serviceSid),
    lookup: { carrier: null },
    send_code_attempts: row.sends.map(({ sid, atMs, channel }) => ({
      attempt_sid: sid,
      channel,
      time: iso8601(atMs),
    })),
    sna: null,
    url: `https://verify.twilio.com/v2/Services/${serviceSid}/Verifications/${row.sid}`,
  };
}

export function toCheck(row: VerificationRow, serviceSid: string): VerificationCheckWire {
  return { ...common(row, serviceSid), sna_attempts_error_codes: [] };
}

function common(row: VerificationRow, serviceSid: string) {
  return {
    sid: row.sid,
    service_sid: serviceSid,
    account_sid: row.accountSid,
    to: row.to,
    channel: row.channel,
    status: row.status,
    valid: row.status === 'approved',
    amount: row.amount,
    payee: row.payee,
    date_created: iso8601(row.createdMs),
    date_updated: iso8601(row.updatedMs),
  };
}
