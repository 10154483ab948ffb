// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { prefixOf, siteUnit, unitOfWord } from './widget-url';

afterEach(() => {
  document.body.innerHTML = '';
  delete document.documentElement.dataset.unit;
});

describe('prefixOf', () => {
  it('is nothing where the widget has the page to itself', () => {
    document.body.innerHTML = '<figure id="cat" data-widget="kl-explorer"></figure>';
    expect(prefixOf('cat')).toBe('');
  });

  it('is the id of the figure where there are more', () => {
    document.body.innerHTML = '<i data-widget="a"></i><i data-widget="b"></i>';
    expect(prefixOf('cat')).toBe('cat.');
  });
});

describe('unitOfWord', () => {
  it('knows the three units by their plural, and nothing else', () => {
    expect(['bits', 'nats', 'hartleys'].map(unitOfWord)).toEqual(['bit', 'nat', 'hartley']);
    for (const word of [null, '', 'bit', 'ells', 'toString']) {
      expect(unitOfWord(word)).toBeUndefined();
    }
  });
});

describe('siteUnit', () => {
  it('is what the reader chose, and bits at first', () => {
    expect(siteUnit()).toBe('bit');
    document.documentElement.dataset.unit = 'nat';
    expect(siteUnit()).toBe('nat');
  });
});
