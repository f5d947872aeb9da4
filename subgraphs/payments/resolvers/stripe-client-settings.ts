import type { StripeClientSettingsResolvers } from '#schema/generated/payments.ts';
import { requireScope } from '#subgraphs/kit/access.ts';
import type { Context } from '../context.ts';
import { kindsIn } from '../saving/method-kinds.ts';

export const StripeClientSettings: StripeClientSettingsResolvers<Context> = {
  paymentMethodKinds: ({ place }, { currency }, context) => {
    requireScope(context.claims, 'payments:read');
    return kindsIn(context, place, currency);
  },
};
