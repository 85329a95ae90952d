/** What is posted as articles, for the description of the API: bodies of which the service reads the bytes itself. */
export const articleBodies = {
  required: true,
  description:
    'One article or many: an object, a list or lines with `text`, and `id`, `url`, `title`, `outlet`, `published` where they are known; a page; a text. Or addresses that the service fetches.',
  content: {
    'application/json': {
      schema: {
        anyOf: [
          { $ref: '#/components/schemas/PostedArticle' },
          { type: 'array', items: { $ref: '#/components/schemas/PostedArticle' } },
          { $ref: '#/components/schemas/PostedAddress' },
          { type: 'array', items: { $ref: '#/components/schemas/PostedAddress' } },
        ],
      },
    },
    'application/jsonl': { schema: { type: 'string' } },
    'text/html': { schema: { type: 'string' } },
    'text/markdown': { schema: { type: 'string' } },
    'text/plain': { schema: { type: 'string' } },
  },
} as const;

const text = { type: 'string' };

/** The forms that {@link articleBodies} names. */
export const postedSchemas = {
  PostedArticle: {
    type: 'object',
    required: ['text'],
    properties: {
      text: { ...text, description: 'The article itself.' },
      id: { ...text, description: 'Default: the address, else a hash of the text.' },
      url: text,
      title: text,
      outlet: text,
      authors: { type: 'array', items: text },
      published: { ...text, description: 'Day or time, ISO 8601.' },
    },
  },
  PostedAddress: {
    type: 'object',
    required: ['url'],
    additionalProperties: false,
    properties: { url: { ...text, description: 'Of the public internet, http or https.' } },
  },
} as const;
