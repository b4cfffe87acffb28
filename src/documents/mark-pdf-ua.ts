/** Marks a tagged PDF of Typst as PDF/UA-1, in the places and words in which Typst itself does it. */
import { Buffer } from 'node:buffer';

const NAMESPACE = ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" ';
const PART = '<pdfuaid:part>1</pdfuaid:part>';

/** Text put into the file at a position, instead of as many bytes of what was there. */
interface Edit {
  at: number;
  instead: number;
  text: string;
}

/**
 * Adds `pdfuaid:part` to the metadata and `DisplayDocTitle` to the preferences, and writes the places of the objects anew.
 *
 * @throws {Error} where the file is not built as expected
 */
export function markPdfUa(file: Uint8Array): Uint8Array {
  // One byte, one letter.
  const text = Buffer.from(file).toString('latin1');
  const metadata = text.lastIndexOf('<?xpacket begin');
  const length = find(text, /\/Length \d+/g, text.lastIndexOf(' obj\n', metadata));
  const [added, part] = [find(text, /xmlns:pdf="[^"]*" /g, metadata), find(text, /<xmpTPg:NPages>/g, metadata)];
  const preferences = find(text, /\/ViewerPreferences <<\n/g, metadata);
  const bytes = Number(length.found.slice('/Length '.length)) + NAMESPACE.length + PART.length;
  const edits: Edit[] = [
    { at: length.at, instead: length.found.length, text: `/Length ${bytes}` },
    { at: added.at + added.found.length, instead: 0, text: NAMESPACE },
    { at: part.at, instead: 0, text: PART },
    { at: preferences.at + preferences.found.length, instead: 0, text: '    /DisplayDocTitle true\n' },
  ];
  return Buffer.from(withEdits(text, edits), 'latin1');
}

function find(text: string, pattern: RegExp, from: number): { at: number; found: string } {
  pattern.lastIndex = Math.max(from, 0);
  const found = from < 0 ? null : pattern.exec(text);
  if (!found) throw new Error(`The PDF has no ${pattern.source}.`);
  return { at: found.index, found: found[0] };
}

/** The text with all edits, in their order, and with the table of places at its end as it has to be then. */
function withEdits(text: string, edits: readonly Edit[]): string {
  const tableAt = text.lastIndexOf('\nxref\n');
  const moved = (place: number) =>
    edits.reduce((sum, { at, instead, text: put }) => (at < place ? sum + put.length - instead : sum), place);
  const parts = edits.map(({ at, text: put }, position) => {
    const previous = edits[position - 1];
    return text.slice(previous ? previous.at + previous.instead : 0, at) + put;
  });
  const last = edits.at(-1);
  const table = text
    .slice(tableAt)
    .replace(/^(\d{10})(?= 00000 n)/gm, (place) => String(moved(Number(place))).padStart(10, '0'))
    .replace(/(?<=startxref\n)\d+/, (place) => String(moved(Number(place))));
  return parts.join('') + text.slice(last ? last.at + last.instead : 0, tableAt) + table;
}
