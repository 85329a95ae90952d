import { NewsgraphError } from '../../model/errors.ts';
import type { Page } from '../../model/view.ts';
import type { Slice, Sliced } from '../../workspace/view/slice.ts';

/** Which page of a list is wanted. */
export interface PageOptions {
  /** Most items of the page, from 1 to 1,000. Default: 50. */
  readonly limit?: number;
  /** What the page before gave as `next`. Default: the first page. */
  readonly cursor?: string;
}

const usualLimit = 50;
const largestLimit = 1000;

/** The part of a list that a page is. @throws NewsgraphError `QUERY_INVALID` for a cursor that no page gave, and a wrong limit */
export function sliceOf({ limit = usualLimit, cursor }: PageOptions): Slice {
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > largestLimit) {
    throw new NewsgraphError(
      'QUERY_INVALID',
      `limit must be a whole number from 1 to ${largestLimit}, not ${limit}`,
    );
  }
  return { limit, offset: cursor === undefined ? 0 : offsetOf(cursor) };
}

/** A page of a list. */
export function toPage<T>(items: readonly T[], { total }: Sliced<unknown>, { offset }: Slice): Page<T> {
  const end = offset + items.length;
  return { items, total, next: items.length > 0 && end < total ? cursorOf(end) : null };
}

/** A cursor is a text to hand back: what is in it is nobody's concern. */
function cursorOf(offset: number): string {
  return Buffer.from(`after ${offset}`).toString('base64url');
}

function offsetOf(cursor: string): number {
  const offset = Number(/^after (\d{1,12})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1]);
  if (Number.isSafeInteger(offset)) return offset;
  throw new NewsgraphError('QUERY_INVALID', 'the cursor is none that a page gave as its next one');
}
