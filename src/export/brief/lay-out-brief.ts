import type { BriefArticle, BriefTie, EntityBrief, PairBrief } from '../../model/brief.ts';
import { daysBetween } from './days.ts';
import { legendOf } from './legend.ts';
import type { BriefPage, Inline, Section } from './page.ts';
import {
  disputeItem,
  group,
  officeItem,
  relationGroups,
  section,
  speakerItem,
  statementItem,
  successionItem,
  timelineItem,
} from './sections.ts';
import { type ArticleOf, caveats, counted, muted, nameOf, quoteOf, text, typed } from './words.ts';

const timelineNote =
  'A day without a word is the one that the text itself names; "reported" stands before the day of the report.';

/** A brief as a page: what each format shows, in the order of reading. */
export function layOutBrief(brief: EntityBrief | PairBrief): BriefPage {
  const articles = new Map(brief.cited.map((article) => [article.document, article]));
  const articleOf: ArticleOf = (document) => articles.get(document) as BriefArticle;
  const { title, lead, sections } =
    brief.about === 'entity' ? entityPage(brief, articleOf) : pairPage(brief, articleOf);
  const isCut = sections.some(({ groups }) => groups.some(({ more }) => more > 0));
  return {
    title,
    lead,
    sections,
    articles: brief.cited.map(({ number, title: called, outlet, published, document, url }) => ({
      number,
      title: called ?? document,
      ...{ outlet, published, document, url },
    })),
    legend: legendOf(lead, sections),
    footnote: isCut ? 'Lists show what is most important; --all shows them as a whole.' : null,
  };
}

type Content = Pick<BriefPage, 'title' | 'lead' | 'sections'>;

function entityPage(brief: EntityBrief, articleOf: ArticleOf): Content {
  const { entity, ties } = brief;
  const statement = statementItem(articleOf);
  const who: Inline[] = [text(entity.kind), ...(brief.iso === null ? [] : [muted(`(${brief.iso})`)])];
  const reported =
    brief.firstReported === null || brief.lastReported === null
      ? []
      : [`published ${daysBetween(brief.firstReported, brief.lastReported)}`];
  const lead: (readonly Inline[])[] = [
    [...who, muted('·'), { kind: 'id', text: entity.id }],
    ...moved(brief.askedFor, entity.id),
    ...tieLine(ties.items, ties.total, entity.id),
    [
      muted(
        [
          `${counted(brief.mentions, 'mention')} in ${counted(brief.articles, 'article')}`,
          counted(brief.sources, 'independent source'),
          ...reported,
        ].join(' · '),
      ),
    ],
    ...nameLine(brief.names),
    ...asOfLine(brief.asOf),
  ];
  const sections: Section[] = [
    ...section('Offices', [
      group(brief.offices, officeItem(articleOf)),
      group(brief.successions, successionItem(entity, articleOf)),
    ]),
    ...affirmed(brief, articleOf),
    ...section('Denied', [group(brief.denied, statement)], 'Nobody affirms it.'),
    ...takenBack(brief, articleOf),
    ...section(
      'Not done, or not known to be',
      [group(brief.unreal, statement)],
      'Planned, demanded, possible, conditional or believed.',
    ),
    ...section('Timeline', [group(brief.timeline, timelineItem(articleOf), 'earlier')], timelineNote),
    ...section('Who speaks about it', [group(brief.speakers, speakerItem(entity, articleOf))]),
    ...section('What it says of others', [group(brief.says, statement)]),
  ];
  return { title: entity.name, lead, sections };
}

