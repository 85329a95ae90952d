/** Conditions of a query that all must hold, with the values of their question marks. */
export interface SqlConditions {
  /** Adds a condition unless its value is null or undefined; a condition has one question mark a value. */
  add(condition: string, ...values: readonly (string | null | undefined)[]): SqlConditions;
  /** `where ...`, or nothing where there are no conditions. */
  readonly sql: string;
  readonly values: readonly string[];
}

/** No conditions yet. */
export function sqlConditions(): SqlConditions {
  const conditions: string[] = [];
  const given: string[] = [];
  const self: SqlConditions = {
    add(condition, ...values) {
      const known = values.filter((value) => value !== null && value !== undefined);
      if (known.length < values.length) return self;
      conditions.push(`(${condition})`);
      given.push(...known);
      return self;
    },
    get sql() {
      return conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
    },
    get values() {
      return given;
    },
  };
  return self;
}
