#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { boundYoungGeneration } from './bound-young-generation.ts';
import { withReadingChoice } from './llm-options.ts';
import { collectParameter, collectWord, portNumber, positiveInteger, wordList } from './options.ts';
import type { CommandContext, CommandResult } from './run.ts';
import { databaseOption, neo4jHelp, storeOption, withStoreOptions } from './store-options.ts';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Loads what commands stand on only when one runs, so that help comes at once. */
async function run(
  name: string,
  command: (context: CommandContext) => Promise<CommandResult>,
): Promise<void> {
  boundYoungGeneration();
  const { runCommand } = await import('./run.ts');
  await runCommand(name, command);
}

const inputs = 'files, folders, globs, URLs, feeds, or - for standard input';

function workspaceOption(): Option {
  return new Option('-w, --workspace <folder>', 'folder of the workspace').default('.newsgraph');
}

function ontologyOption(): Option {
  return new Option('--ontology <file>', "kinds and claim types to use, as YAML (default: newsgraph's own)");
}

function rulesOption(): Option {
  return new Option('--rules <file>', 'rules of your own, as YAML, which come first (docs/own-rules.md)');
}

function languageOption(): Option {
  return new Option(
    '--language <mode>',
    'detect rejects what is surely not English; en takes every article for English',
  )
    .choices(['detect', 'en'])
    .default('detect');
}

function jobsOption(): Option {
  return new Option(
    '--jobs <number>',
    'worker threads that read articles; results do not depend on it. Worth it from some hundred articles on, with one a core',
  )
    .argParser(positiveInteger)
    .default(1);
}

function withJudgeOptions(command: Command): Command {
  return command
    .addOption(workspaceOption())
    .option('--note <text>', 'why, for readers of the file')
    .option('--by <name>', 'who judges, for readers of the file')
    .option('-n, --dry-run', 'write nothing and print what would change')
    .option('--json', 'print one JSON document');
}

const judgementHelp = `

Judgements are lines of judgements.jsonl in the workspace's folder (docs/judgements.md), which may be edited and committed.`;

