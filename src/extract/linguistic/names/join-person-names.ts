import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { isTitle } from './boundaries.ts';
import type { NameCandidate } from './candidate.ts';

const wordBefore = /(?<![\p{L}\p{N}.'’-])(\p{Lu}[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*|\p{Lu}\.)[^\S\n]$/u;
const wordAfter = /^[^\S\n](\p{Lu}[\p{Ll}\p{M}]+(?:[-'’]\p{L}[\p{Ll}\p{M}]+)*)(?![\p{L}\p{N}-])/u;
/** What may stand between two parts of one name: a space, an initial's full stop, a nickname in quotation marks. */
const between =
  /^(?:\.?[^\S\n](?:\p{Lu}\.[^\S\n]?)*|[^\S\n]["“'‘][\p{L} ]{2,20}["”'’][^\S\n]|[^\S\n](?:al|el|bin|bint|ibn|de|da|del|van|von|van de[nr]?|von de[nr]|de la)[- ])$/u;

/** "Hadi | al-Rubaie", "Amina | bint Saleh": what goes on with a particle of names belongs to a name. */
const particled =
  /^[^\S\n](?:(?:al|el|ad|as|ash|an|ar|az|ul|ed)-|(?:bin|bint|ibn|ben|ould|al|el)[^\S\n])\p{Lu}[\p{L}\p{M}]+(?:-\p{Lu}?[\p{L}\p{M}]+)?(?![\p{L}\p{N}])/u;

/** "Joris | van den Berg", "Ana | de la Torre": particles that part a given name from the rest; "ten" is a number, too. */
const parted =
  /^[^\S\n](?:van(?:[^\S\n](?:den|der|de|het))?|de(?:[^\S\n](?:la|las|los))?|del|della|di|da|dos|von(?:[^\S\n](?:der|dem|den))?|zu|zum|ter|ten(?=[^\S\n]\p{Lu}[\p{L}\p{M}]+(?:$|[,.;:)'’]|[^\S\n](?:said|says|told|was|is|has|had|and|who)\b))|af)[^\S\n](?<word>\p{Lu}[\p{L}\p{M}]+(?:[-’']\p{L}+)*)(?![\p{L}\p{N}])/u;

/** "Cole, Jr.", "Cole III". */
const suffix = /^(?:,?[^\S\n](?:Jr|Sr)(?![\p{L}\p{N}])\.?|[^\S\n](?:II|III|IV)(?![\p{L}\p{N}]))/u;
/** "Marcus T | . Bell", "J | . R. Okafor". */
const afterInitial =
  /^\.(?:[^\S\n]?\p{Lu}\.)*[^\S\n]\p{Lu}\p{Ll}[\p{L}\p{M}]*(?:[-'’]\p{L}+)*(?![\p{L}\p{N}])/u;
/** 'William | "Bill" Harrington'. */
const nicknamed =
  /^[^\S\n]["“'‘]\p{Lu}\p{L}+["”'’][^\S\n]\p{Lu}\p{Ll}[\p{L}\p{M}]*(?:[-'’]\p{L}+)*(?![\p{L}\p{N}])/u;
/** "J. R. | Okafor", with what stands before them. */
const initialsBefore =
  /(?<before>^|[\n"“(]|[\p{L}\p{N}.,;:'’-]+[^\S\n])(?<initials>(?:\p{Lu}\.[^\S\n]?){1,3})$/u;

const mostWords = 6;

/**
 * Puts the parts of persons' names together that the readers cut: "George W. | Bush", "Abdul Rahman | Saleh", and takes in
 * a first name before ("Pulat | Ahunov"), initials, nicknames and suffixes that none of them saw.
 *
 * @param isProper Whether the word that begins at an offset is a proper noun by all that is known of it.
 */
export function joinPersonNames(
  text: string,
  names: readonly NameCandidate[],
  lexicon: NameLexicon,
  isProper: (start: number) => boolean,
): NameCandidate[] {
  const joined: NameCandidate[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    if (name.kind !== 'Person' || name.source === 'list') {
      joined.push(name);
      continue;
    }
    if (last?.kind === 'Person' && isOneName(text, last, name)) {
      joined[joined.length - 1] = { ...last, end: name.end };
      continue;
    }
    const nickname = last?.kind === 'Person' ? endOfNickname(text, last, name) : null;
    if (last !== undefined && nickname !== null) {
      joined[joined.length - 1] = { ...last, end: nickname };
      continue;
    }
    joined.push({ ...name, start: startOf(text, name, last?.end ?? 0, lexicon, isProper) });
  }
  return joined.map((name, at) =>
    name.kind === 'Person' && name.source !== 'list'
      ? { ...name, end: endOf(text, name, joined[at + 1]?.start ?? text.length, lexicon) }
      : name,
  );
}

function isOneName(text: string, first: NameCandidate, second: NameCandidate): boolean {
  // A full stop that ends no initial ends a sentence.
  if (text[first.end] === '.' && !/(?<!\p{L})\p{Lu}$/u.test(text.slice(first.start, first.end))) return false;
  return (
    between.test(text.slice(first.end, second.start)) &&
    text.slice(first.start, second.end).split(/\s+/).length <= mostWords
  );
}

/** 'William | "Bill" Harrington', 'William | "Bill | " Harrington': where a name goes on behind a nickname; else null. */
function endOfNickname(text: string, first: NameCandidate, { start, end }: NameCandidate): number | null {
  if (!/^[^\S\n]["“'‘]$/u.test(text.slice(first.end, start))) return null;
  if (/^\p{Lu}\p{L}+["”'’][^\S\n]\p{Lu}/u.test(text.slice(start, end))) return end;
  return /^["”'’][^\S\n]\p{Lu}\p{Ll}/u.test(text.slice(end, end + 4)) ? end + 1 : null;
}

function startOf(
  text: string,
  name: NameCandidate,
  free: number,
  lexicon: NameLexicon,
  isProper: (start: number) => boolean,
): number {
  const initials = initialsOf(text.slice(Math.max(free, name.start - 24), name.start), lexicon);
  if (initials > 0 && !/^\p{Lu}\./u.test(text.slice(name.start))) return name.start - initials;
  const before = wordBefore.exec(text.slice(Math.max(free, name.start - 24), name.start));
  const word = before?.[1];
  if (before === null || word === undefined) return name.start;
  if (isOther(word, lexicon)) return name.start;
  const start = name.start - before[0].length;
  return lexicon.firstNames.has(word) || (isLoneWord(text, name) && isFirst(text, start) && isProper(start))
    ? start
    : name.start;
}

function isLoneWord(text: string, { start, end }: NameCandidate): boolean {
  return !/[\s-]/u.test(text.slice(start, end));
}

/** Whether no further capitalised word stands before. */
function isFirst(text: string, start: number): boolean {
  return !/\p{Lu}[\p{L}\p{M}'’.-]*[^\S\n]$/u.test(text.slice(Math.max(0, start - 24), start));
}

/** How long the initials are with which a text ends; 0 where a lone one may end a sentence: "Plan B. Kolar said". */
function initialsOf(text: string, lexicon: NameLexicon): number {
  const { before = '', initials = '' } = initialsBefore.exec(text)?.groups ?? {};
  if (initials === '') return 0;
  const word = before.trim().replace(/\.$/u, '');
  const isAlone = initials.trim().length === 2;
  return isAlone && !/^[,"“(\n]?$/u.test(before) && !isTitle(word, lexicon) ? 0 : initials.length;
}

/** "Robert Seldon | Lady": a name of two words or more goes on over one capitalised word that is nothing else. */
function endOf(text: string, name: NameCandidate, free: number, lexicon: NameLexicon): number {
  const particle = particled.exec(text.slice(name.end, Math.min(free, name.end + 32)));
  if (particle !== null) return name.end + particle[0].length;
  const own = text.slice(name.start, name.end);
  const further = parted.exec(text.slice(name.end, Math.min(free, name.end + 48)));
  if (further !== null && !isOther(further.groups?.word ?? '', lexicon)) return name.end + further[0].length;
  const words = own.split(/\s+/).length;
  const rest = text.slice(name.end, Math.min(free, name.end + 48));
  const going = /(?<!\p{L})\p{Lu}$/u.test(own) ? afterInitial : words === 1 ? nicknamed : suffix;
  const known = going.exec(rest);
  if (known !== null && (going !== nicknamed || lexicon.firstNames.has(own))) {
    const end = name.end + known[0].length;
    return (
      end + (going === suffix ? 0 : (suffix.exec(text.slice(end, Math.min(free, end + 8)))?.[0].length ?? 0))
    );
  }
  const after = wordAfter.exec(text.slice(name.end, Math.min(free, name.end + 24)));
  const word = after?.[1];
  if (after === null || word === undefined || name.end + after[0].length > free) return name.end;
  if (words !== 1 || !lexicon.firstNames.has(text.slice(name.start, name.end)) || isOther(word, lexicon))
    return name.end;
  // "Monday Kolar said": what goes on as a title or another name is not taken.
  return /^[^\S\n]\p{Lu}/u.test(text.slice(name.end + after[0].length))
    ? name.end
    : name.end + after[0].length;
}

function isOther(word: string, lexicon: NameLexicon): boolean {
  return (
    lexicon.notNames.has(word) ||
    lexicon.genericWords.has(word) ||
    isTitle(word.replace(/\.$/, ''), lexicon) ||
    lexicon.known.get(word) !== undefined ||
    lexicon.organizationHeads.has(word) ||
    lexicon.placeHeads.has(word) ||
    lexicon.eventHeads.has(word)
  );
}
