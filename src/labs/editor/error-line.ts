import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** Says which line an error names, from 1. */
export const markErrorLine = StateEffect.define<number | undefined>();

const mark = Decoration.line({ class: 'cm-errorLine' });

/** The line that an error names, marked until the code changes. */
export const errorLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (shown, { effects, docChanged, state: { doc } }) => {
    const asked = effects.find((effect) => effect.is(markErrorLine));
    if (!asked) return docChanged ? Decoration.none : shown;
    const line = asked.value;
    if (line === undefined || line < 1 || line > doc.lines) return Decoration.none;
    return Decoration.set([mark.range(doc.line(line).from)]);
  },
  provide: (field) => EditorView.decorations.from(field),
});
