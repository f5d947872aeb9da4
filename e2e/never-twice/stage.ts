import { randomBytes } from 'node:crypto';
import { startSandbox } from '#sandbox/sandbox.ts';
import { connect } from '#sandbox/stripe/test-client.ts';
import { openDatabase } from '#storage/open.ts';
import { readPlaidConfig } from '#subgraphs/banking/config.ts';
import { createBanking } from '#subgraphs/banking/server.ts';
import type { Effects } from '#subgraphs/kit/effects/effects.ts';
import { defaultSettings } from '#subgraphs/kit/accounts/settings.ts';
import { createSwitchboard } from '#subgraphs/kit/ports/switchboard.ts';
import {
  claimsOf,
  createAsker,
  createLogUnderTest,
  createVaultUnderTest,
  ISSUER,
} from '#subgraphs/kit/under-test.ts';
import { readTwilioConfig } from '#subgraphs/messaging/config.ts';
import { createMessaging } from '#subgraphs/messaging/server.ts';
import { readStripeConfig } from '#subgraphs/payments/config.ts';
import { createPayments } from '#subgraphs/payments/server.ts';

export type Stage = Awaited<ReturnType<typeof startStage>>;

/** The three subgraphs with effects, over the sandbox and one database in memory. Nobody settles but who is told to. */
export async function startStage() {
  const [sandbox, db] = await Promise.all([startSandbox({ ticking: false }), openDatabase({ folder: null })]);
  const log = createLogUnderTest();
  const parts = { db, macKey: randomBytes(32), vault: createVaultUnderTest(), log };
  // A thousand failures in a row open no circuit here and wait for no turn; what is safe to be sent again is.
  const [env, settings] = [{ PROVIDER_LIMITS: 'none' }, { ...defaultSettings, breakerFailures: 1_000_000 }];
  const config = {
    stripe: readStripeConfig(env, sandbox.url, settings),
    plaid: readPlaidConfig(env, sandbox.url, settings),
    twilio: readTwilioConfig(env, sandbox.url, settings),
  };
  const switchboard = createSwitchboard({ urls: {}, key: parts.macKey });
  const payments = createPayments({ ...parts, configs: [config.stripe], askPort: switchboard.ask });
  const banking = createBanking({ ...parts, configs: [config.plaid] });
  switchboard.offer(banking.ports);
  const messaging = createMessaging({ ...parts, configs: [config.twilio] });
  const [ada] = sandbox.manifest.persons;
  const persons = [{ ...ada!, issuer: ISSUER }];
  await Promise.all([payments.link(persons), banking.link(persons), messaging.link(persons)]);
  const scopes = ['payments:read', 'payments:write', 'banking:read', 'banking:write', 'messages:write'];
  const effects: Record<'payments' | 'banking' | 'messaging', Effects> = {
    payments: payments.effects,
    banking: banking.effects,
    messaging: messaging.effects,
  };
  return {
    sandbox,
    db,
    log,
    effects,
    stripe: connect(sandbox),
    customer: ada!.customers[0]!,
    asks: {
      payments: createAsker(payments.handle),
      banking: createAsker(banking.handle),
      messaging: createAsker(messaging.handle),
    },
    operator: claimsOf(ada!.subject, { roles: ['operator'], scopes }),
    publicToken: async (): Promise<string> => {
      const response = await fetch(`${sandbox.url}/_sandbox/plaid/public_token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      return ((await response.json()) as { public_token: string }).public_token;
    },
    [Symbol.asyncDispose]: async (): Promise<void> => {
      await sandbox.close();
      await db.close();
    },
  };
}