const program = new Command('newsgraph')
  .description('Turns news articles into a knowledge graph of claims with verified evidence, offline.')
  .version(manifest.version, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print help')
  .helpCommand('help [command]', 'print help for a command')
  .showHelpAfterError('Add --help to see how it is used.')
  .exitOverride()
  .addHelpText(
    'after',
    `
Examples:
  $ newsgraph ingest articles/                     read a folder into the graph
  $ newsgraph find "Kim Jong Un"                   look for an entity
  $ newsgraph query profile --param name="Kim Jong Un"
  $ newsgraph export --output graph.json           write the whole graph as JSON

Exit codes: 0 done, 1 done with rejected input, 2 could not run, 130 interrupted.
Colours are used on terminals alone, and not if NO_COLOR is set.`,
  );

withReadingChoice(
  withStoreOptions(
    program.command('ingest'),
    'keep the graph in this store, too, from now on; may be repeated (default: where the workspace keeps it, at first the embedded store)',
  )
    .summary('read articles into the graph')
    .description(
      'Reads articles into the graph of a workspace. Articles that are there unchanged are skipped; changed ones replace what their older version said.',
    )
    .argument('<input...>', inputs)
    .addOption(workspaceOption())
    .option(
      '--ontology <file>',
      "kinds and claim types of a new workspace, as YAML, which keeps a copy (default: newsgraph's own)",
    )
    .option(
      '--rules <file>',
      'rules of your own, as YAML, which come first (docs/own-rules.md); the workspace remembers the file',
    )
    .option('--no-rules', 'read with no rules of your own any more')
    .addOption(languageOption())
    .addOption(jobsOption())
    .option('--prune', 'take out articles whose files have vanished from the folders that are read')
    .option('-n, --dry-run', 'write nothing and print what would change')
    .option('--json', 'print JSON Lines: one "article" an article, "plan" in a dry run, then one "summary"')
    .addHelpText(
      'after',
      `
Examples:
  $ newsgraph ingest articles/ "archive/**/*.html" https://example.com/feed.xml
  $ newsgraph ingest archive.jsonl --jobs 2
  $ newsgraph ingest articles/ --dry-run
  $ newsgraph ingest articles/ --store bolt://localhost:7687
  $ cat articles.jsonl | newsgraph ingest - --json | jq -c 'select(.status == "rejected")'
${neo4jHelp}`,
    )
    .action((paths, options) =>
      run('ingest', async (context) =>
        (await import('./commands/ingest.ts')).ingestCommand(paths, options, context),
      ),
    ),
);

withReadingChoice(
  program
    .command('extract')
    .summary('print what articles say, storing nothing')
    .description('Extracts entities and claims from articles and prints them. Needs no workspace.')
    .argument('<input...>', inputs)
    .addOption(
      new Option('-f, --format <format>', 'pretty for people, jsonl for programs: one extraction a line')
        .choices(['pretty', 'jsonl'])
        .default('pretty'),
    )
    .option('--json', 'the same as --format jsonl')
    .option(
      '--basis <list>',
      'claims to print: stated, implied, known, separated by commas (default: all)',
      wordList(['stated', 'implied', 'known']),
    )
    .addOption(ontologyOption())
    .addOption(rulesOption())
    .addOption(languageOption())
    .addOption(jobsOption())
    .option('-o, --output <file>', 'write to a file')
    .addHelpText(
      'after',
      `
Examples:
  $ newsgraph extract article.html
  $ newsgraph extract articles/ --format jsonl --output extractions.jsonl
  $ newsgraph extract article.txt --basis stated --json | jq '.claims[].evidence.quote'`,
    )
    .action((paths, options) =>
      run('extract', async (context) =>
        (await import('./commands/extract.ts')).extractCommand(paths, options, context),
      ),
    ),
);

program
  .command('analyze')
  .summary('print the grammar of articles')
  .description(
    'Prints sentences, tokens, lemmas, dependencies and names of the text of articles, each text analysed as a whole.',
  )
  .argument('<input...>', inputs)
  .addOption(
    new Option('-f, --format <format>', 'conllu, or json: one analysis a line')
      .choices(['conllu', 'json'])
      .default('conllu'),
  )
  .option('--json', 'the same as --format json')
  .addOption(languageOption())
  .option('-o, --output <file>', 'write to a file')
  .addHelpText(
    'after',
    `
Examples:
  $ newsgraph analyze article.txt
  $ echo "Russia and North Korea signed a treaty on Wednesday." | newsgraph analyze -`,
  )
  .action((paths, options) =>
    run('analyze', async (context) =>
      (await import('./commands/analyze.ts')).analyzeCommand(paths, options, context),
    ),
  );

withReadingChoice(
  program
    .command('eval')
    .summary('measure extraction against gold')
    .description(
      'Extracts the texts of gold files and prints how much was found and how much of it is right. Stores nothing.',
    )
    .argument(
      '<gold...>',
      'gold files (JSONL, or YAML of a benchmark) or folders of them, scored as one set; docs/gold-format.md describes them',
    )
    .option('--predictions <file>', 'score these extractions, one a line, in place of extracting')
    .option(
      '--basis <list>',
      'claims to score: stated, implied, known, separated by commas (default: all)',
      wordList(['stated', 'implied', 'known']),
    )
    .addOption(ontologyOption())
    .addOption(rulesOption())
    .addOption(languageOption())
    .addOption(jobsOption())
    .option('--save <file>', 'write the run, with what became of each name and claim, to a file')
    .option('--compare <file>', 'show what has changed since a run that was saved')
    .option(
      '--errors [number]',
      'print what went wrong, by cause, with examples of each (default: 3)',
      positiveInteger,
    )
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `
Examples:
  $ newsgraph eval gold.jsonl
  $ newsgraph eval gold.jsonl --errors 5
  $ newsgraph eval data/benchmark
  $ newsgraph eval gold.jsonl --save before.json      then change a rule, and
  $ newsgraph eval gold.jsonl --compare before.json
  $ newsgraph eval gold.jsonl --predictions other-system.jsonl --json`,
    )
    .action((files, options) =>
      run('eval', async (context) =>
        (await import('./commands/eval.ts')).evalCommand(files, options, context),
      ),
    ),
);

