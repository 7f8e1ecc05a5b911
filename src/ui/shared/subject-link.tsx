import type { ReactNode } from 'react';
import { subjectOnMap } from '../../core/shown/subject-on-map.ts';
import type { SubjectId } from '../../core/subjects/subject.ts';
import type { Text } from '../../core/text.ts';
import { hover } from '../../stores/hover-store.ts';
import { linkOf } from '../../stores/view-address.ts';
import { viewStore } from '../../stores/view-store.ts';
import { isPlainClick } from '../shell/ViewLink.tsx';
import { Name } from './name.tsx';

interface SubjectLinkProps {
  readonly subject: SubjectId;
  readonly name: Text;
  readonly className?: string;
  /** After the name, inside the link. */
  readonly children?: ReactNode;
}

function addressOfSubject(subject: SubjectId): string {
  const { view } = viewStore.getState();
  return linkOf({ ...view, ...subjectOnMap(view, subject) });
}

/**
 * The name of a thing as a real link to the view in which it is selected and on the map. Lists hold hundreds of them, so the address is written anew when the
 * link is about to be used rather than at every change of the view.
 */
export function SubjectLink({ subject, name, className, children }: SubjectLinkProps) {
  const refresh = (link: HTMLAnchorElement) => {
    link.href = addressOfSubject(subject);
  };
  return (
    <a
      className={className ? `subject-link ${className}` : 'subject-link'}
      href={addressOfSubject(subject)}
      data-opens={subject}
      onPointerEnter={(event) => {
        refresh(event.currentTarget);
        hover(subject, 'list');
      }}
      onPointerLeave={() => hover(null, null)}
      onFocus={(event) => {
        refresh(event.currentTarget);
        hover(subject, 'list');
      }}
      onBlur={() => hover(null, null)}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        viewStore.getState().change(subjectOnMap(viewStore.getState().view, subject));
      }}
    >
      <Name text={name} />
      {children}
    </a>
  );
}
