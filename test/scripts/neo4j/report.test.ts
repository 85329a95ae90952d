import { describe, expect, it } from 'vitest';
import { instanceFiles } from '../../../scripts/neo4j/instance-files.ts';
import { describeStatus, describeUse, statusRecord } from '../../../scripts/neo4j/report.ts';

const running = {
  status: 'running',
  files: instanceFiles({ folder: "/o'clock/data", name: 'two' }),
  version: '5.26.30',
  pid: 12,
  ports: { bolt: 1234, http: 5678 },
} as const;

describe('what is told of an instance', () => {
  it('says how to reach it, and where its password is', () => {
    expect(describeStatus(running)).toBe('Neo4j "two" runs: version 5.26.30, process 12.\n');
    const use = describeUse(running);
    expect(use).toContain('bolt://localhost:1234\n');
    expect(use).toContain('http://localhost:5678/browser/\n');
    expect(use).toContain(`NEO4J_PASSWORD="$(cat '/o'\\''clock/data/two/password')"`);
    expect(use).toContain('npm run neo4j -- stop --name two\n');
  });

  it('says what is wrong', () => {
    const stopped = { ...running, status: 'stopped', pid: null } as const;
    expect(describeStatus(stopped)).toBe('Neo4j "two" does not run.\n');
    expect(describeStatus({ ...running, status: 'silent' })).toContain(
      'does not answer at bolt://localhost:1234',
    );
    expect(describeStatus({ ...running, status: 'refused' })).toContain('does not take the password in');
  });

  it('has the same facts for programs', () => {
    expect(statusRecord(running)).toMatchObject({
      name: 'two',
      status: 'running',
      uri: 'bolt://localhost:1234',
      browser: 'http://localhost:5678/browser/',
      username: 'neo4j',
    });
  });
});
