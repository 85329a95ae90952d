import { expect, it } from 'vitest';
import { serverConfig } from '../../../scripts/neo4j/server-config.ts';

it('keeps the server on this machine, at its ports, and silent to others', () => {
  const lines = serverConfig({ bolt: 1234, http: 5678 }).trimEnd().split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'server.default_listen_address=127.0.0.1',
      'server.bolt.listen_address=127.0.0.1:1234',
      'server.bolt.advertised_address=localhost:1234',
      'server.http.listen_address=127.0.0.1:5678',
      'server.http.advertised_address=localhost:5678',
      'server.https.enabled=false',
      'dbms.usage_report.enabled=false',
      'client.allow_telemetry=false',
    ]),
  );
  for (const line of lines) expect(line).toMatch(/^[a-z_.]+=\S+$/);
});
