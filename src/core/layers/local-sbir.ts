import { grantFieldsOf, grantYearShown, grantYearsOf, type GrantField, type GrantYear } from '../datasets/grants.ts';
import { countyByCode } from '../datasets/counties.ts';
import { prioritiesByCounty } from '../datasets/programmes.ts';
import { derivedFrom } from '../datasets/reader.ts';
import { hasValue } from '../measures/column.ts';
import { formatNumber } from '../measures/number-format.ts';
import { subjectId } from '../subjects/subject.ts';
import type { Text } from '../text.ts';
import type { Atlas } from '../datasets/atlas.ts';
import type { PointLayer } from './layer.ts';
import type { PointMark } from './mark.ts';
import { radiusByArea } from './place-marks.ts';
import { joinTexts } from './site-layer.ts';

const reference = { value: 60, radius: 11 };
const range = [6, 20] as const;
const colour = '#b0532b';
/** Degrees of latitude that the mark stands south of the county's name, which is set at the interior point. */
const belowName = 0.07;

function amountText(row: GrantYear): Text {
  if (hasValue(row.approved)) return { zh: `核定 ${formatNumber(row.approved.value, 'cases', 'zh-TW')}`, en: `${formatNumber(row.approved.value, 'cases', 'en')} approved` };
  if (hasValue(row.subsidyNtd)) return { zh: `補助 ${formatNumber(row.subsidyNtd.value, 'ntd', 'zh-TW')}`, en: `${formatNumber(row.subsidyNtd.value, 'ntd', 'en')} granted` };
  return row.statusLabel;
}

const marks = derivedFrom(
  (
    years: readonly GrantYear[],
    counties: ReturnType<typeof countyByCode>,
    places: Atlas['countyPlaces'],
    byCounty: ReturnType<typeof prioritiesByCounty>,
    wanted: number | null,
    statuses: string,
    field: GrantField | null,
  ): readonly PointMark[] =>
    [...counties.values()].flatMap((county) => {
      const row = grantYearShown(years, county.code, wanted);
      const place = places.get(county.code);
      if (!row || !place || (statuses !== '' && !statuses.split(',').includes(row.status))) return [];
      if (field && !field.counties.has(county.code)) return [];
      const known = hasValue(row.approved);
      const year = { zh: `${row.year} 年`, en: String(row.year) };
      const own: Text = row.comparable ? { zh: '', en: '' } : { zh: '臺北市自辦 SITI，不可與地方型 SBIR 並比', en: "Taipei's own SITI, not comparable with local SBIR" };
      return [
        {
          subject: subjectId('county', county.code),
          name: county.name,
          position: [place.point[0], place.point[1] - belowName],
          // The mark stands for the county as a whole: there is no better place for it.
          precision: 'site',
          shape: 'hexagon',
          radius: known && hasValue(row.approved) ? radiusByArea(row.approved.value, reference, range) : range[0],
          fill: row.comparable ? colour : '#ffffff',
          stroke: row.comparable ? '#ffffff' : colour,
          fillOpacity: 0.9,
          dashed: !known,
          labelPriority: -1,
          summary: joinTexts({ zh: '地方型 SBIR', en: 'Local SBIR' }, amountText(row), year, own),
          countyCodes: [county.code],
          priorities: byCounty.get(county.code) ?? [],
          siteKind: null,
          clusterType: null,
        },
      ];
    }),
);

/** The chosen field; a field that is not known (yet) limits nothing. */
function fieldOf(atlas: Atlas, id: string | null): GrantField | null {
  return grantFieldsOf(atlas).find((field) => field.id === id) ?? null;
}

/** Local SBIR by county: a hexagon whose area is the number of approved cases of the year shown; the year stands in its text. */
export const localSbir: PointLayer = {
  kind: 'points',
  id: 'local-sbir',
  group: 'grants',
  title: { zh: '地方型 SBIR', en: 'Local SBIR grants' },
  symbol: { shape: 'hexagon', fill: colour, stroke: '#ffffff' },
  needs: ['local-sbir-county-year', 'local-sbir-focus', 'grant-fields', 'grant-field-terms', 'priority-industry-counties'],
  marks: (atlas, view) => marks(grantYearsOf(atlas), countyByCode(atlas), atlas.countyPlaces, prioritiesByCounty(atlas), view.grantYear, view.grantStatus.join(','), fieldOf(atlas, view.grantField)),
  legend: () => [
    ...[20, 100].map((cases) => ({
      symbol: { shape: 'hexagon' as const, fill: colour, stroke: '#ffffff', radius: radiusByArea(cases, reference, range) },
      text: { zh: `核定 ${cases} 案`, en: `${cases} approved` },
    })),
    { symbol: { shape: 'hexagon', fill: colour, stroke: '#ffffff', radius: range[0], dashed: true }, text: { zh: '無核定件數（只有經費、申請或上限）', en: 'no approved count (only budget, applications or cap)' } },
    { symbol: { shape: 'hexagon', fill: '#ffffff', stroke: colour, radius: 8 }, text: { zh: '臺北市 SITI：不可並比', en: 'Taipei SITI: not comparable' } },
  ],
  sourceIds: (atlas) => [...new Set(grantYearsOf(atlas).flatMap((year) => year.sourceIds))],
};
