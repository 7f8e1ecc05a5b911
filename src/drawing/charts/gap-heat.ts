import { sequentialRamp } from '../../core/scales/palette.ts';
import type { SubjectId } from '../../core/subjects/subject.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import { hatchFill, hatchPatterns } from '../patterns.ts';
import { element, escapeText, languageMark, shortNumber } from '../svg-text.ts';
import { fitText, textWidth } from '../text-width.ts';
import { chartKey, type KeyEntry } from './chart-key.ts';
import { chartInk, chartSvg, fontSize, inkOn, type Chart } from './chart.ts';
import { matrixHeads } from './matrix-heads.ts';
import { plotInk } from './plot-ink.ts';
import { halo, hoverTitle, inWords, tabular, type PlotItem } from './plot-text.ts';

/** How many of the links are there, are not there, are not known. */
export interface LinkCounts {
  readonly present: number;
  readonly absent: number;
  readonly unknown: number;
}

export interface GapHeatRow extends PlotItem {
  /** In the order of the columns. */
  readonly cells: readonly LinkCounts[];
}

export interface GapHeatInput {
  readonly language: Language;
  readonly idPrefix: string;
  readonly title: Text;
  /** What the rows are, e.g. `縣市`. */
  readonly rowName: Text;
  readonly columns: readonly { readonly id: string; readonly name: Text }[];
  readonly rows: readonly GapHeatRow[];
  /** How many links each cell is about. */
  readonly links: number;
  readonly selection: SubjectId | null;
  readonly width: number;
}

const flatRow = 23;
/** Where columns are narrow, what is not known stands below instead of beside. */
const stackedRow = 34;
const narrowPitch = 34;
const steps = 7;

function checkCells({ rows, columns, links }: GapHeatInput): void {
  for (const { cells, name } of rows) {
    if (cells.length !== columns.length) throw new RangeError(`${columns.length} columns need as many cells, not ${cells.length}.`);
    const wrong = cells.find(({ present, absent, unknown }) => present + absent + unknown !== links);
    if (wrong)
      throw new RangeError(
        `A cell of ${name.en || name.zh} does not make ${links} links: ${wrong.present}, ${wrong.absent}, ${wrong.unknown}.`,
      );
  }
}

/**
 * Regions by items: the large figure and the depth of colour say how many links are there, the hatched strip with the small figure how many are
 * not known; the rest are not there. A cell of which nothing is known is hatched whole. Cells carry the region and the item.
 * @throws RangeError when a row has not one cell per column or a cell does not make the number of links.
 */
export function gapHeatChart(input: GapHeatInput): Chart {
  checkCells(input);
  const { language, rows, columns, width } = input;
  const longest = Math.max(0, ...rows.map(({ name }) => textWidth(textIn(name, language), fontSize.label)));
  const nameWidth = Math.min(Math.ceil(longest * 1.08) + 8, Math.round(width * 0.36));
  const pitch = (width - nameWidth) / Math.max(1, columns.length);
  const rowHeight = pitch < narrowPitch ? stackedRow : flatRow;
  const heads = matrixHeads({ names: columns.map(({ name }) => name), left: nameWidth, pitch, language });
  const bottom = heads.height + rows.length * rowHeight;
  const drawn = rows.map((row, index) =>
    drawRow(row, { x: nameWidth, y: heads.height + index * rowHeight, width: pitch, height: rowHeight }, input),
  );
  const key = chartKey(keyEntries(input), width, bottom + 6);
  const title = textIn(input.title, language);
  const description = describe(input);
  return {
    svg: chartSvg(
      { className: 'gap-heat', title, description, width, height: bottom + 6 + key.height },
      tabular(hatchPatterns(input.idPrefix) + heads.svg + drawn.join('') + key.svg),
    ),
    table: {
      columns: [input.rowName, ...columns.map(({ name }) => name)],
      rows: rows.map((row) => ({
        subject: row.subject,
        cells: [textIn(row.name, language), ...row.cells.map((cell) => cellWords(cell, language))],
      })),
    },
    title,
    description,
  };
}

function cellWords({ present, absent, unknown }: LinkCounts, language: Language): string {
  return inWords(language, `有 ${present}、無 ${absent}、不明 ${unknown}`, `${present} present, ${absent} absent, ${unknown} not known`);
}

function fillOf(present: number, links: number): string {
  if (present === 0) return plotInk.paper;
  const ramp = sequentialRamp(steps);
  return ramp[Math.min(steps, Math.ceil((present / links) * steps)) - 1] ?? plotInk.paper;
}

