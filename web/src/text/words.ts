import { visible, visibleLine } from '../../../src/model/visible.ts';
import type { AppState } from '../app/state.ts';
import { nameOf } from '../source/page-search.ts';
import { nameOfId } from './names.ts';

export { visible, visibleLine };

/** What an entity is called, in one line without what would turn or hide text. */
export function entityName(id: string, { entities }: Pick<AppState, 'entities'>): string {
  const node = entities.get(id);
  return node === undefined ? nameOfId(id) : visibleLine(nameOf(node));
}

/** `TOOK_PLACE_IN` for people: `took place in`. */
export function typeWords(type: string): string {
  return type.toLowerCase().replaceAll('_', ' ');
}

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day as people write it: `3 Sept 2025`. */
export function dayWords(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : day.format(time);
}

/** A number and its noun: `1 article`, `1,204 articles`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? singular : plural}`;
}
