import { cellOf, type RawTable } from './check-file.ts';
import { fieldNamed, listDelimiter, type Field } from './contract.ts';
import { problem, quoted, type Problem } from './problem.ts';

/** `[west, south, east, north]` in degrees. */
export type Bounds = readonly [number, number, number, number];

/** What the checks need to know about the country. */
export interface Country {
  readonly counties: ReadonlySet<string>;
  /** County of each township. */
  readonly countyOfTownship: ReadonlyMap<string, string>;
  /** Bounding boxes of counties; a county without a box is not checked for its points. */
  readonly countyBounds: ReadonlyMap<string, Bounds>;
}

/** Coasts are simplified and ports and wind farms lie off them. */
export const pointToleranceKm = 5;

const kmPerDegree = 111.2;

function outsideKm(longitude: number, latitude: number, [west, south, east, north]: Bounds): number {
  const dx = Math.max(west - longitude, 0, longitude - east) * kmPerDegree * Math.cos((latitude * Math.PI) / 180);
  const dy = Math.max(south - latitude, 0, latitude - north) * kmPerDegree;
  return Math.hypot(dx, dy);
}

function itemsOf(value: string, field: Field): readonly string[] {
  if (value === '') return [];
  return field.type === 'list' ? value.split(listDelimiter(field)) : [value];
}

function placeOf(table: RawTable, row: number, field: string) {
  return { file: table.file, line: table.lines[row] ?? 0, column: (table.positions.get(field) ?? 0) + 1, field };
}

/** Fields named as codes of a county or township, whether or not the contract gives them a reference. */
function codeFields(table: RawTable, level: 'county' | 'township'): readonly Field[] {
  const name = level === 'county' ? /(?:^|_)county_codes?$/ : /(?:^|_)township_codes?$/;
  return table.resource.schema.fields.filter((field) => name.test(field.name) && table.positions.has(field.name));
}

function isReferenced(table: RawTable, field: Field): boolean {
  const keys = table.resource.schema.foreignKeys ?? [];
  return field.reference !== undefined || keys.some((key) => key.fields.length === 1 && key.fields[0] === field.name);
}

function checkCodes(
  table: RawTable,
  level: 'county' | 'township',
  known: { has(code: string): boolean },
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const field of codeFields(table, level)) {
    if (isReferenced(table, field)) continue;
    table.rows.forEach((row, index) => {
      for (const code of itemsOf(cellOf(table, row, field.name), field)) {
        if (known.has(code)) continue;
        const what =
          level === 'county'
            ? { zh: `沒有縣市代碼 ${quoted(code)}。`, en: `There is no county with the code ${quoted(code)}.` }
            : { zh: `沒有鄉鎮市區代碼 ${quoted(code)}。`, en: `There is no township with the code ${quoted(code)}.` };
        const mend =
          level === 'county'
            ? {
                zh: '使用五碼縣市代碼（文字，例如 09007）。',
                en: 'Use the county code of five digits, kept as text (such as 09007).',
              }
            : { zh: '使用八碼鄉鎮市區代碼。', en: 'Use the township code of eight digits.' };
        problems.push(problem('unknown-place', placeOf(table, index, field.name), what, mend));
      }
    });
  }
  return problems;
}

/** Every township of a row lies in one of the row's counties. */
function checkTownshipCounty(table: RawTable, country: Country): readonly Problem[] {
  const countyFields = codeFields(table, 'county').filter((field) => /^county_codes?$/.test(field.name));
  const townshipFields = codeFields(table, 'township').filter((field) => /^township_codes?$/.test(field.name));
  if (countyFields.length === 0 || townshipFields.length === 0) return [];
  const problems: Problem[] = [];
  table.rows.forEach((row, index) => {
    const counties = new Set(countyFields.flatMap((field) => itemsOf(cellOf(table, row, field.name), field)));
    if (counties.size === 0) return;
    for (const field of townshipFields) {
      for (const township of itemsOf(cellOf(table, row, field.name), field)) {
        const county = country.countyOfTownship.get(township);
        if (county === undefined || counties.has(county)) continue;
        const said = [...counties].join(', ');
        const what = {
          zh: `鄉鎮市區 ${quoted(township)} 屬於 ${county}，不屬於這一列的縣市 ${said}。`,
          en: `The township ${quoted(township)} belongs to ${county}, not to the row's county ${said}.`,
        };
        const mend = { zh: '更正其中一個代碼。', en: 'Correct one of the two codes.' };
        problems.push(problem('township-county', placeOf(table, index, field.name), what, mend));
      }
    }
  });
  return problems;
}

interface PointFields {
  readonly longitude: string;
  readonly latitude: string;
  readonly precision: string;
  readonly counties: readonly Field[];
  readonly township: string;
}

function pointFields(table: RawTable): PointFields | null {
  const role = table.resource.atlas.role;
  const points = role?.kind === 'points' ? role : null;
  const longitude = points?.longitude ?? 'longitude';
  const latitude = points?.latitude ?? 'latitude';
  if (!table.positions.has(longitude) || !table.positions.has(latitude)) return null;
  const named = points?.county === undefined ? undefined : fieldNamed(table.resource, points.county);
  const others = codeFields(table, 'county').filter(
    (field) => /^county_codes?$/.test(field.name) && field.name !== named?.name,
  );
  return {
    longitude,
    latitude,
    precision: points?.precision ?? 'coordinate_precision',
    counties: named ? [named, ...others] : others,
    township: points?.township ?? 'township_code',
  };
}

