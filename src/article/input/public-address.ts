import ipaddr from 'ipaddr.js';

/**
 * Whether an address is one of the public internet: not of this machine, its network, a link, a cloud's metadata, a
 * multicast group, nor an IPv6 address that stands for an IPv4 one (which is judged as that one, or refused).
 * @param address In dotted or colon form, without brackets.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // What maps an IPv4 address is turned into it.
  return ipaddr.process(address).range() === 'unicast';
}
