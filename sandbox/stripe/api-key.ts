import { StripeFailure } from './errors.ts';

/** @throws StripeFailure 401 unless the header carries a test key; the key itself is repeated nowhere */
export function checkKey(authorization: string | undefined): void {
  const key = keyOf(authorization);
  if (!key) {
    throw unauthorized(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    );
  }
  if (/^(sk|rk)_live_/.test(key)) {
    throw unauthorized(
      "This is Plaza's sandbox, which refuses live keys: point the SDK at api.stripe.com, or use a key that starts with sk_test_.",
    );
  }
  if (key.startsWith('pk_')) {
    throw unauthorized(
      'This API call cannot be made with a publishable API key. Please use a secret API key.',
    );
  }
  if (!/^(sk|rk)_test_\w+$/.test(key)) {
    throw unauthorized(
      "Invalid API Key provided. Plaza's sandbox takes any key that starts with sk_test_ or rk_test_.",
    );
  }
}

function keyOf(authorization = ''): string | undefined {
  const [scheme, value = ''] = authorization.split(' ');
  if (scheme === 'Bearer') return value || undefined;
  if (scheme !== 'Basic') return undefined;
  return Buffer.from(value, 'base64').toString().split(':', 1)[0] || undefined;
}

function unauthorized(message: string): StripeFailure {
  return new StripeFailure(401, { message });
}
