/** The files of an EPUB that are not its text. */
import type { Document } from './blocks.ts';
import type { EpubBook } from './epub-files.ts';
import type { EpubSettings } from './epub.ts';
import { everyBlock } from './walk-blocks.ts';
import { xmlAttributes, xmlText } from './xml-text.ts';

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Says where the package file is. */
export function containerFile(): string {
  return `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;
}

/** A page of XHTML in the language of the document. */
export function page({ language, dir }: Document, title: string, body: string): string {
  const attributes = xmlAttributes({ lang: language, 'xml:lang': language, dir });
  return `${XML}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${attributes}>
<head><title>${xmlText(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>${body}</body>
</html>
`;
}

/** The table of contents that reading programs show. */
export function navigationFile(document: Document, heading: string, list: string): string {
  return page(document, heading, `<nav epub:type="toc" role="doc-toc"><h1>${xmlText(heading)}</h1>${list}</nav>`);
}

/** What the book is, which files it has, and in which order and direction they are read. */
export function packageFile(document: Document, book: EpubBook, { identifier, accessibility }: EpubSettings): string {
  const { language, dir, date } = document;
  const meta = (property: string, value: string) => `<meta property="${property}">${xmlText(value)}</meta>`;
  const hasPictures = book.pictures.length > 0;
  const features = ['structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability'];
  const metadata = [
    `<dc:identifier id="id">${xmlText(identifier)}</dc:identifier>`,
    `<dc:title>${xmlText(document.title)}</dc:title>`,
    ...languagesOf(document).map((tag) => `<dc:language>${xmlText(tag)}</dc:language>`),
    `<dc:description>${xmlText(document.description)}</dc:description>`,
    `<dc:publisher>${xmlText(document.publisher)}</dc:publisher>`,
    `<dc:date>${xmlText(date)}</dc:date>`,
    meta('dcterms:modified', `${date}T00:00:00Z`),
    ...['textual', ...(hasPictures ? ['visual'] : [])].map((mode) => meta('schema:accessMode', mode)),
    meta('schema:accessModeSufficient', 'textual'),
    ...[...features, ...(hasPictures ? ['alternativeText'] : [])].map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', accessibility),
  ];
  const item = (id: string, href: string, type: string, properties?: string) =>
    `<item${xmlAttributes({ id, href, 'media-type': type, properties })}/>`;
  const xhtml = 'application/xhtml+xml';
  const manifest = [
    item('nav', 'nav.xhtml', xhtml, 'nav'),
    item('style', 'style.css', 'text/css'),
    ...book.files.map(({ name }, position) => item(`text-${position + 1}`, name, xhtml)),
    ...book.pictures.map(({ name }, position) => item(`picture-${position + 1}`, name, 'image/svg+xml')),
  ];
  const spine = book.files.map((_, position) => `<itemref idref="text-${position + 1}"/>`);
  const attributes = xmlAttributes({ version: '3.0', 'unique-identifier': 'id', 'xml:lang': language, dir });
  return `${XML}<package xmlns="http://www.idpf.org/2007/opf"${attributes}>
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.join('\n')}
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine page-progression-direction="${dir}">
${spine.join('\n')}
</spine>
</package>
`;
}

/** The language of the document, and that which stands beside it. */
function languagesOf({ language, blocks }: Document): string[] {
  const beside = [...everyBlock(blocks)].flatMap((block) =>
    block.kind === 'side-by-side' ? block.sides.map((side) => side.language) : [],
  );
  return [...new Set([language, ...beside])];
}
