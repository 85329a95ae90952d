/** What words of warning mean, in the order in which legends list them. */
export const caveatMeanings: Readonly<Record<string, string>> = {
  said: 'nobody but a speaker vouches for it',
  'taken back': 'a correction says the opposite',
  disputed: 'some affirm it and some deny it',
  implied: 'follows from what is stated; no text states it in these words',
  known: 'comes from a word list, and not from a text',
  'not in office': 'the office is held no longer, or not yet',
  denied: 'the text denies it',
  planned: 'planned or announced',
  demanded: 'somebody demands it',
  possible: 'it may be so',
  conditional: 'under a condition',
  believed: 'somebody believes it',
};
