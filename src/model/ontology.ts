import { z } from 'zod';

/** Names of kinds become Neo4j labels; names of claim types become relationship types. */
export const kindName = z
  .string()
  .regex(/^[A-Z][A-Za-z0-9]{0,63}$/, 'a kind is written like Person: letters and digits, a capital first')
  .refine(
    (name) => name !== 'Claim' && name !== 'Document',
    'reserved for the nodes that hold claims and documents',
  );
/** A claim type's name. */
export const typeName = z
  .string()
  .regex(
    /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/,
    'a claim type is written like WORKS_FOR: capitals, digits and underscores',
  )
  .max(64);

/** A kind of entities. */
export const kindSchema = z.strictObject({
  description: z.string().min(1),
  /** Colour in viewers, as #rrggbb. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/, 'a colour is written like #4c8eda'),
});

/** A type of claims. */
export const claimTypeSchema = z.strictObject({
  description: z.string().min(1),
  /** `event`: something that happens. `structural`: a standing tie. */
  class: z.enum(['event', 'structural']),
  /** The PLOVER quad class of an event. */
  quad: z
    .enum(['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'])
    .exactOptional(),
  /** Kinds that may be its subject. */
  domain: z.array(kindName).min(1),
  /** Kinds that may be its object. */
  range: z.array(kindName).min(1),
  /** Whether a claim may have no object. Default: false. */
  objectOptional: z.boolean().default(false),
  /** Whether A to B says the same as B to A. Default: false. */
  symmetric: z.boolean().default(false),
  /** A sentence that states one. */
  example: z.string().min(1),
});

const attributeName = z
  .string()
  .regex(
    /^[a-z][A-Za-z0-9]{0,63}$/,
    'an attribute is written like atLeast: letters and digits, a small one first',
  );

const attributeSchema = z.strictObject({
  /** `integer`: a whole number. `strings`: a list of strings. */
  type: z.enum(['string', 'integer', 'number', 'boolean', 'strings']),
  description: z.string().min(1),
});

export const ontologySchema = z
  .strictObject({
    name: z.string().min(1),
    version: z.string().min(1),
    kinds: z.record(kindName, kindSchema),
    types: z.record(typeName, claimTypeSchema),
    /** What claims may say besides, and its type. Default: nothing is said of it. */
    attributes: z.record(attributeName, attributeSchema).default({}),
  })
  .superRefine((ontology, context) => {
    for (const [type, { domain, range }] of Object.entries(ontology.types)) {
      for (const [field, kinds] of [
        ['domain', domain],
        ['range', range],
      ] as const) {
        kinds.forEach((kind, index) => {
          if (!Object.hasOwn(ontology.kinds, kind)) {
            context.addIssue({
              code: 'custom',
              path: ['types', type, field, index],
              message: `unknown kind ${kind}`,
            });
          }
        });
      }
    }
  });

export type AttributeType = z.infer<typeof attributeSchema>['type'];
export type ClaimType = z.infer<typeof claimTypeSchema>;
/** The kinds of entities and types of claims that a graph may hold. */
export type Ontology = z.infer<typeof ontologySchema>;
