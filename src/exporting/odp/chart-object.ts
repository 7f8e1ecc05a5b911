import type { SlideChart, SlideTheme } from '../../core/briefing/slide.ts';
import { chartTextSize, hasLabels, hasLegend, isHorizontal, isStacked, logarithmicLimits, plainLimits, seriesColour } from '../chart-plan.ts';
import type { Box } from '../slide-areas.ts';
import { slideColours } from '../slide-colours.ts';
import { escapeXml } from '../xml-text.ts';
import { columnName } from '../xlsx-sheet.ts';
import { fontFaces, letterAttributes, mm, openDocumentNamespaces, StyleBook, xmlDeclaration } from './open-document.ts';

function numberStyle(book: StyleBook, format: SlideChart['format'], forAxis: boolean): string {
  const decimals = format === 'integer' ? 0 : format === 'percent' ? (forAxis ? 0 : 1) : 2;
  const digits = `<number:number number:decimal-places="${decimals}" number:min-decimal-places="${forAxis && format === 'decimal' ? 0 : decimals}" number:min-integer-digits="1" number:grouping="true"/>`;
  return book.keep('N', `${format} ${forAxis}`, (name) =>
    format === 'percent'
      ? `<number:percentage-style style:name="${name}">${digits}<number:text>%</number:text></number:percentage-style>`
      : `<number:number-style style:name="${name}">${digits}</number:number-style>`,
  );
}

/** The table of the chart's own figures: what a person edits. A gap is a cell without a number (`NaN`). */
function dataTable(chart: SlideChart): string {
  const word = (text: string) => `<table:table-cell office:value-type="string"><text:p>${escapeXml(text)}</text:p></table:table-cell>`;
  const figure = (value: number | null) => {
    const shown = value === null || !Number.isFinite(value) ? 'NaN' : String(value);
    return `<table:table-cell office:value-type="float" office:value="${shown}"><text:p>${shown}</text:p></table:table-cell>`;
  };
  const heading = `<table:table-row><table:table-cell><text:p/></table:table-cell>${chart.series.map(({ name }) => word(name)).join('')}</table:table-row>`;
  const rows = chart.categories.map((category, at) => `<table:table-row>${word(category)}${chart.series.map(({ values }) => figure(values[at] ?? null)).join('')}</table:table-row>`);
  return (
    `<table:table table:name="local-table"><table:table-header-columns><table:table-column/></table:table-header-columns><table:table-columns><table:table-column table:number-columns-repeated="${Math.max(1, chart.series.length)}"/></table:table-columns>` +
    `<table:table-header-rows>${heading}</table:table-header-rows><table:table-rows>${rows.join('')}</table:table-rows></table:table>`
  );
}

