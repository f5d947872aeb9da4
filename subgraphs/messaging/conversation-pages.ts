import type { ParticipantInstance } from 'twilio/lib/rest/conversations/v1/conversation/participant.js';
import type { MessageInstance } from 'twilio/lib/rest/conversations/v1/conversation/message.js';
import { readFirst, toConnection } from '#subgraphs/kit/page.ts';
import type { Context } from './context.ts';
import { toConversationMessage, toParticipant, type ConversationRow } from './conversation.ts';
import type { PageMark } from './page-mark.ts';

interface PageArgs {
  first?: number | null;
  after?: string | null;
}

type Named = Pick<ConversationRow, 'id' | 'account'>;

/** Who takes part, longest first: the whole list is read, a call for every 100. */
export async function participantPage(
  { at, conversations, cursors }: Context,
  { id, account }: Named,
  { first: wanted, after }: PageArgs,
) {
  const first = readFirst(wanted);
  const scope = ['conversation participants', account, id];
  const last = after ? cursors.decode<string>(scope, after) : null;
  const all: ParticipantInstance[] = [];
  for (let page: PageMark | null | undefined; page !== null;) {
    const { participants, next } = await at(account).twilio.participants(id, page);
    all.push(...participants);
    page = next;
  }
  const mayShow = await conversations.mayShow();
  const rest = all.slice(last === null ? 0 : all.findIndex(({ sid }) => sid === last) + 1);
  const { edges, pageInfo } = toConnection(rest, first, ({ sid }) => cursors.encode(scope, sid));
  return {
    edges: edges.map(({ node, cursor }) => ({ node: toParticipant(node, mayShow), cursor })),
    pageInfo,
  };
}

/** Where a page of messages goes on: on that page of Twilio's, before that message. */
interface MessagePlace {
  page: PageMark | null;
  before: number;
}

/** What was said, newest first. Twilio's pages are larger: a cursor names the page, and the last message that was shown. */
export async function conversationMessagePage(
  { at, conversations, cursors }: Context,
  { id, account }: Named,
  { first: wanted, after }: PageArgs,
) {
  const first = readFirst(wanted);
  const scope = ['conversation messages', account, id];
  const place = after ? cursors.decode<MessagePlace>(scope, after) : null;
  const found: { message: MessageInstance; page: PageMark | null }[] = [];
  for (let page: PageMark | null = place?.page ?? null; ;) {
    const { messages, next } = await at(account).twilio.conversationMessages(id, page ?? undefined);
    const older = messages.filter(({ index }) => !place || index < place.before);
    for (const message of older) found.push({ message, page });
    if (found.length > first || next === null) break;
    page = next;
  }
  const mayShow = await conversations.mayShow();
  const { edges, pageInfo } = toConnection(found, first, ({ message, page }) =>
    cursors.encode(scope, { page, before: message.index } satisfies MessagePlace),
  );
  return {
    edges: edges.map(({ node, cursor }) => ({
      node: toConversationMessage(node.message, mayShow),
      cursor,
    })),
    pageInfo,
  };
}
