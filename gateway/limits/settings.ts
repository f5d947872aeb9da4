import { z } from 'zod';

const count = (max: number) => z.number().int().min(1).max(max);

/**
 * The section `limits` of `plaza.config.json`. The defaults keep parsing, these limits and validation within 50 ms for
 * the worst document that was found (docs/limits.md); the upper bounds keep them within a second and off the stack's end.
 */
export const LimitSettings = z.strictObject({
  /** Tokens of a document's source; as many lines, and 16 characters for each. */
  tokens: count(20_000).default(4_000),
  /** Fields and fragments of all operations of a document together, each counted as often as it is spread. */
  fields: count(20_000).default(2_000),
  /** Different fragments of a document. */
  fragments: count(1_000).default(100),
  /** Levels of fields. Introspection has levels of its own. */
  depth: count(50).default(15),
  /** Fields under another name, in all operations of a document together. */
  aliases: count(1_000).default(100),
  /** Fields of the root type, in one operation. */
  rootFields: count(200).default(20),
  /** Pairs of fields that answer under one name in one place: a name that stands there n times makes n·(n−1)/2. */
  repeatedFields: count(50_000).default(5_000),
  /** Directives of all operations of a document together. */
  directives: count(1_000).default(100),
  /** What an operation may cost, by `@cost` and `@listSize`. */
  cost: count(1_000_000_000).default(10_000),
});

/** How much an operation may be. */
export type Limits = z.infer<typeof LimitSettings>;

/** What holds where `plaza.config.json` says nothing else. */
export const defaultLimits: Limits = LimitSettings.parse({});
