import { type Fault, type Faultable, type FaultInput, faultSchema, matches } from './fault.ts';

/** A fault in force. */
export interface ActiveFault extends Fault {
  id: number;
  /** Calls it will still be played on; null: until cleared. */
  left: number | null;
  played: number;
}

export interface Faults {
  /** @throws ZodError where the fault makes no sense */
  add(fault: FaultInput): ActiveFault;
  list(): ActiveFault[];
  /** Ends one fault, or all; calls that hang or wait because of any fault are let go. @returns how many ended */
  clear(id?: number): number;
  /** The first fault for this call, counted as played. */
  take(call: Faultable): ActiveFault | undefined;
  /** Resolves at the next `clear`: what hanging and delayed calls wait for. */
  cleared(): AbortSignal;
}

export function createFaults(): Faults {
  let active: ActiveFault[] = [];
  let nextId = 1;
  let release = new AbortController();
  return {
    add(input) {
      const fault = faultSchema.parse(input);
      const added = { ...fault, id: nextId++, left: fault.times ?? null, played: 0 };
      active.push(added);
      return { ...added };
    },
    list: () => active.map((fault) => ({ ...fault })),
    clear(id) {
      const before = active.length;
      active = id === undefined ? [] : active.filter((fault) => fault.id !== id);
      release.abort();
      release = new AbortController();
      return before - active.length;
    },
    take(call) {
      const fault = active.find((candidate) => matches(candidate, call));
      if (!fault) return undefined;
      fault.played += 1;
      if (fault.left !== null) fault.left -= 1;
      if (fault.left === 0) active = active.filter((other) => other !== fault);
      return { ...fault };
    },
    cleared: () => release.signal,
  };
}
