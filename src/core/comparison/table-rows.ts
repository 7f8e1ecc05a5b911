import { placedThings } from '../corridors/belt-things.ts';
import { corridorById } from '../corridors/corridors-in.ts';
import { routeOf } from '../corridors/route.ts';
import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode } from '../datasets/counties.ts';
import { grantYearShown, grantYearsOf, grantYearsOfCounty } from '../datasets/grants.ts';
import { filterMask } from '../filters/filter-mask.ts';
import { clusters } from '../layers/clusters.ts';
import { incubators } from '../layers/incubators.ts';
import { industrialParks } from '../layers/industrial-parks.ts';
import { innovationCentres } from '../layers/innovation-centres.ts';
import type { PointLayer } from '../layers/layer.ts';
import { scienceParks } from '../layers/science-parks.ts';
import { universities } from '../layers/universities.ts';
import { clustersOf } from '../datasets/clusters.ts';
import { sitesOf, type SiteTable } from '../datasets/sites.ts';
import { hasValue } from '../measures/column.ts';
import type { UnitId } from '../measures/unit.ts';
import { filterOf } from '../shown/shown-filter.ts';
import { parseSubjectId } from '../subjects/subject.ts';
import type { Text } from '../text.ts';
import type { ViewState } from '../view/view-state.ts';
import type { Area } from './areas.ts';
import { countRows, landFigure, populationFigure, populationSeries, ratioFigure } from './count-rows.ts';
import { publishedFigure, publishedSeries } from './published-figures.ts';
import { figureOfInputs, noFigure, ownYears, type AreaFigure, type DatedSeries, type RowDefinition, type YearsTaken } from './row-kinds.ts';

function publishedRow(id: string, indicator: string, title: Text, unit: UnitId, decimals: number, definition: Text): RowDefinition {
  const series = publishedSeries(indicator, false);
  return {
    id,
    group: 'work',
    title,
    definition,
    formula: { zh: '', en: '' },
    unit,
    decimals,
    needs: ['county-indicators'],
    series: [{ ...series, years: (atlas, area, view) => (area.level === 'county' ? series.years(atlas, area, view) : []) }],
    figure: (atlas, area, _, years) =>
      area.level === 'county' ? publishedFigure(atlas, area, { indicator, name: title, unit, isCount: false }, years) : noFigure({ missing: 'not-collected' }, { zh: '來源只有縣市的數字。', en: 'The source has figures of counties only.' }),
  };
}

const ofCounty: Text = { zh: '來源公布的縣市數字，取所有比較地區都有數字的最近一年。', en: 'As published for counties, of the latest year in which all compared areas have a figure.' };

/** Counties of an area one by one, each in its own year: years and definitions differ, so there is no sum. */
function grantsApart(atlas: Atlas, area: Area, view: ViewState): AreaFigure {
  const known = area.parts.flatMap(({ code }) => {
    const year = grantYearShown(grantYearsOf(atlas), code, view.grantYear);
    const name = countyByCode(atlas).get(code)?.name;
    return name && year?.comparable && hasValue(year.approved) ? [{ name, cases: year.approved.value, year }] : [];
  });
  const listed = {
    zh: known.map(({ name, cases, year }) => `${name.zh} ${cases} 件（${year.year} 年）`).join('、'),
    en: known.map(({ name, cases, year }) => `${name.en} ${cases} (${year.year})`).join(', '),
  };
  const rest = area.parts.length - known.length;
  const note: Text =
    known.length === 0
      ? { zh: '各縣市都沒有可比的核定件數。', en: 'None of the counties has a comparable number of approved cases.' }
      : {
          zh: `各縣市的年度不同，不加總：${listed.zh}${rest > 0 ? `；其餘 ${rest} 縣市沒有可比的數字` : ''}。`,
          en: `The years of the counties differ, so they are not added up: ${listed.en}${rest > 0 ? `; ${rest} more ${rest === 1 ? 'has' : 'have'} no comparable figure` : ''}.`,
        };
  return { ...noFigure({ missing: 'not-comparable' }, note), sourceIds: [...new Set(known.flatMap(({ year }) => year.sourceIds))] };
}

