import { z } from 'astro/zod';

/**
 * Checks what an author wrote in a component's tag. No type checker reads MDX, so each component
 * does this first; `source` is put there by remark-author and names file and line.
 * @throws {Error} such as `content/…/entropy.mdx:12: <Value of>: expected string`.
 */
export function authorProps<Shape extends z.ZodRawShape>(
  component: string,
  shape: Shape,
  props: Record<string, unknown>,
): z.output<z.ZodObject<Shape>> & { source: string } {
  const schema = z.strictObject({ source: z.string().default('a page of the site'), ...shape });
  const own = Object.fromEntries(
    Object.entries(props).filter(([name]) => !name.startsWith('client:') && name !== 'class'),
  );
  const result = schema.safeParse(own);
  if (result.success)
    return result.data as unknown as z.output<z.ZodObject<Shape>> & { source: string };
  const source = typeof props.source === 'string' ? props.source : 'a page of the site';
  const mistakes = result.error.issues.map(
    ({ code, path, message }) =>
      `<${component}${path.length > 0 ? ` ${path.join('.')}` : ''}>: ${message}` +
      (code === 'unrecognized_keys' ? `. Known: ${Object.keys(shape).join(', ')}` : ''),
  );
  throw new Error(`${source}: ${mistakes.join('; ')}`);
}

/** Runs `make`, and lets its mistake name the author's file and line. */
export function at<Result>(source: string, make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${source}: ${reason}`, { cause: error });
  }
}
