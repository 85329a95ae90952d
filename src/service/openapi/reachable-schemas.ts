const named = /^#\/components\/schemas\/(?<name>.+)$/;

/** Those of the named schemas that something refers to, also through others, in the order in which they are given. */
export function reachableSchemas(
  from: unknown,
  schemas: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const reached = new Set<string>();
  const follow = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === '$ref' && typeof inner === 'string') reach(named.exec(inner)?.groups?.name);
      else follow(inner);
    }
  };
  const reach = (name: string | undefined): void => {
    if (name === undefined || reached.has(name)) return;
    reached.add(name);
    follow(schemas[name]);
  };
  follow(from);
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => reached.has(name)));
}