program
  .command('check-rules')
  .summary('run the examples of your own rules')
  .description(
    'Checks a file of rules of your own: runs the example of each and tells which does not give its claim, and what came instead.',
  )
  .argument('<file>', 'YAML; docs/own-rules.md describes it')
  .addOption(ontologyOption())
  .option('--json', 'print one JSON document')
  .addHelpText('after', '\nExample:\n  $ newsgraph check-rules data/examples/transfers.yaml')
  .action((file, options) =>
    run('check-rules', async (context) =>
      (await import('./commands/check-rules.ts')).checkRulesCommand(file, options, context),
    ),
  );

program
  .command('serve')
  .summary('serve a workspace over HTTP')
  .description(
    'Serves a workspace over HTTP until it is interrupted: a viewer at /, search, profiles, neighbourhoods, claims with quotes, queries and exports as JSON (/openapi.json), and articles that are posted. Listens on this machine alone unless told otherwise. Other commands on the workspace go through it meanwhile.',
  )
  .addOption(workspaceOption())
  .option(
    '--host <address>',
    'address to listen on; one that other machines reach needs a token',
    '127.0.0.1',
  )
  .option('-p, --port <number>', 'port to listen on; 0 takes any that is free', portNumber, 4280)
  .option(
    '--token-file <file>',
    'file with the token that clients must give (default: NEWSGRAPH_TOKEN, if it is set)',
  )
  .option('--host-name <name>', 'a name by which a proxy calls the service; may be repeated', collectWord)
  .option('--cors <origin>', 'origin of pages elsewhere that may use it; may be repeated', collectWord)
  .option('--rate-limit <number>', 'most requests a minute from one address', positiveInteger, 3000)
  .option('--fetch-private', 'also fetch articles at addresses of this machine and its network')
  .addOption(jobsOption())
  .addOption(
    new Option('--log-level <level>', 'what is logged on standard output, as JSON Lines')
      .choices(['silent', 'error', 'warn', 'info', 'debug'])
      .default('info'),
  )
  .addHelpText(
    'after',
    `
Examples:
  $ newsgraph serve
  $ curl "localhost:4280/entities?search=kim"
  $ curl "localhost:4280/graph?entity=person/kim-jong-un&depth=2"
  $ curl localhost:4280/articles -H "content-type: text/html" --data-binary @article.html
  $ curl localhost:4280/articles -H "content-type: application/json" -d '{"url": "https://example.com/article"}'
  $ newsgraph serve --host 0.0.0.0 --token-file token.txt`,
  )
  .action((options) =>
    run('serve', async (context) =>
      (await import('./commands/serve.ts')).serveCommand(options, manifest.version, context),
    ),
  );

program
  .command('watch')
  .summary('read feeds whenever they have something new')
  .description(
    'Looks at RSS, Atom and RDF feeds whenever they are due and reads what is new into the graph of a workspace, until it is interrupted. What was seen is remembered in the workspace: a run that is killed goes on where it was. The workspace is held only while articles are read into it.',
  )
  .argument('<feeds.yaml>', 'feeds to look at, as YAML (docs/feeds.md)')
  .addOption(workspaceOption())
  .option('--once', 'look once at what is due, and end; for schedulers such as cron')
  .option('--json', 'print JSON Lines: one "look" a feed, one "article" an article')
  .addHelpText(
    'after',
    `
Examples:
  $ newsgraph watch feeds.yaml
  $ newsgraph watch feeds.yaml --once --json | jq -c 'select(.result == "failed")'`,
  )
  .action((file, options) =>
    run('watch', async (context) =>
      (await import('./commands/watch.ts')).watchCommand(file, options, manifest.version, context),
    ),
  );

