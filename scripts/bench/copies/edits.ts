/** A way in which an editor makes another text of a report, so that it stays the same report. */
export interface Edit {
  readonly name: string;
  /** The edited text; the same for the same text. */
  edit(text: string): string;
}

const paragraphsOf = (text: string): string[] => text.split(/\n\s*\n/);
const join = (paragraphs: readonly string[]): string => paragraphs.join('\n\n');

/** Words that a desk exchanges without a thought, and those that it puts in their place. */
const exchanged: Readonly<Record<string, string>> = {
  about: 'some',
  after: 'following',
  agreed: 'consented',
  also: 'too',
  asked: 'requested',
  began: 'started',
  but: 'though',
  called: 'named',
  during: 'in',
  first: 'initial',
  had: 'has',
  large: 'big',
  last: 'past',
  many: 'numerous',
  new: 'fresh',
  next: 'coming',
  said: 'stated',
  several: 'a few',
  since: 'from',
  talks: 'negotiations',
  told: 'informed',
  two: '2',
  which: 'that',
  while: 'as',
  will: 'shall',
  would: 'should',
};

const spellings: readonly (readonly [RegExp, string])[] = [
  [/\bper ?cent\b/g, '%'],
  [/(\w)iz(e[ds]?|ing|ation)\b/g, '$1is$2'],
  [/\b([Ll]ab|[Hh]arb|[Nn]eighb|[Cc]ol)or/g, '$1our'],
  [/\b([Cc])enter\b/g, '$1entre'],
  [/\b([Dd])efense\b/g, '$1efence'],
  [/\bMr\. /g, 'Mr '],
  [/\bDr\. /g, 'Dr '],
  [/\bthat (?=(?:it|he|she|they)\b)/g, ''],
  [/\bSept\./g, 'September'],
  [/\b(\d+),(\d{3})\b/g, '$1$2'],
];

/** Changes every `nth` word: one of the list is exchanged, another left out. */
function changeWords(text: string, nth: number): string {
  let count = 0;
  return text.replace(/[A-Za-z]+ ?/g, (match) => {
    count += 1;
    if (count % nth !== 0) return match;
    const word = match.trim();
    const other = exchanged[word.toLowerCase()];
    return other === undefined ? '' : match.replace(word, other);
  });
}

function cut(text: string, from: number, to: number): string {
  const paragraphs = paragraphsOf(text);
  const words = paragraphs.map((paragraph) => paragraph.split(/\s+/).length);
  const total = words.reduce((sum, count) => sum + count, 0);
  let before = 0;
  return join(
    paragraphs.filter((_, index) => {
      const middle = (before + words[index]! / 2) / total;
      before += words[index]!;
      return middle < from || middle >= to;
    }),
  );
}

const added = [
  'The news was received calmly in our region, where few people have ties with the places that it names. A teacher who grew up there said that she had telephoned her brother, and that he had heard of it from the radio.',
  'What follows for readers of this paper is open. Prices in the shops have not moved, a manager of the market hall said on request, and travellers need no other papers than before; the chamber of trade plans an evening of information.',
];

/** Every edit, from the lightest to the heaviest. */
export const edits: readonly Edit[] = [
  {
    name: 'quotes and dashes',
    edit: (text) =>
      text
        .replace(/"([^"]*)"/g, '“$1”')
        .replaceAll("'", '’')
        .replaceAll(' - ', ' — '),
  },
  { name: 'spelling', edit: (text) => spellings.reduce((all, [from, to]) => all.replace(from, to), text) },
  {
    name: 'dateline',
    edit: (text) => `OSTHAVEN, Monday (own report) - ${text.replace(/^[A-Z][^\n]{0,60}? - /, '')}`,
  },
  {
    name: 'paragraph added',
    edit: (text) => join([...paragraphsOf(text).slice(0, 2), added[0]!, ...paragraphsOf(text).slice(2)]),
  },
  {
    name: 'two paragraphs added',
    edit: (text) =>
      join([...paragraphsOf(text).slice(0, 1), added[0]!, ...paragraphsOf(text).slice(1), added[1]!]),
  },
  { name: 'every 50th word', edit: (text) => changeWords(text, 50) },
  { name: 'every 20th word', edit: (text) => changeWords(text, 20) },
  { name: 'every 10th word', edit: (text) => changeWords(text, 10) },
  { name: 'last third cut', edit: (text) => cut(text, 2 / 3, 1) },
  { name: 'middle third cut', edit: (text) => cut(text, 1 / 3, 2 / 3) },
  { name: 'last half cut', edit: (text) => cut(text, 1 / 2, 1) },
  { name: 'last third cut, every 20th word', edit: (text) => changeWords(cut(text, 2 / 3, 1), 20) },
  { name: 'last two thirds cut', edit: (text) => cut(text, 1 / 3, 1) },
];
