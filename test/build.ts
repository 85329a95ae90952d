import { execFileSync } from 'node:child_process';

/** Builds `dist` once, so that tests which start the command line run what is shipped. */
export function setup(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}
