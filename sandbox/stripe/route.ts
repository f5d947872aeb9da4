import type { Params } from './params.ts';
import type { Store } from './store.ts';

/** What a handler of the emulated Stripe is given. */
export interface StripeCall {
  store: Store;
  params: Params;
  /** The `:id` of the path; empty where there is none. */
  id: string;
  /** The call's path, as lists echo it. */
  path: string;
  /** The sandbox's own address, for the page of a challenge. */
  sandboxUrl: string;
}

/** One endpoint. `run` returns a wire object; `expand` is applied to it afterwards. */
export interface StripeRoute {
  method: 'GET' | 'POST' | 'DELETE';
  /** Below `/v1`. */
  url: string;
  /** The parameters this endpoint knows, besides `expand`. */
  accepts: readonly string[];
  run(call: StripeCall): object;
}
