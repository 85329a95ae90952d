/** What is known of the tokens of a text so far, a list per layer. */
export interface Annotations {
  readonly tags: string[];
  readonly parts: string[];
  readonly morphs: string[];
  readonly lemmas: string[];
  readonly labels: string[];
}
