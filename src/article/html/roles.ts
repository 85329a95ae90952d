import type { BlockKind } from '../../model/article.ts';
import { attribute, type HtmlElement } from './tree.ts';

const blockTags = new Set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Whether an element begins and ends a block of text. */
export function isBlockElement(element: HtmlElement): boolean {
  return blockTags.has(element.tagName);
}

const boilerplateTags = new Set(['nav', 'footer', 'form', 'button', 'menu', 'dialog', 'search', 'fieldset']);
const boilerplateRoles =
  /^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|menu|menubar|toolbar|form)$/;

/** Words in class names and ids of what surrounds an article. */
const boilerplateNames = new Set(
  'nav navbar navigation menu breadcrumb breadcrumbs share sharing social related recommended recommendations newsletter subscribe subscription signup signin login cookie cookies consent gdpr advert advertisement ads sponsor sponsored promo promotion comments sidebar widget toolbar trending outbrain taboola copyright legal disclaimer tags topics footer masthead'.split(
    ' ',
  ),
);
const boilerplatePhrases =
  /(?:^|[\s_-])(?:most-(?:read|popular|viewed)|read-(?:more|next|also)|sign-(?:in|up)|log-in|site-header|more-(?:stories|news|on)|see-also|also-read|paywall-(?:prompt|message|banner|overlay)|skip-link|back-to-top|section-label|kicker|author-(?:bio|box|card|info|desc|description)|key-events|rich-link|related-link|fb-post|cat-links|p-category|post-categories|tax-category|newsletter-promo|donate|about-(?:the-)?author|bottom-of-article)(?:$|[\s_-])/;

const kindNames: readonly (readonly [BlockKind, RegExp])[] = [
  ['byline', /^(?:byline|author|authors|writer|writers|contributor|contributors)$/],
  ['dateline', /^(?:dateline|published|publish|publication|updated|pubdate|timestamp|datetime|date)$/],
  ['caption', /^(?:caption|figcaption)$/],
  ['credit', /^(?:credit|credits|photographer|attribution)$/],
  [
    'subhead',
    /^(?:standfirst|dek|deck|subtitle|subhead|subheading|subheadline|subhed|intro|summary|strapline)$/,
  ],
  ['quote', /^(?:pullquote|pull|pullout|blockquote|quote)$/],
];

/** An aside that states facts. */
const factBox = /(?:^|[\s_-])(?:facts?|factbox|infobox|at-a-glance)(?:$|[\s_-])/i;

/** What an element is by its tag, role and class; undefined if they say nothing. */
export function roleOf(element: HtmlElement): BlockKind | undefined {
  const { tagName } = element;
  if (boilerplateTags.has(tagName) || boilerplateRoles.test(attribute(element, 'role') ?? ''))
    return 'boilerplate';
  if (tagName === 'figcaption') return namedKind(element) === 'credit' ? 'credit' : 'caption';
  if (tagName === 'blockquote') return 'quote';
  if (tagName === 'time') return 'dateline';
  if (tagName === 'address' || /(?:^|\s)author(?:\s|$)/.test(attribute(element, 'rel') ?? ''))
    return 'byline';
  if (/^h[2-6]$/.test(tagName)) return 'subhead';
  if (tagName === 'li' || tagName === 'dt' || tagName === 'dd')
    return namedKind(element) === 'boilerplate' ? 'boilerplate' : 'list';
  const named = namedKind(element);
  if (named) return named;
  return tagName === 'aside' && !factBox.test(attribute(element, 'class') ?? '') ? 'boilerplate' : undefined;
}

/** Where the makers of pages write what an element is. */
const namingAttributes = [
  'class',
  'id',
  'itemprop',
  'data-testid',
  'data-component',
  'data-component-name',
  'data-qa',
  'data-gu-name',
  'data-spacefinder-role',
];

/** What its class, id and `itemprop` say. */
function namedKind(element: HtmlElement): BlockKind | undefined {
  const names = namingAttributes
    .map((name) => attribute(element, name) ?? '')
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
  if (names.trim() === '') return undefined;
  // The last word of a class says what the element is: "share-bar" apart, "article-newsletter-body" is still a newsletter.
  const words = names.split(/[\s_-]+/);
  if (boilerplatePhrases.test(names.replaceAll('_', '-')) || words.some((word) => boilerplateNames.has(word)))
    return 'boilerplate';
  return kindNames.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0];
}
