/** What stands in the JSON of an SDK type: the SDK's enums are nominal, the wire carries their strings. */
export type Wire<T> = T extends string
  ? `${T}`
  : T extends number | boolean | null | undefined
    ? T
    : T extends readonly (infer Element)[]
      ? Wire<Element>[]
      : { [Key in keyof T]: Wire<T[Key]> };

/** An answer as its endpoint makes it; `endpoint` adds the request id. */
export type Answer<T> = Omit<Wire<T>, 'request_id'>;
