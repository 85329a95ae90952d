/** The offsets at which words stand in a text; they may overlap. */
export function placesOf(quote: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}
