import { pino, type Logger } from 'pino';

/** Cut wherever they stand: what is in them is a key, a token or a person's. */
const secret = [
  'authorization',
  'headers.authorization',
  'req.headers.authorization',
  'token',
  'accessToken',
  'access_token',
  'clientSecret',
  'client_secret',
  'code_verifier',
  'variables',
  'err.config',
  'err.request',
  'err.response',
  'err.raw',
];

/** Lines are written together, so many bytes at a time, and none waits longer than this, milliseconds. */
const BATCH_BYTES = 4_096;
const LATEST_MS = 50;

/** JSON lines on standard output. Secrets and GraphQL variables are cut. */
export function createLog(level: string): Logger {
  // Each write is a system call, which costs as much as handling a small request. What waits is written at exit too.
  const output = pino.destination({ dest: 1, minLength: BATCH_BYTES, sync: true });
  setInterval(() => output.flush(), LATEST_MS).unref();
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secret, censor: '[cut]' },
    },
    output,
  );
}
