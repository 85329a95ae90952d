/** "Yaoundé" and "Nguyễn" as news often writes them. */
export function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}
