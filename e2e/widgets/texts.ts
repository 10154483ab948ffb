/** Runs in the page: texts of pictures that touch, or that leave the instrument. */
export function textsInPlace(): string[] {
  const problems: string[] = [];
  const frame = document.querySelector('.instrument')?.getBoundingClientRect();
  /** What the eye sees of a line: less than the box of the font. */
  const inkOf = (text: SVGTextElement) => {
    const { left, right, top, bottom, height } = text.getBoundingClientRect();
    return { left, right, top: top + 0.2 * height, bottom: bottom - 0.24 * height };
  };
  for (const picture of document.querySelectorAll('.instrument-picture > svg')) {
    const texts = [...picture.querySelectorAll('text')]
      .filter((text) => text.getBoundingClientRect().width > 0)
      .map((text) => ({ words: text.textContent, ...inkOf(text) }));
    texts.forEach((one, index) => {
      // The page's margin beside the instrument takes half a number.
      if (frame && (one.left < frame.left - 12 || one.right > frame.right + 12)) {
        problems.push(`“${one.words}” leaves the instrument`);
      }
      for (const other of texts.slice(index + 1)) {
        const touches =
          one.left < other.right - 0.5 &&
          other.left < one.right - 0.5 &&
          one.top < other.bottom &&
          other.top < one.bottom;
        if (touches) problems.push(`“${one.words}” touches “${other.words}”`);
      }
    });
  }
  if (document.documentElement.scrollWidth > innerWidth) problems.push('the page scrolls sideways');
  return problems;
}
