import { isNode, LineCounter, parseDocument } from 'yaml';
import { contentHash } from '../../../model/canonical-json.ts';
import type { Ontology } from '../../../model/ontology.ts';
import { parseWordList } from '../lexicon/word-list.ts';
import { type OwnRules, ownRulesSchema, ruleParts } from './own-rules-schema.ts';

/** A user's rules, ready to read with. */
export interface OwnRuleSet {
  /** The file, as messages name it. */
  readonly file: string;
  readonly rules: OwnRules;
  /** The ontology with the kinds and types that the file declares. */
  readonly ontology: Ontology;
  /** A short hash of what the file says; comments and layout do not count. */
  readonly version: string;
  /** The line on which each rule stands, by its id. */
  readonly lines: ReadonlyMap<string, number>;
}

/**
 * Parses a user's file of rules and checks it against an ontology. Examples are not run.
 * @param file Name for messages.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file, line and reason of each fault
 */
export function parseOwnRules(source: string, file: string, ontology: Ontology): OwnRuleSet {
  const rules = parseWordList(source, file, ownRulesSchema(ontology));
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter });
  const lines = new Map<string, number>();
  for (const part of ruleParts) {
    rules[part].forEach(({ id }, at) => {
      const node = document.getIn([part, at], true);
      const start = isNode(node) ? node.range?.[0] : undefined;
      lines.set(id, start === undefined ? 1 : counter.linePos(start).line);
    });
  }
  return {
    file,
    rules,
    ontology: {
      ...ontology,
      kinds: { ...ontology.kinds, ...rules.kinds },
      types: { ...ontology.types, ...rules.types },
    },
    version: contentHash(rules).slice(0, 12),
    lines,
  };
}
