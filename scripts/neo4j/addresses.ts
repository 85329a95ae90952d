import type { Ports } from './server-config.ts';

/** Address for drivers. */
export function boltUri({ bolt }: Ports): string {
  return `bolt://localhost:${bolt}`;
}

/** Address of the web server. */
export function httpUrl({ http }: Ports): string {
  return `http://localhost:${http}/`;
}

/** Address of Neo4j Browser. */
export function browserUrl(ports: Ports): string {
  return `${httpUrl(ports)}browser/`;
}
