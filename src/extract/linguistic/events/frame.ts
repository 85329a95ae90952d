/** A verb with the words around it that give it a meaning of its own. What it does not ask for is undefined. */
export interface Frame {
  readonly particle: ReadonlySet<string> | undefined;
  readonly noun: ReadonlySet<string> | undefined;
  readonly near: ReadonlySet<string> | undefined;
  /** Why it is done: "protest" of "in protest", where no other word near the verb will do. */
  readonly motive: ReadonlySet<string> | undefined;
  readonly not: ReadonlySet<string> | undefined;
  readonly subject: ReadonlySet<string> | undefined;
  readonly adjective: ReadonlySet<string> | undefined;
  readonly nounType: ReadonlySet<string> | undefined;
  readonly clauseType: ReadonlySet<string> | undefined;
  readonly preposition: ReadonlySet<string> | undefined;
  readonly object: boolean | undefined;
  readonly clause: boolean | undefined;
  /** A claim type, or `noun`, `clause`, `none`. */
  readonly type: string;
  readonly example: string;
}

/** Stands before the motive among the words near a verb: "in-protest". */
export const MOTIVE = 'in-';

/** A frame from what it asks for. All have the same keys, so that comparing one with a text is quick. */
export function createFrame({
  particle,
  noun,
  near,
  not,
  subject,
  adjective,
  nounType,
  clauseType,
  preposition,
  object,
  clause,
  type,
  example,
}: Partial<Frame> & Pick<Frame, 'type' | 'example'>): Frame {
  const motives = [...(near ?? [])].filter((word) => word.startsWith(MOTIVE));
  const motive =
    motives.length > 0 && motives.length === near?.size
      ? new Set(motives.map((word) => word.slice(MOTIVE.length)))
      : undefined;
  return {
    particle,
    noun,
    near: motive === undefined ? near : undefined,
    motive,
    not,
    subject,
    adjective,
    nounType,
    clauseType,
    preposition,
    object,
    clause,
    type,
    example,
  };
}
