import { Stripe } from 'stripe';
import { run } from '../process.ts';

/** The sandbox as a process of its own: it outlives Plaza, and its state says what was done. */
export interface KillSandbox extends AsyncDisposable {
  url: string;
  fault(fault: object): Promise<void>;
  clearFaults(): Promise<void>;
  /** How many calls met a fault since the sandbox began. */
  faulted(): Promise<number>;
  pay(amount: number): Promise<string>;
  publicToken(): Promise<string>;
  payments(amount: number): Promise<number>;
  refunds(paymentId: string): Promise<number>;
  items(): Promise<number>;
  messages(body: string): Promise<number>;
  codes(to: string): Promise<number>;
}

interface TwilioState {
  made: { body: string }[];
  verifications: { to: string; sends: unknown[] }[];
}

export async function startKillSandbox(): Promise<KillSandbox> {
  const running = run(process.execPath, ['sandbox/main.ts'], { SANDBOX_PORT: '0' });
  const [, url] = await running.says(/Plaza's sandbox: (http\S+) /);
  const stripe = new Stripe('sk_test_sandbox', {
    host: '127.0.0.1',
    port: Number(new URL(url!).port),
    protocol: 'http',
    telemetry: false,
  });
  const control = async <T>(path: string, method = 'GET', body?: object): Promise<T> => {
    const response = await fetch(`${url}/_sandbox${path}`, {
      method,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return (await response.json()) as T;
  };
  const twilio = async () =>
    (await control<{ providers: { twilio: TwilioState } }>('/snapshot')).providers.twilio;
  return {
    url: url!,
    fault: (fault) => control('/faults', 'POST', fault),
    clearFaults: () => control('/faults', 'DELETE'),
    faulted: async () => {
      const { calls } = await control<{ calls: { faulted: boolean }[] }>('/calls');
      return calls.filter((call) => call.faulted).length;
    },
    pay: async (amount) => {
      const { id } = await stripe.paymentIntents.create({
        amount,
        currency: 'usd',
        payment_method: 'pm_card_visa',
        confirm: true,
        automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
      });
      return id;
    },
    publicToken: async () =>
      (await control<{ public_token: string }>('/plaid/public_token', 'POST', {})).public_token,
    payments: async (amount) => {
      const { data } = await stripe.paymentIntents.list({ limit: 100 });
      return data.filter((intent) => intent.amount === amount && intent.status === 'succeeded').length;
    },
    refunds: async (paymentId) => (await stripe.refunds.list({ payment_intent: paymentId })).data.length,
    items: async () => (await control<{ items: unknown[] }>('/plaid/items')).items.length,
    messages: async (body) => (await twilio()).made.filter((message) => message.body === body).length,
    codes: async (to) =>
      (await twilio()).verifications.filter((row) => row.to === to).flatMap((row) => row.sends).length,
    [Symbol.asyncDispose]: () => running[Symbol.asyncDispose](),
  };
}
