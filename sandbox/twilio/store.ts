import type { ProviderOptions } from '../provider.ts';
import { HEX, type Random } from '../random.ts';
import type { World } from '../world/world.ts';
import { seededConversations } from './conversation-seed.ts';
import { notFound } from './problem.ts';
import { fromWorld } from './seed.ts';
import type { MessageRow, TwilioState, VerificationRow } from './state.ts';
import type { Approval, Template } from './templates.ts';

/** The state and the questions that endpoints ask of it. */
export interface Store {
  world: World;
  state(): TwilioState;
  restore(state: TwilioState): void;
  nowMs(): number;
  /** Newest first. */
  messages(): MessageRow[];
  /** @param path for the error's words @throws TwilioProblem where there is none */
  message(sid: string, path: string): MessageRow;
  add(message: MessageRow): void;
  remove(message: MessageRow): void;
  redact(message: MessageRow): void;
  /** The latest verification of a number or address, or of a sid, in whatever state. */
  verification(toOrSid: string): VerificationRow | undefined;
  /** What WhatsApp says of a template. */
  approval(template: Template): Approval;
  /** A sid of a prefix, and a random source for what belongs to it. */
  fresh(prefix: string): { sid: string; random: Random };
}

export function createStore({ world, clock, random }: ProviderOptions): Store {
  const seeded = world.messages.map(fromWorld);
  let state = beginning(world);

  const messages = () => {
    const gone = new Set(state.deleted);
    const blank = new Set(state.redacted);
    const kept = seeded
      .filter(({ sid }) => !gone.has(sid))
      .map((row) => (blank.has(row.sid) ? { ...row, body: '' } : row));
    // Rows are in order of making; the sort is stable, so what was made last comes first after the reversal.
    return [...kept, ...state.made].toSorted((a, b) => a.createdMs - b.createdMs).toReversed();
  };
  return {
    world,
    state: () => state,
    restore(next) {
      // A snapshot of before some of it existed begins with none of that.
      state = { ...beginning(world), ...next };
    },
    nowMs: () => clock.nowMs(),
    messages,
    message(sid, path) {
      const found = messages().find((message) => message.sid === sid);
      if (!found) throw notFound(path);
      return found;
    },
    add: (message) => void state.made.push(message),
    remove({ sid }) {
      const before = state.made.length;
      state.made = state.made.filter((message) => message.sid !== sid);
      if (state.made.length === before) state.deleted.push(sid);
    },
    redact(message) {
      if (state.made.includes(message)) message.body = '';
      else state.redacted.push(message.sid);
    },
    verification: (toOrSid) =>
      state.verifications.findLast(({ sid, to }) => sid === toOrSid || to === toOrSid),
    approval: ({ sid, approval }) => state.approvals[sid] ?? approval,
    fresh(prefix) {
      const source = random.fork(`${prefix}/${++state.counter}`);
      return { sid: `${prefix}${source.id(32, HEX)}`, random: source };
    },
  };
}

function beginning(world: World): TwilioState {
  return {
    counter: 0,
    made: [],
    deleted: [],
    redacted: [],
    optedOut: [...world.optedOut],
    approvals: {},
    simSwaps: {},
    conversations: seededConversations(world),
    calls: [],
    verifications: [],
  };
}
