/** Questions about the modules of the curriculum. */
import type { Module, Network } from '../network.ts';

/** Length of a teaching unit in minutes. */
export const UNIT_MINUTES = 45;

/** Path of a module's page below a language; views of it lie below. */
export function modulePath(id: string, ...view: string[]): string {
  return ['curriculum', id, ...view].join('/');
}

/** The module before and after a module. */
export function neighbourModules(network: Network, module: Module): { previous?: Module; next?: Module } {
  const all = [...network.modules.values()];
  const position = all.indexOf(module);
  const previous = all[position - 1];
  const next = all[position + 1];
  return { ...(previous && { previous }), ...(next && { next }) };
}

/** Teaching units of all modules together. */
export function unitsOfCurriculum(network: Network): number {
  return [...network.modules.values()].reduce((sum, { units }) => sum + units, 0);
}

/** Languages beside the source language in which the text of a module exists, in the order of the network. */
export function translationsOfModule(network: Network, id: string): string[] {
  const { sourceLanguage, languages } = network.record;
  const slug = modulePath(id);
  return languages
    .map(({ tag }) => tag)
    .filter((tag) => tag !== sourceLanguage && network.pages.some((page) => page.language === tag && page.slug === slug));
}
