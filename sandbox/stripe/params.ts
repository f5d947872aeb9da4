import { StripeFailure, invalid } from './errors.ts';

/** The parameters of one call, as `qs` read them: strings, lists and hashes of strings. */
export interface Params {
  has(name: string): boolean;
  /** The text; null where it was sent empty (Stripe: "unset"); undefined where it was not sent. */
  text(name: string): string | null | undefined;
  requiredText(name: string): string;
  integer(name: string, range?: { min?: number; max?: number }): number | undefined;
  requiredInteger(name: string, range?: { min?: number; max?: number }): number;
  boolean(name: string): boolean | undefined;
  oneOf<T extends string>(name: string, values: readonly T[]): T | undefined;
  list(name: string): string[] | undefined;
  hash(name: string): Record<string, unknown> | null | undefined;
  /** A list of hashes. */
  hashes(name: string): Record<string, unknown>[] | undefined;
  /** `metadata` laid over `before`: an empty value removes a key, an empty `metadata` all. */
  metadata(before?: Record<string, string>): Record<string, string>;
}

/** @throws StripeFailure `parameter_unknown` for a name that is not among `accepted` */
export function readParams(raw: unknown, accepted: readonly string[]): Params {
  const values = (raw ?? {}) as Record<string, unknown>;
  const unknown = Object.keys(values).filter((name) => name !== 'expand' && !accepted.includes(name));
  if (unknown.length > 0) {
    const plural = unknown.length > 1 ? 's' : '';
    throw invalid(
      `Received unknown parameter${plural}: ${unknown.join(', ')}`,
      unknown[0],
      'parameter_unknown',
    );
  }

  const text = (name: string) => {
    const value = values[name];
    if (value === undefined) return undefined;
    // A JSON body brings numbers and booleans; Stripe reads forms, where everything is text.
    const simple = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    if (!simple) throw invalid(`Invalid string: ${JSON.stringify(value)}`, name);
    return value === '' ? null : String(value);
  };
  const integer = (
    name: string,
    { min = -Infinity, max = Infinity }: { min?: number; max?: number } = {},
  ) => {
    const value = text(name);
    if (value === undefined || value === null) return undefined;
    if (!/^-?\d{1,15}$/.test(value))
      throw invalid(`Invalid integer: ${value}`, name, 'parameter_invalid_integer');
    const number = Number(value);
    if (number < min) {
      throw invalid(`This value must be greater than or equal to ${min}.`, name, 'parameter_invalid_integer');
    }
    if (number > max)
      throw invalid(`This value must be less than or equal to ${max}.`, name, 'parameter_invalid_integer');
    return number;
  };
  const hash = (name: string) => {
    const value = values[name];
    if (value === undefined) return undefined;
    if (value === '') return null;
    if (typeof value !== 'object' || Array.isArray(value))
      throw invalid('Invalid object', name, 'parameter_invalid_object');
    return value as Record<string, unknown>;
  };

  return {
    has: (name) => name in values,
    text,
    requiredText: (name) => text(name) ?? fail(name, values),
    integer,
    requiredInteger: (name, range) => integer(name, range) ?? fail(name, values),
    boolean(name) {
      const value = text(name);
      if (value === undefined || value === null) return undefined;
      if (value !== 'true' && value !== 'false') throw invalid(`Invalid boolean: ${value}`, name);
      return value === 'true';
    },
    oneOf(name, allowed) {
      const value = text(name);
      if (value === undefined || value === null) return undefined;
      const found = allowed.find((candidate) => candidate === value);
      if (!found) throw invalid(`Invalid ${name}: must be one of ${allowed.join(', ')}`, name);
      return found;
    },
    list(name) {
      const value = values[name];
      if (value === undefined || value === '') return undefined;
      if (typeof value !== 'object' || value === null) throw invalid('Invalid array', name);
      return Object.values(value).map(String);
    },
    hash,
    hashes(name) {
      const value = values[name];
      if (value === undefined || value === '') return undefined;
      const entries = typeof value === 'object' && value !== null ? Object.values(value) : [null];
      if (entries.every((entry) => typeof entry === 'object' && entry !== null)) return entries as never;
      throw invalid('Invalid array', name);
    },
    metadata(before = {}) {
      const given = hash('metadata');
      if (given === null) return {};
      const merged = { ...before, ...given } as Record<string, unknown>;
      const kept = Object.entries(merged).filter(([, value]) => value !== '');
      return Object.fromEntries(kept.map(([key, value]) => [key, String(value)]));
    },
  };
}

/** A text inside a hash; null where it is empty, absent or something else. */
export function readText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function fail(name: string, values: Record<string, unknown>): never {
  if (values[name] === '') {
    throw new StripeFailure(400, {
      code: 'parameter_invalid_empty',
      message: `You passed an empty string for '${name}'. We assume empty values are an attempt to unset a parameter; however '${name}' cannot be unset.`,
      param: name,
    });
  }
  throw new StripeFailure(400, {
    code: 'parameter_missing',
    message: `Missing required param: ${name}.`,
    param: name,
  });
}
