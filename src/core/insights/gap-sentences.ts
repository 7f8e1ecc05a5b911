import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode } from '../datasets/counties.ts';
import { programmesOf } from '../datasets/programmes.ts';
import { listText } from '../indicators/date-text.ts';
import { formatNumber } from '../measures/number-format.ts';
import { subjectId, type SubjectId } from '../subjects/subject.ts';
import type { Text } from '../text.ts';
import type { ViewState } from '../view/view-state.ts';
import { gapEvidenceText, gapKinds, type GapKind, type GapNearest, type GapRow } from './gap-cell.ts';
import { reachOf, type ReachKind } from './reach.ts';

/** What the matrix of a county means for the three who ask. */
export interface GapSentences {
  /** For the county government: which items lack which link, and a first partner. */
  readonly county: Text;
  /** For a centre or institute: in which items the county is specialised without a centre or incubator. */
  readonly centre: Text;
  /** For a small firm: the nearest centre and incubator, and the fields of the county's SBIR that fit. */
  readonly firm: Text;
}

interface Named {
  readonly place: Text;
  readonly programme: Text;
}

const lackWords: Readonly<Partial<Record<GapKind, Text>>> = {
  cluster: { zh: '沒有收錄相關聚落', en: 'no cluster is recorded' },
  park: { zh: '沒有相關園區', en: 'no park is linked' },
  centre: { zh: '沒有收錄相關創新中心', en: 'no centre is recorded' },
  'sbir-focus': { zh: '公告的 SBIR 領域沒有指名', en: 'the announced SBIR fields name nothing' },
};

const mostNames = 4;

function quoted(texts: readonly Text[]): Text {
  const more = texts.length - mostNames;
  const shown = more > 0 ? texts.slice(0, mostNames) : texts;
  const zh = shown.map((text) => `「${text.zh}」`).join('');
  return more > 0 ? { zh: `${zh}等${texts.length}項`, en: `${shown.map((text) => text.en).join(', ')} and ${more} more` } : { zh, en: listText(shown).en };
}

function about(km: number): Text {
  return { zh: `約 ${formatNumber(km, 'km', 'zh-TW', { decimals: 0 })}`, en: `about ${formatNumber(km, 'km', 'en', { decimals: 0 })}` };
}

/** An English name; a Chinese one says that no English name is known. */
function englishName({ zh, en }: Text): string {
  return en || `${zh} (no English name known)`;
}

/** Partners are things, nearest first; those of items in which the county is specialised come before the others, links by county alone last. */
function firstPartner(rows: readonly GapRow[]): { readonly row: GapRow; readonly nearest: GapNearest } | null {
  const candidates = rows.flatMap((row) =>
    (['cluster', 'park', 'centre'] as const).flatMap((kind) => {
      const cell = row.cells[kind];
      return cell.state === 'absent' && cell.nearest ? [{ row, nearest: cell.nearest }] : [];
    }),
  );
  const order = ({ row, nearest }: { row: GapRow; nearest: GapNearest }) => (nearest.basis === 'county' ? 2 : 0) + (row.cells.specialisation.state === 'present' ? 0 : 1);
  return candidates.toSorted((a, b) => order(a) - order(b) || a.nearest.km - b.nearest.km)[0] ?? null;
}

const basisWords = {
  stated: { zh: '來源明示的連結', en: 'linked by a source' },
  county: { zh: '只因計畫點名所在縣市而相連', en: 'linked only because the programme names its county' },
  proposed: { zh: '本專案提議的連結', en: 'a link proposed by this project' },
} as const satisfies Record<GapNearest['basis'], Text>;

function countySentence(rows: readonly GapRow[], { place, programme }: Named): Text {
  const lacking = gapKinds.flatMap((kind) => {
    const words = lackWords[kind];
    const items = rows.filter((row) => row.cells[kind].state === 'absent').map((row) => row.priority.short);
    const names = quoted(items);
    return words && items.length > 0 ? [{ zh: `${words.zh}的有${names.zh}`, en: `${words.en} for ${names.en}` }] : [];
  });
  const unknown = rows.reduce((sum, row) => sum + gapKinds.filter((kind) => row.cells[kind].state === 'unknown').length, 0);
  const partner = firstPartner(rows);
  const lack =
    lacking.length > 0
      ? { zh: lacking.map((part) => part.zh).join('；'), en: lacking.map((part) => part.en).join('; ') }
      : { zh: '沒有一種鏈結可以確定缺少', en: 'no link is known to be missing' };
  const first = partner
    ? {
        zh: `可先接洽的是距縣市內部代表點${about(partner.nearest.km).zh}的${partner.nearest.name.zh}（「${partner.row.priority.short.zh}」，${basisWords[partner.nearest.basis].zh}）。`,
        en: ` A first partner to look at: ${englishName(partner.nearest.name)}, ${about(partner.nearest.km).en} from the county's interior point (${partner.row.priority.short.en}, ${basisWords[partner.nearest.basis].en}).`,
      }
    : { zh: '', en: '' };
  const rest = unknown > 0 ? { zh: `另有 ${unknown} 格資料不足，不能說有或沒有。`, en: ` ${unknown === 1 ? '1 cell is' : `${unknown} cells are`} unknown: not to be read as missing.` } : { zh: '', en: '' };
  return {
    zh: `${programme.zh}的 ${rows.length} 項中，${place.zh}${lack.zh}。${first.zh}${rest.zh}`,
    en: `${place.en}, ${rows.length} items of ${programme.en}: ${lack.en}.${first.en}${rest.en}`,
  };
}

