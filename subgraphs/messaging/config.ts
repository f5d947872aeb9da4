import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  readAccounts,
  refuseUnlimited,
  suffixOf,
  type AccountSettings,
} from '#subgraphs/kit/accounts/accounts.ts';
import { defaultSettings, type ProviderSettings } from '#subgraphs/kit/accounts/settings.ts';

const sender = (pattern: RegExp, example: string) =>
  z.string().regex(pattern, `is no sender: write ${example}`).optional();

const Env = z.object({
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(/^AC[0-9a-f]{32}$/, 'is no account SID (AC… and 32 hexadecimal digits)')
    .optional(),
  TWILIO_API_KEY: z.string().startsWith('SK', 'is no API key (SK…)').optional(),
  TWILIO_API_SECRET: z.string().min(1).optional(),
  TWILIO_AUTH_TOKEN: z.string().min(1).optional(),
  TWILIO_VERIFY_SERVICE_SID: z.string().startsWith('VA', 'is no Verify service (VA…)').optional(),
  TWILIO_MESSAGING_SERVICE_SID: z.string().startsWith('MG', 'is no Messaging service (MG…)').optional(),
  TWILIO_SMS_FROM: sender(/^(\+[1-9]\d{6,14}|\d{3,8}|[A-Za-z0-9 ]{1,11})$/, '+12025550100'),
  TWILIO_WHATSAPP_FROM: sender(/^whatsapp:\+[1-9]\d{6,14}$/, 'whatsapp:+12025550101'),
  TWILIO_MESSENGER_FROM: sender(/^messenger:\w+$/, 'messenger:108514700000001'),
  PLAZA_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  PLAZA_ALLOW_LIVE: z.enum(['0', '1']).default('0'),
  PROVIDER_LIMITS: z.enum(['published', 'none']).default('published'),
});

export type Channel = 'SMS' | 'WHATSAPP' | 'MESSENGER';

export interface TwilioConfig extends AccountSettings {
  mode: 'real' | 'sandbox';
  accountSid: string;
  /** The API key, or the account itself with its auth token. */
  username: string;
  password: string;
  /** The sandbox's address instead of Twilio's own hosts, e.g. `http://127.0.0.1:4010/twilio`; null for Twilio itself. */
  host: string | null;
  verifyServiceSid: string | null;
  /** Who writes on each channel, as Twilio writes it; null where the Messaging service chooses, or nobody can. */
  senders: Readonly<Record<Channel, string | null>>;
  messagingServiceSid: string | null;
  /** Where Twilio reports what became of a message; null: nowhere. */
  callbackUrl: string | null;
}

/**
 * The addresses and the services of the sandbox's seeded company (sandbox/world: seed "plaza"). Written here once
 * more, since no subgraph imports the sandbox.
 */
const sandboxCompany = {
  verifyServiceSid: 'VA10b1cc53560af15938fb8ecdbabfe8cb',
  messagingServiceSid: 'MG5c1f0a97d2b34e6e8a7f43d9b06c2e15',
  senders: {
    SMS: '+12025550100',
    WHATSAPP: 'whatsapp:+12025550101',
    MESSENGER: 'messenger:108514700000001',
  },
} as const;

/**
 * Twilio's settings: real with keys, the sandbox without. This is the default account.
 *
 * @param sandboxUrl where the sandbox listens; needed without keys
 * @throws Error naming the variable and the cure
 */
export function readTwilioConfig(
  env: NodeJS.ProcessEnv,
  sandboxUrl: string | null,
  settings: ProviderSettings = defaultSettings,
): TwilioConfig {
  return readTwilioAccounts(env, sandboxUrl, settings)[0];
}

/** The same for every account that the configuration file lists. */
export function readTwilioAccounts(
  env: NodeJS.ProcessEnv,
  sandboxUrl: string | null,
  settings: ProviderSettings,
): [TwilioConfig, ...TwilioConfig[]] {
  return readAccounts(env, settings, 'TWILIO_', (own, account) => readAccount(own, sandboxUrl, account));
}

function readAccount(
  env: NodeJS.ProcessEnv,
  sandboxUrl: string | null,
  account: AccountSettings,
): TwilioConfig {
  const parsed = Env.safeParse(env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`The setting ${String(issue?.path[0])} ${issue?.message}: correct or unset it.`);
  }
  const settings = parsed.data;
  const callbackUrl = settings.PLAZA_PUBLIC_URL
    ? `${settings.PLAZA_PUBLIC_URL.replace(/\/$/, '')}/webhooks/messaging`
    : null;
  const { username, password } = credentials(settings);
  if (!settings.TWILIO_ACCOUNT_SID) {
    if (password) throw new Error('Twilio has a key but no account: set TWILIO_ACCOUNT_SID.');
    if (!sandboxUrl)
      throw new Error('Twilio has no keys and no sandbox: set TWILIO_ACCOUNT_SID, or SANDBOX_URL.');
    const accountSid = sandboxSid(account);
    return {
      ...account,
      mode: 'sandbox',
      accountSid,
      username: accountSid,
      password: `sandbox-token${suffixOf(account, '-')}`,
      host: `${sandboxUrl}/twilio`,
      ...sandboxCompany,
      callbackUrl,
    };
  }
  if (!username || !password) {
    throw new Error(
      'Twilio has an account but no key: set TWILIO_API_KEY and TWILIO_API_SECRET, or TWILIO_AUTH_TOKEN.',
    );
  }
  if (settings.PLAZA_ALLOW_LIVE !== '1') {
    throw new Error(
      "Twilio's keys do not say whether they are for tests: set PLAZA_ALLOW_LIVE=1 to write to real people, or unset TWILIO_ACCOUNT_SID.",
    );
  }
  refuseUnlimited(account);
  return {
    ...account,
    mode: 'real',
    accountSid: settings.TWILIO_ACCOUNT_SID,
    username,
    password,
    host: null,
    verifyServiceSid: settings.TWILIO_VERIFY_SERVICE_SID ?? null,
    senders: {
      SMS: settings.TWILIO_SMS_FROM ?? null,
      WHATSAPP: settings.TWILIO_WHATSAPP_FROM ?? null,
      MESSENGER: settings.TWILIO_MESSENGER_FROM ?? null,
    },
    messagingServiceSid: settings.TWILIO_MESSAGING_SERVICE_SID ?? null,
    callbackUrl,
  };
}

/** An account's SID at the sandbox. */
function sandboxSid({ isDefault, name }: AccountSettings): string {
  return `AC${isDefault ? '0'.repeat(32) : createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
}

function credentials(settings: z.infer<typeof Env>): { username?: string; password?: string } {
  const { TWILIO_API_KEY, TWILIO_API_SECRET, TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN } = settings;
  return TWILIO_API_KEY
    ? { username: TWILIO_API_KEY, password: TWILIO_API_SECRET }
    : { username: TWILIO_ACCOUNT_SID, password: TWILIO_AUTH_TOKEN };
}
