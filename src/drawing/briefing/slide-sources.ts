import type { Atlas } from '../../core/datasets/atlas.ts';
import { licenceName, sourcesOf } from '../../core/datasets/sources.ts';
import { dateText } from '../../core/indicators/date-text.ts';
import type { KeyFigure } from '../../core/insights/key-figures.ts';
import { dataDateShown, factsCited, publishersOf, sourcesShown, type ShownSource } from '../../core/shown/sources-shown.ts';
import { textIn, type Language } from '../../core/text.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import type { Figure } from '../figures/figure.ts';
import { spanOfDates } from '../figures/resource-dates.ts';

/** Publishers that the foot of a slide names for each part; the sheet of sources and the page have all. */
const mostPublishers = 3;
/** Dates that are told one by one; more of them as a span. */
const mostDates = 3;

interface Part {
  readonly publishers: string;
  readonly date: string;
}

function namesOf(sources: readonly ShownSource[], most: number, language: Language): string {
  const publishers = publishersOf(sources).map((publisher) => textIn(publisher, language));
  const shown = publishers.slice(0, most);
  const more = publishers.length - shown.length;
  if (language === 'en') return `${shown.join('; ')}${more > 0 ? ` and ${more} more publishers` : ''}`;
  return `${shown.join('、')}${more > 0 ? `等 ${publishers.length} 個單位` : ''}`;
}

/** Several dates in words, the earliest first; more than three as a span. */
function datesIn(dates: readonly string[], language: Language): string {
  const each = [...new Set(dates.flatMap((date) => date.split(';')).filter((date) => date !== ''))].toSorted();
  const told = each.length > mostDates ? [spanOfDates(each)] : each;
  return told.map((date) => textIn(dateText(date), language)).join(language === 'en' ? ', ' : '、');
}

/** Sources and dates of the charts and of the large figures; `null` where neither stands on the slide. */
function partOfFigures(atlas: Atlas, figures: readonly Figure[], numbers: readonly KeyFigure[], language: Language): Part | null {
  const ids = [...numbers.flatMap(({ method }) => method.sourceIds), ...figures.flatMap(({ sourceIds }) => sourceIds)];
  const sources = sourcesOf(atlas, ids).map((source): ShownSource => ({ ...source, licence: licenceName(atlas, source.licence), open: source.licence !== factsCited, of: 'indicator' }));
  const publishers = namesOf(sources, mostPublishers, language);
  return publishers === '' ? null : { publishers, date: datesIn([...numbers.map(({ asOf }) => asOf), ...figures.map(({ asOf }) => asOf)], language) };
}

const asStated = { 'zh-TW': '依各資料來源', en: 'as stated by each source' } as const;

function onePart({ publishers, date }: Part, language: Language): { readonly source: string; readonly dataDate: string } {
  if (language === 'en') return { source: `Source: ${publishers}`, dataDate: date === '' ? 'Dates as stated by each source' : `Data: ${date}` };
  return { source: `資料來源：${publishers}`, dataDate: date === '' ? '日期依各資料來源' : `資料時間：${date}` };
}

/**
 * The foot of a slide in words: who published what stands on it and of which dates. What its charts and large figures rest on is told apart from
 * what its map shows, because the two are often of other publishers and years.
 */
export function footOfSlide(atlas: Atlas, view: ViewState, figures: readonly Figure[], numbers: readonly KeyFigure[]): { readonly source: string; readonly dataDate: string } {
  const { language } = view;
  const told = partOfFigures(atlas, figures, numbers, language);
  const map: Part = { publishers: namesOf(sourcesShown(atlas, view), told ? mostPublishers : mostPublishers + 1, language), date: textIn(dataDateShown(atlas, view), language) };
  if (!told) return onePart(map, language);
  if (told.publishers === map.publishers && told.date === map.date) return onePart(map, language);
  const date = (part: Part) => part.date || asStated[language];
  const [zh, en] = figures.length === 0 ? ['數字', 'figures'] : numbers.length === 0 ? ['圖表', 'chart'] : ['數字與圖表', 'figures and chart'];
  if (language === 'en') return { source: `Source of ${en}: ${told.publishers}. Source of map: ${map.publishers}`, dataDate: `Data: ${en} ${date(told)}; map ${date(map)}` };
  return { source: `${zh}來源：${told.publishers}；地圖來源：${map.publishers}`, dataDate: `資料時間：${zh} ${date(told)}；地圖 ${date(map)}` };
}
