import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/core/datasets/atlas.ts';
import { resourceNamed } from '../../src/core/datasets/contract.ts';
import { priorityIndustriesOf, priorityMappingsOf, programmesOf } from '../../src/core/datasets/programmes.ts';
import { regionById } from '../../src/core/datasets/regions.ts';
import { sitesOf, siteTables, type SiteTable } from '../../src/core/datasets/sites.ts';
import { texts } from '../../src/core/datasets/table.ts';
import { columnFor, indicators, indicatorsOf, industryChoices, neededResources } from '../../src/core/indicators/index.ts';
import type { IndicatorColumn, IndicatorDefinition } from '../../src/core/indicators/indicator.ts';
import { layers, layersOf } from '../../src/core/layers/index.ts';
import type { LineMark, PointMark } from '../../src/core/layers/mark.ts';
import { missingReasons, reasonOfCode } from '../../src/core/measures/missing.ts';
import { isUnitId } from '../../src/core/measures/unit.ts';
import { categoryColours, priorityColour } from '../../src/core/scales/palette.ts';
import { parseSubjectId } from '../../src/core/subjects/subject.ts';
import type { Text } from '../../src/core/text.ts';
import { defaultView, levels, type ViewState } from '../../src/core/view/view-state.ts';
import { wholeAtlas } from './whole-atlas.ts';

const atlas: Atlas = wholeAtlas();
const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const hasChinese = /\p{Script=Han}/u;
const resources = new Set(atlas.package.resources.map((resource) => resource.name));
const sources = new Set(texts(wholeTable('sources'), 'source_id'));

function wholeTable(name: string) {
  const table = atlas.tables.get(name);
  if (!table) throw new Error(`The package has no table ${name}.`);
  return table;
}

