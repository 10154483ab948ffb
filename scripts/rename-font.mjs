/** Name records that identify a font: family, unique id, full, PostScript, typographic, prefix. */
const IDENTIFYING = new Set([1, 3, 4, 6, 16, 18, 25]);

/**
 * Replaces a word in the names by which a font file identifies itself; its copyright and licence
 * records stay as they are.
 *
 * @param font - bytes of an OpenType font (not woff), changed in a copy.
 * @param from - the word to replace.
 * @param to - its replacement, of the same length, so that no offset moves.
 * @see OpenType specification, "name — Naming Table".
 */
export function renameFamily(font, from, to) {
  if (from.length !== to.length) throw new RangeError(`"${to}" must be as long as "${from}"`);
  const bytes = Buffer.from(font);
  const tables = bytes.readUInt16BE(4);
  const entries = Array.from({ length: tables }, (_, i) => 12 + 16 * i);
  const entry = entries.find((at) => bytes.toString('latin1', at, at + 4) === 'name');
  if (entry === undefined) throw new Error('the font has no name table');
  const table = bytes.readUInt32BE(entry + 8);
  const strings = table + bytes.readUInt16BE(table + 4);
  for (let i = 0; i < bytes.readUInt16BE(table + 2); i += 1) {
    const record = table + 6 + 12 * i;
    if (!IDENTIFYING.has(bytes.readUInt16BE(record + 6))) continue;
    const start = strings + bytes.readUInt16BE(record + 10);
    const end = start + bytes.readUInt16BE(record + 8);
    replaceIn(bytes.subarray(start, end), latin1(from), latin1(to));
    replaceIn(bytes.subarray(start, end), utf16(from), utf16(to));
  }
  return bytes;
}

const latin1 = (text) => Buffer.from(text, 'latin1');
const utf16 = (text) => Buffer.from(text, 'utf16le').swap16();

function replaceIn(bytes, from, to) {
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + to.length))
    to.copy(bytes, at);
}
