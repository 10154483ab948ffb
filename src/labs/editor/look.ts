import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours are the site's tokens, so that both themes come by themselves; each holds 7:1 on --raised. */
export const highlighting = syntaxHighlighting(
  HighlightStyle.define([
    { tag: [tags.keyword, tags.operatorKeyword, tags.self], color: 'var(--kl-text)' },
    { tag: [tags.string, tags.special(tags.string)], color: 'var(--good-text)' },
    { tag: [tags.number, tags.bool, tags.null], color: 'var(--q-text)' },
    { tag: [tags.comment], color: 'var(--quiet)', fontStyle: 'italic' },
    {
      tag: [tags.definition(tags.variableName), tags.function(tags.variableName)],
      color: 'var(--p-text)',
    },
  ]),
);

export const theme = EditorView.theme({
  '&': { backgroundColor: 'var(--raised)', color: 'var(--ink)', fontSize: '0.9375rem' },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.5' },
  '.cm-content': { padding: '0.5rem 0', caretColor: 'var(--ink)' },
  '.cm-gutters': {
    backgroundColor: 'var(--wash)',
    color: 'var(--quiet)',
    borderRight: '1px solid var(--rule)',
  },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '1.75rem', padding: '0 0.375rem 0 0.25rem' },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--edge)',
  },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--bad-wash)' },
  '.cm-errorLine': { backgroundColor: 'var(--bad-wash)' },
});
