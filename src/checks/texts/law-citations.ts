/** Citations of German statutes and of European regulations in a text: `§§ 6 und 7 IntV`, `§ 44 Absatz 4 AufenthG`, `Art. 9 DSGVO`. */

/** One citation. */
export interface Citation {
  /** As it stands in the text. */
  text: string;
  /** Abbreviation of the law. */
  law: string;
  /** Paragraphs or articles, such as `44a`; both ends where it names a stretch. */
  numbers: string[];
  /** It names a stretch (`§§ 31–32a`, `§ 16 ff.`): everything from the first to the last number. */
  stretch: boolean;
}

/** Sign, numbers with their subdivisions, then the law: a word of at least two capitals, with a book or Land behind it. */
const CITATION = /(?:§§?|\bArt(?:\.|ikel)) ?(\d[^§()]{0,60}?) ((?:[A-ZÄÖÜ][a-zäöü]*){1,4}[A-Z](?: (?:[IVX]+|NRW)\b)?)(?![a-zäöü])/gu;
const SUBDIVISION =
  /(?:Absatz|Abs\.|Nummer|Nr\.|Satz|S\.|Buchstabe)\s*\d+[a-z]?(?:\s*(?:bis|und|,|–)\s*\d+[a-z]?(?!\s*(?:Absatz|Abs\.)))*/g;

/** All citations of a text, in order. */
export function citationsIn(text: string): Citation[] {
  return [...text.matchAll(CITATION)].flatMap(([whole, middle = '', law = '']): Citation[] => {
    const paragraphs = middle.replace(SUBDIVISION, '');
    const numbers = paragraphs.match(/\d+[a-z]?/g) ?? [];
    return numbers.length === 0 ? [] : [{ text: whole, law, numbers, stretch: /\bff\.|\d[a-z]?\s*(?:–|-|bis)\s*\d/.test(paragraphs) }];
  });
}

/** Numbers of a citation that none of the listed ones holds. */
export function lacking({ law, numbers }: Citation, listed: readonly Citation[]): string[] {
  const own = listed.filter((citation) => citation.law === law);
  return numbers.filter((number) => !own.some((citation) => citation.numbers.includes(number) || within(number, citation)));
}

function within(number: string, { numbers, stretch }: Citation): boolean {
  if (!stretch) return false;
  const [first = 0, last = Number.POSITIVE_INFINITY] = numbers.map((value) => Number.parseInt(value, 10));
  const value = Number.parseInt(number, 10);
  return value >= first && value <= last;
}
