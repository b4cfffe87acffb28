/** Offers ↔ columns: each field's distinct values once, and a short string that says which offer has which. */
import type { SearchOffer } from './search-index.ts';

/** A field of many offers. */
type Column = [values: unknown[], which: string];

/** Offers without their names, as they are stored. */
export interface PackedOffers {
  /** Distances between positions, base 36. */
  at: string;
  columns: Column[];
}

/** Printable characters that JSON does not escape. */
const DIGITS = Array.from({ length: 92 }, (_, index) => String.fromCharCode(35 + index)).filter((digit) => digit !== '\\');
const DIGIT_VALUES = new Map(DIGITS.map((digit, value) => [digit, value]));

/** The fields of an offer by column; what belongs together shares one. */
const toColumns = ({
  type,
  concepts,
  reach,
  regions,
  districts,
  municipalities,
  places,
  languages,
  formats,
  free,
  schedule,
  verification,
  year,
}: SearchOffer) => [
  [type, ...concepts],
  [reach, regions, districts, municipalities],
  places,
  languages,
  formats,
  free ?? null,
  schedule,
  [verification, year ?? null],
];

/** Packs offers; the positions must rise. */
export function packOffers(offers: readonly (readonly [position: number, offer: SearchOffer])[]): PackedOffers {
  const rows = offers.map(([, offer]) => toColumns(offer));
  return {
    at: packPositions(offers.map(([position]) => position)),
    columns: (rows[0] ?? []).map((_, column) => packColumn(rows.map((row) => row[column]))),
  };
}

/** Unpacks offers; id, title and words are empty, they are stored elsewhere. */
export function unpackOffers({ at, columns }: PackedOffers): [position: number, offer: SearchOffer][] {
  const unpacked = columns.map(unpackColumn);
  return unpackPositions(at).map((position, row) => {
    const field = <T>(column: number) => unpacked[column]?.(row) as T;
    const [type = 0, ...concepts] = field<number[]>(0);
    const [reach, regions, districts, municipalities] = field<[SearchOffer['reach'], number[], number[], number[]]>(1);
    const free = field<boolean | null>(5);
    const [verification, year] = field<[SearchOffer['verification'], number | null]>(7);
    const offer: SearchOffer = {
      id: '',
      title: '',
      words: '',
      type,
      concepts,
      reach,
      regions,
      districts,
      municipalities,
      places: field(2),
      languages: field(3),
      formats: field(4),
      ...(free !== null && { free }),
      schedule: field(6),
      verification,
      ...(year !== null && { year }),
    };
    return [position, offer];
  });
}

/** Rising whole numbers → their distances, base 36, divided by spaces. */
export function packPositions(positions: readonly number[]): string {
  return positions.map((position, index) => (position - (positions[index - 1] ?? -1)).toString(36)).join(' ');
}

/** The reverse of {@link packPositions}. */
export function unpackPositions(text: string): number[] {
  let position = -1;
  return text === '' ? [] : text.split(' ').map((distance) => (position += parseInt(distance, 36)));
}

function packColumn(fields: readonly unknown[]): Column {
  const known = new Map<string, number>();
  const values: unknown[] = [];
  const numbers = fields.map((field) => {
    const key = JSON.stringify(field);
    let number = known.get(key);
    if (number === undefined) {
      number = values.push(field) - 1;
      known.set(key, number);
    }
    return number;
  });
  const width = widthFor(values.length);
  return [values, width === 0 ? '' : numbers.map((number) => digits(number, width)).join('')];
}

/** The value in a row. */
function unpackColumn([values, which]: Column): (row: number) => unknown {
  const width = widthFor(values.length);
  return (row) => {
    let number = 0;
    for (const digit of which.slice(row * width, (row + 1) * width)) number = number * DIGITS.length + (DIGIT_VALUES.get(digit) ?? 0);
    return values[number];
  };
}

/** Digits that a number below `count` needs; none where there is only one value. */
function widthFor(count: number): number {
  let width = 0;
  for (let most = 1; most < count; most *= DIGITS.length) width++;
  return width;
}
const digits = (number: number, width: number): string =>
  width === 1 ? (DIGITS[number] ?? '') : digits(Math.floor(number / DIGITS.length), width - 1) + (DIGITS[number % DIGITS.length] ?? '');
