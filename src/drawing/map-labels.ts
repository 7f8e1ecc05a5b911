import type { PointMark } from '../core/layers/mark.ts';
import { textIn, type Text } from '../core/text.ts';
import type { Position } from '../core/geography/bounds.ts';
import { placed, type Frame } from './frame.ts';
import { placeLabels, type LabelAnchor, type LabelWish, type Obstacle } from './label-placement.ts';
import { coloursOf } from './map-colours.ts';
import { shownMarks, type MapDrawing } from './map-drawing.ts';
import { textElement } from './svg-text.ts';

interface Labelled {
  readonly name: Text;
  readonly position: Position;
  readonly className: string;
  readonly size: number;
}

const areaAnchors: readonly LabelAnchor[] = ['centre', 'bottom', 'top', 'right', 'left'];
const markAnchors: readonly LabelAnchor[] = ['right', 'left', 'top', 'bottom'];
const sizes = { county: 12.5, township: 11, mark: 11.5 } as const;

function symbolObstacles(marks: readonly PointMark[], at: (position: Position) => Position): Obstacle[] {
  return (
    marks
      // Names may lie on translucent discs and on dots; they would hide an opaque symbol.
      .filter((mark) => mark.shape !== 'disc' && mark.shape !== 'dot')
      .map((mark) => {
        const [x, y] = at(mark.position);
        return {
          id: mark.subject,
          box: { left: x - mark.radius, right: x + mark.radius, top: y - mark.radius, bottom: y + mark.radius },
        };
      })
  );
}

/**
 * Names on the map: the selected mark or line first, then areas in the given order, then marks by `labelPriority`. Placed for the nominal size of the
 * box, written with positions that follow its real size.
 */
export function drawLabels(input: MapDrawing, frame: Frame): string {
  const { language } = input;
  const height = input.nominalHeightPx;
  const width = height * frame.aspect;
  const at = (position: Position): Position => {
    const [x, y] = frame.share(position);
    return [x * width, y * height];
  };
  const marks = input.points.filter((layer) => layer.opacity > 0).flatMap((layer) => shownMarks(layer));
  const things = new Map<string, Labelled>();
  const wishes: LabelWish[] = [];
  const wish = (
    id: string,
    thing: Labelled,
    gap: number,
    anchors: readonly LabelAnchor[],
    overSymbols: boolean,
  ): void => {
    const text = textIn(thing.name, language);
    if (text === '' || things.has(id)) return;
    const [x, y] = at(thing.position);
    things.set(id, thing);
    wishes.push({ id, text, x, y, fontSize: thing.size, gap, anchors, overSymbols });
  };
  const wishMark = (mark: PointMark, chosen: boolean): void => {
    const thing = {
      name: mark.name,
      position: mark.position,
      className: chosen ? 'mark-name chosen' : 'mark-name',
      size: sizes.mark,
    };
    wish(mark.subject, thing, mark.radius + (chosen ? 8 : 4), markAnchors, chosen);
  };

  const selected = marks.find((mark) => mark.subject === input.selection);
  if (selected) wishMark(selected, true);
  const line = input.lines.flatMap((layer) => shownMarks(layer)).find((mark) => mark.subject === input.selection);
  const middle = line?.path[Math.floor(line.path.length / 2)];
  if (line && middle) {
    const thing = { name: line.name, position: middle, className: 'mark-name chosen', size: sizes.mark };
    wish(line.subject, thing, line.width + 4, markAnchors, true);
  }
  const level = input.areas?.level ?? 'county';
  for (const area of input.areaNames) {
    const kind = area.code.length > 5 ? 'township' : 'county';
    const thing = { name: area.name, position: area.position, className: `area-name ${kind}`, size: sizes[kind] };
    wish(`area:${area.code}`, thing, 0, areaAnchors, kind === 'county' && level === 'county');
  }
  const rest = marks.filter((mark) => mark.labelPriority > 0 && mark !== selected);
  rest.sort((one, other) => other.labelPriority - one.labelPriority);
  for (const mark of rest) wishMark(mark, false);

  return placeLabels(wishes, symbolObstacles(marks, at), input.labelRoom, input.covered)
    .map((label) => {
      const thing = things.get(label.wish.id);
      if (!thing) return '';
      const ofMark = thing.className.startsWith('mark');
      const text = textElement(thing.name, language, {
        class: thing.className,
        x: label.dx === 0 ? null : label.dx,
        y: label.dy,
        'text-anchor': label.alignment === 'middle' ? null : label.alignment,
        'font-size': thing.size,
        'font-weight': ofMark ? 700 : null,
        fill: ofMark ? coloursOf(input.theme).text : null,
      });
      return placed(frame, thing.position, text);
    })
    .join('');
}
