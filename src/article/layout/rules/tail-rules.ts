import { agencies, nameList, pictureWord } from './agencies.ts';
import type { TailRule } from './line-rule.ts';

/** The end of a sentence, after which a credit may stand. */
const stop = '(?<=[.!?…]["”’\')\\]]{0,2}\\s{1,3}|["”]\\s{1,3})';
const initials = '[a-z]{1,4}(?:[/,][a-z]{1,4}){0,3}';
const label =
  '(?:Authors?|Editors?|Reporters?|Edited by|Written by|Report|Text|Translat(?:ion|ed by)|Compiled by)';
const signature =
  "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:[ /,]{1,2}(?:and )?\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,7}(?: ?/[a-z]{2,4})?(?: ?\\([a-z/, ]{1,16}\\))?";

/** Credits at the end of a paragraph. */
export const paragraphTails: readonly TailRule[] = [
  {
    id: 'tail-work',
    pattern:
      /\((?:Additional |With )?(?:reporting|writing|editing|compiled|translation|photography|graphics?) by [^()]*\)\s*\.?$/i,
    caption: false,
    examples: ['He left. ‖(Reporting by Ada Brook; Editing by John Roe)'],
  },
  {
    id: 'tail-work-bare',
    pattern: new RegExp(
      `${stop}(?:Additional [Rr]eporting|Reporting|With [Rr]eporting) by ${nameList}(?:; ?[Ee]diting by ${nameList})?\\.?$`,
      'u',
    ),
    caption: false,
    examples: [
      'He left. ‖Additional reporting by John Roe',
      '“We stay.” ‖Reporting by Ada Brook; Editing by John Roe',
    ],
  },
  {
    id: 'tail-initials',
    pattern: new RegExp(
      `${stop}${initials} ?\\([A-Z][^()]{1,60}\\)\\.?$|${stop}${initials} ?\\((?:dpa|epd)[^()]{0,60}\\)\\.?$`,
    ),
    caption: false,
    examples: [
      'He left. ‖mm/sms (AFP, dpa)',
      'He left. ‖jar (Reuters)',
      '"We stay," he said." ‖ab/cd (Northern Times, dpa)',
    ],
    not: ['He left his post at the bank (AFB).'],
  },
  {
    id: 'tail-initials-slash',
    pattern: new RegExp(
      `${stop}${initials}(?:/${agencies}){1,5}(?:\\s+(?:Editors?|Edited by): ?${signature})?$`,
      'u',
    ),
    caption: false,
    examples: ['He left. ‖tkw/AFP/AP/dpa', 'He left. ‖sje/dpa/Reuters Editor: John Roe/Mia Lund'],
  },
  {
    id: 'tail-agencies-initials',
    pattern: new RegExp(
      `${stop}(?:${agencies}|[A-Z]{2,5})(?:, (?:${agencies}|[A-Z]{2,5})){0,4} \\([a-z]{2,4}(?:/[a-z]{2,4}){0,3}\\)$`,
    ),
    caption: false,
    examples: ['He left. ‖AFP, NNA (mm/sms)'],
  },
  {
    id: 'tail-agencies',
    pattern: new RegExp(
      `${stop}[(\\[](?:[Ww]ith (?:(?:[Ii]nputs?|[Mm]aterial) from )?)?${agencies}(?:(?:,|\\s+and|\\s*/)\\s*(?:${agencies}|[A-Z]{2,6})){0,6}[)\\]]\\.?$`,
    ),
    caption: false,
    examples: ['He left. ‖(AFP, Reuters)', '“We stay.” ‖(Reuters)', 'He left. ‖(With inputs from agencies)'],
    not: ['The firm was sold to the agency of the French (AFP)'],
  },
  {
    id: 'tail-acronym',
    pattern: new RegExp(`${stop}\\((?!END|MORE|ENDS|SIC)[A-Z]{2,6}(?:[,/] ?[A-Z]{2,6}){0,4}\\)$`),
    caption: false,
    examples: ['The envoy will leave on Wednesday. ‖(NNA)'],
    not: ['He works for the Norland News Agency (NNA)'],
  },
  {
    id: 'tail-dash-agency',
    pattern: new RegExp(`${stop}(?:[–—―]|--?) ?${agencies}(?:[/,] ?${agencies}){0,3}$`),
    caption: false,
    examples: ['He left. ‖— Reuters', 'He left. ‖- AFP'],
  },
  {
    id: 'tail-label',
    pattern: new RegExp(`${stop}(?:${label}:\\s*${signature}[.;,]?\\s*){1,3}$`, 'u'),
    caption: false,
    examples: [
      'He left. ‖Author: Ada Brook (mm) Editor: John Roe',
      'He left. ‖Author: Ada Brook, Zenda/mm Editor: John Roe',
    ],
  },
];

