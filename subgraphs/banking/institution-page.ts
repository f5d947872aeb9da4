import type { Institution, QueryInstitutionsArgs } from '#schema/generated/banking.ts';
import { readFirst, toConnection as toPage } from '#subgraphs/kit/page.ts';
import type { Context } from './context.ts';
import { readInstitutionQuery } from './input.ts';
import { LIST_PAGE } from './institution-lists.ts';

/** A page of the banks that can be connected: all, or those whose names are like a query, of which Plaid tells ten. */
export async function institutionPage(
  { accounts, at, cursors, institutionLists }: Context,
  args: Partial<QueryInstitutionsArgs>,
) {
  const first = readFirst(args.first);
  const query = args.query == null ? '' : readInstitutionQuery(args.query);
  const { name: account } = accounts.named('account', args.account);
  const scope = ['institutions', account, query];
  const from = args.after ? cursors.decode<number>(scope, args.after) : 0;
  const found: { institution: Institution; place: number }[] = [];
  let total = Infinity;
  // One more than asked for says whether a further page follows; at most two pages of Plaid's hold them.
  for (let place = from; place < total && found.length <= first;) {
    const start = query ? 0 : Math.floor(place / LIST_PAGE) * LIST_PAGE;
    const listed = await institutionLists.read(at(account), { account, query, start });
    total = listed.total;
    const own = listed.institutions.slice(place - start);
    if (own.length === 0) break;
    found.push(...own.map((institution, index) => ({ institution, place: place + index + 1 })));
    place += own.length;
  }
  const page = toPage(found.slice(0, first + 1), first, ({ place }) => cursors.encode(scope, place));
  return { ...page, edges: page.edges.map(({ node, cursor }) => ({ node: node.institution, cursor })) };
}
