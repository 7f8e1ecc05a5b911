import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { BriefingDocument } from '../../core/briefing/briefing-document.ts';
import { localText } from '../../core/briefing/scene.ts';
import { m } from '../../i18n/language.ts';
import { addressOfBriefing } from '../../stores/briefing-actions.ts';
import { Segmented } from '../shared/segmented.tsx';
import { useWholeView } from '../shared/use-store.ts';

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** The code that shows the briefing, or its open scene, inside another page. */
export function EmbedDialog({ briefing }: { readonly briefing: BriefingDocument }) {
  const view = useWholeView();
  const [part, setPart] = useState<'whole' | 'one'>('whole');
  const shown = part === 'whole' ? briefing : { ...briefing, scenes: briefing.scenes.slice(Math.min(view.scene, briefing.scenes.length) - 1).slice(0, 1) };
  const address = addressOfBriefing(shown, { ...view, briefingMode: 'embed', scene: 1 }, part === 'whole');
  const code = address === null ? '' : `<iframe src="${attribute(address)}" width="960" height="584" style="border:0" title="${attribute(localText(briefing.title, view.language))}" allowfullscreen loading="lazy"></iframe>`;
  return (
    <DialogTrigger>
      <Button className="button">{m.brief_embed()}</Button>
      <Popover className="filter-popover" placement="top start" offset={6} containerPadding={8}>
        <Dialog className="filter-popover__dialog">
          <Heading slot="title" level={2} className="filter-popover__title">
            {m.brief_embed()}
          </Heading>
          <p className="filter-popover__note">{m.brief_embed_note()}</p>
          <Segmented
            label={m.brief_embed()}
            value={part}
            options={[
              { value: 'whole', text: m.brief_embed_whole() },
              { value: 'one', text: m.brief_embed_one() },
            ]}
            onChange={setPart}
          />
          {address === null ? <p>{m.brief_link_long()}</p> : <textarea className="text-field" readOnly rows={5} aria-label={m.brief_embed()} value={code} onFocus={(event) => event.currentTarget.select()} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
