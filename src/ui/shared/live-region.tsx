import { useEffect, useState } from 'react';
import { MixedText } from './name.tsx';
import { useAnnouncement } from './use-store.ts';

/** Where everything is said that changes away from the focus: one polite region for the whole page, so that no two speak at once. */
export function LiveRegion() {
  const announcement = useAnnouncement();
  const [said, setSaid] = useState(announcement);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(announcement), announcement.quietMs);
    return () => clearTimeout(timer);
  }, [announcement]);
  return (
    <output className="visually-hidden live-region">
      {/* A new element each time: the same words are said again. */}
      <span key={said.serial}>
        <MixedText>{said.text}</MixedText>
      </span>
    </output>
  );
}
