import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract, live, type Side } from '#subgraphs/kit/contract-under-test.ts';
import { readTwilioConfig, type TwilioConfig } from './config.ts';
import { twilioTraits } from './traits.ts';
import { createTwilioSdk } from './twilio-sdk.ts';
import { createTwilioCalls, twilioCode } from './twilio.ts';

/** Twilio's magic numbers: with test credentials they behave as they are known to, and nobody gets a message. */
const sender = '+15005550006';
const message = { from: sender, to: '+14155552671', body: 'A contract.' };

contract(
  {
    title: 'Twilio',
    // Of their own names: the account's live credentials would send.
    variables: ['TWILIO_TEST_ACCOUNT_SID', 'TWILIO_TEST_AUTH_TOKEN'],
    read: ({ TWILIO_TEST_ACCOUNT_SID, TWILIO_TEST_AUTH_TOKEN }, sandboxUrl) =>
      readTwilioConfig(
        {
          TWILIO_ACCOUNT_SID: TWILIO_TEST_ACCOUNT_SID,
          TWILIO_AUTH_TOKEN: TWILIO_TEST_AUTH_TOKEN,
          PLAZA_ALLOW_LIVE: '1',
        },
        sandboxUrl,
      ),
    traitsOf: twilioTraits,
  },
  (open) => {
    let side: Side<TwilioConfig>;
    beforeAll(async () => {
      side = await open();
    });
    afterAll(() => side.close());

    const twilio = (config = side.config) =>
      createTwilioCalls(createTwilioSdk(config), config.verifyServiceSid, side.ask());
    const codeOf = (promise: Promise<unknown>) =>
      promise.then(
        () => null,
        (error) => twilioCode(error),
      );

    test('a message is taken with a SID, and is on its way and not yet sent', async () => {
      const sent = await twilio().send(message);

      expect(sent.sid).toMatch(/^SM[0-9a-f]{32}$/);
      expect(sent).toMatchObject({ to: message.to, status: 'queued', dateSent: null, errorCode: null });
    });

    test.each([
      ['a number that is none', { to: '+15005550001' }, 21211],
      ['a number that cannot be reached', { to: '+15005550002' }, 21612],
      ['a region without permission', { to: '+15005550003' }, 21408],
      ['a number that wrote STOP', { to: '+15005550004' }, 21610],
      ['a number that takes no SMS', { to: '+15005550009' }, 21614],
      ['a sender that is none', { from: '+15005550001' }, 21212],
      ['a sender whose queue is full', { from: '+15005550008' }, 21611],
    ])('%s is refused with its code', async (_what, change, code) => {
      expect(await codeOf(twilio().send({ ...message, ...change }))).toBe(code);
    });

    test('a password that is none is refused as such', async () => {
      expect(await codeOf(twilio({ ...side.config, password: 'none' }).send(message))).toBe(20003);
    });

    test.skipIf(live)('messages are read back (Twilio’s test credentials may not)', async () => {
      const { sid } = await twilio().send(message);

      expect((await twilio().message(sid)).body).toBe(message.body);
      const { messages } = await twilio().messages({ to: message.to, pageSize: 5 });
      expect(messages.map((each) => each.sid)).toContain(sid);
    });
  },
);
