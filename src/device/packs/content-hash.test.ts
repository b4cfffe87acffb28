import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentHash } from './content-hash.ts';

it('is the beginning of SHA-256, in letters that may stand in a name of a file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (content) => {
      const hash = await contentHash(new Uint8Array(content));
      expect(hash).toBe(createHash('sha256').update(content).digest().subarray(0, 12).toString('base64url'));
    }),
  );
});
