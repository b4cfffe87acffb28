/** How a document is divided into the files of an EPUB. */
import type { Block, Document, Heading, Picture } from './blocks.ts';
import { textOf, type Inline } from './inline.ts';
import { everyBlock, idsOf } from './walk-blocks.ts';

/** A file of text: what stands between two page breaks. */
export interface EpubFile {
  /** Name beside the package file. */
  name: string;
  title: string;
  blocks: readonly Block[];
}

/** A heading that the navigation leads to. */
export interface EpubHeading {
  level: number;
  content: Inline;
  /** File and id. */
  address: string;
}

/** A document in files. */
export interface EpubBook {
  files: readonly EpubFile[];
  headings: readonly EpubHeading[];
  pictures: readonly { name: string; svg: string }[];
  /** The id of every heading, of its own or made here. */
  idOf: (heading: Heading) => string;
  /** The name of the file of a picture. */
  nameOf: (picture: Picture) => string;
  /** Where `#id` leads: file and id. */
  addressOf: (id: string) => string;
}

/** Divides a document at its page breaks; every heading gets an id. */
export function divideDocument(document: Document): EpubBook {
  const files = partsOf(document.blocks).map((blocks, position): EpubFile => {
    const [heading] = headingsIn(blocks);
    return { name: `text-${position + 1}.xhtml`, title: position === 0 || !heading ? document.title : titleOf(heading), blocks };
  });
  const ids = new Map<Heading, string>();
  const addresses = new Map<string, string>();
  const names = new Map<Picture, string>();
  const headings: EpubHeading[] = [];
  for (const { name, blocks } of files) {
    for (const block of everyBlock(blocks)) {
      if (block.kind === 'picture') names.set(block, `picture-${names.size + 1}.svg`);
      for (const id of idsOf(block)) addresses.set(id, `${name}#${id}`);
      if (block.kind !== 'heading') continue;
      const id = block.id ?? `heading-${ids.size + 1}`;
      ids.set(block, id);
      if (block.listed !== false) headings.push({ level: block.level, content: block.content, address: `${name}#${id}` });
    }
  }
  return {
    files,
    headings,
    pictures: [...names].map(([{ svg }, name]) => ({ name, svg })),
    idOf: (heading) => ids.get(heading) ?? '',
    nameOf: (picture) => names.get(picture) ?? '',
    addressOf: (id) => addresses.get(id) ?? '',
  };
}

function partsOf(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'page-break') parts.push([]);
    else parts.at(-1)?.push(block);
  }
  return parts.filter((part, position) => position === 0 || part.length > 0);
}

function headingsIn(blocks: readonly Block[]): Heading[] {
  return [...everyBlock(blocks)].filter((block) => block.kind === 'heading');
}

function titleOf({ content }: Heading): string {
  return textOf(content).replaceAll('\n', ' · ');
}
