import type { CallExpression } from '../../cypher/syntax.ts';
import { itemsOf, refuseBare, refuseUnordered } from './subset-lists.ts';
import { refuse } from './subset-scene.ts';
import {
  describe,
  isElement,
  type Kind,
  listOf,
  natural,
  nothing,
  plain,
  type ValueType,
} from './subset-types.ts';

interface Call {
  readonly call: CallExpression;
  readonly types: readonly ValueType[];
}

/** A function whose results were compared with Neo4j's. */
export interface FunctionRule {
  /** Least and most arguments. */
  readonly count: readonly [number, number];
  /** The type of its result. Refuses arguments for which the engine's result is another one. */
  result(call: Call): ValueType;
}

/** A call with one argument after another of the given kinds. */
function takes(kinds: readonly Kind[], result: (types: readonly ValueType[]) => ValueType): FunctionRule {
  return {
    count: [kinds.length, kinds.length],
    result: ({ call, types }) => {
      for (const [index, kind] of kinds.entries()) need(call, types, index, [kind]);
      const type = result(types);
      return { ...type, nullable: type.nullable || types.some((one) => one.nullable) };
    },
  };
}

/** An argument has to be of one of these kinds, or null. */
function need(
  { args, name }: CallExpression,
  types: readonly ValueType[],
  index: number,
  kinds: readonly Kind[],
): ValueType {
  const type = types[index] ?? nothing;
  const isKnown =
    type.kind === 'null' ||
    kinds.some(
      (kind) => kind === type.kind || (kind === 'number' && ['integer', 'float'].includes(type.kind)),
    );
  if (!isKnown)
    refuse(
      args[index]!,
      `${name.toLowerCase()}() takes ${kinds.map((kind) => describe(plain(kind))).join(' or ')} here, and this is ${describe(type)}`,
    );
  return type;
}

/** A whole number that cannot be negative, with which other stores stop. */
function needNatural({ call, types }: Call, index: number): void {
  const type = need(call, types, index, ['integer']);
  if (type.kind === 'integer' && type.natural !== true)
    refuse(
      call.args[index]!,
      'it may be negative, which other stores do not take: write abs(x), or a number',
    );
}

const text = plain('string');
const toText = takes(['string'], () => text);

/** Of a string, from a place or up to one. */
function cut(most: number): FunctionRule {
  return {
    count: [2, most],
    result: (call) => {
      const of = need(call.call, call.types, 0, ['string']);
      for (let index = 1; index < call.types.length; index++) needNatural(call, index);
      const nullable = call.types.some((one) => one.nullable);
      return { ...text, nullable, ...(isDatePart(call, of) ? { form: 'digits' as const } : {}) };
    },
  };
}

/** Whether it is the year, the month or the day of a date. */
function isDatePart({ call, types }: Call, of: ValueType): boolean {
  if (of.form !== 'date') return false;
  const [from, length] = types.slice(1).map(({ constant }) => constant);
  if (call.name === 'LEFT') return from === 4;
  if (call.name === 'RIGHT') return from === 2;
  return (from === 0 && length === 4) || (from === 5 && length === 2) || (from === 8 && (length ?? 2) === 2);
}

/** Of a list, by its order. */
function byOrder(result: (list: ValueType, items: ValueType) => ValueType): FunctionRule {
  return {
    count: [1, 1],
    result: ({ call, types: [list = nothing] }) => {
      const items = itemsOf(call.args[0]!, list);
      refuseUnordered(call, list);
      refuseBare(call, list);
      return result(list, items);
    },
  };
}

const names = listOf(text, { unordered: true });

