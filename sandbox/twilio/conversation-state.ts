export type ConversationState = 'active' | 'inactive' | 'closed';

/** A conversation of v1 ("classic"), with who takes part and what was said. */
export interface ConversationRow {
  sid: string;
  uniqueName: string | null;
  friendlyName: string | null;
  attributes: string;
  state: ConversationState;
  createdMs: number;
  updatedMs: number;
  participants: ParticipantRow[];
  /** Oldest first; the place is the message's index. */
  messages: ConversationMessageRow[];
}

export interface ParticipantRow {
  sid: string;
  /** Who takes part by an SDK; null for who does by an address. */
  identity: string | null;
  binding: { type: 'sms' | 'whatsapp' | 'messenger'; address: string; proxy: string } | null;
  attributes: string;
  createdMs: number;
}

export interface ConversationMessageRow {
  sid: string;
  author: string;
  body: string | null;
  attributes: string;
  participantSid: string | null;
  createdMs: number;
  /** To how many addresses it went out. */
  relayed: number;
}
