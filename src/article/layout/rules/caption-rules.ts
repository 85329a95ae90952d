import type { LineRule } from './line-rule.ts';

const word =
  '(?:FILE(?: PHOTO)?|File photo|Photo(?:graph)?|Picture|Image|Pictured|Caption|Photo caption|Image caption|Video)';

/** What describes a picture, in lines of their own. */
export const captionRules: readonly LineRule[] = [
  {
    id: 'caption-label',
    kind: 'caption',
    pattern: new RegExp(`^${word}\\s*(?::|--?\\s|[–—]\\s)\\s*\\S`, 'i'),
    examples: ['FILE - The envoy leaves a train on Monday.', 'Photo: The envoy waves from a train.'],
    not: ['Video games were banned.'],
  },
  {
    id: 'caption-in-this',
    kind: 'caption',
    pattern: /^\(?In this (?:file|undated|handout|pool|image|photo|picture|frame|screen ?grab|video)\b/i,
    examples: [
      'In this file photo, the envoy leaves a train.',
      'In this photo taken on Sunday, children dance in the rain.',
    ],
  },
];
