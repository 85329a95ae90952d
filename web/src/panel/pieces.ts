import { html, type nothing, svg, type TemplateResult } from 'lit-html';
import { caveatMeanings } from '../../../src/export/brief/caveat-meanings.ts';
import type { Colour } from '../../../src/ontology/colour.ts';
import type { AppState } from '../app/state.ts';
import { kindColour, lineColour, rimColour } from '../canvas/palette.ts';
import { readTheme } from '../canvas/theme.ts';
import type { StrandKind } from '../graph/strands.ts';
import { lookOf } from '../graph/strands.ts';
import type { PageOntology } from '../source/graph-source.ts';
import { typeWords } from '../text/words.ts';

/** Part of a page. */
export type Piece = TemplateResult | typeof nothing;

/** The circle of a kind. */
export function kindDot(kind: string, ontology: PageOntology): Piece {
  return html`<svg class="dot" viewBox="0 0 12 12" aria-hidden="true">${svg`<circle cx="6" cy="6" r="5" fill=${kindColour(kind, ontology)} stroke=${rimColour(kindColour(kind, ontology), readTheme())} stroke-width="1"></circle>`}</svg>`;
}

/** The kind of an entity that has been read. */
export function kindOf(id: string, { entities }: Pick<AppState, 'entities'>): string {
  return entities.get(id)?.label ?? '';
}

const dashes: Readonly<Record<StrandKind, string>> = {
  plain: '',
  inferred: '',
  said: '6 3',
  disputed: '7 3 1.5 3',
  denied: '1.5 3',
  unreal: '1.5 3',
};

/** A piece of a line as it is drawn. */
export function lineSample(kind: StrandKind, colour: string, width = 2): Piece {
  return html`<svg class="sample" viewBox="0 0 26 8" aria-hidden="true">${svg`<line x1="0" x2="26" y1="4" y2="4" stroke=${isColour(colour) ? lineColour(colour, readTheme()) : colour} stroke-width=${kind === 'inferred' ? 1 : width} stroke-dasharray=${dashes[kind]}></line>`}</svg>`;
}

function isColour(colour: string): colour is Colour {
  return colour.startsWith('#');
}

/** A claim type, with the colour in which its lines are drawn. */
export function typePill(type: string, ontology: PageOntology): Piece {
  const description = ontology.types[type]?.description;
  return html`<span class="type" title=${description ?? typeWords(type)}>${lineSample('plain', lookOf(type, ontology), 3)}${type}</span>`;
}

/** Words of warning. */
export function caveatBadges(caveat: string | null | undefined): readonly Piece[] {
  if (caveat === null || caveat === undefined || caveat === '') return [];
  return caveat
    .split(', ')
    .map(
      (word) =>
        html`<span class="caveat caveat-${tone(word)}" title=${caveatMeanings[word] ?? word}>${word}</span>`,
    );
}

function tone(word: string): string {
  return ['denied', 'disputed', 'taken back'].includes(word) ? 'strong' : 'mild';
}

/** What stands where something is read, or could not be. */
export function waiting(words: string): Piece {
  return html`<p class="waiting" role="status"><span class="spinner" aria-hidden="true"></span>${words}</p>`;
}

/** What could not be read, and a way to try again. */
export function failed(reason: string, retry: () => void): Piece {
  return html`<div class="failed" role="alert"><p><b>That could not be read.</b> ${reason}</p><button type="button" class="button" @click=${retry}>Try again</button></div>`;
}
