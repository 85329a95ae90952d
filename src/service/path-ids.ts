/**
 * The id that the rest of a path stands for, decoded. Proxies may decode `%2F` and merge slashes: in an address the two
 * after its scheme are put back. Where more than these may have been lost, clients give ids as a parameter.
 */
export function idOfPath(rest: string): string {
  return rest.replace(/^(https?):\/(?!\/)/i, '$1://');
}

/** A relative address that leads from a request's path to one at the root, also behind a proxy that serves it below a prefix. */
export function fromRoot(requestPath: string, target: string): string {
  const depth = (requestPath.split('?')[0]!.match(/\//g) ?? []).length - 1;
  return `${'../'.repeat(depth) || './'}${target}`;
}

/** The id of an article, also as the graph names its node. */
export function documentOfPath(rest: string): string {
  return idOfPath(rest.replace(/^document\//, ''));
}
