import type { CSSProperties } from 'react';
import { Group } from 'react-aria-components';
import { missingLabels, missingReasons } from '../../core/measures/missing.ts';
import type { Ranking } from '../../core/shown/ranking.ts';
import { countsByClass } from '../../core/shown/counts-by-class.ts';
import { filterOf } from '../../core/shown/shown-filter.ts';
import { parseSubjectId, type SubjectId } from '../../core/subjects/subject.ts';
import { classBar, classRange } from '../../drawing/charts/class-bar.ts';
import { hatchSwatch } from '../../drawing/patterns.ts';
import { m, say } from '../../i18n/language.ts';
import { viewStore } from '../../stores/view-store.ts';
import { useAtlas, useHover, useViewFor } from '../shared/use-store.ts';
import type { ViewParts } from '../shared/view-parts.ts';

function valueOf(ranking: Ranking, subject: SubjectId | null): number | null {
  const parsed = subject ? parseSubjectId(subject) : null;
  return parsed?.kind === ranking.column.level ? (ranking.byCode.get(parsed.id)?.value ?? null) : null;
}

function ends(centre: number | null, indicator: string, base: string): readonly [string, string] | null {
  if (centre === 1 && indicator === 'location-quotient') return base === 'nation' ? [m.legend_below_nation(), m.legend_specialised()] : [m.legend_below_base(), m.legend_above_base()];
  return centre === 0 ? [m.legend_decrease(), m.legend_increase()] : null;
}

const legendParts: ViewParts = (view) => [view.language, view.selection, view.legendClass, view.regions, view.counties, view.quotientBase];

/** Class bar with counts and markers; a class is a button that limits the map to it. Regions without a figure are chips beside it. */
export function ClassLegend({ ranking }: { readonly ranking: Ranking }) {
  const view = useViewFor(legendParts);
  const atlas = useAtlas();
  const hovered = useHover((state) => state.subject);
  const { column } = ranking;
  const { counts, missing } = countsByClass(ranking, filterOf(atlas, view).counties);
  const format = { unit: column.unit, options: { decimals: column.decimals } };
  const bar = classBar({
    language: view.language,
    title: column.title,
    format,
    scale: column.scale,
    counts,
    missing,
    hovered: valueOf(ranking, hovered),
    selected: valueOf(ranking, view.selection),
    activeClass: view.legendClass,
  });
  const toggle = (legendClass: number) => viewStore.getState().change({ legendClass: view.legendClass === legendClass ? null : legendClass });
  const columns: CSSProperties & Record<'--classes', number> = { '--classes': column.scale.classes.length };
  const words = ends(column.scale.centre, column.indicator, view.quotientBase);
  const absent = missingReasons.flatMap((reason) => {
    const count = ranking.regions.filter((region) => region.missing === reason).length;
    return count > 0 ? [{ reason, count }] : [];
  });
  return (
    <div className="class-legend">
      <div className="class-legend__bar" style={columns}>
        <div dangerouslySetInnerHTML={{ __html: bar.svg }} />
        <Group className="class-legend__buttons" aria-label={m.legend_classes()}>
          {column.scale.classes.map((one, index) => {
            const range = classRange(column.scale, index, format, view.language);
            const label = m.legend_class({ range, count: counts[index] ?? 0 });
            return <button key={`${one.from} ${one.to}`} type="button" aria-pressed={view.legendClass === index} aria-label={label} title={label} onClick={() => toggle(index)} />;
          })}
        </Group>
      </div>
      {words && (
        <p className="class-legend__ends">
          <span>◂ {words[0]}</span>
          <span>{words[1]} ▸</span>
        </p>
      )}
      {absent.length > 0 && (
        <p className="class-legend__missing">
          {absent.map(({ reason, count }) => (
            <span key={reason} className="missing-chip">
              <span
                className="missing-chip__swatch"
                dangerouslySetInnerHTML={{ __html: hatchSwatch(reason === 'not-comparable' ? 'not-comparable' : 'no-data', `legend-${reason}`, 14) }}
              />
              {say(missingLabels[reason])} <span className="number">{count}</span>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
