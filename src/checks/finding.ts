/** What a check reports, and what a rule is. */
import type { ContentTree } from '../reader/content-tree.ts';
import type { Network } from '../model/network.ts';
import type { Code } from './codes.ts';

/** How grave a finding is: errors make the check fail, warnings do not. */
export type Severity = 'error' | 'warning';

/** A replacement of a part of a file that is certain to be right. Offsets count UTF-16 code units of the file's text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Something to mend in the content. */
export interface Finding {
  /** Path under the content folder, with forward slashes. */
  file: string;
  /** Line, from 1. */
  line: number;
  /** Column, from 1. */
  column: number;
  code: Code;
  severity: Severity;
  /** What is wrong. */
  message: string;
  /** The exact remedy. */
  fix: string;
  /** Where the remedy is certain: what `--fix` does. */
  edits?: Edit[];
}

/** A finding as a rule reports it: its severity comes from the table of codes. */
export type RuleFinding = Omit<Finding, 'severity'> & { severity?: Severity };

/** What a rule looks at. */
export interface RuleContext {
  tree: ContentTree;
  /** `undefined` where `network.yaml` is missing or broken. */
  network: Network | undefined;
  /** The day for everything that depends on it, ISO 8601. */
  today: string;
  /** Whether the content is about to be published: what is only a warning otherwise may be an error. */
  release: boolean;
}

/** A rule: a pure function that reports what it finds. */
export type Rule = (context: RuleContext) => Iterable<RuleFinding>;
