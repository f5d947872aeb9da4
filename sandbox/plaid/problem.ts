/** Plaid's errors that the sandbox gives, by code: type, HTTP status and wording. https://plaid.com/docs/errors */
const problems = {
  INVALID_API_KEYS: ['INVALID_INPUT', 400, 'invalid client_id or secret provided'],
  INVALID_ACCESS_TOKEN: ['INVALID_INPUT', 400, 'could not find matching access token'],
  INVALID_PUBLIC_TOKEN: ['INVALID_INPUT', 400, 'could not find matching public token'],
  INVALID_LINK_TOKEN: ['INVALID_INPUT', 400, 'could not find matching link token'],
  INVALID_ACCOUNT_ID: ['INVALID_INPUT', 400, 'failed to find requested account ID for requested item'],
  INVALID_INSTITUTION: ['INVALID_INPUT', 400, 'invalid institution_id provided'],
  INVALID_PRODUCT: ['INVALID_INPUT', 400, 'at least one product is required'],
  MISSING_FIELDS: ['INVALID_REQUEST', 400, 'required fields are missing'],
  UNKNOWN_FIELDS: ['INVALID_REQUEST', 400, 'the request has fields that this endpoint does not know'],
  INVALID_FIELD: ['INVALID_REQUEST', 400, 'a field is invalid'],
  INVALID_BODY: ['INVALID_REQUEST', 400, 'body could not be parsed as JSON'],
  NOT_FOUND: ['INVALID_REQUEST', 404, 'not found'],
  ITEM_LOGIN_REQUIRED: [
    'ITEM_ERROR',
    400,
    'the login details of this item have changed (credentials, MFA, or required user action) and a user login is required to update this information. use Link’s update mode to restore the item to a good state',
  ],
  USER_PERMISSION_REVOKED: [
    'ITEM_ERROR',
    400,
    'the holder of this account has revoked their permission for your application to access it',
  ],
  ITEM_NOT_FOUND: [
    'ITEM_ERROR',
    400,
    'The Item you requested cannot be found. This Item does not exist, has been previously removed via /item/remove, or has had access removed by the user.',
  ],
  NO_AUTH_ACCOUNTS: [
    'ITEM_ERROR',
    400,
    'There are no valid checking or savings account(s) associated with this Item. See https://plaid.com/docs/auth for more information.',
  ],
  PRODUCT_NOT_READY: [
    'ITEM_ERROR',
    400,
    'the requested product is not yet ready. please provide a webhook or try the request again later',
  ],
  ADDITIONAL_CONSENT_REQUIRED: [
    'INVALID_INPUT',
    400,
    'client does not have user consent to access the product',
  ],
  PRODUCTS_NOT_SUPPORTED: ['ITEM_ERROR', 400, 'the requested product is not supported by this institution'],
  NO_LIABILITY_ACCOUNTS: [
    'ITEM_ERROR',
    400,
    'There are no valid liability account(s) associated with this Item.',
  ],
  NO_INVESTMENT_ACCOUNTS: [
    'ITEM_ERROR',
    400,
    'There are no valid investment account(s) associated with this Item.',
  ],
  SANDBOX_WEBHOOK_INVALID: [
    'SANDBOX_ERROR',
    400,
    'Webhook for this item is either not supported or not configured',
  ],
  TRANSACTIONS_SYNC_MUTATION_DURING_PAGINATION: [
    'TRANSACTIONS_ERROR',
    400,
    'Underlying transaction data changed since last page was fetched. Please restart pagination from last update.',
  ],
  INTERNAL_SERVER_ERROR: ['API_ERROR', 500, 'an unexpected error occurred'],
} as const satisfies Record<string, readonly [string, number, string]>;

export type PlaidCode = keyof typeof problems;

/** An error that leaves in Plaid's shape. */
export class PlaidProblem extends Error {
  readonly code: PlaidCode;
  readonly status: number;

  constructor(code: PlaidCode, message: string = problems[code][2]) {
    super(message);
    this.code = code;
    this.status = problems[code][1];
  }
}

/** Plaid's error object, as it stands in an answer and in `item.error`. */
export function toError(problem: PlaidProblem, requestId: string) {
  return { ...toItemError(problem.code, problem.message), request_id: requestId };
}

/** The error that an Item carries until its user has logged in again. */
export function toItemError(code: PlaidCode, message: string = problems[code][2]) {
  const type = problems[code][0];
  return {
    error_type: type,
    error_code: code,
    error_code_reason: null,
    error_message: message,
    display_message:
      code === 'ITEM_LOGIN_REQUIRED'
        ? 'Please sign in to your bank again to keep this connection working.'
        : null,
    documentation_url: `https://plaid.com/docs/?ref=error#${type.toLowerCase().replaceAll('_', '-')}s`,
    suggested_action: null,
  };
}
