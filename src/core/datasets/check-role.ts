import type { Report } from './descriptor-places.ts';
import { isRecord, recordsOf, textOf, type JsonRecord } from './json.ts';
import { quoted } from './problem.ts';

const roleFields: Readonly<
  Record<string, { readonly required: readonly string[]; readonly optional: readonly string[] }>
> = {
  'region-values': { required: ['region'], optional: ['year', 'indicator', 'value', 'unit'] },
  points: {
    required: ['id', 'name', 'nameEn', 'longitude', 'latitude'],
    optional: ['precision', 'county', 'township'],
  },
  lookup: { required: [], optional: [] },
  facts: { required: [], optional: [] },
};

/** Checks that the role of a resource is known and that every field it names exists. */
export function checkRole(resource: JsonRecord, report: Report): void {
  const atlas = isRecord(resource['atlas']) ? resource['atlas'] : {};
  const role = atlas['role'];
  if (role === undefined) return;
  const kind = isRecord(role) ? textOf(role, 'kind') : '';
  const shape = Object.hasOwn(roleFields, kind) ? roleFields[kind] : undefined;
  if (!isRecord(role) || !shape) {
    report(
      'role',
      `角色 ${quoted(kind)} 不存在。`,
      `There is no role ${quoted(kind)}.`,
      `使用 ${Object.keys(roleFields).join('、')}。`,
      `Use one of ${Object.keys(roleFields).join(', ')}.`,
    );
    return;
  }
  const schema = isRecord(resource['schema']) ? resource['schema'] : {};
  const fields = recordsOf(schema['fields']);
  const names = fields.map((field) => textOf(field, 'name'));
  for (const part of [...shape.required, ...shape.optional]) {
    const name = textOf(role, part);
    const optional = shape.optional.includes(part);
    if (names.includes(name) || (optional && role[part] === undefined)) continue;
    report(
      'role',
      `角色的 ${part} 欄位 ${quoted(name)} 不存在。`,
      `The role's ${part} field ${quoted(name)} does not exist.`,
      '填入資料表的欄名。',
      'Name a field of the table.',
    );
  }
  if (kind !== 'region-values') return;
  if (role['level'] !== 'county' && role['level'] !== 'township') {
    report(
      'role',
      '角色沒有層級。',
      'The role has no level.',
      'level 填 county 或 township。',
      'Give "level" as county or township.',
    );
  }
  const parts = ['indicator', 'value', 'unit'].filter((part) => role[part] !== undefined);
  if (parts.length !== 0 && parts.length !== 3) {
    report(
      'role',
      '長表需要 indicator、value、unit 三欄。',
      'A long table needs indicator, value and unit.',
      '補齊三者，或全部移除。',
      'Give all three, or none.',
    );
  }
  if (parts.length === 0 && !fields.some((field) => textOf(field, 'unit') !== '')) {
    report(
      'role',
      '寬表沒有帶單位的數值欄。',
      'The wide table has no field with a unit.',
      '為數值欄填入 unit。',
      'Give the fields of figures a unit.',
    );
  }
}
