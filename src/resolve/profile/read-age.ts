/**
 * Years in which someone was born of whom a description tells the age: "45", "45-year-old", "aged 45".
 * @param published The day as of which the age is told, or null.
 */
export function readAge(
  description: string,
  published: string | null,
): readonly [from: number, to: number] | null {
  if (published === null) return null;
  const found = /^(?:aged )?(\d{1,3})$|\b(\d{1,3})-year-old\b|\baged (\d{1,3})\b/u.exec(description.trim());
  const age = Number(found?.[1] ?? found?.[2] ?? found?.[3] ?? Number.NaN);
  if (!(age >= 1 && age <= 115)) return null;
  const year = Number(published.slice(0, 4));
  return [year - age - 1, year - age];
}
