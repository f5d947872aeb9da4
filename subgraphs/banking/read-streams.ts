import DataLoader from 'dataloader';
import type { CallsAt } from './calls.ts';
import type { ConnectionRow, Connections } from './connections.ts';
import { toToldStreams } from './map-streams.ts';
import type { Streams } from './streams.ts';

interface Parts {
  connections: Connections;
  streams: Streams;
  connection: DataLoader<string, ConnectionRow | null>;
  maxAgeMs: number;
}

/** Brings the streams of connections up to date: one call for each whose streams are older than `maxAgeMs`. */
export function createStreamsLoader({ connections, streams, connection, maxAgeMs }: Parts, at: CallsAt) {
  const bringUpToDate = async (id: string): Promise<true> => {
    const row = await connection.load(id);
    if (!row || (row.streams_as_of && Date.now() - row.streams_as_of.getTime() < maxAgeMs)) return true;
    const asOf = new Date();
    const token = connections.open(row);
    const told = await connections.watch(row, () => at(row.account).recurring(token));
    await streams.keep(id, toToldStreams(told), asOf);
    return true;
  };
  return new DataLoader<string, true>((ids) =>
    Promise.all(ids.map((id) => bringUpToDate(id).catch((error: Error) => error))),
  );
}
