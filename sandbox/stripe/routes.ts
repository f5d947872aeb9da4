import type { StripeRoute } from './route.ts';
import { customers } from './routes/customers.ts';

/** Every endpoint of the emulated Stripe. */
export const routes: readonly StripeRoute[] = [...customers];
