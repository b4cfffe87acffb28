/** Links in pages are written from the root of the site (`/de/handbuch/`); a site below a sub-path needs the path in front of them. */
import type { AstroIntegration } from 'astro';

/** Attributes of elements that hold an address. */
const ADDRESSES: Record<string, string> = { a: 'href', img: 'src' };

/**
 * The integration that puts the base path of the site in front of root-relative addresses in Markdown. It has to stand before
 * `starlight()` and `mdx()`, which take over the list of plugins.
 *
 * @throws {Error} where another Markdown processor than Astro's own is set
 */
export function linksBelowBase(): AstroIntegration {
  return {
    name: 'links-below-base',
    hooks: {
      'astro:config:setup': ({ config }) => {
        const options = config.markdown.processor.options as { hastPlugins?: unknown[] };
        if (!Array.isArray(options.hastPlugins))
          throw new Error(`Markdown processor "${config.markdown.processor.name}" is not supported.`);
        options.hastPlugins.push(belowBasePlugin(config.base));
      },
    },
  };
}

/** `/de/` → `/base/de/`; other addresses (relative, with a protocol or a host, already below the base) stay as they are. */
export function belowBase(address: string, base: string): string {
  const folder = base.endsWith('/') ? base : `${base}/`;
  if (folder === '/' || !/^\/(?!\/)/.test(address) || address.startsWith(folder)) return address;
  return folder + address.slice(1);
}

/** A plugin for the trees of satteri, Astro's Markdown processor. */
export function belowBasePlugin(base: string) {
  return {
    name: 'links-below-base',
    element: {
      filter: Object.keys(ADDRESSES),
      visit(node: Element, context: Context) {
        const attribute = ADDRESSES[node.tagName] ?? '';
        const address = node.properties[attribute];
        if (typeof address === 'string') context.setProperty(node, attribute, belowBase(address, base));
      },
    },
  };
}

interface Element {
  tagName: string;
  properties: Record<string, unknown>;
}

interface Context {
  setProperty: (node: Element, name: string, value: string) => void;
}
