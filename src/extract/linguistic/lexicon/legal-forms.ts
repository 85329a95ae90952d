import { z } from 'zod';
import { readWordList } from './word-list.ts';

/** The legal forms of companies; `data/lexicon/legal-forms.yaml`. */
export interface LegalForms {
  /** Matches at the start of a text one or more forms that a name ends with, with the blank or comma before. */
  readonly behind: RegExp;
  /** Matches a whole name that ends with a form or begins with one. */
  readonly within: RegExp;
  /** Matches a name as far as the form that surely ends it, where more words follow. */
  readonly overlong: RegExp;
}

const words = z.array(z.string());
const schema = z.strictObject({ sure: z.array(words), short: words, before: words });

export function loadLegalForms(): LegalForms {
  const { sure, short, before } = readWordList('legal-forms.yaml', schema);
  const certain = oneOf(sure.flat());
  const any = oneOf([...sure.flat(), ...short]);
  const end = String.raw`(?![\p{L}\p{N}&-])`;
  return {
    behind: new RegExp(String.raw`^(?:,?[^\S\n]${any}${end})+`, 'u'),
    within: new RegExp(
      String.raw`^(?:\p{Lu}.*[^\S\n]${any}|(?:${before.map(patternOf).join('|')})[^\S\n]\p{Lu}.*)$`,
      'u',
    ),
    overlong: new RegExp(String.raw`^(\p{Lu}\S.*?(?:,?[^\S\n]${certain})+)[^\S\n](?=\p{Lu})`, 'u'),
  };
}

function oneOf(forms: readonly string[]): string {
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${longestFirst.map(patternOf).join('|')})`;
}

/** "Co Ltd" and "Co., Ltd."; no full stop belongs to a word that is written out: "Company". */
function patternOf(form: string): string {
  const words = form.replace(/\.$/u, '').split(' ');
  const stop = /\p{Ll}{4,}$/u.test(form) ? '' : '\\.?';
  return `${words.map((word) => word.replaceAll('.', '\\.')).join(String.raw`\.?,?[^\S\n]`)}${stop}`;
}
