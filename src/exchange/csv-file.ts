/** Tables as CSV for spreadsheets. */
import Papa from 'papaparse';

/** Makes a spreadsheet read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The text of a file: semicolons between cells, as spreadsheets in Germany expect. A cell that a spreadsheet would run as a formula
 * gets an apostrophe in front; a plain number stays one.
 */
export function csvFile(rows: readonly (readonly (string | number)[])[]): string {
  const table = rows.map((row) => [...row]);
  return `${BYTE_ORDER_MARK}${Papa.unparse(table, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`;
}