/** `content.xml` of a chart inside a presentation, of the size of its box. */
export function chartContent(chart: SlideChart, theme: SlideTheme, box: Box): string {
  const book = new StyleBook();
  const colours = slideColours[theme];
  const size = chartTextSize(chart, box);
  const across = isHorizontal(chart);
  const isLine = chart.kind === 'line';
  const limits = chart.logarithmic ? logarithmicLimits(chart) : null;
  const last = Math.max(2, chart.categories.length + 1);
  const letters = (of: number, bold: boolean, colour: string) => `<style:text-properties ${letterAttributes(of, bold, colour)}/>`;
  const plain = '<style:graphic-properties draw:stroke="none" draw:fill="none"/>';
  const ticks = 'chart:tick-marks-major-inner="false" chart:tick-marks-major-outer="false" chart:tick-marks-minor-inner="false" chart:tick-marks-minor-outer="false"';

  const whole = book.name('chart', 'ch', plain);
  const heading = book.name('chart', 'ch', `<style:chart-properties chart:auto-position="true"/>${plain}${letters(size + 2, true, colours.text)}`);
  const legend = book.name('chart', 'ch', `<style:chart-properties chart:auto-position="true"/>${plain}${letters(size, false, colours.text)}`);
  const stacked = isStacked(chart) ? ' chart:stacked="true"' : '';
  const plot = book.name('chart', 'ch', `<style:chart-properties chart:vertical="${across}"${stacked} chart:include-hidden-cells="false" chart:auto-position="true" chart:auto-size="true" chart:treat-empty-cells="leave-gap"/>`);
  const categoryAxis = book.name(
    'chart',
    'ch',
    `<style:chart-properties chart:display-label="true" ${ticks} chart:logarithmic="false" chart:reverse-direction="${across}" chart:axis-position="${limits ? 1 : 0}" chart:axis-label-position="outside-start" text:line-break="true" chart:text-overlap="${across && chart.categories.length <= 22}" chart:link-data-style-to-source="false"/><style:graphic-properties draw:stroke="solid" svg:stroke-width="0.3mm" svg:stroke-color="${colours.secondary}"/>${letters(size, false, colours.text)}`,
  );
  const ends = plainLimits(chart);
  const held = `${ends.low === null ? '' : ` chart:minimum="${ends.low}"`}${ends.high === null ? '' : ` chart:maximum="${ends.high}"`}`;
  const scale = limits ? `chart:logarithmic="true" chart:minimum="${limits.low}" chart:maximum="${limits.high}" chart:interval-major="${Math.log10(2)}"` : `chart:logarithmic="false"${held}`;
  const valueAxis = book.name(
    'chart',
    'ch',
    `<style:chart-properties chart:display-label="true" ${ticks} ${scale} chart:reverse-direction="false" chart:axis-position="${across ? 'end' : 'start'}" chart:gap-width="${chart.series.length > 1 && !isStacked(chart) ? 70 : 45}" chart:overlap="${isStacked(chart) ? 100 : 0}" chart:link-data-style-to-source="false"/><style:graphic-properties draw:stroke="none"/>${letters(size, false, colours.secondary)}`,
    `style:data-style-name="${numberStyle(book, chart.format, true)}"`,
  );
  const axisTitle = book.name('chart', 'ch', `<style:chart-properties chart:auto-position="true" style:rotation-angle="${across ? 0 : 90}"/>${letters(size, false, colours.secondary)}`);
  const grid = book.name('chart', 'ch', `<style:graphic-properties draw:stroke="solid" svg:stroke-width="0.2mm" svg:stroke-color="${colours.line}"/>`);
  const wall = book.name('chart', 'ch', plain);
  const kind = isLine ? 'chart:line' : 'chart:bar';
  const series = chart.series.map((one, at) => {
    const colour = seriesColour(one.colour, theme);
    const labelled = hasLabels(chart) ? ` chart:data-label-number="value" chart:label-position="${isLine ? 'top' : 'outside'}" chart:link-data-style-to-source="false"` : ' chart:link-data-style-to-source="false"';
    const properties = isLine
      ? `<style:chart-properties chart:symbol-type="named-symbol" chart:symbol-name="circle" chart:symbol-width="2mm" chart:symbol-height="2mm"${labelled}/><style:graphic-properties draw:stroke="solid" svg:stroke-width="0.8mm" svg:stroke-color="${colour}" draw:fill-color="${colour}"/>`
      : `<style:chart-properties${labelled}/><style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="${colour}"/>`;
    const style = book.name('chart', 'ch', `${properties}${letters(size, false, colours.text)}`, `style:data-style-name="${numberStyle(book, chart.format, false)}"`);
    const column = columnName(at + 1);
    return `<chart:series chart:style-name="${style}" chart:values-cell-range-address="local-table.$${column}$2:.$${column}$${last}" chart:label-cell-address="local-table.$${column}$1" chart:class="${kind}"><chart:data-point chart:repeated="${Math.max(1, chart.categories.length)}"/></chart:series>`;
  });
  const named = (style: string, text: string) => (text.trim() === '' ? '' : `<chart:title chart:style-name="${style}"><text:p>${escapeXml(text)}</text:p></chart:title>`);
  const body =
    `<chart:chart svg:width="${mm(box.width)}" svg:height="${mm(box.height)}" xlink:href=".." xlink:type="simple" chart:class="${kind}" chart:style-name="${whole}">${named(heading, chart.title)}` +
    `${hasLegend(chart) ? `<chart:legend chart:legend-position="bottom" style:legend-expansion="wide" chart:style-name="${legend}"/>` : ''}` +
    `<chart:plot-area chart:style-name="${plot}" table:cell-range-address="local-table.$A$1:.$${columnName(chart.series.length)}$${last}" chart:data-source-has-labels="both">` +
    `<chart:axis chart:dimension="x" chart:name="primary-x" chart:style-name="${categoryAxis}"><chart:categories table:cell-range-address="local-table.$A$2:.$A$${last}"/></chart:axis>` +
    `<chart:axis chart:dimension="y" chart:name="primary-y" chart:style-name="${valueAxis}">${named(axisTitle, chart.valueTitle)}<chart:grid chart:style-name="${grid}" chart:class="major"/></chart:axis>` +
    `${series.join('')}<chart:wall chart:style-name="${wall}"/></chart:plot-area>${dataTable(chart)}</chart:chart>`;
  return `${xmlDeclaration}<office:document-content ${openDocumentNamespaces}>${fontFaces}${book.toString()}<office:body><office:chart>${body}</office:chart></office:body></office:document-content>`;
}

/** `styles.xml` of a chart: nothing but the fonts. */
export function chartStyles(): string {
  return `${xmlDeclaration}<office:document-styles ${openDocumentNamespaces}>${fontFaces}<office:styles/></office:document-styles>`;
}
