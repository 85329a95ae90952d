import { Presets, SingleBar } from 'cli-progress';
import type { Output } from './output.ts';

/** Shows how far a run has come, on a terminal alone. */
export interface ProgressBar {
  /** @param articles Articles that are done with; a source may hold many. */
  update(progress: { readonly done: number; readonly total: number; readonly articles: number }): void;
  /** Writes a line above the bar. */
  log(line: string): Promise<void>;
  /** Takes the bar away. May be called twice. */
  stop(): void;
}

/**
 * A progress bar on a terminal; elsewhere its `log` writes and the rest does nothing.
 * @param isWanted Whether a bar would not be in the way of other output. Default: true.
 */
export function createProgressBar(output: Output, isWanted = true): ProgressBar {
  if (!output.isTerminal || !isWanted) {
    return { update() {}, log: (line) => output.write(`${line}\n`), stop() {} };
  }
  const bar = new SingleBar(
    {
      stream: output.stream,
      format: '{bar} {percentage}% · {value}/{total} sources · {articles} articles · {eta_formatted} left',
      clearOnComplete: true,
      hideCursor: true,
      forceRedraw: true,
      barsize: 24,
      etaBuffer: 50,
      formatTime: formatSeconds,
    },
    Presets.shades_classic,
  );
  let isRunning = false;
  return {
    update({ done, total, articles }) {
      if (!isRunning) bar.start(total, done, { articles });
      isRunning = true;
      bar.setTotal(total);
      bar.update(done, { articles });
    },
    async log(line) {
      // The bar is drawn again below the line.
      await output.write(isRunning ? `\r\u001B[K${line}\n` : `${line}\n`);
    },
    stop() {
      if (isRunning) bar.stop();
      isRunning = false;
    },
  };
}

function formatSeconds(seconds: number): string {
  if (!Number.isFinite(seconds)) return '…';
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
