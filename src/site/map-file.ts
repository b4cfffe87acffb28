/** The file with the map that stands beside the hits of a search: without words, the same for every language, named by its content. */
import { createHash } from 'node:crypto';
import type { Network } from '../model/network.ts';
import type { SiteFile } from './index-files.ts';
import { drawHitsMap, type HitsMap } from './map/draw-hits-map.ts';
import { loadNetwork } from './network.ts';

let made: Promise<SiteFile | undefined> | undefined;

/** The map, `karte.<hash>.svg`; undefined where the network has no boundaries. In development drawn anew, so that changes show. */
export function mapFile(): Promise<SiteFile | undefined> {
  const make = async () => drawn(await loadNetwork());
  if (import.meta.env.DEV) return make();
  return (made ??= make());
}

function drawn({ places, regions, record }: Network): SiteFile | undefined {
  const layer = places.area('regions');
  if (!layer) return undefined;
  const names = [...regions.values()].map(({ id, name, shortName }) => ({ id, name: shortName ?? name }));
  const text = toSvg(drawHitsMap(layer, places.area('districts'), names), record.sourceLanguage);
  return { name: `karte.${createHash('sha256').update(text).digest('hex').slice(0, 10)}.svg`, text };
}

/** The names in it are proper names, in the language of the network. */
function toSvg({ width, height, nameSize, numberSize, mercator, regions, districts }: HitsMap, language: string): string {
  const shapes = regions.map(({ id, d, number: [x, y], name }) => {
    const lines = name.map(({ text, middle }) => `<tspan x="${middle[0]}" y="${middle[1]}" dy=".36em">${escaped(text)}</tspan>`).join('');
    const label = lines === '' ? '' : `<text class="name" font-size="${nameSize}">${lines}</text>\n`;
    // The mark of a chosen region stands left of the number, whose digits are about half as wide as they are high.
    const chosen = `<text class="chosen" x="${x - numberSize * 1.3}" y="${y}" dy=".36em" font-size="${numberSize}" aria-hidden="true"></text>`;
    const number = `<text class="number" x="${x}" y="${y}" dy=".36em" font-size="${numberSize}"></text>`;
    return `<g data-region="${escaped(id)}"><path d="${d}"/>${label}${number}${chosen}</g>`;
  });
  const lines = districts.map(({ ags, d }) => `<path data-district="${escaped(ags)}" d="${d}"/>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" data-mercator="${mercator.map((part) => Math.round(part * 100) / 100).join(' ')}" lang="${language}" direction="ltr">`,
    `<g class="regions">${shapes.join('\n')}</g>`,
    `<g class="districts">${lines.join('\n')}</g>`,
    '<g class="marks"></g></svg>',
  ].join('\n');
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
