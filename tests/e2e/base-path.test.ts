import { beforeAll, describe, expect, it } from 'vitest';
import { brokenLinks } from './broken-links.ts';
import { builtFixture, FIXTURE_BASE } from './built-fixture.ts';

describe('a site below a sub-path', () => {
  let site: string;
  beforeAll(async () => {
    site = await builtFixture();
  }, 300_000);

  it('has only links that stay below it and lead somewhere', async () => {
    expect(await brokenLinks(site, FIXTURE_BASE)).toEqual([]);
  });
});
