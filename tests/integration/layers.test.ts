import { glob } from 'node:fs/promises';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSource, readSources, walk, type SourceFile } from './source-tree.ts';

/** What each layer under src/ may import besides itself. */
const LAYERS: Record<string, readonly string[]> = {
  schemas: [],
  reader: ['schemas'],
  model: ['schemas', 'reader'],
  checks: ['schemas', 'reader', 'model'],
  search: ['schemas', 'reader', 'model'],
  documents: ['schemas', 'reader', 'model'],
  exchange: ['schemas', 'reader', 'model'],
  statistics: ['schemas', 'reader', 'model'],
  device: ['schemas', 'reader', 'model'],
  site: ['schemas', 'reader', 'model', 'checks', 'search', 'documents', 'exchange', 'statistics', 'device'],
};
/** Parts of Astro that are usable outside a site: its zod everywhere, what collections are made of in the reader. */
const ASTRO_EVERYWHERE = ['astro/zod'];
const ASTRO_IN_READER = ['astro/content/config', 'astro/loaders', '@astrojs/starlight/loaders', '@astrojs/starlight/schema'];

/** The modules that a file names in import, export … from, import() and import types. */
function importsOf(source: SourceFile): { line: number; module: string }[] {
  const types = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'TSImportType'];
  return [...walk(source)]
    .filter(({ node }) => types.includes(node.type))
    .flatMap(({ node }) => {
      const from = node['source'] as { value?: unknown } | null | undefined;
      return typeof from?.value === 'string' ? [{ line: node.loc.start.line, module: from.value }] : [];
    });
}

/** What is wrong with the imports of one file, a line each. */
function wrongImports(source: SourceFile): string[] {
  const layer = source.file.split('/')[1] ?? '';
  return importsOf(source)
    .filter(({ module }) => !mayImport(layer, source.file, module))
    .map(({ line, module }) => `${source.file}:${line} imports ${module}`);
}

function mayImport(layer: string, file: string, module: string): boolean {
  if (module.startsWith('.')) {
    const target = posix.join(posix.dirname(file), module).split('/');
    if (target[0] !== 'src') return layer === 'site' && !['scripts', 'tests'].includes(target[0] ?? '');
    return target[1] === layer || (LAYERS[layer]?.includes(target[1] ?? '') ?? false);
  }
  if (/^(?:astro$|astro[:/]|@astrojs\/)/.test(module)) {
    return layer === 'site' || ASTRO_EVERYWHERE.includes(module) || (layer === 'reader' && ASTRO_IN_READER.includes(module));
  }
  if (/^(?:node:|fs$|fs\/)/.test(module)) return layer !== 'schemas' && !(layer === 'model' && /fs/.test(module));
  return true;
}

describe('layers of src/', () => {
  it('import only what stands above them', async () => {
    expect((await readSources('src')).flatMap(wrongImports)).toEqual([]);
  });

  it('are the known ones', async () => {
    const unknown = (await Array.fromAsync(glob('src/*'))).filter((path) => !(path.replaceAll('\\', '/').slice(4) in LAYERS));
    expect(unknown).toEqual([]);
  });

  it('have no folder that is named after nothing', async () => {
    const folders = await Array.fromAsync(glob('{src,scripts,tests}/**/{util,utils,helper,helpers,common,misc,shared}'));
    expect(folders).toEqual([]);
  });

  it.each([
    ['src/model/a.ts', "import type { B } from '../checks/b.ts';"],
    ['src/model/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/model/a.ts', "import { getCollection } from 'astro:content';"],
    ['src/search/a.ts', "export * from '../site/b.ts';"],
    ['src/schemas/a.ts', "const b = await import('../reader/b.ts');"],
    ['src/checks/a.ts', "let b: import('../search/b.ts').B;"],
    ['src/site/a.astro', "---\nimport '../../scripts/b.ts';\n---\n<p></p>"],
  ])('are guarded: %s may not say %s', (file, text) => {
    expect(wrongImports(parseSource(file, text))).toHaveLength(1);
  });

  it.each([
    ['src/model/a.ts', "import type { B } from '../reader/b.ts'; import { c } from './c.ts';"],
    ['src/reader/a.ts', "import { glob } from 'astro/loaders'; import { z } from 'astro/zod'; import 'node:fs';"],
    ['src/site/a.astro', "---\nimport { getCollection } from 'astro:content';\nimport B from '../model/b.ts';\n---\n<p></p>"],
  ])('allow what the layer needs: %s', (file, text) => {
    expect(wrongImports(parseSource(file, text))).toEqual([]);
  });
});
