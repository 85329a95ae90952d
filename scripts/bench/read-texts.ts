import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The texts of a JSONL file, of a text file, or of all text files below a folder. */
export function readTexts(location: string): string[] {
  if (!statSync(location).isDirectory()) {
    const content = readFileSync(location, 'utf8');
    if (!location.endsWith('.jsonl')) return [content];
    const lines = content.split('\n').filter((line) => line !== '');
    return lines.map((line) => (JSON.parse(line) as { text: string }).text);
  }
  const names = readdirSync(location, { recursive: true, encoding: 'utf8' });
  const texts = names.filter((name) => name.endsWith('.txt')).sort();
  return texts.map((name) => readFileSync(path.join(location, name), 'utf8'));
}
