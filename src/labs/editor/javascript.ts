import { javascriptLanguage } from '@codemirror/lang-javascript';
import type { Extension } from '@codemirror/state';

export const syntax: Extension = javascriptLanguage;
