import { z } from 'zod';
import { providerNames } from '../provider-names.ts';

/** What goes wrong, for which calls, how often. `delayMs` may stand alone or beside another kind. */
export const faultSchema = z
  .strictObject({
    provider: z.enum(providerNames),
    /** The company's account, by its name, `default` for the first; all when left out. */
    account: z.string().optional(),
    method: z
      .string()
      .transform((method) => method.toUpperCase())
      .optional(),
    /** A prefix of the path (`/v1/refunds`), or a regular expression where it starts with `^`. */
    path: z
      .string()
      .refine(isPathPattern, 'a path starts with "/", a regular expression with "^"')
      .optional(),
    /** The next N matching calls; until cleared when left out. */
    times: z.int().positive().optional(),
    /** Answer with this status and the provider's own error shape. */
    status: z.int().min(400).max(599).optional(),
    /** Wait this many milliseconds before processing, whether or not the caller still listens. */
    delayMs: z.int().min(0).max(600_000).optional(),
    /** Cut the connection before anything is processed. */
    reset: z.literal(true).optional(),
    /** Process the call, then cut the connection: the caller cannot know the outcome. */
    resetAfter: z.literal(true).optional(),
    /** Process the call, then answer with this status all the same: the provider failed half way. */
    statusAfter: z.int().min(500).max(599).optional(),
    /** Process the call, then never answer; the connection is cut when the fault is cleared or the sandbox closes. */
    hangAfter: z.literal(true).optional(),
    /** Never answer, never process; the connection is cut when the fault is cleared or the sandbox closes. */
    hang: z.literal(true).optional(),
    /** Send the right answer in `chunks` pieces, one every `everyMs`. */
    slowBody: z
      .strictObject({ chunks: z.int().min(1).max(1000).default(10), everyMs: z.int().min(1).default(100) })
      .optional(),
    /** Answer 429 with Retry-After and the provider's own error shape. */
    rateLimit: z.strictObject({ retryAfterSeconds: z.int().min(0) }).optional(),
  })
  .refine(
    (fault) => kindsOf(fault).length === 1 || (kindsOf(fault).length === 0 && fault.delayMs !== undefined),
    {
      error: `a fault has exactly one of status, statusAfter, reset, resetAfter, hang, hangAfter, slowBody, rateLimit; delayMs may stand alone or beside it`,
    },
  );

export type Fault = z.infer<typeof faultSchema>;
export type FaultInput = z.input<typeof faultSchema>;

/** A call as faults are told it. */
export interface Faultable {
  provider: string;
  /** Null for the default one. */
  account: string | null;
  method: string;
  path: string;
}

/** @returns whether this fault is meant for the call */
export function matches(fault: Fault, call: Faultable): boolean {
  if (fault.provider !== call.provider) return false;
  if (fault.account !== undefined && fault.account !== (call.account ?? 'default')) return false;
  if (fault.method && fault.method !== call.method) return false;
  if (!fault.path) return true;
  return fault.path.startsWith('^')
    ? new RegExp(fault.path).test(call.path)
    : call.path.startsWith(fault.path);
}

function kindsOf(fault: object): string[] {
  const kinds = [
    'status',
    'statusAfter',
    'reset',
    'resetAfter',
    'hang',
    'hangAfter',
    'slowBody',
    'rateLimit',
  ];
  return kinds.filter((kind) => kind in fault && fault[kind as keyof typeof fault] !== undefined);
}

function isPathPattern(path: string): boolean {
  if (path.startsWith('/')) return true;
  if (!path.startsWith('^')) return false;
  try {
    return new RegExp(path) instanceof RegExp;
  } catch {
    return false;
  }
}
