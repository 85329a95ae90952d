import { once } from 'node:events';
import type { WriteStream } from 'node:tty';
import picocolors from 'picocolors';

type Colors = ReturnType<typeof picocolors.createColors>;

/** Standard output or standard error, as commands write to it. */
export interface Output {
  readonly stream: NodeJS.WriteStream;
  readonly isTerminal: boolean;
  /** Columns of a terminal, or of text that goes elsewhere. */
  readonly width: number;
  /** Colours on a terminal; elsewhere they leave text as it is. */
  readonly colors: Colors;
  /** Writes no faster than the reader takes it. */
  write(text: string): Promise<void>;
}

const widthElsewhere = 100;
const widest = 120;

/** How text for people looks in a file. */
export const plainLook: Pick<Output, 'colors' | 'width'> = {
  colors: picocolors.createColors(false),
  width: widthElsewhere,
};

/**
 * An output on a stream. Colours are used on a terminal alone, unless `NO_COLOR` is set or the terminal is dumb.
 * @param environment The variables of the process.
 */
export function createOutput(
  stream: WriteStream | NodeJS.WriteStream,
  environment: Readonly<Record<string, string | undefined>>,
): Output {
  const isTerminal = stream.isTTY === true;
  const isColored = isTerminal && (environment.NO_COLOR ?? '') === '' && environment.TERM !== 'dumb';
  return {
    stream,
    isTerminal,
    get width() {
      return isTerminal ? Math.min(stream.columns || widthElsewhere, widest) : widthElsewhere;
    },
    colors: picocolors.createColors(isColored),
    async write(text) {
      if (!stream.write(text)) await once(stream, 'drain');
    },
  };
}
