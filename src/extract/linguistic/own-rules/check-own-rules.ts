import type { Article } from '../../../model/article.ts';
import type { Claim, Extraction } from '../../../model/extraction.ts';
import { ownRuleId } from './own-rule.ts';
import { type OwnRules, ruleParts } from './own-rules-schema.ts';
import type { OwnRuleSet } from './parse-own-rules.ts';

/** What became of the example of one of a user's rules. */
export interface OwnRuleCheck {
  /** Such as `own/signs-for`. */
  readonly id: string;
  readonly line: number;
  readonly example: string;
  readonly passed: boolean;
  /** What the example must give, in words. */
  readonly wanted: string;
  /** What it gave, one thing an entry: claims by the rule, or else all events. */
  readonly found: readonly string[];
}

/** Runs the examples of a user's rules, in the order of the file's parts. */
export async function checkOwnRules(
  { rules, lines }: Pick<OwnRuleSet, 'rules' | 'lines'>,
  extract: (article: Article) => Extraction | Promise<Extraction>,
): Promise<OwnRuleCheck[]> {
  const checks: OwnRuleCheck[] = [];
  for (const part of ruleParts) {
    for (const rule of rules[part]) {
      const { id, example } = rule;
      const outcome = judge(part, rule, await extract(articleOf(example)));
      checks.push({ id: ownRuleId(id), line: lines.get(id) ?? 1, example, ...outcome });
    }
  }
  return checks;
}

type Outcome = Pick<OwnRuleCheck, 'passed' | 'wanted' | 'found'>;
type Part = (typeof ruleParts)[number];

function judge(part: Part, rule: OwnRules[Part][number], extraction: Extraction): Outcome {
  if ('names' in rule) return judgeNames(rule, extraction);
  if ('class' in rule) return judgeReport(rule, extraction);
  return judgeClaims(part, rule as Exclude<typeof rule, { names: string[] } | { class: string }>, extraction);
}

function judgeNames({ kind, names }: OwnRules['names'][number], { entities }: Extraction): Outcome {
  const forms = new Set(names.map((line) => (line.split('=')[0] as string).trim()));
  return {
    passed: entities.some((entity) => entity.kind === kind && forms.has(entity.name)),
    wanted: `one of the names as ${kind}`,
    found: entities.map((entity) => `${entity.kind} ${entity.name}`),
  };
}

function judgeReport({ words }: OwnRules['reporting'][number], { text, attributions }: Extraction): Outcome {
  const cues = attributions.flatMap(({ cue }) => (cue === null ? [] : [text.slice(...cue).toLowerCase()]));
  // The cue is inflected: "gushed" of "gush".
  const stems = words.map((word) => word.slice(0, Math.max(3, word.length - 2)));
  return {
    passed: cues.some((cue) => cue.split(/\s+/).some((word) => stems.some((stem) => word.startsWith(stem)))),
    wanted: `a report with one of the words as its cue`,
    found: cues.map((cue) => `cue "${cue}"`),
  };
}

type ClaimRule =
  | OwnRules['verbs'][number]
  | OwnRules['frames'][number]
  | OwnRules['operators'][number]
  | OwnRules['patterns'][number];

function judgeClaims(part: Part, rule: ClaimRule, extraction: Extraction): Outcome {
  const { claims, entities } = extraction;
  const nameOf = (id: string | null) => entities.find((entity) => entity.id === id)?.name ?? null;
  const describe = (claim: Claim) => {
    const told = Object.entries(claim.attributes).map(([key, value]) => `${key}: ${value}`);
    const words = [nameOf(claim.subject), claim.type, nameOf(claim.object)].filter((each) => each !== null);
    return `${[words.join(' '), ...told].join(', ')} (${claim.rule})`;
  };
  const own = claims.filter((claim) => claim.rule === ownRuleId(rule.id));
  const events = claims.filter((claim) => claim.rule.startsWith('event/') || claim.rule.startsWith('own/'));
  if ('type' in rule && rule.type === 'none') {
    return { passed: events.length === 0, wanted: 'no event', found: events.map(describe) };
  }
  const type = 'type' in rule ? rule.type : null;
  const { gives } = rule;
  const found = own.some(
    (claim) =>
      (type === null || claim.type === type) &&
      (gives === undefined ||
        (nameOf(claim.subject) === gives.subject &&
          (gives.object === undefined || nameOf(claim.object) === gives.object) &&
          Object.entries(gives.attributes ?? {}).every(
            ([key, value]) => String(claim.attributes[key]) === value,
          ))),
  );
  const told = Object.entries(gives?.attributes ?? {}).map(([key, value]) => `${key}: ${value}`);
  const claim = [gives?.subject, type ?? `a claim by its ${part}`, gives?.object].filter(
    (each) => each !== undefined,
  );
  return {
    passed: found,
    wanted: [claim.join(' '), ...told].join(', '),
    found: (own.length > 0 ? own : events).map(describe),
  };
}

function articleOf(text: string): Article {
  return {
    id: 'example',
    authors: [],
    language: 'en',
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  };
}
