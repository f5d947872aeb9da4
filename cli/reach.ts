import type { AccountSettings } from '#subgraphs/kit/accounts/accounts.ts';
import type { Failure } from '#subgraphs/kit/call.ts';
import type { Checkup, Finding } from '#subgraphs/kit/accounts/checkup.ts';

export type Reached = { ms: number } | { finding: Finding };

/** The longest that a provider may take, milliseconds, whatever its SDK does. */
const TIMEOUT_MS = 8_000;

/** Asks a provider one harmless thing, and says what is wrong where that does not work. */
export async function reach<Config extends AccountSettings>(
  { title, reach: ask, translate, explain }: Checkup<Config>,
  config: Config,
): Promise<Reached> {
  const startedMs = Date.now();
  try {
    await inTime(ask(config));
    return { ms: Date.now() - startedMs };
  } catch (error) {
    const failure = error instanceof TooLate ? null : translate(error);
    return { finding: (failure && explain(failure, config)) ?? whatIsWrong(title, failure) };
  }
}

/** What every provider's failures have in common. @param failure null where nothing came in time */
function whatIsWrong(title: string, failure: Failure | null): Finding {
  const finding = (problem: string, cure: string): Finding => ({ variable: null, problem, cure });
  const network = 'check the network, the DNS and the firewall of this machine; HTTP_PROXY is not heeded';
  if (failure?.says === 'unsent') return finding(`${title} cannot be reached`, network);
  if (!failure || failure.says === 'broken') return finding(`${title} did not answer in time`, network);
  if (failure.says === 'limited') {
    return finding(`${title} takes no more requests for the moment`, 'try again in a minute');
  }
  if (failure.says === 'sick') {
    return finding(
      `${title} is not well (HTTP ${failure.status})`,
      `look at ${title}'s status page, and try again`,
    );
  }
  const { code } = (failure.error.extensions['provider'] ?? {}) as { code?: string };
  return finding(
    `${title} refused a read (HTTP ${failure.status}${code ? `, ${code}` : ''})`,
    `see docs/providers/${title.toLowerCase()}.md`,
  );
}

class TooLate extends Error {}

async function inTime(answer: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLate()), TIMEOUT_MS);
  });
  try {
    await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
