import type { QueryParameter } from '../graph-store.ts';

/**
 * What a value can be. `number`: whole in one store, perhaps, and a fraction in another. `null`: nothing else.
 * `any`: of several kinds.
 */
export type Kind =
  | 'boolean'
  | 'integer'
  | 'float'
  | 'number'
  | 'string'
  | 'list'
  | 'map'
  | 'node'
  | 'relationship'
  | 'path'
  | 'null'
  | 'any';

/** What is known of an expression's value before the query runs. */
export interface ValueType {
  readonly kind: Kind;
  /** Whether it may be null. */
  readonly nullable: boolean;
  /** Of a list. One that is empty holds what can only be null. */
  readonly items?: ValueType;
  /** Of a list: whether its order differs from store to store. */
  readonly unordered?: boolean;
  /** Of a list: whether it is known to hold something. */
  readonly filled?: boolean;
  /** Of a list: whether it may be a property as it is stored. */
  readonly stored?: boolean;
  /** Of a map; undefined for one with the properties of a node or relationship. */
  readonly fields?: Readonly<Record<string, ValueType>>;
  /** The value itself, where the query or a parameter says it. */
  readonly constant?: QueryParameter;
  /** Of a whole number: whether it is known not to be negative. */
  readonly natural?: boolean;
  /** Of a node or relationship: whether the engine holds nothing but its number. */
  readonly bare?: boolean;
  /** Of a node: labels that it is known to have. */
  readonly labels?: readonly string[];
  /** Of a string: `date` for YYYY-MM-DD, `digits` for digits alone. */
  readonly form?: 'date' | 'digits';
}

export const nothing: ValueType = { kind: 'null', nullable: true };

export function plain(kind: Kind, nullable = false): ValueType {
  return { kind, nullable };
}

export function listOf(items: ValueType, more: Partial<ValueType> = {}): ValueType {
  return { kind: 'list', nullable: false, items, ...more };
}

export function natural(nullable = false): ValueType {
  return { kind: 'integer', nullable, natural: true };
}

export function isNumeric({ kind }: ValueType): boolean {
  return kind === 'integer' || kind === 'float' || kind === 'number';
}

export function isElement({ kind }: ValueType): boolean {
  return kind === 'node' || kind === 'relationship' || kind === 'path';
}

/** Whether an element is in it, however deep. */
export function holdsElement(type: ValueType): boolean {
  if (isElement(type)) return true;
  const inner = [...(type.items === undefined ? [] : [type.items]), ...Object.values(type.fields ?? {})];
  return inner.some(holdsElement);
}

/** What it is once the engine has made it anew, where it keeps of nodes and relationships only their numbers. */
export function remade(type: ValueType): ValueType {
  if (!holdsElement(type)) return type;
  if (isElement(type)) return { ...type, bare: true };
  const { items, fields } = type;
  return {
    ...type,
    ...(items === undefined ? {} : { items: remade(items) }),
    ...(fields === undefined ? {} : { fields: mapValues(fields, remade) }),
  };
}

/** Whether a bare node or relationship is in it, however deep. */
export function holdsBare(type: ValueType): boolean {
  const inner = [...(type.items === undefined ? [] : [type.items]), ...Object.values(type.fields ?? {})];
  return type.bare === true || inner.some(holdsBare);
}

function mapValues(fields: Fields, change: (type: ValueType) => ValueType): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, change(type)]));
}

/** What a value is that comes from either of two places. */
export function join(a: ValueType, b: ValueType): ValueType {
  const nullable = a.nullable || b.nullable;
  if (a.kind === 'null') return { ...b, nullable };
  if (b.kind === 'null') return { ...a, nullable };
  if (a.kind !== b.kind) return plain(isNumeric(a) && isNumeric(b) ? 'number' : 'any', nullable);
  return {
    kind: a.kind,
    nullable,
    ...(a.items !== undefined && b.items !== undefined ? { items: join(a.items, b.items) } : {}),
    ...(a.bare || b.bare ? { bare: true } : {}),
    ...(a.unordered || b.unordered ? { unordered: true } : {}),
    ...(a.stored || b.stored ? { stored: true } : {}),
    ...(a.filled && b.filled ? { filled: true } : {}),
    ...(a.fields !== undefined && b.fields !== undefined ? { fields: joinFields(a.fields, b.fields) } : {}),
    ...(a.natural && b.natural ? { natural: true } : {}),
    ...(a.form !== undefined && a.form === b.form ? { form: a.form } : {}),
  };
}

type Fields = NonNullable<ValueType['fields']>;

function joinFields(a: Fields, b: Fields): Fields {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(names.map((name) => [name, join(a[name] ?? nothing, b[name] ?? nothing)]));
}

/** Why a map cannot have these keys: the engine and its rows mean something else by them. Null if it can. */
export function keysFault(keys: readonly string[]): string | null {
  const reserved = keys.find((key) => key.startsWith('_') || key.startsWith('$'));
  if (reserved !== undefined) return `a key of a map may not begin with ${reserved[0]} here`;
  const isPath = keys.length === 2 && keys.includes('nodes') && keys.includes('edges');
  return isPath ? 'a map of nodes and edges stands for a path here: use other keys' : null;
}

/** The type of a value that is known. */
export function typeOfConstant(value: QueryParameter, fractional = false): ValueType {
  if (value === null) return nothing;
  if (typeof value === 'boolean') return { ...plain('boolean'), constant: value };
  if (typeof value === 'number') {
    const isWhole = Number.isSafeInteger(value) && !fractional;
    const sign = isWhole && value >= 0 ? { natural: true } : {};
    return { kind: isWhole ? 'integer' : 'float', nullable: false, constant: value, ...sign };
  }
  if (typeof value === 'string') return { ...plain('string'), constant: value, ...formOf(value) };
  if (Array.isArray(value)) {
    const types = value.map((item) => typeOfConstant(item));
    const items = types.reduce(join, plain('null'));
    return { ...listOf(items), constant: value, ...(types.length > 0 ? { filled: true } : {}) };
  }
  const fields = Object.entries(value).map(([name, item]) => [name, typeOfConstant(item)] as const);
  return { kind: 'map', nullable: false, constant: value, fields: Object.fromEntries(fields) };
}

function formOf(text: string): Pick<ValueType, 'form'> {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { form: 'date' };
  return /^\d{1,15}$/.test(text) ? { form: 'digits' } : {};
}

/** What a reader of an error calls it. */
export function describe({ kind }: ValueType): string {
  if (kind === 'any') return 'a value of no single type';
  if (kind === 'null') return 'null';
  return `${kind === 'integer' ? 'an' : 'a'} ${kind}`;
}
