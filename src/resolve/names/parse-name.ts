/** A name taken apart by the rules of its kind. */
export interface ParsedName {
  readonly kind: string;
  readonly name: string;
}

/** Takes a name apart. */
export function parseName(kind: string, name: string): ParsedName {
  return { kind, name };
}
