import type { FastifyInstance } from 'fastify';
import { callAt, toCall } from './call-wire.ts';
import type { CallRow } from './call-state.ts';
import { pageOf } from './message-list.ts';
import { dialable } from './numbers.ts';
import { notFound, TwilioProblem, type TwilioCode } from './problem.ts';
import { type Fields, fieldsOf } from './protocol.ts';
import type { Store } from './store.ts';

interface Params {
  accountSid: string;
  file: string;
}

/** Twilio's test numbers: what calling them, or from them, ends in. */
const magicTo: Record<string, TwilioCode> = {
  '+15005550001': 21217,
  '+15005550002': 21214,
  '+15005550003': 21215,
  '+15005550004': 21216,
};
const MAGIC_SENDER = '+15005550006';

/** The sandbox's own numbers: how calls to them end. */
const magicFates: Record<string, CallRow['fate']> = {
  '+15005554001': 'busy',
  '+15005554002': 'no-answer',
  '+15005554003': 'failed',
};

/** `/api/2010-04-01/Accounts/{AC}/Calls`: place, list, read, and end a call. */
export function registerCalls(app: FastifyInstance, store: Store): void {
  const base = '/api/2010-04-01/Accounts/:accountSid/Calls';
  const named = ({ accountSid, file }: Params): CallRow => {
    const found = store.state().calls.find(({ sid }) => sid === file);
    if (!found) throw notFound(`/2010-04-01/Accounts/${accountSid}/Calls/${file}.json`);
    return found;
  };

  app.post<{ Params: Params }>(`${base}.json`, async (request, reply) => {
    const call = place(store, fieldsOf(request.body));
    store.state().calls.push(call);
    reply.code(201);
    return toCall(call, request.params.accountSid, store.nowMs());
  });

  app.get<{ Params: Params }>(`${base}.json`, async (request) => {
    const { accountSid } = request.params;
    const query = fieldsOf(request.query);
    const path = `/2010-04-01/Accounts/${accountSid}/Calls.json`;
    const { rows, page, pageSize, start, next, previous, first } = pageOf(
      filtered(store, query),
      query,
      filters,
    );
    return {
      calls: rows.map((row) => toCall(row, accountSid, store.nowMs())),
      first_page_uri: path + first,
      next_page_uri: next && path + next,
      previous_page_uri: previous && path + previous,
      page,
      page_size: pageSize,
      start,
      end: Math.max(start, start + rows.length - 1),
      uri: path + first,
    };
  });

  app.get<{ Params: Params }>(`${base}/:file(^\\w+).json`, async (request) =>
    toCall(named(request.params), request.params.accountSid, store.nowMs()),
  );

  app.post<{ Params: Params }>(`${base}/:file(^\\w+).json`, async (request) => {
    const call = named(request.params);
    const wanted = fieldsOf(request.body).one('Status');
    const { status } = callAt(call, store.nowMs());
    const waiting = status === 'queued' || status === 'ringing';
    if (wanted !== 'canceled' && wanted !== 'completed') throw new TwilioProblem(20001, 'Status');
    if (!waiting && (status !== 'in-progress' || wanted === 'canceled')) throw new TwilioProblem(21220);
    call.ended = { status: waiting ? 'canceled' : 'completed', atMs: store.nowMs() };
    return toCall(call, request.params.accountSid, store.nowMs());
  });
}

const filters = ['To', 'From', 'Status', 'StartTime<', 'StartTime>'];

/** Newest first. */
function filtered(store: Store, query: Fields): CallRow[] {
  const nowMs = store.nowMs();
  const [to, from, status] = ['To', 'From', 'Status'].map((name) => query.one(name));
  const before = Date.parse(query.one('StartTime<') ?? '');
  const after = Date.parse(query.one('StartTime>') ?? '');
  return store
    .state()
    .calls.filter(
      (call) =>
        (to === undefined || call.to === to) &&
        (from === undefined || call.from === from) &&
        (status === undefined || callAt(call, nowMs).status === status) &&
        (Number.isNaN(before) || call.createdMs < before + 1_000) &&
        (Number.isNaN(after) || call.createdMs >= after),
    )
    .toReversed();
}

function place(store: Store, fields: Fields): CallRow {
  const [to, from, twiml] = ['To', 'From', 'Twiml'].map((name) => fields.one(name));
  if (!to) throw new TwilioProblem(21201);
  if (!from) throw new TwilioProblem(21213);
  if (!twiml && !URL.canParse(fields.one('Url') ?? '')) throw new TwilioProblem(21205);
  if (magicTo[to]) throw new TwilioProblem(magicTo[to], to);
  if (!dialable(to)) throw new TwilioProblem(21211, to);
  if (!dialable(from)) throw new TwilioProblem(21212, from);
  if (from !== store.world.company.sms && from !== MAGIC_SENDER) throw new TwilioProblem(21210, from);
  const said = (twiml ?? '').replaceAll(/<[^>]*>/g, '');
  return {
    sid: store.fresh('CA').sid,
    from,
    to,
    direction: 'outbound-api',
    createdMs: store.nowMs(),
    fate: magicFates[to] ?? 'completed',
    // Fifteen characters a second, as a voice reads them.
    talkMs: Math.max(2, Math.ceil(said.length / 15)) * 1_000,
    ended: null,
  };
}
