import type { Config } from '#gateway/config.ts';

/**
 * Whose tokens count: the configured issuer, or the sandbox's own, which anybody can ask for any token and which is
 * therefore trusted only on loopback (or where it was named outright) and only while no live key is set.
 *
 * @throws Error in one sentence with the cure
 */
export function trustedIssuer({ issuer, env, host, sandbox }: Config, sandboxIssuer: string | null): string {
  const live = env['PLAZA_ALLOW_LIVE'] === '1';
  const named =
    issuer !== null && sandbox.url !== null && new URL(issuer).origin === new URL(sandbox.url).origin;
  if (live && (named || !issuer)) {
    throw new Error(
      "With PLAZA_ALLOW_LIVE=1 the sandbox's tokens are not trusted: set OIDC_ISSUER to your identity provider.",
    );
  }
  if (issuer) return issuer;
  if (!sandboxIssuer) {
    throw new Error('No issuer of tokens is configured: set OIDC_ISSUER to your identity provider.');
  }
  if (!['127.0.0.1', '::1', 'localhost'].includes(host)) {
    throw new Error(
      `With HOST=${host} others could reach the graph with the sandbox's tokens: unset HOST, or set OIDC_ISSUER.`,
    );
  }
  return sandboxIssuer;
}
