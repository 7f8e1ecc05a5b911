import { useMemo, useRef, useState } from 'react';
import { countyByCode } from '../../core/datasets/counties.ts';
import { industryName, measureNames, type EstablishmentMeasure } from '../../core/indicators/establishment-measure.ts';
import { strengthChanges, strengthChangeSentence } from '../../core/insights/cluster-strength-changes.ts';
import { starPartNames, starParts, starThresholds, type StarRule } from '../../core/insights/cluster-strength-rule.ts';
import { starsOf, strengthBasis, strengthResources, type StrengthBasis, type StrengthEntry } from '../../core/insights/cluster-strength.ts';
import { numbersOfRule, starRuleOf } from '../../core/insights/star-rule-of-view.ts';
import { thresholdFigure } from '../../core/insights/star-rule-words.ts';
import { missingSentences } from '../../core/measures/missing.ts';
import { m, say } from '../../i18n/language.ts';
import { viewStore } from '../../stores/view-store.ts';
import { WithTables } from '../shared/loading-state.tsx';
import { saveTable } from '../shared/save-table.ts';
import { Segmented } from '../shared/segmented.tsx';
import { SourceLine } from '../shared/source-line.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { StarRuleCard } from './StarRuleCard.tsx';
import { partInWords, StrengthEntries } from './StrengthEntries.tsx';

const tables = [...strengthResources, 'sources'];

const setRule = (starRule: readonly number[]) => viewStore.getState().change({ starRule }, 'replace');

/** A rule compared with the one that held before the last threshold was moved. */
function useComparedRule() {
  const current = useView((view) => view.starRule);
  const [before, setBefore] = useState<readonly number[]>([]);
  const isMoving = useRef(false);
  const change = (rule: StarRule) => {
    if (!isMoving.current) setBefore(current);
    isMoving.current = true;
    setRule(numbersOfRule(rule));
  };
  const settle = () => {
    isMoving.current = false;
  };
  const reset = () => {
    setBefore(current);
    setRule([]);
  };
  return { current, before, change, settle, reset };
}

/** Sources of the counts first, then those of what supports the counties. */
function allSources(basis: StrengthBasis, entries: readonly StrengthEntry[]): readonly string[] {
  return [...new Set([...basis.sourceIds, ...entries.flatMap((entry) => entry.support.flatMap(({ sourceIds }) => sourceIds))])];
}

function Saved({ entries, basis, rule }: { readonly entries: readonly StrengthEntry[]; readonly basis: StrengthBasis; readonly rule: StarRule }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const save = () => {
    const counties = countyByCode(atlas);
    saveTable({
      name: `${m.strength_title()} ${say(measureNames[basis.measure].noun)}`,
      columns: [m.strength_column_county(), m.strength_column_industry(), m.strength_column_stars(), m.strength_column_unknown(), ...starParts.map((part) => say(starPartNames[part]))],
      rows: entries.map((entry) => [
        say(counties.get(entry.county)?.name ?? { zh: entry.county, en: entry.county }),
        say(industryName(atlas, entry.industry)),
        entry.stars,
        entry.unknown,
        ...starParts.map((part) => {
          const { reason } = entry.parts[part];
          return partInWords(entry.parts[part], entry, language) + (reason ? m.strength_reason({ reason: say(reason) }) : '');
        }),
      ]),
      sourceIds: allSources(basis, entries),
      notes: [...starThresholds.map((threshold) => `${say(threshold.title)} ${thresholdFigure(threshold, rule[threshold.id], language)} ${say(threshold.citation)}`), m.strength_note()],
    });
  };
  return (
    <button type="button" className="text-button" onClick={save}>
      {m.chart_csv()}
    </button>
  );
}

function Strength() {
  useView((view) => view.language);
  const atlas = useAtlas();
  const [measure, setMeasure] = useState<EstablishmentMeasure>('factories');
  const { current, before, change, settle, reset } = useComparedRule();
  const basis = useMemo(() => strengthBasis(atlas, measure), [atlas, measure]);
  const entries = useMemo(() => (basis ? starsOf(basis, starRuleOf({ starRule: current })) : []), [basis, current]);
  const changes = useMemo(() => (basis ? strengthChanges(starsOf(basis, starRuleOf({ starRule: before })), entries) : []), [basis, before, entries]);
  const rule = starRuleOf({ starRule: current });
  if (!basis) return <p className="state">{say(missingSentences['not-collected'])}</p>;
  const counts = [4, 3, 2, 1, 0].map((stars) => m.strength_count({ stars, count: entries.filter((entry) => entry.stars === stars).length }));
  const hasCompared = before.join() !== current.join();
  return (
    <div className="profile-tab">
      <p>{m.strength_intro()}</p>
      <StarRuleCard rule={rule} isDefault={current.length === 0} onChange={change} onSettle={settle} onReset={reset} />
      <Segmented
        label={m.strength_measure()}
        value={measure}
        options={[
          { value: 'factories', text: m.strength_factories() },
          { value: 'businesses', text: m.strength_businesses() },
        ]}
        onChange={setMeasure}
      />
      <output className="strength-changed">
        {hasCompared && (
          <p>
            {before.length === 0 ? m.strength_against_default() : m.strength_against_before()}
            {say(strengthChangeSentence(atlas, changes))}
          </p>
        )}
      </output>
      <p className="chart-figure__head">
        <span>{counts.join(m.list_separator())}</span>
        <Saved entries={entries} basis={basis} rule={rule} />
      </p>
      <StrengthEntries key={measure} entries={entries} basis={basis} changes={hasCompared ? changes : []} />
      <p className="warning-line">{m.strength_note()}</p>
      <SourceLine sourceIds={allSources(basis, entries)} asOf={basis.asOf} />
    </div>
  );
}

/** Which industries of which counties earn which stars, under a rule that everybody can move. */
export function StrengthTab() {
  return (
    <WithTables names={tables}>
      <Strength />
    </WithTables>
  );
}
