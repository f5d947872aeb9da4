import { existsSync } from 'node:fs';
import { readKeyring } from '#storage/secrets.ts';
import { needsSandbox } from './assembly.ts';
import { lastGoodFile, type Config } from './config.ts';
import { portTaken, sandboxPortTaken, taken } from './ports.ts';
import { trustedIssuer } from './request/issuer.ts';
import { plazaSource } from './supergraph/source.ts';

/**
 * Looks for what would stop the start, before the database opens and the sandbox builds its world: that takes seconds,
 * and a mistake should not.
 *
 * @throws Error in one sentence with the cure
 */
export async function preflight(config: Config): Promise<void> {
  // Reads the providers' settings too.
  const sandbox = await needsSandbox(config);
  if (config.keys) readKeyring(config.keys);
  trustedIssuer(config, sandbox ? 'the sandbox' : null);
  const { subgraphs } = config.file;
  const lastGood = lastGoodFile(config);
  if (subgraphs.length > 0 && !(lastGood && existsSync(lastGood))) await plazaSource(subgraphs).read();
  if (await taken(config.port, config.host)) throw portTaken(config.port);
  if (sandbox && (await taken(config.sandbox.port, '127.0.0.1'))) throw sandboxPortTaken(config.sandbox.port);
}
