/** The maps of a region as drawings for paper. */
import type { Network, Region } from '../../model/network.ts';
import { drawOverview } from '../map/draw-overview.ts';
import { drawRegion } from '../map/draw-region.ts';

/** Colours of the site on white paper. */
const INK = '#22282b';
const LINE = '#857a6b';
const ACCENT = '#0a5358';
const ACCENT_SOFT = '#dfeeed';
const PANEL = '#f5efe6';

/** A drawing: SVG and its proportion. */
export interface Drawing {
  svg: string;
  /** Height for a width of 1. */
  ratio: number;
}

/** The region with its districts and municipalities; `undefined` where their areas are not known. */
export function regionMap({ places }: Network, region: Region): Drawing | undefined {
  const layer = places.area('municipalities');
  const drawing = layer && drawRegion(layer, region.municipalities);
  if (!drawing) return undefined;
  const { width, height, outline, municipalityBorders, districtBorders, names } = drawing;
  const labels = names
    .filter(({ size }) => size === 'small')
    .flatMap(({ letters, lines }) =>
      lines.map(({ text, middle: [x, y] }) => {
        // The halo is a second text below the first: not every renderer can paint the outline of letters before their inside.
        const letter = `x="${x}" y="${Math.round(y + letters * 0.36)}" font-size="${letters}"`;
        const words = escaped(text.trim());
        return `<text ${letter} stroke="${ACCENT_SOFT}" stroke-width="6" stroke-linejoin="round">${words}</text><text ${letter} fill="${INK}">${words}</text>`;
      }),
    );
  return picture(width, height, [
    `<path d="${outline}" fill="${ACCENT_SOFT}"/>`,
    line(municipalityBorders, LINE, 1, 0.55),
    line(districtBorders, LINE, 3),
    line(outline, ACCENT, 4),
    `<g font-family="Noto Sans" font-weight="700" text-anchor="middle" fill="none">${labels.join('')}</g>`,
  ]);
}

/** Where in the Land the region lies; `undefined` where its area is not known. */
export function overviewMap({ places }: Network, region: Region): Drawing | undefined {
  const layer = places.area('regions');
  const drawing = layer && drawOverview(layer, region.id);
  if (!drawing) return undefined;
  const { width, height, land, borders, region: here } = drawing;
  return picture(width, height, [
    `<path d="${land}" fill="${PANEL}" stroke="${LINE}" stroke-width="1" stroke-linejoin="round"/>`,
    line(borders, LINE, 0.5),
    `<path d="${here}" fill="${ACCENT}" stroke="${ACCENT}" stroke-width="1" stroke-linejoin="round"/>`,
  ]);
}

function picture(width: number, height: number, parts: readonly string[]): Drawing {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return { svg: `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${parts.join('')}</svg>`, ratio: height / width };
}

function line(path: string, colour: string, width: number, opacity = 1): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-opacity="${opacity}" stroke-linejoin="round"/>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
