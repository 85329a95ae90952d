import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { NewsgraphError } from '../../model/errors.ts';
import { parseYaml } from '../../system/parse-yaml.ts';
import { outletKey } from './outlet-key.ts';

const file = new URL('../../../data/lexicon/outlets.yaml', import.meta.url);
const words = z.array(z.string().min(1));
const listSchema = z.strictObject({ names: words, endings: words, not: words });

interface OutletList {
  readonly names: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
}

let read: OutletList | undefined;

/**
 * Whether a name is a news outlet's: it is in `data/lexicon/outlets.yaml`, or ends in words of such names, as "Harbour
 * Post" does.
 * @param key As `outletKey` gives it.
 */
export function isNewsOutlet(key: string): boolean {
  read ??= readList();
  if (read.not.has(key)) return false;
  if (read.names.has(key)) return true;
  const parts = key.split(' ');
  return [1, 2, 3].some(
    (length) => length < parts.length && read!.endings.has(parts.slice(-length).join(' ')),
  );
}

function readList(): OutletList {
  const { data, faults } = parseYaml(readFileSync(file, 'utf8'), listSchema);
  if (data === undefined) {
    const [fault] = faults;
    throw new NewsgraphError('CONFIG_INVALID', `outlets.yaml, line ${fault?.line}: ${fault?.reason}`);
  }
  const keys = (names: readonly string[]) => new Set(names.map(outletKey));
  return { names: keys(data.names), endings: keys(data.endings), not: keys(data.not) };
}
