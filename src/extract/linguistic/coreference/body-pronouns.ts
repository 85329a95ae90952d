import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { childrenBy, headOf, lemmaOf, wordOf } from '../scope/tree.ts';
import { clauseVerb, subjectOf } from './clauses.ts';
import type { CoreferenceLexicon } from './coreference-lexicon.ts';
import type { Discourse } from './discourse.ts';
import { entityOf } from './entity-of.ts';
import { isExpletive } from './expletives.ts';
import type { LinkRule } from './link.ts';
import { isPlural } from './noun-phrases.ts';

export const bodyPronounRule: LinkRule = {
  id: 'coreference/body-pronoun',
  description:
    '"It" and "its" stand for the body, state or happening that is the subject of the clause or of the sentence before; "it" only where it does what bodies do.',
  example: 'The Marsh Institute fined Vint Motors. It announced the decision on Monday.',
  gives: ['It', 'Marsh Institute'],
};

export const groupPronounRule: LinkRule = {
  id: 'coreference/group-pronoun',
  description:
    '"They" and "their" stand for the body or group that is the subject of the clause or of the sentence before, where no others are spoken of.',
  example: 'The Green Union said on Monday that they would leave Norland.',
  gives: ['they', 'Green Union'],
};

const singular = new Set(['it', 'its', 'itself']);
const plural = new Set(['they', 'them', 'their', 'theirs', 'themselves']);

/** The rule for a pronoun that may stand for a body; null for other words. */
export function bodyRuleOf(token: Token): LinkRule | null {
  const word = wordOf(token);
  if (singular.has(word)) return bodyPronounRule;
  return plural.has(word) ? groupPronounRule : null;
}

/** The body, state or happening for which "it" or "they" stands; null where that is not clear. */
export function bodyOf(
  document: LinguisticDocument,
  discourse: Discourse,
  lexicon: CoreferenceLexicon,
  token: Token,
): string | null {
  const isSingular = singular.has(wordOf(token));
  if (isSingular && isExpletive(document, lexicon, token)) return null;
  const kinds = isSingular ? ['Organization', 'Country'] : ['Organization', 'Group'];
  const fits = (noun: Token): string | null => {
    const entity = entityOf(document, discourse, noun);
    if (entity === null) return null;
    const kind = discourse.kindOf(entity);
    const isPlace =
      kind === 'Place' && token.dep === 'poss' && lexicon.civic.has(lemmaOf(headOf(document, token)));
    return kinds.includes(kind) || isPlace ? entity : null;
  };
  const asked = askedBefore(document, lexicon, token);
  const answerer = asked && entityOf(document, discourse, asked);
  if (answerer && ['Organization', 'Country', 'Group'].includes(discourse.kindOf(answerer))) return answerer;
  const subjects = subjectsBefore(document, token);
  if (token.dep === 'poss' || /self|selves$/.test(token.text)) {
    const owned = headOf(document, token);
    const own = subjects.find((subject) => subject !== owned);
    if (!own) return null;
    const found = fits(own);
    return found;
  }
  // "thanked it", "lent it money": whoever is spoken of, and not the one who does it.
  const isAddressed = token.dep === 'dobj' && lexicon.addressing.has(lemmaOf(headOf(document, token)));
  if (isSingular && (isAddressed || token.dep === 'dative')) {
    const doer = subjects.find(({ sentence }) => sentence === token.sentence);
    const barred = doer && entityOf(document, discourse, doer);
    const [before] = subjects.filter(({ sentence }) => sentence !== token.sentence);
    const found = before ? fits(before) : null;
    return found !== null && found !== barred ? found : null;
  }
  if (!/^nsubj/.test(token.dep)) return null;
  // "It rises": a sentence may go on about a thing; about a body it does if a body is the subject of the one before.
  const acts = lexicon.agentive.has(lemmaOf(headOf(document, token)));
  if (!acts && !isSingular && subjects[0]?.sentence !== token.sentence) return null;
  // "They blocked its gates": those are not the one.
  const apart = !isSingular && hasSingular(document, token);
  for (const subject of subjects) {
    const found = apart && !isPlural(subject) ? null : fits(subject);
    if (found) return found;
    // Another thing of that number is spoken of in between: that may be meant as well.
    if (isPlural(subject) !== isSingular || discourse.at(subject) === null) return null;
  }
  return null;
}

/** Whether "it" or "its" stands in the sentence of a pronoun. */
function hasSingular(document: LinguisticDocument, token: Token): boolean {
  const { start, end } = document.sentenceOf(token);
  return document.tokens.slice(start, end).some((each) => singular.has(wordOf(each)));
}

/** "Norland asked Sudria for gas. It refused": whoever was asked in the sentence before. */
function askedBefore(document: LinguisticDocument, lexicon: CoreferenceLexicon, token: Token): Token | null {
  if (!/^nsubj/.test(token.dep) || !lexicon.answering.has(lemmaOf(headOf(document, token)))) return null;
  const before = document.sentences[token.sentence - 1];
  if (!before || before.block !== document.sentenceOf(token).block) return null;
  const root = document.tokens.slice(before.start, before.end).find(({ dep }) => dep === 'ROOT');
  if (!root || !lexicon.asking.has(lemmaOf(root))) return null;
  const direct = childrenBy(document, root, 'dobj', 'dative').filter(({ pos }) => pos !== 'ADP');
  const joined = childrenBy(document, root, 'prep', 'dative')
    .filter((each) => /^(?:to|on|upon|from|of)$/.test(wordOf(each)))
    .flatMap((each) => childrenBy(document, each, 'pobj'));
  const infinitive = childrenBy(document, root, 'ccomp').flatMap((each) =>
    childrenBy(document, each, 'nsubj'),
  );
  return [...direct, ...joined, ...infinitive].find(({ pos }) => pos === 'PROPN' || pos === 'NOUN') ?? null;
}

/** The subjects of the clauses around a pronoun, then that of the sentence before. */
function subjectsBefore(document: LinguisticDocument, token: Token): Token[] {
  const found: Token[] = [];
  for (
    let verb = clauseVerb(document, token);
    verb;
    verb = verb.head === verb.index ? null : clauseVerb(document, verb)
  ) {
    // "Norland did not only condemn the raid; it also recalled its envoy", "will leave, its leader said".
    const ahead = childrenBy(document, verb, 'ccomp', 'parataxis', 'advcl')
      .filter(({ index }) => index < token.index)
      .map((each) => subjectOf(document, each));
    for (const subject of [subjectOf(document, verb), ...ahead])
      if (subject && subject !== token && subject.index < token.index && !found.includes(subject))
        found.push(subject);
  }
  const sentence = document.sentenceOf(token);
  const before = document.sentences[token.sentence - 1];
  if (!before || before.block !== sentence.block) return found;
  const root = document.tokens.slice(before.start, before.end).find(({ dep }) => dep === 'ROOT');
  const subject = root && childrenBy(document, root, 'nsubj', 'nsubjpass')[0];
  return subject ? [...found, subject] : found;
}
