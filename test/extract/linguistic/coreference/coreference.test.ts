import { describe, expect, it } from 'vitest';
import { extractText, told } from '../../../support/extract-text.ts';
import { linked } from './linked.ts';

describe('pronouns for a person', () => {
  it('stand for the subject before them', async () => {
    expect(await linked('John Beck met Mary Stone on Monday. He left at noon.')).toEqual([
      ['He', 'John Beck'],
    ]);
  });

  it('agree in gender where a title tells it', async () => {
    expect(await linked('Mr. Kolar met Mrs. Stone on Monday. She left at noon.')).toEqual([['She', 'Stone']]);
  });

  it('agree in gender where a noun tells it, against the first name', async () => {
    const text = 'Robin Stone, an actress, met Peter Beck. She refused to sing.';
    expect(await linked(text)).toContainEqual(['She', 'Robin Stone']);
  });

  it('stay unlinked where two persons are as likely', async () => {
    const found = await linked('John Beck and Peter Stone arrived. It rained when he left.');
    expect(found.map(([words]) => words)).not.toContain('he');
  });

  it('stand for whom the text is about, however far he was named', async () => {
    const text = [
      'John Beck was born in Oslo. John Beck studied law. Beck wrote books. Beck taught law. Beck died in 1950.',
      'The house stands in Oslo. The garden is large. The trees are old. The walls are white. The roof is red.',
      'It was built when he was a child.',
    ].join('\n');
    expect(await linked(text)).toContainEqual(['he', 'John Beck']);
  });

  it('stand for a name that follows the phrase in which they are', async () => {
    expect(await linked('In his speech, John Beck praised the plan.')).toContainEqual(['his', 'John Beck']);
  });

  it('stand for whoever says what they say', async () => {
    const text = 'Peter Stone rested. John Beck said that he would stay.';
    expect(await linked(text)).toContainEqual(['he', 'John Beck']);
  });

  it('do not mean the one who acts on them', async () => {
    const text = 'John Beck left early. Peter Stone thanked him.';
    expect(await linked(text)).toContainEqual(['him', 'John Beck']);
  });

  it('tell to what body something is given', async () => {
    const text = 'The Marsh Institute was refused a loan. John Beck lent it two tonnes of grain.';
    expect(await linked(text)).toContainEqual(['it', 'Marsh Institute']);
  });

  it('stress the name before them', async () => {
    const text = 'John Beck plans to meet Peter Stone himself.';
    expect(await linked(text)).toContainEqual(['himself', 'Peter Stone']);
  });

  it('do not stand for one without a name', async () => {
    const text = 'John Beck left. A woman from Oslo said that she saw a doctor.';
    expect((await linked(text)).map(([words]) => words)).not.toContain('she');
  });

  it('carry claims', async () => {
    const extraction = await extractText('Mary Stone spoke on Monday. She accused Siemens of fraud.');
    expect(extraction.claims.map((claim) => told(extraction, claim))).toContain(
      'ACCUSE Mary Stone -> Siemens',
    );
  });
});

describe('pronouns for those who speak', () => {
  it('stand for the speaker of the quotation, and only there', async () => {
    const text = 'I was in Oslo. “I will tell my story,” Mary Stone said.';
    expect(await linked(text)).toEqual([
      ['I', 'Mary Stone'],
      ['my', 'Mary Stone'],
    ]);
  });

  it('stand for the same speaker where a quotation runs on in the next paragraph', async () => {
    const text = 'Mary Stone said, “I will stay in Oslo.\n“I like it here.”';
    expect((await linked(text)).filter(([words]) => words === 'I')).toEqual([
      ['I', 'Mary Stone'],
      ['I', 'Mary Stone'],
    ]);
  });
});

