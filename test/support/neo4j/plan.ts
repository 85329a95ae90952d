/** How a client reaches the tests' database. */
export interface Connection {
  readonly uri: string;
  /** Address of the server's web page, below which Browser is; null if it is not known. */
  readonly httpUrl: string | null;
  readonly username: string;
  readonly password: string;
}

/** Where this run's database is, decided once before its tests. */
export type ServerPlan =
  | { readonly kind: 'given'; readonly connection: Connection }
  | { readonly kind: 'docker'; readonly container: string; readonly connection: Connection }
  /** A folder of this run, in which the first test that needs it makes an instance. */
  | { readonly kind: 'maven'; readonly folder: string }
  | { readonly kind: 'none'; readonly reason: string };

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: ServerPlan;
  }
}
