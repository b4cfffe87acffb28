/** Writes a network as large as wanted, made from the real one: the same bytes for the same size. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

/**
 * Copies the content folder `source` to `folder`, with `offers` offers and a tenth as many providers instead of its own:
 * copies of the real ones with ids, titles and providers of their own.
 */
export async function generateNetwork(source: string, folder: string, offers: number): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(source, folder, { recursive: true, filter: (path) => !/^(?:offers|providers)\b/.test(relative(source, path)) });
  const providers = Math.max(1, Math.ceil(offers / 10));
  await copies(join(source, 'providers'), providers, (file, text, number) => ({
    file: join(folder, 'providers', `${idOf(file)}-${number}.yaml`),
    text: text.replace(/^name: .*$/m, `name: Stelle ${number}`).replace(/^partOf: .*\n/m, ''),
  }));
  const providerIds = (await readdir(join(folder, 'providers'))).sort().map(idOf);
  await copies(join(source, 'offers'), offers, (file, text, number) => ({
    file: join(folder, 'offers', dirname(file), `${idOf(file)}-${number}.yaml`),
    text: text
      .replace(/^title: .*$/m, `title: Angebot ${number}`)
      .replace(/^provider: .*$/m, `provider: ${providerIds[number % providers] ?? ''}`),
  }));
}

async function copies(
  source: string,
  count: number,
  copy: (file: string, text: string, number: number) => { file: string; text: string },
): Promise<void> {
  const files = (await readdir(source, { recursive: true })).filter((file) => file.endsWith('.yaml')).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(source, file), 'utf8')));
  for (let number = 0; number < count; number++) {
    const { file, text } = copy(files[number % files.length] ?? '', texts[number % files.length] ?? '', number);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

const idOf = (file: string): string => basename(file, '.yaml');
