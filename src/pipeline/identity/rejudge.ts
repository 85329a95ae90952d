import type { DocumentArtefacts } from '../../workspace/artefacts.ts';
import type { PipelineContext } from '../context.ts';
import { prepareDocument } from '../prepare-document.ts';
import { moveEntities } from './move-entities.ts';
import { noteRedirects } from './note-redirects.ts';
import { resolveTouched } from './resolve-touched.ts';
import { createTouchedNodes } from './touched-nodes.ts';

/**
 * Says anew who is who after a change of the judgements that name something in some documents, and notes what it changes
 * as pending at the workspace's revision. To be called in a transaction.
 * @param documents All that the judgements name which have changed, as far as they are in the workspace.
 * @param cause For the journal of ids, such as `judgement 12`.
 */
export function rejudge(
  context: Pick<PipelineContext, 'index' | 'ontology' | 'judgements'>,
  documents: readonly DocumentArtefacts[],
  cause: string,
): void {
  const { index } = context;
  const touched = createTouchedNodes(index);
  for (const document of documents) {
    const { members, judged } = prepareDocument(document, context);
    touched.replace(document.article.id, members, judged);
  }
  const assignments = resolveTouched(index, touched.nodes());
  noteRedirects(index, moveEntities(context, assignments, new Set()), cause);
}
