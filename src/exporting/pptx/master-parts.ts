import type { SlideSize } from '../../core/briefing/slide.ts';
import { xmlDeclaration } from '../xml-text.ts';
import { slideSizes } from '../slide-layout.ts';
import type { Box } from '../slide-areas.ts';
import { emu, languageOf, transform, type DeckLanguage } from './drawing-text.ts';
import { namespaces } from '../open-packaging.ts';

const words = {
  'zh-TW': { title: '標題', sentence: '一句話', points: '重點', layout: '標題與內容', notes: '備忘稿' },
  en: { title: 'Title', sentence: 'Sentence', points: 'Points', layout: 'Title and content', notes: 'Notes' },
} as const;

const fonts = (kind: 'mj' | 'mn') => `<a:latin typeface="+${kind}-lt"/><a:ea typeface="+${kind}-ea"/><a:cs typeface="+${kind}-cs"/>`;
/** The empty group that every tree of shapes begins with. */
export const emptyGroup = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

function textStyle(level: string, size: number, bold: boolean, colour: string, kind: 'mj' | 'mn', bullet: string): string {
  return `<a:${level} marL="0" indent="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:spcBef><a:spcPts val="0"/></a:spcBef>${bullet}<a:defRPr sz="${size * 100}" b="${bold ? 1 : 0}" kern="1200"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill>${fonts(kind)}</a:defRPr></a:${level}>`;
}

function levels(size: number, colour: string): string {
  return Array.from({ length: 9 }, (_, at) => textStyle(`lvl${at + 1}pPr`, size, false, colour, 'mn', '<a:buNone/>')).join('');
}

interface Place {
  readonly title: Box;
  readonly sentence: Box;
  readonly points: Box;
  readonly number: Box;
}

/** Where the placeholders stand when a person adds a slide. */
function placesOf(size: SlideSize): Place {
  const { width, height } = slideSizes[size];
  const inner = width - 26;
  return {
    title: { x: 13, y: 9, width: inner, height: 16 },
    sentence: { x: 13, y: 29, width: inner, height: 16 },
    points: { x: 13, y: 48, width: inner, height: height - 70 },
    number: { x: width - 25, y: height - 16, width: 12, height: 11 },
  };
}

function placeholder(id: number, name: string, kind: string, box: Box, body: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>${body}</p:txBody></p:sp>`;
}

const noInsets = '<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t"><a:normAutofit/></a:bodyPr>';

function prompt(text: string, language: DeckLanguage, style = ''): string {
  return `${noInsets}<a:lstStyle>${style}</a:lstStyle><a:p><a:r><a:rPr ${languageOf(language)}/><a:t>${text}</a:t></a:r><a:endParaRPr ${languageOf(language)}/></a:p>`;
}

/** The number of the slide as a field. */
export function numberField(language: DeckLanguage, shown: string): string {
  return `<a:p><a:pPr algn="r"/><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr ${languageOf(language)} sz="900"/><a:t>${shown}</a:t></a:fld><a:endParaRPr ${languageOf(language)} sz="900"/></a:p>`;
}

const numberStyle = `<a:lvl1pPr algn="r"><a:defRPr sz="900"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill>${fonts('mn')}</a:defRPr></a:lvl1pPr>`;

function shapes(size: SlideSize, language: DeckLanguage, isMaster: boolean): string {
  const places = placesOf(size);
  const text = words[language];
  const numberBody = `${noInsets}<a:lstStyle>${numberStyle}</a:lstStyle>${numberField(language, '‹#›')}`;
  const sentenceStyle = '<a:lvl1pPr marL="0" indent="0"><a:buNone/><a:defRPr sz="1600"/></a:lvl1pPr>';
  const pointStyle = `<a:lvl1pPr marL="${emu(5)}" indent="${-emu(5)}"><a:buFont typeface="Arial"/><a:buChar char="•"/><a:defRPr sz="1400"/></a:lvl1pPr>`;
  if (isMaster) {
    return [
      placeholder(2, text.title, 'type="title"', places.title, prompt(text.title, language)),
      placeholder(3, text.points, 'type="body" idx="1"', places.points, prompt(text.points, language, pointStyle)),
      placeholder(4, '#', 'type="sldNum" sz="quarter" idx="4"', places.number, numberBody),
    ].join('');
  }
  return [
    placeholder(2, text.title, 'type="title"', places.title, prompt(text.title, language)),
    placeholder(3, text.sentence, 'type="body" sz="quarter" idx="10"', places.sentence, prompt(text.sentence, language, sentenceStyle)),
    placeholder(4, text.points, 'type="body" idx="11"', places.points, prompt(text.points, language, pointStyle)),
    placeholder(5, '#', 'type="sldNum" sz="quarter" idx="12"', places.number, numberBody),
  ].join('');
}

const colourMap = 'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';
const background = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

/** Slide master with its one layout (rId1; the theme is rId2). `layoutId` is unique among all masters and layouts. */
export function masterPart(size: SlideSize, language: DeckLanguage, layoutId: number): string {
  return (
    `${xmlDeclaration}<p:sldMaster ${namespaces}><p:cSld>${background}<p:spTree>${emptyGroup}${shapes(size, language, true)}</p:spTree></p:cSld><p:clrMap ${colourMap}/>` +
    `<p:sldLayoutIdLst><p:sldLayoutId id="${layoutId}" r:id="rId1"/></p:sldLayoutIdLst>` +
    `<p:txStyles><p:titleStyle>${textStyle('lvl1pPr', 26, true, 'tx1', 'mj', '<a:buNone/>')}</p:titleStyle><p:bodyStyle>${levels(14, 'tx1')}</p:bodyStyle><p:otherStyle>${levels(12, 'tx1')}</p:otherStyle></p:txStyles></p:sldMaster>`
  );
}

/** The layout of all slides: title, sentence, points and number. */
export function layoutPart(size: SlideSize, language: DeckLanguage): string {
  return `${xmlDeclaration}<p:sldLayout ${namespaces} preserve="1" userDrawn="1"><p:cSld name="${words[language].layout}"><p:spTree>${emptyGroup}${shapes(size, language, false)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

/** Page of the notes, A4 upright, mm: the slide above, the words below. */
const notesPage = { slide: { x: 30, y: 20, width: 150, height: 90 }, text: { x: 20, y: 122, width: 170, height: 150 } };

function slideImage(index: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"${index}/></p:nvPr></p:nvSpPr><p:spPr>${transform(notesPage.slide)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="6350"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:ln></p:spPr></p:sp>`;
}

/** Master of the notes; its theme is rId1. */
export function notesMasterPart(language: DeckLanguage): string {
  return `${xmlDeclaration}<p:notesMaster ${namespaces}><p:cSld>${background}<p:spTree>${emptyGroup}${slideImage(' idx="2"')}${placeholder(3, words[language].notes, 'type="body" sz="quarter" idx="3"', notesPage.text, prompt(words[language].notes, language))}</p:spTree></p:cSld><p:clrMap ${colourMap}/><p:notesStyle>${levels(12, 'tx1')}</p:notesStyle></p:notesMaster>`;
}

/** Notes of one slide, a paragraph for each line; related to the notes master (rId1) and the slide (rId2). */
export function notesPart(paragraphs: string, language: DeckLanguage): string {
  return `${xmlDeclaration}<p:notes ${namespaces}><p:cSld><p:spTree>${emptyGroup}${slideImage('')}${placeholder(3, words[language].notes, 'type="body" idx="1"', notesPage.text, `${noInsets}<a:lstStyle/>${paragraphs}`)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}
