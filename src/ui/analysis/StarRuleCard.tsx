import { starPartNames, starParts, starThresholds, type StarPart, type StarRule } from '../../core/insights/cluster-strength-rule.ts';
import { ruleInWords, thresholdFigure } from '../../core/insights/star-rule-words.ts';
import { inSequence } from '../../core/text.ts';
import { m, say } from '../../i18n/language.ts';
import { LabelledSlider } from '../shared/labelled-slider.tsx';
import { useView } from '../shared/use-store.ts';
import { MethodNote } from './MethodNote.tsx';

interface StarRuleCardProps {
  readonly rule: StarRule;
  readonly isDefault: boolean;
  readonly onChange: (rule: StarRule) => void;
  /** When a threshold has come to rest. */
  readonly onSettle: () => void;
  readonly onReset: () => void;
}

function Part({ part, rule, onChange, onSettle }: { readonly part: StarPart | null } & Pick<StarRuleCardProps, 'rule' | 'onChange' | 'onSettle'>) {
  const language = useView((view) => view.language);
  return (
    <details className="star-rule">
      <summary className="star-rule__head">
        <span className="star-rule__star" aria-hidden="true">
          {part === null ? '※' : '★'}
        </span>
        <span>
          <strong>{part === null ? m.strength_all_parts() : say(starPartNames[part])}</strong>
          {m.strength_colon()}
          {say(ruleInWords(rule, part))}
        </span>
      </summary>
      <div className="star-rule__body">
        {starThresholds
          .filter((threshold) => threshold.part === part)
          .map((threshold) => (
            <div key={threshold.id}>
              <LabelledSlider
                label={say(threshold.title)}
                value={rule[threshold.id]}
                minimum={threshold.least}
                maximum={threshold.most}
                step={threshold.step}
                printed={thresholdFigure(threshold, rule[threshold.id], language)}
                onChange={(value) => onChange({ ...rule, [threshold.id]: value })}
                onChangeEnd={onSettle}
              />
              <p className="small-print">
                {inSequence([m.strength_range({ least: thresholdFigure(threshold, threshold.least, language), most: thresholdFigure(threshold, threshold.most, language), usual: thresholdFigure(threshold, threshold.default, language) }), say(threshold.citation)], language)}
              </p>
            </div>
          ))}
      </div>
    </details>
  );
}

/** What earns each star, in words, with its thresholds and where they come from. */
export function StarRuleCard({ rule, isDefault, onChange, onSettle, onReset }: StarRuleCardProps) {
  useView((view) => view.language);
  return (
    <section className="star-rules" aria-label={m.strength_rule()}>
      <h3 className="star-rules__title">{m.strength_rule()}</h3>
      {[...starParts, null].map((part) => (
        <Part key={part} part={part} rule={rule} onChange={onChange} onSettle={onSettle} />
      ))}
      <p className="star-rules__foot">
        <button type="button" className="button" disabled={isDefault} onClick={onReset}>
          {m.strength_reset()}
        </button>
        <MethodNote id="cluster-strength" />
      </p>
    </section>
  );
}
