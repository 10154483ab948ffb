/** KaTeX ships this part without types; importing it is all that is done with it. */
declare module 'katex/contrib/copy-tex';
