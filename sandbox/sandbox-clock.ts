import { type Clock, createClock } from './clock.ts';

/** A clock that a restored snapshot may set, also back: everything that stood in the future is gone with the old state. */
export interface SandboxClock extends Clock {
  setTo(ms: number): void;
}

export function createSandboxClock(base: Clock = createClock()): SandboxClock {
  let offsetMs = 0;
  const nowMs = () => base.nowMs() + offsetMs;
  return {
    ticking: base.ticking,
    nowMs,
    nowSeconds: () => Math.floor(nowMs() / 1000),
    advance: (ms) => base.advance(ms),
    setTo(ms) {
      offsetMs += ms - nowMs();
    },
  };
}
