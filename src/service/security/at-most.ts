/** How many of something may go on at the same time. */
export interface AtMost {
  /** Begins one; the function that it gives ends it. Null where as many go on as may. */
  begin(): (() => void) | null;
  /** How many go on. */
  readonly going: number;
}

/** A limit of what may go on at the same time. */
export function atMost(limit: number): AtMost {
  let going = 0;
  return {
    begin() {
      if (going >= limit) return null;
      going += 1;
      let isOver = false;
      return () => {
        if (!isOver) going -= 1;
        isOver = true;
      };
    },
    get going() {
      return going;
    },
  };
}
