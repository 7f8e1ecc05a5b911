import type { Text } from '../text.ts';
import { parseSubjectId, type SubjectKind } from '../subjects/subject.ts';
import { defaultView, type ViewState } from './view-state.ts';

/**
 * The ids that exist, as far as they are loaded. A set that is absent is not loaded yet, and ids of its sort are then
 * not judged.
 */
export interface KnownIds {
  readonly basemaps?: ReadonlySet<string>;
  readonly layers?: ReadonlySet<string>;
  readonly indicators?: ReadonlySet<string>;
  /** Codes the industry picker offers; `priority` always exists. */
  readonly industries?: ReadonlySet<string>;
  readonly programmes?: ReadonlySet<string>;
  readonly priorityIndustries?: ReadonlySet<string>;
  readonly regions?: ReadonlySet<string>;
  readonly counties?: ReadonlySet<string>;
  readonly clusterTypes?: ReadonlySet<string>;
  readonly siteKinds?: ReadonlySet<string>;
  readonly grantFields?: ReadonlySet<string>;
  readonly grantStatus?: ReadonlySet<string>;
  readonly subjects?: Partial<Readonly<Record<SubjectKind, ReadonlySet<string>>>>;
}

/** A sentence for the person who opened the link: what was not found and what is shown instead. */
export interface Notice {
  readonly field: keyof ViewState;
  /** The id as the link has it. */
  readonly value: string;
  readonly text: Text;
}

/** Tables that a visitor opened have names of this form. */
const ownDataPrefix = 'own.';

interface Wording {
  /** What the id is meant to be, as it reads in a sentence. */
  readonly thing: Text;
  /** What is shown when nothing of the choice is left. */
  readonly instead: Text;
}

const wholeCountry: Text = { zh: '已顯示全國', en: 'the whole country is shown' };

const wording = {
  basemap: {
    thing: { zh: '底圖', en: 'basemap' },
    instead: { zh: '已改用內建底圖', en: 'the built-in basemap is used' },
  },
  layers: { thing: { zh: '圖層', en: 'layer' }, instead: { zh: '已顯示預設圖層', en: 'the default layers are shown' } },
  indicator: {
    thing: { zh: '指標', en: 'indicator' },
    instead: { zh: '已改用預設指標', en: 'the default indicator is used' },
  },
  industry: {
    thing: { zh: '行業', en: 'industry' },
    instead: { zh: '已改用預設行業', en: 'the default industry is used' },
  },
  quotientBase: {
    thing: { zh: '比較基準', en: 'base of comparison' },
    instead: { zh: '已改與全國比較', en: 'the nation is used' },
  },
  pointsOf: {
    thing: { zh: '點位圖層', en: 'layer of points' },
    instead: { zh: '已改用預設的點位圖層', en: 'the default layer of points is used' },
  },
  programme: {
    thing: { zh: '計畫', en: 'programme' },
    instead: { zh: '已改用預設計畫', en: 'the default programme is used' },
  },
  priorityIndustries: {
    thing: { zh: '重點產業', en: 'priority industry' },
    instead: { zh: '已顯示所有重點產業', en: 'all priority industries are shown' },
  },
  regions: { thing: { zh: '區域', en: 'region' }, instead: wholeCountry },
  counties: { thing: { zh: '縣市', en: 'county' }, instead: wholeCountry },
  clusterTypes: {
    thing: { zh: '聚落類型', en: 'cluster type' },
    instead: { zh: '已顯示所有類型', en: 'all types are shown' },
  },
  siteKinds: {
    thing: { zh: '據點類別', en: 'kind of site' },
    instead: { zh: '已顯示所有類別', en: 'all kinds are shown' },
  },
  grantField: {
    thing: { zh: '補助領域', en: 'grant field' },
    instead: { zh: '已顯示所有領域', en: 'all fields are shown' },
  },
  grantStatus: {
    thing: { zh: '補助統計狀態', en: 'grant status' },
    instead: { zh: '已顯示所有狀態', en: 'all are shown' },
  },
  selection: {
    thing: { zh: '選取項目', en: 'selected item' },
    instead: { zh: '未選取任何項目', en: 'nothing is selected' },
  },
} satisfies Partial<Record<keyof ViewState, Wording>>;

type JudgedField = keyof typeof wording;

const subjectNames: Readonly<Record<SubjectKind, Text>> = {
  county: { zh: '縣市', en: 'county' },
  township: { zh: '鄉鎮市區', en: 'township' },
  cluster: { zh: '產業聚落', en: 'cluster' },
  corridor: { zh: '產業廊帶', en: 'corridor' },
  'science-park': { zh: '科學園區', en: 'science park' },
  'industrial-park': { zh: '產業園區', en: 'industrial park' },
  'innovation-centre': { zh: '創新中心', en: 'innovation centre' },
  incubator: { zh: '育成中心', en: 'incubator' },
  university: { zh: '大學校院', en: 'university' },
  'research-institute': { zh: '研究機構', en: 'research institute' },
  'transport-node': { zh: '交通節點', en: 'transport node' },
  point: { zh: '地點', en: 'place' },
};

