/** The main navigation: only sections that have something to show. */
import type { Network } from '../model/network.ts';
import { pathTo } from './addresses.ts';
import type { Words } from './words.ts';

/** A link of the navigation. */
export interface NavigationLink {
  href: string;
  label: string;
}

/** Links of the head of every page, in order. */
export function mainNavigation(network: Network, language: string, t: Words): NavigationLink[] {
  const hasPages = (section: string) =>
    network.pages.some((page) => page.language === network.record.sourceLanguage && page.slug === section);
  return [
    { shown: network.offers.size > 0, path: 'angebote', label: t('nav.offers') },
    { shown: network.regions.size > 0, path: 'regionen', label: t('nav.regions') },
    { shown: network.terms.size > 0, path: 'glossar', label: t('nav.glossary') },
    { shown: hasPages('handbuch'), path: 'handbuch', label: t('section.handbook') },
    { shown: hasPages('curriculum'), path: 'curriculum', label: t('section.curriculum') },
    { shown: hasPages('ueber'), path: 'ueber', label: t('section.about') },
  ].flatMap(({ shown, path, label }) => (shown ? [{ href: pathTo(language, path), label }] : []));
}
