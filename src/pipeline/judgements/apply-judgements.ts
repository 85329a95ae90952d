import type { JudgedMember } from '../../resolve/judgements/locate-judged.ts';
import type { DocumentArtefacts } from '../../workspace/artefacts.ts';
import { nextRevision, readDocument } from '../commit-documents.ts';
import type { PipelineContext } from '../context.ts';
import { rejudge } from '../identity/rejudge.ts';

/**
 * Brings the index to the judgements that are in force: after one was made, after a run that was killed before it had
 * obeyed one, and after people changed the file. Documents in which nothing else is named than before stay as they are.
 * Does nothing where the index has obeyed them all.
 * @param cause What changed them, for the journal of ids.
 */
export async function applyJudgements(context: PipelineContext, cause = 'judgements'): Promise<void> {
  const { index, judgements } = context;
  const version = judgements.version();
  if (index.judgements() === version) return;
  const changed: DocumentArtefacts[] = [];
  const named = new Set([...index.judged.documents(), ...judgements.documents()]);
  for (const id of [...named].sort()) {
    if (index.documents.get(id) === null) continue;
    const document = await readDocument(context, id);
    if (document === null) continue;
    const members = judgements.locate(id, document.extraction);
    if (describe(members) !== describe(index.judged.ofDocument(id))) changed.push(document);
  }
  index.transaction(() => {
    if (changed.length > 0) {
      nextRevision(context);
      rejudge(context, changed, cause);
    }
    index.setJudgements(version);
  });
}

function describe(members: readonly JudgedMember[]): string {
  return JSON.stringify(
    members.map(({ local, judgement, op, side }) => [local, judgement, op, side].join(' ')).sort(),
  );
}
