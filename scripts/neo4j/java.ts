import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { NewsgraphError } from '../../src/model/errors.ts';
import { supportedJava } from './versions.ts';

/** A Java that can run the server. */
export interface Java {
  /** Path or name of the program. */
  readonly program: string;
  /** Feature release, such as 17. */
  readonly version: number;
}

const install = `install a JDK ${supportedJava.join(' or ')} (for instance from https://adoptium.net) and put it on PATH or into JAVA_HOME`;

/** The feature release in what `java -version` prints: 17 of `17.0.15`, 8 of `1.8.0_402`; null if there is none. */
export function parseJavaVersion(text: string): number | null {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  if (first === undefined) return null;
  return Number(first === '1' && second !== undefined ? second : first);
}

/** Whether Neo4j is supported on it; on others it may run all the same. */
export function isSupported({ version }: Java): boolean {
  return supportedJava.some((supported) => supported === version);
}

/**
 * Finds the Java of `JAVA_HOME`, or else of `PATH`.
 * @throws NewsgraphError `CONFIG_INVALID`, saying what to install
 */
export function findJava(environment: NodeJS.ProcessEnv = process.env): Java {
  const home = environment.JAVA_HOME;
  const program = home ? join(home, 'bin', 'java') : 'java';
  const { error, status, stdout, stderr } = spawnSync(program, ['-version'], {
    env: environment,
    encoding: 'utf8',
  });
  const where = home ? ` in JAVA_HOME (${home})` : ' on PATH';
  // macOS has a stand-in for Java that starts and says that there is none.
  if (error !== undefined || status !== 0) {
    throw new NewsgraphError('CONFIG_INVALID', `Neo4j needs Java, and there is none${where}: ${install}`, {
      cause: error,
    });
  }
  const version = parseJavaVersion(`${stderr}\n${stdout}`);
  if (version === null) {
    throw new NewsgraphError('CONFIG_INVALID', `the Java${where} does not tell its version: ${install}`);
  }
  if (version < supportedJava[0]) {
    throw new NewsgraphError(
      'CONFIG_INVALID',
      `Neo4j needs Java ${supportedJava[0]} or later, and the one${where} is Java ${version}: ${install}`,
    );
  }
  return { program, version };
}
