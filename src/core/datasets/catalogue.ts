import type { Text } from '../text.ts';
import { hasValue } from '../measures/column.ts';
import { isUnitId, type UnitId } from '../measures/unit.ts';
import { definitionsResource, fieldTitle, isFigure, resourceDescription, resourceTitle } from './contract.ts';
import type { DataPackage, PointsRole, RegionValuesRole, Resource } from './contract.ts';
import { columnNamed, number, numbers, rowsBy, text, type Table } from './table.ts';

/** An indicator that a table offers by its role alone. */
export interface OfferedIndicator {
  /** `resource/indicator` or `resource/field`; unique and permanent. */
  readonly id: string;
  readonly resource: string;
  /** The value of the indicator column in a long table; `null` in a wide one. */
  readonly indicator: string | null;
  /** The field that holds the figures. */
  readonly field: string;
  readonly level: RegionValuesRole['level'];
  readonly unit: UnitId;
  readonly title: Text;
  readonly definition: Text;
  readonly caveat: Text;
  readonly decimals: number | null;
  readonly scale: 'sequential' | 'diverging' | 'quotient';
  readonly polarity: 'neutral' | 'higher' | 'lower';
  /** Years with at least one figure, ascending; empty where the table has no year or is not loaded. */
  readonly years: readonly number[];
}

/** A table of places that a map layer can draw by its role alone. */
export interface OfferedPoints {
  readonly resource: string;
  readonly title: Text;
  readonly role: PointsRole;
  /** `null` while the table is not loaded. */
  readonly rows: number | null;
  /** Rows with a point of their own; the others are known to their township or county only. */
  readonly located: number | null;
}

type Tables = ReadonlyMap<string, Table>;

const noText: Text = { zh: '', en: '' };

function yearsOf(
  table: Table | undefined,
  role: RegionValuesRole,
  field: string,
  rows?: readonly number[],
): readonly number[] {
  if (!table || role.year === undefined) return [];
  const years = new Set<number>();
  const [of, figures] = [numbers(table, role.year), numbers(table, field)];
  const read = (row: number) => {
    if (figures.reasons[row] === 0 && of.reasons[row] === 0) years.add(of.values[row] ?? Number.NaN);
  };
  if (rows) rows.forEach(read);
  else for (let row = 0; row < table.length; row += 1) read(row);
  return [...years].sort((a, b) => a - b);
}

function definitionRow(definitions: Table | undefined, indicator: string, level: string): number | undefined {
  if (!definitions) return undefined;
  const rows = rowsBy(definitions, 'indicator').get(indicator) ?? [];
  return rows.find((row) => text(definitions, 'level', row) === level) ?? rows[0];
}

/** A pair of texts of a row; a definition table of another package may lack the fields. */
function pairOf(table: Table, stem: string, row: number): Text {
  const [zh, en] = [`${stem}_zh`, `${stem}_en`];
  return table.columns.has(zh) && table.columns.has(en)
    ? { zh: text(table, zh, row), en: text(table, en, row) }
    : noText;
}

function longIndicators(resource: Resource, role: RegionValuesRole, tables: Tables): readonly OfferedIndicator[] {
  const table = tables.get(resource.name);
  const { indicator: indicatorField, value: field, unit: unitField } = role;
  if (!table || indicatorField === undefined || field === undefined || unitField === undefined) return [];
  const definitions = tables.get(definitionsResource);
  return [...rowsBy(table, indicatorField)].flatMap(([indicator, rows]): OfferedIndicator[] => {
    const unit = text(table, unitField, rows[0] ?? 0);
    if (!isUnitId(unit)) return [];
    const base = {
      id: `${resource.name}/${indicator}`,
      resource: resource.name,
      indicator,
      field,
      level: role.level,
      unit,
    };
    const years = yearsOf(table, role, field, rows);
    const row = definitionRow(definitions, indicator, role.level);
    if (!definitions || row === undefined) {
      const title = resourceTitle(resource);
      return [
        {
          ...base,
          title,
          definition: noText,
          caveat: noText,
          decimals: null,
          scale: 'sequential',
          polarity: 'neutral',
          years,
        },
      ];
    }
    const decimals = number(definitions, 'decimals', row);
    const polarity = text(definitions, 'polarity', row);
    return [
      {
        ...base,
        title: pairOf(definitions, 'title', row),
        definition: pairOf(definitions, 'definition', row),
        caveat: pairOf(definitions, 'caveat', row),
        decimals: hasValue(decimals) ? decimals.value : null,
        scale: text(definitions, 'scale', row) === 'diverging' ? 'diverging' : 'sequential',
        polarity: polarity === 'higher' || polarity === 'lower' ? polarity : 'neutral',
        years,
      },
    ];
  });
}

function wideIndicators(resource: Resource, role: RegionValuesRole, tables: Tables): readonly OfferedIndicator[] {
  const table = tables.get(resource.name);
  return resource.schema.fields.filter(isFigure).map((field) => ({
    id: `${resource.name}/${field.name}`,
    resource: resource.name,
    indicator: null,
    field: field.name,
    level: role.level,
    unit: field.unit,
    title: fieldTitle(field),
    // A field that its title explains has no words of its own: the table's then say what is counted.
    definition: field.description ? { zh: field.description, en: field.descriptionEn ?? '' } : resourceDescription(resource),
    caveat: resource.caveats?.[0] ?? noText,
    decimals: field.type === 'integer' ? 0 : null,
    scale: field.scale ?? 'sequential',
    polarity: 'neutral',
    years: yearsOf(table, role, field.name),
  }));
}

interface KnownOffer {
  readonly table: Table | undefined;
  readonly definitions: Table | undefined;
  readonly offered: readonly OfferedIndicator[];
}

const knownOffers = new WeakMap<Resource, KnownOffer>();

/** The indicators of one table; the same objects while the table and the definitions are the same, whatever else the package takes in. */
function offeredBy(resource: Resource, role: RegionValuesRole, tables: Tables): readonly OfferedIndicator[] {
  const [table, definitions] = [tables.get(resource.name), tables.get(definitionsResource)];
  const known = knownOffers.get(resource);
  if (known && known.table === table && known.definitions === definitions) return known.offered;
  const offered = role.indicator === undefined ? wideIndicators(resource, role, tables) : longIndicators(resource, role, tables);
  knownOffers.set(resource, { table, definitions, offered });
  return offered;
}

/**
 * All indicators that tables of counties or townships offer without any code, in the order of the package.
 * A wide table is listed from the contract alone; the indicators of a long table are known once it is loaded.
 */
export function listIndicatorsOf(contract: DataPackage, tables: Tables): readonly OfferedIndicator[] {
  return contract.resources.flatMap((resource) => {
    const role = resource.atlas.role;
    return role?.kind === 'region-values' ? offeredBy(resource, role, tables) : [];
  });
}

/** All tables of places that can be drawn without any code, in the order of the package. */
export function pointTables(contract: DataPackage, tables: Tables): readonly OfferedPoints[] {
  return contract.resources.flatMap((resource) => {
    const role = resource.atlas.role;
    if (role?.kind !== 'points') return [];
    const table = tables.get(resource.name);
    const longitude = table ? columnNamed(table, role.longitude) : null;
    const located = longitude?.kind === 'number' ? longitude.reasons.filter((code) => code === 0).length : null;
    return [{ resource: resource.name, title: resourceTitle(resource), role, rows: table?.length ?? null, located }];
  });
}
