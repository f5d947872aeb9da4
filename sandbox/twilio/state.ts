import type { CallRow } from './call-state.ts';
import type { ConversationRow } from './conversation-state.ts';
import type { Approval } from './templates.ts';

/** Every status that Twilio's messages have. */
export const messageStatuses = [
  'accepted',
  'scheduled',
  'canceled',
  'queued',
  'sending',
  'sent',
  'failed',
  'delivered',
  'undelivered',
  'receiving',
  'received',
  'read',
  'partially_delivered',
] as const;
export type MessageStatus = (typeof messageStatuses)[number];

/** A message. Its status is not stored: it follows from its fate and virtual time. */
export interface MessageRow {
  sid: string;
  from: string;
  to: string;
  body: string;
  direction: 'inbound' | 'outbound-api';
  createdMs: number;
  messagingServiceSid: string | null;
  mediaUrls: string[];
  /** Whether the messaging service chooses who sends it, which shows only when it is sent. */
  senderChosen?: boolean;
  /** When it is to be sent, where it was scheduled. */
  sendAtMs?: number;
  statusCallback: string | null;
  /** How it ends when nobody interferes. */
  fate: { status: 'received' | 'delivered' | 'read' | 'failed' | 'undelivered'; errorCode: number | null };
  /** What a control call said instead, and when. */
  forced: { status: MessageStatus; errorCode: number | null; atMs: number } | null;
}

export type VerificationChannel = 'sms' | 'call' | 'email' | 'whatsapp';

export interface VerificationRow {
  sid: string;
  accountSid: string;
  to: string;
  channel: VerificationChannel;
  code: string;
  status: 'pending' | 'approved' | 'canceled';
  createdMs: number;
  updatedMs: number;
  sends: { sid: string; atMs: number; channel: VerificationChannel }[];
  checks: number;
  amount: string | null;
  payee: string | null;
}

/** The whole of it, plain JSON: what differs from the seeded world. */
export interface TwilioState {
  counter: number;
  made: MessageRow[];
  /** Sids of seeded messages that were deleted, redacted. */
  deleted: string[];
  redacted: string[];
  optedOut: string[];
  /** What WhatsApp says of templates, by sid, where it is not what it said in the beginning. */
  approvals: Record<string, Approval>;
  /** When the SIM cards of numbers were changed, where control said so. */
  simSwaps: Record<string, number>;
  /** Oldest first. */
  conversations: ConversationRow[];
  /** Oldest first. */
  calls: CallRow[];
  /** Oldest first. */
  verifications: VerificationRow[];
}
