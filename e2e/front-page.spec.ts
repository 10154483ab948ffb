/** Lesson 20's front page holds everything its outline promises; read from the built file. */
import { expect, test } from '@playwright/test';
import { PAGES, parse } from './pages.ts';

const LESSON = '/lessons/20-information-theory/';
const document = parse(PAGES.find(({ path }) => path === LESSON)?.html ?? '');
const main = document.querySelector('main');
const text = (main?.textContent ?? '').replaceAll(/\s+/g, ' ');
const links = [...(main?.querySelectorAll('a') ?? [])].map((a) => a.getAttribute('href') ?? '');

test('keeps every address of the outline', () => {
  const outline = [
    'https://www.youtube.com/watch?v=ErfnhcEV1O8',
    'https://www.youtube.com/watch?v=tRsSi_sqXjI',
    'https://www.youtube.com/results?search_query=statquest+entropy+clearly+explained',
    'https://www.youtube.com/results?search_query=mutual+information+information+theory+entropy',
    'https://www.deeplearningbook.org/',
    'http://colah.github.io/posts/2015-09-Visual-Information/',
  ];
  expect(outline.filter((address) => !links.includes(address))).toEqual([]);
});

test('gives the true address beside each wrong or vague one', () => {
  const truth = [
    'https://rdipietro.github.io/friendly-intro-to-cross-entropy-loss/',
    'https://www.youtube.com/watch?v=sjgZxuCm_8Q',
    'https://www.youtube.com/watch?v=YtebGVx-Fxw',
    'https://www.deeplearningbook.org/contents/prob.html',
    'https://colah.github.io/posts/2015-09-Visual-Information/',
  ];
  expect(truth.filter((address) => !links.includes(address))).toEqual([]);
  expect(text).toContain('Vincent Vanhoucke');
});

test('says how long the first video is, and both of its mistakes', () => {
  expect(text).toContain('about 11 min');
  expect(text).toMatch(/at 5:05\s*:.*sign flipped/);
  expect(text).toMatch(/at 8:43\s*:.*do not add to 100/);
});

test('leads to each chapter, both neighbours and the three things to do', () => {
  const chapters = [
    'information-content',
    'entropy',
    'cross-entropy',
    'kl-divergence',
    'loss',
    'temperature',
  ].map((slug) => `${LESSON}${slug}/`);
  const wanted = [...chapters, '/lessons/19-mle/', '/lessons/21-bayesian-inference/'];
  expect(wanted.filter((path) => !links.includes(path))).toEqual([]);
  expect(main?.querySelectorAll('.tasks > li')).toHaveLength(3);
});

test('carries the temperature demo and a calculator, live', () => {
  const widgets = [...(main?.querySelectorAll('[data-widget]') ?? [])].map((figure) =>
    figure.getAttribute('data-widget'),
  );
  expect(widgets).toContain('temperature-softmax');
  expect(widgets).toContain('cross-entropy-calculator');
});
