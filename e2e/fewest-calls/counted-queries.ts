import { bankProductQueries } from './bank-product-queries.ts';
import { bankQueries } from './bank-queries.ts';
import { billingQueries } from './billing-queries.ts';
import { businessQueries } from './business-queries.ts';
import type { CountedQuery } from './counted-query.ts';
import { effectQueries } from './effect-queries.ts';
import { joinedQueries } from './joined-queries.ts';
import { linkQueries } from './link-queries.ts';
import { messageQueries } from './message-queries.ts';
import { moneyQueries } from './money-queries.ts';
import { paymentQueries } from './payment-queries.ts';

/** Thirty and more queries with the fewest calls that can answer them; docs/fewest-calls.md shows them as a table. */
export const countedQueries: readonly CountedQuery[] = [
  ...paymentQueries,
  ...businessQueries,
  ...billingQueries,
  ...bankQueries,
  ...bankProductQueries,
  ...messageQueries,
  ...joinedQueries,
  ...effectQueries,
  ...linkQueries,
  ...moneyQueries,
];
