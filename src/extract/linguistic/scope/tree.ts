import type { Token } from '../../../model/analysis.ts';
import type { DocumentToken, LinguisticDocument } from '../document/linguistic-document.ts';

/** What the language model takes for the lemma of "hopes", "hoped" and "hoping". */
const mended: ReadonlyMap<string, string> = new Map([['hop', 'hope']]);

/** Lemma in lower case. */
export function lemmaOf(token: Token | DocumentToken): string {
  const lemma = 'lowerLemma' in token ? token.lowerLemma : token.lemma.toLowerCase();
  return mended.get(lemma) ?? lemma;
}

/** The token's own words in lower case. */
export function wordOf(token: Token | DocumentToken): string {
  return 'lowerText' in token ? token.lowerText : token.text.toLowerCase();
}

/** The token that this one depends on; the token itself if it is a root. */
export function headOf(document: LinguisticDocument, token: Token): Token {
  return document.tokens[token.head] as Token;
}

/** The children of a token that have one of these dependency labels. */
export function childrenBy(document: LinguisticDocument, token: Token, ...labels: string[]): Token[] {
  const found: Token[] = [];
  for (const child of document.childrenOf(token)) if (labels.includes(child.dep)) found.push(child);
  return found;
}

/** The nouns that one of these prepositions joins to a head: "Norland" of "the attack on Norland". */
export function nounsAfter(document: LinguisticDocument, head: Token, ...prepositions: string[]): Token[] {
  return childrenBy(document, head, 'prep')
    .filter((each) => prepositions.includes(wordOf(each)))
    .flatMap((each) => childrenBy(document, each, 'pobj'));
}

/** Whether a verb is an infinitive with "to". */
export function isInfinitive(document: LinguisticDocument, verb: Token): boolean {
  return document.childrenOf(verb).some(({ dep, tag }) => dep === 'aux' && tag === 'TO');
}

/** Whether a verb is an infinitive with "to" or a gerund: it has no tense of its own. */
export function isNonFinite(document: LinguisticDocument, verb: Token): boolean {
  if (verb.tag === 'VBG')
    return !document.childrenOf(verb).some(({ dep }) => dep === 'aux' || dep === 'mark');
  return isInfinitive(document, verb);
}

/**
 * The objects of a verb; also the noun that the parse takes for the subject of an infinitive or gerund after it
 * ("declared a state of siege to begin at midnight", "took in refugees fleeing").
 */
export function objectsOf(document: LinguisticDocument, verb: Token): Token[] {
  const found: Token[] = [];
  for (const child of document.childrenOf(verb)) {
    if (child.dep === 'dobj') found.push(child);
    if (child.dep === 'ccomp' && child.index > verb.index && isNonFinite(document, child))
      found.push(...childrenBy(document, child, 'nsubj').filter(({ index }) => index < child.index));
  }
  return found;
}

const relative = new Set(['that', 'which', 'whom', 'who']);

/** "the rockets that Norland fired", "the aid it had promised": the noun that is the object of its relative clause. */
export function relativeObject(document: LinguisticDocument, verb: Token): Token | undefined {
  if (verb.dep !== 'relcl' || isInfinitive(document, verb)) return undefined;
  const children = document.childrenOf(verb);
  const subject = children.find(({ dep }) => dep === 'nsubj' || dep === 'nsubjpass');
  if (subject === undefined || subject.dep === 'nsubjpass' || relative.has(wordOf(subject))) return undefined;
  const objects = children.filter(({ dep }) => dep === 'dobj');
  const isFree = objects.every((each) => relative.has(wordOf(each)));
  const isPlace = children.some(
    (each) => each.dep === 'advmod' && ['where', 'when', 'why'].includes(wordOf(each)),
  );
  // "the man whom Norland spoke to", "the deal on which it agreed".
  const isJoined = children.some(
    (each) =>
      each.dep === 'prep' &&
      (document.childrenOf(each).length === 0 ||
        document.childrenOf(each).some((one) => relative.has(wordOf(one)))),
  );
  return isFree && !isPlace && !isJoined ? headOf(document, verb) : undefined;
}

/** A verb that states or governs something: no auxiliary. */
export function isPredicate(token: Token): boolean {
  return (token.pos === 'VERB' || token.pos === 'AUX') && token.dep !== 'aux' && token.dep !== 'auxpass';
}

/**
 * A token and all that depend on it, in the order of the text.
 * @param enter Whether to go below a token; the token itself is kept only if so. Default: always.
 */
