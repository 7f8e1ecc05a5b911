import { isMissingReason, missingReasons } from '../measures/missing.ts';
import { isUnitId } from '../measures/unit.ts';
import { fieldTypes } from './contract.ts';
import { checkTexts, type Report } from './descriptor-places.ts';
import { isRecord, recordsOf, textOf, type JsonRecord } from './json.ts';
import { quoted } from './problem.ts';

function checkEnum(field: JsonRecord, name: string, report: Report): void {
  const constraints = isRecord(field['constraints']) ? field['constraints'] : {};
  const allowed = Array.isArray(constraints['enum']) ? constraints['enum'].map(String) : [];
  const labels = isRecord(field['enumLabels']) ? field['enumLabels'] : {};
  for (const value of allowed) {
    const label = labels[value];
    if (isRecord(label) && textOf(label, 'zh') !== '' && textOf(label, 'en') !== '') continue;
    report(
      'enum-label',
      `允許值 ${quoted(value)} 沒有中英文標籤。`,
      `The allowed value ${quoted(value)} has no label in both languages.`,
      '在 enumLabels 補上 zh 與 en。',
      'Give it "zh" and "en" in "enumLabels".',
      name,
    );
  }
  for (const value of Object.keys(labels)) {
    if (allowed.includes(value)) continue;
    report(
      'enum-label',
      `標籤 ${quoted(value)} 不屬於任何允許值。`,
      `The label ${quoted(value)} belongs to no allowed value.`,
      '刪除標籤，或加入 enum。',
      'Delete the label or add the value to "enum".',
      name,
    );
  }
  const pattern = constraints['pattern'];
  if (typeof pattern !== 'string') return;
  try {
    new RegExp(pattern, 'u');
  } catch {
    report(
      'pattern',
      `格式 ${quoted(pattern)} 不是有效的正規表示式。`,
      `The pattern ${quoted(pattern)} is not a valid regular expression.`,
      '更正格式。',
      'Correct the pattern.',
      name,
    );
  }
}

function checkField(field: JsonRecord, name: string, report: Report): void {
  checkTexts(field, ['title', 'titleEn'], report, name);
  const type = textOf(field, 'type');
  if (!fieldTypes.some((known) => known === type)) {
    report(
      'field-type',
      `型別 ${quoted(type)} 不存在。`,
      `There is no type ${quoted(type)}.`,
      `改為 ${fieldTypes.join('、')} 之一。`,
      `Use one of ${fieldTypes.join(', ')}.`,
      name,
    );
  }
  const unit = textOf(field, 'unit');
  if ((type === 'integer' || type === 'number') && unit === '') {
    report(
      'unit',
      '數值欄位沒有單位。',
      'A field of numbers has no unit.',
      '填入 unit；沒有單位的計數用 count，次序用 order。',
      'Give its "unit"; a bare count is "count", a sequence "order".',
      name,
    );
  }
  if (unit !== '' && !isUnitId(unit)) {
    report(
      'unit',
      `沒有單位 ${quoted(unit)}。`,
      `There is no unit ${quoted(unit)}.`,
      '使用 core/measures/unit.ts 的單位。',
      'Use a unit of core/measures/unit.ts.',
      name,
    );
  }
  if (name.endsWith('source_ids') && type !== 'list') {
    report(
      'field-type',
      '來源欄位應為 list。',
      'The field of sources must be a list.',
      '型別改為 list。',
      'Make its type "list".',
      name,
    );
  }
  checkEnum(field, name, report);
}