interface CellBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawCell(counts: LinkCounts, box: CellBox, links: number, idPrefix: string): string {
  const { x, y, width, height } = box;
  const baseline = y + height / 2 + 4.4;
  const frame = { x: shortNumber(x, 1), y, width: shortNumber(width, 1), height, rx: 2 };
  if (counts.unknown === links) {
    return (
      element('rect', { ...frame, fill: hatchFill(idPrefix, 'no-data') }) +
      element(
        'text',
        {
          x: shortNumber(x + width / 2, 1),
          y: baseline,
          'text-anchor': 'middle',
          'font-size': fontSize.small,
          'font-weight': 700,
          ...halo,
        },
        '?',
      )
    );
  }
  const fill = fillOf(counts.present, links);
  const isStacked = height > width;
  const strip = counts.unknown === 0 ? 0 : isStacked ? 14 : Math.min(16, width * 0.46);
  const middle = isStacked ? { x: x + width / 2, y: baseline - strip / 2 } : { x: x + (width - strip) / 2, y: baseline };
  const back = element('rect', { ...frame, fill, stroke: counts.present === 0 ? chartInk.line : null });
  const figure = element(
    'text',
    {
      class: 'present',
      x: shortNumber(middle.x, 1),
      y: shortNumber(middle.y, 1),
      'text-anchor': 'middle',
      'font-weight': 700,
      fill: inkOn(fill),
    },
    String(counts.present),
  );
  if (strip === 0) return back + figure;
  const hatched: CellBox = isStacked
    ? { x: x + 1, y: y + height - strip, width: width - 2, height: strip - 1 }
    : { x: x + width - strip, y: y + 1, width: strip - 1, height: height - 2 };
  return (
    back +
    element('rect', {
      x: shortNumber(hatched.x, 1),
      y: shortNumber(hatched.y, 1),
      width: shortNumber(hatched.width, 1),
      height: shortNumber(hatched.height, 1),
      fill: hatchFill(idPrefix, 'no-data'),
    }) +
    element(
      'text',
      {
        class: 'unknown',
        x: shortNumber(hatched.x + hatched.width / 2, 1),
        y: shortNumber(hatched.y + hatched.height / 2 + 4, 1),
        'text-anchor': 'middle',
        'font-size': fontSize.small,
        ...halo,
      },
      String(counts.unknown),
    ) +
    figure
  );
}

/** `first` is the place of the row's first cell. */
function drawRow(row: GapHeatRow, first: CellBox, input: GapHeatInput): string {
  const { language, columns, links, width } = input;
  const { x: nameWidth, y: top, width: pitch, height: rowHeight } = first;
  const isSelected = row.subject !== null && row.subject === input.selection;
  const name = element(
    'text',
    { x: 0, y: top + rowHeight / 2 + 4.5, 'font-weight': isSelected ? 700 : null, lang: languageMark(row.name, language) },
    escapeText(fitText(textIn(row.name, language), fontSize.label, nameWidth - 6)),
  );
  const cells = row.cells.map((counts, index) => {
    const column = columns[index];
    if (!column) return '';
    const box = { x: nameWidth + pitch * index + 0.75, y: top + 0.75, width: pitch - 1.5, height: rowHeight - 1.5 };
    const words = `${textIn(row.name, language)} · ${textIn(column.name, language)} · ${cellWords(counts, language)}`;
    return element(
      'g',
      { class: 'cell', 'data-subject': row.subject, 'data-item': column.id },
      drawCell(counts, box, links, input.idPrefix) + hoverTitle(words),
    );
  });
  const outline = isSelected
    ? element('rect', {
        class: 'selected',
        x: nameWidth - 1,
        y: top - 0.5,
        width: width - nameWidth + 2,
        height: rowHeight + 1,
        rx: 3,
        fill: 'none',
        stroke: chartInk.emphasis,
        'stroke-width': 2,
        'pointer-events': 'none',
      })
    : '';
  return element('g', { class: 'row', 'data-subject': row.subject }, name + cells.join('') + outline);
}

function keyEntries({ idPrefix, links, language }: GapHeatInput): KeyEntry[] {
  const sample = { x: -15, y: -8, width: 30, height: 16 };
  const most = { present: links, absent: 0, unknown: 0 };
  const mixed = { present: Math.min(4, links - 1), absent: Math.max(0, links - 6), unknown: Math.min(2, links - 1) };
  return [
    {
      symbol: drawCell(most, { ...sample, x: -9, width: 18 }, links, idPrefix),
      symbolWidth: 18,
      text: inWords(language, `${links} 種連結中有幾種`, `How many of ${links} links are present`),
    },
    {
      symbol: drawCell(mixed, sample, links, idPrefix),
      symbolWidth: 30,
      text: inWords(language, '斜線內小字：不明幾種', 'Hatched: how many are not known'),
    },
    {
      symbol: drawCell({ present: 0, absent: 0, unknown: links }, { ...sample, x: -9, width: 18 }, links, idPrefix),
      symbolWidth: 18,
      text: inWords(language, '全部不明', 'None is known'),
    },
  ];
}

function describe({ rows, rowName, columns, links, language }: GapHeatInput): string {
  const sum = (row: GapHeatRow): number => row.cells.reduce((all, { present }) => all + present, 0);
  const [first, last] = [...rows]
    .sort((one, other) => sum(other) - sum(one))
    .filter((_, index, all) => index === 0 || index === all.length - 1);
  if (!first) return inWords(language, '沒有項目。', 'No items.');
  const say = (row: GapHeatRow): string => `${textIn(row.name, language)} ${sum(row)}`;
  const least = last ? inWords(language, `，最少的是${say(last)}`, `, fewest ${say(last)}`) : '';
  const unknown = rows.flatMap(({ cells }) => cells).reduce((all, cell) => all + cell.unknown, 0);
  return inWords(
    language,
    `${rows.length} 個${rowName.zh}、${columns.length} 項，每格 ${links} 種連結；有的連結最多的是${say(first)}${least}；共有 ${unknown} 個連結不明。`,
    `${rows.length} regions by ${columns.length} items, ${links} links in each cell; most links present: ${say(first)}${least}; ${unknown} links are not known.`,
  );
}
