import type { CustomerLinkResolvers } from '#schema/generated/payments.ts';
import type { Context } from '../context.ts';
import { customerOfLink } from '../customers/customer.ts';

export const CustomerLink: CustomerLinkResolvers<Context> = {
  customer: (link, _args, context) => customerOfLink(context, link),
};
