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

/** A heading over links to other articles. */
const relatedHead =
  "(?:read more|read also|also read|read next|must read|see also|also see|watch also|also watch|related(?: (?:stories|story|articles?|links|topics|content|news|coverage|posts?|reading|videos?))?|more (?:on this(?: story| topic)?|from\\b.{0,40}|stories|news|coverage|like this)|most (?:read|popular|viewed|shared)|recommended(?: (?:stories|reading|articles|for you))?|you (?:may|might) also (?:like|be interested in)|what to read next|explore more.{0,40}|key events|editor[’']?s[’']? (?:picks?|choice)|trending(?: now)?|latest (?:news|stories|headlines|updates)|top stories|in other news|in pictures|don[’']t miss|up next|popular|keywords)";

/** A stop behind a word and the beginning of another sentence: a title of a link has none. */
const nextSentence = '(?<=[a-z]{4})[.!?][”"’\']?\\s+\\S+\\s+\\S+\\s';

/** What stands around an article on its page: links, labels, advertising, rights. */
export const furnitureRules: readonly LineRule[] = [
  line(
    'copyright',
    /^(?:©|\(c\)\s|copyright\b\s*(?:©|\(c\)|\d{4}|.{2,60}\b\d{4}\b)).{0,300}$/i,
    ['© 2026 Osthaven Courier', 'Copyright 2026 Osthaven Courier.', 'Copyright The Ledger Limited 2026.'],
    ['Copyright law was on the agenda of the talks.'],
  ),
  line(
    'rights',
    /\ball rights reserved\b|^.{0,200}\b(?:is|are) (?:licensed|published|available) under (?:a |the )?(?:cc|creative commons)\b.{0,120}$/i,
    ['The Osthaven Courier. All rights reserved.', 'Content is licensed under CC BY 4.0'],
  ),
  line(
    'no-reuse',
    /\bmay not be (?:published, broadcast|reproduced|republished|redistributed)\b|\bunauthori[sz]ed (?:reproduction|use|copying)\b.{0,60}\bprohibited\b/i,
    ['This material may not be published, broadcast, rewritten or redistributed.'],
  ),
  line(
    'advertisement',
    /^(?:(?:skip )?advert(?:isement)?s?|advertising|ad feedback|sponsored(?: content| by\b.{0,40})?|promoted(?: content)?|paid content|partner content|(?:story|article) continues (?:below|after).{0,40}|continue reading.{0,60}|scroll (?:down )?(?:to|for) .{0,60})[.:]?$/i,
    ['Advertisement', 'SKIP ADVERTISEMENT', 'Story continues below'],
  ),
  {
    ...line(
      'related',
      new RegExp(`^${relatedHead}(?:\\s*[:>»|–—-](?:(?!${nextSentence}).){0,200})?$`, 'i'),
      [
        'Read more: Envoy leaves',
        'ALSO READ | Ruritania stops two boats',
        'Related',
        'More from the Courier:',
      ],
      [
        'Related companies were told to leave the country.',
        'Popular anger grew.',
        'READ ALSO: Storm over Osthaven. The navy sent two ships on Monday.',
      ],
    ),
  },
  line('link-list', /^(?:sources|references|external links|notes and references)$/i, [
    'Sources',
    'External links',
  ]),
  line(
    'related-read',
    new RegExp(
      `^(?:READ|WATCH|SEE|LISTEN)(?: MORE| ALSO| NEXT)?\\s*[:|»>](?:(?!${nextSentence}).){2,200}$|^read (?:it|the (?:rest|full (?:story|article|text|report|interview)))\\b.{0,60}$`,
      'i',
    ),
    ['READ | What to know about Zenda Bay', 'WATCH: The ship leaves', 'Read the rest here.'],
  ),
  line(
    'navigation',
    /^(?:skip to (?:main )?content.{0,60}|back to (?:top|home)|home\s*[>»/|].{0,120}|click here\b.{0,160}|(?:terms|privacy|contact|about|cookies?|imprint|accessibility)(?: (?:of (?:use|service)|and conditions|policy|us|settings|notice|statement))?(?:\s*[|·•]\s*.{0,120})|terms (?:of (?:use|service)|and conditions).{0,60}|privacy policy.{0,60}|contact us.{0,60}|about us.{0,60}|cookie (?:policy|settings).{0,60}|our standards:.{0,120}|(?:show|load|view|see) (?:more|all|older)(?: (?:updates|posts|stories|comments|results))?|next (?:article|story|page)|previous (?:article|story|page))$/i,
    [
      'Skip to content',
      'Home > World > Norland',
      'Terms of use | Privacy policy | Contact',
      'Show older updates',
    ],
  ),
  line(
    'topics',
    /^(?:topics|tags|tagged|filed under|categor(?:y|ies)|keywords)\s*:.{0,300}$|^(?:#[\p{L}\d_]+[ ,]*){1,20}$/iu,
    ['Tags: Norland, courts', '#trade #norland'],
  ),
  line('reading-time', /^(?:\d+|a|one|two|three|four|five|ten)[ -]?min(?:ute)?s? (?:read|listen|watch)$/i, [
    '3 min read',
  ]),
  line(
    'player',
    /^(?:to (?:play|view|watch|hear) this (?:video|audio|content).{0,200}|(?:please )?enable javascript\b.{0,160}|.{0,80}\b(?:video|audio) (?:player|can ?not be played|is not supported).{0,120}|your browser does not support.{0,120})$/i,
    ['To play this video please enable JavaScript, and consider upgrading your browser.'],
  ),
  line(
    'post-embed',
    /^(?:view this post on .{2,30}|a post shared by .{2,100}|(?:post|tweet|video) by [^.]{2,60}\.?)$/i,
    ['View this post on Instagram', 'A post shared by Mia Lund (@mialund)'],
  ),
  line(
    'slug',
    /^(?:URGENT|BREAKING(?: NEWS)?|DEVELOPING|ALERT|FLASH|ADVISORY|SNAP|WRAP(?:-?UP)?(?: \d+)?|UPDATE(?: \d+)?|\((?:LEAD|URGENT|News Focus|ATTN:.{2,200})\))$/,
    ['URGENT', 'UPDATE 2', '(ATTN: UPDATES with remarks by minister in paras 3-4)'],
  ),
  line('address', /^(?:<?[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?|https?:\/\/\S+|www\.\S+)$/i, [
    'ada@norpress.example',
    'https://p.example/abc',
  ]),
  line('rule', /^(?:[*_=~#.•·—–-]\s*){1,80}$/, ['* * *', '___']),
  line('end', /^[(–—-]?\s*(?:30|ends?|more)\s*[)–—-]?$/i, ['-30-', '(END)', '– Ends –']),
];
