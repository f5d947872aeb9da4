import type { Checkup, Gap } from '#subgraphs/kit/accounts/checkup.ts';
import type { TwilioConfig } from './config.ts';
import { createTwilioSdk } from './twilio-sdk.ts';
import { translateTwilio } from './twilio.ts';

/** Twilio's part of the start report and of `npm run doctor`. */
export const checkup: Checkup<TwilioConfig> = {
  title: 'Twilio',
  wants: 'TWILIO_ACCOUNT_SID, and TWILIO_API_KEY with TWILIO_API_SECRET or TWILIO_AUTH_TOKEN',
  keyOf: ({ username }) => username,
  gaps({ senders, messagingServiceSid, verifyServiceSid, callbackUrl }) {
    const gaps: Gap[] = [];
    if (!messagingServiceSid && !senders.SMS) {
      gaps.push({
        variable: 'TWILIO_SMS_FROM',
        means: 'nobody can send SMS; or set TWILIO_MESSAGING_SERVICE_SID',
      });
    }
    if (!senders.WHATSAPP)
      gaps.push({ variable: 'TWILIO_WHATSAPP_FROM', means: 'nobody can write on WhatsApp' });
    if (!senders.MESSENGER)
      gaps.push({ variable: 'TWILIO_MESSENGER_FROM', means: 'nobody can write on Messenger' });
    if (!verifyServiceSid) {
      gaps.push({ variable: 'TWILIO_VERIFY_SERVICE_SID', means: 'no one-time codes can be sent' });
    }
    if (!callbackUrl) {
      gaps.push({
        variable: 'PLAZA_PUBLIC_URL',
        means: 'Twilio reports nothing about what becomes of a message',
      });
    }
    return gaps;
  },
  reach: (config) =>
    createTwilioSdk(config).run(AbortSignal.timeout(5_000), (twilio) =>
      twilio.messages.page({ pageSize: 1 }),
    ),
  translate: translateTwilio,
  explain({ status, error }, { username }) {
    const byKey = username.startsWith('SK');
    const { code } = (error.extensions['provider'] ?? {}) as { code?: string };
    if (status === 403 && code === '20008') {
      return {
        variable: 'TWILIO_AUTH_TOKEN',
        problem: "these are Twilio's test credentials, which may send to magic numbers and read nothing",
        cure: 'take the live credentials of an account, a trial account does',
      };
    }
    if (status !== 401 && status !== 403) return null;
    return {
      variable: byKey ? 'TWILIO_API_KEY' : 'TWILIO_AUTH_TOKEN',
      problem: byKey
        ? 'Twilio does not accept TWILIO_API_KEY with TWILIO_API_SECRET for TWILIO_ACCOUNT_SID'
        : 'Twilio does not accept TWILIO_AUTH_TOKEN for TWILIO_ACCOUNT_SID',
      cure: 'copy them again from the Twilio Console (Account, API keys & tokens); they must be of the same account',
    };
  },
};
