import { agencies, nameList, pictureWord } from './agencies.ts';
import type { LineRule } from './line-rule.ts';

const work =
  '(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Rr]eported|[Ww]ritten|[Ee]dited|[Pp]hotography|[Pp]hotos|[Cc]ompiled|[Tt]ranslated|[Tt]ranslation|[Gg]raphics?|[Rr]esearch|[Pp]roduced|[Aa]dapted|[Ii]nterviewed)';
const place = "\\p{Lu}[\\p{L}.'’-]*(?:,? \\p{Lu}[\\p{L}.'’-]*){0,5}";

/** Who made, wrote, edited or sent it, in lines of their own. */
export const creditRules: readonly LineRule[] = [
  {
    id: 'credit-work',
    kind: 'credit',
    pattern: new RegExp(
      `^[(*–—-]{0,3}\\s*(?:Additional |With |Also |This (?:article|text|report|story) was )?${work}(?: contributed)?(?: and ${work})? [Bb]y:? (?:the )?\\p{Lu}.{0,400}$`,
      'u',
    ),
    examples: [
      'Additional reporting by John Roe and Mia Lund',
      'Edited by: Ida Moss',
      'Compiled by Ada Brook',
    ],
    not: ['Editing by committee failed him, said the author of the play, who left it to nobody else at all.'],
  },
  {
    id: 'credit-from',
    kind: 'credit',
    pattern:
      /^[–—-]{0,3}\s*(?:additional reporting from|with assistance from|with (?:additional )?reporting (?:from|by))\b.{0,200}$/i,
    examples: ['--With assistance from John Roe and Mia Lund.'],
  },
  {
    id: 'credit-contributed',
    kind: 'credit',
    pattern:
      /^.{0,240}\bcontributed (?:(?:additional )?reporting\b|to this (?:report|story|article|piece)\b).{0,60}$/i,
    examples: ['Mia Lund contributed to this report.', 'Jon Beck contributed reporting from Osthaven.'],
    not: ['Norland contributed to this fund.'],
  },
  {
    id: 'credit-reported-from',
    kind: 'credit',
    pattern: new RegExp(
      `^${place} reported from ${place}(?:,? and \\p{Lu}[^.]{2,80} (?:reported )?from ${place})?\\.$`,
      'u',
    ),
    examples: ['Roe reported from Strelsau.', 'Ada Brook reported from Osthaven, and John Roe from Zenda.'],
    not: ['Ada Brook reported from Osthaven that the ship had left.'],
  },
  {
    id: 'credit-interview',
    kind: 'credit',
    pattern: /^(?:the|this) interview was (?:conducted|held|led|edited)\b.{0,160}$/i,
    examples: ['This interview was conducted by Ada Brook.'],
  },
  {
    id: 'credit-contact',
    kind: 'credit',
    pattern: /^to contact the (?:reporters?|editors?|authors?|writers?)\b.{0,300}$/i,
    examples: ['To contact the reporter on this story: Ada Brook in Strelsau at abrook@press.example'],
  },
  {
    id: 'credit-picture',
    kind: 'credit',
    pattern: new RegExp(
      `^\\(?(?:(?:Pool|File|Handout|Lead|Top|Main|Cover)\\s)?${pictureWord}(?:\\s+(?:credits?|source)\\s*:?|\\s+by\\b|\\s+courtesy\\b|\\s*©|\\s*:\\s*©)(?!.*\\b(?:is|are|was|were|has|have|had)\\b).{0,120}$`,
      'i',
    ),
    examples: ['Photo by Ada Brook/Getty Images', 'Image source: Getty Images', 'Photo © Mia Lund'],
    not: ['Photos by the dozen were found at his house, which the police have searched.'],
  },
  {
    id: 'credit-picture-names',
    kind: 'credit',
    pattern: new RegExp(`^\\(?${pictureWord}\\s*[:|]\\s*${nameList}\\)?\\.?$`, 'u'),
    examples: [
      'Photo: Jane Doe/Northern Pictures',
      'Image: John Roe/dpa/picture alliance',
      'Photograph: Mia Lund',
    ],
    not: ['Photo: The envoy waves from a train.'],
  },
  {
    id: 'credit-label',
    kind: 'credit',
    pattern: new RegExp(
      `^(?:Credits?|Sources?|Photographer|Courtesy(?: of)?|Text|Authors?|Editors?|Reporters?):?\\.{0,3}\\s+${nameList}\\.?$`,
      'u',
    ),
    examples: [
      'Credit: Mia Lund',
      'Sources: AFP, Reuters',
      'Author: Ada Brook',
      'Credit... Mia Lund for The Meridian Post',
    ],
    not: ['Source: We have seen the paper.'],
  },
  {
    id: 'credit-agency-name',
    kind: 'credit',
    pattern: new RegExp(`^\\(?(?:${agencies}|AP Photo)(?:\\s*/|\\s+via\\s)[^.]{0,80}\\)?$`),
    examples: ['REUTERS/Mia Lund/File Photo', 'AFP via Getty Images'],
  },
  {
    id: 'credit-name-agency',
    kind: 'credit',
    pattern: new RegExp(
      `^\\(?(?:©\\s*)?\\p{Lu}[\\p{L}\\p{M}.'’ -]{1,40}(?:/[\\p{L}\\p{M}.'’ -]{2,40}){0,3}(?:\\s*/\\s*|\\s+via\\s+)${agencies}\\)?$`,
      'u',
    ),
    examples: ['Mia Lund/AFP/Getty Images', 'Mia Lund via Getty Images'],
  },
  {
    id: 'credit-agencies',
    kind: 'credit',
    pattern: new RegExp(
      `^[(/–—-]{0,2}\\s*(?:[Ww]ith (?:(?:[Ii]nputs?|[Mm]aterial|[Rr]eporting) from )?)?(?:the )?${agencies}(?:(?:,|\\s+and|\\s*/|\\s*\\+)\\s*${agencies}){0,6}[)/]?\\.?$`,
    ),
    examples: ['(AFP, Reuters)', 'With agencies', '(With inputs from agencies)', 'AFP'],
  },
  {
    id: 'credit-initials',
    kind: 'credit',
    pattern: /^(?:[a-z]{2,4}(?:[/,][a-z]{2,4}){0,3}|[a-z]{2,4}\/[A-Za-z]{2,4}) ?\([^()]{2,60}\)$/,
    examples: ['mm/sms (AFP, dpa)', 'jar (Reuters)'],
  },
  {
    id: 'credit-acronym',
    kind: 'credit',
    pattern: /^\((?!END|MORE|ENDS)[A-Z]{2,6}(?:[,/] ?[A-Z]{2,6}){0,4}\)$/,
    examples: ['(NNA)', '(NNA, ATS)'],
    not: ['(LAUGHTER)', '(CROSSTALK)'],
  },
];
