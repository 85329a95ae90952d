/** The server that is run: the long-term version that the store supports, at its newest patch that was tried. */
export const neo4jVersion = '5.26.30';

/** The newest Neo4j Browser on Maven Central; the server takes it from the class path and serves it at `/browser/`. */
export const browserVersion = '5.24.0';

/** Java versions that Neo4j 5.26 is supported on; the first is the oldest that it starts with. */
export const supportedJava = [17, 21] as const;

/** The Maven plugin that copies jars; older ones, which Maven takes by itself, hide why a download failed. */
export const pluginVersion = '3.8.1';
