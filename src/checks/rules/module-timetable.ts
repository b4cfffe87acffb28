/** The timetable of a module fills its teaching units. */
import { UNIT_MINUTES } from '../../model/questions/modules.ts';
import type { Rule } from '../finding.ts';

export const moduleTimetable: Rule = function* ({ tree }) {
  for (const { file, data, locate } of tree.records.modules) {
    const timetable = data.trainer?.timetable ?? [];
    const planned = timetable.reduce((sum, { minutes }) => sum + minutes, 0);
    const wanted = data.units * UNIT_MINUTES;
    if (timetable.length === 0 || planned === wanted) continue;
    yield {
      file,
      ...locate(['trainer', 'timetable'], 'key'),
      code: 'module-timetable',
      message: `trainer.timetable: adds up to ${planned} minutes, ${data.units} units are ${wanted}`,
      fix:
        planned > wanted
          ? `Take ${planned - wanted} minutes away, or correct units.`
          : `Add ${wanted - planned} minutes, or correct units.`,
    };
  }
};
