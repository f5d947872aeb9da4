/** An answer of Stripe's that is not success: https://docs.stripe.com/api/errors */
export class StripeFailure extends Error {
  readonly status: number;
  readonly body: { error: Record<string, unknown> };
  constructor(
    status: number,
    error: { type?: string; code?: string; message: string; [more: string]: unknown },
  ) {
    super(error.message);
    this.status = status;
    const docs = error.code
      ? { doc_url: `https://stripe.com/docs/error-codes/${error.code.replaceAll('_', '-')}` }
      : {};
    this.body = { error: { type: 'invalid_request_error', ...docs, ...error } };
  }
}

/** The path names an object that is not there. */
export function notFound(kind: string, id: string, param = 'id'): StripeFailure {
  return new StripeFailure(404, { code: 'resource_missing', message: `No such ${kind}: '${id}'`, param });
}

/** A parameter names an object that is not there. */
export function missing(kind: string, id: string, param: string): StripeFailure {
  return new StripeFailure(400, { code: 'resource_missing', message: `No such ${kind}: '${id}'`, param });
}

export function invalid(message: string, param?: string, code?: string): StripeFailure {
  return new StripeFailure(400, { message, ...(param && { param }), ...(code && { code }) });
}
