import { existsSync, readFileSync } from 'node:fs';

/** Where variables come from, as far as that can be seen: a line of `.env`, or the environment. */
export interface Where {
  /** `.env, line 12`; `the environment`; null where it is not set. */
  of(variable: string): string | null;
  /** Variables that `.env` sets and this process has not: nobody loaded the file. */
  unloaded(): string[];
}

/** @param file the path of `.env` */
export function readWhere(env: NodeJS.ProcessEnv, file = '.env'): Where {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const set = new Map<string, { line: number; value: string }>();
  for (const [index, text] of lines.entries()) {
    const [, name, value] = /^\s*(?:export\s+)?([A-Z][A-Z0-9_]*)=(.*)$/.exec(text) ?? [];
    if (name && value)
      set.set(name, { line: index + 1, value: value.trim().replace(/^(['"])(.*)\1$/, '$2') });
  }
  return {
    of(variable) {
      const value = env[variable];
      if (!value) return null;
      const found = set.get(variable);
      return found?.value === value ? `${file}, line ${found.line}` : 'the environment';
    },
    unloaded: () => [...set.keys()].filter((name) => !env[name]),
  };
}
