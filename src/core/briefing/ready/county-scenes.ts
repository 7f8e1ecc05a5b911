import type { Atlas } from '../../datasets/atlas.ts';
import type { County } from '../../datasets/counties.ts';
import { grantYearsOf, grantYearsOfCounty } from '../../datasets/grants.ts';
import { dateText } from '../../indicators/date-text.ts';
import { lqProfile } from '../../indicators/lq-profile.ts';
import { furtherSpecialisations, leadingSpecialisation, regionHeadline, specialisations } from '../../insights/county-headline.ts';
import { rankText } from '../../insights/rank-text.ts';
import { grantsSentence } from '../../insights/grants-sentence.ts';
import { growthOf } from '../../insights/growth.ts';
import { countyKeyFigures, type KeyFigure } from '../../insights/key-figures.ts';
import { shiftShareOfCounty } from '../../insights/shift-share-of-county.ts';
import { shiftShareSentence, shiftShareWarnings } from '../../insights/shift-share-sentence.ts';
import { hasValue } from '../../measures/column.ts';
import { missingLabels } from '../../measures/missing.ts';
import { formatNumber } from '../../measures/number-format.ts';
import { subjectId } from '../../subjects/subject.ts';
import type { Text } from '../../text.ts';
import type { ViewState } from '../../view/view-state.ts';
import { sceneCamera } from '../scene-place.ts';
import { figure, type SceneDraft } from './ready-scene.ts';
import { joined, sourceWords } from './source-words.ts';

/** The county in the middle of the free part of the stage, selected. */
export function countyView(atlas: Atlas, { code }: County): Partial<ViewState> {
  const place = atlas.countyPlaces.get(code);
  return { selection: subjectId('county', code), camera: place ? sceneCamera(place.bounds) : null };
}

function figureText({ label, cell, unit, rank, asOf }: KeyFigure): Text {
  const date = dateText(asOf);
  if (!hasValue(cell)) {
    const reason = missingLabels[cell.missing];
    return { zh: `${label.zh}無資料（${reason.zh}）`, en: `no figure for ${label.en.toLowerCase()} (${reason.en.toLowerCase()})` };
  }
  const place = rank ? { zh: `，${rankText(rank).zh} 縣市`, en: `, ${rankText(rank).en}` } : { zh: '', en: '' };
  const isPeople = unit === 'persons';
  const count = (language: 'zh-TW' | 'en') => formatNumber(cell.value, 'count', language);
  return {
    zh: `${label.zh} ${count('zh-TW')} ${isPeople ? '人' : '家'}（${date.zh}${place.zh}）`,
    en: `${count('en')} ${isPeople ? 'inhabitants' : label.en.toLowerCase()} (${date.en}${place.en})`,
  };
}

/** How large the county is: businesses, factories and people, each with its date and rank. */
export function sizeScene(atlas: Atlas, county: County): SceneDraft {
  const { name, code } = county;
  const figures = countyKeyFigures(atlas, code);
  const said = figures.map(figureText);
  return {
    view: { ...countyView(atlas, county), indicator: 'establishment-count', industry: 'TOTAL', layers: ['choropleth'] },
    title: { zh: `${name.zh}有多大`, en: `How large ${name.en} is` },
    sentence: { zh: `${name.zh}：${said.map(({ zh }) => zh).join('、')}。`, en: `${name.en}: ${said.map(({ en }) => en).join('; ')}.` },
    notes: joined(
      { zh: '先說規模，再說結構；登記工商與登記工廠是兩種登記，不能相加，日期也不同。', en: 'Size first, structure next; businesses and factories are two registers of different dates and are never added up.' },
      sourceWords(atlas, figures.flatMap(({ method }) => method.sourceIds), ''),
    ),
    numbers: true,
  };
}

