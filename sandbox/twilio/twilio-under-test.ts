import twilio from 'twilio';
import { startSandbox } from '../sandbox.ts';

export const ACCOUNT = `AC${'5'.repeat(32)}`;

/** For tests: a sandbox of Twilio alone, its clock standing still, and the official SDK pointed at it. */
export async function startTwilio() {
  const sandbox = await startSandbox({ providers: ['twilio'], ticking: false });
  const { url, clock, world, snapshot, restore } = sandbox;
  const client = twilioClient(url);
  return {
    url,
    clock,
    world,
    snapshot,
    restore,
    client,
    service: client.verify.v2.services(world.company.verifyServiceSid),
    phoneOf: (subject: string) => world.people.find((person) => person.subject === subject)!.phone!,
    /** A control route of the sandbox. */
    async control(path: string, body?: object) {
      const post = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      };
      const response = await fetch(`${url}/_sandbox/twilio${path}`, body ? post : {});
      return (await response.json()) as Record<string, string>;
    },
    [Symbol.asyncDispose]: () => sandbox.close(),
  };
}

/** The official client; the product in the host becomes the first part of the path. */
export function twilioClient(url: string, token = 'sandbox-token', account = ACCOUNT) {
  class SandboxClient extends twilio.RequestClient {
    override request: twilio.RequestClient['request'] = (options) => {
      const { hostname, pathname, search } = new URL(options.uri);
      return super.request({
        ...options,
        uri: `${url}/twilio/${hostname.split('.')[0]}${pathname}${search}`,
      });
    };
  }
  return twilio(account, token, { httpClient: new SandboxClient() });
}

/** Code and status of Twilio's error that a call ends in. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => Promise.reject(new Error('the call should have failed')),
    (reason: { status?: number; code?: number }) => reason,
  );
  if (error.status === undefined) throw error;
  return `${error.status} ${error.code}`;
}
