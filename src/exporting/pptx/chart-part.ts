import type { SlideChart, SlideTheme } from '../../core/briefing/slide.ts';
import { chartTextSize, hasLabels, hasLegend, isHorizontal, isStacked, logarithmicLimits, numberPatterns, plainLimits, seriesColour } from '../chart-plan.ts';
import type { Box } from '../slide-areas.ts';
import { slideColours, type SlideColours } from '../slide-colours.ts';
import { escapeXml, xmlDeclaration } from '../xml-text.ts';
import { columnName } from '../xlsx-sheet.ts';
import { fontElements, languageOf, solidFill, type DeckLanguage } from './drawing-text.ts';

/** Everything that a chart part is written from. */
export interface ChartInput {
  readonly chart: SlideChart;
  readonly theme: SlideTheme;
  readonly language: DeckLanguage;
  readonly box: Box;
}

/** The rows of the workbook behind a chart: names of the series in the first row, categories in the first column. */
export function chartRows(chart: SlideChart): (string | number | null)[][] {
  return [['', ...chart.series.map(({ name }) => name)], ...chart.categories.map((category, at) => [category, ...chart.series.map(({ values }) => values[at] ?? null)])];
}

function textProperties(size: number, colour: string, rotation = ''): string {
  return `<c:txPr><a:bodyPr${rotation}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}" b="0">${solidFill(colour)}${fontElements}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

function title(text: string, size: number, bold: boolean, colour: string, language: DeckLanguage, rotation = ''): string {
  if (text.trim() === '') return '';
  const look = `sz="${size * 100}" b="${bold ? 1 : 0}"`;
  const inner = `${solidFill(colour)}${fontElements}`;
  return `<c:title><c:tx><c:rich><a:bodyPr${rotation}/><a:lstStyle/><a:p><a:pPr><a:defRPr ${look}>${inner}</a:defRPr></a:pPr><a:r><a:rPr ${languageOf(language)} ${look}>${inner}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** Categories or names as the cached copy of cells. */
function strings(reference: string, texts: readonly string[]): string {
  const points = texts.map((text, at) => `<c:pt idx="${at}"><c:v>${escapeXml(text)}</c:v></c:pt>`);
  return `<c:strRef><c:f>${reference}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${points.join('')}</c:strCache></c:strRef>`;
}

/** Figures as the cached copy of cells; what is missing has no point, so that Office leaves a gap. */
function figures(reference: string, values: readonly (number | null)[], count: number, pattern: string): string {
  const points = values.slice(0, count).flatMap((value, at) => (value === null || !Number.isFinite(value) ? [] : [`<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`]));
  return `<c:numRef><c:f>${reference}</c:f><c:numCache><c:formatCode>${escapeXml(pattern)}</c:formatCode><c:ptCount val="${count}"/>${points.join('')}</c:numCache></c:numRef>`;
}

function labels({ chart }: ChartInput, size: number, colours: SlideColours): string {
  if (!hasLabels(chart)) return '';
  const place = chart.kind === 'line' ? 't' : 'outEnd';
  return `<c:dLbls><c:numFmt formatCode="${escapeXml(numberPatterns[chart.format])}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(size, colours.text)}<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
}

function seriesPart(input: ChartInput, at: number, size: number, colours: SlideColours): string {
  const { chart, theme } = input;
  const one = chart.series[at];
  if (!one) return '';
  const last = Math.max(2, chart.categories.length + 1);
  const column = columnName(at + 1);
  const colour = seriesColour(one.colour, theme);
  const isLine = chart.kind === 'line';
  const shape = isLine
    ? `<c:spPr><a:ln w="28575" cap="rnd">${solidFill(colour)}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${solidFill(colour)}<a:ln w="9525">${solidFill(colours.ground)}</a:ln></c:spPr></c:marker>`
    : `<c:spPr>${solidFill(colour)}</c:spPr><c:invertIfNegative val="0"/>`;
  return (
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx>${strings(`Sheet1!$${column}$1`, [one.name])}</c:tx>${shape}${labels(input, size, colours)}` +
    `<c:cat>${strings(`Sheet1!$A$2:$A$${last}`, chart.categories)}</c:cat><c:val>${figures(`Sheet1!$${column}$2:$${column}$${last}`, one.values, chart.categories.length, numberPatterns[chart.format])}</c:val>${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

function axes({ chart, language }: ChartInput, size: number, colours: SlideColours): string {
  const across = isHorizontal(chart);
  const limits = chart.logarithmic ? logarithmicLimits(chart) : null;
  const line = `<c:spPr><a:ln w="9525">${solidFill(colours.secondary)}</a:ln></c:spPr>`;
  const grid = `<c:majorGridlines><c:spPr><a:ln w="6350">${solidFill(colours.line)}</a:ln></c:spPr></c:majorGridlines>`;
  const category =
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${across ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${across ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}` +
    `${textProperties(size, colours.text)}<c:crossAx val="222222222"/>${limits ? '<c:crossesAt val="1"/>' : '<c:crosses val="autoZero"/>'}<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${chart.categories.length <= (across ? 22 : 15) ? '<c:tickLblSkip val="1"/>' : ''}<c:noMultiLvlLbl val="0"/></c:catAx>`;
  const plain = plainLimits(chart);
  const scaling = limits
    ? `<c:scaling><c:logBase val="2"/><c:orientation val="minMax"/><c:max val="${limits.high}"/><c:min val="${limits.low}"/></c:scaling>`
    : `<c:scaling><c:orientation val="minMax"/>${plain.high === null ? '' : `<c:max val="${plain.high}"/>`}${plain.low === null ? '' : `<c:min val="${plain.low}"/>`}</c:scaling>`;
  const pattern = limits ? 'General' : chart.format === 'percent' ? '0%' : chart.format === 'integer' ? '#,##0' : 'General';
  const value =
    `<c:valAx><c:axId val="222222222"/>${scaling}<c:delete val="0"/><c:axPos val="${across ? 'b' : 'l'}"/>${grid}${title(chart.valueTitle, size, false, colours.secondary, language, across ? '' : ' rot="-5400000" vert="horz"')}<c:numFmt formatCode="${pattern}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(size, colours.secondary)}<c:crossAx val="111111111"/><c:crosses val="${across ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/>${limits ? '<c:majorUnit val="2"/>' : ''}</c:valAx>`;
  return category + value;
}

/** A chart part; its workbook is rId1. Text has its fonts and colours written out, because a chart does not take them from the slide. */
export function chartPart(input: ChartInput): string {
  const { chart, theme, language, box } = input;
  const colours = slideColours[theme];
  const size = chartTextSize(chart, box);
  const series = chart.series.map((_, at) => seriesPart(input, at, size, colours)).join('');
  const ids = '<c:axId val="111111111"/><c:axId val="222222222"/>';
  const plot =
    chart.kind === 'line'
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${ids}</c:lineChart>`
      : `<c:barChart><c:barDir val="${isHorizontal(chart) ? 'bar' : 'col'}"/><c:grouping val="${isStacked(chart) ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}<c:gapWidth val="${chart.series.length > 1 && !isStacked(chart) ? 70 : 45}"/>${isStacked(chart) ? '<c:overlap val="100"/>' : ''}${ids}</c:barChart>`;
  const heading = title(chart.title, size + 2, true, colours.text, language);
  const legend = hasLegend(chart) ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(size, colours.text)}</c:legend>` : '';
  return (
    `${xmlDeclaration}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="${language === 'en' ? 'en-US' : language}"/><c:roundedCorners val="0"/>` +
    `<c:chart>${heading}<c:autoTitleDeleted val="${heading === '' ? 1 : 0}"/><c:plotArea><c:layout/>${plot}${axes(input, size, colours)}<c:spPr><a:noFill/></c:spPr></c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(size, colours.text)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}
