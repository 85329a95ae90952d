/** Key of the node of an entity that a judgement names: it is a node of its own. */
export function judgedNodeKey(profileKey: string, document: string, local: string): string {
  return `${profileKey}@${memberId(document, local)}`;
}

/** `document#local`: an entity of a document. */
export function memberId(document: string, local: string): string {
  return `${document}#${local}`;
}

/** The document and the entity that a member's id names. Ids of entities hold no `#`. */
export function parseMemberId(id: string): { readonly document: string; readonly local: string } {
  const end = id.lastIndexOf('#');
  return { document: id.slice(0, end), local: id.slice(end + 1) };
}

/** The entity that a node of its own is of; null for a node of a profile. */
export function judgedMember(nodeKey: string): ReturnType<typeof parseMemberId> | null {
  const start = nodeKey.indexOf('@');
  return start < 0 ? null : parseMemberId(nodeKey.slice(start + 1));
}

/** Weight of a node that so many documents share, as `ResolutionNode.weight` says. */
export function nodeWeight(documents: number): number {
  // 4 to the power of n has 2n + 1 binary digits.
  return (31 - Math.clz32(documents)) >> 1;
}
