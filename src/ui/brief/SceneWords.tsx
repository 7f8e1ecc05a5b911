import type { BriefingDocument } from '../../core/briefing/briefing-document.ts';
import { languageOfText, localText, type Scene } from '../../core/briefing/scene.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import { figuresOfScene, slideOfScene } from '../../drawing/briefing/scene-slide.ts';
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

/** Room of a figure beside the map, in px of a stage of 1120 × 630; the picture grows with the stage. */
const figureSize = { width: 430, height: null };

/** What a scene says beside its map: title, sentence, points, large figures, charts, source and date. */
export function SceneWords({ briefing, scene, view, level = 2 }: SceneWordsProps) {
  const atlas = useAtlas();
  const slide = slideOfScene(atlas, briefing, scene, view, null, figureSize);
  const figures = figuresOfScene(atlas, view, scene, figureSize);
  const Title = level === 1 ? 'h1' : 'h2';
  const lang = languageOfText(scene.title, view.language);
  return (
    <div className="scene-words" data-side={scene.textSide} data-theme={slide.theme}>
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
              {figure.chart ? <div className="scene-words__chart" dangerouslySetInnerHTML={{ __html: figure.chart.svg }} /> : <SceneTable table={figure.table} />}
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

function SceneTable({ table }: { readonly table: { readonly columns: readonly { readonly title: string; readonly align: 'start' | 'end' }[]; readonly rows: readonly (readonly string[])[] } }) {
  const shown = table.rows.slice(0, mostRows);
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
