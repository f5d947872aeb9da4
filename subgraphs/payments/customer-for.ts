import type { Links } from './links.ts';
import type { StripeCalls } from './stripe.ts';

export interface CustomerParts {
  account: string;
  stripe: StripeCalls;
  links: Links;
}

/** The person's first customer in that account; made and linked where there was none. */
export async function customerFor(
  { account, stripe, links }: CustomerParts,
  { customer: known, personId }: { customer: string | null; personId: string },
  recordId: string,
): Promise<string> {
  if (known) return known;
  const params = { metadata: { plaza_person: personId } };
  const customer = await stripe.createCustomer(params, `${recordId}-customer`);
  await links.link(personId, { account, id: customer.id });
  return customer.id;
}
