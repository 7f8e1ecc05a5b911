// `npm start`: installs when needed, checks and builds the data and the app, serves it and prints its address.
import { installWhenNeeded, requireNode, run, tool } from './setup/install.mjs';

requireNode();
installWhenNeeded();
if (run('npm', ['run', '--silent', 'build']) !== 0) process.exit(1);
const port = process.env.PORT ?? '4173';
process.exit(run(tool('vite'), ['preview', '--port', port, ...process.argv.slice(2)]));
