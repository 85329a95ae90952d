import { z } from 'zod';

/** What a page shows of a JSON Schema. */
export interface ShownSchema {
  readonly $ref?: string | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly description?: string | undefined;
  readonly default?: unknown;
  readonly items?: ShownSchema | boolean | undefined;
  readonly prefixItems?: readonly ShownSchema[] | undefined;
  readonly properties?: Readonly<Record<string, ShownSchema>> | undefined;
  readonly additionalProperties?: ShownSchema | boolean | undefined;
  readonly anyOf?: readonly ShownSchema[] | undefined;
  readonly oneOf?: readonly ShownSchema[] | undefined;
  readonly required?: readonly string[] | undefined;
}

/** Reads what a page shows of a JSON Schema; the rest is left alone. */
export const shownSchema: z.ZodType<ShownSchema> = z.lazy(() =>
  z.looseObject({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    description: z.string().optional(),
    default: z.unknown().optional(),
    items: z.union([z.boolean(), shownSchema]).optional(),
    prefixItems: z.array(shownSchema).optional(),
    properties: z.record(z.string(), shownSchema).optional(),
    additionalProperties: z.union([z.boolean(), shownSchema]).optional(),
    anyOf: z.array(shownSchema).optional(),
    oneOf: z.array(shownSchema).optional(),
    required: z.array(z.string()).optional(),
  }),
);

/** A schema in a few words, such as `ClaimView[]`, `"affirmed" | "negated"` or `{ items, total, next }`. */
export function describeSchema(schema: ShownSchema): string {
  const { $ref, items, prefixItems, properties, additionalProperties, type } = schema;
  if ($ref !== undefined) return $ref.split('/').at(-1)!;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return [...new Set(choices.map(describeSchema))].join(' | ');
  if (prefixItems !== undefined) return `[${prefixItems.map(describeSchema).join(', ')}]`;
  if (typeof items === 'object') {
    const inner = describeSchema(items);
    return inner.includes(' ') && !inner.startsWith('{') ? `(${inner})[]` : `${inner}[]`;
  }
  if (properties !== undefined) {
    const fields = Object.entries(properties).map(([name, field]) => {
      const inner = typeof field.items === 'object' ? field.items.$ref : undefined;
      const isNamed = field.$ref !== undefined || inner !== undefined;
      return isNamed ? `${name}: ${describeSchema(field)}` : name;
    });
    return `{ ${fields.join(', ')} }`;
  }
  if (typeof additionalProperties === 'object') return `{ [name]: ${describeSchema(additionalProperties)} }`;
  if (type === undefined) return 'any';
  return typeof type === 'string' ? type : type.join(' | ');
}