function checkPoints(table: RawTable, country: Country): readonly Problem[] {
  const fields = pointFields(table);
  if (!fields) return [];
  const problems: Problem[] = [];
  const hasPrecision = table.positions.has(fields.precision);
  table.rows.forEach((row, index) => {
    const longitudeText = cellOf(table, row, fields.longitude);
    const latitudeText = cellOf(table, row, fields.latitude);
    const precision = hasPrecision ? cellOf(table, row, fields.precision) : '';
    const counties = fields.counties.flatMap((field) => itemsOf(cellOf(table, row, field.name), field));
    if ((longitudeText === '') !== (latitudeText === '')) {
      const what = { zh: '經度與緯度只填了一個。', en: 'Only one of longitude and latitude is filled.' };
      problems.push(
        problem('half-point', placeOf(table, index, fields.longitude), what, {
          zh: '兩者皆填或皆空。',
          en: 'Fill both or neither.',
        }),
      );
      return;
    }
    const located = longitudeText !== '';
    if (hasPrecision && located !== (precision === 'site' || precision === 'approximate')) {
      const what = located
        ? {
            zh: `精度為 ${quoted(precision)} 卻有座標。`,
            en: `The precision is ${quoted(precision)} but there is a point.`,
          }
        : {
            zh: `精度為 ${quoted(precision)} 卻沒有座標。`,
            en: `The precision is ${quoted(precision)} but there is no point.`,
          };
      const mend = {
        zh: 'site、approximate 需有座標；township、county 的座標留空。',
        en: 'site and approximate need a point; township and county leave it empty.',
      };
      problems.push(problem('precision', placeOf(table, index, fields.precision), what, mend));
    }
    if (
      precision === 'township' &&
      table.positions.has(fields.township) &&
      cellOf(table, row, fields.township) === ''
    ) {
      const what = {
        zh: '只知道鄉鎮市區，卻沒有代碼。',
        en: 'The place is known to its township, but no township is named.',
      };
      problems.push(
        problem('precision', placeOf(table, index, fields.township), what, {
          zh: '填入鄉鎮市區代碼。',
          en: 'Give the township code.',
        }),
      );
    }
    if (!located || counties.length === 0) return;
    const distances = counties.flatMap((county) => {
      const bounds = country.countyBounds.get(county);
      return bounds ? [outsideKm(Number(longitudeText), Number(latitudeText), bounds)] : [];
    });
    const distance = Math.min(...distances);
    if (distances.length === 0 || Number.isNaN(distance) || distance <= pointToleranceKm) return;
    const said = `${longitudeText}, ${latitudeText}`;
    const what = {
      zh: `點位（${said}）距離縣市 ${counties.join('、')} 的範圍 ${distance.toFixed(1)} 公里。`,
      en: `The point (${said}) is ${distance.toFixed(1)} km outside the bounds of county ${counties.join(', ')}.`,
    };
    const mend = {
      zh: '核對座標（經緯度是否對調）與縣市代碼。',
      en: 'Check the coordinates (swapped?) and the county code.',
    };
    problems.push(problem('point-outside', placeOf(table, index, fields.longitude), what, mend));
  });
  return problems;
}

const officialSpelling = /台[北中南東]/;

/** Official names of counties and sites are written with 臺. */
function checkSpelling(table: RawTable): readonly Problem[] {
  const subject = table.resource.atlas.subject;
  if (subject !== 'geography' && subject !== 'sites') return [];
  const problems: Problem[] = [];
  for (const field of table.resource.schema.fields) {
    if (field.name !== 'name_zh') continue;
    table.rows.forEach((row, index) => {
      const name = cellOf(table, row, field.name);
      if (!officialSpelling.test(name)) return;
      const what = {
        zh: `${quoted(name)} 應寫「臺」。`,
        en: `${quoted(name)} is not in the official spelling with 臺.`,
      };
      problems.push(
        problem('spelling', placeOf(table, index, field.name), what, {
          zh: '將「台」改為「臺」。',
          en: 'Write 臺 for 台.',
        }),
      );
    });
  }
  return problems;
}

/** Codes of counties and townships, townships within their county, points within their county, official spelling. */
export function checkPlaces(table: RawTable, country: Country): readonly Problem[] {
  const isCounties = table.resource.name === 'counties';
  const isTownships = table.resource.name === 'townships';
  return [
    ...(isCounties || country.counties.size === 0 ? [] : checkCodes(table, 'county', country.counties)),
    ...(isCounties || isTownships || country.countyOfTownship.size === 0
      ? []
      : checkCodes(table, 'township', country.countyOfTownship)),
    ...(isTownships ? [] : checkTownshipCounty(table, country)),
    ...checkPoints(table, country),
    ...checkSpelling(table),
  ];
}
