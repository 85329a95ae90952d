/** Ports on the loopback address. */
export interface Ports {
  readonly bolt: number;
  readonly http: number;
}

/** The text of `neo4j.conf`. */
export function serverConfig({ bolt, http }: Ports): string {
  const settings = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${bolt}`,
    // Browser and drivers ask the server where it is; without these they look for the usual ports.
    'server.bolt.advertised_address': `localhost:${bolt}`,
    'server.http.listen_address': `127.0.0.1:${http}`,
    'server.http.advertised_address': `localhost:${http}`,
    'server.https.enabled': 'false',
    'dbms.usage_report.enabled': 'false',
    'client.allow_telemetry': 'false',
    'server.memory.pagecache.size': '256m',
    // A quarter of a gigabyte of disk for each database otherwise, reserved at its start.
    'db.tx_log.preallocate': 'false',
    // When it is told to stop, Bolt listens for newcomers for ten seconds more, with the databases closed long since.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
