import './ui/styles/tokens.css';
import './ui/styles/stage.css';
import './ui/styles/shared.css';
import './ui/styles/shell.css';
import './ui/styles/explore.css';
import './ui/styles/profile.css';
import './ui/styles/catalogue.css';
import './ui/styles/print.css';
import { createRoot } from 'react-dom/client';
import { start } from './start.ts';
import { App } from './ui/App.tsx';
import { startMap } from './ui/map-host.ts';

// In this order: what the page draws from (language, address, first tables), then the map, then the panels round it.
const appElement = document.getElementById('app');
if (!appElement) throw new Error('index.html has no #app.');

start()
  .then((prepared) => {
    startMap(prepared);
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
