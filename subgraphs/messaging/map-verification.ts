import type { Verification, VerificationChannel, VerificationStatus } from '#schema/generated/messaging.ts';

const verificationStatusOf: Record<string, VerificationStatus> = {
  pending: 'PENDING',
  approved: 'APPROVED',
  canceled: 'CANCELED',
  max_attempts_reached: 'MAX_ATTEMPTS_REACHED',
  expired: 'EXPIRED',
};

const verificationChannelOf: Record<string, VerificationChannel> = {
  sms: 'SMS',
  whatsapp: 'WHATSAPP',
  call: 'CALL',
  email: 'EMAIL',
};

/** What the record of an effect keeps of a verification: in which account it is stands in the record itself. */
export type VerificationFacts = Omit<Verification, 'account'>;

export function toVerification(row: {
  sid: string;
  to: string;
  channel: string;
  status: string;
  dateCreated: Date;
}): VerificationFacts {
  return {
    __typename: 'Verification',
    id: row.sid,
    to: row.to,
    channel: verificationChannelOf[row.channel] ?? 'UNKNOWN',
    status: toVerificationStatus(row.status),
    createdAt: row.dateCreated.toISOString(),
  };
}

export function toVerificationStatus(status: string): VerificationStatus {
  return verificationStatusOf[status] ?? 'UNKNOWN';
}
