import type { ReactNode } from 'react';
import { m } from '../../i18n/language.ts';
import { useTables } from './use-tables.ts';

/** Content that needs tables: says that they are on their way, or that they did not come. */
export function WithTables({ names, children }: { readonly names: readonly string[]; readonly children: ReactNode }) {
  const status = useTables(names);
  if (status === 'ready') return <>{children}</>;
  return (
    <output className={`state state--${status}`}>{status === 'failed' ? m.tables_failed() : m.tables_loading()}</output>
  );
}