/** In what the county is specialised. */
export function specialisationScene(atlas: Atlas, county: County): SceneDraft {
  const { name, code } = county;
  const entries = lqProfile(atlas, code).filter((entry) => entry.lq !== null);
  const measure = entries.some((entry) => entry.measure === 'factories' && (entry.count ?? 0) > 0) ? 'factories' : 'businesses';
  const strongest = leadingSpecialisation(entries, measure);
  const shown = strongest ?? entries.find((entry) => entry.measure === measure);
  const other = measure === 'factories' ? specialisations(entries, 'businesses')[0] : undefined;
  const noFigures: Text = { zh: `${name.zh}沒有足以計算區位商數的家數資料。`, en: `There are no counts from which location quotients of ${name.en} could be worked out.` };
  const lq = formatNumber(other?.lq ?? Number.NaN, 'ratio', 'en', { decimals: 2 });
  const date = dateText(other?.asOf ?? '');
  const weight = formatNumber(other?.share ?? Number.NaN, 'ratio', 'en', { asPercent: true, decimals: 1 });
  const ofBusinesses = other ? { zh: `登記工商中最集中的大類是${other.title.zh}（占 ${weight}，區位商數 ${lq}，${date.zh}）。`, en: `Among registered businesses the most concentrated section is ${other.title.en} (${weight} of them, location quotient ${lq}, ${date.en}).` } : null;
  return {
    view: { ...countyView(atlas, county), indicator: 'location-quotient', industry: strongest?.industry ?? 'C', year: strongest?.year ?? null, layers: ['choropleth'] },
    title: { zh: `${name.zh}專精什麼`, en: `What ${name.en} is specialised in` },
    sentence: regionHeadline(atlas, code) ?? noFigures,
    points: [furtherSpecialisations(entries, measure), ofBusinesses].flatMap((point) => point ?? []),
    notes: joined(
      { zh: '區位商數大於 1 表示比全國集中；長條上的線是 95% 信賴區間，跨過 1 的不能說是專精。', en: 'A quotient above 1 is more concentrated than the nation; the line on a bar is its 95% interval, and where it crosses 1 nothing is proved.' },
      sourceWords(atlas, shown?.sourceIds ?? [], shown?.asOf ?? ''),
    ),
    figures: [figure('county-quotients', { county: code })],
  };
}

/** How the county changed, and what part of the change is its own. */
export function changeScene(atlas: Atlas, county: County): SceneDraft {
  const { name, code } = county;
  const [businesses, factories] = [shiftShareOfCounty(atlas, code, 'businesses'), shiftShareOfCounty(atlas, code, 'factories')];
  const shown = businesses?.own ? businesses : factories?.own ? factories : (businesses ?? factories);
  // The sentence tells the change of its own measure, and the foot of the slide where that is from.
  const growth = growthOf(atlas, 'county', code).filter(({ id }) => !shown?.own || id !== shown.measure).map(({ sentence, column }) => joined(sentence, sourceWords(atlas, column.sourceIds, '')));
  const few = shown?.own?.few ? shiftShareWarnings(atlas, shown).slice(0, 1) : [];
  return {
    view: { ...countyView(atlas, county), indicator: 'establishment-growth', industry: shown?.measure === 'factories' ? 'factories' : 'TOTAL', layers: ['choropleth'] },
    title: { zh: `${name.zh}的增減從哪裡來`, en: `Where change in ${name.en} comes from` },
    sentence: shown ? shiftShareSentence(shown, 'classic') : { zh: `${name.zh}沒有兩個日期的家數資料，無法說明增減。`, en: `${name.en} has no counts of two dates, so nothing can be said of its change.` },
    points: [...growth, ...few],
    notes: joined(
      { zh: '在地部分是扣除全國成長與產業結構之後的差額，是描述，不是原因。', en: 'The local part is what is left after the nation’s growth and the mix of industries: a description, not a cause.' },
      shown ? sourceWords(atlas, shown.sourceIds, shown.asOf) : null,
    ),
    figures: shown?.own ? [figure('county-shift-share', { county: code, measure: shown.measure })] : [figure('county-trend', { county: code })],
  };
}

/** Who got SBIR, by year, as far as it is recorded. */
export function grantsScene(atlas: Atlas, county: County): SceneDraft {
  const { name, code } = county;
  const years = grantYearsOfCounty(grantYearsOf(atlas), code);
  const caveats = years.flatMap(({ year, caveat }): Text[] => (caveat ? [{ zh: `${year} 年：${caveat.zh}`, en: `${year}: ${caveat.en || caveat.zh}` }] : [])).slice(0, 2);
  const span = years.map(({ year }) => year);
  const dates = span.length === 0 ? '' : Math.min(...span) === Math.max(...span) ? String(span[0]) : `${Math.min(...span)}/${Math.max(...span)}`;
  return {
    view: { ...countyView(atlas, county), layers: ['local-sbir'] },
    title: { zh: `${name.zh}的地方型 SBIR`, en: `Local SBIR in ${name.en}` },
    sentence: grantsSentence(name, years),
    points: caveats,
    notes: joined(
      { zh: '空心的年度是沒有資料，不是沒有補助；各縣市公布的內容不同，不宜直接比大小。', en: 'Hollow years are years without data, not without grants; counties publish different things, so do not compare them one to one.' },
      sourceWords(atlas, years.flatMap(({ sourceIds }) => sourceIds), dates),
    ),
    figures: [figure('county-grants', { county: code })],
  };
}
