import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';

// Read by @apollo/gateway when it is imported and made: it must not phone home.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

const help = `Usage: npm start -- [--fresh]
       npm run gateway -- --supergraph FILE|URL [--port N]
       npm run gateway -- --subgraph NAME=URL[=SCHEMA FILE] … [--port N]
  --fresh        forget yesterday's state: the embedded database, the sandbox and the keys
  --supergraph   serve this composed Federation 2 supergraph instead of Plaza's own, without database, sandbox and
                 tokens: access control is off. A file is watched; an address is asked again every 10 s
  --subgraph     a subgraph to compose, repeated; without a schema file the subgraph is asked for its schema. Beside
                 --supergraph, NAME=URL says where a subgraph of it is
  --port         where to listen; PORT when left out
  --help         this text
Settings are environment variables and plaza.config.json; docs/configuration.md lists them.`;

async function main(): Promise<void> {
  const startedMs = Date.now();
  const values = readFlags();
  if (values.help) return console.log(help);
  if (values.supergraph !== undefined || values.subgraph) return serveAnother(values);
  const config = readConfig({ ...process.env, ...(values.port && { PORT: values.port }) });
  if (values.fresh && config.dataFolder) await forget(config.dataFolder);
  const [{ startGateway }, { startReport }] = await Promise.all([
    import('./gateway.ts'),
    import('./report.ts'),
  ]);
  const plaza = await startGateway(config);
  console.log(startReport(plaza, startedMs));
  stopBySignal(plaza);
}

/** A gateway for any graph. */
async function serveAnother({ supergraph, subgraph = [], port }: Flags): Promise<void> {
  const config = readConfig({ ...process.env, ...(port && { PORT: port }) }, { alone: true });
  const { startStandalone, standaloneReport } = await import('./standalone.ts');
  const gateway = await startStandalone(config, { supergraph, subgraphs: subgraph });
  console.log(standaloneReport(gateway));
  stopBySignal(gateway);
}

function stopBySignal({ close }: { close(): Promise<void> }): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    // Whatever still hangs after this is cut off: a stop is a stop.
    setTimeout(() => process.exit(0), 1_900).unref();
    await close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

type Flags = ReturnType<typeof readFlags>;

function readFlags() {
  try {
    return parseArgs({
      options: {
        fresh: { type: 'boolean' },
        help: { type: 'boolean' },
        supergraph: { type: 'string' },
        subgraph: { type: 'string', multiple: true },
        port: { type: 'string' },
      },
    }).values;
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