/** Credits of pictures at the end of what describes them. */
export const captionTails: readonly TailRule[] = [
  {
    id: 'tail-picture-names',
    pattern: new RegExp(
      `(?<=\\S\\s{0,3}\\|?\\s{1,3})\\(?${pictureWord}\\s*[:|]\\s*${nameList}\\)?\\.?$`,
      'u',
    ),
    caption: true,
    examples: [
      'A drummer on the main stage. ‖Image: Mia Lund.',
      'Singer Ida Moss ‖Photo: Mia Lund',
      'Straw burns ‖(Photo: Mia Lund)',
    ],
    not: ['He told them: Photo: the king is dead'],
  },
  {
    id: 'tail-picture-credit',
    pattern: new RegExp(
      `(?<=[.!?"”|)]\\s{1,3})\\(?(?:(?:Pool|File|Handout|Courtesy|AP)\\s)?(?:${pictureWord}|[Cc]redit|CREDIT|[Cc]ourtesy|COURTESY|PHOTO|PHOTOGRAPH|IMAGE)s?(?:\\s+(?:[Cc]redit|CREDIT|[Cc]ourtesy|[Ss]ource))?(?:\\s+(?:by|of)\\b|\\s*:|\\s*/|\\s*©)\\s*[^.]{2,90}\\)?\\.?$`,
    ),
    caption: true,
    examples: [
      'Crews stand at the quay. ‖(Photo by Mia Lund)',
      'The frigate leaves. | ‖Photo Credit: Mia Lund',
      'The berths. ‖Credit: Mia Lund',
    ],
  },
];

/** Credits that only end what is known to be a caption. */
export const knownCaptionTails: readonly TailRule[] = [
  {
    id: 'tail-agency-name',
    pattern: new RegExp(
      `(?<=[.!?"”)]\\s{1,3})(?:\\(?(?:${agencies}|AP Photo|[A-Z]{2,4} Photo)(?:\\s*/|\\s+via\\b|\\)?\\.?$)[^.]{0,80}|©[^.]{0,90})\\)?\\.?$`,
    ),
    caption: true,
    examples: [
      'The bank is seen. ‖REUTERS/Mia Lund/File Photo',
      'The bank. ‖(NP Photo/Mia Lund)',
      'The bank. ‖© Mia Lund',
    ],
  },
  {
    id: 'tail-names-in-brackets',
    pattern: new RegExp(`(?<=[.!?"”)]\\s{1,3})[(\\[]${nameList}[)\\]]\\.?$`, 'u'),
    caption: true,
    examples: [
      'Senators argue in the chamber. ‖(Mia Lund for The Strelsau Star)',
      'Senators argue. ‖[Mia Lund/Al Marsh]',
    ],
  },
  {
    id: 'tail-name-agency',
    pattern: new RegExp(
      `(?<=[.!?"”)]\\s{1,3})\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: \\p{Lu}[\\p{L}\\p{M}.'’-]*){0,3}(?:/[\\p{L}\\p{M}.'’ -]{2,30}){0,2}(?:\\s*/\\s*|\\s+via\\s+)${agencies}\\.?$`,
      'u',
    ),
    caption: true,
    examples: ['People cross the bridge. ‖Mia Lund/AFP/Getty Images'],
  },
  {
    id: 'tail-credit-word',
    pattern: /(?<=\S\s{0,3})(?:Photo |Image )?Credit(?:\.{3}|…|:)\s*\S[^.]{1,90}$/,
    caption: true,
    examples: ['Ana Kolar, right, in Strelsau. ‖Credit... Mia Lund for The Meridian Post'],
  },
];
