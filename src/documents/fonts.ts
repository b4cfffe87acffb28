/** The fonts of documents: files of the packages that hold them. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';

/** Noto Sans for Latin and Cyrillic; Amiri and Vazirmatn because what they show can be copied and read aloud. */
const FILES = {
  '@expo-google-fonts/noto-sans': [
    '400Regular/NotoSans_400Regular.ttf',
    '400Regular_Italic/NotoSans_400Regular_Italic.ttf',
    '700Bold/NotoSans_700Bold.ttf',
    '700Bold_Italic/NotoSans_700Bold_Italic.ttf',
  ],
  '@expo-google-fonts/amiri': ['400Regular/Amiri_400Regular.ttf', '700Bold/Amiri_700Bold.ttf'],
  '@expo-google-fonts/vazirmatn': ['400Regular/Vazirmatn_400Regular.ttf', '700Bold/Vazirmatn_700Bold.ttf'],
};

/** The packages of the fonts. */
export const FONT_PACKAGES: readonly string[] = Object.keys(FILES);

/**
 * Looks up packages from the folder of the project, in which every command runs. Not from this file: the site's build moves the code
 * into a folder that may lie anywhere.
 */
export const requireFromProject = createRequire(join(process.cwd(), 'package.json'));

/** Paths of the font files. */
export function fontFiles(): string[] {
  return Object.entries(FILES).flatMap(([name, files]) => files.map((file) => requireFromProject.resolve(`${name}/${file}`)));
}
