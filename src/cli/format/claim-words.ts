import type { Claim, Explanation } from '../../index.ts';
import { oneLine } from './text.ts';

const standing: Record<Exclude<Claim['modality'], 'actual'>, string> = {
  possible: 'only possible',
  planned: 'only planned or announced',
  demanded: 'only demanded',
  conditional: 'only under a condition',
  believed: 'only believed',
};

/** `Russia AID North Korea`. */
export function claimHead(claim: Claim, entities: Explanation['entities']): string {
  const object = claim.object === null ? [] : [nameOf(entities, claim.object)];
  return [nameOf(entities, claim.subject), claim.type, ...object].join(' ');
}

/** The name of an entity in one line; its id where it is not named. */
export function nameOf(entities: Explanation['entities'], id: string): string {
  return oneLine(entities[id]?.name ?? id);
}

/** How what a claim says stands, in words: `denied`, `affirmed, only planned or announced`. */
export function standingOf({ polarity, modality }: Pick<Claim, 'polarity' | 'modality'>): string {
  const said = polarity === 'negated' ? 'denied' : 'affirmed';
  return modality === 'actual' ? said : `${said}, ${standing[modality]}`;
}

/** Whether a claim makes a relationship of the graph, and if not, why. */
export function edgeOf(claim: Claim): string {
  const isFact = claim.polarity === 'affirmed' && claim.modality === 'actual';
  if (claim.object === null) return 'has no object, so it makes no relationship';
  return isFact ? 'makes a relationship of the graph' : 'makes no relationship of the graph';
}

/** Who vouches for a claim. */
export function voiceOf(claim: Claim, entities: Explanation['entities']): string {
  switch (claim.voice) {
    case 'article':
      return 'the article itself';
    case 'unnamed':
      return 'someone whom the article does not name';
    default: {
      const speakers = claim.chain.map((id) => nameOf(entities, id));
      return speakers.length > 0 ? speakers.join(', who quotes ') : nameOf(entities, claim.speaker ?? '');
    }
  }
}