export function subtreeOf(
  document: LinguisticDocument,
  token: Token,
  enter: (token: Token) => boolean = () => true,
): Token[] {
  const found: Token[] = [];
  const open: Token[] = [token];
  // Whether what hangs on an open token has been opened too.
  const opened: boolean[] = [false];
  let sorted = true;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const children = document.childrenOf(next);
    if (opened.pop() || children.length === 0) {
      sorted &&= found.length === 0 || (found[found.length - 1] as Token).index < next.index;
      found.push(next);
      continue;
    }
    // The last is taken first: from right to left, the token itself between the two sides.
    let at = children.length - 1;
    for (; at >= 0 && (children[at] as Token).index > next.index; at -= 1) {
      if (!enter(children[at] as Token)) continue;
      open.push(children[at] as Token);
      opened.push(false);
    }
    open.push(next);
    opened.push(true);
    for (; at >= 0; at -= 1) {
      if (!enter(children[at] as Token)) continue;
      open.push(children[at] as Token);
      opened.push(false);
    }
  }
  // Where lines of the tree cross, the words of a phrase do not stand together.
  return sorted ? found : found.sort((a, b) => a.index - b.index);
}

/** The tokens from `token` up to, and without, `ancestor`; undefined if it is none. */
export function pathUp(document: LinguisticDocument, token: Token, ancestor: Token): Token[] | undefined {
  const path: Token[] = [];
  for (let at = token; at !== ancestor; at = headOf(document, at)) {
    path.push(at);
    if (at.head === at.index) return undefined;
  }
  return path;
}

/** How many steps a token lies below the root of its sentence. */
export function depthOf(document: LinguisticDocument, token: Token): number {
  let depth = 0;
  for (let at = token; at.head !== at.index; at = headOf(document, at)) depth += 1;
  return depth;
}

/** Whether a verb is in the passive: "was attacked", "attacked by". */
export function isPassive(document: LinguisticDocument, verb: Token): boolean {
  const children = document.childrenOf(verb);
  if (children.some(({ dep }) => dep === 'nsubjpass' || dep === 'auxpass')) return true;
  if (isMainVerb(document, verb)) return false;
  // "is fighting rebels and, helped by Sudria, ...": a participle with a by-phrase.
  const isHelped = verb.tag === 'VBN' && children.some(({ dep }) => dep === 'agent');
  if (isHelped && !children.some(({ dep }) => dep === 'aux' || dep === 'nsubj' || dep === 'dobj'))
    return true;
  const participle =
    verb.tag === 'VBN' &&
    (verb.dep === 'acl' || verb.dep === 'relcl' || (verb.dep === 'advcl' && !isListed(document, verb)));
  if (participle && !children.some(({ dep }) => dep === 'aux' || dep === 'nsubj')) return true;
  return verb.dep === 'conj' &&
    verb.tag === 'VBN' &&
    !children.some(({ dep }) => dep === 'aux' || dep === 'nsubj')
    ? isPassive(document, headOf(document, verb))
    : false;
}

/** "A Norlandic report called for peace": the verb of a sentence that the parse takes for a participle of its subject. */
export function isMainVerb(document: LinguisticDocument, verb: Token): boolean {
  const head = headOf(document, verb);
  return (
    verb.dep === 'acl' &&
    head.dep === 'ROOT' &&
    head.index === verb.index - 1 &&
    document
      .childrenOf(verb)
      .some(({ dep, text }) => dep === 'dobj' || (dep === 'prep' && (text === 'for' || text === 'on')))
  );
}

/** "stopped a boat, arrested two men and left": the parse takes the second of three verbs for a participle of its own. */
function isListed(document: LinguisticDocument, verb: Token): boolean {
  const children = document.childrenOf(verb);
  return (
    verb.index > verb.head &&
    children.some(({ dep }) => dep === 'dobj') &&
    !children.some(({ dep }) => dep === 'agent')
  );
}

/** A token and those conjoined with it: "Norland, Sudria and Estmark", without Estmark in "but not Estmark". */
export function conjunctsOf(document: LinguisticDocument, token: Token): Token[] {
  const found: Token[] = [];
  const open = [token];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (next === token || !isLeftOut(document, next)) found.push(next);
    open.unshift(...childrenBy(document, next, 'conj'));
  }
  return found;
}

/** "but not Estmark". */
function isLeftOut(document: LinguisticDocument, noun: Token): boolean {
  return (
    !isPredicate(noun) && childrenBy(document, noun, 'neg', 'preconj').some((each) => wordOf(each) === 'not')
  );
}

/** Whether a semicolon stands between a clause and what the parse hangs it on: then each is said for itself. */
export function isCutOff(document: LinguisticDocument, clause: Token, head: Token): boolean {
  const [first, last] = clause.index < head.index ? [clause.index, head.index] : [head.index, clause.index];
  for (let at = first + 1; at < last; at += 1) {
    const token = document.tokens[at] as Token;
    if (token.text === ';' && (token.head === head.index || token.head === clause.index)) return true;
  }
  return false;
}

/** "should Norland be given a role", "had Norland known": a condition without "if". */
export function isInverted(document: LinguisticDocument, clause: Token): boolean {
  const children = document.childrenOf(clause);
  const subject = children.find(({ dep }) => dep === 'nsubj' || dep === 'nsubjpass');
  const auxiliary = children.find(({ dep }) => dep === 'aux');
  return (
    subject !== undefined &&
    auxiliary !== undefined &&
    auxiliary.index < subject.index &&
    (wordOf(auxiliary) === 'should' || wordOf(auxiliary) === 'had')
  );
}
