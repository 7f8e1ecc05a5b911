import type { Text } from '../text.ts';

/** Names of fields as they read in a sentence. */
const fieldNames = {
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

/** What is wrong with a field and what was done about it, as it reads after the name of one thing or of several. */
const remedies = {
  empty: { zh: '無法讀取，已留空', en: 'cannot be read; it is left empty' },
  default: { zh: '無法讀取，已改用預設', en: 'cannot be read; the default is used' },
  cut: { zh: '太長，已截短', en: 'had to be cut, being too long' },
  cleaned: { zh: '含有無法顯示的字元，已移除', en: 'held characters that cannot be shown; they are removed' },
  partly: { zh: '有一部分無法讀取，已略過', en: 'cannot be read in part; that part is left out' },
  few: { zh: '太多，已略過後面的', en: 'are too many; the last ones are left out' },
} as const satisfies Record<string, Text>;

/** The whole briefing (0) or one of its scenes, counted from 1. */
function place(scene: number): Text {
  return scene === 0 ? { zh: '簡報', en: 'the briefing' } : { zh: `第 ${scene} 個場景`, en: `scene ${scene}` };
}

/** One loss: which field of which scene (0 = the briefing itself), and what was done. */
export function fieldProblem(scene: number, field: FieldName, remedy: keyof typeof remedies): Text {
  const [where, name, done] = [place(scene), fieldNames[field], remedies[remedy]];
  return { zh: `${where.zh}的${name.zh}${done.zh}。`, en: `The ${name.en} of ${where.en} ${done.en}.` };
}

/** A scene that holds nothing that could be shown. */
export function lostScene(scene: number): Text {
  const where = place(scene);
  return { zh: `${where.zh}無法讀取，已略過。`, en: `All of ${where.en} is left out: it cannot be read.` };
}

/** Fields that this program does not know: from a newer one, or misspelt. */
export function unknownFields(scene: number, names: readonly string[]): Text {
  const where = place(scene);
  const [first = ''] = names;
  const said = first.length > 40 ? `${first.slice(0, 40)}…` : first;
  const more = names.length > 1 ? { zh: `等 ${names.length} 個`, en: ` and ${names.length - 1} more` } : { zh: '', en: '' };
  return { zh: `${where.zh}有不認得的欄位「${said}」${more.zh}，已略過。`, en: `Fields of ${where.en} that are not known here are left out: “${said}”${more.en}.` };
}

/** What the view of a scene says that cannot be shown. */
export function viewProblem(scene: number, text: Text): Text {
  const where = place(scene);
  return { zh: `${where.zh}的畫面：${text.zh}`, en: `The view of ${where.en}: ${text.en}` };
}

export const wholeProblems = {
  notBriefing: { zh: '這不是聚落圖的簡報檔。', en: 'This is not a briefing of Cluster Atlas.' },
  noFormat: { zh: '檔案沒有標明是聚落圖的簡報，已嘗試照樣讀取。', en: 'The file does not say that it is a briefing of Cluster Atlas; it was read as one.' },
  newer: { zh: '簡報的版本比本網站新，已依現行格式讀取，新的內容可能遺失。', en: 'The briefing is of a newer version than this site; it was read in the present form, and what is new in it may be lost.' },
  unknownVersion: { zh: '簡報的版本不明，已依現行格式讀取。', en: 'The version of the briefing is unknown; it was read in the present form.' },
  unmigrated: { zh: '簡報的版本太舊，無法全部轉換，已依現行格式讀取。', en: 'The briefing is of an old version that could not be converted as a whole; it was read in the present form.' },
  tooManyScenes: { zh: '場景超過 200 個，已略過後面的。', en: 'There are more than 200 scenes; those after the 200th are left out.' },
} as const satisfies Record<string, Text>;
