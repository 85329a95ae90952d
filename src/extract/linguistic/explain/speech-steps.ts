import type { Token } from '../../../model/analysis.ts';
import type { SpeechStep, Words } from '../../../model/explanation.ts';
import type { Span } from '../../../model/extraction.ts';
import type { EventContext } from '../events/event-context.ts';

/** The reports in whose content a word stands, outermost first, with whoever speaks in each. */
export function speechStepsOf(
  { voices, participants }: Pick<EventContext, 'voices' | 'participants'>,
  token: Token,
  wordsOf: (span: Span) => Words,
): SpeechStep[] {
  return voices.reportsAround(token).map(({ form, source, sourceSpan, cueSpan, content }) => ({
    form,
    source: sourceSpan && wordsOf(sourceSpan),
    cue: wordsOf(cueSpan),
    content: content.map(wordsOf),
    speaker: source === null ? null : (participants.resolve(source)[0]?.entity ?? null),
  }));
}
