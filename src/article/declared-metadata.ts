/** What a source declares of its article, each as it is written there; undefined where it says nothing. */
export interface DeclaredMetadata {
  /** May be relative to the page. */
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly authors: readonly string[];
  readonly published?: string | undefined;
  /** Ids or addresses of the articles that it corrects. */
  readonly corrects?: readonly string[] | undefined;
  readonly language?: string | undefined;
}
