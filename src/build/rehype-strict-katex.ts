import type { Root } from 'hast';
import type { VFile } from 'vfile';

/**
 * Makes a TeX mistake fail the build, naming file, line and cause. Left alone, rehype-katex prints
 * the formula in red and lets the build succeed.
 */
export function rehypeStrictKatex() {
  return (_tree: Root, file: VFile): void => {
    const mistake = file.messages.find(({ source }) => source === 'rehype-katex');
    if (!mistake) return;
    const cause = mistake.cause instanceof Error ? mistake.cause.message : mistake.reason;
    throw new Error(`${file.path}:${mistake.line ?? '?'}: this formula does not parse: ${cause}`, {
      cause: mistake,
    });
  };
}
