/** A pattern for one word with a capital, as names have them: "Kolar", "O’Neill", "Al-Sahel". For the flag `u`. */
export const capitalWord = String.raw`\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-’'][\p{L}\p{N}]+)*`;
