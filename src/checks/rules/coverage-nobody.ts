/** Every offer serves at least one municipality, and leaves out only such as it would serve otherwise. */
import type { Network } from '../../model/network.ts';
import { pathText } from '../../reader/schema-problems.ts';
import type { Coverage } from '../../schemas/offer.ts';
import { couldReadAll } from '../could-read-all.ts';
import type { Rule } from '../finding.ts';

export const coverageNobody: Rule = function* ({ tree, network }) {
  if (!network || !couldReadAll(tree, 'regions', 'districts', 'municipalities')) return;
  for (const { id, file, data, locate } of tree.records.offers) {
    const offer = network.offers.get(id);
    if (offer?.file !== file) continue;
    const { coverage } = data;
    const report = (path: (string | number)[], message: string, fix: string) => ({
      file,
      ...locate(path),
      code: 'coverage-nobody' as const,
      message: `${pathText(path)}: ${message}`,
      fix,
    });
    const except = coverage.exceptMunicipalities ?? [];
    if (offer.reach !== 'part') {
      if (except.length > 0) {
        yield report(
          ['coverage', 'exceptMunicipalities'],
          `has no effect beside ${coverage.nationwide ? 'nationwide' : 'land'}`,
          'Remove it, or name the regions or districts served instead.',
        );
      }
      continue;
    }
    if (!namesOnlyKnown(coverage, network)) continue;
    if (offer.serves.size === 0) {
      yield report(
        ['coverage'],
        'no municipality is left that the offer serves',
        'Name at least one region, district or municipality that is not left out again.',
      );
      continue;
    }
    if (except.length === 0) continue;
    const covered = coveredBy(coverage, network);
    for (const [index, ags] of except.entries()) {
      if (covered.has(ags) || !network.places.municipalities.has(ags)) continue;
      yield report(
        ['coverage', 'exceptMunicipalities', index],
        `${ags} (${network.places.municipalities.get(ags)?.name ?? ''}) would not be served anyway`,
        'Remove it.',
      );
    }
  }
};

/** Municipalities of a coverage before its exceptions. */
function coveredBy({ regions = [], districts = [], municipalities = [] }: Coverage, network: Network): ReadonlySet<string> {
  return new Set([
    ...regions.flatMap((id) => network.regions.get(id)?.municipalities ?? []).map(({ ags }) => ags),
    ...districts.flatMap((ags) => network.places.districts.get(ags)?.municipalities ?? []).map(({ ags }) => ags),
    ...municipalities,
  ]);
}

/** Whether everything a coverage names exists; what does not has a finding already, and says nothing about whom the offer serves. */
export function namesOnlyKnown({ regions = [], districts = [], municipalities = [] }: Coverage, network: Network): boolean {
  return (
    regions.every((id) => network.regions.has(id)) &&
    districts.every((ags) => network.places.districts.has(ags)) &&
    municipalities.every((ags) => network.places.municipalities.has(ags))
  );
}