/** What is wrong with a pair of texts that both languages must have. */
function textFaults(what: string, text: Text): string[] {
  const faults: string[] = [];
  if (text.zh.trim() === '') faults.push(`${what}: no Chinese text`);
  if (text.en.trim() === '') faults.push(`${what}: no English text`);
  if (hasChinese.test(text.en)) faults.push(`${what}: Chinese in the English text "${text.en}"`);
  for (const said of [text.zh, text.en]) if (/undefined|NaN|\[object|\bnull\b/.test(said)) faults.push(`${what}: "${said}"`);
  if (/台(灣|北|中|南|東)|信息|質量管理/.test(text.zh)) faults.push(`${what}: spelling in "${text.zh}"`);
  return faults;
}

const repeated = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

describe('layers', () => {
  it('are one file each, listed once', () => {
    const notLayers = new Set(['index', 'layer', 'mark', 'place-marks', 'site-layer', 'point-table', 'outlines']);
    const files = readdirSync(join(import.meta.dirname, '..', '..', 'src', 'core', 'layers')).map((name) => name.replace(/\.ts$/, '')).filter((name) => !notLayers.has(name));
    expect(layers.map((layer) => layer.id).toSorted()).toEqual(files.toSorted());
  });

  it.each(layers.map((layer) => [layer.id, layer] as const))('%s is whole', (id, layer) => {
    const faults = [
      ...(kebab.test(id) ? [] : [`${id} is not kebab-case`]),
      ...textFaults('title', layer.title),
      ...layer.needs.flatMap((name) => (resources.has(name) ? [] : [`needs ${name}, which the package does not have`])),
      ...layer.legend(atlas, defaultView).flatMap((entry, index) => textFaults(`legend ${index + 1}`, entry.text)),
      ...layer.sourceIds(atlas).flatMap((source) => (sources.has(source) ? [] : [`source ${source} is not in sources.csv`])),
    ];
    expect(faults).toEqual([]);
    expect(layer.needs.length).toBeGreaterThan(0);
    for (const colour of [layer.symbol.fill, layer.symbol.stroke]) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    // Patches are computed when somebody asks for them: there are none in the default view.
    if (layer.kind === 'areas' || layer.kind === 'polygons') return;
    const marks: readonly (PointMark | LineMark)[] = layer.marks(atlas, defaultView);
    expect(marks.length).toBeGreaterThan(0);
    expect(layer.sourceIds(atlas).length).toBeGreaterThan(0);
    expect(layer.marks(atlas, defaultView), 'the same array while nothing changes').toBe(marks);
  });

  it('have ids of their own, also those made of point tables', () => {
    expect(repeated(layersOf(atlas.package).map((layer) => layer.id))).toEqual([]);
    expect(defaultView.layers.filter((id) => !layers.some((layer) => layer.id === id))).toEqual([]);
  });

  it('draw marks that a person can name and a link can hold', () => {
    const counties = new Set(texts(wholeTable('counties'), 'county_code'));
    const priorities = new Set(priorityIndustriesOf(atlas).map((priority) => priority.id));
    const faults: string[] = [];
    for (const layer of layers) {
      if (layer.kind === 'areas' || layer.kind === 'polygons') continue;
      const marks: readonly (PointMark | LineMark)[] = layer.marks(atlas, defaultView);
      for (const mark of marks) {
        const at = `${layer.id} ${mark.subject}`;
        if (!parseSubjectId(mark.subject)) faults.push(`${at}: no subject`);
        if (mark.name.zh === '') faults.push(`${at}: no name`);
        if (mark.name.zh === mark.subject.split(':')[1]) faults.push(`${at}: an id for a name`);
        faults.push(...textFaults(`${at} summary`, mark.summary));
        for (const code of mark.countyCodes) if (!counties.has(code)) faults.push(`${at}: county ${code}`);
        for (const link of mark.priorities) if (!priorities.has(link.priorityId)) faults.push(`${at}: priority ${link.priorityId}`);
        const positions = 'path' in mark ? mark.path : [mark.position];
        for (const [longitude, latitude] of positions) if (!(longitude > 116 && longitude < 123 && latitude > 20 && latitude < 27)) faults.push(`${at}: at ${longitude}, ${latitude}`);
        if ('radius' in mark && !(mark.radius > 0 && mark.radius <= 40)) faults.push(`${at}: radius ${mark.radius}`);
      }
      if (layer.id !== 'local-sbir') faults.push(...repeated(marks.map((mark) => mark.subject)).map((subject) => `${layer.id} twice ${subject}`));
    }
    expect(faults).toEqual([]);
  });
});

describe('site tables', () => {
  it.each(Object.keys(siteTables) as SiteTable[])('%s has whole sites', (name) => {
    const sites = sitesOf(atlas, name);
    expect(sites.length).toBe(wholeTable(name).length);
    const faults = sites.flatMap((site) => [
      ...(site.name.zh === '' ? [`${site.id}: no name`] : []),
      ...(hasChinese.test(site.name.en) ? [`${site.id}: Chinese in the English name`] : []),
      ...(site.kind === '' ? [] : textFaults(`${site.id} kind`, site.kindLabel)),
      ...(site.kind !== '' && site.kindLabel.zh === site.kind ? [`${site.id}: kind ${site.kind} has no label`] : []),
      ...(site.sourceIds.length > 0 ? site.sourceIds.flatMap((source) => (sources.has(source) ? [] : [`${site.id}: source ${source}`])) : [`${site.id}: no source`]),
    ]);
    expect(faults).toEqual([]);
    expect(repeated(sites.map((site) => site.id))).toEqual([]);
  });

  it.each(Object.keys(siteTables) as SiteTable[])('%s draws no site whose place nobody has stated', (name) => {
    const layer = layers.find((one) => one.id === name);
    if (layer?.kind !== 'points') throw new Error(`${name} has no layer of points.`);
    const nowhere = sitesOf(atlas, name).filter((site) => !site.point && site.counties.length === 0 && site.townships.length === 0);
    const drawn = new Set<string>(layer.marks(atlas, defaultView).map((mark) => mark.subject));
    expect(nowhere.filter((site) => drawn.has(`${siteTables[name]}:${site.id}`))).toEqual([]);
  });
});

/** A view that asks an indicator for one industry at one level. */
const asking = (indicator: IndicatorDefinition, level: ViewState['level'], industry: string): ViewState => ({ ...defaultView, indicator: indicator.id, level, industry });

/** What is wrong with a computed column, its scale and its legend. */
function columnFaults(column: IndicatorColumn): string[] {
  const faults: string[] = [...textFaults('title', column.title), ...column.caveats.flatMap((caveat, index) => textFaults(`caveat ${index + 1}`, caveat))];
  const { scale, values, reasons, codes } = column;
  if (values.length !== codes.length || reasons.length !== codes.length) faults.push('values, reasons and codes differ in length');
  if (repeated([...codes]).length > 0) faults.push('a region twice');
  if (!isUnitId(column.unit)) faults.push('no such unit');
  if (scale.unit !== column.unit) faults.push(`scale in ${String(scale.unit)}, column in ${column.unit}`);
  // Without a single value there are no classes, and the legend has the reason alone.
  if (scale.classEdges.length !== Math.max(0, scale.classes.length - 1)) faults.push('edges and classes differ');
  codes.forEach((code, index) => {
    const value = values[index] ?? Number.NaN;
    const reason = reasons[index] ?? 0;
    if (Number.isNaN(value) !== (reason > 0)) faults.push(`${code}: value ${value} with reason ${reason}`);
    if (reason > 0) {
      if (!missingReasons.includes(reasonOfCode(reason))) faults.push(`${code}: reason ${reason}`);
      return;
    }
    const place = scale.classes[scale.classOf(value)];
    if (!place) faults.push(`${code}: ${value} is in no class`);
    else if (scale.colourOf(value) !== place.colour) faults.push(`${code}: colour and legend differ`);
    else if (value < place.from || value > place.to) faults.push(`${code}: ${value} is not in ${place.from}–${place.to}`);
  });
  scale.classes.forEach((place, index) => {
    if (index > 0 && scale.classes[index - 1]?.to !== place.from) faults.push(`class ${index} leaves a gap`);
    if (!/^#[0-9a-f]{6}$/.test(place.colour)) faults.push(`class ${index}: ${place.colour}`);
  });
  for (const source of column.sourceIds) if (!sources.has(source)) faults.push(`source ${source}`);
  if (column.sourceIds.length === 0) faults.push('no source');
  if (!(column.year > 1990 && column.year < 2200) || column.asOf === '') faults.push(`year ${column.year}, as of "${column.asOf}"`);
  return faults;
}

describe('indicators', () => {
  it('have ids of their own; the computed ones in kebab-case', () => {
    expect(repeated(indicatorsOf(atlas).map((indicator) => indicator.id))).toEqual([]);
    expect(indicators.map((indicator) => indicator.id).filter((id) => !kebab.test(id))).toEqual([]);
    expect(indicators.some((indicator) => indicator.id === defaultView.indicator)).toBe(true);
  });

  it.each(indicatorsOf(atlas).map((indicator) => [indicator.id, indicator] as const))('%s computes on the shipped data with values or reasons', (_, indicator) => {
    const faults = [...textFaults('title', indicator.title), ...textFaults('definition', indicator.definition)];
    if (indicators.includes(indicator)) faults.push(...textFaults('formula', indicator.formula));
    expect(isUnitId(indicator.unit)).toBe(true);
    const choices = industryChoices(atlas).filter((choice) => indicator.industryLevels.includes(choice.level));
    const industries = indicator.industryLevels.length === 0 ? [''] : choices.map((choice) => choice.code);
    expect(industries.length).toBeGreaterThan(0);
    let answered = 0;
    for (const level of levels) {
      if (!indicator.levels.includes(level)) continue;
      for (const industry of industries) {
        const view = asking(indicator, level, industry);
        for (const name of neededResources(atlas, view)) if (!resources.has(name)) faults.push(`needs ${name}`);
        const column = columnFor(atlas, view);
        if (!column) {
          faults.push(`${level} ${industry}: no column`);
          continue;
        }
        answered += column.codes.filter((_, index) => !Number.isNaN(column.values[index]) || reasonOfCode(column.reasons[index] ?? 0) !== 'not-collected').length;
        faults.push(...columnFaults(column).map((fault) => `${level} ${industry}: ${fault}`));
      }
    }
    expect(faults.slice(0, 20)).toEqual([]);
    expect(answered).toBeGreaterThan(0);
  });

  it('are the sum of the mapped divisions when they follow a priority industry', () => {
    const view: ViewState = { ...defaultView, indicator: 'establishment-count', industry: 'priority', priorityIndustries: ['five-plus-two.smart-machinery'] };
    const column = columnFor(atlas, view);
    if (!column) throw new Error('no column for smart machinery');
    expect(columnFaults(column)).toEqual([]);
    const divisions = priorityMappingsOf(atlas).filter((mapping) => mapping.priorityId === 'five-plus-two.smart-machinery' && /^\d{2}$/.test(mapping.industry)).map((mapping) => mapping.industry);
    const sums = column.codes.map((_, index) =>
      [...new Set(divisions)].reduce((sum, industry) => sum + (columnFor(atlas, { ...view, industry, year: column.year })?.values[index] ?? 0), 0),
    );
    const apart = column.codes.filter((_, index) => Math.abs((column.values[index] ?? 0) - (sums[index] ?? 0)) > 1e-6);
    expect(apart).toEqual([]);
    expect(column.values.filter((value) => value > 0).length).toBeGreaterThan(15);
  });
});

describe('programmes and regions', () => {
  it('are whole', () => {
    const programmes = programmesOf(atlas);
    const priorities = priorityIndustriesOf(atlas);
    const faults = [
      ...programmes.flatMap((programme) => [...textFaults(programme.id, programme.name), ...textFaults(programme.id, programme.short), ...(kebab.test(programme.id) ? [] : [programme.id])]),
      ...priorities.flatMap((priority) => [
        ...textFaults(priority.id, priority.name),
        ...textFaults(priority.id, priority.short),
        ...textFaults(priority.id, priority.description),
        ...(programmes.some((programme) => priority.id.startsWith(`${programme.id}.`) && priority.programme === programme.id) ? [] : [`${priority.id} has no programme`]),
        ...(categoryColours.includes(priorityColour(priority.id)) ? [] : [`${priority.id} has no colour`]),
      ]),
      ...priorityMappingsOf(atlas).flatMap((mapping) => textFaults(`${mapping.priorityId} → ${mapping.industry}`, mapping.reason)),
      ...[...regionById(atlas).values()].flatMap((region) => (region.counties.length > 0 ? textFaults(region.id, region.name) : [`${region.id} has no county`])),
    ];
    expect(faults).toEqual([]);
    expect(programmes.some((programme) => programme.id === defaultView.programme)).toBe(true);
    for (const programme of programmes) {
      const own = priorities.filter((priority) => priority.programme === programme.id);
      expect(own.length, programme.id).toBeGreaterThan(0);
      expect(repeated(own.map((priority) => priorityColour(priority.id))), `${programme.id}: colours`).toEqual([]);
    }
  });

  it('has the tables that readers name', () => {
    for (const name of ['programmes', 'priority-industries', 'regions', 'region-sets']) expect(resourceNamed(atlas.package, name)).toBeDefined();
  });
});
