/** Findings → text, for people, for GitHub and for programs. */
import type { Finding } from '../finding.ts';

/** Prints findings; `contentFolder` is put before every path, as it was given on the command line. */
export type Reporter = (findings: readonly Finding[], contentFolder: string) => string;

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** `3 errors, 1 warning in 2 files` */
export function totalLine(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const files = new Set(findings.map(({ file }) => file)).size;
  if (findings.length === 0) return 'No findings.';
  return `${counted(errors, 'error', 'errors')}, ${counted(findings.length - errors, 'warning', 'warnings')} in ${counted(files, 'file', 'files')}.`;
}

const cli: Reporter = (findings, folder) =>
  [
    ...findings.map(
      ({ file, line, column, code, severity, message, fix }) =>
        `${folder}/${file}:${line}:${column}  ${severity}  ${message}  (${code})\n  Fix: ${fix}`,
    ),
    totalLine(findings),
  ].join('\n');

const github: Reporter = (findings, folder) =>
  [
    ...findings.map(
      ({ file, line, column, code, severity, message, fix }) =>
        `::${severity} file=${property(`${folder}/${file}`)},line=${line},col=${column},title=${property(code)}::${escaped(`${message}\nFix: ${fix}`)}`,
    ),
    totalLine(findings),
  ].join('\n');

const json: Reporter = (findings) =>
  JSON.stringify(
    {
      findings: findings.map(({ file, line, column, code, severity, message, fix }) => ({
        file,
        line,
        column,
        code,
        severity,
        message,
        fix,
      })),
      total: findings.length,
    },
    null,
    2,
  );

export const REPORTERS = { cli, github, json } as const satisfies Record<string, Reporter>;
export type ReporterName = keyof typeof REPORTERS;

/** Escapes a message as GitHub's workflow commands want it. */
const escaped = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string) => escaped(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
