import { expectedAbsences, nullCauseOf, type PlazaError } from '#schema/errors.ts';
import type { TimelineSource } from '#schema/generated/links.ts';

/** Why a part of a list over several subgraphs is not there. */
export interface Gap {
  source: TimelineSource;
  cause: string;
  message: string;
}

/** A part, and what it lacks; where it could not be read at all, its error and nothing else. */
export interface Part<Output> {
  output: Output | null;
  gap: Gap | null;
  error: PlazaError | null;
}

/** Reads a part of a list: one that cannot be read leaves a gap and does not blank the rest. */
export async function readPart<Output extends { gap: Omit<Gap, 'source'> | null }>(
  source: TimelineSource,
  read: () => Promise<Output>,
): Promise<Part<Output>> {
  try {
    const output = await read();
    return { output, gap: output.gap ? { source, ...output.gap } : null, error: null };
  } catch (error) {
    const cause = nullCauseOf(error);
    if (!cause) throw error;
    const { message } = error as PlazaError;
    return { output: null, gap: { source, cause, message }, error: error as PlazaError };
  }
}

/** @throws the error that says most where no part could be read: a failure rather than an absence that clients expect */
export function refuseWhereAllFailed(parts: readonly Part<unknown>[]): void {
  const errors = parts.flatMap(({ error }) => error ?? []);
  if (errors.length < parts.length) return;
  throw errors.find((error) => !expectedAbsences.has(nullCauseOf(error)!)) ?? errors[0]!;
}
