import { execFileSync } from 'node:child_process';

/**
 * Builds `dist` once, so that tests which start the command line run what is shipped. `NEWSGRAPH_BUILT` says that it has
 * been built: for two runs beside each other, neither of which may take it away from the other.
 */
export function setup(): void {
  if (process.env.NEWSGRAPH_BUILT) return;
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}
