import type { Db } from './database.ts';
import { eventsAfter, type LoggedEvent } from './events.ts';

/** How long what was read of the log will do, milliseconds: so long a merge may take to be known everywhere. */
const READ_EVERY_MS = 1_000;

/** So long after a merge somebody who has not heard of it yet may still write under the retired id, milliseconds. */
const STRAGGLERS_MS = 10_000;

export interface Survivors {
  /** Who answers for a person now: the survivor of a retired id, else the person. */
  of(personId: string): Promise<string>;
  /** Knows every merge that is committed by now. */
  readNow(): Promise<void>;
}

export interface SurvivorsOptions {
  /** Takes what belongs to the retired one over to the survivor; it is called more than once for the same two. */
  move?(retired: string, survivor: string): Promise<void>;
  /** Is told where the log could not be read or followed; what was known before goes on counting, and it is tried again. */
  failed?(error: unknown): void;
}

/** Which persons were merged into which, from the event log. */
export function createSurvivors(db: Db, { move, failed }: SurvivorsOptions = {}): Survivors {
  const survivorOf = new Map<string, string>();
  let position = 0;
  let readMs = -Infinity;
  let reading: Promise<void> | null = null;
  let young: LoggedEvent[] = [];

  async function read(): Promise<void> {
    const startedMs = Date.now();
    readMs = startedMs;
    young = young.filter(({ at }) => startedMs - at.getTime() < STRAGGLERS_MS);
    for (const { body } of young) await move?.(body.retired, body.survivor);
    for (const event of await eventsAfter(db, position, ['person.merged'])) {
      const { retired, survivor } = event.body;
      await move?.(retired, survivor);
      for (const [older, now] of survivorOf) if (now === retired) survivorOf.set(older, survivor);
      survivorOf.set(retired, survivor);
      position = event.position;
      young.push(event);
    }
  }

  const readNow = (): Promise<void> => {
    reading ??= read().finally(() => (reading = null));
    return reading;
  };

  return {
    async of(personId) {
      if (Date.now() - readMs >= READ_EVERY_MS || reading) await readNow().catch((error) => failed?.(error));
      return survivorOf.get(personId) ?? personId;
    },
    // One that is under way may have begun before what is to be known.
    readNow: async () => {
      await reading?.catch(() => {});
      await readNow();
    },
  };
}
