import type { Language } from '../text.ts';
import type { SubjectId } from '../subjects/subject.ts';
import type { OwnCorridor, OwnRegion } from './own-things.ts';

/** Where the camera stands; `null` in the view means the home frame: all of the main island between the panels. */
export interface Camera {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

/** How near the small maps of a comparison are, one of the steps of core/comparison/frame-shift, and how far all of them are moved: in widths and heights of the whole frame. */
export interface ComparisonFrame {
  readonly zoom: number;
  readonly east: number;
  readonly south: number;
}

export const pages = ['explore', 'compare', 'brief', 'data'] as const;
export type Page = (typeof pages)[number];

export const mappingBases = ['stated', 'county', 'proposed'] as const;
/** How a thing is linked to a priority industry: a source states it, its county is named by the programme, or the project proposes it. */
export type MappingBasis = (typeof mappingBases)[number];

/** Tabs of a county. */
export const countyTabs = ['industry', 'grants', 'sites', 'trend', 'gaps'] as const;
export type CountyTab = (typeof countyTabs)[number];

/** Tabs of the country, which stands in the panel when nothing is selected; the first is its overview. */
export const nationalTabs = ['industry', 'strength', 'space', 'gaps', 'points'] as const;
export type NationalTab = (typeof nationalTabs)[number];

export const profileTabs = [...countyTabs, 'strength', 'space', 'points'] as const satisfies readonly (CountyTab | NationalTab)[];
export type ProfileTab = (typeof profileTabs)[number];

/** What the areas show of their indicator: its values, or where like values stand together. */
export const spatialMethods = ['values', 'local-moran', 'getis-ord'] as const;
export type SpatialMethod = (typeof spatialMethods)[number];

/** Who is whose neighbour: a shared border or corner, or the nearest so many. */
export const neighbourRules = ['queen', 'nearest-4', 'nearest-6', 'nearest-8'] as const;
export type NeighbourRule = (typeof neighbourRules)[number];

export const significanceLevels = ['0.05', '0.01', '0.001'] as const;
export type SignificanceLevel = (typeof significanceLevels)[number];

/** How detected groups of points are drawn. */
export const pointDrawings = ['hulls', 'hexagons', 'density'] as const;
export type PointDrawing = (typeof pointDrawings)[number];

export const levels = ['county', 'township'] as const;
export type Level = (typeof levels)[number];

/** Parts of the page Compare: areas side by side, and science parks beside the reference region. */
export const comparisonParts = ['areas', 'parks'] as const;
export type ComparisonPart = (typeof comparisonParts)[number];

/** What the page Brief does with a briefing: write it, show it full screen, show the speaker's window, show it inside another page, print it. */
export const briefingModes = ['edit', 'present', 'speaker', 'embed', 'print'] as const;
export type BriefingMode = (typeof briefingModes)[number];

/** The value of `briefing` for the one that is open in this browser. */
export const ownBriefing = 'own';

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
  /** What location quotients are compared with: `nation`, a region id, or a county code. */
  readonly quotientBase: string;
  readonly spatialMethod: SpatialMethod;
  readonly neighbourRule: NeighbourRule;
  readonly significance: SignificanceLevel;
  /** Whether p-values are adjusted for the number of regions tested (Benjamini-Hochberg). */
  readonly falseDiscovery: boolean;
  /** Id of the layer of points in which groups are looked for. */
  readonly pointsOf: string;
  readonly pointDrawing: PointDrawing;
  /** Points belong together within this distance; also the width of hexagons and the bandwidth of densities. */
  readonly pointDistanceMetres: number;
  /** The fewest points that make a group. */
  readonly pointMinimum: number;
  /** Thresholds of the stars in the order of the rule; empty = the defaults. */
  readonly starRule: readonly number[];
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
  readonly comparisonPart: ComparisonPart;
  /** Areas side by side, in the order of the tray; see core/comparison/area-id. Not more than six. */
  readonly compared: readonly string[];
  /** What the compared areas are set against: `nation` or an area id. */
  readonly comparisonBase: string;
  /** Where the small maps stand; `null` = each shows its whole area. */
  readonly comparisonFrame: ComparisonFrame | null;
  /** By what the compared quotients are ordered: `gap`, `classification`, or the id of a compared area. */
  readonly quotientOrder: string;
  /** How far from a corridor's line its belt reaches, on either side. */
  readonly beltKm: number;
  readonly ownRegions: readonly OwnRegion[];
  readonly ownCorridors: readonly OwnCorridor[];
  /** Id of a ready briefing, for example `county.66000`; `own` = the one open in this browser; empty = none chosen. */
  readonly briefing: string;
  /** Number of the scene that is shown, from 1. */
  readonly scene: number;
  readonly briefingMode: BriefingMode;
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
  quotientBase: 'nation',
  spatialMethod: 'values',
  neighbourRule: 'queen',
  significance: '0.05',
  falseDiscovery: true,
  pointsOf: 'industrial-parks',
  pointDrawing: 'hulls',
  pointDistanceMetres: 10_000,
  pointMinimum: 4,
  starRule: [],
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
  comparisonPart: 'areas',
  compared: [],
  comparisonBase: 'nation',
  comparisonFrame: null,
  quotientOrder: 'gap',
  beltKm: 10,
  ownRegions: [],
  ownCorridors: [],
  briefing: '',
  scene: 1,
  briefingMode: 'edit',
};
