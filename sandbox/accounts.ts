import type { IncomingMessage } from 'node:http';

/** Where the controls and pages of a further account are: `/_account/<name>/_sandbox/…`. */
const prefix = /^\/_account\/([a-z0-9-]{1,31})(?=\/|$)/;

/**
 * Which of the company's accounts at a provider a request is for, by its key; null for the default one. A key names a
 * further account at its end: `sk_test_sandbox_eu` at Stripe, the client id `sandbox-client-eu` at Plaid, the auth token
 * `sandbox-token-eu` at Twilio.
 */
export function accountOf({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): string | null {
  const byPath = prefix.exec(url)?.[1];
  if (byPath !== undefined) return byPath;
  const [scheme = '', credentials = ''] = (headers.authorization ?? '').split(' ');
  const [user = '', password = ''] =
    scheme.toLowerCase() === 'basic'
      ? Buffer.from(credentials, 'base64').toString().split(':')
      : [credentials];
  const client = String(headers['plaid-client-id'] ?? '');
  const name =
    /^sk_test_sandbox_([a-z0-9_]+)$/.exec(user)?.[1] ??
    /^sandbox-token-([a-z0-9-]+)$/.exec(password)?.[1] ??
    /^sandbox-client-([a-z0-9-]+)$/.exec(client)?.[1];
  return name?.replaceAll('_', '-') ?? null;
}

/** The path as an account's own routes know it. */
export function withoutAccount(url: string): string {
  return url.replace(prefix, '') || '/';
}

/** What stands before the paths of an account. */
export function pathOfAccount(account: string | null): string {
  return account === null ? '' : `/_account/${account}`;
}
