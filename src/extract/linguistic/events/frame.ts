/** A verb with the words around it that give it a meaning of its own. What it does not ask for is undefined. */
export interface Frame {
  readonly particle: ReadonlySet<string> | undefined;
  readonly noun: ReadonlySet<string> | undefined;
  readonly near: ReadonlySet<string> | undefined;
  /** Why it is done: "protest" of "in protest". */
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

/** All keys of a frame that asks for nothing. */
const none: Omit<Frame, 'type' | 'example'> = {
  particle: undefined,
  noun: undefined,
  near: undefined,
  motive: undefined,
  not: undefined,
  subject: undefined,
  adjective: undefined,
  nounType: undefined,
  clauseType: undefined,
  preposition: undefined,
  object: undefined,
  clause: undefined,
};

/** A frame from what it asks for. All have the same keys, so that comparing one with a text is quick. */
export function createFrame(asked: Partial<Frame> & Pick<Frame, 'type' | 'example'>): Frame {
  return { ...none, ...asked };
}
