import { bodyLists } from '../lists/body-lists.ts';
import type { BodyName } from './body-name.ts';

/** What a name may leave out and still mean the same. */
export type Omission = 'loose' | 'happening' | 'region' | 'place' | 'product' | 'feature';

/** All of them, with how much a name with and one without speak for one bearer. */
export const omissions: readonly {
  readonly type: Omission;
  readonly score: number;
  readonly reason: string;
}[] = [
  { type: 'loose', score: 0.6, reason: 'a word of little weight in one only' },
  { type: 'happening', score: 0.7, reason: 'the kind of happening in one only' },
  { type: 'region', score: 0.65, reason: 'the kind of place in one only' },
  { type: 'place', score: 0.55, reason: 'the place in one only' },
  { type: 'product', score: 0.6, reason: 'what a company makes in one only' },
  { type: 'feature', score: 0.8, reason: 'what it is in one only' },
];

/** Whether a word of a name is of such a sort. */
export function isOmissible(type: Omission, { kind, places }: BodyName, word: string): boolean {
  const { features, happeningWords, looseWords, productWords, regionWords, smallPlaces, stateWords } =
    bodyLists();
  switch (type) {
    case 'loose':
      return kind === 'Organization' && looseWords.has(word);
    case 'happening':
      return kind === 'Event' && happeningWords.has(word);
    case 'region':
      return kind === 'Country'
        ? stateWords.has(word)
        : kind === 'Place' && (regionWords.has(word) || smallPlaces.has(word));
    case 'product':
      return kind === 'Organization' && productWords.has(word);
    case 'feature':
      return kind === 'Place' && features.has(word);
    case 'place':
      return kind !== 'Place' && kind !== 'Country' && places.has(word);
  }
}
