import type { Provider } from './provider.ts';
import type { SandboxClock } from './sandbox-clock.ts';
import { createStateWriter, readState, type SavedState } from './state-file.ts';

/** The state of all providers and the virtual clock, as one thing. */
export interface States {
  /** Without the issuer's private key. */
  snapshot(): SavedState;
  /** @throws Error where `state` is no snapshot of this seed */
  restore(state: unknown): void;
  /** Back to the seeded beginning. */
  reset(): void;
  /** Something may have changed. */
  touch(): void;
  flush(): void;
}

/** The providers as the company's further accounts see them: made when they are first asked. */
export interface FurtherAccounts {
  all(): [account: string, providers: readonly Provider[]][];
  of(account: string): readonly Provider[];
  /** They begin anew. */
  forget(): void;
}

/** Loads the saved state of this seed, where there is one, and from then on keeps it. */
export function createStates({
  seed,
  clock,
  providers,
  further,
  stateFile,
}: {
  seed: string;
  clock: SandboxClock;
  providers: readonly Provider[];
  further: FurtherAccounts;
  stateFile: string | undefined;
}): States {
  const take = (): SavedState => ({
    version: 1,
    seed,
    nowMs: clock.nowMs(),
    providers: Object.fromEntries([
      ...providers.map((provider) => [provider.name, provider.snapshot()] as const),
      ...further
        .all()
        .flatMap(([account, own]) =>
          own.map((provider) => [`${account}/${provider.name}`, provider.snapshot()] as const),
        ),
    ]),
  });
  const put = (state: SavedState) => {
    // The clock first: a provider may look at it while it takes its state back.
    clock.setTo(state.nowMs);
    for (const provider of providers) {
      if (state.providers[provider.name] !== undefined) provider.restore(state.providers[provider.name]);
    }
    further.forget();
    for (const [key, own] of Object.entries(state.providers)) {
      const [account = '', name] = key.split('/');
      if (name === undefined) continue;
      further
        .of(account)
        .find((provider) => provider.name === name)
        ?.restore(own);
    }
  };

  const beginning = structuredClone(withoutIdentity(take()));
  const saved = stateFile ? readState(stateFile, seed) : null;
  if (saved) put(saved);
  const writer = createStateWriter(stateFile, take);
  // At once: a path that cannot be written should stop the start, not surprise later.
  writer.flush();

  return {
    ...writer,
    snapshot: () => withoutIdentity(take()),
    restore(state) {
      const given = state as Partial<SavedState> | null;
      if (
        given?.version !== 1 ||
        given.seed !== seed ||
        typeof given.nowMs !== 'number' ||
        !given.providers
      ) {
        const message = `A snapshot of seed "${seed}" is wanted, as GET /_sandbox/snapshot returns it.`;
        throw Object.assign(new Error(message), { statusCode: 400 });
      }
      put(withoutIdentity(structuredClone(given as SavedState)));
      writer.touch();
    },
    reset() {
      put(structuredClone(beginning));
      writer.touch();
    },
  };
}

/** The issuer's key is no part of the world: it neither leaves by the control routes nor changes by them. */
function withoutIdentity(state: SavedState): SavedState {
  const { identity: _key, ...providers } = state.providers;
  return { ...state, providers };
}
