import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Editor } from '~/labs/editor/editor';
import { LANGUAGE_NAMES } from './props';
import type { Session } from './session';

/** What a screen reader says of the editor. */
const labelOf = (language: string): string =>
  `Your code in ${language}. Tab indents; press Escape, then Tab, to leave.`;

/**
 * Puts CodeMirror in the place of a plain text area when that is first used, with what has been
 * typed and where the cursor stands.
 */
export function useEditor(session: Session) {
  const area = useRef<HTMLTextAreaElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | 'coming' | undefined>(undefined);

  async function load(): Promise<void> {
    if (editor.current !== undefined) return;
    editor.current = 'coming';
    const { createEditor } = await import('~/labs/editor/editor');
    const text = area.current;
    if (!text || !host.current) return;
    const hadFocus = document.activeElement === text;
    const { selectionStart: anchor, selectionEnd: head } = text;
    const made = createEditor(host.current, {
      code: session.code.value[session.language.value],
      selection: { anchor, head },
      onChange: session.type,
      onRun: () => void session.run(),
    });
    const language = session.language.value;
    await made.setLanguage(language, labelOf(LANGUAGE_NAMES[language]));
    editor.current = made;
    text.hidden = true;
    host.current.hidden = false;
    if (text.value !== session.code.value[language]) session.type(text.value);
    made.setCode(session.code.value[language]);
    if (hadFocus) made.focus();
  }

  // Code that changes from elsewhere: another language, a reset, a draft from before.
  useSignalEffect(() => {
    const language = session.language.value;
    const code = session.code.value[language];
    const made = editor.current;
    if (made === undefined || made === 'coming') return;
    if (made.code() !== code) made.setCode(code);
    if (made.language() !== language)
      void made.setLanguage(language, labelOf(LANGUAGE_NAMES[language]));
  });
  useSignalEffect(() => {
    const line = session.trouble.value?.line;
    if (editor.current !== undefined && editor.current !== 'coming') editor.current.markLine(line);
  });
  useEffect(
    () => () => {
      if (editor.current !== undefined && editor.current !== 'coming') editor.current.destroy();
    },
    [],
  );

  return { area, host, load };
}
