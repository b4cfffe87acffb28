/** The Typst compiler: the native one where this machine has it, otherwise the portable one with the same pages. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { FONT_PACKAGES, fontFiles, requireFromProject } from './fonts.ts';
import { markPdfUa } from './mark-pdf-ua.ts';

/** What is to be compiled. */
export interface TypstSource {
  /** The main file. */
  text: string;
  /** Values of `sys.inputs`. */
  inputs: Readonly<Record<string, string>>;
  /** Day of the file, `YYYY-MM-DD`; the same day stands in the source's `set document(date: …)`. */
  date: string;
}

/**
 * Compiles to PDF/UA-1.
 *
 * @throws {Error} with every error and warning of the compiler
 */
export type TypstCompiler = (source: TypstSource) => Uint8Array;

interface Diagnostic {
  message: string;
}

interface NativeResult {
  result: unknown;
  hasError: () => boolean;
  takeWarnings: () => { shortDiagnostics: Diagnostic[] } | null;
  takeDiagnostics: () => { shortDiagnostics: Diagnostic[] } | null;
}

interface NativeModule {
  NodeCompiler: {
    create: (options: { workspace: string; fontArgs: { fontPaths: string[] }[] }) => {
      compile: (options: { mainFileContent: string; inputs: Readonly<Record<string, string>> }) => NativeResult;
      pdf: (document: unknown, options: { pdfStandard: 'ua-1'; creationTimestamp: number }) => Uint8Array;
      evictCache: (maxAge: number) => void;
    };
  };
}

const NATIVE = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';
const PORTABLE = '@myriaddreamin/typst-ts-web-compiler';

/** Names and versions of what makes the files of this machine: compiler and fonts. */
export function compilerVersions(): string[] {
  const versionOf = (name: string) => `${name}@${(requireFromProject(`${name}/package.json`) as { version: string }).version}`;
  return [loadNative() ? NATIVE : PORTABLE, ...FONT_PACKAGES].map(versionOf);
}

let compiler: Promise<TypstCompiler> | undefined;

/** The compiler of this machine, made once. */
export function typstCompiler(): Promise<TypstCompiler> {
  compiler ??= Promise.resolve(nativeCompiler() ?? portableCompiler());
  return compiler;
}

/** The native compiler, which exists for Linux on x64; `undefined` elsewhere. It refuses what breaks PDF/UA, such as missing glyphs. */
export function nativeCompiler(): TypstCompiler | undefined {
  const native = loadNative();
  if (!native) return undefined;
  // Our files come before those of the system with the same names: every machine gives the same pages.
  const typst = native.NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontPaths: fontFiles() }] });
  return ({ text, inputs, date }) => {
    const compiled = typst.compile({ mainFileContent: text, inputs });
    const found = [compiled.takeWarnings(), compiled.hasError() ? compiled.takeDiagnostics() : null];
    refuse(found.flatMap((diagnostics) => diagnostics?.shortDiagnostics ?? []));
    const pdf = typst.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: Date.parse(date) / 1000 });
    typst.evictCache(2);
    return pdf;
  };
}

function loadNative(): NativeModule | undefined {
  try {
    return requireFromProject(NATIVE) as NativeModule;
  } catch {
    return undefined;
  }
}

/**
 * The compiler in WebAssembly. It knows no PDF standards: it writes the same tagged file without the mark of PDF/UA, which is put in here,
 * and does not see missing glyphs.
 */
export async function portableCompiler(): Promise<TypstCompiler> {
  const path = requireFromProject.resolve(`${PORTABLE}/pkg/typst_ts_web_compiler.mjs`);
  const typst = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as typeof import('@myriaddreamin/typst-ts-web-compiler');
  await typst.default({ module_or_path: readFileSync(path.replace('.mjs', '_bg.wasm')) });
  const builder = new typst.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const file of fontFiles()) await builder.add_raw_font(readFileSync(file));
  const world = await builder.build();
  return ({ text, inputs }) => {
    world.add_source('/main.typ', text);
    const pairs = Object.entries(inputs);
    const snapshot = world.snapshot(undefined, '/main.typ', pairs);
    refuse((snapshot.compile(0, 3) as { diagnostics?: Diagnostic[] }).diagnostics ?? []);
    const { result, diagnostics = [] } = world.compile('/main.typ', pairs, 'pdf', 3) as { result?: Uint8Array; diagnostics?: Diagnostic[] };
    refuse(diagnostics);
    if (!result) throw new Error('Typst gave no file and no reason.');
    return markPdfUa(result);
  };
}

function refuse(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length > 0) throw new Error(`Typst: ${diagnostics.map(({ message }) => message).join('; ')}`);
}
