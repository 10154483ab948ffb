/**
 * One plain form for all sources: a paragraph a line, typewriter punctuation, no marks of layout.
 * Letters with accents stay as they are.
 */
export function normalise(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^\uFEFF/, '')
    .replace(/[\u2018\u2019\u02BC\u2032`]/g, "'")
    .replace(/[\u201C\u201D\u2033]/g, '"')
    .replace(/''/g, '"')
    .replace(/\u2026/g, '...')
    .replace(/\s*[\u2013\u2014\u2015]\s*/g, '--')
    .replace(/\u00A0/g, ' ')
    .normalize('NFC')
    .replace(/[^\n\x20-\x7e\u00A3\u00C0-\u024F]/g, '')
    .replace(/[_*=#|~^<>{}\\[\]]/g, '')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{2,}/g, '\u0001')
    .replace(/\n/g, ' ')
    .replace(/\u0001/g, '\n')
    .replace(/-{3,}/g, '--')
    .replace(/\.(?: \.)+/g, '...')
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n+/g, '\n')
    .trim();
}

/** Lines by those who made the electronic edition, found among the first or last ones of a book. */
const CREDITS = /Produced by|Distributed Proofread|Transcribed from|file was produced|SMALL PRINT/i;
const CREDIT_LINES = 6;

/** A book without what Project Gutenberg and its volunteers printed around it. */
export function withoutGutenberg(text: string): string {
  const start = /\*\*\* ?START OF[^\n]*\n|\*END\*?THE SMALL PRINT[^\n]*\n/.exec(text);
  const body = start ? text.slice(start.index + start[0].length) : text;
  const end = body.search(/\*\*\* ?END OF|End of (?:the )?Project Gutenberg/i);
  return end >= 0 ? body.slice(0, end) : body;
}

/** Normalised text without lines of credit at either end. */
export function withoutCredits(text: string): string {
  const lines = text.split('\n');
  const isEdge = (index: number) => index < CREDIT_LINES || index >= lines.length - CREDIT_LINES;
  return lines.filter((line, index) => !(isEdge(index) && CREDITS.test(line))).join('\n');
}
