import type { Atlas } from '../../core/datasets/atlas.ts';
import { grantYearsOf, grantYearsOfCounty } from '../../core/datasets/grants.ts';
import { fewNote, lqProfile } from '../../core/indicators/index.ts';
import { quotientBaseOf } from '../../core/indicators/quotient-base.ts';
import { ownFigures } from '../../core/insights/own-figures.ts';
import { countyKeyFigures } from '../../core/insights/key-figures.ts';
import type { FigureRecord } from '../../core/insights/figure-record.ts';
import { gapKindNames, gapKinds, gapMatrix } from '../../core/insights/gaps.ts';
import { growthOf } from '../../core/insights/growth.ts';
import { measureNames } from '../../core/indicators/establishment-measure.ts';
import { hasValue } from '../../core/measures/column.ts';
import { missingLabels } from '../../core/measures/missing.ts';
import { unitName } from '../../core/measures/number-format.ts';
import { sitesIn } from '../../core/insights/sites-in.ts';
import { trendsOf } from '../../core/insights/trends.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import { grantFigures } from '../../drawing/figures/grant-figures.ts';
import { inSequence } from '../../core/text.ts';
import { m, say } from '../../i18n/language.ts';
import { gapText } from './GapsTab.tsx';
import { qualifierOf } from '../../core/insights/qualified.ts';
import { recordsOfKeyFigures } from './KeyFigures.tsx';

/** Counts, shares and location quotients of a region, three lines per industry; the quotients against the base of the view, which is named. */
export function industryRecords(atlas: Atlas, view: ViewState, code: string): readonly FigureRecord[] {
  const base = quotientBaseOf(atlas, view.quotientBase);
  const against = m.record_base({ base: base.name ? say(base.name) : m.base_nation() });
  return lqProfile(atlas, code, null, base.id).flatMap((entry): FigureRecord[] => {
    const { unit, noun } = measureNames[entry.measure];
    const shared = { part: m.tab_industry(), item: say(entry.title), asOf: entry.asOf, sourceIds: entry.sourceIds };
    const note = entry.reason ? say(missingLabels[entry.reason]) : entry.few ? say(fewNote) : '';
    const interval = entry.low !== null && entry.high !== null ? m.record_interval({ low: entry.low.toPrecision(4), high: entry.high.toPrecision(4) }) : '';
    return [
      { ...shared, detail: say(noun), value: entry.count, unit: unitName(unit, view.language), note },
      { ...shared, detail: m.industry_column_share(), value: entry.share, unit: m.record_fraction(), note },
      { ...shared, detail: m.industry_column_lq(), value: entry.lq, unit: '', note: inSequence([against, interval, note], view.language) },
    ];
  });
}

function grantRecords(atlas: Atlas, view: ViewState, code: string): readonly FigureRecord[] {
  return grantYearsOfCounty(grantYearsOf(atlas), code).flatMap((row) =>
    grantFigures.map((figure): FigureRecord => {
      const cell = figure.cellOf(row);
      const remarks = [say(row.statusLabel), qualifierOf(row.nonExact, figure.field), row.caveat ? say(row.caveat) : '', hasValue(cell) ? '' : say(missingLabels[cell.missing])];
      return {
        part: m.tab_grants(),
        item: say(figure.title),
        detail: String(row.year),
        value: hasValue(cell) ? cell.value : null,
        unit: unitName(figure.unit, view.language),
        asOf: String(row.year),
        note: inSequence(remarks, view.language),
        sourceIds: row.sourceIds,
      };
    }),
  );
}

function trendRecords(atlas: Atlas, view: ViewState, code: string): readonly FigureRecord[] {
  return [
    ...growthOf(atlas, 'county', code).map((growth): FigureRecord => ({
      part: m.tab_trend(),
      item: say(growth.column.title),
      detail: '',
      value: hasValue(growth.cell) ? growth.cell.value : null,
      unit: unitName('percent', view.language),
      asOf: growth.column.asOf,
      note: inSequence(growth.column.caveats.map(say), view.language),
      sourceIds: growth.column.sourceIds,
    })),
    ...trendsOf(atlas, code).flatMap((trend) =>
      trend.points.map((point): FigureRecord => ({
        part: m.tab_trend(),
        item: say(trend.title),
        detail: String(point.year),
        value: point.value,
        unit: unitName(trend.unit, view.language),
        asOf: String(point.year),
        note: point.reason ? say(missingLabels[point.reason]) : '',
        sourceIds: trend.sourceIds,
      })),
    ),
  ];
}

/** The things of a region by name. */
export function siteRecords(atlas: Atlas, code: string): readonly FigureRecord[] {
  return sitesIn(atlas, code).flatMap((group) =>
    group.sites.map((site): FigureRecord => ({ part: m.tab_sites(), item: say(group.layer.title), detail: say(site.name), value: say(site.kind), unit: '', asOf: '', note: '', sourceIds: site.sourceIds })),
  );
}

/** Everything the profile of a county shows, from the tables that are loaded. */
export function countyRecords(atlas: Atlas, view: ViewState, code: string): readonly FigureRecord[] {
  const gaps = gapMatrix(atlas, view, code).flatMap((row) =>
    gapKinds.map((kind): FigureRecord => ({ part: m.tab_gaps(), item: say(row.priority.name), detail: say(gapKindNames[kind]), value: gapText(row.cells[kind], view.language), unit: '', asOf: '', note: '', sourceIds: row.priority.sourceIds })),
  );
  return [...recordsOfKeyFigures([...countyKeyFigures(atlas, code), ...ownFigures(atlas, 'county', code)], view.language), ...industryRecords(atlas, view, code), ...grantRecords(atlas, view, code), ...siteRecords(atlas, code), ...trendRecords(atlas, view, code), ...gaps];
}