describe('those who speak', () => {
  it('may be told by a pronoun after the quotation', async () => {
    const text = 'Mary Stone moved to Oslo in May. “I like it here,” she said.';
    expect(await linked(text)).toEqual([
      ['I', 'Mary Stone'],
      ['she', 'Mary Stone'],
    ]);
  });

  it('may be told before a colon', async () => {
    const text = 'Mary Stone called the plan dangerous:\n“I will not sign it.”';
    expect(await linked(text)).toEqual([['I', 'Mary Stone']]);
  });

  it('go on in the next paragraph', async () => {
    const text = '“I like it here,” said Mary Stone.\n“My house is old.”';
    expect(await linked(text)).toEqual([
      ['I', 'Mary Stone'],
      ['My', 'Mary Stone'],
    ]);
  });

  it('are not those of whom they speak', async () => {
    const text = 'John Beck rules in Oslo. He met Peter Stone. “John Beck wants to distract us,” he said.';
    expect((await linked(text)).filter(([words]) => words === 'he')).toEqual([['he', 'Peter Stone']]);
  });
});

describe('pronouns for a body', () => {
  it('are left alone where they stand for nothing', async () => {
    expect(await linked('France closed its ports. It is likely that prices will rise.')).toEqual([
      ['its', 'France'],
    ]);
  });

  it('are left alone where a thing is spoken of in between', async () => {
    const found = await linked(
      'France closed a port on Monday. The harbour was old. It had served trawlers.',
    );
    expect(found.map(([words]) => words)).not.toContain('It');
  });
});

describe('nouns', () => {
  it('are left alone where what follows shows that another is meant', async () => {
    const text = 'The European Commission fined Siemens. The commission of inquiry met.';
    expect((await linked(text)).map(([words]) => words)).not.toContain('The commission');
  });

  it('take up a name that has their adjectives too', async () => {
    const text = 'The Supreme Court met on Monday. The supreme court gave no reason.';
    expect(await linked(text)).toContainEqual(['The supreme court', 'Supreme Court']);
  });

  it('take up one of whom the text tells later whose father he is', async () => {
    const text = 'John Beck left. His father stayed. His father, Otto Beck, was ill.';
    expect((await linked(text)).filter(([words]) => words === 'His father')).toEqual([
      ['His father', 'Otto Beck'],
      ['His father', 'Otto Beck'],
    ]);
  });

  it('of a general meaning take up the one body near', async () => {
    const text = 'Siemens was founded in 1847. The company builds trains.';
    expect(await linked(text)).toContainEqual(['The company', 'Siemens']);
  });

  it('of a general meaning do not take up the subject of their own clause', async () => {
    const text = 'France sent a note to Spain in May. It accused the country of theft.';
    expect(await linked(text)).toContainEqual(['the country', 'Spain']);
  });

  it('"latter" takes up the second of two, and neither a person without a name nor one of three', async () => {
    const words = (await linked('France and a lawyer met. The latter left.')).map(([each]) => each);
    expect(words).not.toContain('The latter');
    expect(await linked('France, Spain and Chile met. The latter left.')).toEqual([]);
  });

  it('of a general meaning are left alone where two bodies are near', async () => {
    const found = await linked('Siemens and Nokia were founded in 1990. The company builds trains.');
    expect(found.map(([words]) => words)).not.toContain('The company');
  });

  it('of a general meaning do not take up a name that says what it names', async () => {
    const found = await linked('The European Commission met on Monday. The company builds trains.');
    expect(found.map(([words]) => words)).not.toContain('The company');
  });

  it('describe the name at the head of a life, past what stands in brackets', async () => {
    const text = 'Mary Stone (born July 19, 1982) [1] is an American actress.';
    expect(await linked(text)).toContainEqual(['an American actress', 'Mary Stone']);
  });

  it('describe nobody where the text denies it', async () => {
    expect(await linked('Mary Stone is not a novelist.')).toEqual([]);
  });

  it('carry claims for those whom they take up', async () => {
    const extraction = await extractText(
      'The European Commission met on Monday. The commission accused Siemens of fraud.',
    );
    expect(extraction.claims.map((claim) => told(extraction, claim))).toContain(
      'ACCUSE European Commission -> Siemens',
    );
  });

  it('that describe an entity do not hide it from the claims', async () => {
    const extraction = await extractText('Mary Stone, the director of the Marsh Institute, left.');
    expect(extraction.claims.map((claim) => told(extraction, claim))).toContain(
      'LEADS Mary Stone -> Marsh Institute',
    );
  });
});
