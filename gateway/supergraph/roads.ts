import { createRoad, type Road, type RoadState } from '#gateway/upstream/road.ts';
import type { Deadlines } from '#gateway/upstream/deadline.ts';
import type { Send } from '#gateway/upstream/send.ts';
import { policyOf, type Upstream } from '#gateway/upstream/settings.ts';

/** Roads over HTTP by name and address, kept as long as some graph uses them: a swap opens no socket anew. */
export function createRoads({ deadlines, upstream }: { deadlines: Deadlines; upstream: Upstream }) {
  const open = new Map<string, { road: Road; users: number }>();

  const take = (name: string, url: string): Road => {
    const id = `${name} ${url}`;
    const known = open.get(id) ?? {
      road: createRoad({ name, url, sign: null, ours: false, deadlines, policy: policyOf(upstream, name) }),
      users: 0,
    };
    known.users += 1;
    open.set(id, known);
    return known.road;
  };

  const give = (name: string, url: string): void => {
    const id = `${name} ${url}`;
    const known = open.get(id);
    if (!known) return;
    known.users -= 1;
    if (known.users > 0) return;
    open.delete(id);
    void known.road.close();
  };

  return {
    /** @throws Error naming a subgraph without an address */
    lease(urls: ReadonlyMap<string, string>): { sends: ReadonlyMap<string, Send>; release(): void } {
      for (const [name, url] of urls) {
        if (!/^https?:/.test(url) || !URL.canParse(url))
          throw new Error(
            `The supergraph says of the subgraph ${name} no http address: add --subgraph ${name}=http://…`,
          );
      }
      const sends = new Map([...urls].map(([name, url]) => [name, take(name, url).send]));
      let released = false;
      const release = () => {
        if (released) return;
        released = true;
        for (const [name, url] of urls) give(name, url);
      };
      return { sends, release };
    },
    states: (): Record<string, RoadState> =>
      Object.fromEntries([...open.values()].map(({ road }) => [road.name, road.state()])),
    close: async () => {
      await Promise.all([...open.values()].map(({ road }) => road.close()));
      open.clear();
    },
  };
}
