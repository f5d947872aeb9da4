export type CallStatus =
  'queued' | 'ringing' | 'in-progress' | 'completed' | 'busy' | 'failed' | 'no-answer' | 'canceled';

/** A telephone call. Its status is not stored: it follows from its fate and virtual time. */
export interface CallRow {
  sid: string;
  from: string;
  to: string;
  direction: 'inbound' | 'outbound-api';
  createdMs: number;
  /** How it ends when nobody interferes. */
  fate: 'completed' | 'busy' | 'failed' | 'no-answer';
  /** How long it is spoken, where somebody answers. */
  talkMs: number;
  /** When somebody ended it, and how. */
  ended: { status: 'canceled' | 'completed'; atMs: number } | null;
}
