import type { Atlas } from '../../core/datasets/atlas.ts';
import { themeOfScene, type BriefingDocument } from '../../core/briefing/briefing-document.ts';
import { localText, type Scene } from '../../core/briefing/scene.ts';
import type { Slide, SlideChart, SlideNumber, SlidePicture } from '../../core/briefing/slide.ts';
import { dateText } from '../../core/indicators/date-text.ts';
import { countyKeyFigures, nationalKeyFigures, townshipKeyFigures, type KeyFigure } from '../../core/insights/key-figures.ts';
import { hasValue } from '../../core/measures/column.ts';
import { formatCell } from '../../core/measures/number-format.ts';
import { parseSubjectId } from '../../core/subjects/subject.ts';
import { textIn, type Language } from '../../core/text.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import { figureById } from '../figures/index.ts';
import type { Figure, FigureSize } from '../figures/figure.ts';
import { footOfSlide } from './slide-sources.ts';

/** Figures beyond these are too small to be read from the last row. */
const mostFiguresOnSlide = 2;

/** Tables that a scene needs before its figures can be drawn. */
export function resourcesOfScene(scene: Scene): readonly string[] {
  return [...new Set(scene.figures.flatMap(({ figure, parameters }) => figureById(figure)?.needs(parameters) ?? []))];
}

/** The figures of a scene in its order, drawn for a size; those whose tables are not there or that have no data are left out. */
export function figuresOfScene(atlas: Atlas, view: ViewState, scene: Scene, size: FigureSize): readonly Figure[] {
  return scene.figures.slice(0, mostFiguresOnSlide).flatMap(({ figure, parameters }) => figureById(figure)?.build(atlas, view, parameters, size) ?? []);
}

function keyFigures(atlas: Atlas, view: ViewState): readonly KeyFigure[] {
  const subject = view.selection ? parseSubjectId(view.selection) : null;
  if (!subject) return nationalKeyFigures(atlas);
  if (subject.kind === 'county') return countyKeyFigures(atlas, subject.id);
  return subject.kind === 'township' ? townshipKeyFigures(atlas, subject.id) : [];
}

/** A large figure is rounded, but never so far that it contradicts the exact one in the sentence beside it. */
const significantDigits = 3;

/** The large figures of what a scene has selected; those without a value say so by their absence from the slide, never by a 0. */
function largeFigures(atlas: Atlas, view: ViewState, scene: Scene): readonly KeyFigure[] {
  return scene.numbers ? keyFigures(atlas, view).filter(({ cell }) => hasValue(cell)).slice(0, 3) : [];
}

function numberOf({ cell, unit, decimals, label, asOf }: KeyFigure, language: Language): SlideNumber {
  return {
    value: formatCell(cell, unit, language, { compact: true, decimals, significant: significantDigits }),
    label: language === 'en' ? `${label.en} (${textIn(dateText(asOf), 'en')})` : `${label.zh}（${textIn(dateText(asOf), 'zh-TW')}）`,
  };
}

/** A native chart leaves an empty place where a figure is missing, which reads like 0: the category says that there is none. */
function withGapsSaid(chart: SlideChart, language: Language): SlideChart {
  const isGap = (at: number) => chart.series.every(({ values }) => (values[at] ?? null) === null);
  return { ...chart, categories: chart.categories.map((category, at) => (isGap(at) ? `${category}${language === 'en' ? ' (no data)' : '（無資料）'}` : category)) };
}

/**
 * A scene with everything settled, in the language of its view: what the stage, the printed pages and the files all say.
 * `size` is the room of one figure in px. The map's picture comes from outside, because only a browser can make one.
 */
export function slideOfScene(atlas: Atlas, briefing: BriefingDocument, scene: Scene, view: ViewState, picture: SlidePicture | null, size: FigureSize = { width: 460, height: null }): Slide {
  const { language } = view;
  const figures = figuresOfScene(atlas, view, scene, size);
  const numbers = largeFigures(atlas, view, scene);
  return {
    title: localText(scene.title, language),
    sentence: localText(scene.sentence, language),
    points: scene.points.map((point) => localText(point, language)).filter((point) => point !== ''),
    numbers: numbers.map((number) => numberOf(number, language)),
    picture,
    charts: figures.flatMap(({ native }) => (native ? [withGapsSaid(native, language)] : [])),
    tables: figures.flatMap(({ native, table }) => (native ? [] : [table])),
    notes: localText(scene.notes, language),
    ...footOfSlide(atlas, view, figures, numbers),
    theme: themeOfScene(briefing, scene),
    textSide: scene.textSide,
  };
}
