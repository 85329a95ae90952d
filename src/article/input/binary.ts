import { byteOrderMark } from './decode.ts';

const signatures: readonly (readonly [string, string, number?])[] = [
  ['%PDF-', 'a PDF document'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['RIFF', 'a RIFF file (image, sound or video)'],
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['PK\x05\x06', 'an empty ZIP archive'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ\0', 'an xz archive'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard archive'],
  ["7z\xbc\xaf'\x1c", 'a 7z archive'],
  ['Rar!', 'a RAR archive'],
  ['ustar', 'a tar archive', 257],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old office document'],
  ['{\\rtf', 'a rich text document'],
  ['%!PS', 'a PostScript document'],
  ['SQLite format 3\0', 'an SQLite database'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
  ['\0asm', 'a WebAssembly module'],
  ['ftyp', 'a video or image in an MP4 container', 4],
  ['ID3', 'an MP3 sound file'],
  ['OggS', 'an Ogg sound or video file'],
  ['\xff\xfe\0\0', 'a text in UTF-32'],
  ['\0\0\xfe\xff', 'a text in UTF-32'],
];

/** What kind of binary file the first bytes seem to belong to; null if they may be text. */
export function binaryKind(head: Uint8Array): string | null {
  const start = Buffer.from(head.subarray(0, 300)).toString('latin1');
  const known = signatures.find(([signature, , offset = 0]) => start.startsWith(signature, offset));
  if (known) return known[1];
  const mark = byteOrderMark(head);
  if (mark === 'utf-16le' || mark === 'utf-16be') return null;
  return head.includes(0) ? 'a binary file (it has NUL bytes)' : null;
}
