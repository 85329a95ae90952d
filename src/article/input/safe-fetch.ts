import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, fetch as undiciFetch } from 'undici';
import { isPublicAddress } from './public-address.ts';

/** Options of {@link createSafeFetch}. */
export interface SafeFetchOptions {
  /** Which addresses may be connected to. Default: those of the public internet. */
  readonly isAllowed?: (address: string) => boolean;
  /** Turns names into addresses. Default: as the system does. */
  readonly lookup?: typeof systemLookup;
}

/**
 * A `fetch` for addresses that others name: it connects to public addresses alone, whatever a name or a redirect leads to.
 * The address that was checked is the one that is connected to, so that a name cannot lead elsewhere the second time.
 */
export function createSafeFetch({
  isAllowed = isPublicAddress,
  lookup = systemLookup,
}: SafeFetchOptions = {}): { readonly fetch: typeof fetch; close(): Promise<void> } {
  const checkedLookup: LookupFunction = (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '');
      // One that is refused beside others: somebody tries which of them is taken.
      const [first] = addresses;
      if (first === undefined || !addresses.every(({ address }) => isAllowed(address))) {
        return callback(refusal(hostname), '');
      }
      return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
  const connect = buildConnector({ lookup: checkedLookup, timeout: 10_000 });
  const agent = new Agent({
    connect(options, callback) {
      const host = options.hostname.replace(/^\[|\]$/g, '');
      // No name is looked up for what is an address already.
      if (isIP(host) !== 0 && !isAllowed(host)) callback(refusal(host), null);
      else connect(options, callback);
    },
    // Nothing is kept open: a name is looked up and checked each time.
    pipelining: 0,
    connections: 4,
    headersTimeout: 15_000,
    bodyTimeout: 15_000,
  });
  const safeFetch = (input: unknown, init: object = {}) => {
    const { protocol, username, password } = new URL(String(input));
    if (protocol !== 'http:' && protocol !== 'https:') {
      return Promise.reject(new Error(`${protocol} is no address of the web`));
    }
    if (username !== '' || password !== '') {
      return Promise.reject(new Error('an address with a user or password is not fetched'));
    }
    return undiciFetch(String(input), { ...init, dispatcher: agent });
  };
  return {
    // The two differ in the types of their streams alone.
    fetch: safeFetch as unknown as typeof fetch,
    close: () => agent.destroy(),
  };
}

function refusal(host: string): Error {
  return new Error(`${host} does not lead to a public address`);
}
