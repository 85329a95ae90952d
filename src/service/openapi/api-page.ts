import { z } from 'zod';
import { escapeHtml } from '../../index.ts';
import { describeSchema, type ShownSchema, shownSchema } from './describe-schema.ts';

const content = z.record(z.string(), z.looseObject({ schema: shownSchema.optional() }));
const operation = z.looseObject({
  tags: z.array(z.string()).default(['other']),
  summary: z.string().default(''),
  description: z.string().optional(),
  parameters: z
    .array(
      z.looseObject({
        name: z.string(),
        in: z.string(),
        required: z.boolean().default(false),
        description: z.string().optional(),
        schema: shownSchema,
      }),
    )
    .default([]),
  requestBody: z.looseObject({ description: z.string().optional(), content }).optional(),
  responses: z.record(z.string(), z.looseObject({ description: z.string(), content: content.optional() })),
});
const apiSchema = z.looseObject({
  info: z.looseObject({ title: z.string(), version: z.string(), description: z.string().default('') }),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z
    .looseObject({ schemas: z.record(z.string(), shownSchema).default({}) })
    .default({ schemas: {} }),
});

type Operation = z.infer<typeof operation>;

/** A page for people that says what the service answers, without scripts, from its description in OpenAPI. */
export function apiPage(description: unknown): string {
  const { info, paths, components } = apiSchema.parse(description);
  const byTag = new Map<string, string[]>();
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, one] of Object.entries(operations)) {
      const [tag = 'other'] = one.tags;
      byTag.set(tag, [...(byTag.get(tag) ?? []), operationPart(method.toUpperCase(), path, one)]);
    }
  }
  const parts = [...byTag].map(
    ([tag, shown]) => `<section><h2>${escapeHtml(tag)}</h2>${shown.join('')}</section>`,
  );
  const forms = Object.entries(components.schemas).map(([name, schema]) => formPart(name, schema));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(info.title)}: what the service answers</title>
<link rel="stylesheet" href="docs/style.css">
</head>
<body>
<main>
<h1>${escapeHtml(info.title)} ${escapeHtml(info.version)}</h1>
<p>${escapeHtml(info.description)} The same for programs: <a href="openapi.json">openapi.json</a>. <a href="./">To the viewer</a>.</p>
${parts.join('\n')}
<section><h2>Forms</h2>${forms.join('\n')}</section>
</main>
</body>
</html>
`;
}

function operationPart(method: string, path: string, one: Operation): string {
  const rows = one.parameters.map(({ name, in: place, required, description, schema }) =>
    row(
      name,
      `${describeSchema(schema)}${required ? '' : '?'}`,
      place,
      description ?? schema.description ?? '',
      schema,
    ),
  );
  const body =
    one.requestBody === undefined
      ? ''
      : `<p>Body: ${Object.entries(one.requestBody.content)
          .map(([type, { schema }]) => `<code>${escapeHtml(type)}</code>${named(schema)}`)
          .join(', ')}. ${escapeHtml(one.requestBody.description ?? '')}</p>`;
  const answers = Object.entries(one.responses).map(([status, { description, content: given }]) => {
    const [first] = Object.values(given ?? {});
    const meaning = description === 'Default Response' ? '' : ` ${description}`;
    return `<li><b>${escapeHtml(status)}</b>${named(first?.schema)}${escapeHtml(meaning)}</li>`;
  });
  return `<article>
<h3><span class="method">${method}</span> <code>${escapeHtml(path)}</code></h3>
<p>${escapeHtml(one.summary)}.${one.description === undefined ? '' : ` ${escapeHtml(one.description)}`}</p>
${rows.length === 0 ? '' : `<table>${rows.join('')}</table>`}${body}
<details><summary>Answers</summary><ul>${answers.join('')}</ul></details>
</article>`;
}

function named(schema: ShownSchema | undefined): string {
  if (schema === undefined) return '';
  const words = describeSchema(schema);
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined
    ? ` <code>${escapeHtml(words)}</code>`
    : ` <a href="#${encodeURIComponent(name)}"><code>${escapeHtml(words)}</code></a>`;
}

function formPart(name: string, schema: ShownSchema): string {
  const rows = Object.entries(schema.properties ?? {}).map(([field, form]) =>
    row(field, describeSchema(form), '', form.description ?? '', form),
  );
  const inner =
    rows.length === 0
      ? `<p><code>${escapeHtml(describeSchema(schema))}</code></p>`
      : `<table>${rows.join('')}</table>`;
  return `<article id="${escapeHtml(name)}"><h3>${escapeHtml(name)}</h3>${inner}</article>`;
}

function row(name: string, type: string, place: string, description: string, schema: ShownSchema): string {
  const preset = schema.default === undefined ? '' : ` Default: ${JSON.stringify(schema.default)}.`;
  const cells = [`<code>${escapeHtml(name)}</code>`, `<code>${escapeHtml(type)}</code>`];
  return `<tr><th scope="row">${cells[0]}</th><td>${cells[1]}</td><td>${escapeHtml(place)}</td><td>${escapeHtml(description + preset)}</td></tr>`;
}