program
  .command('find')
  .summary('look for entities by name')
  .description(
    'Finds entities by a name or alias, or by how a word of one begins, whatever its case, accents or hyphens.',
  )
  .argument('<name...>', 'the name, or its beginning')
  .addOption(workspaceOption())
  .option('-k, --kind <kind>', 'one kind alone, such as Person')
  .option('-l, --limit <number>', 'most entities to print', positiveInteger, 20)
  .option('--json', 'print one JSON document')
  .addHelpText(
    'after',
    `
Examples:
  $ newsgraph find putin
  $ newsgraph find united --kind organization --json`,
  )
  .action((name, options) =>
    run('find', async (context) => (await import('./commands/find.ts')).findCommand(name, options, context)),
  );

program
  .command('show')
  .summary('print a brief on an entity, or on what is between two')
  .description(
    'Prints a brief on an entity: who it is, its names, offices and relations with quotes and sources, what is disputed, denied or only planned, a timeline and the articles that it rests on; given two names, a brief on what is between the two, in both directions.',
  )
  .argument('<name>', 'a name, alias or id of an entity')
  .argument('[other-name]', 'a name, alias or id of another')
  .addOption(workspaceOption())
  .addOption(
    new Option(
      '-f, --format <format>',
      'text; md, Markdown as GitHub renders it; html, one file without scripts',
    )
      .choices(['text', 'md', 'html'])
      .default('text'),
  )
  .option('--as-of <date>', 'only what was published by a day, month or year, such as 2025-11')
  .option('--all', 'show lists as a whole, and not only what is most important of them')
  .option('-o, --output <file>', 'write to a file')
  .addOption(new Option('--json', 'print one JSON document').conflicts('format'))
  .addHelpText(
    'after',
    `
Examples:
  $ newsgraph show "Kim Jong Un"
  $ newsgraph show "North Korea" Russia --as-of 2025-08-31
  $ newsgraph show country/russia --format html --output russia.html

Every quote stands with the id of its claim: newsgraph explain 'claim/DOCUMENT#c3' shows why that is there.`,
  )
  .action((name, otherName, options) =>
    run('show', async (context) =>
      (await import('./commands/show.ts')).showCommand(name, otherName, options, context),
    ),
  );

program
  .command('query')
  .summary('ask the graph by a named query or in Cypher')
  .description(
    'Runs a query of the library by its name, or Cypher that only reads, from the command line, a file or standard input.',
  )
  .argument('[query]', 'name of a query, Cypher, a .cypher file, or - for standard input')
  .addOption(workspaceOption())
  .addOption(storeOption('the store to ask (default: the first of the workspace)'))
  .addOption(databaseOption())
  .option(
    '-p, --param <name=value>',
    'a parameter; repeat for more. In Cypher of your own, JSON values keep their type',
    collectParameter,
    {},
  )
  .option(
    '--as-of <date>',
    'only what was published by a day, month or year, such as 2025-11; in Cypher of your own it is $asOf',
  )
  .option('--list', 'list the queries of the library')
  .option('-l, --limit <number>', 'most rows to print', positiveInteger)
  .option('--json', 'print one JSON document')
  .addHelpText(
    'after',
    `
Examples:
  $ newsgraph query --list
  $ newsgraph query meetings --param name="Kim Jong Un"
  $ newsgraph query known-on --param name="North Korea" --as-of 2025-11-20
  $ newsgraph query 'MATCH (p:Person)-[r:LEADS]->(o) RETURN p.name, o.name, r.sources ORDER BY r.sources DESC'
  $ newsgraph query my-query.cypher --param year=2026 --json`,
  )
  .action((query, options) =>
    run('query', async (context) =>
      (await import('./commands/query.ts')).queryCommand(query, options, context),
    ),
  );

