// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { convertUnits } from './units-in-page';

function page(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

const ENTROPY = '<data value="1.75" data-quantity="entropy" data-unit="bit">1.75 bits</data>';

describe('convertUnits(root, unit)', () => {
  it('rewrites value, unit and text together', () => {
    const root = page(ENTROPY);
    convertUnits(root, 'nat');
    const number = root.querySelector('data');
    expect(number?.value).toBe(String(1.75 * Math.LN2));
    expect(number?.dataset.unit).toBe('nat');
    expect(number?.textContent).toBe('1.213 nats');
  });

  it('gives back exactly what the page said, however often the unit was switched', () => {
    const root = page('<data value="0.1" data-quantity="kl" data-unit="bit">0.1 bits</data>');
    const before = root.innerHTML;
    for (const unit of ['nat', 'hartley', 'nat', 'bit'] as const) convertUnits(root, unit);
    expect(root.innerHTML).toBe(before);
  });

  it('starts from the new value when something else has written the number since', () => {
    const root = page(ENTROPY);
    convertUnits(root, 'nat');
    const number = root.querySelector('data');
    number?.setAttribute('value', '1');
    convertUnits(root, 'bit');
    expect(number?.value).toBe(String(1 / Math.LN2));
  });

  it('keeps infinity, and says so', () => {
    const root = page('<data value="Infinity" data-quantity="kl" data-unit="bit">∞ bits</data>');
    convertUnits(root, 'nat');
    expect(root.textContent).toBe('∞ nats');
  });

  it('leaves instruments, fixed units and numbers without a unit alone', () => {
    const root = page(
      `<figure data-widget="x">${ENTROPY}</figure><p data-fixed-unit>${ENTROPY}</p>` +
        '<data value="2" data-unit="bit" data-fixed-unit>2 bits</data><data value="3">3</data>',
    );
    const before = root.innerHTML;
    convertUnits(root, 'nat');
    expect(root.innerHTML).toBe(before);
  });

  it('leaves a broken number as it stands', () => {
    const root = page(
      '<data value="" data-unit="bit">?</data><data value="x" data-unit="bit">?</data>',
    );
    const before = root.innerHTML;
    convertUnits(root, 'nat');
    expect(root.innerHTML).toBe(before);
  });

  it('writes a bare number, and fewer digits, where the page asks for it', () => {
    const root = page('<data value="1.75" data-unit="bit" data-bare data-decimals="1">1.8</data>');
    convertUnits(root, 'nat');
    expect(root.textContent).toBe('1.2');
  });
});
