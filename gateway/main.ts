import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';

// Read by @apollo/gateway when it is imported and made: it must not phone home.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

const help = `Usage: npm start -- [--fresh]
  --fresh   forget yesterday's state: the embedded database, the sandbox and the keys
  --help    this text
Settings are environment variables and plaza.config.json; docs/configuration.md lists them.`;

async function main(): Promise<void> {
  const startedMs = Date.now();
  const values = readFlags();
  if (values.help) return console.log(help);
  const config = readConfig(process.env);
  if (values.fresh && config.dataFolder) await forget(config.dataFolder);
  const [{ startGateway }, { startReport }] = await Promise.all([
    import('./gateway.ts'),
    import('./report.ts'),
  ]);
  const plaza = await startGateway(config);
  console.log(startReport(plaza, startedMs));

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    // Whatever still hangs after this is cut off: a stop is a stop.
    setTimeout(() => process.exit(0), 1_900).unref();
    await plaza.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function readFlags() {
  try {
    return parseArgs({ options: { fresh: { type: 'boolean' }, help: { type: 'boolean' } } }).values;
  } catch (error) {
    throw new Error(`${(error as Error).message.split('. ')[0]}: --help lists what there is.`, {
      cause: error,
    });
  }
}

/** Removes what Plaza wrote, and nothing else that may lie in the folder. @throws Error while another Plaza uses it */
async function forget(folder: string): Promise<void> {
  const { lockFolder } = await import('#storage/lock.ts');
  const { existsSync } = await import('node:fs');
  if (existsSync(`${folder}/db`)) lockFolder(`${folder}/db`)();
  for (const name of ['db', 'sandbox.json', 'keys'])
    rmSync(`${folder}/${name}`, { recursive: true, force: true });
}

main().catch((error: Error) => {
  console.error(`Plaza does not start. ${error.message}`);
  process.exit(1);
});
