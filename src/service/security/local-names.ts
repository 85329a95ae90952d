import ipaddr from 'ipaddr.js';

/** Whether an address to listen on can be reached from this machine alone. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost') return true;
  return ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback';
}

/** The name in a `Host` header or an origin, in lower case, without port and brackets; null for what is neither. */
export function hostName(authority: string | undefined): string | null {
  if (authority === undefined || /[/\\@?#\s]/.test(authority)) return null;
  const address = `http://${authority}`;
  return !URL.canParse(address) ? null : new URL(address).hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}
