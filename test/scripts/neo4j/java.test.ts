import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findJava, isSupported, parseJavaVersion } from '../../../scripts/neo4j/java.ts';
import { withFolder } from '../../pipeline/support/open-test-workspace.ts';
import { writePrograms } from './support/fake-programs.ts';

describe('parseJavaVersion', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['openjdk version "21" 2023-09-19', 21],
    ['java version "1.8.0_402"', 8],
    ['openjdk version "22-ea" 2024-03-19', 22],
    ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "11.0.2" 2019-01-15', 11],
    ['The operation couldn’t be completed. Unable to locate a Java Runtime.', null],
  ])('reads %s', (text, version) => {
    expect(parseJavaVersion(text)).toBe(version);
  });
});

describe('findJava', () => {
  const java = (version: string) => `echo 'openjdk version "${version}"' >&2`;

  it('takes the one of JAVA_HOME before that of PATH', async () => {
    await withFolder(async (folder) => {
      const PATH = await writePrograms(folder, { java: java('17.0.1') });
      expect(findJava({ PATH })).toEqual({ program: 'java', version: 17 });
      const home = join(folder, 'home');
      await writePrograms(home, {});
      expect(() => findJava({ PATH, JAVA_HOME: home })).toThrow(
        `there is none in JAVA_HOME (${home}): install a JDK 17`,
      );
    });
  });

  it('says what to install where there is none, or one that is too old', async () => {
    await withFolder(async (folder) => {
      expect(() => findJava({ PATH: folder })).toThrow(
        /^Neo4j needs Java, and there is none on PATH: install a JDK 17 or 21/,
      );
      const PATH = await writePrograms(folder, { java: java('11.0.2') });
      expect(() => findJava({ PATH })).toThrow(
        /^Neo4j needs Java 17 or later, and the one on PATH is Java 11: install/,
      );
      await writePrograms(folder, { java: 'echo Unable to locate a Java Runtime. >&2; exit 1' });
      expect(() => findJava({ PATH })).toThrow('there is none on PATH');
    });
  });

  it('knows which ones Neo4j is supported on', () => {
    const supported = [17, 18, 21, 25].filter((version) => isSupported({ program: 'java', version }));
    expect(supported).toEqual([17, 21]);
  });
});