function isServed(row: GapRow): boolean {
  return row.cells.centre.state === 'present' || row.cells.incubator.state === 'present';
}

/** The item with the industries that may hold it and their quotient: what is counted are these industries, never firms of the item. */
function strengthText({ priority, cells }: GapRow): Text {
  const cell = cells.specialisation;
  if (cell.state !== 'present' || cell.evidence.kind !== 'quotient') return { zh: `「${priority.short.zh}」`, en: priority.short.en };
  const [figure, names] = [gapEvidenceText(cell.evidence), listText(cell.evidence.quotient.names)];
  return { zh: `「${priority.short.zh}」可能所在的${names.zh}，合計${figure.zh}`, en: `${names.en}, which may hold ${priority.short.en}: together ${figure.en}` };
}

function centreSentence(rows: readonly GapRow[], { place, programme }: Named): Text {
  const strong = rows.filter((row) => row.cells.specialisation.state === 'present');
  if (strong.length === 0) {
    return {
      zh: `${programme.zh}沒有一項的對應行業在${place.zh}確知比全國集中，無法由專業化指出服務對象。`,
      en: `No item of ${programme.en} is known to be specialised in ${place.en}, so specialisation names nobody to serve.`,
    };
  }
  const unserved = strong.filter((row) => !isServed(row) && row.cells.centre.state === 'absent');
  const unclear = strong.filter((row) => !isServed(row) && row.cells.centre.state !== 'absent').length;
  const doubt = unclear > 0 ? { zh: `另有 ${unclear} 項資料不足，無從判斷。`, en: ` For ${unclear} more nothing can be said.` } : { zh: '', en: '' };
  if (unserved.length === 0) {
    const served = strong.length - unclear;
    const [own, ownEn] =
      served > 0
        ? [`其中 ${served} 項縣市內已有相連的創新中心或育成`, `${served} of them ${served === 1 ? 'has' : 'have'} a linked centre or incubator here`]
        : ['縣市內有沒有相連的創新中心或育成，都無從判斷', 'whether a centre or incubator here is linked to them cannot be said'];
    const rest = served > 0 ? doubt : { zh: '', en: '' };
    return {
      zh: `${place.zh}在${programme.zh}有 ${strong.length} 項比全國集中（行業對應為本專案提議），${own}。${rest.zh}`,
      en: `${place.en} is specialised in ${strong.length} of the items of ${programme.en} (industries as mapped by this project); ${ownEn}.${rest.en}`,
    };
  }
  const shown = unserved.slice(0, mostNames).map(strengthText);
  const more = unserved.length - shown.length;
  return {
    zh: `${place.zh}比全國集中（行業對應為本專案提議）、但縣市內沒有收錄相連的創新中心或育成：${shown.map((text) => text.zh).join('；')}${more > 0 ? `；另 ${more} 項` : ''}。家數是整個行業的，不都屬於該項目；可先找出其中相關的廠商。${doubt.zh}`,
    en: `Specialised in ${place.en} (industries as mapped by this project) without a recorded centre or incubator that is linked: ${shown.map((text) => text.en).join('; ')}${more > 0 ? `; and ${more} more` : ''}. The counts are of whole industries, not of firms of the item: find those that belong to it first.${doubt.en}`,
  };
}

/** The items that a thing is linked to, as far as the matrix shows it: in the county, or the nearest one elsewhere. */
function itemsOf(rows: readonly GapRow[], kind: GapKind, subject: SubjectId): readonly Text[] {
  return rows.flatMap((row) => {
    const cell = row.cells[kind];
    if (cell.state !== 'present') return cell.nearest?.subject === subject && cell.nearest.basis !== 'county' ? [row.priority.short] : [];
    return cell.basis !== 'county' && cell.evidence.kind === 'things' && cell.evidence.things.some((thing) => thing.subject === subject) ? [row.priority.short] : [];
  });
}

