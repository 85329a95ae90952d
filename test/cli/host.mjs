/**
 * Runs the built command line many times in one process: what it stands on is loaded once. Each run has its own
 * arguments, folder, variables of the environment, input and output, and evaluates `main.js` anew.
 */
import { Readable, Writable } from 'node:stream';

class Exit extends Error {
  constructor(code) {
    super('the command ended the process');
    this.code = code;
  }
}

/** A stream that keeps what is written to it. */
function createSink() {
  const pieces = [];
  const stream = new Writable({
    decodeStrings: true,
    write(piece, _encoding, done) {
      pieces.push(piece);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(pieces).toString('utf8') };
}

function replace(name, value) {
  Object.defineProperty(process, name, { value, configurable: true, writable: true });
}

const environmentOfHost = { ...process.env };
const exit = process.exit.bind(process);
process.on('disconnect', () => exit(0));

process.on('message', async ({ number, main, parameters, cwd, stdin, environment }) => {
  const out = createSink();
  const err = createSink();
  process.chdir(cwd);
  replace('env', { ...environmentOfHost, ...environment });
  process.argv = [process.argv[0], main, ...parameters];
  process.exitCode = undefined;
  replace('stdin', Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]));
  replace('stdout', out.stream);
  replace('stderr', err.stream);
  replace('exit', (code) => {
    throw new Exit(code ?? process.exitCode ?? 0);
  });
  let code;
  try {
    await import(`${main}?run=${number}`);
    code = process.exitCode ?? 0;
  } catch (error) {
    if (error instanceof Exit) code = error.code;
    else {
      code = 1;
      err.stream.write(`${error.stack}\n`);
    }
  }
  process.exitCode = undefined;
  process.send({ number, code, out: out.text(), err: err.text() });
});
