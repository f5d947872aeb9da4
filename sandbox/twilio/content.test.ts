import { expect, test } from 'vitest';
import { templates } from './templates.ts';
import { codeOf, startTwilio } from './twilio-under-test.ts';

test('templates are listed in pages, with what WhatsApp says of each', async () => {
  await using twilio = await startTwilio();
  const { v1 } = twilio.client.content;

  const first = await v1.contentAndApprovals.page({ pageSize: 4 });
  const second = await first.nextPage();

  expect([...first.instances, ...second!.instances].map(({ sid }) => sid)).toEqual(
    templates.map(({ sid }) => sid),
  );
  expect(second!.nextPageUrl).toBeUndefined();
  expect(first.instances[0]).toMatchObject({
    friendlyName: 'order_shipped',
    variables: { 1: 'there', 2: 'A-1000' },
    types: { 'twilio/text': { body: 'Hi {{1}}, your order {{2}} is on its way.' } },
    approvalRequests: { status: 'approved' },
  });
  expect(await v1.contents.list()).toHaveLength(templates.length);
});

test('a template is read by its sid, and its approval beside it, which control can change', async () => {
  await using twilio = await startTwilio();
  const { v1 } = twilio.client.content;
  const { sid } = templates[0]!;

  await twilio.control(`/templates/${sid}/approval`, { status: 'paused' });

  expect(await v1.contents(sid).fetch()).toMatchObject({ sid, friendlyName: 'order_shipped' });
  expect((await v1.contents(sid).approvalFetch().fetch()).whatsapp).toMatchObject({
    status: 'paused',
    category: 'UTILITY',
  });
  expect(await codeOf(v1.contents(`HX${'0'.repeat(32)}`).fetch())).toBe('404 20404');
});

test('a message of a template says its words with the variables, or with the template’s own', async () => {
  await using twilio = await startTwilio();
  const [to, from] = [twilio.phoneOf('ada'), twilio.world.company.sms];
  const [shipped, , picture] = templates;
  const send = (contentSid: string, contentVariables?: string) =>
    twilio.client.messages.create({ to, from, contentSid, ...(contentVariables && { contentVariables }) });

  expect((await send(shipped!.sid, '{"1":"Ada"}')).body).toBe('Hi Ada, your order A-1000 is on its way.');
  expect(await send(picture!.sid, '{"name":"Ada"}')).toMatchObject({
    body: 'Thank you, Ada.',
    numMedia: '1',
  });
  expect(await codeOf(send(`HX${'0'.repeat(32)}`))).toBe('400 21655');
  for (const wrong of ['{', '[]', '{"1":""}', '{"1":"a\\nb"}', '{"1":7}'])
    expect(await codeOf(send(shipped!.sid, wrong))).toBe('400 21656');
  const alone = twilio.client.messages.create({ to, from, body: 'Hi', contentVariables: '{}' });
  expect(await codeOf(alone)).toBe('400 21654');
});
