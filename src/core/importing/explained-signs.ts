import type { MissingReason } from '../measures/missing.ts';
import { foldToken } from './missing-tokens.ts';

/** 「D」表示不陳示以保護個別資料; "X" denotes suppressed: a sign in quotes and what it stands for. */
const quoted = /[「『"“'‘]([^「」『』"“”'‘’\d]{1,6})[」』"”'’]\s*(?:係|乃)?(?:表示|代表|係指|指|為|[=:]|means?|denotes?|indicates?|stands? for|is|are)\s*([^;。,「」『』"“”]{2,60})/giu;
/** `D：不公開`, `... not available`: a sign without quotes at the beginning of a remark. */
const bare = /(?:^|[\s;。、:)\]])([a-z*#※×.…—-]{1,3})\s*(?:[=:]|係?表示|代表|denotes?|indicates?|means?)\s*([^;。,]{2,60})/giu;

/** What words of an explanation say. 「無數值」 is left open: yearbooks write it of what is 0, too. */
const reasons: readonly (readonly [MissingReason, RegExp])[] = [
  ['suppressed', /陳示|保密|保護|不公開|不予公[布開]|隱匿|個別(?:廠商|資料)|withheld|confidential|suppress|disclos/iu],
  ['not-applicable', /不適用|無意義|無此項|not applicable/iu],
  ['not-collected', /無資料|不詳|不明|尚未|未(?:公布|統計|調查|提供|填|發布)|缺漏|資料不足|not (?:yet )?available|no data|unknown|not collected/iu],
];

/**
 * Signs that the lines around a table explain, in folded form, with the reason that the words give. Only explanations that say plainly why there is no
 * figure count; a sign that is said to mean 0, or anything else, is left to a person.
 */
export function explainedSigns(lines: readonly string[]): ReadonlyMap<string, MissingReason> {
  const found = new Map<string, MissingReason>();
  for (const line of lines) {
    const text = line.slice(0, 1000).normalize('NFKC');
    for (const pattern of [quoted, bare]) {
      for (const [, sign = '', words = ''] of text.matchAll(pattern)) {
        const reason = reasons.find(([, telling]) => telling.test(words))?.[0];
        const token = foldToken(sign.trim());
        if (reason !== undefined && token !== '' && !/零|\b0\b|zero/iu.test(words) && !found.has(token)) found.set(token, reason);
      }
    }
  }
  return found;
}
