import { expect, it } from 'vitest';
import { hasStarted } from '../../../scripts/neo4j/until-ready.ts';

it('knows when the server listens', () => {
  const lines = [
    '2026-01-02 03:04:05.678+0000 INFO  Starting...',
    '2026-01-02 03:04:06.678+0000 INFO  Bolt enabled on localhost:7687.',
  ];
  expect(hasStarted(lines.join('\n'))).toBe(false);
  expect(hasStarted([...lines, '2026-01-02 03:04:07.678+0000 INFO  Started.', ''].join('\n'))).toBe(true);
});
