import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Command lines of the processes that run, by their number: of all, or of one if it runs.
 * A process that has ended and waits to be collected has none, and so is left out.
 */
export async function commandLines(pid?: number): Promise<Map<number, string>> {
  const lines = process.platform === 'linux' ? await fromProc(pid) : await fromTool(pid);
  return new Map(lines.filter(([, command]) => command !== ''));
}

// Not with `ps`, which slim containers lack.
async function fromProc(pid?: number): Promise<[number, string][]> {
  const pids = pid === undefined ? (await readdir('/proc')).filter((name) => /^\d+$/.test(name)) : [pid];
  return await Promise.all(
    pids.map(async (each): Promise<[number, string]> => {
      const command = await readFile(`/proc/${each}/cmdline`, 'utf8').catch(() => '');
      return [Number(each), command.replaceAll('\0', ' ').trim()];
    }),
  );
}

async function fromTool(pid?: number): Promise<[number, string][]> {
  // `ps` fails if no process has the number.
  const { stdout } = await (process.platform === 'win32' ? runPowerShell(pid) : runPs(pid)).catch(() => ({
    stdout: '',
  }));
  return [...stdout.matchAll(/^ *(\d+) +(.*)$/gm)].map(([, each, command]) => [
    Number(each),
    command!.replaceAll('"', '').trim(),
  ]);
}

function runPs(pid?: number): Promise<{ stdout: string }> {
  const which = pid === undefined ? ['-ax'] : ['-p', String(pid)];
  return run('ps', [...which, '-ww', '-o', 'pid=,command='], { maxBuffer: 2 ** 26 });
}

function runPowerShell(pid?: number): Promise<{ stdout: string }> {
  const which = pid === undefined ? '' : `-Filter "ProcessId=${pid}"`;
  const script = `Get-CimInstance Win32_Process ${which} | ForEach-Object { "$($_.ProcessId) $($_.CommandLine)" }`;
  return run('powershell', ['-NoProfile', '-NonInteractive', '-Command', script], { maxBuffer: 2 ** 26 });
}
