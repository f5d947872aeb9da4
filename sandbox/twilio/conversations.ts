import type { FastifyInstance, FastifyRequest } from 'fastify';
import { conversationsHost, toConversation } from './conversation-wire.ts';
import type { ConversationRow, ConversationState } from './conversation-state.ts';
import { metaPage } from './meta-page.ts';
import { notFound, TwilioProblem } from './problem.ts';
import { accountOf, fieldsOf } from './protocol.ts';
import type { Store } from './store.ts';

const states: readonly string[] = ['active', 'inactive', 'closed'] satisfies ConversationState[];

/** `/conversations/v1/Conversations`: make, list, read, change, delete; a name that is unique stands for the sid. */
export function registerConversations(app: FastifyInstance, store: Store): void {
  const base = '/conversations/v1/Conversations';
  const wire = (row: ConversationRow, request: FastifyRequest) =>
    toConversation(row, accountOf(request), store.world.company.messagingServiceSid);

  app.post(base, async (request, reply) => {
    const fields = fieldsOf(request.body);
    const uniqueName = fields.one('UniqueName') ?? null;
    if (uniqueName !== null && /^CH[0-9a-f]{32}$/.test(uniqueName)) throw new TwilioProblem(50390);
    if (uniqueName !== null && store.state().conversations.some((each) => each.uniqueName === uniqueName))
      throw new TwilioProblem(50353);
    const state = readState(fields.one('State') ?? 'active');
    if (state === 'closed') throw new TwilioProblem(50384);
    const row: ConversationRow = {
      sid: store.fresh('CH').sid,
      uniqueName,
      friendlyName: fields.one('FriendlyName') ?? null,
      attributes: readAttributes(fields.one('Attributes')),
      state,
      createdMs: store.nowMs(),
      updatedMs: store.nowMs(),
      participants: [],
      messages: [],
    };
    store.state().conversations.push(row);
    reply.code(201);
    return wire(row, request);
  });

  app.get(base, async (request) =>
    metaPage(
      store.state().conversations.toReversed(),
      fieldsOf(request.query),
      { url: `${conversationsHost}/v1/Conversations`, key: 'conversations', defaultSize: 50, maxSize: 100 },
      ({ sid }) => sid,
      (row) => wire(row, request),
    ),
  );

  app.get<{ Params: { sid: string } }>(`${base}/:sid`, async (request) =>
    wire(conversationOf(store, request.params.sid), request),
  );

  app.post<{ Params: { sid: string } }>(`${base}/:sid`, async (request) => {
    const row = conversationOf(store, request.params.sid);
    if (row.state === 'closed') throw new TwilioProblem(50377);
    const fields = fieldsOf(request.body);
    const state = fields.one('State');
    if (state !== undefined) row.state = readState(state);
    row.friendlyName = fields.one('FriendlyName') ?? row.friendlyName;
    if (fields.one('Attributes') !== undefined) row.attributes = readAttributes(fields.one('Attributes'));
    row.updatedMs = store.nowMs();
    return wire(row, request);
  });

  app.delete<{ Params: { sid: string } }>(`${base}/:sid`, async (request, reply) => {
    const row = conversationOf(store, request.params.sid);
    store.state().conversations = store.state().conversations.filter((each) => each !== row);
    reply.code(204);
  });
}

/** By its sid or its unique name. @throws TwilioProblem where there is none */
export function conversationOf(store: Store, sidOrName: string): ConversationRow {
  const row = store
    .state()
    .conversations.find((each) => each.sid === sidOrName || each.uniqueName === sidOrName);
  if (!row) throw notFound(`/v1/Conversations/${sidOrName}`);
  return row;
}

/** @throws TwilioProblem where nothing can be added any more */
export function requireOpen(row: ConversationRow): void {
  if (row.state === 'closed') throw new TwilioProblem(50377);
}

/** Attributes are JSON in a text. */
export function readAttributes(text: string | undefined): string {
  if (text === undefined || text === '') return '{}';
  try {
    JSON.parse(text);
    return text;
  } catch {
    throw new TwilioProblem(20001, 'Attributes');
  }
}

function readState(text: string): ConversationState {
  if (!states.includes(text)) throw new TwilioProblem(20001, 'State');
  return text as ConversationState;
}
