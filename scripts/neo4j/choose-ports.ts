import getPort, { clearLockedPorts } from 'get-port';
import type { Ports } from './server-config.ts';

/** Where Neo4j usually is, and where people and tools look for it. */
export const usualPorts: Ports = { bolt: 7687, http: 7474 };

/**
 * Free ports: those of the last start, else the wished ones, else any.
 * Two instances that start at the same time may choose the same; the second then fails and says so.
 */
export async function choosePorts(last: Ports | null, wished: Ports | null): Promise<Ports> {
  // Within a process they are given out once in a while only, but an instance may come back to its own.
  if (last !== null) clearLockedPorts();
  const choices = [last, wished].filter((ports) => ports !== null);
  const bolt = await getPort({ port: choices.map((ports) => ports.bolt) });
  return { bolt, http: await getPort({ port: choices.map((ports) => ports.http), exclude: [bolt] }) };
}
