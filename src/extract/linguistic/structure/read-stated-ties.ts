import type { Token } from '../../../model/analysis.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import { createTie } from '../claims/create-tie.ts';
import { isRelativeMention } from '../coreference/relative-pronouns.ts';
import type { LinguisticDocument, Sentence } from '../document/linguistic-document.ts';
import type { EntityIndex, ResolvedMention } from '../entities/entity-index.ts';
import { matchesOf } from '../lexicon/matches-of.ts';
import type { ScopeLexicon } from '../scope/scope-lexicon.ts';
import { type SentenceSkeleton, sentenceSkeleton, withoutAppositions } from './sentence-skeleton.ts';
import type { createRuleChoice, StructureRule } from './structure-rules.ts';
import { tieMood } from './tie-mood.ts';

/** The standing ties that single sentences state. */
export function readStatedTies(
  document: LinguisticDocument,
  index: EntityIndex,
  rulesFor: ReturnType<typeof createRuleChoice>,
  scope: ScopeLexicon,
): ClaimDraft[] {
  const found: ClaimDraft[] = [];
  for (const sentence of wholeSentences(document, index)) {
    const mentions = index.mentionsWithin(sentence);
    if (mentions.length < 2) continue;
    const skeletons = [sentenceSkeleton(document, index, sentence, false)];
    if (mentions.some((mention) => isRelativeMention(document.text, mention)))
      skeletons.push(sentenceSkeleton(document, index, sentence, true));
    const bare = withoutAppositions(skeletons[0] as SentenceSkeleton);
    if (bare !== null) skeletons.push(bare);
    const taken = new Set<string>();
    for (const skeleton of skeletons) {
      for (const draft of rulesFor(skeleton.letters).flatMap((rule) =>
        applyRule(document, skeleton, rule, scope),
      )) {
        // The first rule to see a tie in a sentence is the surest; a leader is not also read as a mere official.
        const key = `${draft.type} ${draft.subject} ${draft.object}`;
        const stronger = weakerTypes[draft.type]?.some((type) =>
          taken.has(`${type} ${draft.subject} ${draft.object}`),
        );
        if (taken.has(key) || stronger) continue;
        taken.add(key);
        found.push(draft);
      }
    }
  }
  return found;
}

/** The sentences, joined where a break falls inside a name: the model takes "Kim Ju Ae" apart now and then. */
function wholeSentences(document: LinguisticDocument, index: EntityIndex): Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of document.sentences) {
    const last = joined.at(-1);
    const first = document.tokens[sentence.start];
    const cut = first && (index.mentionAt(first)?.tokens.start ?? sentence.start) < sentence.start;
    if (last && cut) joined[joined.length - 1] = { ...last, end: sentence.end };
    else joined.push(sentence);
  }
  return joined;
}

function applyRule(
  document: LinguisticDocument,
  skeleton: SentenceSkeleton,
  rule: StructureRule,
  scope: ScopeLexicon,
): ClaimDraft[] {
  const found: ClaimDraft[] = [];
  for (const match of matchesOf(rule.pattern, skeleton.text)) {
    if (rule.unless?.test(match[0].replace(/«[^»]*»/g, '«»'))) continue;
    found.push(...draftsOf(document, skeleton, rule, match, scope));
  }
  return found;
}

/** What a type is not stated beside: whoever leads a body is not listed again as its member. */
const weakerTypes: Readonly<Record<string, readonly string[]>> = {
  WORKS_FOR: ['LEADS'],
  MEMBER_OF: ['LEADS', 'WORKS_FOR'],
  CITIZEN_OF: ['LEADS', 'WORKS_FOR'],
};

