import type { ExplainedRule, Explanation, PairExplanation, Reference } from '../../index.ts';
import type { Output } from '../output.ts';
import { claimHead, edgeOf, nameOf, standingOf, voiceOf } from './claim-words.ts';
import { formatMarkedText } from './marked-text.ts';
import { formatParseTree } from './parse-tree.ts';
import { counted, oneLine, wrapText } from './text.ts';

type Look = Pick<Output, 'colors' | 'width'>;

const titleWidth = 9;

/** Why a claim is there, for people: the sentence with its marks, then one paragraph a question. */
export function formatExplanation(explanation: Explanation, look: Look, verbose: boolean): string {
  const { claim, document, entities, grounds } = explanation;
  const { colors, width } = look;
  const origin = [document.outlet, document.published?.slice(0, 10), document.id]
    .filter((part): part is string => part !== null && part !== undefined)
    .map(oneLine);
  const { start, end, quote } = claim.evidence;
  const marks = (grounds?.marks ?? []).map((mark) => ({
    ...mark,
    start: mark.start - start,
    end: mark.end - start,
  }));
  const sentence = formatMarkedText(quote, { start: 0, end: end - start }, marks, look, '  ');
  const lines = [
    colors.bold(claimHead(claim, entities)),
    colors.dim(`${oneLine(explanation.id)}`),
    colors.dim(origin.join(' · ')),
    '',
    sentence,
    '',
    ...paragraphs(explanation, verbose).flatMap(([title, texts]) =>
      texts.map((text, at) => {
        const head = `  ${(at === 0 ? title : '').padEnd(titleWidth)}`;
        return `${colors.cyan(head)}${wrapText(text, width, ' '.repeat(head.length)).trimStart()}`;
      }),
    ),
  ];
  const tree = formatParseTree(grounds?.parse ?? [], look);
  // A single word hangs together with nothing.
  for (const [at, line] of tree.length > 1 ? tree.entries() : [])
    lines.push(`  ${colors.cyan((at === 0 ? 'parse' : '').padEnd(titleWidth))}${line}`);
  lines.push('', ...madeLines(explanation).map((line) => colors.dim(wrapText(line, width, '  '))));
  if (verbose) lines.push('', ...tokenLines(explanation), '', JSON.stringify(claim, null, 2));
  return `${lines.join('\n')}\n`;
}

/** Why the claims between two entities are there, for people: each as {@link formatExplanation} shows it. */
export function formatPairExplanation(
  { between, claims }: PairExplanation,
  look: Look,
  verbose: boolean,
): string {
  const [one, other] = between.map(({ name }) => oneLine(name));
  const articles = counted(new Set(claims.map(({ document }) => document.id)).size, 'article');
  const head = `${counted(claims.length, 'claim')} between ${one} and ${other} in ${articles}\n`;
  return [head, ...claims.map((claim) => formatExplanation(claim, look, verbose))].join('\n');
}

type Paragraph = readonly [title: string, texts: readonly string[]];

function paragraphs(explanation: Explanation, verbose: boolean): Paragraph[] {
  const { claim, entities, rule, premises } = explanation;
  const all: Paragraph[] = [
    ['says', saysOf(explanation)],
    ['voice', voiceLines(explanation)],
    ['scope', scopeLines(explanation, verbose)],
    ['names', referenceLines(explanation, verbose)],
    ['time', timeLines(explanation)],
    [
      'premises',
      premises.map(
        (each) => `${each.id} ${claimHead(each, entities)} (${each.rule}): "${oneLine(each.evidence.quote)}"`,
      ),
    ],
    ['rule', ruleLines(claim.rule, rule)],
  ];
  return all.filter(([, texts]) => texts.length > 0);
}

