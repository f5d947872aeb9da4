import { readKeyring } from '#storage/secrets.ts';
import { checkProviders, needsSandbox } from './assembly.ts';
import type { Config } from './config.ts';
import { portTaken, sandboxPortTaken, taken } from './ports.ts';
import { trustedIssuer } from './request/issuer.ts';
import { readSchemas } from './supergraph/load.ts';

/**
 * Looks for what would stop the start, before the database opens and the sandbox builds its world: that takes seconds,
 * and a mistake should not.
 *
 * @throws Error in one sentence with the cure
 */
export async function preflight(config: Config): Promise<void> {
  const sandbox = needsSandbox(config);
  if (config.keys) readKeyring(config.keys);
  trustedIssuer(config, sandbox ? 'the sandbox' : null);
  await checkProviders(config);
  if (config.file.subgraphs.length > 0) readSchemas(config.file.subgraphs);
  if (await taken(config.port, config.host)) throw portTaken(config.port);
  if (sandbox && (await taken(config.sandbox.port, '127.0.0.1'))) throw sandboxPortTaken(config.sandbox.port);
}
