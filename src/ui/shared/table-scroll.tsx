import type { ReactNode } from 'react';

/** A wide table scrolls by itself instead of the page; it can be reached and scrolled by keyboard. */
export function TableScroll({ label, className, children }: { readonly label: string; readonly className?: string; readonly children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={className ? `table-scroll ${className}` : 'table-scroll'} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