/** Years in which one county has a comparable number of approved cases; the year that the view asks for alone where it asks for one. */
const grantSeries: DatedSeries = {
  id: 'local-sbir',
  years: (atlas, { level, parts }, { grantYear }) =>
    level === 'county' && parts.length === 1
      ? grantYearsOfCounty(grantYearsOf(atlas), parts[0]?.code ?? '').flatMap(({ year, comparable, approved }) => (comparable && hasValue(approved) && (grantYear ?? year) === year ? [year] : []))
      : [],
};

function grantFigure(atlas: Atlas, area: Area, view: ViewState, years: YearsTaken = ownYears): AreaFigure {
  const [part] = area.parts;
  if (area.level !== 'county') return noFigure({ missing: 'not-collected' }, { zh: '補助只有縣市的數字。', en: 'Grants are known by county only.' });
  if (area.parts.length !== 1 || !part) return grantsApart(atlas, area, view);
  const year = grantYearShown(grantYearsOf(atlas), part.code, years.get(grantSeries.id) ?? view.grantYear);
  if (!year) return noFigure({ missing: 'not-collected' });
  if (!year.comparable) return { ...noFigure({ missing: 'not-comparable' }, year.caveat), sourceIds: year.sourceIds };
  const name: Text = { zh: `地方型 SBIR 核定（${year.year} 年）`, en: `Local SBIR approved (${year.year})` };
  return figureOfInputs(year.approved, hasValue(year.approved) ? [{ name, value: year.approved.value, unit: 'cases', asOf: String(year.year), sourceIds: year.sourceIds }] : [], year.caveat);
}

function countOfThings(atlas: Atlas, layer: PointLayer, things: readonly { readonly sourceIds: readonly string[] }[], note: Text | null = null): AreaFigure {
  const asOf = atlas.package.resources.find(({ name }) => name === layer.id)?.asOf ?? '';
  const sourceIds = [...new Set(things.flatMap((thing) => thing.sourceIds))];
  return { ...figureOfInputs({ value: things.length }, [{ name: layer.title, value: things.length, unit: 'sites', asOf, sourceIds }], note), asOf };
}

/** Things of a layer within the belt of a corridor, by their distance to its line: the same count as on the corridor's own page. */
function beltFigure(atlas: Atlas, view: ViewState, corridorId: string, layer: PointLayer): AreaFigure {
  const corridor = corridorById(atlas, view, corridorId);
  const route = corridor && routeOf(atlas, corridor);
  if (!route) return noFigure({ missing: 'not-collected' });
  const within = placedThings(atlas, view, route, layer).placed.filter(({ km, isShown }) => isShown && km <= view.beltKm);
  return countOfThings(atlas, layer, within, {
    zh: `距離路線 ${view.beltKm} 公里以內者，依距離逐一計數；只知鄉鎮者以該鄉鎮內部的點判斷，只知縣市者不計。`,
    en: `Within ${view.beltKm} km of the line, counted one by one by distance; those known to a township are judged by a point inside it, those known to a county only are not counted.`,
  });
}

/** Things of a layer in the counties or townships of an area that the filters let through. A thing over several counts once. */
function sitesFigure(atlas: Atlas, area: Area, view: ViewState, layer: PointLayer): AreaFigure {
  if (!layer.needs.every((name) => atlas.tables.has(name)) || atlas.townshipPlaces.size === 0) return noFigure({ missing: 'not-collected' });
  const corridor = area.kind === 'belt' && area.subject ? parseSubjectId(area.subject) : null;
  if (corridor) return beltFigure(atlas, view, corridor.id, layer);
  const codes = new Set(area.parts.map(({ code }) => code));
  const marks = layer.marks(atlas, view);
  const mask = filterMask(filterOf(atlas, view), marks);
  const shown = new Set(marks.flatMap(({ subject }, index) => (mask[index] === 1 ? [parseSubjectId(subject)?.id ?? ''] : [])));
  const things: readonly { readonly id: string; readonly counties: readonly string[]; readonly townships: readonly string[]; readonly sourceIds: readonly string[]; readonly kind?: string }[] =
    layer.id === clusters.id ? clustersOf(atlas) : sitesOf(atlas, layer.id as SiteTable);
  const within = things.filter((thing) => thing.kind !== 'system' && shown.has(thing.id) && (area.level === 'county' ? thing.counties : thing.townships).some((code) => codes.has(code)));
  return countOfThings(atlas, layer, within);
}

