import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { BriefingDocument } from '../../core/briefing/briefing-document.ts';
import { languageOfText, localText, type Scene, type SceneTheme } from '../../core/briefing/scene.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import { figuresOfScene, slideOfScene } from '../../drawing/briefing/scene-slide.ts';
import { inDarkRoom } from '../../drawing/charts/dark-room.ts';
import { m } from '../../i18n/language.ts';
import { MixedText } from '../shared/name.tsx';
import { useAtlas } from '../shared/use-store.ts';

interface SceneWordsProps {
  readonly briefing: BriefingDocument;
  readonly scene: Scene;
  /** The decoded view of the scene, in the language of the page. */
  readonly view: ViewState;
  /** Level of the title: a scene is a page of its own when presented or printed. */
  readonly level?: 1 | 2;
}

/** Room of the figures beside the map, in px of a stage of 1120 × 630; the picture grows with the stage. */
function figureSize(scene: Scene): { readonly width: number; readonly height: number } {
  const beside = (scene.points.length > 0 ? 1 : 0) + (scene.numbers ? 1 : 0);
  return { width: 430, height: Math.round((beside === 0 ? 400 : beside === 1 ? 290 : 220) / Math.max(1, Math.min(2, scene.figures.length))) };
}

/** A chart as wide as its box has no box of its own: given one, it shrinks whole and is never cut. */
function scalable(svg: string, width: number): string {
  const [head = ''] = /^<svg[^>]*>/.exec(svg) ?? [];
  const height = / height="([\d.]+)"/.exec(head)?.[1];
  return head.includes('viewBox') || height === undefined ? svg : svg.replace('<svg', `<svg viewBox="0 0 ${width} ${height}"`);
}

function chartFor(theme: SceneTheme, svg: string): string {
  return theme === 'projector' ? inDarkRoom(svg) : svg;
}

/** Sizes of the words, as shares, until they fit; a briefing is read from the last row, so no smaller. */
const shares = [1, 0.92, 0.84, 0.76, 0.68, 0.6] as const;

/** Sets the words smaller where they would run out of the stage. Measured when they or their room change, before anything is painted. */
function useFittingWords(box: RefObject<HTMLDivElement | null>, words: string): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const fit = () => {
      element.removeAttribute('data-full');
      for (const share of shares) {
        element.style.setProperty('--fit', String(share));
        if (element.scrollHeight <= element.clientHeight + 1) return;
      }
      element.setAttribute('data-full', '');
    };
    const resize = new ResizeObserver(fit);
    resize.observe(element);
    fit();
    return () => resize.disconnect();
  }, [box, words]);
}

/** What a scene says beside its map: title, sentence, points, large figures, charts, source and date. */
export function SceneWords({ briefing, scene, view, level = 2 }: SceneWordsProps) {
  const atlas = useAtlas();
  const slide = slideOfScene(atlas, briefing, scene, view, null, figureSize(scene));
  const figures = figuresOfScene(atlas, view, scene, figureSize(scene));
  const box = useRef<HTMLDivElement>(null);
  useFittingWords(box, slide.title + slide.sentence + slide.points.join('') + figures.length + slide.numbers.length);
  const Title = level === 1 ? 'h1' : 'h2';
  const lang = languageOfText(scene.title, view.language);
  return (
    <div ref={box} className="scene-words" data-side={scene.textSide} data-theme={slide.theme} data-figures={figures.length > 0 ? figures.length : undefined}>
      <div className="scene-words__said">
        <Title className="scene-words__title" lang={lang}>
          {localText(scene.title, view.language) || m.brief_untitled()}
        </Title>
        {slide.sentence !== '' && (
          <p className="scene-words__sentence" lang={languageOfText(scene.sentence, view.language)}>
            {slide.sentence}
          </p>
        )}
        {slide.points.length > 0 && (
          <ul className="scene-words__points">
            {slide.points.map((point) => (
              <li key={point}>
                <MixedText>{point}</MixedText>
              </li>
            ))}
          </ul>
        )}
        {slide.numbers.length > 0 && (
          <dl className="scene-words__numbers">
            {slide.numbers.map(({ value, label }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="number">{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {figures.length > 0 && (
        <div className="scene-words__figures" data-count={figures.length}>
          {figures.map((figure) => (
            <figure key={figure.title} className="scene-words__figure">
              <figcaption>{figure.title}</figcaption>
              {figure.chart ? <div className="scene-words__chart" dangerouslySetInnerHTML={{ __html: chartFor(slide.theme, scalable(figure.chart.svg, figureSize(scene).width)) }} /> : <SceneTable table={figure.table} />}
            </figure>
          ))}
        </div>
      )}
      <p className="scene-words__source">
        {slide.source}
        {view.language === 'en' ? '. ' : '。'}
        {slide.dataDate}
      </p>
    </div>
  );
}

/** Rows that fit beside a map; all stand in the files. */
const mostRows = 8;

/** A table as text; rows beyond `most` are told by their number. */
export function SceneTable({ table, most = mostRows }: { readonly most?: number; readonly table: { readonly columns: readonly { readonly title: string; readonly align: 'start' | 'end' }[]; readonly rows: readonly (readonly string[])[] } }) {
  const shown = table.rows.slice(0, most);
  return (
    <>
      <table className="scene-words__table">
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.title} scope="col" style={{ textAlign: column.align }}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, index) => (
                <td key={table.columns[index]?.title ?? cell} style={{ textAlign: table.columns[index]?.align ?? 'start' }}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.rows.length > shown.length && <p className="scene-words__more">{m.brief_more_rows({ count: table.rows.length - shown.length })}</p>}
    </>
  );
}
