import type { Text } from '../text.ts';

/** Names of fields as they read in a sentence. */
export const fieldNames = {
  id: { zh: '編號', en: 'number' },
  title: { zh: '標題', en: 'title' },
  language: { zh: '語言', en: 'language' },
  theme: { zh: '主題', en: 'theme' },
  created: { zh: '建立日期', en: 'date of creation' },
  changed: { zh: '修改日期', en: 'date of change' },
  scenes: { zh: '場景', en: 'scenes' },
  view: { zh: '畫面', en: 'view' },
  sentence: { zh: '說明', en: 'sentence' },
  points: { zh: '要點', en: 'points' },
  notes: { zh: '備註', en: 'notes' },
  textSide: { zh: '文字位置', en: 'side of the text' },
  figures: { zh: '圖表', en: 'figures' },
  numbers: { zh: '大數字', en: 'large figures' },
  flight: { zh: '換場方式', en: 'transition' },
} as const satisfies Record<string, Text>;

export type FieldName = keyof typeof fieldNames;

/** What was done about a field that could not be read. */
export const remedies = {
  empty: { zh: '已留空', en: 'it is left empty' },
  default: { zh: '已改用預設', en: 'the default is used' },
  cut: { zh: '太長，已截短', en: 'it was too long and is cut' },
  cleaned: { zh: '含有無法顯示的字元，已移除', en: 'it held characters that cannot be shown; they are removed' },
  partly: { zh: '有一部分無法讀取，已略過', en: 'a part of it cannot be read and is left out' },
  few: { zh: '太多，已略過後面的', en: 'there are too many; the last ones are left out' },
} as const satisfies Record<string, Text>;

export type Remedy = keyof typeof remedies;

/** The whole briefing (0) or one of its scenes, counted from 1, as it reads at the head of a sentence. */
function place(scene: number): Text {
  return scene === 0 ? { zh: '簡報的', en: 'of the briefing' } : { zh: `第 ${scene} 個場景的`, en: `of scene ${scene}` };
}

/** One loss: which field of which scene (0 = the briefing itself), and what was done. */
export function fieldProblem(scene: number, field: FieldName, remedy: Remedy): Text {
  const [where, name, done] = [place(scene), fieldNames[field], remedies[remedy]];
  const unread = remedy === 'empty' || remedy === 'default' ? { zh: '無法讀取，', en: 'cannot be read; ' } : { zh: '', en: '' };
  const english = `The ${name.en} ${where.en}`;
  return { zh: `${where.zh}${name.zh}${unread.zh}${done.zh}。`, en: unread.en === '' ? `${english}: ${done.en}.` : `${english} ${unread.en}${done.en}.` };
}

/** A scene that holds nothing that could be shown. */
export function lostScene(scene: number): Text {
  return { zh: `第 ${scene} 個場景無法讀取，已略過。`, en: `Scene ${scene} cannot be read and is left out.` };
}

/** Fields that this program does not know: from a newer one, or misspelt. */
export function unknownFields(scene: number, names: readonly string[]): Text {
  const [first = ''] = names;
  const said = first.length > 40 ? `${first.slice(0, 40)}…` : first;
  const where = scene === 0 ? { zh: '簡報', en: 'The briefing' } : { zh: `第 ${scene} 個場景`, en: `Scene ${scene}` };
  const more = names.length > 1 ? { zh: `等 ${names.length} 個`, en: ` and ${names.length - 1} more` } : { zh: '', en: '' };
  return { zh: `${where.zh}有不認得的欄位「${said}」${more.zh}，已略過。`, en: `${where.en} has fields that are not known here (“${said}”${more.en}); they are left out.` };
}

/** What the view of a scene says that cannot be shown. */
export function viewProblem(scene: number, text: Text): Text {
  return { zh: `第 ${scene} 個場景的畫面：${text.zh}`, en: `The view of scene ${scene}: ${text.en}` };
}

export const wholeProblems = {
  notBriefing: { zh: '這不是聚落圖的簡報檔。', en: 'This is not a briefing of Cluster Atlas.' },
  noFormat: { zh: '檔案沒有標明是聚落圖的簡報，已嘗試照樣讀取。', en: 'The file does not say that it is a briefing of Cluster Atlas; it was read as one.' },
  newer: { zh: '簡報的版本比本網站新，已依現行格式讀取，新的內容可能遺失。', en: 'The briefing is of a newer version than this site; it was read in the present form, and what is new in it may be lost.' },
  unknownVersion: { zh: '簡報的版本不明，已依現行格式讀取。', en: 'The version of the briefing is unknown; it was read in the present form.' },
  unmigrated: { zh: '簡報的版本太舊，無法全部轉換，已依現行格式讀取。', en: 'The briefing is of an old version that could not be converted as a whole; it was read in the present form.' },
  tooManyScenes: { zh: '場景超過 200 個，已略過後面的。', en: 'There are more than 200 scenes; those after the 200th are left out.' },
} as const satisfies Record<string, Text>;
