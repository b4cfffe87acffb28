import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockEntry {
  optionalDependencies?: Record<string, string>;
  resolved?: string;
}

const readLines = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const { packages } = JSON.parse(readLines('package-lock.json')) as { packages: Record<string, LockEntry> };

/** Where npm would find `name` from the package at `place`: in its own node_modules, else in one above it. */
function findEntry(name: string, place: string): string | undefined {
  for (let from = place; ; from = from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1))) {
    const candidate = `${from && `${from}/`}node_modules/${name}`;
    if (candidate in packages) return candidate;
    if (from === '') return undefined;
  }
}

describe('package-lock.json', () => {
  it('has an entry for every optional dependency, so that npm ci works on every system', () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => findEntry(name, place) === undefined)
        .map((name) => `${place} → ${name}`),
    );
    expect(missing, 'Make the lock from nothing: rm -rf node_modules package-lock.json; npm install --package-lock-only').toEqual([]);
  });

  it('has the binaries of the compiler and the search index for all systems', () => {
    const names = Object.keys(packages);
    for (const [scope, separator] of [
      ['@astrojs/compiler-binding-', '-'],
      ['@pagefind/', '-'],
    ] as const) {
      for (const system of ['darwin', 'linux', scope === '@pagefind/' ? 'windows' : 'win32']) {
        const found = names.filter((name) => name.includes(`node_modules/${scope}${system}${separator}`));
        expect(
          found.some((name) => name.includes('arm64')),
          `${scope}${system} for arm64`,
        ).toBe(true);
        expect(
          found.some((name) => name.includes('x64')),
          `${scope}${system} for x64`,
        ).toBe(true);
      }
    }
  });

  it('names no registry, so that every mirror will do', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved?.startsWith('http'))).toEqual([]);
    expect(readLines('.npmrc')).not.toMatch(/registry\s*=|https?:/);
  });
});
