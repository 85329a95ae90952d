import type { BlockKind } from '../../model/article.ts';
import { readByline } from './bylines.ts';
import { isDateLine } from './dates.ts';

const agencies =
  '(?:REUTERS|Reuters|AFP|AP|EPA|EPA-EFE|EFE|PA|ANP|DPA|dpa|TASS|Xinhua|Yonhap|Kyodo|Bloomberg|Getty(?: Images)?|Shutterstock|Alamy|Pool|Handout)';
const pictureWord = '(?:Photo(?:graph)?|Picture|Image|Illustration|Graphic|Video)s?';

/** Who made, wrote or edited it, in lines of their own. */
const credits: readonly RegExp[] = [
  /^\(?(?:Additional |With |Also )?(?:reporting|writing|editing|photography|compiled|translated|translation|graphics?|research)(?: contributed)? by\b.{0,400}$/i,
  /^.{0,200}\bcontributed (?:reporting|to this (?:report|story|article|piece))\b.{0,60}$/i,
  new RegExp(
    `^\\(?(?:(?:Pool|File|Handout|Lead)\\s)?${pictureWord}(?:\\s+credits?\\s*:?|\\s+by\\b|\\s+courtesy\\b).{0,120}$`,
    'i',
  ),
  /^(?:Credits?|Sources?|Photographer):\s.{0,100}$/i,
  new RegExp(`^\\(?(?:${agencies}|AP Photo)(?:\\s*/|\\s+via\\s)[^.]{0,80}\\)?$`),
  new RegExp(
    `^\\(?(?:With )?(?:${agencies}|[Aa]gencies)(?:(?:,|\\s+and|/)\\s*(?:${agencies}|[Aa]gencies))*\\)?$`,
  ),
];

/** "Photo: Jane Doe/Northern Pictures": a name and no sentence. */
const shortPictureCredit = new RegExp(`^\\(?${pictureWord}:\\s*(?<rest>[^.]{2,70})\\)?$`, 'i');
const caption =
  /^(?:FILE(?: PHOTO)?|File photo|Photo(?:graph)?|Picture|Image|Pictured|Caption|Photo caption|Image caption|Video)\s*(?::|--?\s|[–—]\s)\s*\S|^\(?In this (?:file |undated |handout |pool |image |photo |picture )/i;

/** Words around an article that are none of it, in lines of their own. */
const boilerplate: readonly RegExp[] = [
  /^(?:©|\(c\)\s|copyright\b\s*(?:©|\(c\)|\d{4})).{0,300}$/i,
  /\ball rights reserved\b/i,
  /\bmay not be (?:published, broadcast|reproduced|republished|redistributed)\b/i,
  /^(?:please )?(?:sign|log) ?in(?: or (?:create|register|sign up|subscribe).*| (?:to|here|now|for)\b.*|\.?)$/i,
  /^(?:to (?:continue|keep) reading|create (?:a free |an )account|already (?:a |have )(?:subscriber|member|an account|a subscription)|not a subscriber)\b.{0,200}$/i,
  /^you(?:'ve| have) (?:read|reached|used)\b.{0,120}\b(?:free articles?|limit)\b.{0,160}$/i,
  /^(?:subscribe|unsubscribe)(?:[.!]?$| (?:to|now|for|today|here)\b.{0,200}$)/i,
  /^(?:sign up|register)(?:[.!]?$| (?:to|for|now|here|today|free)\b.{0,200}$)/i,
  /^(?:get|receive) (?:the|our|all|more|unlimited|your)\b.{0,120}\b(?:inbox|newsletter|e-?mail|access|alerts|app)\b.{0,80}$/i,
  /^(?:(?:we|this (?:web)?site)\b.{0,60}\b(?:use|uses) cookies\b|by continuing to (?:use|browse)\b|accept (?:all )?cookies|manage (?:cookies|choices|preferences)\b|accept all\b|reject all\b).{0,300}$/i,
  /^(?:advertisement|advertising|sponsored(?: content)?|promoted(?: content)?|paid content|partner content|story continues below.{0,40}|article continues (?:below|after).{0,40}|continue reading.{0,60}|scroll (?:down )?(?:to|for) .{0,60})[.:]?$/i,
  /^(?:read more|read also|also read|read next|see also|related(?: (?:stories|articles|links|topics|content|news|coverage))?|more (?:on this(?: story)?|from\b.{0,40}|stories|news|coverage)|most (?:read|popular|viewed|shared)|recommended(?: (?:stories|reading|for you))?|you may also like|editors?[’'] (?:picks|choice)|trending(?: now)?|latest (?:news|stories|headlines)|top stories|don[’']t miss|up next|popular)(?:\s*[:>»–—-].{0,200})?$/i,
  /^(?:follow (?:us|@|.{2,40} on (?:twitter|x|facebook|instagram|bluesky|mastodon|telegram|linkedin|youtube))|find us on|like us on|join (?:us|the conversation)\b|share (?:this|on|by|via)\b|tweet\b|print(?: this.{0,20})?$|e-?mail (?:this|us)\b|save (?:article|for later)|copy link|listen to this article|comments?\s*(?:\(\d+\))?$|leave a (?:comment|reply)|post a comment|view comments|\d+ comments?$).{0,160}$/i,
  /^(?:skip to (?:main )?content|back to (?:top|home)|home\s*[>»/].{0,120}|click here\b.{0,160}|terms (?:of (?:use|service)|and conditions).{0,60}|privacy policy.{0,60}|contact us.{0,60}|about us.{0,60}|cookie (?:policy|settings).{0,60}|our standards:.{0,120}|download (?:the|our) app\b.{0,80}|support (?:our|independent) journalism.{0,160}|(?:topics|tags|filed under|categories|keywords):.{0,300})$/i,
  /^(?:this (?:article|story|report|post|piece) (?:was (?:originally )?(?:published|produced|updated|corrected|amended|automatically)|has been (?:updated|corrected|amended)|originally appeared|is part of|may contain))\b.{0,300}$/i,
  /^editor[’']?s['’]? note\s*:.{0,400}$/i,
  /^(?:\d+|a|one|two|three|four|five|ten) ?-?min(?:ute)?s? (?:read|listen)$/i,
  /^(?:[*_=~#.•·—–-]\s*){1,80}$/,
  /^-?\s*(?:30|ends?)\s*-?$/i,
];

/** Any text longer than this states something, whatever it begins with. */
const longestBoilerplate = 420;

/**
 * The kind of a line or paragraph that stands alone, told from its words: `byline`, `dateline`, `caption`, `credit` or
 * `boilerplate`. Null: it is running text.
 */
export function kindOfWords(words: string): BlockKind | null {
  if (words.length > longestBoilerplate) return null;
  const line = words.replace(/\s+/g, ' ');
  if (boilerplate.some((pattern) => pattern.test(line))) return 'boilerplate';
  if (readByline(line)) return 'byline';
  if (isDateLine(line)) return 'dateline';
  if (credits.some((pattern) => pattern.test(line))) return 'credit';
  const picture = shortPictureCredit.exec(line)?.groups?.rest;
  if (picture !== undefined && isNameList(picture)) return 'credit';
  return caption.test(line) ? 'caption' : null;
}

/** Whether every word is a name, a joining word or a mark: "Jane Doe/Northern Pictures via Blue Agency". */
function isNameList(words: string): boolean {
  return words
    .split(/[\s/,|&()]+/)
    .filter((word) => word !== '')
    .every((word) => /^(?:\p{Lu}|\d|©|via$|and$|for$|of$|the$|de$|van$|von$|al-)/u.test(word));
}

const trailingCredit =
  /\((?:Additional |With )?(?:reporting|writing|editing|compiled|translation|photography|graphics?) by [^()]*\)\s*\.?$/i;
const captionCredit = new RegExp(
  `(?<=[.!?"”)]\\s+|^)\\(?(?:(?:(?:Pool|File|Handout|Courtesy)\\s)?(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage|[Ii]llustration|[Cc]redit|[Ss]ource)s?(?:\\s+credit)?(?:\\s+by\\b|:|/)\\s*[^.]{2,90}|(?:${agencies}|AP Photo)(?:\\s*/|\\s+via\\b|\\)?\\.?$)[^.]{0,80}|©[^.]{0,90})\\)?\\.?$`,
);

/** Where the credit at the end of a paragraph or caption begins; the text's length if there is none. */
export function creditStart(words: string, kind: 'paragraph' | 'caption'): number {
  const tail = words.slice(-500);
  const index = tail.search(kind === 'caption' ? captionCredit : trailingCredit);
  return index < 0 ? words.length : words.length - tail.length + index;
}
