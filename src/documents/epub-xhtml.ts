/** Blocks of a document as XHTML. */
import type { Block, Document, Heading, ListItem, Passage } from './blocks.ts';
import type { EpubBook, EpubHeading } from './epub-files.ts';
import type { Inline, TextRun } from './inline.ts';
import { xmlAttributes, xmlText } from './xml-text.ts';

/** Writes the parts of a document as XHTML. */
export interface XhtmlWriter {
  /** The title of the document. */
  title: () => string;
  /** Blocks; headings of the first level become `h1`, or with `below` 1 `h2`. */
  blocks: (blocks: readonly Block[], below: 0 | 1) => string;
  /** Headings as lists in each other; those of a deeper level than `depth` are left out. */
  contents: (headings: readonly EpubHeading[], depth?: number) => string;
}

/** The writer of a document. Links lead where `book` says. */
export function xhtmlWriter(document: Document, book: EpubBook): XhtmlWriter {
  const inline = (content: Inline): string => content.map(run).join('');

  function run({ text, strong, emphasis, soft, small, language, dir, link }: TextRun): string {
    if (text === '\n') return '<br/>';
    const own = language !== undefined || dir !== undefined || soft === true;
    let words = xmlText(text);
    if (own) words = element(dir === undefined ? 'span' : 'bdi', { class: soft ? 'soft' : undefined, ...tongue(language, dir) }, words);
    if (small) words = `<small>${words}</small>`;
    if (strong) words = `<strong>${words}</strong>`;
    if (emphasis) words = `<em>${words}</em>`;
    return link === undefined ? words : element('a', { href: link.startsWith('#') ? book.addressOf(link.slice(1)) : link }, words);
  }

  const paragraph = (content: Inline, attributes: Attributes = {}) => element('p', attributes, inline(content));

  function heading(block: Heading, below: number): string {
    return element(`h${Math.min(6, block.level + below)}`, { id: book.idOf(block) }, inline(block.content));
  }

  function item(entry: ListItem, below: number): string {
    if (!('below' in entry)) return `<li>${inline(entry)}</li>`;
    return `<li>${entry.content.length > 0 ? paragraph(entry.content) : ''}${blocks(entry.below, below)}</li>`;
  }

  function passage({ language, dir, blocks: inner }: Passage, below: number): string {
    return element('div', tongue(language, dir), blocks(inner, below));
  }

  function blocks(all: readonly Block[], below: number): string {
    return all.map((block) => one(block, below)).join('\n');
  }

  function one(block: Block, below: number): string {
    switch (block.kind) {
      case 'heading':
        return heading(block, below);
      case 'paragraph':
        return paragraph(block.content, { id: block.id, class: block.like === undefined ? block.size : `like-${block.like}` });
      case 'list': {
        const kind = block.marker === 'box' ? 'boxes' : block.size;
        const items = block.items.map((entry) => item(entry, below)).join('');
        return element(block.ordered ? 'ol' : 'ul', { class: kind, start: block.ordered ? block.start : undefined }, items);
      }
      case 'definitions': {
        const entries = block.entries.map(
          ({ term, details, id }) => element('dt', { id }, inline(term)) + details.map((detail) => `<dd>${inline(detail)}</dd>`).join(''),
        );
        return element('dl', { class: 'words' }, entries.join(''));
      }
      case 'facts':
        return `<dl>${block.entries.map(({ label, values }) => `<dt>${xmlText(label)}</dt>${values.map((value) => `<dd>${inline(value)}</dd>`).join('')}`).join('')}</dl>`;
      case 'table': {
        const row = (cells: string) => `<tr>${cells}</tr>`;
        const head = row(block.header.map((cell) => `<th scope="col">${inline(cell)}</th>`).join(''));
        const body = block.rows.map((cells) => row(cells.map((cell) => `<td>${inline(cell)}</td>`).join(''))).join('');
        return `<table><thead>${head}</thead><tbody>${body}</tbody></table>`;
      }
      case 'note':
        return `<div class="note" role="note">${block.content.map((content) => paragraph(content)).join('')}</div>`;
      case 'aside':
        return element(
          'aside',
          { class: block.tone === 'warm' ? 'aside warm' : 'aside' },
          `<p class="title"><strong>${inline(block.title)}</strong></p>${blocks(block.blocks, below)}`,
        );
      case 'quote':
        return `<blockquote>${blocks(block.blocks, below)}</blockquote>`;
      case 'rule':
        return '<hr/>';
      case 'passage':
        return passage(block, below);
      case 'side-by-side': {
        const sides = block.sides.filter((side) => side.blocks.length > 0).map((side) => passage(side, below));
        return `<div class="pair">${sides.join('')}</div>`;
      }
      case 'picture': {
        const image = `<img${xmlAttributes({ src: book.nameOf(block), alt: block.alternative })}/>`;
        return `<figure>${image}${block.caption ? `<figcaption>${inline(block.caption)}</figcaption>` : ''}</figure>`;
      }
      case 'contents':
        return contents(book.headings, block.depth);
      case 'index':
        return `<ul>${block.entries.map(({ content, target }) => `<li>${element('a', { href: book.addressOf(target) }, inline(content))}</li>`).join('')}</ul>`;
      case 'group':
        return `<div class="${block.tight ? 'group tight' : 'group'}">${blocks(block.blocks, below)}</div>`;
      case 'page-break':
        return '';
    }
  }

  function contents(headings: readonly EpubHeading[], depth = 3): string {
    const nested = (list: readonly EpubHeading[], level: number): string => {
      const starts = list.flatMap((entry, position) => (entry.level <= level || position === 0 ? [position] : []));
      const items = starts.map((start, position) => {
        const [first, ...inner] = list.slice(start, starts[position + 1]);
        if (!first) return '';
        // Links in links are not allowed: of a heading only its words.
        const words = inline(first.content.map(({ link: _, ...rest }) => (rest.text === '\n' ? { text: ' \u00B7 ' } : rest)));
        return `<li>${element('a', { href: first.address }, words)}${inner.length > 0 ? nested(inner, level + 1) : ''}</li>`;
      });
      return `<ol>${items.join('')}</ol>`;
    };
    return nested(
      headings.filter(({ level }) => level <= depth),
      1,
    );
  }

  return { title: () => `<h1>${document.heading ? inline(document.heading) : xmlText(document.title)}</h1>`, blocks, contents };
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

function element(name: string, attributes: Attributes, content: string): string {
  return `<${name}${xmlAttributes(attributes)}>${content}</${name}>`;
}

function tongue(language?: string, dir?: string): Attributes {
  return { lang: language, 'xml:lang': language, dir };
}
