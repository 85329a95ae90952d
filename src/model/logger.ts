/** Where newsgraph tells what it does. Facts are for programs; the message is for people. */
export interface Logger {
  debug(message: string, facts?: Readonly<Record<string, unknown>>): void;
  info(message: string, facts?: Readonly<Record<string, unknown>>): void;
  warn(message: string, facts?: Readonly<Record<string, unknown>>): void;
}

/** A logger that says nothing: the default everywhere. */
export const silentLogger: Logger = { debug() {}, info() {}, warn() {} };
