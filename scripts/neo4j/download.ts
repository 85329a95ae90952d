import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NewsgraphError } from '../../src/model/errors.ts';
import { downloadsFolder, libraryFolder } from './folders.ts';
import { browserVersion, neo4jVersion, pluginVersion } from './versions.ts';
import { withLock } from './with-lock.ts';

const partial = 'partial-';

/**
 * Downloads the server from Maven Central unless that was done before.
 * Neo4j Community is under the GPL 3, so newsgraph fetches it and never ships it.
 * @param log Is told when a download begins.
 * @returns The folder of its jars.
 * @throws NewsgraphError `CONFIG_INVALID` without Maven, `SOURCE_UNREADABLE` with Maven's reason if it fails
 */
export async function download(log: (line: string) => void = () => {}): Promise<string> {
  const library = libraryFolder();
  if (existsSync(library)) return library;
  const folder = downloadsFolder();
  await withLock(join(folder, 'lock'), 'a download of Neo4j', async () => {
    if (existsSync(library)) return;
    await removePartial(folder);
    log(`Downloading Neo4j ${neo4jVersion} (about 140 MB) from Maven Central to ${library} ...`);
    const work = join(folder, `${partial}${process.pid}`);
    try {
      await mkdir(work);
      await writeFile(join(work, 'pom.xml'), pom());
      await copyDependencies(work);
      await mkdir(dirname(library), { recursive: true });
      // The folder appears whole or not at all: a download that was cut off is never taken for one.
      await rename(join(work, 'lib'), library);
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  });
  return library;
}

/** Removes what downloads left that were killed. Nobody else downloads meanwhile: the caller holds the lock. */
async function removePartial(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith(partial)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

function pom(): string {
  const dependency = (group: string, artifact: string, version: string) =>
    `    <dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>newsgraph</groupId>
  <artifactId>neo4j-server</artifactId>
  <version>1</version>
  <dependencies>
${dependency('org.neo4j', 'neo4j', neo4jVersion)}
${dependency('org.neo4j.client', 'neo4j-browser', browserVersion)}
  </dependencies>
</project>
`;
}

async function copyDependencies(folder: string): Promise<void> {
  const { code, output } = await runMaven(folder, [
    '-B',
    '-Dstyle.color=never',
    '-q',
    `org.apache.maven.plugins:maven-dependency-plugin:${pluginVersion}:copy-dependencies`,
    '-DoutputDirectory=lib',
  ]);
  if (code === 0) return;
  throw new NewsgraphError('SOURCE_UNREADABLE', `Maven could not download Neo4j:\n${reasonOf(output)}`, {
    context: { code },
  });
}

/** The lines in which Maven says what went wrong, without its advice on how to debug it. */
export function reasonOf(output: string): string {
  const errors = output
    .split('\n')
    .filter((line) => line.includes('[ERROR]'))
    .map((line) => line.replace(/^.*?\[ERROR\] ?/, '').replace(/ -> \[Help 1\]$/, ''));
  // An empty line parts the reason from the advice.
  const end = errors.indexOf('');
  const reason = errors.slice(0, end === -1 ? undefined : end);
  return reason.length > 0 ? reason.join('\n') : output.trim();
}

function runMaven(
  folder: string,
  parameters: readonly string[],
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    // On Windows Maven is a batch file, which only a shell can start.
    const child = spawn('mvn', parameters, { cwd: folder, shell: process.platform === 'win32' });
    let output = '';
    const collect = (piece: string) => {
      output += piece;
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', (cause) => {
      reject(
        new NewsgraphError(
          'CONFIG_INVALID',
          'Neo4j is downloaded with Maven, and there is none on PATH: install Maven 3 (https://maven.apache.org, or the package "maven" of your system)',
          { cause },
        ),
      );
    });
    child.on('close', (code) => resolve({ code, output }));
  });
}
