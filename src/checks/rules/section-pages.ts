/** Every stage has its page in the handbook, and pages that look like those of a record have one. */
import { nearestWord } from '../../reader/nearest-word.ts';
import { KINDS } from '../../schemas/kinds.ts';
import { SECTIONS, type Section } from '../../model/sections.ts';
import type { Rule } from '../finding.ts';

const STAGE_SECTION = (Object.keys(SECTIONS) as Section[]).find((section) => SECTIONS[section] === 'stages');
const LOOKS_LIKE_STAGE = /^\d+-/;

export const stageWithoutPage: Rule = function* ({ tree, network }) {
  if (!network) return;
  const files = new Set(tree.files);
  for (const { id, file } of tree.records.stages) {
    const page = `docs/${network.record.sourceLanguage}/${STAGE_SECTION}/${id}`;
    if (files.has(`${page}.mdx`) || files.has(`${page}/index.mdx`)) continue;
    yield {
      file,
      line: 1,
      column: 1,
      code: 'stage-without-page',
      message: `the stage "${id}" has no page in the handbook`,
      fix: `Create ${page}.mdx.`,
    };
  }
};

export const pageWithoutRecord: Rule = function* ({ tree }) {
  for (const { file, slug } of tree.pages) {
    const [section, ...rest] = slug.split('/');
    const id = rest.at(-1);
    if (id === undefined || !isSection(section)) continue;
    const kind = SECTIONS[section];
    if (tree.ids[kind].includes(id) || (kind === 'stages' && !LOOKS_LIKE_STAGE.test(id))) continue;
    const nearest = nearestWord(id, tree.ids[kind]);
    const create = `create ${KINDS[kind].path}/${id}.yaml`;
    yield {
      file,
      line: 1,
      column: 1,
      code: 'page-without-record',
      message: `there is no "${id}" in ${kind} that this page could belong to`,
      fix: nearest
        ? `Rename the page to ${nearest}.mdx, or ${create}.`
        : `Rename the page to the id of its record, or ${create}. There are: ${tree.ids[kind].join(', ') || 'none'}.`,
    };
  }
};

const isSection = (name: string | undefined): name is Section => name !== undefined && Object.hasOwn(SECTIONS, name);
