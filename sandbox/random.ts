import { createHash } from 'node:crypto';

/** A seeded source of numbers and provider-shaped ids: the same seed and the same order of questions give the same answers. */
export interface Random {
  /** A float in [0, 1). */
  next(): number;
  /** An integer in [min, max], both included. */
  int(min: number, max: number): number;
  pick<T>(items: readonly T[]): T;
  chance(probability: number): boolean;
  /** `length` characters of the alphabet, 0-9A-Za-z by default. */
  id(length: number, alphabet?: string): string;
  /** An independent source for one concern, so that adding a question there moves no answer here. */
  fork(name: string): Random;
  /** The internal state, for snapshots. */
  state(): number;
}

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
export const HEX = '0123456789abcdef';

/** mulberry32 over a hashed seed. Not for secrets. */
export function createRandom(seed: string, state = seedState(seed)): Random {
  let current = state >>> 0;
  const next = () => {
    current = (current + 0x6d2b79f5) >>> 0;
    let t = current;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    pick: (items) => items[int(0, items.length - 1)]!,
    chance: (probability) => next() < probability,
    id: (length, alphabet = ALPHANUMERIC) =>
      Array.from({ length }, () => alphabet[int(0, alphabet.length - 1)]).join(''),
    fork: (name) => createRandom(`${seed}/${name}`),
    state: () => current,
  };
}

function seedState(seed: string): number {
  return createHash('sha256').update(seed).digest().readUInt32LE(0);
}