function sitesRow(layer: PointLayer, unit: UnitId): RowDefinition {
  return {
    id: layer.id,
    group: 'sites',
    title: layer.title,
    definition: { zh: '本圖收錄、且符合目前篩選的項目數，不是官方的完整名單；跨越多地者計一次。', en: 'Those collected by this atlas that the filters let through; not an official, complete list. One that spans several places counts once.' },
    formula: { zh: '符合篩選的項目數', en: 'number of things that pass the filters' },
    unit,
    decimals: 0,
    needs: layer.needs,
    series: [],
    figure: (atlas, area, view) => sitesFigure(atlas, area, view, layer),
  };
}

/** The indicators of the comparison, in groups. One entry is one row. */
export const tableRows: readonly RowDefinition[] = [
  {
    id: 'population',
    group: 'people',
    title: { zh: '人口', en: 'Population' },
    definition: { zh: '最近一個各組成地區（並列時為所有比較地區）都有數字之年的年底人口。', en: 'Population at the end of the latest year in which all parts (side by side, all compared areas) have a figure.' },
    formula: { zh: '各組成地區人口相加', en: 'sum over the parts' },
    unit: 'persons',
    decimals: 0,
    needs: ['counties', 'county-indicators'],
    series: [populationSeries],
    figure: (atlas, area, _, years) => populationFigure(atlas, area, years),
  },
  {
    id: 'area',
    group: 'people',
    title: { zh: '面積', en: 'Area' },
    definition: { zh: '官方土地面積。', en: 'Official land area.' },
    formula: { zh: '各縣市面積相加', en: 'sum over the counties' },
    unit: 'km2',
    decimals: 0,
    needs: ['counties'],
    series: [],
    figure: landFigure,
  },
  {
    id: 'density',
    group: 'people',
    title: { zh: '人口密度', en: 'Population density' },
    definition: { zh: '人口合計除以面積合計。', en: 'The sum of the population over the sum of the areas.' },
    formula: { zh: '人口 ÷ 面積', en: 'population ÷ area' },
    unit: 'persons-per-km2',
    decimals: 0,
    needs: ['counties', 'county-indicators'],
    series: [populationSeries],
    figure: (atlas, area, _, years) => ratioFigure(populationFigure(atlas, area, years), landFigure(atlas, area)),
  },
  { ...publishedRow('ageing-index', 'ageing-index', { zh: '老化指數', en: 'Ageing index' }, 'percent', 1, ofCounty), group: 'people' },
  ...countRows,
  publishedRow('unemployment-rate', 'unemployment-rate', { zh: '失業率', en: 'Unemployment rate' }, 'percent', 1, ofCounty),
  publishedRow('labour-force-participation-rate', 'labour-force-participation-rate', { zh: '勞動力參與率', en: 'Labour force participation rate' }, 'percent', 1, ofCounty),
  publishedRow('median-annual-wage', 'median-annual-wage', { zh: '全年總薪資中位數', en: 'Median annual wage' }, 'ten-thousand-ntd', 1, ofCounty),
  publishedRow('disposable-income-per-capita', 'disposable-income-per-capita', { zh: '平均每人可支配所得', en: 'Disposable income per person' }, 'ntd', 0, ofCounty),
  publishedRow('industry-share-of-employed', 'industry-share-of-employed', { zh: '工業占就業者', en: 'Industry among the employed' }, 'percent', 1, ofCounty),
  {
    id: 'local-sbir',
    group: 'grants',
    title: { zh: '地方型 SBIR 核定', en: 'Local SBIR approved' },
    definition: { zh: '所有比較的縣市都有核定件數的最近一年，或所選的年；臺北市的 SITI 不是地方型 SBIR。', en: 'Of the latest year in which all compared counties have a number of approved cases, or of the chosen year; SITI of Taipei City is not local SBIR.' },
    formula: { zh: '', en: '' },
    unit: 'cases',
    decimals: 0,
    needs: ['local-sbir-county-year'],
    series: [grantSeries],
    figure: grantFigure,
  },
  sitesRow(scienceParks, 'sites'),
  sitesRow(industrialParks, 'sites'),
  sitesRow(innovationCentres, 'sites'),
  sitesRow(incubators, 'sites'),
  sitesRow(universities, 'institutions'),
  sitesRow(clusters, 'clusters'),
];
