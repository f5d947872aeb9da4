import type { FormattedExecutionResult } from 'graphql';
import { giveBody } from './engine/bodies.ts';
import { writtenOf } from './engine/written.ts';

/** The end of a body that the engine wrote: `{"data":…}` and a line feed. */
const END = '}\n';

/** An answer as JSON; data that is text already is copied as it is. */
export function toText({ errors, data, extensions }: FormattedExecutionResult): string {
  const written = writtenOf(data);
  const result = {
    ...(errors && { errors }),
    ...(data !== undefined && { data }),
    ...(extensions && { extensions }),
  };
  if (typeof written !== 'string') return `${JSON.stringify(result)}\n`;
  return `{"data":${written}${extensions ? `,"extensions":${JSON.stringify(extensions)}` : ''}${END}`;
}

/** @returns the body of an answer whose data is in bytes already; null for any other */
export function toBytes({ data, extensions }: { data?: unknown; extensions?: object }): Buffer | null {
  const written = writtenOf(data);
  if (!Buffer.isBuffer(written)) return null;
  if (!extensions) return written;
  const more = `,"extensions":${JSON.stringify(extensions)}${END}`;
  const whole = Buffer.concat([written.subarray(0, -END.length), Buffer.from(more)]);
  giveBody(written);
  return whole;
}
