export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** An element of a drawing. */
export function element(
  name: string,
  attributes: Record<string, string | number>,
  text = '',
): Element {
  const node = document.createElementNS(SVG_NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  node.textContent = text;
  return node;
}
