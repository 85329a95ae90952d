import { boltUri, browserUrl } from './addresses.ts';
import { username } from './bolt.ts';
import type { InstanceStatus } from './instance.ts';

/** What `--json` prints. */
export function statusRecord({
  status,
  files,
  version,
  pid,
  ports,
}: InstanceStatus): Record<string, unknown> {
  return {
    name: files.name,
    status,
    version,
    pid,
    uri: ports && boltUri(ports),
    browser: ports && browserUrl(ports),
    username,
    passwordFile: files.password,
    home: files.home,
    log: files.log,
  };
}

/** Tells in a line whether the server runs. */
export function describeStatus({ status, files, version, pid, ports }: InstanceStatus): string {
  const what = `Neo4j "${files.name}"`;
  if (status === 'stopped' || ports === null) return `${what} does not run.\n`;
  if (status === 'silent') {
    return `${what} has a process (${pid}), but does not answer at ${boltUri(ports)}, or not yet: see ${files.log}\n`;
  }
  if (status === 'refused') {
    return `${what} runs (process ${pid}), but does not take the password in ${files.password}\n`;
  }
  return `${what} runs: version ${version}, process ${pid}.\n`;
}

/** How to reach a server that runs. Names the password's file and not the password, which would stay on screens and in logs. */
export function describeUse({ files, ports }: InstanceStatus): string {
  if (ports === null) return '';
  const uri = boltUri(ports);
  const name = files.name === 'default' ? '' : ` --name ${files.name}`;
  return `
  Bolt      ${uri}
  Browser   ${browserUrl(ports)}
  User      ${username}
  Password  in ${files.password}

For newsgraph and other clients:

  export NEO4J_URI=${uri} NEO4J_USERNAME=${username} NEO4J_PASSWORD="$(cat ${quote(files.password)})"

To stop it:

  npm run neo4j -- stop${name}
`;
}

/** A path as one word of a shell's command. */
function quote(path: string): string {
  return /^[\w./~-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
