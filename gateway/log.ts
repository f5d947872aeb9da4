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

/** JSON lines on standard output. Secrets and GraphQL variables are cut. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: secret, censor: '[cut]' },
  });
}
