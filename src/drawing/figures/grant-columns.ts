import type { GrantYear } from '../../core/datasets/grants.ts';
import type { Text } from '../../core/text.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import type { Chart } from '../charts/chart.ts';
import { yearColumns } from '../charts/year-columns.ts';
import { yearFigures, type GrantFigure } from './grant-figures.ts';

export const grantColour = '#b0532b';

/** Said where a county's grants are of a programme of its own. */
export const notComparableNote: Text = {
  zh: '這是臺北市自辦的產業發展獎勵補助（SITI），不是地方型 SBIR，不可與其他縣市並比或排名。',
  en: 'This is Taipei City’s own programme (SITI), not local SBIR: it must not be compared or ranked with other counties.',
};

export const hollowNote: Text = { zh: '空心的年度沒有這項數字，不是 0。', en: 'Hollow years have no such figure; they are not 0.' };

/** One figure of a county's local SBIR by year. */
export function grantColumns(figure: GrantFigure, rows: readonly GrantYear[], { language, grantYear }: Pick<ViewState, 'language' | 'grantYear'>, width: number, height: number): Chart {
  return yearColumns({
    language,
    idPrefix: `grant-${figure.field}`,
    title: figure.title,
    format: { unit: figure.unit, options: {} },
    figures: yearFigures(figure, rows),
    parts: [],
    colour: grantColour,
    selectedYear: grantYear,
    nominalWidth: width,
    height,
  });
}
