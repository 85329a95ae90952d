import { describe, expect, it } from 'vitest';
import { formatConllu } from '../../src/language/index.ts';
import { golden, newAnalyzer } from './loaded-model.ts';

describe('formatConllu', () => {
  const analyzer = newAnalyzer();

  it('writes a line per token', () => {
    expect(formatConllu(analyzer.analyze("Mia Okafor didn't go."))).toBe(
      [
        '# sent_id = 1',
        "# text = Mia Okafor didn't go.",
        '1\tMia\tMia\tPROPN\tNNP\tNumber=Sing\t2\tcompound\t_\tStart=0|End=3|NE=B-PERSON',
        '2\tOkafor\tOkafor\tPROPN\tNNP\tNumber=Sing\t5\tnsubj\t_\tStart=4|End=10|NE=I-PERSON',
        '3\tdid\tdo\tAUX\tVBD\tTense=Past|VerbForm=Fin\t5\taux\t_\tStart=11|End=14|SpaceAfter=No',
        "4\tn't\tnot\tPART\tRB\tPolarity=Neg\t5\tneg\t_\tStart=14|End=17",
        '5\tgo\tgo\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tStart=18|End=20|SpaceAfter=No',
        '6\t.\t.\tPUNCT\t.\tPunctType=Peri\t5\tpunct\t_\tStart=20|End=21|SpaceAfter=No',
        '',
        '',
      ].join('\n'),
    );
  });

  it('keeps white space beside the words', () => {
    const lines = formatConllu(analyzer.analyze('  One.\n\nTwo\u00a0three.')).split('\n');
    expect(lines.find((line) => line.includes('\tOne\t'))).toContain('SpacesBefore=\\s\\s');
    expect(lines.find((line) => line.includes('End=6'))).toContain('SpacesAfter=\\n\\n');
    expect(lines.find((line) => line.includes('\tTwo\t'))).toContain('SpacesAfter=\\u00a0');
  });

  it('is empty for texts without words', () => {
    expect(formatConllu(analyzer.analyze(''))).toBe('');
    expect(formatConllu(analyzer.analyze(' \n '))).toBe('');
  });

  it('is well formed for any text', () => {
    for (const { text } of [...golden('hostile'), ...golden('articles')]) {
      for (const sentence of formatConllu(analyzer.analyze(text)).split('\n\n').filter(Boolean)) {
        const rows = sentence
          .split('\n')
          .filter((line) => !line.startsWith('# '))
          .map((line) => line.split('\t'));
        expect(rows.map((row) => row[0])).toEqual(rows.map((_, index) => `${index + 1}`));
        for (const row of rows) {
          expect(row).toHaveLength(10);
          expect(row.every((column) => column !== '')).toBe(true);
          expect(Number(row[6])).toBeLessThanOrEqual(rows.length);
        }
      }
    }
  });
});
