import type { MissingReason } from '../measures/missing.ts';

export interface MissingToken {
  readonly reason: MissingReason;
  /** Sources use the token in more than one sense (`-` may mean none, that is 0, or not available); said, and changeable in the recipe. */
  readonly doubtful: boolean;
}

const certain = (reason: MissingReason, ...tokens: readonly string[]): (readonly [string, MissingToken])[] => tokens.map((token) => [token, { reason, doubtful: false }]);
const doubtful = (reason: MissingReason, ...tokens: readonly string[]): (readonly [string, MissingToken])[] => tokens.map((token) => [token, { reason, doubtful: true }]);

/** Tokens of Taiwan's statistical tables in folded form (NFKC, lower case, no spaces); `...` stands for all rows of dots, `-` for all dashes. */
const tokens: ReadonlyMap<string, MissingToken> = new Map([
  ...certain('not-collected', '', '...', '無資料', '查無資料', '尚無資料', '資料不明', '不詳', '不明', '未知', '未提供', '未填', '未填報', '未公布', '尚未公布', '未統計', '缺', '缺值', '從缺', '待補', '待查', '待確認', '統計中', '彙整中', '編製中', 'null', 'none', 'nan', 'n.d.', 'nodata', 'notavailable', '#n/a', '#div/0!', '#value!', '#ref!', '#name?', '#num!', '#null!', '...r'),
  ...certain('suppressed', '保密', '不公開', '不便公開', '資料保密', '不予公開', '(d)', 'ⓧ', '*', '**', '***', 'confidential', 'suppressed'),
  ...certain('not-applicable', '不適用', '無意義', 'notapplicable'),
  ...doubtful('not-applicable', 'n/a', '--'),
  ...doubtful('not-collected', '-', 'na', 'n.a.', '無', '.', '/', '?'),
  ...doubtful('suppressed', 'x', 'd', 'c', '(x)', '...x'),
]);

const dashes = /^[-‐‑‒–—―−─━ー﹣_]+$/u;

/** The form in which tokens are compared: `－` is `-`, `……` is `...`, `Ｎ／Ａ` is `n/a`. */
export function foldToken(cell: string): string {
  const folded = (cell === 'ⓧ' || cell === 'Ⓧ' ? 'ⓧ' : cell.normalize('NFKC')).replaceAll(/\s+/gu, '').toLowerCase();
  if (dashes.test(folded)) return folded.length === 1 || /[—─━]/u.test(folded) ? '-' : '--';
  if (/^[.…‥⋯]{2,}$/u.test(folded)) return '...';
  return folded;
}

/** What a cell without a figure says; `null` for any other cell. */
export function missingToken(cell: string): MissingToken | null {
  return tokens.get(foldToken(cell)) ?? null;
}
