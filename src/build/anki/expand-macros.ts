/** Macros as KaTeX takes them: a name such as `\KL`, and its text with #1, #2 for arguments. */
type Macros = Readonly<Record<string, string>>;

/** Commands of KaTeX that only mark a part; what they mark is kept. Each has two arguments. */
const MARKS = /\\html(?:Class|Data|Id)(?![A-Za-z])/;

/** The argument that begins at an index, with its braces if it has any, and the index after it. */
function argumentAt(tex: string, start: number): { text: string; end: number } {
  let index = start;
  while (tex[index] === ' ') index += 1;
  if (tex[index] !== '{') {
    const [token = ''] = /^(?:\\[A-Za-z]+|\\?.)/s.exec(tex.slice(index)) ?? [];
    return { text: token, end: index + token.length };
  }
  let depth = 0;
  for (let end = index; end < tex.length; end += 1) {
    if (tex[end] === '\\') end += 1;
    else if (tex[end] === '{') depth += 1;
    else if (tex[end] === '}' && (depth -= 1) === 0) {
      return { text: tex.slice(index + 1, end), end: end + 1 };
    }
  }
  throw new Error(`"${tex}" leaves a brace open`);
}

function replaceFirst(tex: string, at: number, name: string, body: string): string {
  const count = Math.max(0, ...[...body.matchAll(/#(\d)/g)].map(([, number]) => Number(number)));
  let end = at + name.length;
  const given = Array.from({ length: count }, () => {
    const argument = argumentAt(tex, end);
    end = argument.end;
    return argument.text;
  });
  const filled = body.replaceAll(/#(\d)/g, (_whole, number) => given[Number(number) - 1] ?? '');
  const rest = tex.slice(end);
  // "\KL x" must not become "\operatorname{KL}x", nor "{#1}" followed by a letter a new command.
  return tex.slice(0, at) + filled + (/[A-Za-z]$/.test(filled) ? ' ' : '') + rest;
}

/**
 * TeX without the site's own macros, for a program that does not know them: `\KL` becomes
 * `\operatorname{KL}`, `\truth{P}` becomes `{P}`.
 * @throws {Error} if a macro's argument is not closed.
 */
export function expandMacros(tex: string, macros: Macros): string {
  const all: Macros = {
    ...macros,
    '\\htmlClass': '{#2}',
    '\\htmlData': '{#2}',
    '\\htmlId': '{#2}',
  };
  const names = Object.keys(macros).map((name) => name.slice(1));
  const known = new RegExp(`\\\\(?:${names.join('|')})(?![A-Za-z])|${MARKS.source}`);
  let text = tex;
  for (let match = known.exec(text); match; match = known.exec(text)) {
    const [name] = match;
    text = replaceFirst(text, match.index, name, all[name] ?? '');
  }
  return text;
}
