import type { FastifyInstance } from 'fastify';
import { conversationOf, readAttributes, requireOpen } from './conversations.ts';
import { conversationsHost, toConversationMessage } from './conversation-wire.ts';
import type { ConversationMessageRow, ConversationRow } from './conversation-state.ts';
import { metaPage } from './meta-page.ts';
import { optedOut } from './opt-out.ts';
import { notFound, TwilioProblem } from './problem.ts';
import { accountOf, fieldsOf } from './protocol.ts';
import type { MessageRow } from './state.ts';
import type { Store } from './store.ts';

interface Params {
  sid: string;
  message: string;
}

/** `/conversations/v1/Conversations/{CH}/Messages`: what is said goes out to every address but its author's. */
export function registerConversationMessages(app: FastifyInstance, store: Store): void {
  const base = '/conversations/v1/Conversations/:sid/Messages';

  app.post<{ Params: Params }>(base, async (request, reply) => {
    const conversation = conversationOf(store, request.params.sid);
    requireOpen(conversation);
    const fields = fieldsOf(request.body);
    const body = fields.one('Body');
    if (!body) throw new TwilioProblem(20001, 'Body');
    if (body.length > 1600) throw new TwilioProblem(20001, 'Body');
    const attributes = readAttributes(fields.one('Attributes'));
    const row = say(store, conversation, { author: fields.one('Author') ?? 'system', body, attributes });
    reply.code(201);
    const index = conversation.messages.length - 1;
    return toConversationMessage(row, index, conversation.sid, accountOf(request));
  });

  app.get<{ Params: Params }>(base, async (request) => {
    const { sid, messages } = conversationOf(store, request.params.sid);
    const query = fieldsOf(request.query);
    const rows = messages.map((row, index) => ({ row, index }));
    return metaPage(
      query.one('Order') === 'desc' ? rows.toReversed() : rows,
      query,
      {
        url: `${conversationsHost}/v1/Conversations/${sid}/Messages`,
        key: 'messages',
        defaultSize: 50,
        maxSize: 100,
        kept: ['Order'],
      },
      ({ row }) => row.sid,
      ({ row, index }) => toConversationMessage(row, index, sid, accountOf(request)),
    );
  });

  app.get<{ Params: Params }>(`${base}/:message`, async (request) => {
    const { sid, messages } = conversationOf(store, request.params.sid);
    const index = messages.findIndex((each) => each.sid === request.params.message);
    if (index < 0) throw notFound(`/v1/Conversations/${sid}/Messages/${request.params.message}`);
    return toConversationMessage(messages[index]!, index, sid, accountOf(request));
  });
}

/** What a person writes belongs to the open conversation that their address and the company's are in. */
export function hearInConversation(store: Store, { from, to, body }: MessageRow): void {
  const conversation = store
    .state()
    .conversations.find(
      ({ state, participants }) =>
        state !== 'closed' &&
        participants.some(({ binding }) => binding?.address === from && binding.proxy === to),
    );
  if (conversation) say(store, conversation, { author: from, body, attributes: '{}' });
}

function say(
  store: Store,
  conversation: ConversationRow,
  { author, body, attributes }: Pick<ConversationMessageRow, 'author' | 'body' | 'attributes'>,
): ConversationMessageRow {
  const { participants } = conversation;
  const own = participants.find(({ identity, binding }) => (identity ?? binding?.address) === author);
  const others = participants.flatMap(({ binding }) =>
    binding && binding.address !== author && !optedOut(store, binding.address) ? [binding] : [],
  );
  for (const { address, proxy } of others) {
    store.add({
      sid: store.fresh('SM').sid,
      from: proxy,
      to: address,
      body: body ?? '',
      direction: 'outbound-api',
      createdMs: store.nowMs(),
      messagingServiceSid: null,
      mediaUrls: [],
      statusCallback: null,
      fate: { status: 'delivered', errorCode: null },
      forced: null,
    });
  }
  const row: ConversationMessageRow = {
    sid: store.fresh('IM').sid,
    author,
    body,
    attributes,
    participantSid: own?.sid ?? null,
    createdMs: store.nowMs(),
    relayed: others.length,
  };
  conversation.messages.push(row);
  conversation.updatedMs = store.nowMs();
  return row;
}
