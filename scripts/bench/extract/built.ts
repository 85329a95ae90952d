/**
 * Imports a module of the built product, which is what users run. Run from the sources, each closure is wrapped anew to
 * keep its name whenever it is made, which slows the rules down and the language analysis hardly at all.
 * @param path Below `dist`, such as `language/index.js`.
 */
export async function importBuilt<Module>(path: string): Promise<Module> {
  return (await import(new URL(`../../../dist/${path}`, import.meta.url).href)) as Module;
}
