import { z } from 'zod';
import { MOST_IN_CROWD } from './world/crowd.ts';

const port = z.coerce.number<string>('a port is a whole number').int().min(0).max(65_535);

const Env = z.object({
  /** 0: any free port. */
  SANDBOX_PORT: port.default(4010),
  SANDBOX_HOST: z.string().min(1).default('127.0.0.1'),
  /** The same seed gives the same world. */
  SANDBOX_SEED: z.string().min(1).default('plaza'),
  /** How many people there are beside the cast, for lists of many. */
  SANDBOX_CROWD: z.coerce.number<string>('it is a whole number').int().min(0).max(MOST_IN_CROWD).default(0),
  /** Path of the file in which state outlives a restart. */
  SANDBOX_STATE: z.string().min(1).optional(),
  /** The `iss` of tokens, where others know the sandbox by another name than its own address. */
  SANDBOX_ISSUER: z.url().optional(),
  /** Whether the providers' published rate limits are kept. */
  SANDBOX_LIMITS: z.enum(['none', 'published']).default('none'),
});

/** @throws Error that names every bad setting and what it may be */
export function readConfig(env: NodeJS.ProcessEnv = process.env): z.infer<typeof Env> {
  // A variable that is set to nothing counts as not set, as in an .env file's empty line.
  const parsed = Env.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(
    `The sandbox cannot start with these settings; change or unset them: ${problems.join('; ')}.`,
  );
}
