import type { Language } from '../text.ts';
import type { SubjectId } from '../subjects/subject.ts';

/** Where the camera stands; `null` in the view means the home frame: all of the main island between the panels. */
export interface Camera {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

export const pages = ['explore', 'data'] as const;
export type Page = (typeof pages)[number];

export const mappingBases = ['stated', 'county', 'proposed'] as const;
/** How a thing is linked to a priority industry: a source states it, its county is named by the programme, or the project proposes it. */
export type MappingBasis = (typeof mappingBases)[number];

export const profileTabs = ['industry', 'grants', 'sites', 'trend', 'gaps'] as const;
export type ProfileTab = (typeof profileTabs)[number];

export const levels = ['county', 'township'] as const;
export type Level = (typeof levels)[number];

/**
 * The whole of what a person has chosen: small, flat, serialisable. Everything drawn, listed, spoken or exported is a pure function of
 * (view, tables). Lists are sorted so that equal views are equal texts.
 */
export interface ViewState {
  readonly page: Page;
  readonly language: Language;
  readonly camera: Camera | null;
  /** Basemap id: `ground` (built in), `none`, or an id of config.json. */
  readonly basemap: string;
  /** Which areas the choropleth colours. */
  readonly level: Level;
  /** Indicator id; see core/indicators. */
  readonly indicator: string;
  /** Industry code the indicator is about (`TOTAL`, a section, a division), or `priority`: the divisions of the chosen priority industries. */
  readonly industry: string;
  /** `null` = the latest year the indicator has. */
  readonly year: number | null;
  readonly programme: string;
  readonly priorityIndustries: readonly string[];
  readonly bases: readonly MappingBasis[];
  /** Region ids (of core region sets) and county codes that limit all layers; both empty = the whole country. */
  readonly regions: readonly string[];
  readonly counties: readonly string[];
  readonly clusterTypes: readonly string[];
  /** Kinds within site layers, as `layer/kind`, for example `industrial-parks/free-trade-zone`; empty = all. */
  readonly siteKinds: readonly string[];
  /** `null` = each county's latest year with a figure, with the year beside it. */
  readonly grantYear: number | null;
  readonly grantField: string | null;
  readonly grantStatus: readonly string[];
  /** Legend class of the choropleth that a person has clicked; `null` = all classes. */
  readonly legendClass: number | null;
  /** Ids of the layers that are switched on. */
  readonly layers: readonly string[];
  /** Layer order (first = lowest) where a person changed it; empty = the registry's order. */
  readonly layerOrder: readonly string[];
  /** Opacity 0–1 of layers where a person changed it. */
  readonly opacity: Readonly<Record<string, number>>;
  readonly selection: SubjectId | null;
  readonly profileTab: ProfileTab;
  /** The ranking shown as a table instead of bars. */
  readonly rankingTable: boolean;
}

export const defaultView: ViewState = {
  page: 'explore',
  language: 'zh-TW',
  camera: null,
  basemap: 'ground',
  level: 'county',
  indicator: 'location-quotient',
  industry: 'C',
  year: null,
  programme: 'five-plus-two',
  priorityIndustries: [],
  bases: ['stated', 'county', 'proposed'],
  regions: [],
  counties: [],
  clusterTypes: [],
  siteKinds: [],
  grantYear: null,
  grantField: null,
  grantStatus: [],
  legendClass: null,
  layers: ['choropleth', 'clusters', 'corridors', 'innovation-centres', 'science-parks'],
  layerOrder: [],
  opacity: {},
  selection: null,
  profileTab: 'industry',
  rankingTable: false,
};