/**
 * Replaces ids that do not exist: a list keeps what is left of it, anything else falls back to the default. The same
 * view comes back when all ids are known. Call it again when more tables are loaded; what was not judged before may
 * then be.
 */
export function resolveView(
  view: ViewState,
  known: KnownIds,
): { readonly view: ViewState; readonly notices: readonly Notice[] } {
  const notices: Notice[] = [];
  const notFound = (field: JudgedField, value: string, thing: Text, consequence: Text): void => {
    if (notices.some((notice) => notice.field === field && notice.value === value)) return;
    // Corridors of one's own begin alike but have no rows.
    if (value.startsWith(ownDataPrefix) && (field !== 'selection' || value.includes('/'))) {
      const said = {
        zh: `連結用到使用者自己開啟的資料；這種資料只在開啟它的瀏覽器裡，不隨連結傳送，${consequence.zh}。若您有原檔案，請再開啟一次。`,
        en: `The link uses data that a visitor had opened; such data stay in that visitor’s browser and do not travel with a link, so ${consequence.en}. If you have the file, open it again.`,
      };
      notices.push({ field, value, text: said });
      return;
    }
    const zh = `連結中的${thing.zh}「${value}」不存在，${consequence.zh}。`;
    notices.push({
      field,
      value,
      text: { zh, en: `The ${thing.en} “${value}” in the link does not exist; ${consequence.en}.` },
    });
  };
  const one = (field: JudgedField, value: string, ids: ReadonlySet<string> | undefined): boolean => {
    if (!ids || ids.has(value)) return true;
    notFound(field, value, wording[field].thing, wording[field].instead);
    return false;
  };
  const some = (
    field: JudgedField,
    values: readonly string[],
    ids: ReadonlySet<string> | undefined,
  ): readonly string[] => {
    if (!ids || values.every((value) => ids.has(value))) return values;
    const left = values.filter((value) => ids.has(value));
    const consequence = left.length > 0 ? { zh: '已略過', en: 'it was left out' } : wording[field].instead;
    for (const value of values) if (!ids.has(value)) notFound(field, value, wording[field].thing, consequence);
    return left;
  };

  const layers = some('layers', view.layers, known.layers);
  const layerOrder = some('layers', view.layerOrder, known.layers);
  const ordered = some('layers', Object.keys(view.opacity), known.layers);
  const industryKnown = view.industry === 'priority' || one('industry', view.industry, known.industries);
  // A base is a region or a county; it is judged when both are known.
  const bases = known.regions && known.counties ? new Set(['nation', ...known.regions, ...known.counties]) : undefined;
  const baseKnown = one('quotientBase', view.quotientBase, bases);
  const subject = view.selection ? parseSubjectId(view.selection) : null;
  const subjectIds = subject ? known.subjects?.[subject.kind] : undefined;
  const selected = subject !== null && (!subjectIds || subjectIds.has(subject.id));
  if (subject && !selected) notFound('selection', subject.id, subjectNames[subject.kind], wording.selection.instead);

  const resolved: ViewState = {
    ...view,
    basemap: one('basemap', view.basemap, known.basemaps) ? view.basemap : defaultView.basemap,
    layers: layers.length === 0 && view.layers.length > 0 ? defaultView.layers : layers,
    layerOrder,
    opacity: ordered.length === Object.keys(view.opacity).length ? view.opacity : pick(view.opacity, ordered),
    indicator: one('indicator', view.indicator, known.indicators) ? view.indicator : defaultView.indicator,
    industry: industryKnown ? view.industry : defaultView.industry,
    quotientBase: baseKnown ? view.quotientBase : defaultView.quotientBase,
    pointsOf: one('pointsOf', view.pointsOf, known.layers) ? view.pointsOf : defaultView.pointsOf,
    programme: one('programme', view.programme, known.programmes) ? view.programme : defaultView.programme,
    priorityIndustries: some('priorityIndustries', view.priorityIndustries, known.priorityIndustries),
    regions: some('regions', view.regions, known.regions),
    counties: some('counties', view.counties, known.counties),
    clusterTypes: some('clusterTypes', view.clusterTypes, known.clusterTypes),
    siteKinds: some('siteKinds', view.siteKinds, known.siteKinds),
    grantField:
      view.grantField === null || one('grantField', view.grantField, known.grantFields) ? view.grantField : null,
    grantStatus: some('grantStatus', view.grantStatus, known.grantStatus),
    selection: selected ? view.selection : null,
  };
  return notices.length === 0 ? { view, notices } : { view: resolved, notices };
}

function pick(record: Readonly<Record<string, number>>, keys: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)));
}
