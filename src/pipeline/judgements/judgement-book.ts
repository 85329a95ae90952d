import { contentHash } from '../../model/canonical-json.ts';
import type { Extraction } from '../../model/extraction.ts';
import { type ActiveJudgements, activeJudgements } from '../../resolve/judgements/active-judgements.ts';
import type { Decision, Judgement } from '../../resolve/judgements/judgement.ts';
import { type JudgedMembers, locateJudged } from '../../resolve/judgements/locate-judged.ts';
import type { JudgementFile } from '../../workspace/judgement-file.ts';
import type { JudgementsInForce } from './judgements-in-force.ts';

/** What people have decided about who is who, as a run works with it. */
export interface JudgementBook extends JudgementsInForce {
  /** All lines of the file, by id. */
  all(): readonly Judgement[];
  active(): ActiveJudgements;
  /** Ids of the documents that decisions in force name, in their order. */
  documents(): readonly string[];
  /** As {@link JudgementsInForce.locate}, with what they no longer find there. */
  examine(document: string, extraction: Pick<Extraction, 'id' | 'text' | 'mentions'>): JudgedMembers;
  /** Hash of the decisions in force: the same for all files that say the same. */
  version(): string;
  /** Writes a judgement down; it counts from now on. The number comes from those that are there. */
  append<T extends Judgement>(judge: (id: number) => T): Promise<T>;
}

/**
 * Reads a file of judgements.
 * @throws NewsgraphError `WORKSPACE_INVALID`, naming the file and every line that is wrong
 */
export async function openJudgementBook(file: JudgementFile): Promise<JudgementBook> {
  return createBook(await file.read(), (judge) => file.append(judge));
}

/** A book as it would be: what is appended stays in memory. */
export function createBookOverlay(base: JudgementBook): JudgementBook {
  let judgements = base.all();
  return createBook(judgements, async (judge) => {
    judgements = [...judgements, judge(judgements)];
    return judgements;
  });
}

function createBook(first: readonly Judgement[], append: JudgementFile['append']): JudgementBook {
  let current = stateOf(first);
  const examine: JudgementBook['examine'] = (document, extraction) =>
    locateJudged(current.byDocument.get(document) ?? [], extraction);
  return {
    all: () => current.judgements,
    active: () => current.active,
    documents: () => [...current.byDocument.keys()].sort(),
    locate: (document, extraction) => examine(document, extraction).members,
    examine,
    version: () => current.version,
    async append(judge) {
      let judgement: ReturnType<typeof judge> | undefined;
      const judgements = await append((known) => {
        judgement = judge((known.at(-1)?.id ?? 0) + 1);
        return judgement;
      });
      current = stateOf(judgements);
      return judgement!;
    },
  };
}

function stateOf(judgements: readonly Judgement[]) {
  const active = activeJudgements(judgements);
  const byDocument = new Map<string, Decision[]>();
  for (const decision of active.decisions) {
    for (const document of new Set([...decision.one, ...decision.other].map((anchor) => anchor.document))) {
      byDocument.set(document, [...(byDocument.get(document) ?? []), decision]);
    }
  }
  // Notes and names decide nothing.
  const version = contentHash(active.decisions.map(({ id, op, one, other }) => ({ id, op, one, other })));
  return { judgements, active, byDocument, version };
}
