/**
 * Reads the `_headers` file that static hosts understand, so that the local server sends what a
 * host would send.
 *
 * @typedef {{ pattern: RegExp, remove: string[], set: [name: string, value: string][] }} HeaderRule
 */

/** Rules of a `_headers` text, in order; `*` in a path matches anything.
 * @param {string} text
 * @returns {HeaderRule[]} */
export function parseHeaders(text) {
  /** @type {HeaderRule[]} */
  const rules = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!line.startsWith(' ')) {
      const parts = line.trim().split('*').map(escape);
      rules.push({ pattern: new RegExp(`^${parts.join('.*')}$`), remove: [], set: [] });
      continue;
    }
    const rule = rules.at(-1);
    const [, name = '', value = ''] = /^([^:]+):?\s*(.*)$/.exec(line.trim()) ?? [];
    if (!rule) throw new Error(`_headers: "${line.trim()}" stands before any path`);
    if (name.startsWith('!')) rule.remove.push(name.slice(1).trim());
    else rule.set.push([name, value]);
  }
  return rules;
}

/** The headers of one path, after every rule that matches it.
 * @param {HeaderRule[]} rules
 * @param {string} path */
export function headersFor(rules, path) {
  /** @type {Map<string, string>} */
  const headers = new Map();
  for (const { pattern, remove, set } of rules) {
    if (!pattern.test(path)) continue;
    for (const name of remove) headers.delete(name);
    for (const [name, value] of set) headers.set(name, value);
  }
  return Object.fromEntries(headers);
}

/** @param {string} text */
const escape = (text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
