/** A field's place in the answer, innermost first. */
export interface Place {
  key: string;
  parent: Place | undefined;
}

/** A place as clients write it, `me.payments.edges`, shortened where it is long. */
export function toText(place: Place): string {
  const keys: string[] = [];
  for (let at: Place | undefined = place; at; at = at.parent) keys.unshift(shorten(at.key));
  return keys.length <= 6 ? keys.join('.') : `${keys.slice(0, 3).join('.')}.….${keys.slice(-2).join('.')}`;
}

/** A name for use in a message. */
export function shorten(key: string): string {
  return key.length <= 40 ? key : `${key.slice(0, 39)}…`;
}
