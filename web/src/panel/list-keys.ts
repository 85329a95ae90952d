/** Moves the focus through the rows of a list with the arrow keys, Home and End. One row at a time is in the tab order. */
export function moveInList(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = target(event.key, at, rows.length);
  if (next === null || at < 0) return;
  event.preventDefault();
  rows[at]!.tabIndex = -1;
  rows[next]!.tabIndex = 0;
  rows[next]!.focus();
}

function target(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
