/** What is wrong with an EPUB, as far as it can be seen without epubcheck. */
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readXml, type XmlElement } from './xml-problems.ts';

/** The texts of the files in an EPUB, by their paths, in order. */
export function epubFiles(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** Files, references and languages that do not fit together; a sentence each. */
export function epubProblems(bytes: Uint8Array): string[] {
  const files = epubFiles(bytes);
  const read = new Map([...files].filter(([name]) => /\.(?:xhtml|opf|xml|svg)$/.test(name)).map(([name, text]) => [name, readXml(text)]));
  const elementsOf = (name: string): XmlElement[] => read.get(name)?.elements ?? [];
  const root = elementsOf('META-INF/container.xml').find(({ name }) => name === 'rootfile')?.attributes['full-path'] ?? '';
  const items = elementsOf(root).filter(({ name }) => name === 'item');
  const inPackage = (href = '') => posix.join(posix.dirname(root), href);
  const listed = items.map(({ attributes }) => inPackage(attributes['href']));
  const spine = elementsOf(root).flatMap(({ name, attributes }) => (name === 'itemref' ? [attributes['idref']] : []));
  const idsOf = (name: string) => elementsOf(name).flatMap(({ attributes }) => attributes['id'] ?? []);
  return [
    ...typeProblems(bytes, [...files.keys()]),
    ...[...read].flatMap(([name, { problems }]) => problems.map((problem) => `${name}: ${problem}`)),
    ...listed.filter((name) => !files.has(name)).map((name) => `${name} is listed and missing`),
    ...[...files.keys()]
      .filter((name) => !listed.includes(name) && ![root, 'mimetype', 'META-INF/container.xml'].includes(name))
      .map((name) => `${name} is not listed`),
    ...spine.filter((id) => !items.some(({ attributes }) => attributes['id'] === id)).map((id) => `the spine has ${id}, the list has not`),
    ...items
      .filter(({ attributes }) => attributes['media-type'] === 'application/xhtml+xml' && attributes['properties'] !== 'nav')
      .filter(({ attributes }) => !spine.includes(attributes['id']))
      .map(({ attributes }) => `${attributes['href']} is not in the spine`),
    ...[...read.keys()].flatMap((name) => {
      const ids = idsOf(name);
      return ids.filter((id, position) => ids.indexOf(id) !== position).map((id) => `${name}: the id ${id} is given twice`);
    }),
    ...[...read.keys()]
      .filter((name) => name.endsWith('.xhtml'))
      .flatMap((name) =>
        elementsOf(name)
          .flatMap(({ attributes }) => [attributes['href'], attributes['src']].filter((target) => target !== undefined))
          .filter((target) => !/^(?:https?|mailto|tel):/.test(target))
          .flatMap((target) => {
            const [path = '', id] = target.split('#');
            const file = path === '' ? name : posix.join(posix.dirname(name), path);
            if (!files.has(file)) return [`${name}: ${target} leads to no file`];
            return id === undefined || idsOf(file).includes(id) ? [] : [`${name}: ${target} leads to no id`];
          }),
      ),
  ];
}

/** The type stands first, unpacked, without anything before its name: programs look for it at a fixed place. */
function typeProblems(bytes: Uint8Array, names: readonly string[]): string[] {
  const start = strFromU8(bytes.subarray(30, 58), true);
  const packed = bytes[8] !== 0 || bytes[9] !== 0 || bytes[28] !== 0 || bytes[29] !== 0;
  return names[0] === 'mimetype' && start === 'mimetypeapplication/epub+zip' && !packed
    ? []
    : ['the type of the file is not at its beginning'];
}
