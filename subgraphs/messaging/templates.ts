import DataLoader from 'dataloader';
import type { MessageTemplate } from '#schema/generated/messaging.ts';
import { onceEach } from '#subgraphs/kit/accounts/once-each.ts';
import { everything, isYoung, type Coverages } from '#subgraphs/kit/mirror/coverage.ts';
import type { MirrorObject, Objects } from '#subgraphs/kit/mirror/objects.ts';
import { readFirst, toConnection, type Cursors } from '#subgraphs/kit/page.ts';
import type { CallsAt } from './calls.ts';
import type { MessagingKind } from './kept.ts';
import { toTemplate, type TwilioTemplate } from './template.ts';
import type { PageMark } from './page-mark.ts';

const kind: MessagingKind = 'template';

export type Templates = ReturnType<typeof createTemplates>;

export interface TemplatesParts {
  /** The names of the accounts. */
  names: readonly string[];
  at: CallsAt;
  objects: Objects;
  coverages: Coverages;
  cursors: Cursors;
  maxAge(coordinate: string): number;
}

/** The company's templates out of the mirror. Made anew for every fetch, which reads an account's list once at most. */
export function createTemplates({ names, at, objects, coverages, cursors, maxAge }: TemplatesParts) {
  /** Reads an account's list where it is not young: whole, so that what is no longer listed is gone. */
  const listed = onceEach(async (account: string): Promise<Date> => {
    const key = { account, kind, list: everything };
    const known = await coverages.of(key);
    if (isYoung(known, maxAge('Query.messageTemplates'))) return known.asOf;
    const asOf = new Date();
    for (let page: PageMark | null | undefined; page !== null;) {
      page = (await at(account).twilio.templates(page)).next;
    }
    await objects.forgetUnlisted(account, kind, everything, asOf);
    await coverages.note(key, { floor: null, upto: null, place: null, asOf });
    return asOf;
  });

  const kept = (ids: readonly string[]) => objects.byIds<TwilioTemplate>(kind, ids);

  return {
    /** Null where no account has it, as last read. */
    byId: new DataLoader<string, MirrorObject<TwilioTemplate> | null>(async (ids) => {
      const known = await kept(ids);
      const accounts = known.every((each) => each) ? known.map((each) => each!.account) : names;
      await Promise.all([...new Set(accounts)].map(listed));
      return kept(ids);
    }),

    /** A page of them, newest first. */
    async page({ first: wanted, after: cursor, account }: PageArgs) {
      const first = readFirst(wanted);
      const accounts = account === null ? names : [account];
      const scope = ['templates', account];
      const after = cursor ? cursors.decode<{ at: string; id: string }>(scope, cursor) : null;
      const read = await Promise.all(accounts.map(listed));
      const rows = await objects.page<TwilioTemplate>({ accounts, kind, after, limit: first + 1 });
      const { edges, pageInfo } = toConnection(rows, first, ({ at: time, id }) =>
        cursors.encode(scope, { at: time.toISOString(), id }),
      );
      return {
        edges: edges.map(({ node, cursor: place }) => ({ node: toNode(node), cursor: place })),
        pageInfo,
        asOf: new Date(Math.min(...read.map((asOf) => asOf.getTime()))).toISOString(),
      };
    },
  };
}

interface PageArgs {
  first?: number | null;
  after?: string | null;
  /** Only of this one; null for all. */
  account: string | null;
}

export function toNode({ body, account, asOf }: MirrorObject<TwilioTemplate>): MessageTemplate {
  return toTemplate(body, { account, asOf });
}
