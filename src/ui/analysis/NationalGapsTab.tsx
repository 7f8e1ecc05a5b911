import { countyByCode } from '../../core/datasets/counties.ts';
import { programmesOf } from '../../core/datasets/programmes.ts';
import { gapHeatSentence } from '../../core/insights/gap-heat-sentence.ts';
import { gapHeat, gapKindNames, gapKinds, gapResources } from '../../core/insights/gaps.ts';
import { listText } from '../../core/indicators/date-text.ts';
import { subjectId, type SubjectId } from '../../core/subjects/subject.ts';
import { textIn } from '../../core/text.ts';
import { gapHeatChart } from '../../drawing/charts/gap-heat.ts';
import { m, say } from '../../i18n/language.ts';
import { viewStore } from '../../stores/view-store.ts';
import { usePanelWidth } from '../profile/use-panel-width.ts';
import { ChartFigure } from '../shared/chart-figure.tsx';
import { WithTables } from '../shared/loading-state.tsx';
import { useAtlas, useViewFor } from '../shared/use-store.ts';
import { markParts } from '../shared/view-parts.ts';
import { inBoth } from './in-both.ts';
import { MethodNote } from './MethodNote.tsx';

const tables = [...gapResources, 'sources'];

const openGapsOf = (selection: SubjectId) => viewStore.getState().change({ selection, profileTab: 'gaps' });

function Heat() {
  const view = useViewFor(markParts);
  const atlas = useAtlas();
  const width = usePanelWidth();
  const heat = gapHeat(atlas, view);
  const programme = programmesOf(atlas).find((known) => known.id === view.programme)?.short;
  if (heat.priorities.length === 0 || !programme) return <p className="state">{m.gap_no_programme()}</p>;
  const sentence = gapHeatSentence(atlas, view, heat);
  const names = countyByCode(atlas);
  const rows = heat.counties
    .map((code, index) => ({
      id: code,
      subject: subjectId('county', code),
      name: names.get(code)?.name ?? { zh: code, en: code },
      north: atlas.countyPlaces.get(code)?.point[1] ?? 0,
      cells: heat.cells.slice(index * heat.priorities.length, (index + 1) * heat.priorities.length),
    }))
    .toSorted((a, b) => b.north - a.north);
  const chart = gapHeatChart({
    language: view.language,
    idPrefix: 'national-gaps',
    title: inBoth((locale) => m.gaps_heat_title({ programme: textIn(programme, locale) }, { locale })),
    rowName: inBoth((locale) => m.gaps_county({}, { locale })),
    columns: heat.priorities.map(({ id, short }) => ({ id, name: short })),
    rows,
    links: gapKinds.length,
    selection: null,
    width,
  });
  return (
    <div className="profile-tab">
      {sentence && <p>{say(sentence)}</p>}
      <p className="small-print">{m.gaps_kinds({ kinds: say(listText(gapKinds.map((kind) => gapKindNames[kind]))) })}</p>
      <ChartFigure
        chart={chart}
        heading={m.gaps_heat_heading({ programme: say(programme) })}
        fileName={chart.title}
        sourceIds={[...new Set(heat.priorities.flatMap(({ sourceIds }) => sourceIds))]}
        notes={[m.gaps_heat_note()]}
        onSubject={openGapsOf}
      />
      <p className="small-print">
        <MethodNote id="innovation-gaps" /> <MethodNote id="priority-mapping" />
      </p>
    </div>
  );
}

/** All counties by the priority industries of a programme: how many links are there, and how many are not known. */
export function NationalGapsTab() {
  return (
    <WithTables names={tables}>
      <Heat />
    </WithTables>
  );
}
