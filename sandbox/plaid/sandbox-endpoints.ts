import type { FastifyInstance } from 'fastify';
import type {
  SandboxItemFireWebhookResponse,
  SandboxItemResetLoginResponse,
  SandboxPublicTokenCreateResponse,
  SandboxTransactionsCreateResponse,
} from 'plaid';
import { z } from 'zod';
import { DAY_MS, isoDate } from '../world/days.ts';
import { endpoint } from './endpoint.ts';
import { toMinor } from './major.ts';
import { PlaidProblem } from './problem.ts';
import { issuePublicToken } from './public-tokens.ts';
import type { Store } from './store.ts';
import type { Answer } from './wire.ts';

/** A user name that begins so makes an Item whose bank wants its user at once. */
const LOGIN_REQUIRED_USER = 'user_login_required';

const date = z.iso.date();

/** Plaid's own `/sandbox/*`: make a public token, break an Item, fire a webhook, make transactions. */
export function registerSandboxEndpoints(app: FastifyInstance, store: Store): void {
  const creation = {
    institution_id: z.string(),
    initial_products: z.array(z.string()).min(1),
    options: z
      .looseObject({
        webhook: z.string().optional(),
        override_username: z.string().nullish(),
        transactions: z
          .strictObject({
            start_date: date.optional(),
            end_date: date.optional(),
            days_requested: z.number().int().min(1).max(730).optional(),
          })
          .nullish(),
      })
      .nullish(),
    user_token: z.string().optional(),
    user_id: z.string().optional(),
  };
  endpoint(app, '/sandbox/public_token/create', creation, ({ institution_id, initial_products, options }) => {
    const wished = options?.transactions;
    const sinceDays =
      wished?.start_date && Math.ceil((store.nowMs() - Date.parse(wished.start_date)) / DAY_MS);
    const public_token = issuePublicToken(store, {
      institutionId: institution_id,
      products: initial_products,
      webhook: options?.webhook ?? null,
      daysRequested: wished?.days_requested ?? (sinceDays || undefined),
      loginRequired: options?.override_username?.startsWith(LOGIN_REQUIRED_USER) ?? false,
    });
    return { public_token } satisfies Answer<SandboxPublicTokenCreateResponse>;
  });

  endpoint(app, '/sandbox/item/reset_login', { access_token: z.string() }, ({ access_token }) => {
    store.item(access_token).state = 'login_required';
    return { reset_login: true } satisfies Answer<SandboxItemResetLoginResponse>;
  });

  const firing = { access_token: z.string(), webhook_code: z.string(), webhook_type: z.string().optional() };
  endpoint(app, '/sandbox/item/fire_webhook', firing, ({ access_token, webhook_code }) => {
    const item = store.item(access_token);
    if (!item.webhook) throw new PlaidProblem('SANDBOX_WEBHOOK_INVALID');
    item.lastWebhook = { code: webhook_code, sentMs: store.nowMs() };
    return { webhook_fired: true } satisfies Answer<SandboxItemFireWebhookResponse>;
  });

  const making = {
    access_token: z.string(),
    transactions: z
      .array(
        z.strictObject({
          date_transacted: date,
          date_posted: date,
          amount: z.number(),
          description: z.string().min(1),
          iso_currency_code: z.string().length(3).optional(),
        }),
      )
      .min(1)
      .max(10),
  };
  endpoint(app, '/sandbox/transactions/create', making, ({ access_token, transactions }) => {
    const item = store.workingItem(access_token);
    const account = store.books.accounts(item).find(({ subtype }) => subtype === 'checking');
    if (!account) throw new PlaidProblem('INVALID_FIELD', 'the item has no account of subtype checking');
    const now = store.nowMs();
    for (const entry of transactions) {
      checkDates(entry, now);
      item.made.push({
        id: store.fresh('transaction').random.id(37),
        accountId: account.id,
        amount: toMinor(entry.amount, account.currency),
        name: entry.description,
        transacted: entry.date_transacted,
        posted: entry.date_posted,
        madeMs: now,
      });
    }
    store.books.forget(item.itemId);
    return {} satisfies Answer<SandboxTransactionsCreateResponse>;
  });
}

/** Plaid takes transactions of the last 14 days, posted no earlier than they were made. */
function checkDates(entry: { date_transacted: string; date_posted: string }, nowMs: number): void {
  if (entry.date_transacted > isoDate(nowMs) || entry.date_transacted < isoDate(nowMs - 14 * DAY_MS)) {
    throw new PlaidProblem('INVALID_FIELD', 'date_transacted must be within the last 14 days');
  }
  if (entry.date_posted < entry.date_transacted) {
    throw new PlaidProblem('INVALID_FIELD', 'date_posted must not be before date_transacted');
  }
}
