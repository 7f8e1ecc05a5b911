import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { dateText } from '../../core/indicators/date-text.ts';
import { columnFor } from '../../core/indicators/index.ts';
import { m, say } from '../../i18n/language.ts';
import { viewStore } from '../../stores/view-store.ts';
import { useShown, useView } from '../shared/use-store.ts';
import { nextPlayedYear, playStepMs, yearIndex } from './year-steps.ts';

const noYears: readonly number[] = [];

function showYear(year: number): void {
  viewStore.getState().change({ year, legendClass: null }, 'replace');
}

/** The years that the indicator has, as a slider with play; one year alone is a text. */
export function YearSlider() {
  useView((view) => view.language);
  const wanted = useView((view) => view.year);
  const column = useShown(columnFor);
  const years = column?.years ?? noYears;
  const [playing, setPlaying] = useState(false);
  const shown = column?.year ?? wanted;
  const input = useRef<HTMLInputElement>(null);

  // The slider counts places among the years with figures and would say "1"; a listener is told the year.
  useLayoutEffect(() => input.current?.setAttribute('aria-valuetext', String(shown)));

  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => {
      const next = nextPlayedYear(years, shown, false);
      if (next === null) setPlaying(false);
      else showYear(next);
    }, playStepMs);
    return () => clearTimeout(timer);
  }, [playing, shown, years]);

  if (!column || years.length === 0) return <div className="year-slider" />;
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  if (years.length === 1) {
    return (
      <div className="year-slider">
        <span className="year-slider__single number">{say(dateText(column.asOf))}</span>
      </div>
    );
  }
  const play = () => {
    if (playing) {
      setPlaying(false);
      return;
    }
    const start = yearIndex(years, shown) >= years.length - 1 ? nextPlayedYear(years, shown, true) : null;
    if (start !== null) showYear(start);
    setPlaying(true);
  };
  const end = (year: number) => (
    <span className={shown === year ? 'year-slider__end year-slider__end--shown number' : 'year-slider__end number'} aria-hidden="true">
      {year}
    </span>
  );
  return (
    <div className="year-slider">
      <button type="button" className="icon-button" onClick={play} aria-label={playing ? m.year_pause() : m.year_play()} title={playing ? m.year_pause() : m.year_play()}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          {playing ? <path d="M4 3h3v10H4zM9 3h3v10H9z" fill="currentColor" /> : <path d="M4.5 2.5v11L13 8z" fill="currentColor" />}
        </svg>
      </button>
      <Slider
        className="slider"
        value={yearIndex(years, shown)}
        minValue={0}
        maxValue={years.length - 1}
        step={1}
        onChange={(index) => {
          setPlaying(false);
          showYear(years[Number(index)] ?? last);
        }}
      >
        <Label className="visually-hidden">{m.year_label()}</Label>
        {end(first)}
        <SliderTrack className="slider__track">
          {({ state }) => (
            <>
              <span className="slider__fill" style={{ width: `${state.getThumbPercent(0) * 100}%` }} />
              <SliderThumb className="slider__thumb" inputRef={input} />
            </>
          )}
        </SliderTrack>
        {end(last)}
      </Slider>
      {shown !== first && shown !== last && (
        <span className="year-slider__shown number" aria-hidden="true">
          {shown}
        </span>
      )}
    </div>
  );
}
