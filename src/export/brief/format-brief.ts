import type { EntityBrief, PairBrief } from '../../model/brief.ts';
import { briefHtml } from './html.ts';
import { layOutBrief } from './lay-out-brief.ts';
import { briefMarkdown } from './markdown.ts';

/** A form in which a brief can be sent on. */
export type BriefFormat = 'md' | 'html';

const formats = { md: briefMarkdown, html: briefHtml } as const;

/**
 * A brief as Markdown, as GitHub renders it, or as one HTML file without scripts or anything from elsewhere. What comes
 * from articles is escaped in both.
 */
export function formatBrief(brief: EntityBrief | PairBrief, format: BriefFormat): string {
  return formats[format](layOutBrief(brief));
}
