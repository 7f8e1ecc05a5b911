import type { Topology } from 'topojson-specification';
import { countyByCode, townshipByCode } from '../../core/datasets/counties.ts';
import { insetCounties } from '../../core/geography/home-frame.ts';
import type { AreaMark } from '../../core/layers/mark.ts';
import { missingLabels } from '../../core/measures/missing.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { areaMarksOf, rankingOf } from '../../core/shown/ranking.ts';
import { subjectId } from '../../core/subjects/subject.ts';
import { drawInset, insetSize } from '../../drawing/inset-svg.ts';
import { mapColours } from '../../drawing/map-colours.ts';
import { m, say } from '../../i18n/language.ts';
import { hover } from '../../stores/hover-store.ts';
import { Name } from '../shared/name.tsx';
import { useTopologies } from '../shared/use-topologies.ts';
import { useAtlas, useHover, useView, useViewFor } from '../shared/use-store.ts';
import { rankingParts } from '../shared/view-parts.ts';
import { ViewLink } from '../shell/ViewLink.tsx';
import { useHomeScale } from './home-scale.ts';

const padding = 7;
const least = 40;
const most = 170;

interface BoxSize {
  readonly width: number;
  readonly height: number;
}

/** Px that a county's main group of islands needs at a scale, with room around it. */
function boxFor(topology: Topology, code: string, metresPerPixel: number): BoxSize {
  const size = insetSize(topology, code, metresPerPixel, padding);
  const side = (px: number | undefined) => Math.min(most, Math.max(least, px ?? 0));
  return { width: side(size?.width), height: side(size?.height) };
}

/** The three island counties far from the main island, each in a box at the scale of the home view. A click selects. */
export function Insets() {
  const view = useViewFor(rankingParts);
  const selection = useView((whole) => whole.selection);
  const coloured = useView((whole) => whole.layers.includes('choropleth'));
  const atlas = useAtlas();
  const { counties: topology, townships } = useTopologies();
  const hovered = useHover((state) => state.subject);
  const metresPerPixel = useHomeScale();
  if (!topology || metresPerPixel === null) return null;
  const boxes = new Map(insetCounties.map((code) => [code, boxFor(topology, code, metresPerPixel)]));
  const width = Math.max(84, ...[...boxes.values()].map((box) => box.width));
  const ranking = coloured ? rankingOf(atlas, view) : null;
  const ofCounties = ranking?.column.level === 'county' ? ranking : null;
  const marks = ofCounties ? areaMarksOf(atlas, view) : null;
  const townshipMarks = ranking?.column.level === 'township' ? areaMarksOf(atlas, view) : null;
  const plain = (code: string): AreaMark => ({ code, colour: mapColours.coast, hatch: null, dimmed: false });
  const valueOf = (code: string): string => {
    const region = ofCounties?.byCode.get(code);
    if (ofCounties && region) return region.missing ? say(missingLabels[region.missing]) : formatNumber(region.value ?? Number.NaN, ofCounties.column.unit, view.language, { decimals: ofCounties.column.decimals, compact: true });
    return ranking ? m.inset_townships({ count: [...townshipByCode(atlas).values()].filter((township) => township.county === code).length }) : '';
  };
  return (
    <section className="insets" aria-label={m.insets()}>
      {insetCounties.map((code) => {
        const county = countyByCode(atlas).get(code);
        if (!county) return null;
        const subject = subjectId('county', code);
        const svg = drawInset({
          idPrefix: `inset-${code}`,
          topology,
          countyCode: code,
          mark: marks?.find((mark) => mark.code === code) ?? plain(code),
          ...(townships && townshipMarks ? { townships: { topology: townships, marks: townshipMarks } } : {}),
          metresPerPixel,
          width,
          height: boxes.get(code)?.height ?? least,
          selected: selection === subject,
          hovered: hovered === subject,
        });
        return (
          <div key={code} className={selection === subject ? 'inset inset--selected' : 'inset'} onPointerEnter={() => hover(subject, 'list')} onPointerLeave={() => hover(null, null)}>
            <ViewLink patch={{ selection: subject }} className="inset__link">
              <span className="inset__map" dangerouslySetInnerHTML={{ __html: svg }} />
              <span className="inset__text">
                <span className="inset__name">
                  <Name text={county.name} />
                </span>
                <span className="inset__value number">{valueOf(code)}</span>
              </span>
            </ViewLink>
          </div>
        );
      })}
      <p className="insets__caption">{m.insets_scale()}</p>
    </section>
  );
}
