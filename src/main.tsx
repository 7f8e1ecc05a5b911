import './ui/styles/tokens.css';
import './ui/styles/stage.css';
import './ui/styles/shared.css';
import './ui/styles/shell.css';
import './ui/styles/explore.css';
import './ui/styles/profile.css';
import './ui/styles/analysis.css';
import './ui/styles/national-analysis.css';
import './ui/styles/region-analysis.css';
import './ui/styles/catalogue.css';
import './ui/styles/corridor.css';
import './ui/styles/compare.css';
import './ui/styles/forced-colors.css';
import './ui/styles/print.css';
import { createRoot } from 'react-dom/client';
import { start } from './start.ts';
import { App } from './ui/App.tsx';
import { followAnalyses } from './stores/analyses.ts';
import { parseSubjectId, subjectId } from './core/subjects/subject.ts';
import { select } from './stores/view-store.ts';
import { startMap } from './ui/map-host.ts';

// In this order: what the page draws from (language, address, first tables), then the map, then the panels round it.
const appElement = document.getElementById('app');
if (!appElement) throw new Error('index.html has no #app.');

/** Ends the script that answered before, and does what was asked of it. */
function takeOver(): void {
  const root = document.documentElement;
  root.dataset['started'] = '';
  const chosen = parseSubjectId(root.dataset['chosen'] ?? '');
  if (chosen) select(subjectId(chosen.kind, chosen.id));
}

start()
  .then((prepared) => {
    startMap(prepared);
    takeOver();
    followAnalyses();
    createRoot(appElement).render(<App />);
  })
  .catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    appElement.innerHTML = '';
    const message = document.createElement('p');
    message.className = 'start-failed';
    message.setAttribute('role', 'alert');
    message.textContent = `無法載入資料（${reason}）。請檢查網路後重新整理。 The data could not be loaded (${reason}). Check the network and reload.`;
    appElement.append(message);
  });
