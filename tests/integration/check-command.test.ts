/** `npm run check` as it is called: exit codes, what goes to which stream, and what --fix does to the files. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changed, FILES, page, TODAY } from '../fixtures/tree.ts';

const SCRIPT = resolve('scripts/check.ts');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes the tiny network with some files changed below a folder of the test. */
async function network(name: string, changes: Record<string, string> = {}): Promise<string> {
  for (const [file, text] of Object.entries({ ...FILES, ...changes })) {
    const path = join(folder, name, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return name;
}

function check(...options: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [SCRIPT, '--now', TODAY, ...options], { cwd: folder }, (error, stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

describe('npm run check', () => {
  test('ends with 0 where nothing is wrong', async () => {
    expect(await check('--content', await network('valid'))).toEqual({ code: 0, stdout: 'No findings.\n', stderr: '' });
  });

  test('ends with 1 where there is an error, and with 0 where there are warnings only', async () => {
    const offer = 'offers/nord/sprechstunde.yaml';
    const wrong = await check('--content', await network('error', { [offer]: changed(offer, '0800 4 5555 00', '"115"') }));
    expect(wrong).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "",
        "stdout": "error/offers/nord/sprechstunde.yaml:11:10  error  contact.phone: "115" is too short for a telephone number  (phone-invalid)
        Fix: Write one number with its country code ("+49 …") as the source has it, or leave it out.
      1 error, 0 warnings in 1 file.
      ",
      }
    `);
    const warned = await check('--content', await network('warning', { [offer]: changed(offer, '"50001"', '"50002"') }));
    expect({ code: warned.code, total: warned.stdout.trimEnd().split('\n').at(-1) }).toEqual({
      code: 0,
      total: '0 errors, 1 warning in 1 file.',
    });
  });

  test('ends with 2 and one line where the folder does not exist', async () => {
    expect(await check('--content', 'nowhere')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'check: there is no folder "nowhere"; name one with --content DIR\n',
    });
    await writeFile(join(folder, 'file'), '');
    expect((await check('--content', 'file')).code).toBe(2);
  });

  test('ends with 2 where it is called wrongly', async () => {
    for (const options of [['--formt', 'json'], ['--format', 'xml'], ['--now', 'today'], ['content']])
      expect((await check(...options)).code).toBe(2);
  });

  test('says what it can do', async () => {
    expect((await check('--help')).stdout).toMatchInlineSnapshot(`
      "Usage: npm run check -- [options]
        --content DIR   folder to check (default: content)
        --format NAME   cli, github, json (default: cli)
        --fix           mend what is certain: order of keys, trailing spaces, marks of translations
        --release       as for publication: blanks of the operator are errors
        --now DATE      the day for everything that depends on it, YYYY-MM-DD (default: today)
        --help          this text
      "
    `);
  });

  test('with --fix mends what is certain, and finds nothing more to mend the next time', async () => {
    const stage = 'stages/2-aufbau.yaml';
    const start = 'docs/de/index.mdx';
    const broken = {
      // Out of order inside a group that is out of order itself, with spaces in between: mended in more than one round.
      [stage]:
        'phase: mitte \nnumber: 2\n# the text\ntitle:\n  de: Aufbau\npurpose:\n  de: Aufbauen\nsources:\n  - url: https://buch.test  \n    title: Buch',
      [start]: '---\ndescription: Satz \ntitle: Start\n---\n\nEins  \nzwei \n',
    };
    const name = await network('fix', broken);
    const first = await check('--content', name, '--fix');
    expect(first.stderr).toBe(`Mended: fix/${start}\nMended: fix/${stage}\n`);
    expect(await readFile(join(folder, name, stage), 'utf8')).toBe(
      'number: 2\nphase: mitte\n# the text\ntitle:\n  de: Aufbau\npurpose:\n  de: Aufbauen\nsources:\n  - title: Buch\n    url: https://buch.test\n',
    );
    expect(await readFile(join(folder, name, start), 'utf8')).toBe('---\ntitle: Start\ndescription: Satz\n---\n\nEins  \nzwei\n');
    const second = await check('--content', name, '--fix');
    expect(second).toEqual({ code: 0, stdout: first.stdout, stderr: '' });
    expect(second.stdout).toContain('1 warning in 1 file');
  });

  test('without --fix leaves every file as it is', async () => {
    const text = page('Start').replace('Text.', 'Text. ');
    const name = await network('read', { 'docs/de/index.mdx': text });
    expect((await check('--content', name)).stdout).toContain('trailing-space');
    expect(await readFile(join(folder, name, 'docs/de/index.mdx'), 'utf8')).toBe(text);
  });
});
