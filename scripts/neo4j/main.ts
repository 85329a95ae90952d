// Runs Neo4j Community on this machine, without Docker:
//
//     npm run neo4j -- start|stop|status|reset [--name NAME] [--json]
import { Command, CommanderError } from 'commander';
import { isNewsgraphError } from '../../src/model/errors.ts';
import { type InstanceStatus, instanceStatus, startInstance, stopInstance } from './instance.ts';
import { describeStatus, describeUse, statusRecord } from './report.ts';
import { resetInstance } from './reset-instance.ts';
import { neo4jVersion } from './versions.ts';

interface Options {
  readonly name: string;
  readonly json?: boolean;
}

const program = new Command('npm run neo4j --')
  .description(`Runs Neo4j Community ${neo4jVersion} on this machine, with Java and without Docker.`)
  .helpCommand(false)
  .showHelpAfterError('Add --help to see how it is used.')
  .exitOverride()
  .addHelpText(
    'after',
    `
The server is downloaded with Maven when it is first started, and listens on this machine alone.
Its password is a random one in a file, or at the first start what NEO4J_PASSWORD says.

  NEWSGRAPH_CACHE   folder for the download (default: the usual one for caches)
  NEWSGRAPH_DATA    folder for the databases (default: the usual one for data)

Exit codes: 0 done, 1 it does not run (status), 2 could not be done.`,
  );

function command(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option('--name <name>', 'which instance, of several', 'default');
}

command('start', 'start the server, unless it runs, and tell how to reach it')
  .option('--json', 'print JSON')
  .action(async ({ name, json }: Options) => {
    const password = process.env.NEO4J_PASSWORD;
    const { ranBefore } = await startInstance({ name, password, log: (line) => console.error(line) });
    const status = await instanceStatus({ name });
    if (json) printJson({ ...statusRecord(status), ranBefore });
    else process.stdout.write(describeStatus(status) + describeUse(status));
  });

command('stop', 'stop the server; its data stay').action(async ({ name }: Options) => {
  const ran = await stopInstance({ name });
  console.log(ran ? `Neo4j "${name}" has stopped.` : `Neo4j "${name}" does not run.`);
});

command('status', 'tell whether the server runs, and how to reach it')
  .option('--json', 'print JSON')
  .action(async ({ name, json }: Options) => {
    const status = await instanceStatus({ name });
    if (json) printJson(statusRecord(status));
    else process.stdout.write(describeStatus(status) + useOf(status));
    process.exitCode = status.status === 'running' ? 0 : 1;
  });

command('reset', 'stop the server and remove its data and password').action(async ({ name }: Options) => {
  const was = await resetInstance({ name });
  console.log(was ? `Neo4j "${name}" and its data are gone.` : `There is no Neo4j "${name}".`);
});

function useOf(status: InstanceStatus): string {
  return status.status === 'running' ? describeUse(status) : '';
}

function printJson(value: unknown): void {
  console.log(JSON.stringify(value, null, 2));
}

try {
  await program.parseAsync();
} catch (error) {
  // Commander has told what it did not understand, or printed help.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    // What files and processes refuse needs no stack, and names them.
    const isExpected = isNewsgraphError(error) || (error instanceof Error && 'syscall' in error);
    console.error(isExpected ? `error: ${error.message}` : error);
    process.exitCode = 2;
  }
}
