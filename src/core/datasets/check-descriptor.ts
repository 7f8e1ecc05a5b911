import { checkRole } from './check-role.ts';
import { checkReferences, checkSchema } from './check-schema.ts';
import { loadMoments, subjectsOfData, type DataPackage } from './contract.ts';
import { checkTexts, DescriptorPlaces, type Report } from './descriptor-places.ts';
import { isRecord, recordsOf, textOf, type JsonRecord } from './json.ts';
import { problem, quoted, type Problem } from './problem.ts';

function checkLicencesAndSources(resource: JsonRecord, report: Report): void {
  const licences = recordsOf(resource['licenses']);
  if (licences.length === 0) {
    report(
      'no-licence',
      '沒有授權（licenses）。',
      'There is no licence.',
      '填入來源的授權。',
      'Name the licence of the source in "licenses".',
    );
  }
  for (const licence of licences) checkTexts(licence, ['name', 'title', 'titleEn'], report);
  const sources = recordsOf(resource['sources']);
  if (sources.length === 0) {
    report(
      'no-source',
      '沒有來源（sources）。',
      'There is no source.',
      '填入主要來源的名稱與網址。',
      'Name the main source in "sources".',
    );
  }
  for (const source of sources) checkTexts(source, ['title', 'titleEn'], report);
  for (const caveat of recordsOf(resource['caveats'])) checkTexts(caveat, ['zh', 'en'], report);
}

function checkAtlas(resource: JsonRecord, report: Report): void {
  const atlas = isRecord(resource['atlas']) ? resource['atlas'] : {};
  if (!subjectsOfData.some((subject) => subject === atlas['subject'])) {
    report(
      'atlas',
      `主題 ${quoted(textOf(atlas, 'subject'))} 不存在。`,
      `There is no subject ${quoted(textOf(atlas, 'subject'))}.`,
      `atlas.subject 使用 ${subjectsOfData.join('、')}。`,
      `Use one of ${subjectsOfData.join(', ')} in atlas.subject.`,
    );
  }
  if (!loadMoments.some((moment) => moment === atlas['load'])) {
    report(
      'atlas',
      `載入時機 ${quoted(textOf(atlas, 'load'))} 不存在。`,
      `There is no load moment ${quoted(textOf(atlas, 'load'))}.`,
      `atlas.load 使用 ${loadMoments.join('、')}。`,
      `Use one of ${loadMoments.join(', ')} in atlas.load.`,
    );
  }
  checkRole(resource, report);
}

/**
 * The contract behind the text of datapackage.json, or `null` when it cannot be used at all, with everything that is wrong in it:
 * titles, descriptions, licences and sources in both languages, units, types, labels, keys, references and roles.
 */
export function checkDescriptor(text: string): {
  readonly contract: DataPackage | null;
  readonly problems: readonly Problem[];
} {
  const places = new DescriptorPlaces(text);
  const problems: Problem[] = [];
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    const what = { zh: `不是有效的 JSON：${reason}。`, en: `It is not valid JSON: ${reason}.` };
    return {
      contract: null,
      problems: [problem('json', places.of(), what, { zh: '更正語法。', en: 'Correct the syntax.' })],
    };
  }
  if (!isRecord(json) || recordsOf(json['resources']).length === 0) {
    const what = { zh: '沒有任何資料表（resources）。', en: 'It lists no resources.' };
    return {
      contract: null,
      problems: [problem('json', places.of(), what, { zh: '加入 resources。', en: 'Add "resources".' })],
    };
  }
  const resources = recordsOf(json['resources']);
  const names = resources.map((resource) => textOf(resource, 'name'));
  const paths = resources.map((resource) => textOf(resource, 'path'));
  const reportOn =
    (resource?: string): Report =>
    (rule, zh, en, mendZh, mendEn, field) =>
      problems.push(problem(rule, places.of(resource, field), { zh, en }, { zh: mendZh, en: mendEn }));
  checkTexts(json, ['name', 'title', 'titleEn', 'description', 'descriptionEn', 'version'], reportOn());
  resources.forEach((resource, index) => {
    const name = names[index] ?? '';
    const report = reportOn(name);
    checkTexts(resource, ['name', 'path', 'title', 'titleEn', 'description', 'descriptionEn'], report);
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) || names.indexOf(name) !== index) {
      report(
        'resource-name',
        `名稱 ${quoted(name)} 重複或不是小寫連字號形式。`,
        `The name ${quoted(name)} is repeated or not kebab-case.`,
        '改用不重複的 kebab-case 名稱。',
        'Use a kebab-case name of its own.',
      );
    }
    const path = paths[index] ?? '';
    if (!/^(?:[a-z0-9_-]+\/)*[a-z0-9_-]+\.csv$/.test(path) || paths.indexOf(path) !== index) {
      report(
        'resource-path',
        `路徑 ${quoted(path)} 重複或不是相對的 CSV 路徑。`,
        `The path ${quoted(path)} is repeated or not a relative CSV path.`,
        '更正 path。',
        'Correct "path".',
      );
    }
    checkLicencesAndSources(resource, report);
    checkSchema(resource, report);
    checkAtlas(resource, report);
    checkReferences(resource, resources, report);
  });
  const broken = problems.some((found) =>
    ['json', 'schema', 'resource-path', 'resource-name', 'field-type', 'pattern'].includes(found.rule),
  );
  const checked: unknown = json;
  return { contract: broken ? null : (checked as DataPackage), problems };
}
