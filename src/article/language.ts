/** What a text's language seems to be. */
export interface LanguageGuess {
  /** ISO 639-1 code, such as `de`. */
  readonly language: string;
  /** Whether the text is long and plain enough to rely on it. */
  readonly sure: boolean;
}

/** Letters of a text that are looked at. */
const sampleLength = 10_000;
/** A shorter text is not judged. */
const leastLetters = 80;

const englishWords =
  /^(?:the|and|that|with|said|from|which|have|has|had|are|were|will|would|his|her|their|this|by|for|to|of)$/;
/** Where this share of the words is English function words, the rest may be as foreign as it likes. */
const englishShare = 0.12;

/**
 * Guesses the language of a text.
 * English with many foreign names counts as English by its function words.
 */
export async function guessLanguage(text: string): Promise<LanguageGuess> {
  const sample = text.slice(0, sampleLength);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => englishWords.test(word)).length;
  if (words.length > 0 && english / words.length >= englishShare) return { language: 'en', sure: true };
  // Loaded when first needed: its tables take a quarter of a second.
  const { eld } = await import('eld/small');
  const result = eld.detect(sample);
  const letters = words.join('').length;
  // A letter of Chinese, Japanese or Korean writing says as much as several Latin ones.
  const dense = (
    sample.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? []
  ).length;
  const sure = result.language !== '' && result.isReliable() && letters + 3 * dense >= leastLetters;
  return { language: result.language || 'und', sure };
}

/** The BCP 47 form of a declared language, such as `en-US` for "en_us" and `en` for "English"; null if it is none. */
export function normalizeLanguage(declared: string): string | null {
  const value = declared.trim().replace(/_/g, '-').replace(/\..*$/, '');
  if (/^english$/i.test(value)) return 'en';
  try {
    return Intl.getCanonicalLocales(value)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The English name of a language, such as "German". */
export function languageName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
}
