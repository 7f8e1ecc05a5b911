import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';

interface LabelledSliderProps {
  readonly label: string;
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  /** The value as it stands beside the label. */
  readonly printed: string;
  readonly onChange: (value: number) => void;
  /** When the thumb is let go, or a key has moved it. */
  readonly onChangeEnd?: () => void;
}

/** A number within a range, with its label and value; moves by keyboard too. */
export function LabelledSlider({ label, value, minimum, maximum, step, printed, onChange, onChangeEnd }: LabelledSliderProps) {
  return (
    <Slider className="slider labelled-slider" value={value} minValue={minimum} maxValue={maximum} step={step} onChange={onChange} onChangeEnd={onChangeEnd}>
      <Label className="slider__label">{label}</Label>
      <SliderOutput className="slider__output number">{printed}</SliderOutput>
      <SliderTrack className="slider__track">
        {({ state }) => (
          <>
            <span className="slider__fill" style={{ width: `${state.getThumbPercent(0) * 100}%` }} />
            <SliderThumb className="slider__thumb" />
          </>
        )}
      </SliderTrack>
    </Slider>
  );
}
