import { z } from 'zod';
import { NewsgraphError } from '../../model/errors.ts';
import { parseYaml } from '../../system/parse-yaml.ts';
import { type GoldDocument, goldDocumentSchema } from '../gold-document.ts';
import { claimsOf, expectationSchema } from './expected-claim.ts';

const day = z.union([z.iso.date(), z.iso.datetime()], { error: 'neither a day nor a time stamp' });

const benchmarkSchema = z.strictObject({
  /** What the family is about, for readers. */
  about: z.string().min(1),
  documents: z
    .array(
      z
        .strictObject({
          id: z.string().min(1),
          title: z.string().min(1).exactOptional(),
          published: day.exactOptional(),
          text: z.string().min(1),
          ...expectationSchema.shape,
        })
        .superRefine(({ must, mustNot, ...document }, context) => {
          const text = textOf(document);
          for (const [path, { quote }] of claimsOf({ must, mustNot })) {
            if (quote === undefined || text.includes(quote)) continue;
            context.addIssue({
              code: 'custom',
              message: 'these words are not in the text',
              path: [...path, 'quote'],
            });
          }
          if (must.length + mustNot.length > 0) return;
          context.addIssue({ code: 'custom', message: 'nothing is expected of it' });
        }),
    )
    .min(1),
});

/**
 * Reads one family of a benchmark in YAML. A headline stands before its text, with an empty line between.
 * @param family Name of the family and of the set, which is the folder's.
 * @param file Name for messages.
 * @throws NewsgraphError `SOURCE_INVALID`, naming file, line and reason of each fault
 */
export function parseBenchmark(
  source: string,
  { family, set, file }: { readonly family: string; readonly set: string; readonly file: string },
): GoldDocument[] {
  const { data, faults } = parseYaml(source, benchmarkSchema);
  if (faults !== undefined) {
    const message = faults.map(({ line, reason }) => `${file}:${line}: ${reason}`).join('\n');
    throw new NewsgraphError('SOURCE_INVALID', message, { context: { file, faults } });
  }
  return data.documents.map(({ must, mustNot, ...document }) =>
    goldDocumentSchema.parse({
      ...document,
      text: textOf(document),
      source: set,
      family,
      layers: ['claims'],
      expect: { must, mustNot },
    }),
  );
}

function textOf({ title, text }: { readonly title?: string; readonly text: string }): string {
  const body = text.trim();
  return title === undefined ? body : `${title}\n\n${body}`;
}
