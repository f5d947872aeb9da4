import type { ProviderName } from '../provider.ts';

/** A provider's own error shape for a failure that it would not explain. */
export function errorBody(provider: ProviderName, status: number): object {
  return bodies[provider](status);
}

const bodies: Record<ProviderName, (status: number) => object> = {
  stripe: (status) =>
    status === 429
      ? {
          error: {
            type: 'invalid_request_error',
            code: 'rate_limit',
            message: 'Request rate limit exceeded. Please slow down and try again.',
            doc_url: 'https://stripe.com/docs/error-codes/rate-limit',
          },
        }
      : {
          error: {
            type: status >= 500 ? 'api_error' : 'invalid_request_error',
            message: 'An unknown error occurred',
          },
        },
  plaid: (status) => ({
    error_type: status === 429 ? 'RATE_LIMIT_EXCEEDED' : 'API_ERROR',
    error_code: status === 429 ? 'RATE_LIMIT' : 'INTERNAL_SERVER_ERROR',
    error_message: status === 429 ? 'rate limit exceeded' : 'an unexpected error occurred',
    error_code_reason: null,
    display_message: null,
    documentation_url: 'https://plaid.com/docs/errors/api/',
    request_id: 'sandboxfaulted0',
    suggested_action: null,
  }),
  twilio: (status) => ({
    code: status === 429 ? 20429 : 20500,
    message: status === 429 ? 'Too Many Requests' : 'Internal Server Error',
    more_info: `https://www.twilio.com/docs/errors/${status === 429 ? 20429 : 20500}`,
    status,
  }),
  identity: (status) => ({
    error: status >= 500 ? 'server_error' : 'temporarily_unavailable',
    error_description: 'A fault was played on this call.',
  }),
};
