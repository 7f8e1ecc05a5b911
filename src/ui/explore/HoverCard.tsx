import { useEffect, type CSSProperties } from 'react';
import { dateText } from '../../core/indicators/date-text.ts';
import { m, say } from '../../i18n/language.ts';
import { announce } from '../../stores/announcement-store.ts';
import { Name } from '../shared/name.tsx';
import { useAtlas, useHover, useWholeView } from '../shared/use-store.ts';
import { rankText } from '../../core/insights/rank-text.ts';
import { hoverFacts, type HoverFacts } from '../../core/shown/hover-facts.ts';

const rankOf = ({ rank }: HoverFacts) => (rank ? say(rankText(rank)) : '');

/** The same facts as one sentence, for a screen reader. */
function sentence(facts: HoverFacts): string {
  const parts = [
    facts.within ? `${say(facts.name)} ${say(facts.within)}` : say(facts.name),
    facts.summary ? say(facts.summary) : '',
    facts.indicator ? say(facts.indicator) : '',
    facts.value ?? '',
    facts.spatial ? say(facts.spatial) : '',
    rankOf(facts),
    facts.asOf ? say(dateText(facts.asOf)) : '',
  ];
  return parts.filter((part) => part !== '').join(m.list_separator());
}

/** Room that the card needs, in px; nearer to an edge it stands on the other side of the pointer. */
const cardRoom = { width: 270, height: 120 };

/** What is under the pointer, in at most four lines; what the keyboard is on is said too. Never the only home of a fact. */
export function HoverCard() {
  const view = useWholeView();
  const atlas = useAtlas();
  const { subject, at, origin } = useHover((state) => state);
  const facts = subject ? hoverFacts(atlas, view, subject) : null;
  const spoken = facts && origin === 'keyboard' ? sentence(facts) : '';
  useEffect(() => {
    if (spoken !== '') announce(spoken);
  }, [spoken]);
  const place: CSSProperties & Record<'--x' | '--y', string> | undefined = at ? { '--x': `${at.x}px`, '--y': `${at.y}px` } : undefined;
  const side = at ? `${at.x + cardRoom.width > innerWidth ? ' hover-card--left' : ''}${at.y + cardRoom.height > innerHeight ? ' hover-card--above' : ''}` : '';
  return (
    <>
      {facts && (at ?? (origin === 'keyboard')) && (
        <div className={at ? `hover-card${side}` : 'hover-card hover-card--docked'} style={place} aria-hidden="true">
          <p className="hover-card__name">
            <Name text={facts.name} />
            {facts.within && (
              <span className="hover-card__within">
                <Name text={facts.within} />
              </span>
            )}
          </p>
          {facts.value !== null && <p className={facts.rank ? 'hover-card__value number' : 'hover-card__missing'}>{facts.spatial ? `${facts.value}${m.dot_separator()}${say(facts.spatial)}` : facts.value}</p>}
          {facts.indicator && (
            <p className="hover-card__indicator">
              <Name text={facts.indicator} />
            </p>
          )}
          {(facts.rank ?? facts.asOf) && (
            <p className="hover-card__rank number">{[rankOf(facts), facts.asOf ? say(dateText(facts.asOf)) : ''].filter((part) => part !== '').join(m.dot_separator())}</p>
          )}
          {facts.summary && (
            <p className="hover-card__indicator">
              <Name text={facts.summary} />
            </p>
          )}
        </div>
      )}
    </>
  );
}
