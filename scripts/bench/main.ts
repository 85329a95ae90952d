// Runs a benchmark by name, after the product is built:
//
//     npm run bench -- copies
//     npm run bench -- language TEXTS [--python PATH]
//     npm run bench -- extract ARTICLES... [--rounds N] [--documents N] [--profile]
//     npm run bench -- articles FILE.jsonl|FOLDER [--count N] [--seed N]
//     npm run bench -- export [--formats NAME,NAME...] [--edges N,N... | --workspaces FOLDER,FOLDER... [--from store]] [--limited]
//     npm run bench -- ingest [--store neo4j|embedded] [--articles N] [--jobs N] [--stages]
//     npm run bench -- load [--store neo4j|embedded] [--nodes N] [--edges N]
//     npm run bench -- serve [--articles N] [--seconds N] [--connections N,N...] [--minutes N]
//     npm run bench -- resolve [--entities N,N...] [--seed N]

const benchmarks: Readonly<Record<string, () => Promise<{ run(args: string[]): Promise<void> }>>> = {
  articles: () => import('./articles.ts'),
  copies: () => import('./copies.ts'),
  export: () => import('./export.ts'),
  extract: () => import('./extract.ts'),
  ingest: () => import('./ingest.ts'),
  language: () => import('./language.ts'),
  load: () => import('./load.ts'),
  resolve: () => import('./resolve.ts'),
  serve: () => import('./serve.ts'),
};

const [name, ...args] = process.argv.slice(2);
const load = name === undefined ? undefined : benchmarks[name];
if (load === undefined) {
  console.error(`Which benchmark? One of: ${Object.keys(benchmarks).join(', ')}`);
  process.exitCode = 2;
} else {
  const benchmark = await load();
  await benchmark.run(args);
}
