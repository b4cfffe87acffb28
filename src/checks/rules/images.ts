/** Pictures of pages exist beside them and are described for readers who do not see them. */
import { posix } from 'node:path';
import { nearestWord } from '../../reader/nearest-word.ts';
import type { Rule } from '../finding.ts';
import { decoded } from '../texts/broken-address.ts';
import { schemeOf } from '../texts/links-in.ts';
import { nodesOf, startOf } from '../texts/page-nodes.ts';

export const images: Rule = function* ({ tree }) {
  const pictures = new Set(tree.pictures);
  for (const { file, document } of [...tree.pages, ...tree.agreementTexts]) {
    const nodes = [...nodesOf(document.tree)].map(({ node }) => node);
    for (const node of nodes) {
      if (node.type !== 'image' && node.type !== 'imageReference') continue;
      const url =
        node.type === 'image' ? node.url : nodes.find((other) => other.type === 'definition' && other.identifier === node.identifier);
      const address = typeof url === 'string' ? url : url?.type === 'definition' ? url.url : '';
      if ((node.alt ?? '').trim() === '') {
        yield {
          file,
          ...startOf(node),
          code: 'image-alternative',
          message: `the picture "${address}" has no description`,
          fix: `Write between [ and ] what the picture shows, for readers who do not see it: "![…](${address})".`,
        };
      }
      const mistake = missingPicture(address, file, pictures);
      if (mistake) yield { file, ...startOf(node), code: 'image-missing', ...mistake };
    }
  }
};

function missingPicture(url: string, file: string, pictures: ReadonlySet<string>): { message: string; fix: string } | undefined {
  if (!file.startsWith('docs/')) return { message: `"${url}": the text of a template has no pictures`, fix: 'Remove the picture.' };
  const beside = `Put the file into ${posix.dirname(file)}/ and write "./<name of the file>".`;
  if (schemeOf(url) !== undefined || url.startsWith('//'))
    return { message: `"${url}": pictures of other sites are not loaded`, fix: beside };
  if (url.startsWith('/')) return { message: `"${url}": pictures lie beside their page`, fix: beside };
  const path = posix.join(posix.dirname(file), decoded(url));
  if (pictures.has(path)) return undefined;
  const sameName = [...pictures].filter((picture) => posix.basename(picture) === posix.basename(path));
  const name = nearestWord(
    posix.basename(path),
    [...pictures].filter((picture) => posix.dirname(picture) === posix.dirname(path)).map((picture) => posix.basename(picture)),
  );
  const meant = sameName[0] ?? (name === undefined ? undefined : posix.join(posix.dirname(path), name));
  return {
    message: `the picture ${path} does not exist`,
    fix: meant === undefined ? 'Put it there; pictures are avif, gif, jpg, png or webp.' : `Did you mean "${addressFrom(file, meant)}"?`,
  };
}

/** The address of a picture as its page writes it. */
function addressFrom(file: string, picture: string): string {
  const address = encodeURI(posix.relative(posix.dirname(file), picture));
  return address.startsWith('.') ? address : `./${address}`;
}
