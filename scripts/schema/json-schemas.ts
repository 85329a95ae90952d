import { z } from 'zod';
import { articleSchema } from '../../src/model/article.ts';
import { extractionSchema } from '../../src/model/extraction.ts';
import { ontologySchema } from '../../src/model/ontology.ts';

const formats = {
  article: {
    schema: articleSchema,
    title: 'Article',
    description: 'A news article as newsgraph keeps it: its text, verbatim, and where its parts lie.',
  },
  extraction: {
    schema: extractionSchema,
    title: 'Extraction',
    description: 'What was read out of one article: one line of `newsgraph extract --format jsonl`.',
  },
  ontology: {
    schema: ontologySchema,
    title: 'Ontology',
    description: 'The kinds of entities and types of claims that a graph may hold, as given to `--ontology`.',
  },
} as const;

/**
 * JSON Schemas (2020-12) of the public formats, by name. They say what a schema can say: that offsets fit the text and
 * that types obey the ontology is checked by newsgraph itself.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(formats).map(([name, { schema, title, description }]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
      return [name, formatJson({ $schema, title, description, ...rest })];
    }),
  );
}

/** Formats JSON as the formatter of this repository does: a list of texts is one line where it fits. */
function formatJson(value: object): string {
  const expanded = JSON.stringify(value, null, 2);
  const compact = expanded.replace(/^.*\[\n(?:\s+"[^"]*",?\n)+\s+\],?$/gm, (list) => {
    const line = list
      .replace(/\[\s+/, '[')
      .replace(/\s+\]/, ']')
      .replace(/",\n\s+"/g, '", "');
    return line.length <= 110 ? line : list;
  });
  return `${compact}\n`;
}