function nearbyText(atlas: Atlas, rows: readonly GapRow[], county: string, kind: ReachKind, gapKind: GapKind, noun: Text): readonly Text[] {
  const reach = reachOf(atlas, subjectId('county', county))?.kinds[kind];
  if (!reach?.nearest) return [];
  const { site, km } = reach.nearest;
  const items = quoted(itemsOf(rows, gapKind, site.subject));
  const link = items.zh === '' ? { zh: '', en: '' } : { zh: `，與${items.zh}相連`, en: `, linked to ${items.en}` };
  const vague = site.precision === 'township' ? { zh: '，位置只知鄉鎮', en: ', place known to the township only' } : { zh: '', en: '' };
  const own = listText(reach.somewhereInCounty.map((other) => other.name));
  const inside = own.zh === '' ? [] : [{ zh: `縣市內另有${own.zh}，位置只知縣市`, en: `also here, but known to the county only: ${own.en}` }];
  return [
    {
      zh: `最近的${noun.zh}是${site.name.zh}（距縣市內部代表點${about(km).zh}${vague.zh}${link.zh}）`,
      en: `the nearest ${noun.en} is ${englishName(site.name)} (${about(km).en} from the county's interior point${vague.en}${link.en})`,
    },
    ...inside,
  ];
}

/** Words of the county's own SBIR that fit an item, official ones before others, the latest first. */
function fieldsThatFit(rows: readonly GapRow[]): readonly Text[] {
  return rows
    .flatMap((row) => {
      const cell = row.cells['sbir-focus'];
      if (cell.state !== 'present' || cell.evidence.kind !== 'words') return [];
      const word = cell.evidence.words.toSorted((a, b) => Number(b.isOfficial) - Number(a.isOfficial) || (b.year ?? 0) - (a.year ?? 0))[0];
      return word ? [{ row, word }] : [];
    })
    .toSorted((a, b) => Number(b.word.isOfficial) - Number(a.word.isOfficial) || (b.word.year ?? 0) - (a.word.year ?? 0))
    .slice(0, mostNames)
    .map(({ row, word }) => {
      const evidence = gapEvidenceText({ kind: 'words', words: [word] });
      return { zh: `${evidence.zh}對應「${row.priority.short.zh}」`, en: `${evidence.en} fits ${row.priority.short.en}` };
    });
}

function firmSentence(atlas: Atlas, rows: readonly GapRow[], county: string, { place, programme }: Named): Text {
  const nearby = [
    ...nearbyText(atlas, rows, county, 'innovation-centre', 'centre', { zh: '創新中心', en: 'centre' }),
    ...nearbyText(atlas, rows, county, 'incubator', 'incubator', { zh: '育成', en: 'incubator' }),
  ];
  const fields = fieldsThatFit(rows);
  const isUnknown = rows.every((row) => row.cells['sbir-focus'].state === 'unknown');
  const sbir =
    fields.length > 0
      ? { zh: `收錄的縣市 SBIR 領域中，${fields.map((field) => field.zh).join('、')}（對應為本專案提議）`, en: `of the county's SBIR fields recorded, ${fields.map((field) => field.en).join(', ')} (fits proposed by this project)` }
      : isUnknown
        ? { zh: '沒有足以判斷的縣市 SBIR 領域', en: "the county's SBIR fields are not known well enough to say which fit" }
        : { zh: `收錄的縣市 SBIR 領域沒有對應到${programme.zh}的用詞`, en: `none of the county's SBIR fields recorded is linked to ${programme.en}` };
  const parts = [...nearby, sbir];
  return { zh: `${place.zh}的小型企業：${parts.map((part) => part.zh).join('；')}。`, en: `Small firms in ${place.en}: ${parts.map((part) => part.en).join('; ')}.` };
}

/**
 * The matrix of a county in three sentences. Distances run from the county's interior point, on the ellipsoid; what is unknown is never told as
 * missing. `null` without rows, or while names are loading.
 * @param rows of `gapMatrix` for the same view and county.
 */
export function gapSentences(atlas: Atlas, view: ViewState, county: string, rows: readonly GapRow[]): GapSentences | null {
  const place = countyByCode(atlas).get(county)?.name;
  const programme = programmesOf(atlas).find((known) => known.id === view.programme)?.short;
  if (!place || !programme || rows.length === 0) return null;
  const named = { place, programme };
  return { county: countySentence(rows, named), centre: centreSentence(rows, named), firm: firmSentence(atlas, rows, county, named) };
}