program
  .command('explain')
  .summary('show why a claim is there, or all claims between two names')
  .description(
    'Shows the sentence of a claim with the words that it rests on, the rule that made it, and how polarity, speaker and time were read; given two names, so for every claim between the two, in both directions.',
  )
  .argument(
    '<claim-or-name>',
    'claim/DOCUMENT#c3, as queries print it, or c3 where only one document can be meant; before another name, a name or id of an entity',
  )
  .argument('[other-name]', 'a name or id of the entity on the other side')
  .addOption(workspaceOption())
  .option('--in <input...>', 'extract these files, folders, globs or URLs afresh, without a workspace')
  .addOption(ontologyOption())
  .addOption(rulesOption())
  .addOption(languageOption())
  .option('--verbose', 'add the ids of all rules, all tokens of the sentence, and the claim as JSON')
  .option('--json', 'print one JSON document')
  .addHelpText(
    'after',
    `
Examples:
  $ newsgraph explain 'claim/harbour-post-2025-11-18-flour#c3'
  $ newsgraph explain c3 --in article.txt --verbose
  $ newsgraph explain "North Korea" Russia
  $ newsgraph explain "North Korea" Russia --in articles.jsonl --json

Ids of claims: newsgraph query claims-with-evidence --param name="Kim Jong Un", and newsgraph extract.`,
  )
  .action((claimOrName, otherName, options) =>
    run('explain', async (context) =>
      (await import('./commands/explain.ts')).explainCommand(claimOrName, otherName, options, context),
    ),
  );

program
  .command('review')
  .summary('list entities that may be one, and judge them')
  .description(
    'Lists pairs of entities that may be one, those first whose joining would matter most, with what speaks for and against it. On a terminal asks for each: s is same, d is different, Enter skips, q quits. Pairs that were judged are not listed again.',
  )
  .addOption(workspaceOption())
  .option('-l, --limit <number>', 'most pairs', positiveInteger, 20)
  .option('--by <name>', 'who judges, for readers of the file')
  .option('--interactive', 'ask for each pair, also where input or output is no terminal')
  .option('--no-interactive', 'only list the pairs')
  .option('--json', 'print one JSON document')
  .addHelpText(
    'after',
    `\nExamples:\n  $ newsgraph review --limit 5\n  $ newsgraph review --json --limit 100${judgementHelp}`,
  )
  .action((options) =>
    run('review', async (context) => (await import('./commands/review.ts')).reviewCommand(options, context)),
  );

withJudgeOptions(program.command('merge'))
  .summary('judge that two entities are one')
  .description('Writes down that two entities are one, and joins them in the graph.')
  .argument('<one>', 'a name, alias or id')
  .argument('<other>', 'a name, alias or id')
  .addHelpText(
    'after',
    `\nExamples:\n  $ newsgraph merge "Kim Jong Un" person/kim-jong-eun\n  $ newsgraph merge "J. Ortega" "Julia Ortega" --dry-run${judgementHelp}`,
  )
  .action((one, other, options) =>
    run('merge', async (context) =>
      (await import('./commands/judge.ts')).mergeCommand(one, other, options, context),
    ),
  );

withJudgeOptions(program.command('keep-apart'))
  .summary('judge that two entities are not one')
  .description('Writes down that two entities are not one: no evidence joins them, whatever comes.')
  .argument('<one>', 'a name, alias or id')
  .argument('<other>', 'a name, alias or id')
  .addHelpText(
    'after',
    `\nExample:\n  $ newsgraph keep-apart person/john-smith-us person/john-smith-gb --note "father and son"${judgementHelp}`,
  )
  .action((one, other, options) =>
    run('keep-apart', async (context) =>
      (await import('./commands/judge.ts')).keepApartCommand(one, other, options, context),
    ),
  );

withJudgeOptions(program.command('split'))
  .summary('judge that an entity is another one in some documents')
  .description(
    'Writes down that an entity is another one in some documents than in the others, and divides it in the graph. Later articles go to the one that they speak more for.',
  )
  .argument('<entity>', 'a name, alias or id')
  .requiredOption(
    '-d, --documents <document...>',
    'ids of documents, as ingest --json and queries print them',
  )
  .addHelpText(
    'after',
    `\nExample:\n  $ newsgraph split "John Smith" --documents cup-final.txt transfer.txt${judgementHelp}`,
  )
  .action((entity, options) =>
    run('split', async (context) =>
      (await import('./commands/judge.ts')).splitCommand(entity, options, context),
    ),
  );

