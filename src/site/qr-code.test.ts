import fc from 'fast-check';
import qrcode from 'qrcode-generator';
import { describe, expect, it } from 'vitest';
import { drawQrCode } from './qr-code.ts';

/** The modules that a path paints: `row,column` of each. */
function painted(path: string): Set<string> {
  const found = new Set<string>();
  let x = 0;
  let y = 0;
  for (const [, command, first = '', second = ''] of path.matchAll(/([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    if (command === 'M') [x, y] = [Number(first), Number(second) - 0.5];
    else if (command === 'm') x += Number(first);
    else for (let end = x + Number(first); x < end; x++) found.add(`${y},${x}`);
  }
  return found;
}

describe('drawQrCode', () => {
  it('paints exactly the dark modules, with a margin of four', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.constantFrom('L' as const, 'M' as const), (text, level) => {
        const code = qrcode(0, level);
        code.addData(text);
        code.make();
        const dark = new Set<string>();
        for (let row = 0; row < code.getModuleCount(); row++)
          for (let column = 0; column < code.getModuleCount(); column++) if (code.isDark(row, column)) dark.add(`${row + 4},${column + 4}`);
        const drawn = drawQrCode(text, level);
        expect(drawn.size).toBe(code.getModuleCount() + 8);
        expect(painted(drawn.path)).toEqual(dark);
      }),
      { numRuns: 30 },
    );
  });

  it('refuses a text that no code can hold', () => {
    expect(() => drawQrCode('x'.repeat(3000))).toThrow();
  });
});
