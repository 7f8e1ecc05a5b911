import { useMemo, useState } from 'react';
import { industryName, type EstablishmentMeasure } from '../../core/indicators/establishment-measure.ts';
import { countyRelatedness } from '../../core/indicators/relatedness.ts';
import { proximityMatrix } from '../../drawing/charts/proximity-matrix.ts';
import { m } from '../../i18n/language.ts';
import { usePanelWidth } from '../profile/use-panel-width.ts';
import { ChartFigure } from '../shared/chart-figure.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { inBoth } from './in-both.ts';

interface ProximityProps {
  readonly measure: EstablishmentMeasure;
  readonly year: number;
  /** Code of the industry that is looked at, in its row and column. */
  readonly highlight: string | null;
  readonly sourceIds: readonly string[];
  readonly asOf: string;
}

function Matrix({ measure, year, highlight, sourceIds, asOf }: ProximityProps) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const width = usePanelWidth();
  const known = countyRelatedness(atlas, measure, year);
  const chart = useMemo(
    () =>
      known &&
      proximityMatrix({
        language,
        idPrefix: `proximity-${measure}`,
        title: inBoth((locale) => m.region_proximity({}, { locale })),
        format: { unit: 'ratio', options: { decimals: 2 } },
        items: known.industries.map((code) => ({ id: code, subject: null, name: industryName(atlas, code) })),
        proximity: known.relatedness.proximity,
        highlight,
        width,
      }),
    [known, atlas, language, measure, highlight, width],
  );
  return chart && <ChartFigure chart={chart} heading={null} fileName={chart.title} sourceIds={sourceIds} asOf={asOf} notes={[m.region_proximity_note()]} />;
}

/** How near every industry is to every other: what the densities above are made from, drawn when asked for. */
export function ProximityDisclosure(props: ProximityProps) {
  useView((view) => view.language);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="disclosure" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{m.region_proximity()}</summary>
      {isOpen && <Matrix {...props} />}
    </details>
  );
}