function pairPage(brief: PairBrief, articleOf: ArticleOf): Content {
  const [one, other] = brief.between;
  const support = [
    counted(brief.claims, 'claim'),
    counted(brief.articles, 'article'),
    counted(brief.sources, 'independent source'),
    ...(brief.firstReported === null || brief.lastReported === null
      ? []
      : [`published ${daysBetween(brief.firstReported, brief.lastReported)}`]),
    ...(brief.firstEvent === null || brief.lastEvent === null
      ? []
      : [`the texts name ${daysBetween(brief.firstEvent, brief.lastEvent)}`]),
  ];
  const lead: (readonly Inline[])[] = [
    ...[one, other].map((entity): readonly Inline[] => [
      nameOf(entity),
      muted(`${entity.kind} ·`),
      { kind: 'id', text: entity.id },
    ]),
    ...brief.askedFor.flatMap((id, at) => moved(id, brief.between[at]!.id)),
    [muted(support.join(' · '))],
    ...asOfLine(brief.asOf),
  ];
  const ends = [
    ...(brief.first === null ? [] : [quoteOf(brief.first, articleOf, 'first')]),
    ...(brief.last === null || brief.last.claim === brief.first?.claim
      ? []
      : [quoteOf(brief.last, articleOf, 'last')]),
  ];
  const sections: Section[] = [
    ...affirmed(brief, articleOf),
    ...takenBack(brief, articleOf),
    ...section(
      'First and last evidence',
      ends.length === 0
        ? []
        : [
            {
              ...{ title: null, description: null, more: 0, moreOf: '' },
              items: [{ when: null, head: [], notes: [], quotes: ends }],
            },
          ],
    ),
    ...section(
      'All claims by time',
      [group(brief.timeline, timelineItem(articleOf), 'earlier')],
      timelineNote,
    ),
  ];
  return { title: `${one.name} and ${other.name}`, lead, sections };
}

/** What somebody affirms: first what others deny, last what no article says itself. */
function affirmed(
  brief: Pick<EntityBrief | PairBrief, 'disputes' | 'relations' | 'onlySaid'>,
  articleOf: ArticleOf,
): readonly Section[] {
  return [
    ...section(
      'Disputed',
      [group(brief.disputes, disputeItem(articleOf))],
      'Some affirm it, and some deny it.',
    ),
    ...section(
      'Relations',
      relationGroups(brief.relations, articleOf),
      'What articles state in their own voice, affirmed and done.',
    ),
    ...section(
      'Only speakers say so',
      [group(brief.onlySaid, statementItem(articleOf))],
      'No article states it in its own voice.',
    ),
  ];
}

function takenBack({ takenBack: claims }: Pick<EntityBrief | PairBrief, 'takenBack'>, articleOf: ArticleOf) {
  return section('Taken back', [group(claims, statementItem(articleOf))], 'A correction says the opposite.');
}

function moved(askedFor: string | null, id: string): readonly (readonly Inline[])[] {
  return askedFor === null
    ? []
    : [[text('The id'), { kind: 'id', text: askedFor }, text('is now'), { kind: 'id', text: id }]];
}

function asOfLine(asOf: string | null): readonly (readonly Inline[])[] {
  return asOf === null
    ? []
    : [[text(`As of ${asOf}: what was published later, or on a day that is not known, is left out.`)]];
}

function nameLine({ items, total }: EntityBrief['names']): readonly (readonly Inline[])[] {
  if (items.length === 0) return [];
  const names = items.flatMap(({ name, articles }, at): Inline[] => [
    ...(at === 0 ? [] : [text(',')]),
    text(name),
    muted(`(${counted(articles, 'article')})`),
  ]);
  return [
    [muted('Called'), ...names, ...(total > items.length ? [muted(`and ${total - items.length} more`)] : [])],
  ];
}

/** Who it is, in one line made of ties. */
function tieLine(ties: readonly BriefTie[], total: number, entity: string): readonly (readonly Inline[])[] {
  if (ties.length === 0) return [];
  const rest = total - ties.length;
  const line = ties.flatMap(({ type, subject, object, title, status, published, caveat }, at): Inline[] => {
    return [
      ...(at === 0 ? [] : [muted(';')]),
      ...(subject.id === entity ? [] : [nameOf(subject)]),
      typed(type),
      ...(subject.id === entity ? [nameOf(object)] : [text('it')]),
      ...(title === null ? [] : [text(`as ${status === null ? '' : `${status} `}${title}`)]),
      ...(title === null && status !== null ? [text(`(${status})`)] : []),
      ...(published === null ? [] : [muted(`(latest ${published})`)]),
      ...caveats(caveat),
    ];
  });
  return [[...line, ...(rest > 0 ? [muted(`; and ${rest} more`)] : [])]];
}
