import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareFolder } from './whole-folder.ts';

/** Higher than any process id a system gives. */
const NOBODY = 2 ** 31 - 1;
let root: string;
const write = (folder: string, text: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'page.html'), text);
};
const read = () => readFileSync(join(root, 'out', 'page.html'), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'whole-folder-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('prepareFolder', () => {
  it('leaves the old folder alone until the new one is kept', () => {
    write(join(root, 'out'), 'old');
    const folder = prepareFolder(join(root, 'out'));
    write(folder.path, 'new');
    expect(read()).toBe('old');
    folder.keep();
    folder.discard();
    expect(read()).toBe('new');
    expect(readdirSync(root)).toEqual(['out']);
  });

  it('leaves no rubbish when the new folder is given up', () => {
    write(join(root, 'out'), 'old');
    const folder = prepareFolder(join(root, 'out'));
    write(folder.path, 'half');
    folder.discard();
    expect(read()).toBe('old');
    expect(readdirSync(root)).toEqual(['out']);
  });

  it('works where there was no folder before', () => {
    const folder = prepareFolder(join(root, 'out'));
    write(folder.path, 'new');
    folder.keep();
    expect(read()).toBe('new');
  });

  it('clears what a killed run left, and puts back what it had moved away', () => {
    write(join(root, `.out-next-${NOBODY}`), 'half');
    write(join(root, `.out-old-${NOBODY}`), 'old');
    prepareFolder(join(root, 'out')).discard();
    expect(read()).toBe('old');
    expect(readdirSync(root)).toEqual(['out']);
  });

  it('does not touch the folder of another run that is still at work', () => {
    write(join(root, `.out-next-${process.ppid}`), 'half');
    prepareFolder(join(root, 'out')).discard();
    expect(readdirSync(root)).toEqual([`.out-next-${process.ppid}`]);
  });
});
