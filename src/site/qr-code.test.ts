import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { darkModules, paintedModules } from '../../tests/fixtures/qr-modules.ts';
import { drawQrCode } from './qr-code.ts';

describe('drawQrCode', () => {
  it('paints exactly the dark modules, with a margin of four', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 120 }), (text) => {
        const { count, dark } = darkModules(text);
        const drawn = drawQrCode(text);
        expect(drawn.size).toBe(count + 8);
        expect(paintedModules(drawn.path, 4)).toEqual(dark);
      }),
      { numRuns: 8 },
    );
  });

  it('refuses a text that no code can hold', () => {
    expect(() => drawQrCode('x'.repeat(3000))).toThrow();
  });
});