withJudgeOptions(program.command('undo'))
  .summary('take a judgement back')
  .description(
    'Takes a judgement back: the graph is what it would be without it. Undoing an undoing brings the judgement back.',
  )
  .argument('<judgement>', 'its number, as history prints it', positiveInteger)
  .addHelpText('after', `\nExample:\n  $ newsgraph undo 12${judgementHelp}`)
  .action((judgement, options) =>
    run('undo', async (context) =>
      (await import('./commands/judge.ts')).undoCommand(judgement, options, context),
    ),
  );

program
  .command('history')
  .summary('show how an entity came about, or all judgements')
  .description(
    'Shows the names of an entity, what was joined to it or taken from it, and the judgements about it; without an entity all judgements, and whether each counts. Ends with 1 if one of these cannot be obeyed.',
  )
  .argument('[entity]', 'a name, alias or id, also one that it once had')
  .addOption(workspaceOption())
  .option('--json', 'print one JSON document')
  .addHelpText(
    'after',
    `\nExamples:\n  $ newsgraph history "John Smith"\n  $ newsgraph history${judgementHelp}`,
  )
  .action((entity, options) =>
    run('history', async (context) =>
      (await import('./commands/history.ts')).historyCommand(entity, options, context),
    ),
  );

program
  .command('export')
  .summary('write the graph to files')
  .description('Writes the graph, or a part of it. The same graph gives the same bytes.')
  .addOption(workspaceOption())
  .addOption(storeOption('a store to read; without it the graph is made from the articles of the workspace'))
  .addOption(databaseOption())
  .addOption(
    new Option(
      '-f, --format <format>',
      'graphology; node-link as NetworkX and D3 read it; cytoscape; gexf for Gephi; csv, a folder of tables; jsonl, an element a line; json-ld in terms of schema.org and PROV; cypher, a script that makes the graph in an empty Neo4j; neo4j-admin, a folder for its bulk import; html, one page with the viewer and the articles in it, which opens offline',
    )
      .choices([
        ...['graphology', 'node-link', 'json', 'cytoscape', 'gexf', 'csv', 'jsonl', 'json-ld'],
        ...['cypher', 'neo4j-admin', 'html'],
      ])
      .default('graphology'),
  )
  .addOption(
    new Option(
      '--where <name=value>',
      'write a part; repeat for more limits, all of which must hold',
    ).argParser(collectWord),
  )
  .option('--no-text', "leave out what is longer than 40 characters of an article's words")
  .option('-o, --output <path>', 'write to a file, or to a folder where the format has several files')
  .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
  .addHelpText(
    'after',
    `
Examples:
  $ newsgraph export --output graph.json
  $ newsgraph export --format node-link | gzip > graph.json.gz
  $ newsgraph export --format cypher | cypher-shell
  $ newsgraph export --format neo4j-admin --output import   see README.md there
  $ newsgraph export --format html --output graph.html   open it in a browser
  $ newsgraph export --format gexf --where type=CONSULT,AID --where since=2025-06 --output talks.gexf
  $ newsgraph export --format csv --where near="Kim Jong Un" --where depth=2 --no-text --output tables

Limits (docs/exports.md):
  kind=Person,Country   entities of these kinds
  type=CONSULT,AID      claims and edges of these types
  basis=stated          claims that rest on this: stated, implied, known
  since=2025-01         articles published on this day, month or year, or later; until= on it, or earlier
  near="Kim Jong Un"    what is near this entity; depth=2 for two edges away
Edges are counted anew from the claims that fit.`,
  )
  .action((options) =>
    run('export', async (context) => (await import('./commands/export.ts')).exportCommand(options, context)),
  );

program
  .command('status')
  .summary('print what a workspace holds')
  .description('Prints what a workspace holds and whether its stores are up to date.')
  .addOption(workspaceOption())
  .option('--json', 'print one JSON document')
  .addHelpText('after', '\nExample:\n  $ newsgraph status --workspace archive')
  .action((options) =>
    run('status', async (context) => (await import('./commands/status.ts')).statusCommand(options, context)),
  );

