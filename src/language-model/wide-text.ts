/**
 * Text as bytes and back, exactly, whatever the text: UTF-8, widened so that half a surrogate pair,
 * which is no character and has no UTF-8, keeps its three bytes too (WTF-8).
 */
export function bytesOfText(text: string): Uint8Array {
  if (text.isWellFormed()) return new TextEncoder().encode(text);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (isSurrogate(code)) bytes.push(0xed, 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
    else bytes.push(...new TextEncoder().encode(character));
  }
  return Uint8Array.from(bytes);
}

/** The inverse of `bytesOfText`; bytes that no text has show as U+FFFD. */
export function textOfBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return textAroundSurrogates(bytes);
  }
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** Decodes the stretches between three-byte surrogates one by one. */
function textAroundSurrogates(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  let from = 0;
  for (let at = 0; at + 2 < bytes.length; at += 1) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    if (first !== 0xed || second < 0xa0 || second > 0xbf || third < 0x80 || third > 0xbf) continue;
    const code = 0xd000 | ((second & 0x3f) << 6) | (third & 0x3f);
    text += decoder.decode(bytes.subarray(from, at)) + String.fromCharCode(code);
    from = at + 3;
    at += 2;
  }
  return text + decoder.decode(bytes.subarray(from));
}