function saysOf({ claim, entities }: Explanation): string[] {
  const { content, place, topic, attributes, basis } = claim;
  const further = [
    place === null ? '' : `in ${nameOf(entities, place)}`,
    topic === null ? '' : `on ${nameOf(entities, topic)}`,
    ...Object.entries(attributes).map(([key, value]) => `${key}: ${oneLine(String(value))}`),
  ].filter((part) => part !== '');
  return [
    [`${standingOf(claim)}; ${edgeOf(claim)}`, ...further].join(' · '),
    ...(content === null ? [] : [`about ${content.type}: ${standingOf(content)}`]),
    ...(basis === 'stated' ? [] : [`not stated in these words, but ${basis}`]),
  ];
}

function voiceLines({ claim, entities, grounds }: Explanation): string[] {
  const speech = (grounds?.speech ?? []).map(({ source, cue, content, speaker, form }) => {
    const who = source === null ? 'nobody named' : `"${oneLine(source.text)}"`;
    const as = speaker === null ? 'no entity' : nameOf(entities, speaker);
    const said = content.map(({ text }) => `"${oneLine(text)}"`).join(' … ');
    return `${who} (${as}) · cue "${oneLine(cue.text)}" (${form}) · ${said}`;
  });
  return [voiceOf(claim, entities), ...speech];
}

function scopeLines({ grounds }: Explanation, verbose: boolean): string[] {
  if (grounds === null || grounds.scope === null) return [];
  const steps = grounds.scope.filter(({ effect }) => verbose || effect !== 'actual');
  if (steps.length === 0) return ['no word negates it or makes it less than done'];
  return steps.map(({ text, effect, reason, description }) => {
    const what =
      effect === 'actual' ? 'leaves it as it is' : effect === 'negated' ? 'turns it round' : effect;
    return `"${oneLine(text)}": ${what}${description === null ? '' : ` — ${description}`}${verbose ? ` [${reason}]` : ''}`;
  });
}

function referenceLines({ grounds, entities }: Explanation, verbose: boolean): string[] {
  return (grounds?.references ?? [])
    .filter(({ form, words, entity }) => form !== 'name' || words.text !== entities[entity]?.name)
    .map((reference) => {
      const { role, words, entity } = reference;
      return `${role}: "${oneLine(words.text)}" is ${nameOf(entities, entity)}${wayOf(reference, verbose)}`;
    });
}

function wayOf({ form, rule }: Reference, verbose: boolean): string {
  if (form === 'stands-for') return ', for whom these words stand';
  if (rule === null) return '';
  return ` — ${rule.description}${verbose ? ` [${rule.id}]` : ''}`;
}

function timeLines({ time }: Explanation): string[] {
  if (time === null) return [];
  const { text, start, end, precision, anchor } = time;
  const range = start === end ? start : `${start} to ${end}`;
  const counted = anchor === null ? '' : `, the article being of ${anchor.slice(0, 10)}`;
  return [`"${oneLine(text)}" is ${range}, to the ${precision}${counted}`];
}

function ruleLines(id: string, rule: ExplainedRule | null): string[] {
  if (rule === null) return [`${id}, which this version does not have`];
  const { description, example, measured } = rule;
  const precision =
    measured === null ? '' : ` · right in ${measured.correct} of ${measured.total} measured cases`;
  return [`${id} — ${description}${precision}`, `as in: ${oneLine(example)}`];
}

function madeLines({ made, explainedBy, grounds }: Explanation): string[] {
  const by = `Made by ${made.name} ${made.version}.`;
  if (grounds === null) {
    return [
      by,
      `This version (${explainedBy.version}) does not make the claim: shown is what is stored. Ingest the article again to bring it up to date.`,
    ];
  }
  return made.version === explainedBy.version
    ? [by]
    : [by, `This version (${explainedBy.version}) makes the same claim and explains it here.`];
}

/** The tokens of the sentence as a table. */
function tokenLines({ grounds }: Explanation): string[] {
  const tokens = grounds?.tokens ?? [];
  const rows = tokens.map(({ index, text, lemma, tag, dep, head }) =>
    [index, oneLine(text), oneLine(lemma), tag, dep, head].map(String),
  );
  const table = [['', 'token', 'lemma', 'tag', 'dep', 'head'], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  return table.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd(),
  );
}
