import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleText, GraphSource } from '../../../src/export/graph-exporter.ts';
import type { PageData } from '../../../src/export/page/page-data.ts';
import { createPageExporter } from '../../../src/export/page/page-exporter.ts';
import { readTemplate } from '../../../src/export/page/page-template.ts';
import { isNewsgraphError } from '../../../src/model/errors.ts';
import { graphs } from '../../store/graphs.ts';

const data = /<script type="application\/json" id="newsgraph-data">([\s\S]*?)<\/script>/;

const pageOf = async (graph: GraphSource): Promise<string> => {
  let page = '';
  for await (const piece of createPageExporter().write(graph)) page += piece;
  return page;
};
const dataIn = (page: string): PageData => JSON.parse(data.exec(page)![1]!);

describe('the page with the viewer', () => {
  it('holds every node and edge, whatever they say', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        const { version, nodes, edges, articles } = dataIn(await pageOf(graph));
        expect({ version, nodes, articles }).toEqual({ version: 2, nodes: graph.nodes, articles: [] });
        expect(
          edges.map(([type, source, target, properties = {}]) => ({ type, source, target, properties })),
        ).toEqual(graph.edges);
      }),
      { numRuns: 30 },
    );
  });

  it('gives away the texts of the documents among its nodes, and no markup of theirs', async () => {
    const text = '</script><script>alert(1)</script><!--';
    const article: ArticleText = {
      authors: ['A <b>bold</b> writer'],
      text,
      blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
      objects: { c2: 'the <i>draft</i> law' },
    };
    const asked: string[] = [];
    const page = await pageOf({
      nodes: [
        { id: 'document/there', label: 'Document', properties: {} },
        { id: 'document/without', label: 'Document', properties: {} },
        { id: 'person/one', label: 'Person', properties: { name: '<img onerror=alert(1)>' } },
      ],
      edges: [],
      texts: async (document) => {
        asked.push(document);
        return document === 'there' ? article : null;
      },
    });
    expect(asked).toEqual(['there', 'without']);
    expect(data.exec(page)![1]).not.toContain('<');
    expect(dataIn(page).articles).toEqual([{ document: 'there', ...article }]);
  });

  it('runs no script and takes no style but those whose hashes its policy names, and loads nothing', async () => {
    const page = await pageOf({ nodes: [], edges: [] });
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!;
    const [, script] = /<script type="module">([\s\S]*?)<\/script>/.exec(page)!;
    const [, style] = /<style>([\s\S]*?)<\/style>/.exec(page)!;
    const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src ${hashOf(script!)};`);
    expect(policy).toContain(`style-src ${hashOf(style!)};`);
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).not.toMatch(/<(link|img|iframe|script)[^>]*\s(src|href)=/);
  });

  it('says what to do where the viewer was not built', async () => {
    const missing = new URL('file:///nowhere/page.html');
    await expect(readTemplate(missing)).rejects.toSatisfy(
      (error) =>
        isNewsgraphError(error) && error.code === 'CONFIG_INVALID' && /npm run build/.test(error.message),
    );
  });
});
