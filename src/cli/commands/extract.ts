import { type Basis, type Extraction, type ExtractOutcome, extract, forecast } from '../../index.ts';
import { formatExtraction } from '../format/extraction.ts';
import type { ReadingChoice } from '../llm-options.ts';
import { plainLook } from '../output.ts';
import { chooseExtractor } from '../reading-choice.ts';
import type { CommandContext, CommandResult } from '../run.ts';
import { toJsonLine } from './outcomes.ts';
import { usefulJobs } from './useful-jobs.ts';
import { writeArticles } from './write-articles.ts';

export interface ExtractCommandOptions extends ReadingChoice {
  readonly format: 'pretty' | 'jsonl';
  readonly json?: boolean;
  /** Claims to print. Default: all. */
  readonly basis?: readonly string[];
  readonly ontology?: string;
  readonly rules?: string;
  readonly language: 'detect' | 'en';
  readonly jobs: number;
  readonly output?: string;
}

type Extracted = Extract<ExtractOutcome, { status: 'extracted' }>;

/** Prints what articles say, one extraction after the other, and stores nothing. */
export async function extractCommand(
  inputs: readonly string[],
  options: ExtractCommandOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const { json = options.format === 'jsonl', basis, ontology, rules, language, output } = options;
  const jobs = await usefulJobs(options.jobs, context);
  const chosen = chooseExtractor(options, context, process.env);
  const reading = {
    signal: context.signal,
    read: { language },
    jobs,
    ...chosen.reading,
    ...(ontology === undefined ? {} : { ontology }),
    ...(rules === undefined ? {} : { rules }),
  };
  await chosen.foresee(() => forecast(inputs, reading));
  const look = output === undefined ? context.out : plainLook;
  try {
    return await writeArticles<Extracted>(
      (onProgress) => extract(inputs, { ...reading, onProgress }),
      ({ article, extraction }) => {
        const chosen = basis === undefined ? extraction : withBasis(extraction, basis as readonly Basis[]);
        return json ? toJsonLine(chosen) : formatExtraction(article, chosen, look);
      },
      output,
      context,
    );
  } finally {
    await chosen.tell();
  }
}

/** The extraction with the claims of these bases alone. A premise that is left out is named no more. */
function withBasis(extraction: Extraction, bases: readonly Basis[]): Extraction {
  const claims = extraction.claims.filter(({ basis }) => bases.includes(basis));
  const kept = new Set(claims.map(({ id }) => id));
  return {
    ...extraction,
    claims: claims.map((claim) => ({ ...claim, premises: claim.premises.filter((id) => kept.has(id)) })),
  };
}
