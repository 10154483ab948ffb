import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  toggleTabFocusMode,
} from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { Compartment, EditorState, type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import type { Language } from '~/labs/check';
import { highlighting, theme } from './look';
import { errorLine, markErrorLine } from './error-line';

export interface Editor {
  code(): string;
  language(): Language | undefined;
  setCode(code: string): void;
  setLanguage(language: Language, label: string): Promise<void>;
  /** Marks a line of the code, from 1, until the code changes; undefined marks none. */
  markLine(line: number | undefined): void;
  focus(): void;
  destroy(): void;
}

export interface EditorOptions {
  readonly code: string;
  readonly selection: { readonly anchor: number; readonly head: number };
  readonly onChange: (code: string) => void;
  readonly onRun: () => void;
}

const SYNTAX: Readonly<Record<Language, () => Promise<{ readonly syntax: Extension }>>> = {
  python: () => import('./python'),
  javascript: () => import('./javascript'),
};
const INDENT: Readonly<Record<Language, string>> = { python: '    ', javascript: '  ' };

/** Escape lets Tab leave, until the reader types again or comes back. */
const wayOut = [
  keymap.of([
    {
      key: 'Escape',
      run: (view) => {
        view.setTabFocusMode(true);
        return false;
      },
    },
  ]),
  EditorView.domEventHandlers({ blur: (_event, view) => view.setTabFocusMode(false) }),
  EditorView.updateListener.of(({ docChanged, view }) => {
    if (docChanged) view.setTabFocusMode(false);
  }),
];

/**
 * An editor in `host`, which gets a shadow root: there CodeMirror's styles are constructed sheets,
 * which the content security policy allows, and the site's own styles do not reach its insides.
 */
export function createEditor(
  host: HTMLElement,
  { code, selection, onChange, onRun }: EditorOptions,
): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const language = new Compartment();
  let isOwnChange = false;
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: code,
      selection,
      extensions: [
        lineNumbers(),
        history(),
        indentOnInput(),
        bracketMatching(),
        highlighting,
        theme,
        errorLine,
        EditorView.lineWrapping,
        wayOut,
        Prec.high(keymap.of([{ key: 'Mod-Enter', run: () => (onRun(), true) }])),
        keymap.of([
          indentWithTab,
          ...defaultKeymap.filter(({ run }) => run !== toggleTabFocusMode),
          ...historyKeymap,
        ]),
        language.of([]),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged && !isOwnChange) onChange(state.doc.toString());
        }),
      ],
    }),
  });

  let current: Language | undefined;
  return {
    code: () => view.state.doc.toString(),
    language: () => current,
    setCode: (text) => {
      if (text === view.state.doc.toString()) return;
      isOwnChange = true;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
      isOwnChange = false;
    },
    setLanguage: async (name, label) => {
      current = name;
      const { syntax } = await SYNTAX[name]();
      const attributes = EditorView.contentAttributes.of({ 'aria-label': label });
      view.dispatch({
        effects: language.reconfigure([syntax, indentUnit.of(INDENT[name]), attributes]),
      });
    },
    markLine: (line) => {
      view.dispatch({ effects: markErrorLine.of(line) });
    },
    focus: () => {
      view.focus();
    },
    destroy: () => {
      view.destroy();
    },
  };
}
