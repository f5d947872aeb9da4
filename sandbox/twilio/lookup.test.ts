import { expect, test } from 'vitest';
import { codeOf, startTwilio } from './twilio-under-test.ts';

test('a number of the cast is a valid mobile phone of its person', async () => {
  await using twilio = await startTwilio();
  const number = twilio.phoneOf('ada');

  const plain = await twilio.client.lookups.v2.phoneNumbers(number).fetch();
  const full = await twilio.client.lookups.v2
    .phoneNumbers(number)
    .fetch({ fields: 'line_type_intelligence,caller_name,sim_swap' });

  expect(plain).toMatchObject({
    phoneNumber: number,
    valid: true,
    validationErrors: [],
    countryCode: 'US',
    callingCountryCode: '1',
    nationalFormat: '(202) 555-0143',
    callerName: null,
  });
  expect(plain.lineTypeIntelligence).toBeNull();
  expect(full.lineTypeIntelligence).toMatchObject({ type: 'mobile', mobileCountryCode: '310' });
  expect(full.callerName).toMatchObject({ callerName: 'ADA BYRNE' });
});

test('a number in national format is read by its country', async () => {
  await using twilio = await startTwilio();

  const { phoneNumber } = await twilio.client.lookups.v2
    .phoneNumbers('7400123456')
    .fetch({ countryCode: 'GB' });

  expect(phoneNumber).toBe('+447400123456');
});

test('many numbers are looked up in one request, each with its own fields and its own failure', async () => {
  await using twilio = await startTwilio();
  const number = twilio.phoneOf('ada');
  const asked = [
    { correlation_id: 'a', phone_number: number, fields: ['line_type_intelligence'] },
    { correlation_id: 'b', phone_number: '+1202555' },
    { correlation_id: 'c', phone_number: 'hello' },
  ];

  // The SDK hands on what it is given, and its types say it in camelCase; the wire does not.
  const { phoneNumbers } = await twilio.client.lookups.v2.query.create({ phone_numbers: asked } as never);

  expect(phoneNumbers).toMatchObject([
    { correlationId: 'a', phoneNumber: number, valid: true, lineTypeIntelligence: { type: 'mobile' } },
    { correlationId: 'b', valid: false, validationErrors: ['TOO_SHORT'], lineTypeIntelligence: null },
    { correlationId: 'c', phoneNumber: 'hello', twilioErrorCode: 20404 },
  ]);
  const tooMany = Array.from({ length: 101 }, () => asked[0]);
  for (const wrong of [[], tooMany]) {
    const refused = twilio.client.lookups.v2.query.create({ phone_numbers: wrong } as never);
    expect(await codeOf(refused)).toBe('400 20001');
  }
});

test('the sandbox’s own numbers are of each kind of line, and a SIM card is changed by control', async () => {
  await using twilio = await startTwilio();
  const lookUp = (number: string, fields: string) =>
    twilio.client.lookups.v2.phoneNumbers(number).fetch({ fields });
  const typeOf = async (digit: number) =>
    (await lookUp(`+1500555200${digit}`, 'line_type_intelligence')).lineTypeIntelligence.type;

  expect(await Promise.all([0, 2, 5, 9].map(typeOf))).toEqual([
    'landline',
    'fixedVoip',
    'tollFree',
    'voicemail',
  ]);

  const number = twilio.phoneOf('ada');
  const swapped = async () =>
    (await lookUp(number, 'sim_swap')).simSwap.lastSimSwap as unknown as { swapped_in_period: boolean };
  expect((await swapped()).swapped_in_period).toBe(false);
  await twilio.control(`/numbers/${number}/sim_swap`, {});
  expect((await swapped()).swapped_in_period).toBe(true);
  twilio.clock.advance(86_400_000);
  expect((await swapped()).swapped_in_period).toBe(false);
});

test('what is no number says why', async () => {
  await using twilio = await startTwilio();
  const errorsOf = async (number: string) => {
    const { valid, validationErrors } = await twilio.client.lookups.v2.phoneNumbers(number).fetch();
    return [valid, ...validationErrors];
  };

  expect(await errorsOf('+1202555')).toEqual([false, 'TOO_SHORT']);
  expect(await errorsOf('+120255501431')).toEqual([false, 'TOO_LONG']);
  expect(await errorsOf('+9991234567')).toEqual([false, 'INVALID_COUNTRY_CODE']);
  expect(await codeOf(twilio.client.lookups.v2.phoneNumbers('hello').fetch())).toBe('404 20404');
  expect(await codeOf(twilio.client.lookups.v2.phoneNumbers('+12025550143').fetch({ fields: 'aura' }))).toBe(
    '400 20001',
  );
});
