// Writes what the build adds to the compiled sources: the YAML files that newsgraph ships, parsed, since parsing them
// takes longer than reading an article (a file that has changed since is parsed as ever), and the viewer.

import { renameSync, writeFileSync } from 'node:fs';
import { compiledFile } from '../../src/system/compiled-yaml.ts';
import { buildViewer } from './build-viewer.ts';
import { compileYaml } from './compile-yaml.ts';

// A reader never sees half of it.
const temporary = new URL(`${compiledFile.href}.${process.pid}`);
writeFileSync(temporary, compileYaml());
renameSync(temporary, compiledFile);

await buildViewer();
