/** Makes something for each account when it is first asked for, and the same from then on. */
export function onceEach<Made extends object>(make: (account: string) => Made): (account: string) => Made {
  const made = new Map<string, Made>();
  return (account) => {
    const known = made.get(account);
    if (known) return known;
    const fresh = make(account);
    made.set(account, fresh);
    return fresh;
  };
}
