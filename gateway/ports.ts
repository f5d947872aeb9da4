import { once } from 'node:events';
import { createServer } from 'node:net';

export function portTaken(port: number): Error {
  return new Error(`Port ${port} is taken: stop what listens there, or choose another with PORT=4001.`);
}

export function sandboxPortTaken(port: number): Error {
  return new Error(
    `Port ${port} is taken, which the sandbox needs: stop what listens there, or choose another with SANDBOX_PORT=4011.`,
  );
}

/** Whether somebody listens there. Another may still take it before we do: then listening says the same. */
export async function taken(port: number, host: string): Promise<boolean> {
  if (port === 0) return false;
  const server = createServer().listen(port, host);
  try {
    await once(server, 'listening');
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  } finally {
    server.close();
  }
}
