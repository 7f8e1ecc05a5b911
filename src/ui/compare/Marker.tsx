import type { AreaLook } from '../../core/comparison/area-looks.ts';
import { shapePath } from '../../drawing/shape-path.ts';

/** The marker of a compared area, as in the charts. */
export function Marker({ look }: { readonly look: AreaLook }) {
  return (
    <svg className="area-marker" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
      <path d={shapePath(look.shape, 5.5)} fill={look.colour} />
    </svg>
  );
}
