import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../index.ts';
import { formatNumber } from './format/text.ts';
import type { Output } from './output.ts';
import { createPace } from './pace.ts';

/** How finely the bar moves. */
const steps = 1000;

/** Shows how far a run has come, on a terminal alone. */
export interface ProgressBar {
  /**
   * @param articles Articles that are done with; a source may hold many.
   * @param part Which part of the source that is being read is done with.
   */
  update(progress: Progress): void;
  /** Shows that all is read, and how much of the graph has been written: nodes and relationships. */
  writing(elements: number): void;
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
    return { update() {}, writing() {}, log: (line) => output.write(`${line}\n`), stop() {} };
  }
  const bar = new SingleBar(
    {
      stream: output.stream,
      format: '{bar} {percentage}% · {sources} sources · {articles} articles · {pace}',
      clearOnComplete: true,
      hideCursor: true,
      forceRedraw: true,
      barsize: 24,
    },
    Presets.shades_classic,
  );
  const paceOf = createPace(() => performance.now());
  let isRunning = false;
  return {
    update({ done, total, articles, part }) {
      const share = total === 0 ? 1 : (done + part) / total;
      const { rate, left } = paceOf({ articles, share });
      const shownRate = rate === null ? '…' : `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`;
      const shown = {
        sources: `${done}/${total}`,
        articles,
        pace: `${shownRate} · ${left === null ? '…' : formatSeconds(left)} left`,
      };
      if (!isRunning) bar.start(steps, 0, shown);
      isRunning = true;
      bar.update(Math.floor(share * steps), shown);
    },
    writing(elements) {
      if (isRunning) bar.update({ pace: `writing the graph: ${formatNumber(elements)} elements` });
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
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes} min ${whole % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
