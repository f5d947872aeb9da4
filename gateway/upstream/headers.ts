import type { Caller } from './send.ts';

/** Belong to one connection, or to the message that the gateway writes itself. */
const never =
  /^(connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|host|expect|content-.*|accept|accept-encoding|access-control-.*|x-request-id|plaza-.*)$/;

/** Say who somebody is: they pass to and from a partner that is known by name to need them, and never our own. */
const credentials = /^(authorization|cookie|set-cookie)$/;

/**
 * Whether a header may stand on a road's list at all.
 *
 * @param name in lower case
 * @param ours whether the subgraph is one of our own, which gets a signed identity instead
 */
export function mayPass(name: string, ours: boolean): boolean {
  return !never.test(name) && !(ours && credentials.test(name));
}

/** The client's headers on the list, as name and value in turn. */
export function forwarded(list: readonly string[], headers: Caller['headers']): string[] {
  return list.flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [name, value] : [];
  });
}

/** Hands the subgraph's headers on the list to the client. */
export function respond(
  list: readonly string[],
  headers: Readonly<Record<string, string | string[] | undefined>>,
  caller: Caller,
): void {
  for (const name of list) {
    const value = headers[name];
    if (value === undefined) continue;
    // Cookies are the one header that cannot be joined.
    const values = Array.isArray(value) && name !== 'set-cookie' ? [value.join(', ')] : value;
    for (const each of [values].flat()) caller.respond?.(name, each);
  }
}
