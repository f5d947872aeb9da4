import type { FastifyInstance, FastifyRequest } from 'fastify';
import { MINUTE_MS } from '../world/days.ts';
import { dialable } from './numbers.ts';
import { notFound, TwilioProblem } from './problem.ts';
import { accountOf, type Fields, fieldsOf } from './protocol.ts';
import type { VerificationChannel, VerificationRow } from './state.ts';
import type { Store } from './store.ts';
import { toCheck, toVerification } from './verification-wire.ts';

/** A verification lives ten minutes of virtual time, and takes five sends and five checks. */
export const VERIFICATION_MS = 10 * MINUTE_MS;
const MAX_SENDS = 5;
const MAX_CHECKS = 5;

const channels: readonly VerificationChannel[] = ['sms', 'call', 'email', 'whatsapp'];

interface Params {
  serviceSid: string;
  toOrSid: string;
}

/** `/verify/v2/Services/{VA}`: send a code, read and end its verification, check what was typed. */
export function registerVerify(app: FastifyInstance, store: Store): void {
  const base = '/verify/v2/Services/:serviceSid';
  app.addHook('preHandler', async (request) => {
    const { serviceSid } = request.params as Partial<Params>;
    if (serviceSid !== undefined && serviceSid !== store.world.company.verifyServiceSid)
      throw notFound(pathOf(request));
  });

  app.post<{ Params: Params }>(`${base}/Verifications`, async (request, reply) => {
    const row = start(store, fieldsOf(request.body), accountOf(request));
    reply.code(201);
    return toVerification(row, request.params.serviceSid);
  });

  app.get<{ Params: Params }>(`${base}/Verifications/:toOrSid`, async (request) =>
    toVerification(pending(store, request.params.toOrSid, pathOf(request)), request.params.serviceSid),
  );

  app.post<{ Params: Params }>(`${base}/Verifications/:toOrSid`, async (request) => {
    const row = pending(store, request.params.toOrSid, pathOf(request));
    const status = fieldsOf(request.body).one('Status');
    if (status !== 'canceled' && status !== 'approved') throw new TwilioProblem(60200, 'Status');
    row.status = status;
    row.updatedMs = store.nowMs();
    return toVerification(row, request.params.serviceSid);
  });

  app.post<{ Params: Params }>(`${base}/VerificationCheck`, async (request, reply) => {
    const fields = fieldsOf(request.body);
    const subject = fields.one('VerificationSid') || fields.one('To');
    const code = fields.one('Code');
    if (!subject) throw new TwilioProblem(60200, 'To');
    if (!code) throw new TwilioProblem(60200, 'Code');
    const row = pending(store, subject, pathOf(request));
    if (row.checks >= MAX_CHECKS) throw new TwilioProblem(60202);
    row.checks += 1;
    row.updatedMs = store.nowMs();
    // A code for a payment confirms that payment alone.
    const [amount, payee] = [fields.one('Amount') ?? null, fields.one('Payee') ?? null];
    if (row.code === code && row.amount === amount && row.payee === payee) row.status = 'approved';
    reply.code(201);
    return toCheck(row, request.params.serviceSid);
  });
}

/** A verification that still waits for its code; Twilio forgets the others. */
function pending(store: Store, toOrSid: string, path: string): VerificationRow {
  const row = store.verification(toOrSid);
  if (!row || !alive(row, store.nowMs())) throw notFound(path);
  return row;
}

function alive(row: VerificationRow, nowMs: number): boolean {
  return row.status === 'pending' && nowMs < row.createdMs + VERIFICATION_MS;
}

/** A first send begins a verification; another within its life repeats the same code. */
function start(store: Store, fields: Fields, accountSid: string): VerificationRow {
  const to = fields.one('To');
  const channel = channels.find((each) => each === fields.one('Channel'));
  if (!channel) throw new TwilioProblem(60200, 'Channel');
  if (!to || !(channel === 'email' ? /^\S+@\S+\.\S+$/.test(to) : dialable(to)))
    throw new TwilioProblem(60200, 'To');
  const nowMs = store.nowMs();
  const known = store.verification(to);
  const same =
    known?.amount === (fields.one('Amount') ?? null) && known.payee === (fields.one('Payee') ?? null);
  const row = known && same && alive(known, nowMs) ? known : begin(store, to, channel, fields, accountSid);
  if (row.sends.length >= MAX_SENDS) throw new TwilioProblem(60203);
  row.channel = channel;
  row.updatedMs = nowMs;
  row.sends.push({ sid: store.fresh('VL').sid, atMs: nowMs, channel });
  return row;
}

function begin(
  store: Store,
  to: string,
  channel: VerificationChannel,
  fields: Fields,
  accountSid: string,
): VerificationRow {
  const { sid, random } = store.fresh('VE');
  const custom = fields.one('CustomCode');
  if (custom !== undefined && !/^\d{4,10}$/.test(custom)) throw new TwilioProblem(60200, 'CustomCode');
  const row: VerificationRow = {
    sid,
    accountSid,
    to,
    channel,
    code: custom ?? random.id(6, '0123456789'),
    status: 'pending',
    createdMs: store.nowMs(),
    updatedMs: store.nowMs(),
    sends: [],
    checks: 0,
    amount: fields.one('Amount') ?? null,
    payee: fields.one('Payee') ?? null,
  };
  store.state().verifications.push(row);
  return row;
}

function pathOf(request: FastifyRequest): string {
  return decodeURIComponent(request.url.split('?')[0]!.replace(/^.*\/verify\/v2/, ''));
}
