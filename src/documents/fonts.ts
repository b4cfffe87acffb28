/** The fonts of documents: files of the packages that hold them. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';

const PACKAGE = '@expo-google-fonts';
/** Noto Sans for Latin and Cyrillic; Amiri and Vazirmatn because what they show can be copied and read aloud. */
const FILES = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'amiri/400Regular/Amiri_400Regular.ttf',
  'amiri/700Bold/Amiri_700Bold.ttf',
  'vazirmatn/400Regular/Vazirmatn_400Regular.ttf',
  'vazirmatn/700Bold/Vazirmatn_700Bold.ttf',
];

/**
 * Looks up packages from the folder of the project, in which every command runs. Not from this file: the site's build moves the code
 * into a folder that may lie anywhere.
 */
export const requireFromProject = createRequire(join(process.cwd(), 'package.json'));

/** Paths of the font files. */
export function fontFiles(): string[] {
  return FILES.map((file) => requireFromProject.resolve(`${PACKAGE}/${file}`));
}
