import { describe, expect, it } from 'vitest';
import { createLemmatizer } from '../../../src/language/rules/lemmatizer.ts';
import { createVocabulary } from '../../../src/language/vocabulary/vocabulary.ts';
import { sharedModel } from '../loaded-model.ts';

describe('lemmatizer', () => {
  const { lemmas, vocabulary: tables } = sharedModel().tables;
  const vocabulary = createVocabulary(tables);
  const lemmatizer = createLemmatizer(lemmas, tables.letters);

  it.each([
    ['Troops', 'NOUN', 'Number=Plur', 'troop'],
    ['children', 'NOUN', 'Number=Plur', 'child'],
    ['drills', 'NOUN', 'Number=Plur', 'drill'],
    ['Talks', 'NOUN', 'Number=Sing', 'talks'],
    ['met', 'VERB', 'Tense=Past|VerbForm=Fin', 'meet'],
    ['saying', 'VERB', 'Aspect=Prog|Tense=Pres|VerbForm=Part', 'say'],
    ['agreed', 'VERB', 'Tense=Past|VerbForm=Fin', 'agree'],
    ['say', 'VERB', 'Tense=Pres|VerbForm=Fin', 'say'],
    ['blorbified', 'VERB', 'Tense=Past|VerbForm=Fin', 'blorbifie'],
    ['better', 'ADJ', 'Degree=Cmp', 'well'],
    ['bigger', 'ADJ', 'Degree=Cmp', 'big'],
    ['Pyongyang', 'PROPN', 'Number=Sing', 'Pyongyang'],
    ['The', 'DET', '', 'the'],
    ['“', 'PUNCT', '', '"'],
    ['OK', '', '', 'ok'],
  ])('gives %s as %s %s the lemma %s', (text, part, morph, lemma) => {
    expect(lemmatizer.lemmatize(vocabulary.lexeme(text), part, morph)).toBe(lemma);
    expect(lemmatizer.lemmatize(vocabulary.lexeme(text), part, morph)).toBe(lemma);
  });
});
