import type {
  Bounded,
  Dispute,
  EntityBrief,
  Office,
  RelationGroup,
  SpeakerShare,
  Statement,
  Succession,
  TimelineEntry,
} from '../../model/brief.ts';
import { daysBetween } from './days.ts';
import type { Group, Inline, Item, Section } from './page.ts';
import {
  type ArticleOf,
  articleNumbers,
  caveats,
  counted,
  eventWords,
  muted,
  nameOf,
  quoteOf,
  speakerWords,
  statementHead,
  supportWords,
  text,
  typed,
} from './words.ts';

/** A section, or none where there is nothing to show. */
export function section(title: string, groups: readonly Group[], note: string | null = null): Section[] {
  const filled = groups.filter(({ items }) => items.length > 0);
  return filled.length === 0 ? [] : [{ title, note, groups: filled }];
}

/** Items under no heading of their own. */
export function group<T>({ items, total }: Bounded<T>, toItem: (item: T) => Item, moreOf = ''): Group {
  return { title: null, description: null, items: items.map(toItem), more: total - items.length, moreOf };
}

/** A statement with its support, articles and one quote. */
export function statementItem(articleOf: ArticleOf): (statement: Statement) => Item {
  return (statement) => {
    const event = eventWords(statement);
    const speakers = speakerWords(statement);
    return {
      when: null,
      head: statementHead(statement),
      notes: [
        [
          muted([supportWords(statement), ...(event === null ? [] : [event])].join(' · ')),
          ...articleNumbers(statement, articleOf),
        ],
        ...(speakers.length > 0 ? [speakers] : []),
      ],
      quotes: [quoteOf(statement.evidence, articleOf)],
    };
  };
}

/** Statements by their types. */
export function relationGroups(relations: readonly RelationGroup[], articleOf: ArticleOf): readonly Group[] {
  return relations.map(({ type, description, statements }) => ({
    ...group(statements, statementItem(articleOf)),
    title: [typed(type)],
    description,
  }));
}

/** An office: who holds it, how it is called, its intervals by status, and who else is named in it. */
export function officeItem(articleOf: ArticleOf): (office: Office) => Item {
  return (office) => {
    const titles = office.titles.length === 0 ? [] : [text('as'), text(office.titles.join(', '))];
    const phases = office.phases.map(
      ({ status, articles, firstReported, lastReported, firstEvent, lastEvent }): readonly Inline[] => {
        const reported =
          firstReported === null || lastReported === null
            ? 'no day is known'
            : `reported ${daysBetween(firstReported, lastReported)}`;
        const event =
          firstEvent === null || lastEvent === null
            ? ''
            : ` · the texts name ${daysBetween(firstEvent, lastEvent)}`;
        return [
          ...(status === null ? [] : [text(status)]),
          muted(`${status === null ? '' : '· '}${reported}${event} · ${counted(articles, 'article')}`),
        ];
      },
    );
    const rest = office.others.total - office.others.items.length;
    const others = office.others.items.flatMap(
      ({ holder, status, firstReported, lastReported }, at): Inline[] => {
        const days =
          firstReported === null || lastReported === null ? null : daysBetween(firstReported, lastReported);
        const further = [status, days].filter((part) => part !== null).join(', ');
        return [
          ...(at === 0 ? [] : [text(',')]),
          nameOf(holder),
          ...(further === '' ? [] : [muted(`(${further})`)]),
        ];
      },
    );
    return {
      when: null,
      head: [
        nameOf(office.holder),
        typed(office.type),
        nameOf(office.body),
        ...titles,
        ...caveats(office.caveat),
      ],
      notes: [
        ...phases,
        ...(others.length === 0
          ? []
          : [[text('also reported in it:'), ...others, ...(rest > 0 ? [muted(`and ${rest} more`)] : [])]]),
      ],
      quotes: [quoteOf(office.evidence, articleOf)],
    };
  };
}

/** Who came before or after in office. */
export function successionItem(
  entity: EntityBrief['entity'],
  articleOf: ArticleOf,
): (item: Succession) => Item {
  return ({ order, other, evidence }) => {
    const [later, earlier] = order === 'before' ? [entity, other] : [other, entity];
    return {
      when: null,
      head: [nameOf(later), typed('SUCCEEDED'), nameOf(earlier)],
      notes: [],
      quotes: [quoteOf(evidence, articleOf)],
    };
  };
}

/** A dispute: who affirms and who denies. */
export function disputeItem(articleOf: ArticleOf): (dispute: Dispute) => Item {
  return ({ type, subject, object, affirmed, denied }) => ({
    when: null,
    head: [nameOf(subject), typed(type), nameOf(object)],
    notes: [
      [text('affirmed'), muted(`· ${supportWords(affirmed)}`)],
      [text('denied'), muted(`· ${supportWords(denied)}`)],
    ],
    quotes: [
      ...affirmed.evidence.items.map((evidence) => quoteOf(evidence, articleOf, 'affirmed')),
      ...denied.evidence.items.map((evidence) => quoteOf(evidence, articleOf, 'denied')),
    ],
  });
}

/** An entry of a timeline. */
export function timelineItem(articleOf: ArticleOf): (entry: TimelineEntry) => Item {
  return ({ day, lastDay, dated, statement }) => {
    const time = day === null ? 'no day' : daysBetween(day, lastDay ?? day);
    const sources =
      statement.sources > 1 ? [muted(`${counted(statement.sources, 'independent source')}`)] : [];
    return {
      when: dated || day === null ? time : `reported ${time}`,
      head: statementHead(statement),
      notes: [[...sources, ...articleNumbers(statement, articleOf), ...speakerWords(statement)]],
      quotes: [quoteOf(statement.evidence, articleOf)],
    };
  };
}

/** What one speaker says. */
export function speakerItem(
  entity: EntityBrief['entity'],
  articleOf: ArticleOf,
): (share: SpeakerShare) => Item {
  return ({ speaker, claims, articles, evidence }) => ({
    when: null,
    head: [
      speaker === null ? text('somebody unnamed') : nameOf(speaker),
      ...(speaker?.id === entity.id ? [muted('(of itself)')] : []),
    ],
    notes: [[muted(`${counted(claims, 'claim')} in ${counted(articles, 'article')} · the latest:`)]],
    quotes: [quoteOf(evidence, articleOf)],
  });
}
