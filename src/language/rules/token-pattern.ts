import type { AttributeCondition, AttributeRule, PatternAttribute } from '../model-tables.ts';
import type { Lexeme } from '../vocabulary/lexeme.ts';
import type { Annotations } from './annotations.ts';

/** True if a token meets a condition on each attribute that is named. */
export type TokenTest = (lexeme: Lexeme, annotations: Annotations, token: number) => boolean;

type Pattern = AttributeRule['patterns'][number][number];

function attributeOf(
  attribute: PatternAttribute,
  lexeme: Lexeme,
  { tags, labels }: Annotations,
  token: number,
) {
  if (attribute === 'TAG') return tags[token]!;
  if (attribute === 'LOWER') return lexeme.lower;
  return attribute === 'DEP' ? labels[token]! : lexeme.isSpace;
}

function compileCondition(condition: AttributeCondition): (value: string | boolean) => boolean {
  if (typeof condition !== 'object') return (value) => value === condition;
  if ('REGEX' in condition) {
    const pattern = new RegExp(condition.REGEX, 'u');
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  const isIn = 'IN' in condition;
  const listed = new Set<string | boolean>(isIn ? condition.IN : condition.NOT_IN);
  return (value) => listed.has(value) === isIn;
}

/** A test out of a pattern for one token. */
export function compileTokenPattern(pattern: Pattern): TokenTest {
  const tests = Object.entries(pattern).map(([attribute, condition]) => ({
    attribute: attribute as PatternAttribute,
    holds: compileCondition(condition),
  }));
  return (lexeme, annotations, token) => {
    for (const { attribute, holds } of tests) {
      if (!holds(attributeOf(attribute, lexeme, annotations, token))) return false;
    }
    return true;
  };
}

/** The only values of an attribute that can match, or undefined if the pattern does not list them. */
export function listedValues(pattern: Pattern, attribute: PatternAttribute): readonly string[] | undefined {
  const condition = pattern[attribute];
  if (typeof condition === 'string') return [condition];
  return typeof condition === 'object' && 'IN' in condition ? condition.IN : undefined;
}