/** Whether a match has a noun for several people: "lawmakers «P1»", "«P1», directors of", "directors of «O2», «P1»". */
function isOfSeveral(match: string): boolean {
  return /(?<!['’])\b[a-z]{3,}(?<!s)s (?:«P\d+»$|(?:of|at|for) )/.test(match);
}

/** "Former French President": the word for the status of an office may stand before the country. */
const statusBefore =
  /\b([Ff]ormer|[Ee]x-|[Tt]hen-|[Aa]cting|[Ii]nterim|[Oo]utgoing|[Ii]ncoming|[Oo]usted|[Dd]eposed|[Ll]ate) ?(?:the )?$/;

/** "The president of the Norlandian football federation": what is told of goes on behind the demonym. */
function isModifier(
  { tokens }: LinguisticDocument,
  { adjective, tokens: { end } }: ResolvedMention,
): boolean {
  return adjective === true && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[end]?.pos ?? '');
}

/** The claims of one match: one, or one for each of "A, B and C" where the rule lets its subject be such a list. */
function draftsOf(
  document: LinguisticDocument,
  skeleton: SentenceSkeleton,
  rule: StructureRule,
  match: RegExpExecArray,
  scope: ScopeLexicon,
): ClaimDraft[] {
  const groups = match.groups ?? {};
  const object = skeleton.mentions[Number(groups.object)];
  if (match[0].endsWith(`${groups.object}»`) && object && isModifier(document, object)) return [];
  const subjects = [groups.subject];
  if (rule.coordinated || isOfSeveral(match[0])) {
    const before = /(?:«[A-Za-z]\d+»(?:,? and (?:the )?|, (?:the )?))+$/.exec(
      skeleton.text.slice(0, match.index),
    );
    const after = match[0].endsWith(`${groups.subject}»`)
      ? /^(?:(?:,? (?:and|or) |, )«P\d+»(?!,? (?:who|of|from)\b))+/.exec(
          skeleton.text.slice(match.index + match[0].length),
        )
      : null;
    for (const list of [before, after])
      for (const slot of list?.[0].matchAll(/«[A-Za-z](\d+)»/g) ?? []) subjects.push(slot[1]);
  }
  const status = groups.status ?? statusBefore.exec(skeleton.text.slice(0, match.index))?.[1];
  return subjects.flatMap(
    (subject) => draftOf(document, skeleton, rule, { ...groups, status, subject }, scope) ?? [],
  );
}

function draftOf(
  document: LinguisticDocument,
  { sentence, mentions }: SentenceSkeleton,
  rule: StructureRule,
  groups: Record<string, string | undefined>,
  scope: ScopeLexicon,
): ClaimDraft | null {
  const subject = mentions[Number(groups.subject)];
  const object = mentions[Number(groups.object)];
  if (!subject || !object || subject.entity === object.entity) return null;
  if (rule.phrase && hasVerbBetween(document, subject, object)) return null;
  return createTie(document, sentence, {
    type: rule.type,
    subject: subject.entity,
    object: object.entity,
    subjectSpan: [subject.start, subject.end],
    objectSpan: [object.start, object.end],
    attributes: attributesOf(groups),
    ...tieMood(document, [subject, object], scope),
    basis: 'stated',
    rule: rule.id,
  });
}

/** Whether a finite verb stands between two mentions that does not itself tell what one is or where one works. */
function hasVerbBetween(document: LinguisticDocument, a: ResolvedMention, b: ResolvedMention): boolean {
  const [from, to] = a.start < b.start ? [a.tokens.end, b.tokens.start] : [b.tokens.end, a.tokens.start];
  for (let at = from; at < to; at += 1) {
    const { tag, lemma } = document.tokens[at] as Token;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tag) && lemma !== 'be' && lemma !== 'work') return true;
  }
  return false;
}

/** Verbs that tell with a span of time that an office is no longer held. */
const pastLeading = /^(?:led|headed|ran|chaired|managed|directed|governed|ruled)$/;

function attributesOf(groups: Record<string, string | undefined>): ClaimDraft['attributes'] {
  const office = groups.office?.toLowerCase();
  const status = groups.status?.toLowerCase().replace(/-$/, '');
  const relation = groups.relation?.toLowerCase();
  return {
    ...(office ? { office } : {}),
    ...(status && (office || pastLeading.test(status)) ? { status: statusOf(status) } : {}),
    ...(office?.endsWith('-elect') ? { status: 'elect' } : {}),
    ...(relation ? { relation } : {}),
  };
}

function statusOf(word: string): string {
  if (word === 'acting' || word === 'interim' || word === 'caretaker') return 'acting';
  if (word === 'incoming') return 'elect';
  return word === 'outgoing' ? 'outgoing' : 'former';
}
