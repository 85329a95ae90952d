import type { Claim, Entity } from '../../model/extraction.ts';
import { alignEntities, type Reading } from './align-entities.ts';
import { differingParts, type Fact, type FactPart, factParts, toFact } from './fact.ts';
import { greedyPairs } from './greedy-pairs.ts';

/** A claim that another reading makes otherwise. */
export interface AlteredClaim {
  readonly before: Claim;
  readonly after: Claim;
  /** In what the two differ; never empty. */
  readonly parts: readonly FactPart[];
}

/** An entity that another reading knows otherwise. */
export interface AlteredEntity {
  readonly before: Entity;
  readonly after: Entity;
  readonly parts: readonly ('kind' | 'name')[];
}

/** How two readings of one text differ. */
export interface ExtractionDifference {
  readonly claims: {
    readonly gained: readonly Claim[];
    readonly lost: readonly Claim[];
    readonly altered: readonly AlteredClaim[];
    /** Number of claims that say the same in both. */
    readonly same: number;
  };
  readonly entities: {
    readonly gained: readonly Entity[];
    readonly lost: readonly Entity[];
    readonly altered: readonly AlteredEntity[];
  };
}

/** Of type, subject and object, those that two claims on the same words must have in common to be one that was altered. */
const fewestInCommon = 2;
const head = ['type', 'subject', 'object'] as const;

/**
 * Compares two readings of one text claim by claim. A claim was altered where another has its type, subject and object, or
 * rests on the same words and has two of the three; what is left was gained or lost. Rules, confidence and what retells what are not
 * compared. Pure; a reading does not differ from itself, and readings that change places exchange what was gained and lost.
 */
export function compareExtractions(before: Reading, after: Reading): ExtractionDifference {
  const entities = alignEntities(before, after);
  const [old, recent] = [new Map<string, string>(), new Map<string, string>()];
  entities.same.forEach(([first, second], at) => {
    old.set(first.id, `both ${at}`);
    recent.set(second.id, `both ${at}`);
  });
  const lost = before.claims.map((claim) =>
    toFact(claim, before.text, (id) => old.get(id) ?? `before ${id}`),
  );
  const gained = after.claims.map((claim) =>
    toFact(claim, after.text, (id) => recent.get(id) ?? `after ${id}`),
  );
  const pairs = pairFacts(lost, gained);
  const [left, right] = [new Set(pairs.map(([first]) => first)), new Set(pairs.map(([, second]) => second))];
  const altered = pairs.flatMap(([first, second]) => {
    const parts = differingParts(lost[first]!, gained[second]!);
    return parts.length === 0 ? [] : [{ before: lost[first]!.claim, after: gained[second]!.claim, parts }];
  });
  return {
    claims: {
      gained: gained.filter((_, at) => !right.has(at)).map(({ claim }) => claim),
      lost: lost.filter((_, at) => !left.has(at)).map(({ claim }) => claim),
      altered,
      same: pairs.length - altered.length,
    },
    entities: {
      gained: entities.gained,
      lost: entities.lost,
      altered: entities.same.flatMap(([first, second]) => {
        const parts = (['kind', 'name'] as const).filter((part) => first[part] !== second[part]);
        return parts.length === 0 ? [] : [{ before: first, after: second, parts }];
      }),
    },
  };
}

/** The facts of two readings that are the same or were altered: those with the most in common first. */
function pairFacts(lost: readonly Fact[], gained: readonly Fact[]): readonly (readonly [number, number])[] {
  const candidates = new Map<string, readonly [number, number]>();
  for (const keyOf of [wordsKey, headKey]) {
    const byKey = new Map<string, number[]>();
    lost.forEach((fact, at) => {
      const own = byKey.get(keyOf(fact)) ?? [];
      own.push(at);
      byKey.set(keyOf(fact), own);
    });
    gained.forEach((fact, second) => {
      for (const first of byKey.get(keyOf(fact)) ?? []) candidates.set(`${first} ${second}`, [first, second]);
    });
  }
  return greedyPairs(
    [...candidates.values()].flatMap(([first, second]) => {
      const [a, b] = [lost[first]!, gained[second]!];
      const inCommon = head.filter((part) => a.parts[part] === b.parts[part]).length;
      if (inCommon < fewestInCommon) return [];
      // What a fact is about counts more than all else together.
      const score = inCommon * factParts.length + factParts.length - differingParts(a, b).length;
      return [{ first, second, score }];
    }),
  );
}

function wordsKey({ parts }: Fact): string {
  return parts.evidence;
}

function headKey({ parts }: Fact): string {
  return JSON.stringify(head.map((part) => parts[part]));
}
