/** QR codes as the outline of an SVG. */
import qrcode from 'qrcode-generator';

/** A QR code, drawn in squares of side 1. */
export interface QrCode {
  /** Side of the whole code with its margin, in modules: the view box is `0 0 size size`. */
  size: number;
  /** Path data of lines of width 1: `stroke-width="1"`, no fill. */
  path: string;
}

/** Margin that readers need, in modules (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** A code takes longer to make than the page around it, and two pages show it. */
const drawn = new Map<string, QrCode>();

/**
 * The QR code of a text, of which 15 % may be destroyed (level M).
 *
 * @throws {Error} where the text is longer than about 2,300 letters
 */
export function drawQrCode(text: string): QrCode {
  const known = drawn.get(text);
  if (known) return known;
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const lines: string[] = [];
  for (let row = 0; row < count; row++) {
    let from = -1;
    // Moves are relative to the end of the line before, which makes them short.
    let at: number | undefined;
    for (let column = 0; column <= count; column++) {
      const dark = column < count && code.isDark(row, column);
      if (dark && from < 0) from = column;
      if (dark || from < 0) continue;
      lines.push(at === undefined ? `M${from + QUIET_ZONE} ${row + QUIET_ZONE}.5` : `m${from - at} 0`, `h${column - from}`);
      at = column;
      from = -1;
    }
  }
  const made = { size: count + 2 * QUIET_ZONE, path: lines.join('') };
  drawn.set(text, made);
  return made;
}