/** Fields, types, units, labels, keys and missing tokens of a resource, and its column of sources. */
export function checkSchema(resource: JsonRecord, report: Report): void {
  const schema = isRecord(resource['schema']) ? resource['schema'] : {};
  const fields = recordsOf(schema['fields']);
  const names = fields.map((field) => textOf(field, 'name'));
  if (fields.length === 0)
    report('schema', '沒有欄位。', 'There are no fields.', '描述每一欄。', 'Describe every column.');
  fields.forEach((field, index) => {
    const name = names[index] ?? '';
    if (names.indexOf(name) !== index) {
      report(
        'schema',
        `欄位 ${quoted(name)} 描述兩次。`,
        `The field ${quoted(name)} is described twice.`,
        '刪除其一。',
        'Delete one of them.',
        name,
      );
    }
    checkField(field, name, report);
  });
  const key = Array.isArray(schema['primaryKey']) ? schema['primaryKey'] : [];
  if (key.length === 0)
    report(
      'schema',
      '沒有主鍵。',
      'There is no primary key.',
      '填入 primaryKey（陣列）。',
      'Give "primaryKey" as a list of fields.',
    );
  for (const name of key) {
    if (typeof name === 'string' && names.includes(name)) continue;
    report(
      'schema',
      `主鍵 ${quoted(String(name))} 不是欄位。`,
      `The primary key ${quoted(String(name))} is not a field.`,
      '更正欄名。',
      'Correct the name.',
    );
  }
  for (const token of recordsOf(schema['missingValues'])) {
    if (isMissingReason(textOf(token, 'label'))) continue;
    report(
      'missing-token',
      `缺值原因 ${quoted(textOf(token, 'label'))} 不存在。`,
      `There is no missing reason ${quoted(textOf(token, 'label'))}.`,
      `使用 ${missingReasons.join('、')}。`,
      `Use one of ${missingReasons.join(', ')}.`,
    );
  }
  const atlas = isRecord(resource['atlas']) ? resource['atlas'] : {};
  const role = isRecord(atlas['role']) ? atlas['role'] : null;
  const exempt = textOf(resource, 'name') === 'sources' || (role !== null && role['kind'] === 'lookup');
  if (!names.includes('source_ids') && !exempt) {
    report(
      'no-source',
      '資料表沒有 source_ids 欄。',
      'The table has no source_ids column.',
      '加入 source_ids，逐列註明來源。',
      'Add source_ids and cite every row.',
    );
  }
}

/** Foreign keys and references of a resource lead to fields that exist. */
export function checkReferences(resource: JsonRecord, resources: readonly JsonRecord[], report: Report): void {
  const schema = isRecord(resource['schema']) ? resource['schema'] : {};
  const fieldsOf = (owner: JsonRecord | undefined) => {
    const ownSchema = owner && isRecord(owner['schema']) ? owner['schema'] : {};
    return recordsOf(ownSchema['fields']).map((field) => textOf(field, 'name'));
  };
  const own = fieldsOf(resource);
  const check = (target: string, fields: readonly string[], field?: string) => {
    const found = target === '' ? resource : resources.find((other) => textOf(other, 'name') === target);
    const missing = fields.find((name) => !fieldsOf(found).includes(name));
    if (found && missing === undefined) return;
    const said = `${target}.${missing ?? ''}`;
    report(
      'reference',
      `參照 ${quoted(said)} 不存在。`,
      `The reference ${quoted(said)} leads nowhere.`,
      '更正資料表或欄名。',
      'Correct the resource or field.',
      field,
    );
  };
  for (const key of recordsOf(schema['foreignKeys'])) {
    const reference = isRecord(key['reference']) ? key['reference'] : {};
    const from = Array.isArray(key['fields']) ? key['fields'].map(String) : [];
    const to = Array.isArray(reference['fields']) ? reference['fields'].map(String) : [];
    const unknown = from.find((name) => !own.includes(name));
    if (unknown !== undefined || from.length !== to.length || from.length === 0) {
      report(
        'reference',
        `外鍵欄位 ${quoted(from.join(','))} 不正確。`,
        `The foreign key ${quoted(from.join(','))} is not right.`,
        '更正欄名；兩邊欄數應相同。',
        'Correct the names; both sides need as many fields.',
      );
    } else check(textOf(reference, 'resource'), to, from[0]);
  }
  for (const field of recordsOf(schema['fields'])) {
    const reference = field['reference'];
    if (isRecord(reference)) check(textOf(reference, 'resource'), [textOf(reference, 'field')], textOf(field, 'name'));
  }
}
