import type { LineRule } from './line-rule.ts';

const line = (
  id: string,
  pattern: RegExp,
  examples: readonly string[],
  not: readonly string[] = [],
): LineRule => ({
  id,
  kind: 'boilerplate',
  pattern,
  examples,
  not,
});
const article = '(?:article|story|report|post|piece|interview|column|text)';

/** What an outlet says of the article itself, not of the world. */
export const noteRules: readonly LineRule[] = [
  line(
    'note-article',
    new RegExp(
      `^\\(?this (?:${article}|page) (?:was (?:originally |first )?(?:published|produced|updated|corrected|amended|automatically|adapted|translated)|has (?:not )?been (?:updated|corrected|amended|edited|translated)|(?:originally|first) (?:appeared|ran)|is (?:part of|archived|based on|no longer)|may contain|contains (?:descriptions|images|language|graphic))\\b.{0,300}$`,
      'i',
    ),
    [
      'This story has been updated with additional developments.',
      'This article first appeared in the Harbour Gazette.',
      '(This story has not been edited by our staff and is published from a syndicated feed.)',
    ],
    ['This story has moved many people in Norland.'],
  ),
  line('note-editor', /^\(?editor[’']?s['’]? note\s*[:–—-].{0,400}$/i, [
    "EDITOR'S NOTE: This story contains descriptions of violence.",
  ]),
  line(
    'note-correction',
    new RegExp(
      `^(?:(?:correction|clarification|update|note|amendment)s?\\b[^.]{0,40}?[:–—-]\\s*)?(?:an?|the) (?:earlier|previous|original|prior|first) version of (?:this|the|an?) (?:${article}|headline|caption)\\b.{0,300}$|^this version (?:corrects|has been)\\b.{0,200}$`,
      'i',
    ),
    [
      'Correction: An earlier version of this article misstated the year.',
      'CORRECTION: A previous version of this article gave the wrong name of the street.',
    ],
    ['Correction: The envoy did not meet the minister, as this paper said on Monday.'],
  ),
  line(
    'note-print',
    new RegExp(
      `^(?:an? version of this ${article} (?:appears?|appeared|ran)|published in\\b.{0,80}\\b\\d{4}|first published (?:in|by) the\\b).{0,300}$`,
      'i',
    ),
    [
      'A version of this article appears in print on March 13, 2026, Section A, Page 4.',
      'Published in The Dawn of Norland, March 10th, 2026',
    ],
  ),
  line(
    'note-views',
    /^.{0,300}\b(?:views?|opinions?) expressed (?:in this|here|above|by|are)\b.{0,240}$/i,
    ['The views expressed in this article are the author’s own.'],
    ['His view was expressed in a letter.'],
  ),
  line(
    'note-style',
    /^(?:[^.]{2,60} is (?:a|an) (?:designated|foreign agent)\b.{0,160}|with additional (?:material|developments).{0,60})$/i,
    ['With additional developments'],
  ),
];
