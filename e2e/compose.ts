import { readFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { parse } from 'yaml';
import { freePorts, startPostgres } from './postgres.ts';
import { run, temporaryFolder, type Running } from './process.ts';

/** What this reads of a service in docker-compose.yml. */
interface Service {
  command?: string[];
  environment: Record<string, string | number>;
}

/** The topology of docker-compose.yml as plain processes on loopback, over a real PostgreSQL. */
export interface Topology extends AsyncDisposable {
  /** `http://127.0.0.1:<port>` of a service by its name in the file. */
  url(service: string): string;
  /** The environment that a service runs with. */
  environment(service: string): Record<string, string>;
  /** The process group of a service. */
  group(service: string): number;
  /** Ends one service as `docker compose kill` does. */
  kill(service: string): Promise<void>;
  /** Starts one again, and waits until it is ready. */
  start(service: string): Promise<void>;
  /** Stops all but PostgreSQL with SIGTERM. @returns their exit codes by name */
  stopAll(): Promise<Record<string, number | null>>;
  /** Starts all in the order of the file's dependencies, and waits until they are ready. */
  startAll(): Promise<void>;
}

const readiness: Record<string, string> = { sandbox: '/_sandbox/clock' };

/** @param changes settings of the file, by name, that are to have another value */
export async function startTopology(changes: Record<string, string> = {}): Promise<Topology> {
  const services = readServices();
  const { postgres, ...ours } = services as Record<string, Service> & { postgres: Service };
  const names = Object.keys(ours);
  const portOf = Object.fromEntries(
    (await freePorts(names.length + 1)).map((port, at) => [names[at] ?? 'postgres', port]),
  );
  const folder = await temporaryFolder();
  await chmod(folder.path, 0o755); // PostgreSQL runs as a user of its own when the test runs as root.
  const database = await startPostgres(`${folder.path}/postgres`, portOf['postgres']!, {
    user: setting(postgres, 'POSTGRES_USER'),
    password: setting(postgres, 'POSTGRES_PASSWORD'),
    database: setting(postgres, 'POSTGRES_DB'),
  });
  const environments = Object.fromEntries(
    names.map((name) => {
      const environment = toLoopback(ours[name]!.environment, name, portOf, folder.path);
      const changed = Object.entries(changes).filter(([key]) => key in environment);
      return [name, { ...environment, ...Object.fromEntries(changed) }];
    }),
  );
  const running = new Map<string, Running>();
  const url = (service: string) => `http://127.0.0.1:${portOf[service]}`;

  const start = async (name: string) => {
    const [command, ...args] = ours[name]!.command!;
    const service = run(command === 'node' ? process.execPath : command!, args, environments[name]);
    running.set(name, service);
    await ready(name, service, `${url(name)}${readiness[name] ?? '/ready'}`);
  };
  const startAll = async () => {
    await start('sandbox');
    await Promise.all(names.filter((name) => name !== 'sandbox').map(start));
  };
  const kill = async (name: string) => {
    await running.get(name)?.[Symbol.asyncDispose]();
    running.delete(name);
  };
  const topology: Topology = {
    url,
    environment: (service) => environments[service]!,
    group: (service) => running.get(service)!.group,
    kill,
    start,
    startAll,
    stopAll: async () => {
      for (const service of running.values()) service.terminate();
      const codes = [...running].map(async ([name, { ended }]) => [name, (await ended).code] as const);
      return Object.fromEntries(await Promise.all(codes));
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([...running.keys()].map(kill));
      await database.stop();
      await folder[Symbol.asyncDispose]();
    },
  };
  try {
    await startAll();
    return topology;
  } catch (error) {
    await topology[Symbol.asyncDispose]();
    throw error;
  }
}

function readServices(): Record<string, Service> {
  const text = readFileSync(new URL('../docker-compose.yml', import.meta.url), 'utf8');
  const { services } = parse(text, { merge: true }) as { services: Record<string, Service> };
  return services;
}

/** The file's environment, with its defaults filled in, its services' names on loopback, and its ports free ones. */
function toLoopback(
  environment: Service['environment'],
  name: string,
  portOf: Record<string, number>,
  folder: string,
): Record<string, string> {
  const entries = Object.entries(environment).map(([key, given]) => {
    const value = withDefaults(String(given));
    if (key === 'PORT' || key === 'SANDBOX_PORT') return [key, String(portOf[name])];
    if (value === '0.0.0.0') return [key, '127.0.0.1'];
    // The volume of the service, `<workdir>/.plaza`.
    if (value.startsWith('.plaza/')) return [key, `${folder}/${name}/${value.slice('.plaza/'.length)}`];
    const local = value.replace(/\b([a-z]+):\d{4}\b/g, (whole, host: string) =>
      host in portOf ? `127.0.0.1:${portOf[host]}` : whole,
    );
    return [key, local];
  });
  return Object.fromEntries(entries) as Record<string, string>;
}

function setting({ environment }: Service, key: string): string {
  return withDefaults(String(environment[key]));
}

/** `${NAME:-default}` as it is when NAME is not set. */
function withDefaults(value: string): string {
  return value.replace(/\$\{\w+:-([^}]*)\}/g, '$1');
}

async function ready(name: string, { ended, stderr }: Running, url: string): Promise<void> {
  const gone = ended.then(({ code }) => {
    throw new Error(`${name} ended with ${code} before it was ready:\n${stderr()}`);
  });
  const answers = async () => {
    for (;;) {
      if ((await fetch(url).catch(() => null))?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  await Promise.race([answers(), gone]);
}
