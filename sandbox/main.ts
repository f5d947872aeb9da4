import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { startSandbox } from './sandbox.ts';

const help = `Usage: npm run sandbox
Settings are environment variables: SANDBOX_PORT, SANDBOX_HOST, SANDBOX_SEED, SANDBOX_CROWD, SANDBOX_STATE,
SANDBOX_ISSUER, SANDBOX_LIMITS; docs/configuration.md says what they mean.`;

/** The sandbox as a process of its own: `npm run sandbox`. */
async function main(): Promise<void> {
  if (readFlags().help) return console.log(help);
  const config = readConfig();
  const sandbox = await startSandbox({
    port: config.SANDBOX_PORT,
    host: config.SANDBOX_HOST,
    seed: config.SANDBOX_SEED,
    crowd: config.SANDBOX_CROWD,
    limits: config.SANDBOX_LIMITS === 'published',
    ...(config.SANDBOX_STATE && { stateFile: config.SANDBOX_STATE }),
    ...(config.SANDBOX_ISSUER && { issuer: config.SANDBOX_ISSUER }),
  });
  console.log(`Plaza's sandbox: ${sandbox.url} (Stripe /v1, Plaid /plaid, Twilio /twilio, OIDC /identity)`);
  console.log(`Controls: ${sandbox.url}/_sandbox · tokens issued by ${sandbox.issuer}`);
  console.log(`State: ${config.SANDBOX_STATE ?? 'in memory only; set SANDBOX_STATE to keep it'}`);

  const stop = async () => {
    await sandbox.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function readFlags() {
  try {
    return parseArgs({ options: { help: { type: 'boolean' } } }).values;
  } catch (error) {
    throw new Error(`${(error as Error).message.split('. ')[0]}: --help lists what there is.`, {
      cause: error,
    });
  }
}

main().catch((error: NodeJS.ErrnoException) => {
  console.error(sentenceFor(error));
  process.exit(1);
});

function sentenceFor(error: NodeJS.ErrnoException & { address?: string; port?: number }): string {
  const at = `${error.address}:${error.port}`;
  if (error.code === 'EADDRINUSE') {
    return `Something else already listens on ${at}: stop it, or set SANDBOX_PORT to another port (0 takes any free one).`;
  }
  if (error.code === 'EACCES' && error.port !== undefined) {
    return `The sandbox may not listen on ${at}: set SANDBOX_PORT to a port above 1023.`;
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return `This machine has no such address (SANDBOX_HOST): set SANDBOX_HOST to 127.0.0.1, or to an address of this machine.`;
  }
  return error.message;
}
