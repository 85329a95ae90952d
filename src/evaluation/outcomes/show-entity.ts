import type { ScoredText } from '../text/scored-text.ts';
import type { ViewedEntity } from '../view-document.ts';

const mostNames = 4;

/** An entity by its different names and its kind, such as `Ann Lee, Lee (Person)`. */
export function showEntity({ names, spans, kind }: ViewedEntity, text: ScoredText): string {
  const shown = names.size > 0 ? names : spans;
  const distinct = [...new Set([...shown.values()].map(text.cut))];
  const more = distinct.length > mostNames ? `, and ${distinct.length - mostNames} more` : '';
  return `${distinct.slice(0, mostNames).join(', ')}${more} (${kind ?? 'another kind'})`;
}