export const functions: Readonly<Record<string, FunctionRule>> = {
  SIZE: {
    count: [1, 1],
    result: ({ call, types }) => natural(need(call, types, 0, ['string', 'list']).nullable),
  },
  REVERSE: {
    count: [1, 1],
    result: ({ call, types }) => {
      const { constant, form, ...type } = need(call, types, 0, ['string', 'list']);
      refuseUnordered(call, type);
      if (type.stored)
        refuse(call, 'other stores stop at a stored list that is empty: write reverse([x IN n.aliases | x])');
      return type;
    },
  },
  HEAD: byOrder((_, items) => ({ ...items, nullable: true })),
  LAST: byOrder((_, items) => ({ ...items, nullable: true })),
  TAIL: byOrder(({ filled, stored, constant, ...list }) => list),
  RANGE: {
    count: [2, 3],
    result: ({ call, types }) => {
      types.forEach((type, index) => {
        need(call, types, index, ['integer']);
        if (type.nullable) refuse(call.args[index]!, 'it may be null, which other stores do not take');
      });
      const step = types[2];
      if (step !== undefined && step.constant !== 1 && step.constant !== -1)
        refuse(
          call,
          'with a step other than 1 or -1 other stores give an item too many: write [x IN range(0, 9) | x * 2]',
        );
      const both = types[0]?.natural && types[1]?.natural;
      return listOf(both ? natural() : plain('integer'));
    },
  },
  LENGTH: takes(['path'], () => natural()),
  NODES: takes(['path'], () => listOf(plain('node'), { filled: true })),
  RELATIONSHIPS: takes(['path'], () => listOf(plain('relationship'))),
  TYPE: takes(['relationship'], () => text),
  STARTNODE: takes(['relationship'], () => plain('node')),
  ENDNODE: takes(['relationship'], () => plain('node')),
  LABELS: takes(['node'], () => names),
  KEYS: { count: [1, 1], result: (call) => ofProperties(call, names) },
  PROPERTIES: { count: [1, 1], result: (call) => ofProperties(call, plain('map')) },
  TOLOWER: toText,
  TOUPPER: toText,
  TRIM: toText,
  LTRIM: toText,
  RTRIM: toText,
  SUBSTRING: cut(3),
  LEFT: cut(2),
  RIGHT: cut(2),
  REPLACE: takes(['string', 'string', 'string'], () => text),
  SPLIT: {
    count: [2, 2],
    result: ({ call, types }) => {
      const of = need(call, types, 0, ['string']);
      const by = need(call, types, 1, ['string']);
      if (by.kind !== 'null' && (typeof by.constant !== 'string' || by.constant === ''))
        refuse(
          call.args[1]!,
          'an empty one splits differently here: write the separator in the query or a parameter',
        );
      const form = of.form === 'date' && by.constant === '-' ? { form: 'digits' as const } : {};
      return listOf({ ...text, ...form }, { nullable: of.nullable || by.nullable, filled: true });
    },
  },
  TOSTRING: {
    count: [1, 1],
    result: ({ call, types }) => {
      const type = types[0] ?? nothing;
      if (type.kind === 'float' || type.kind === 'number')
        refuse(
          call,
          'fractions are written differently here, 1 for 1.0: return the number itself, or toInteger(x)',
        );
      need(call, types, 0, ['string', 'integer', 'boolean']);
      return plain('string', type.nullable);
    },
  },
  TOINTEGER: {
    count: [1, 1],
    result: ({ call, types }) => {
      const type = need(call, types, 0, ['number', 'string', 'boolean']);
      refuseText(call, type);
      return {
        ...plain('integer', type.nullable),
        ...(type.natural || type.form === 'digits' ? { natural: true } : {}),
      };
    },
  },
  TOFLOAT: {
    count: [1, 1],
    result: ({ call, types }) => {
      const type = need(call, types, 0, ['number', 'string']);
      refuseText(call, type);
      return plain('float', type.nullable);
    },
  },
  TOBOOLEAN: {
    count: [1, 1],
    result: ({ call, types }) => {
      const type = types[0] ?? nothing;
      if (type.kind === 'integer') refuse(call, 'whole numbers give null here: write x <> 0');
      const { constant } = type;
      if (type.kind !== 'string') return need(call, types, 0, ['boolean']);
      if (typeof constant === 'string' && constant === constant.trim()) return plain('boolean', true);
      return refuse(call, "spaces around a word are read differently here: write toLower(x) = 'true'");
    },
  },
  ABS: {
    count: [1, 1],
    result: ({ call, types }) => {
      const { constant, ...type } = need(call, types, 0, ['number']);
      return type.kind === 'integer' ? { ...type, natural: true } : type;
    },
  },
  CEIL: { count: [1, 1], result: rounded },
  FLOOR: { count: [1, 1], result: rounded },
  SIGN: takes(['number'], () => plain('integer')),
  SQRT: takes(['number'], () => plain('float')),
};

function ofProperties({ call, types }: Call, result: ValueType): ValueType {
  const type = need(call, types, 0, ['node', 'relationship', 'map']);
  if (call.name === 'KEYS' && isElement(type) && call.args[0]?.kind !== 'variable')
    refuse(call, 'it takes a variable here: name the node in a WITH first');
  const fields = type.fields !== undefined && call.name === 'PROPERTIES' ? { fields: type.fields } : {};
  return { ...result, nullable: type.nullable, ...fields };
}

function rounded({ call, types }: Call): ValueType {
  const type = need(call, types, 0, ['number']);
  if (type.kind === 'integer' || type.kind === 'number')
    refuse(
      call,
      'a whole number stays whole here, but becomes a fraction in other stores: write toFloat(x) in it',
    );
  return plain('float', type.nullable);
}

function refuseText(call: CallExpression, { kind, form, constant }: ValueType): void {
  const isPlain = call.name === 'TOFLOAT' ? /^-?\d{1,15}(?:\.\d{1,15})?$/ : /^-?\d{1,15}$/;
  const isRead = form === 'digits' || (typeof constant === 'string' && isPlain.test(constant));
  if (kind === 'string' && !isRead)
    refuse(
      call,
      "stores read '1.5', ' 1' and '1e3' differently: take parts of a date, as in toInteger(left(d.published, 4)), or pass a number",
    );
}
