import { useMemo } from 'react';
import type { EstablishmentMeasure } from '../../core/indicators/establishment-measure.ts';
import { structureFigures, structureWarnings, type StructureFigure } from '../../core/insights/structure.ts';
import { hasValue } from '../../core/measures/column.ts';
import type { SubjectKind } from '../../core/subjects/subject.ts';
import { structureStrip } from '../../drawing/figures/structure-strip.ts';
import { m, say } from '../../i18n/language.ts';
import { select } from '../../stores/view-store.ts';
import { placeName } from '../profile/place-name.ts';
import { usePanelWidth } from '../profile/use-panel-width.ts';
import { ChartFigure } from '../shared/chart-figure.tsx';
import { MethodButton } from '../shared/method-button.tsx';
import { SourceLine } from '../shared/source-line.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { Caveats, Warnings } from './Warnings.tsx';

function Strip({ figure, code, kind }: { readonly figure: StructureFigure; readonly code: string; readonly kind: SubjectKind }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const width = usePanelWidth();
  const chart = structureStrip(figure, kind, code, language, width);
  return (
    <div className="strip">
      <ChartFigure chart={chart} heading={say(figure.title)} fileName={`${say(figure.title)} ${placeName(atlas, code)}`} sourceIds={figure.sourceIds} asOf={figure.asOf} notes={figure.caveats.map(say)} onSubject={select} />
      <p className="figure-note">
        {say(figure.reading)} <MethodButton method={figure.method} />
      </p>
      <Warnings texts={figure.warnings} />
    </div>
  );
}

/** Diversity, concentration and distance from the nation among all counties, or among the townships of a county. */
export function StructureSection({ code, measure, year }: { readonly code: string; readonly measure: EstablishmentMeasure; readonly year: number }) {
  useView((view) => view.language);
  const atlas = useAtlas();
  const kind = code.length === 8 ? 'township' : 'county';
  const figures = useMemo(() => structureFigures(atlas, code, measure, year), [atlas, code, measure, year]);
  const [first] = figures;
  const compared = first?.regions.filter(({ cell }) => hasValue(cell)).length ?? 0;
  if (!first) return <p className="state">{m.industry_none()}</p>;
  const caveats = [...new Map(figures.flatMap((figure) => figure.caveats).map((caveat) => [caveat.zh, caveat])).values()];
  return (
    <>
      <p className="figure-note">{kind === 'county' ? m.region_structure_counties({ count: compared }) : m.region_structure_townships({ count: compared })}</p>
      <Warnings texts={structureWarnings(atlas, code, measure, year)} />
      {figures.map((figure) => (
        <Strip key={figure.id} figure={figure} code={code} kind={kind} />
      ))}
      <Caveats texts={caveats} />
      <SourceLine sourceIds={first.sourceIds} asOf={first.asOf} />
    </>
  );
}
