import { once } from 'node:events';
import { createServer } from 'node:net';
import getPort, { clearLockedPorts } from 'get-port';
import { describe, expect, it } from 'vitest';
import { choosePorts } from '../../../scripts/neo4j/choose-ports.ts';

const freePorts = async () => ({ bolt: await getPort(), http: await getPort() });

describe('choosePorts', () => {
  it('takes the wished ones', async () => {
    const wished = await freePorts();
    clearLockedPorts();
    expect(await choosePorts(null, wished)).toEqual(wished);
  });

  it('rather takes those of the last start, time and again', async () => {
    const last = await freePorts();
    const wished = await freePorts();
    expect(await choosePorts(last, wished)).toEqual(last);
    expect(await choosePorts(last, wished)).toEqual(last);
  });

  it('takes others where somebody listens, be it on all addresses', async () => {
    const last = await freePorts();
    const server = createServer().listen(last.bolt, '0.0.0.0');
    await once(server, 'listening');
    const { bolt, http } = await choosePorts(last, null);
    expect(http).toBe(last.http);
    expect(bolt).not.toBe(last.bolt);
    expect(bolt).not.toBe(http);
    server.close();
  });

  it('takes any where there is no wish', async () => {
    const { bolt, http } = await choosePorts(null, null);
    expect(bolt).toBeGreaterThan(1023);
    expect(http).not.toBe(bolt);
  });
});
