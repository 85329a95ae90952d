import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';

/** A query that the guide offers. */
export interface GuideQuery {
  /** Heading of its slide. */
  readonly slide: string;
  /** Place among the queries of the slide, from 0. */
  readonly position: number;
  /** Heading and number, from 1. */
  readonly name: string;
  readonly text: string;
  /** Whether it returns paths, which Browser draws. */
  readonly isGraph: boolean;
}

/** A sample of a colour in the guide's legend. */
interface LegendEntry {
  /** Selector of the style's rule that it shows. */
  readonly selector: string;
  readonly style: string;
}

/** The guide for Neo4j Browser, as far as tests look at it. */
export interface Guide {
  readonly slides: readonly string[];
  readonly queries: readonly GuideQuery[];
  readonly legend: readonly LegendEntry[];
  /** Code within sentences, such as captions of relations. */
  readonly code: readonly string[];
  /** Browser commands that a click runs. */
  readonly commands: readonly string[];
  /** Commands for a terminal. */
  readonly shell: readonly string[];
}

/** Reads `schema/browser-guide.html`. */
export function readGuide(): Guide {
  const html = readFileSync(new URL('../../schema/browser-guide.html', import.meta.url), 'utf8');
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const slides = [...document.querySelectorAll('slide')];
  const heading = (slide: (typeof slides)[number]) => slide.querySelector('h3')?.textContent ?? '';
  return {
    slides: slides.map(heading),
    queries: slides.flatMap((slide) =>
      [...slide.querySelectorAll('pre.runnable')].map((pre, position) => {
        const text = (pre.textContent ?? '').trim();
        const name = `${heading(slide)}, ${position + 1}`;
        return { slide: heading(slide), position, name, text, isGraph: /\bMATCH \w+ = /.test(text) };
      }),
    ),
    legend: [...document.querySelectorAll('[data-label], [data-type]')].map((sample) => {
      const label = sample.getAttribute('data-label');
      return {
        selector: label === null ? `relationship.${sample.getAttribute('data-type')}` : `node.${label}`,
        style: sample.getAttribute('style') ?? '',
      };
    }),
    shell: [...document.querySelectorAll('pre:not(.runnable)')].map((pre) => pre.textContent ?? ''),
    code: [...document.querySelectorAll('code')].map((element) => element.textContent ?? ''),
    commands: [...document.querySelectorAll('[data-exec]')].map(
      (element) => element.getAttribute('data-exec') ?? '',
    ),
  };
}
