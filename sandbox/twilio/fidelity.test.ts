import { expect, test } from 'vitest';
import { requiredShapes } from '../fidelity/required-shapes.ts';
import type { Shape } from '../fidelity/shape.ts';
import { violations } from '../fidelity/violations.ts';
import { ACCOUNT, startTwilio } from './twilio-under-test.ts';

const rest = 'twilio/lib/rest';

/**
 * The wire types of the SDK are not exported, know no null and write dates as Date: what is checked is that every key is
 * there and no other, that what is there has its kind, and that enums hold known values.
 */
function faults(body: unknown, shape: Shape): string[] {
  const isDate = /: ".*" is no Date$/;
  const isNull = /: null is no(ne of)? /;
  // Lookup's packages are typed as the SDK's own classes, in camelCase: not what is on the wire.
  const inside = /^\$\.(line_?type_?intelligence|caller_?name|sim_?swap|line_?status|sms_?pumping_?risk)\./i;
  return violations(body, shape).filter(
    (line) => ![isDate, isNull, inside].some((known) => known.test(line)),
  );
}

test('every answer has the shape of the wire types that the SDK reads', async () => {
  const { MessageResource } = requiredShapes(`${rest}/api/v2010/account/message`, ['MessageResource']);
  const { MediaResource } = requiredShapes(`${rest}/api/v2010/account/message/media`, ['MediaResource']);
  const { VerificationResource } = requiredShapes(`${rest}/verify/v2/service/verification`, [
    'VerificationResource',
  ]);
  const { VerificationCheckResource } = requiredShapes(`${rest}/verify/v2/service/verificationCheck`, [
    'VerificationCheckResource',
  ]);
  const { PhoneNumberResource } = requiredShapes(`${rest}/lookups/v2/phoneNumber`, ['PhoneNumberResource']);
  const { LookupBatchResponse } = requiredShapes(`${rest}/lookups/v2/query`, ['LookupBatchResponse']);
  const { ContentResource } = requiredShapes(`${rest}/content/v1/content`, ['ContentResource']);
  const { ContentAndApprovalsResource } = requiredShapes(`${rest}/content/v1/contentAndApprovals`, [
    'ContentAndApprovalsResource',
  ]);
  const { ApprovalFetchResource } = requiredShapes(`${rest}/content/v1/content/approvalFetch`, [
    'ApprovalFetchResource',
  ]);
  const { CallResource } = requiredShapes(`${rest}/api/v2010/account/call`, ['CallResource']);
  const conversationsIn = `${rest}/conversations/v1`;
  const { ConversationResource } = requiredShapes(`${conversationsIn}/conversation`, [
    'ConversationResource',
  ]);
  const { ParticipantResource } = requiredShapes(`${conversationsIn}/conversation/participant`, [
    'ParticipantResource',
  ]);
  const { ParticipantConversationResource } = requiredShapes(`${conversationsIn}/participantConversation`, [
    'ParticipantConversationResource',
  ]);
  const said = requiredShapes(`${conversationsIn}/conversation/message`, ['MessageResource']);
  await using twilio = await startTwilio();
  const call = async (path: string, form?: Record<string, string>) => {
    const authorization = `Basic ${Buffer.from(`${ACCOUNT}:sandbox`).toString('base64')}`;
    const response = await fetch(`${twilio.url}/twilio${path}`, {
      method: form ? 'POST' : 'GET',
      headers: { authorization },
      ...(form && { body: new URLSearchParams(form) }),
    });
    return (await response.json()) as {
      sid: string;
      messages: unknown[];
      media_list: unknown[];
      contents: { sid: string }[];
      conversations: { sid: string }[];
      participants: unknown[];
      calls: unknown[];
    };
  };
  const messages = `/api/2010-04-01/Accounts/${ACCOUNT}/Messages`;
  const verify = `/verify/v2/Services/${twilio.world.company.verifyServiceSid}`;
  const [to, from] = [twilio.phoneOf('ada'), twilio.world.company.sms];

  const sent = await call(`${messages}.json`, {
    To: to,
    From: from,
    Body: 'Hi',
    MediaUrl: 'https://plaza.example/a',
  });
  const served = await call(`${messages}.json`, {
    To: to,
    MessagingServiceSid: `MG${'0'.repeat(32)}`,
    Body: 'Hi',
  });
  twilio.clock.advance(5_000);
  const read = await call(`${messages}/${sent.sid}.json`);
  const list = await call(`${messages}.json?PageSize=1000`);
  const media = await call(`${messages}/${sent.sid}/Media.json`);
  const contents = await call('/content/v1/Content');
  const approvals = await call('/content/v1/ContentAndApprovals');
  const [template] = contents.contents;
  const content = await call(`/content/v1/Content/${template!.sid}`);
  const approval = await call(`/content/v1/Content/${template!.sid}/ApprovalRequests`);
  const conversations = await call('/conversations/v1/Conversations');
  const [conversation] = conversations.conversations;
  const inside = `/conversations/v1/Conversations/${conversation!.sid}`;
  const participants = await call(`${inside}/Participants`);
  const posted = await call(`${inside}/Messages`, { Body: 'Hello' });
  const words = await call(`${inside}/Messages`);
  const participations = await call(
    `/conversations/v1/ParticipantConversations?Address=${encodeURIComponent(to)}`,
  );
  const callsAt = `/api/2010-04-01/Accounts/${ACCOUNT}/Calls`;
  const placed = await call(`${callsAt}.json`, { To: to, From: from, Twiml: '<Response/>' });
  twilio.clock.advance(60_000);
  const over = await call(`${callsAt}/${placed.sid}.json`);
  const calls = await call(`${callsAt}.json`);
  const started = await call(`${verify}/Verifications`, { To: to, Channel: 'sms' });
  const fetched = await call(`${verify}/Verifications/${started.sid}`);
  const check = await call(`${verify}/VerificationCheck`, { To: to, Code: '0' });
  const plain = await call(`/lookups/v2/PhoneNumbers/${to}`);
  const packages = 'line_type_intelligence,caller_name,sim_swap,line_status,sms_pumping_risk';
  const full = await call(`/lookups/v2/PhoneNumbers/${to}?Fields=${packages}`);
  const invalid = await call('/lookups/v2/PhoneNumbers/+1202');

  expect(faults({}, MessageResource)).toHaveLength(20);
  expect(list.messages.length).toBeGreaterThan(600);
  for (const message of [sent, served, read, ...list.messages]) {
    expect(faults(message, MessageResource)).toEqual([]);
  }
  for (const each of media.media_list) expect(faults(each, MediaResource)).toEqual([]);
  for (const each of [content, ...contents.contents]) expect(faults(each, ContentResource)).toEqual([]);
  for (const each of approvals.contents) expect(faults(each, ContentAndApprovalsResource)).toEqual([]);
  expect(faults(approval, ApprovalFetchResource)).toEqual([]);
  expect(participations.conversations).toHaveLength(1);
  for (const each of conversations.conversations) expect(faults(each, ConversationResource)).toEqual([]);
  for (const each of participants.participants) expect(faults(each, ParticipantResource)).toEqual([]);
  for (const each of [posted, ...words.messages]) expect(faults(each, said.MessageResource)).toEqual([]);
  for (const each of participations.conversations)
    expect(faults(each, ParticipantConversationResource)).toEqual([]);
  for (const each of [placed, over, ...calls.calls]) expect(faults(each, CallResource)).toEqual([]);
  for (const each of [started, fetched]) expect(faults(each, VerificationResource)).toEqual([]);
  expect(faults(check, VerificationCheckResource)).toEqual([]);
  // The SDK's own class, after the SDK has read the wire.
  const { phoneNumbers } = await twilio.client.lookups.v2.query.create({
    phone_numbers: [{ phone_number: to, correlation_id: '1', fields: packages.split(',') }],
  } as never);
  for (const each of JSON.parse(JSON.stringify(phoneNumbers)) as unknown[]) {
    expect(faults(each, LookupBatchResponse)).toEqual([]);
  }
  for (const each of [plain, full, invalid]) expect(faults(each, PhoneNumberResource)).toEqual([]);
});

test('what must never be absent is there, if only as null', async () => {
  await using twilio = await startTwilio();

  const created = await twilio.client.messages.create({
    to: twilio.phoneOf('ada'),
    from: twilio.world.company.sms,
    body: 'x',
  });

  // The SDK turns a date that is missing into now; an explicit null stays null.
  expect([created.dateSent, created.price, created.errorCode, created.messagingServiceSid]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
