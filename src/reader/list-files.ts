/** All files below the content folder, without ever leaving it. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from './problem.ts';

/** What lies below the content folder. */
export interface FileList {
  /** Paths of regular files, relative, with forward slashes, sorted. */
  files: string[];
  problems: Problem[];
}

const HIDDEN = /^(?:\.|_)/;
const FILE_NAME = /\.(?:yaml|yml|json|mdx|md)$/;

/**
 * Lists regular files. Symbolic links, sockets and folders named like files are reported and not followed;
 * names that begin with a dot or an underscore are left out, as in Starlight.
 */
export async function listFiles(root: string): Promise<FileList> {
  const files: string[] = [];
  const problems: Problem[] = [];
  const visit = async (folder: string): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error: unknown) => {
      problems.push(problem(folder, 'file-unreadable', `cannot be listed: ${String(error)}`, 'Give read permission, or remove it.'));
      return [];
    });
    for (const entry of entries) {
      if (HIDDEN.test(entry.name)) continue;
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isSymbolicLink()) {
        problems.push(problem(path, 'file-symlink', 'is a symbolic link, which is not followed', 'Replace it by the file itself.'));
      } else if (entry.isDirectory()) {
        if (FILE_NAME.test(entry.name))
          problems.push(
            problem(path, 'file-is-folder', 'is a folder, but is named like a file', 'Rename the folder, or replace it by a file.'),
          );
        else await visit(path);
      } else if (entry.isFile()) {
        files.push(path);
      } else {
        problems.push(problem(path, 'file-unreadable', 'is neither a file nor a folder', 'Remove it.'));
      }
    }
  };
  await visit('');
  return { files: files.sort(), problems };
}

const problem = (file: string, code: Problem['code'], message: string, fix: string): Problem => ({
  file: file || '.',
  line: 1,
  column: 1,
  code,
  message,
  fix,
});