withStoreOptions(program.command('sync'), 'keep the graph in this store, too, from now on; may be repeated')
  .summary('bring all stores up to date')
  .description(
    'Finishes what an interrupted run began and brings every store of a workspace up to date, also one that was away.',
  )
  .addOption(workspaceOption())
  .option('--json', 'print one JSON document')
  .addHelpText('after', `\nExample:\n  $ newsgraph sync --store bolt://localhost:7687\n${neo4jHelp}`)
  .action((options) =>
    run('sync', async (context) => (await import('./commands/sync.ts')).syncCommand(options, context)),
  );

withStoreOptions(
  program.command('rebuild'),
  'keep the graph in this store, too, from now on; may be repeated',
)
  .summary('make index and stores again from the articles')
  .description(
    'Makes the index of a workspace again from its articles and extractions, and compares every store with all of it. Articles that another version of the extractor has read, and all of them where there is another ontology, are read anew for that; first it prints what would change, and asks. What it has read is kept aside until then: an interrupted run goes on where it was.',
  )
  .addOption(workspaceOption())
  .option('--ontology <file>', 'read all articles anew with these kinds and claim types, as YAML')
  .option('--no-ontology', "read all articles anew with newsgraph's own kinds and claim types")
  .option('--reread', 'read all articles anew, whatever has read them')
  .option('-n, --dry-run', 'only print what reading anew would change')
  .option(
    '-y, --yes',
    'change the graph without asking; without a terminal, a run that would change it ends with an error unless this is given',
  )
  .option(
    '--json',
    'print JSON Lines: one "article" an article that would say something else, one "summary", then "rebuilt" with the changes of the stores',
  )
  .addHelpText(
    'after',
    `
Examples:
  $ newsgraph rebuild --workspace archive
  $ newsgraph rebuild --ontology my-kinds.yaml --dry-run
  $ newsgraph rebuild --reread --dry-run --json | jq -c 'select(.type == "article") | .claims.lost[]'`,
  )
  .action((options) =>
    run('rebuild', async (context) =>
      (await import('./commands/rebuild.ts')).rebuildCommand(options, context),
    ),
  );

program
  .command('drop')
  .summary('remove the graph from a store')
  .description(
    'Removes what newsgraph has put into a store, and nothing else, and the store from the workspace unless it is the only one. Articles and what they say stay in the workspace.',
  )
  .addOption(storeOption('the store; may be repeated').makeOptionMandatory())
  .addOption(databaseOption())
  .addOption(workspaceOption())
  .option('--adopt', 'also where the store holds the graph of another workspace')
  .option('--json', 'print one JSON document')
  .addHelpText('after', `\nExample:\n  $ newsgraph drop --store bolt://localhost:7687\n${neo4jHelp}`)
  .action((options) =>
    run('drop', async (context) => (await import('./commands/drop.ts')).dropCommand(options, context)),
  );

program
  .command('retract')
  .summary('take documents out of the graph')
  .description(
    'Takes documents and all that they alone said out of the graph, and keeps them out when their folder is ingested again.',
  )
  .argument('<document...>', 'ids of documents, as ingest --json and queries print them')
  .addOption(workspaceOption())
  .option('--again', 'lift an earlier retraction: the next ingest may bring the documents back')
  .addOption(new Option('-n, --dry-run', 'write nothing and print what would change').conflicts('again'))
  .option('--json', 'print one JSON document')
  .addHelpText(
    'after',
    `
Examples:
  $ newsgraph retract korea/2018-04-27-panmunjom-summit.txt
  $ newsgraph retract korea/2018-04-27-panmunjom-summit.txt --again`,
  )
  .action((documents, options) =>
    run('retract', async (context) =>
      (await import('./commands/retract.ts')).retractCommand(documents, options, context),
    ),
  );

// Help, too, may be read by `head`.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

try {
  await program.parseAsync();
} catch (error) {
  // Commander has printed its message.
  const { exitCode } = error as { exitCode?: number };
  if (exitCode === undefined) throw error;
  process.exitCode = exitCode === 0 ? 0 : 2;
}
