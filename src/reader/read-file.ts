/** One file → its text, as far as it can be read. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { classifyFile, type FileClass } from './classify-file.ts';
import type { Position, Problem } from './problem.ts';

/** Largest size of a file in bytes, by the beginning of its path; larger ones are reported and not read. */
const SIZE_LIMITS = { 'places/': 8 * 1024 * 1024, 'docs/': 256 * 1024, '': 512 * 1024 } as const;
/** What no text has: control characters except tabulator and line breaks. */
// eslint-disable-next-line no-control-regex
const CONTROL_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/** Why a file cannot be read. */
export interface FileFailure {
  code: Problem['code'];
  message: string;
  fix: string;
  position?: Position;
}

/** The text of a file, or why it cannot be read. */
export type FileText = { text: string } | { failure: FileFailure };

/** Reads one file below `root`. Only files that {@link classifyFile} knows as texts are opened; the others have an empty text. */
export async function readFileText(root: string, file: string): Promise<FileText> {
  const limit = Object.entries(SIZE_LIMITS).find(([start]) => file.startsWith(start))?.[1] ?? 0;
  const type: FileClass['type'] = classifyFile(file).type;
  if (type === 'unexpected' || type === 'bad-id' || type === 'licence' || type === 'picture') return { text: '' };
  try {
    const handle = await open(join(root, file), 'r');
    try {
      const { size } = await handle.stat();
      if (size > limit)
        return {
          failure: {
            code: 'file-too-large',
            message: `has ${(size / 1_048_576).toFixed(1)} MiB; at most ${limit / 1_048_576} MiB are read`,
            fix: 'Divide it, or remove what does not belong into it.',
          },
        };
      const bytes = await handle.readFile();
      try {
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
      } catch {
        return {
          failure: {
            code: 'file-encoding',
            message: 'is not valid UTF-8',
            fix: 'Save it again with the encoding UTF-8.',
            position: firstBadByte(bytes),
          },
        };
      }
    } finally {
      await handle.close();
    }
  } catch (error) {
    return {
      failure: {
        code: 'file-unreadable',
        message: `cannot be read: ${(error as Error).message}`,
        fix: 'Give read permission, or remove it.',
      },
    };
  }
}

/** Position of the first byte that no text in UTF-8 has there. */
function firstBadByte(bytes: Uint8Array): Position {
  const text = new TextDecoder('utf-8').decode(bytes);
  return positionAt(text, text.search(/[\0\uFFFD]/));
}

/** Line and column of an offset in a text, in UTF-16 code units. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Why a text is refused although it is valid UTF-8. */
export function controlCharacterIn(text: string): FileFailure | undefined {
  const match = CONTROL_CHARACTER.exec(text);
  if (!match) return undefined;
  const name = `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    code: 'file-encoding',
    message: `contains the control character ${name}`,
    fix: 'Remove it; if the file is full of them, save it again with the encoding UTF-8.',
    position: positionAt(text, match.index),
  };
}
