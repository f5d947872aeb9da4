import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { Socket } from 'node:net';

// Preloaded with `--import`: writes every host that this process looks up or connects to into WATCH_HOSTS_FILE, a line
// each. It changes nothing else. Every way out, fetch and TLS too, passes `Socket.prototype.connect`.
const file = process.env['WATCH_HOSTS_FILE'];
if (!file) throw new Error('WATCH_HOSTS_FILE says where the hosts go.');
const report = (host: unknown) => appendFileSync(file, `${String(host)}\n`);

interface Target {
  host?: string;
  path?: string;
}

const connect = Socket.prototype.connect as (...given: unknown[]) => Socket;
Socket.prototype.connect = function watched(this: Socket, ...given: unknown[]) {
  // Node's own callers hand over one array, [options, callback].
  const [first, second] = (Array.isArray(given[0]) ? given[0] : given) as [unknown, unknown];
  if (typeof first === 'object' && first !== null) {
    const { host, path } = first as Target;
    report(path ?? host ?? 'localhost');
  } else {
    report(typeof second === 'string' ? second : typeof first === 'string' ? first : 'localhost');
  }
  return connect.apply(this, given);
};

const methods = ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny'] as const;
for (const owner of [dns, dns.promises] as unknown as Record<string, (...given: unknown[]) => unknown>[]) {
  for (const method of methods) {
    const original = owner[method]!;
    owner[method] = (...given) => {
      report(given[0]);
      return original.apply(owner, given);
    };
  }
}
syncBuiltinESMExports();
