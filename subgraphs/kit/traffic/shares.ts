/** What was served counts half after this time, milliseconds. */
const HALF_LIFE_MS = 1_000;

/** Below this an app counts as quiet. */
const QUIET = 0.01;

/** How much of late each app was served. */
export interface Shares {
  served(app: string): void;
  of(app: string): number;
  /** Whether the app had less than an equal share: it finds what is kept for those who ask little. */
  isModest(app: string): boolean;
}

export function createShares(): Shares {
  const served = new Map<string, number>();
  let countedMs = performance.now();

  const age = () => {
    const nowMs = performance.now();
    const factor = 0.5 ** ((nowMs - countedMs) / HALF_LIFE_MS);
    countedMs = nowMs;
    for (const [app, amount] of served) {
      if (amount * factor < QUIET) served.delete(app);
      else served.set(app, amount * factor);
    }
  };

  return {
    served(app) {
      age();
      served.set(app, (served.get(app) ?? 0) + 1);
    },
    of: (app) => served.get(app) ?? 0,
    isModest(app) {
      const others = [...served.entries()].filter(([name]) => name !== app);
      if (others.length === 0) return false;
      const own = served.get(app) ?? 0;
      const total = others.reduce((sum, [, amount]) => sum + amount, own);
      return own < total / (others.length + 1);
    },
  };
}
