import { measureNames } from '../../core/indicators/establishment-measure.ts';
import { fewRegionsSentence } from '../../core/insights/shift-share-sentence.ts';
import { shiftSharePartIds, type CountyShiftShare, type ShiftShareVariant } from '../../core/insights/shift-share-of-county.ts';
import { countyByCode } from '../../core/datasets/counties.ts';
import { subjectId } from '../../core/subjects/subject.ts';
import { textIn } from '../../core/text.ts';
import { partsBars } from '../../drawing/charts/parts-bars.ts';
import { partLook } from '../../drawing/figures/shift-share-looks.ts';
import { m, say } from '../../i18n/language.ts';
import { select } from '../../stores/view-store.ts';
import { usePanelWidth } from '../profile/use-panel-width.ts';
import { ChartFigure } from '../shared/chart-figure.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { inBoth } from './in-both.ts';
import { MethodNote } from './MethodNote.tsx';

/** The parts of all comparable counties as rates, so that counties of every size can be read against one another. */
export function ShiftShareCounties({ shown, variant }: { readonly shown: CountyShiftShare; readonly variant: ShiftShareVariant }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const width = usePanelWidth();
  const parts = shiftSharePartIds(variant, shown.regions.map(({ total }) => total));
  const { noun } = measureNames[shown.measure];
  const rate = (value: number, before: number) => ({ value: before > 0 ? value / before : null, reason: 'not-applicable' as const });
  const names = countyByCode(atlas);
  const title = inBoth((locale) => m.region_shift_counties_title({ noun: textIn(noun, locale) }, { locale }));
  const chart = partsBars({
    language,
    idPrefix: `shift-counties-${variant}`,
    title,
    format: { unit: 'ratio', options: { asPercent: true, decimals: 1 } },
    parts: parts.map(partLook),
    items: [
      ...shown.regions.map(({ county, name, total }) => ({
        id: county,
        subject: subjectId('county', county),
        name,
        figures: parts.map((part) => rate(total[part], total.before)),
        total: rate(total.change, total.before),
      })),
      ...shown.leftOut.map(({ region }) => ({
        id: region,
        subject: subjectId('county', region),
        name: names.get(region)?.name ?? { zh: region, en: region },
        figures: parts.map(() => ({ value: null, reason: 'not-comparable' as const })),
        total: { value: null, reason: 'not-comparable' as const },
      })),
    ],
    totalName: inBoth((locale) => m.region_shift_total({}, { locale })),
    selection: subjectId('county', shown.county),
    width,
  });
  const few = fewRegionsSentence(shown);
  return (
    <>
      <ChartFigure chart={chart} heading={say(title)} fileName={say(title)} sourceIds={shown.sourceIds} asOf={shown.asOf} notes={[m.region_shift_counties_note(), ...(few ? [say(few)] : [])]} onSubject={select} />
      <p className="figure-note">
        <MethodNote id={variant === 'classic' ? 'shift-share-classic' : 'shift-share-esteban-marquillas'} />
      </p>
    </>
  );
}
