import type { Site } from '../../core/datasets/sites.ts';
import { chainStages, supportOfParks, supportOfShanghai, type ChainStage } from '../../core/reference/support-chain.ts';
import { inSequence } from '../../core/text.ts';
import { m, say } from '../../i18n/language.ts';
import { Name } from '../shared/name.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { ReferenceTable } from './ReferenceTable.tsx';

const stageNames: Readonly<Record<ChainStage, () => string>> = { nursery: m.reference_stage_nursery, incubator: m.reference_stage_incubator, accelerator: m.reference_stage_accelerator };

const namesOf = (sites: readonly Site[]) => (sites.length === 0 ? { text: m.reference_not_in_tables(), isAbsent: true } : { text: `${sites.length}: ${sites.map(({ name }) => say(name)).join(m.list_separator())}` });

/** Nursery → incubator → accelerator: what a source names in Shanghai, and what our tables have beside our parks. */
export function SupportChain() {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const theirs = supportOfShanghai(atlas);
  const ours = supportOfParks(atlas);
  const stages = chainStages.map((stage) => stageNames[stage]());
  return (
    <>
      <ReferenceTable
        title={m.reference_chain_theirs()}
        notes={[m.reference_chain_theirs_note()]}
        columns={[m.reference_institution(), m.reference_district(), ...stages, m.reference_role()]}
        rows={theirs.map(({ id, name, district, stages: named, role, caveat }) => ({
          id,
          head: <Name text={name} />,
          name: say(name),
          cells: [
            { text: say(district) },
            ...chainStages.map((stage) => (named.includes(stage) ? { text: m.reference_named() } : { text: m.reference_not_named(), isAbsent: true })),
            { text: inSequence([say(role), caveat ? say(caveat) : ''], language) },
          ],
        }))}
        sourceIds={[...new Set(theirs.flatMap(({ sourceIds }) => sourceIds))]}
        asOf={theirs[0]?.asOf ?? ''}
      />
      <ReferenceTable
        title={m.reference_chain_ours()}
        notes={[m.reference_chain_ours_note()]}
        columns={[m.reference_park(), ...stages, m.reference_centres()]}
        rows={ours.map(({ park, incubators, accelerators, centres }) => ({
          id: park.id,
          head: <Name text={park.name} />,
          name: say(park.name),
          cells: [{ text: m.reference_unknown(), isAbsent: true }, namesOf(incubators), namesOf(accelerators), namesOf(centres)],
        }))}
        sourceIds={[...new Set(ours.flatMap(({ sourceIds }) => sourceIds))]}
      />
    </>
  );
}
