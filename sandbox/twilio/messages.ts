import type { FastifyInstance, FastifyRequest } from 'fastify';
import { toMessage } from './message-wire.ts';
import { filterMessages, pageOf } from './message-list.ts';
import { TwilioProblem } from './problem.ts';
import { fieldsOf } from './protocol.ts';
import { send } from './send.ts';
import { final, standingAt } from './status.ts';
import type { MessageRow } from './state.ts';
import type { Store } from './store.ts';

interface Params {
  accountSid: string;
  file: string;
  sid: string;
}

/** `/api/2010-04-01/Accounts/{AC}/Messages`: send, list, read, call off, redact, delete. */
export function registerMessages(app: FastifyInstance, store: Store): void {
  const base = '/api/2010-04-01/Accounts/:accountSid/Messages';
  const named = (request: FastifyRequest<{ Params: Params }>) =>
    store.message(
      request.params.file ?? request.params.sid,
      request.url.split('?')[0]!.replace('/twilio/api', ''),
    );

  app.post<{ Params: Params }>(`${base}.json`, async (request, reply) => {
    const message = send(store, fieldsOf(request.body));
    reply.code(201);
    return toMessage(message, request.params.accountSid, store.nowMs());
  });

  app.get<{ Params: Params }>(`${base}.json`, async (request) => {
    const { accountSid } = request.params;
    const query = fieldsOf(request.query);
    const { rows, page, pageSize, start, next, previous, first } = pageOf(
      filterMessages(store.messages(), query, store.nowMs()),
      query,
    );
    const path = `/2010-04-01/Accounts/${accountSid}/Messages.json`;
    return {
      messages: rows.map((row) => toMessage(row, accountSid, store.nowMs())),
      first_page_uri: path + first,
      next_page_uri: next && path + next,
      previous_page_uri: previous && path + previous,
      page,
      page_size: pageSize,
      start,
      end: Math.max(start, start + rows.length - 1),
      uri: path + (request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : first),
    };
  });

  app.get<{ Params: Params }>(`${base}/:file(^\\w+).json`, async (request) =>
    toMessage(named(request), request.params.accountSid, store.nowMs()),
  );

  app.post<{ Params: Params }>(`${base}/:file(^\\w+).json`, async (request) => {
    const message = named(request);
    const fields = fieldsOf(request.body);
    if (fields.one('Status') !== undefined) {
      cancel(store, message, fields.one('Status')!);
      return toMessage(named(request), request.params.accountSid, store.nowMs());
    }
    const body = fields.one('Body');
    if (body !== '') throw new TwilioProblem(20001, 'only an empty Body can be set: it redacts the message');
    store.redact(message);
    return toMessage(named(request), request.params.accountSid, store.nowMs());
  });

  app.delete<{ Params: Params }>(`${base}/:file(^\\w+).json`, async (request, reply) => {
    const message = named(request);
    if (!final(standingAt(message, store.nowMs()))) throw new TwilioProblem(20009);
    store.remove(message);
    reply.code(204);
  });
}

/** Only what is scheduled can be called off. */
function cancel(store: Store, message: MessageRow, status: string): void {
  if (status !== 'canceled') throw new TwilioProblem(20001, `Status ${status}`);
  if (standingAt(message, store.nowMs()).status !== 'scheduled') throw new TwilioProblem(30409);
  message.forced = { status: 'canceled', errorCode: null, atMs: store.nowMs() };
}
