import type { FastifyInstance, FastifyRequest } from 'fastify';
import { rfc2822 } from './dates.ts';
import { toMessage } from './message-wire.ts';
import { filterMessages, pageOf } from './message-list.ts';
import { TwilioProblem } from './problem.ts';
import { fieldsOf } from './protocol.ts';
import { send } from './send.ts';
import { final, standingAt } from './status.ts';
import type { Store } from './store.ts';

interface Params {
  accountSid: string;
  file: string;
  sid: string;
}

/** `/api/2010-04-01/Accounts/{AC}/Messages`: send, list, read, redact, delete, and the media of one. */
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
    const body = fieldsOf(request.body).one('Body');
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

  app.get<{ Params: Params }>(`${base}/:sid/Media.json`, async (request) => {
    const message = named(request);
    const path = `/2010-04-01/Accounts/${request.params.accountSid}/Messages/${message.sid}/Media`;
    const date = rfc2822(message.createdMs);
    return {
      media_list: message.mediaUrls.map((_url, index) => {
        const sid = `ME${message.sid.slice(2, -2)}${String(index).padStart(2, '0')}`;
        return {
          sid,
          account_sid: request.params.accountSid,
          parent_sid: message.sid,
          content_type: 'image/jpeg',
          date_created: date,
          date_updated: date,
          uri: `${path}/${sid}.json`,
        };
      }),
      first_page_uri: `${path}.json?PageSize=50&Page=0`,
      next_page_uri: null,
      previous_page_uri: null,
      page: 0,
      page_size: 50,
      start: 0,
      end: Math.max(0, message.mediaUrls.length - 1),
      uri: `${path}.json`,
    };
  });
}
