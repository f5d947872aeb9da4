import Fastify from 'fastify';
import type { AddressInfo } from 'node:net';
import twilio from 'twilio';
import { createClock } from '../clock.ts';
import { createRandom } from '../random.ts';
import { buildWorld } from '../world/build.ts';
import { createTwilio } from './twilio.ts';

export const ACCOUNT = `AC${'5'.repeat(32)}`;

/** For tests: Twilio's part of the sandbox on a port of its own, with the clock standing still, and the official SDK pointed at it. */
export async function startTwilio() {
  const clock = createClock(undefined, false);
  const world = buildWorld('plaza');
  const provider = createTwilio({ clock, world, random: createRandom('plaza').fork('twilio') });
  const app = Fastify();
  app.register(async (scope) => provider.register(scope), { prefix: '/twilio' });
  app.register(async (scope) => provider.control?.(scope), { prefix: '/_sandbox/twilio' });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const client = twilioClient(url);
  return {
    url,
    clock,
    world,
    provider,
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
    [Symbol.asyncDispose]: () => app.close(),
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
