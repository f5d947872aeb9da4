import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { CallRow } from './call-state.ts';
import { toCall } from './call-wire.ts';
import { channelOf } from './channels.ts';
import { hearInConversation } from './conversation-messages.ts';
import { toMessage } from './message-wire.ts';
import { dialable } from './numbers.ts';
import { heed } from './opt-out.ts';
import { TwilioProblem } from './problem.ts';
import { messageStatuses, type MessageRow } from './state.ts';
import type { Store } from './store.ts';
import { approvalStatuses, templates } from './templates.ts';
import { VERIFICATION_MS } from './verify.ts';

const inbound = z.strictObject({
  from: z.string(),
  to: z.string().optional(),
  body: z.string().max(1600),
  mediaUrls: z.array(z.string()).max(10).default([]),
});
const calling = z.strictObject({ from: z.string(), seconds: z.number().int().min(1).max(3600) });
const approving = z.strictObject({
  status: z.enum(approvalStatuses),
  rejectionReason: z.string().default(''),
});
const forcing = z.strictObject({
  status: z.enum(messageStatuses),
  errorCode: z.number().int().nullable().default(null),
});

/** `/_sandbox/twilio`: the other end of the line. */
export function registerTwilioControl(app: FastifyInstance, store: Store): void {
  const account = `AC${'0'.repeat(32)}`;
  app.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
    const status =
      error instanceof TwilioProblem ? error.status : error instanceof z.ZodError ? 400 : error.statusCode;
    reply.code(status ?? 500).send({ error: { message: error.message } });
  });

  // The code that was "sent" last to a number or an address.
  app.get<{ Params: { to: string } }>('/verifications/:to', async (request, reply) => {
    const row = store.verification(request.params.to);
    if (!row) {
      reply.code(404);
      return { error: { message: `No code was sent to ${request.params.to}.` } };
    }
    const expiresMs = row.createdMs + VERIFICATION_MS;
    const status = row.status === 'pending' && store.nowMs() >= expiresMs ? 'expired' : row.status;
    return { code: row.code, status, channel: row.channel, expiresAt: new Date(expiresMs).toISOString() };
  });

  // A person writes; STOP and START do what they do at Twilio.
  app.post('/messages/inbound', async (request) => {
    const { from, to, body, mediaUrls } = inbound.parse(request.body);
    const message: MessageRow = {
      sid: store.fresh(mediaUrls.length > 0 ? 'MM' : 'SM').sid,
      from,
      to: to ?? store.world.company[channelOf(from)],
      body,
      direction: 'inbound',
      createdMs: store.nowMs(),
      messagingServiceSid: null,
      mediaUrls,
      statusCallback: null,
      fate: { status: 'received', errorCode: null },
      forced: null,
    };
    store.add(message);
    heed(store, from, body);
    hearInConversation(store, message);
    return toMessage(message, account, store.nowMs());
  });

  // A message ends otherwise than it would have.
  app.post<{ Params: { sid: string } }>('/messages/:sid/status', async (request) => {
    const { status, errorCode } = forcing.parse(request.body);
    const message = store.state().made.find(({ sid }) => sid === request.params.sid);
    if (!message)
      throw new TwilioProblem(20404, `${request.params.sid} (only messages of this session can be changed)`);
    message.forced = { status, errorCode, atMs: store.nowMs() };
    return toMessage(message, account, store.nowMs());
  });

  // A person calls, and is spoken with for so long.
  app.post('/calls/inbound', async (request) => {
    const { from, seconds } = calling.parse(request.body);
    const call: CallRow = {
      sid: store.fresh('CA').sid,
      from,
      to: store.world.company.sms,
      direction: 'inbound',
      createdMs: store.nowMs(),
      fate: 'completed',
      talkMs: seconds * 1_000,
      ended: null,
    };
    store.state().calls.push(call);
    return toCall(call, account, store.nowMs());
  });

  // A number has another SIM card from now on.
  app.post<{ Params: { number: string } }>('/numbers/:number/sim_swap', async (request) => {
    const { number } = request.params;
    if (!dialable(number)) throw new TwilioProblem(21211, number);
    store.state().simSwaps[number] = store.nowMs();
    return { number, swappedAt: new Date(store.nowMs()).toISOString() };
  });

  // WhatsApp says something else of a template.
  app.post<{ Params: { sid: string } }>('/templates/:sid/approval', async (request) => {
    const approval = approving.parse(request.body);
    if (!templates.some(({ sid }) => sid === request.params.sid))
      throw new TwilioProblem(20404, request.params.sid);
    store.state().approvals[request.params.sid] = approval;
    return approval;
  });

  app.get('/opted_out', async () => ({ numbers: store.state().optedOut }));
}
