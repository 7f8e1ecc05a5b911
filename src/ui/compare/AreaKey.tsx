import type { ComparedArea } from '../../core/comparison/areas.ts';
import type { Text } from '../../core/text.ts';
import { say } from '../../i18n/language.ts';
import { Name } from '../shared/name.tsx';
import { Marker } from './Marker.tsx';

/** Which marker is which area, and what the line of the base stands for. */
export function AreaKey({ areas, base }: { readonly areas: readonly ComparedArea[]; readonly base?: Text }) {
  return (
    <p className="compare__key">
      {areas.map((area) => (
        <span key={area.id}>
          <Marker look={area.look} /> <Name text={area.name} />
        </span>
      ))}
      {base && (
        <span>
          <span className="compare__base-line" aria-hidden="true" /> {say(base)}
        </span>
      )}
    </p>
  );
}
