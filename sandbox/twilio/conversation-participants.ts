import type { FastifyInstance } from 'fastify';
import { bare, channelOf } from './channels.ts';
import { conversationOf, readAttributes, requireOpen } from './conversations.ts';
import { conversationsHost, toParticipant, toParticipation } from './conversation-wire.ts';
import type { ConversationRow, ParticipantRow } from './conversation-state.ts';
import { metaPage } from './meta-page.ts';
import { dialable } from './numbers.ts';
import { notFound, TwilioProblem } from './problem.ts';
import { accountOf, fieldsOf } from './protocol.ts';
import type { Store } from './store.ts';

interface Params {
  sid: string;
  participant: string;
}

/** `/conversations/v1/Conversations/{CH}/Participants`, and `/ParticipantConversations`: in which conversations an address is. */
export function registerConversationParticipants(app: FastifyInstance, store: Store): void {
  const base = '/conversations/v1/Conversations/:sid/Participants';

  app.post<{ Params: Params }>(base, async (request, reply) => {
    const conversation = conversationOf(store, request.params.sid);
    requireOpen(conversation);
    const fields = fieldsOf(request.body);
    const address = fields.one('MessagingBinding.Address');
    const row: ParticipantRow = {
      sid: store.fresh('MB').sid,
      identity: fields.one('Identity') ?? null,
      binding: null,
      attributes: readAttributes(fields.one('Attributes')),
      createdMs: store.nowMs(),
    };
    if (address !== undefined)
      row.binding = bind(store, address, fields.one('MessagingBinding.ProxyAddress'));
    else if (row.identity === null) throw new TwilioProblem(20001, 'Identity');
    else if (conversation.participants.some(({ identity }) => identity === row.identity))
      throw new TwilioProblem(50433);
    conversation.participants.push(row);
    reply.code(201);
    return toParticipant(row, conversation.sid, accountOf(request));
  });

  app.get<{ Params: Params }>(base, async (request) => {
    const { sid, participants } = conversationOf(store, request.params.sid);
    const url = `${conversationsHost}/v1/Conversations/${sid}/Participants`;
    return metaPage(
      participants,
      fieldsOf(request.query),
      { url, key: 'participants', defaultSize: 50, maxSize: 100 },
      (row) => row.sid,
      (row) => toParticipant(row, sid, accountOf(request)),
    );
  });

  app.get<{ Params: Params }>(`${base}/:participant`, async (request) => {
    const conversation = conversationOf(store, request.params.sid);
    const row = participantOf(conversation, request.params.participant);
    return toParticipant(row, conversation.sid, accountOf(request));
  });

  app.delete<{ Params: Params }>(`${base}/:participant`, async (request, reply) => {
    const conversation = conversationOf(store, request.params.sid);
    const row = participantOf(conversation, request.params.participant);
    conversation.participants = conversation.participants.filter((each) => each !== row);
    reply.code(204);
  });

  app.get('/conversations/v1/ParticipantConversations', async (request) => {
    const query = fieldsOf(request.query);
    const [address, identity] = [query.one('Address'), query.one('Identity')];
    if (address === undefined && identity === undefined) throw new TwilioProblem(20001, 'Address');
    const found = store
      .state()
      .conversations.toReversed()
      .flatMap((conversation) =>
        conversation.participants
          .filter((row) =>
            address === undefined ? row.identity === identity : row.binding?.address === address,
          )
          .map((row) => ({ row, conversation })),
      );
    return metaPage(
      found,
      query,
      {
        url: `${conversationsHost}/v1/ParticipantConversations`,
        key: 'conversations',
        defaultSize: 50,
        maxSize: 50,
        kept: ['Address', 'Identity'],
      },
      ({ row }) => row.sid,
      ({ row, conversation }) => toParticipation(row, conversation, accountOf(request)),
    );
  });
}

/** An address and the company's own beside it are in one open conversation at most: by them Twilio finds it. */
function bind(store: Store, address: string, proxy: string | undefined): ParticipantRow['binding'] {
  const type = channelOf(address);
  if (type === 'messenger' ? !/^\d{5,}$/.test(bare(address)) : !dialable(bare(address)))
    throw new TwilioProblem(50407, address);
  if (proxy !== store.world.company[type]) throw new TwilioProblem(50408, proxy ?? '');
  const taken = store
    .state()
    .conversations.find(
      ({ state, participants }) =>
        state !== 'closed' &&
        participants.some(({ binding }) => binding?.address === address && binding.proxy === proxy),
    );
  if (taken) throw new TwilioProblem(50416, taken.sid);
  return { type, address, proxy };
}

function participantOf({ sid, participants }: ConversationRow, participantSid: string): ParticipantRow {
  const row = participants.find((each) => each.sid === participantSid);
  if (!row) throw notFound(`/v1/Conversations/${sid}/Participants/${participantSid}`);
  return row;
}
