/**
 * Runs before anything is painted, on every page: puts the reader's theme and unit on <html>,
 * converts the numbers of the prose while the page is being parsed, and answers the two switches of
 * the header. One small blocking file, because the content security policy allows no inline script.
 *
 *   <html data-scripted>                      scripts run
 *   <html data-kept>                          the reader's journal holds something
 *   <html data-theme="light|dark">            absent: follow the system
 *   <html data-unit="bit|nat">                always set
 *   <html data-embed>, ?theme=light|dark      an embed's address may choose its theme
 *   document: CustomEvent('surprisal:unit', { detail: { unit } })     the unit has changed
 *   localStorage: surprisal.theme, surprisal.unit
 */
import type { InformationUnit } from '~/lib/format';
import { convertUnits } from '~/lib/units-in-page';

const THEMES = ['system', 'light', 'dark'];
const THEME_KEY = 'surprisal.theme';
const UNIT_KEY = 'surprisal.unit';
const root = document.documentElement;

/** Storage is denied in some embeds and private windows; the site then forgets, and works. */
function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    /* Nothing to do: see recall. */
  }
}

function applyTheme(stored: string | null): void {
  const theme = stored === 'light' || stored === 'dark' ? stored : undefined;
  if (theme === undefined) delete root.dataset.theme;
  else root.dataset.theme = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[data-theme-color]')) {
    const own = meta.dataset.themeColor ?? '';
    if (theme === undefined) meta.media = `(prefers-color-scheme: ${own})`;
    else meta.media = own === theme ? 'all' : 'not all';
  }
}

function currentUnit(): InformationUnit {
  return root.dataset.unit === 'nat' ? 'nat' : 'bit';
}

/** Brings what has been parsed so far into the current unit. */
function convertPage(): void {
  const unit = currentUnit();
  convertUnits(document, unit);
  for (const button of document.querySelectorAll<HTMLElement>('[data-set-unit]')) {
    button.setAttribute('aria-pressed', String(button.dataset.setUnit === unit));
  }
}

function applyUnit(stored: string | null): void {
  const before = root.dataset.unit;
  root.dataset.unit = stored === 'nat' ? 'nat' : 'bit';
  convertPage();
  if (before === undefined || before === root.dataset.unit) return;
  const detail = { unit: currentUnit() };
  document.dispatchEvent(new CustomEvent('surprisal:unit', { detail }));
}

function answer(event: MouseEvent): void {
  if (!(event.target instanceof Element)) return;
  const unit = event.target.closest<HTMLElement>('[data-set-unit]')?.dataset.setUnit;
  if (unit !== undefined) {
    remember(UNIT_KEY, unit);
    applyUnit(unit);
  }
  if (event.target.closest('[data-next-theme]') !== null) {
    const at = THEMES.indexOf(root.dataset.theme ?? 'system');
    const next = THEMES[(at + 1) % THEMES.length] ?? 'system';
    remember(THEME_KEY, next);
    applyTheme(next);
  }
}

root.dataset.scripted = '';
if (recall('surprisal.due') !== null) root.dataset.kept = '';
const asked = 'embed' in root.dataset ? new URLSearchParams(location.search).get('theme') : null;
applyTheme(asked ?? recall(THEME_KEY));
applyUnit(recall(UNIT_KEY));

const parsing = new MutationObserver(convertPage);
parsing.observe(root, { childList: true, subtree: true });
document.addEventListener('DOMContentLoaded', () => {
  parsing.disconnect();
  convertPage();
});
document.addEventListener('click', answer);
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return; // Only a page that comes back as it was left may be out of date.
  applyTheme(recall(THEME_KEY));
  applyUnit(recall(UNIT_KEY));
});
addEventListener('storage', ({ key, newValue }) => {
  if (key === THEME_KEY) applyTheme(newValue);
  if (key === UNIT_KEY) applyUnit(newValue);
});
