import type { Token } from '../../../model/analysis.ts';
import { headOfMention } from '../entities/mention-head.ts';
import { childrenBy, wordOf } from '../scope/tree.ts';
import { type LinkRule, linkOf } from './link.ts';
import { determinerOf } from './noun-phrases.ts';
import { addLink, type Reading } from './reading.ts';

export const contrastRule: LinkRule = {
  id: 'coreference/former-latter',
  description: '"The former" and "the latter" are the first and the second of a pair named right before.',
  example: 'Sweden and Norway share the lake. The latter fined the owners of the mill.',
  gives: ['The latter', 'Norway'],
};

/** Links "the former" and "the latter", used without a noun. Returns whether the token is one of them. */
export function readContrast(reading: Reading, token: Token): boolean {
  const word = wordOf(token);
  if (word !== 'former' && word !== 'latter') return false;
  const { document } = reading;
  const article = determinerOf(document, token) ?? document.tokens[token.index - 1];
  const standsAlone = !/^(?:amod|compound|nmod)$/.test(token.dep);
  if (!standsAlone || article === undefined || wordOf(article) !== 'the') return false;
  const pair = pairBefore(reading, token);
  if (pair === null) return true;
  const link = linkOf(contrastRule, pair[word === 'former' ? 0 : 1], token, 'nominal');
  addLink(reading, token, { ...link, start: article.start });
  return true;
}

/** The last two entities that "and" joins, and no third, in the sentence or the one before. */
function pairBefore({ document, index }: Reading, token: Token): readonly [string, string] | null {
  const before = index.mentions.filter(
    ({ form, adjective, tokens }) =>
      form === 'name' &&
      !adjective &&
      tokens.end <= token.index &&
      document.tokens[tokens.start]!.sentence >= token.sentence - 1,
  );
  for (const mention of before.toReversed()) {
    const head = headOfMention(document, mention);
    const joined = childrenBy(document, head, 'conj').flatMap((each) => index.mentionAt(each) ?? []);
    if (joined.length === 0 || head.dep === 'conj') continue;
    const [other] = joined;
    const goesOn = childrenBy(document, headOfMention(document, other!), 'conj').length > 0;
    return joined.length === 1 && !goesOn ? [mention.entity, other!.entity] : null;
  }
  return null;
}
