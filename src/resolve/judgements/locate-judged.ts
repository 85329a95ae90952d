import type { Extraction } from '../../model/extraction.ts';
import type { Decision } from './judgement.ts';
import { locateAnchor } from './locate-anchor.ts';

/** An entity of a document that a judgement names. */
export interface JudgedMember {
  /** Id of the entity within the document. */
  readonly local: string;
  /** Id of the judgement. */
  readonly judgement: number;
  readonly op: Decision['op'];
  /** The list of the judgement that names it. */
  readonly side: 'one' | 'other';
}

/** Why a judgement, or a part of it, is not obeyed. */
export interface JudgementFault {
  /** Id of the judgement. */
  readonly judgement: number;
  /** Ids of other judgements that it stands against. */
  readonly against: readonly number[];
  readonly reason: string;
}

/** What judgements name in a document, and what they no longer find there. */
export interface JudgedMembers {
  readonly members: readonly JudgedMember[];
  readonly faults: readonly JudgementFault[];
}

/** The anchors of a document in decisions, found again in what is read out of it. */
export function locateJudged(
  decisions: readonly Decision[],
  extraction: Pick<Extraction, 'id' | 'text' | 'mentions'>,
): JudgedMembers {
  const members = new Map<string, JudgedMember>();
  const faults: JudgementFault[] = [];
  for (const { id, op, one, other } of decisions) {
    for (const [side, anchors] of [['one', one] as const, ['other', other] as const]) {
      for (const anchor of anchors) {
        if (anchor.document !== extraction.id) continue;
        const { local, fault } = locateAnchor(anchor, extraction);
        if (local === null) faults.push({ judgement: id, against: [], reason: fault });
        else members.set(JSON.stringify([local, id, side]), { local, judgement: id, op, side });
      }
    }
  }
  return { members: [...members.values()], faults };
}
