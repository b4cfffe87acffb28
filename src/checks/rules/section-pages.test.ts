import { expect, test } from 'vitest';
import { found, page, texts } from '../../../tests/fixtures/tree.ts';
import { pageWithoutRecord, stageWithoutPage } from './section-pages.ts';

test('a network whose stages and modules have their pages has no finding', () => {
  expect(found(stageWithoutPage)).toEqual([]);
  expect(found(pageWithoutRecord)).toEqual([]);
});

test('a stage without a page in the source language is reported', () => {
  const changes = { 'docs/de/handbuch/2-aufbau.mdx': null, 'docs/en/handbuch/2-aufbau.mdx': page('Aufbau') };
  expect(found(stageWithoutPage, changes)).toEqual([['stages/2-aufbau.yaml', 1, 'stage-without-page']]);
  expect(texts(stageWithoutPage, changes)).toMatchInlineSnapshot(`
    [
      "the stage "2-aufbau" has no page in the handbook
      Fix: Create docs/de/handbuch/2-aufbau.mdx.",
    ]
  `);
});

test('a page of a stage may be the index of a folder', () => {
  expect(found(stageWithoutPage, { 'docs/de/handbuch/2-aufbau.mdx': null, 'docs/de/handbuch/2-aufbau/index.mdx': page('Aufbau') })).toEqual(
    [],
  );
});

test('pages that look like those of a record need one, in every language; other pages of the handbook do not', () => {
  const changes = {
    'docs/de/handbuch/2-aufbaus.mdx': page('Aufbau'),
    'docs/en/curriculum/recht.mdx': page('Law'),
    'docs/de/handbuch/hinweise.mdx': page('Hinweise'),
    'docs/de/ueber/3-saetze.mdx': page('Sätze'),
  };
  expect(found(pageWithoutRecord, changes)).toEqual([
    ['docs/de/handbuch/2-aufbaus.mdx', 1, 'page-without-record'],
    ['docs/en/curriculum/recht.mdx', 1, 'page-without-record'],
  ]);
  expect(texts(pageWithoutRecord, changes)).toMatchInlineSnapshot(`
    [
      "there is no "2-aufbaus" in stages that this page could belong to
      Fix: Rename the page to 2-aufbau.mdx, or create stages/2-aufbaus.yaml.",
      "there is no "recht" in modules that this page could belong to
      Fix: Rename the page to the id of its record, or create modules/recht.yaml. There are: grundlagen, vertiefung.",
    ]
  `);
});

test('a record that is broken is there all the same', () => {
  expect(found(pageWithoutRecord, { 'stages/2-aufbau.yaml': 'number: zwei\n' })).toEqual([]);
});
