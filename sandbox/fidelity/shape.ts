/** What a type allows, as far as JSON can show it. Recursive types are read lazily. */
export type Shape =
  | { kind: 'any' }
  | { kind: 'string' | 'number' | 'boolean' | 'null' }
  /** Known values. Enums that an SDK leaves open to others are closed here: the sandbox must not invent any. */
  | { kind: 'literals'; values: readonly (string | number | boolean)[] }
  | { kind: 'array'; of: () => Shape }
  | { kind: 'object'; name: string; fields: ReadonlyMap<string, Field>; open: boolean }
  | { kind: 'union'; of: readonly Shape[] };

export interface Field {
  optional: boolean;
  shape: () => Shape;
}
