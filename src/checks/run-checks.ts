/** Content tree → findings. */
import { linkNetwork } from '../model/link-network.ts';
import type { Network } from '../model/network.ts';
import type { ContentTree } from '../reader/content-tree.ts';
import { CODES } from './codes.ts';
import type { Finding, RuleContext } from './finding.ts';
import { RULES } from './rules/index.ts';

/** Options of {@link runChecks}. */
export interface CheckOptions {
  /** The day for everything that depends on it, ISO 8601 (`YYYY-MM-DD`). */
  today: string;
  /** Whether the content is about to be published. */
  release?: boolean;
}

/** Everything that the reader and all rules find, sorted by file, line, column and code. */
export function runChecks(tree: ContentTree, { today, release = false }: CheckOptions): Finding[] {
  const context: RuleContext = { tree, network: networkOf(tree), today, release };
  const findings: Finding[] = tree.problems.map((problem) => ({ ...problem, severity: CODES[problem.code] }));
  for (const rule of RULES) {
    for (const finding of rule(context)) findings.push({ ...finding, severity: finding.severity ?? CODES[finding.code] });
  }
  return findings.sort(byPosition);
}

function networkOf(tree: ContentTree): Network | undefined {
  return tree.records.network.length > 0 ? linkNetwork(tree) : undefined;
}

function byPosition(a: Finding, b: Finding): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code) || compare(a.message, b.message);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
