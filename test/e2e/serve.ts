import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
  }
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Answers like a plain file host. Nothing is compressed: between two programs of one machine that costs time at both ends. */
function fileHost(folder: string): Server {
  return createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const path = join(folder, normalize(asked.endsWith('/') ? `${asked}index.html` : asked));
    const file = statSync(path, { throwIfNoEntry: false });
    if (!file?.isFile() || !path.startsWith(folder)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': contentTypes[extname(path)] ?? 'application/octet-stream', 'content-length': file.size });
    if (request.method === 'HEAD') response.end();
    else createReadStream(path).pipe(response);
  });
}

let server: Server | undefined;

/** Serves the built app (`BUILT_FOLDER`, else `dist`) once for all browser tests, at any free port. */
export async function setup(project: TestProject): Promise<void> {
  const host = fileHost(resolve(project.config.root, process.env['BUILT_FOLDER'] ?? 'dist'));
  server = host;
  await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening));
  const address = host.address();
  if (address === null || typeof address === 'string') throw new Error('The file host has no port.');
  project.provide('address', `http://127.0.0.1:${address.port}/`);
}

export async function teardown(): Promise<void> {
  server?.closeAllConnections();
  await new Promise<void>((closed) => (server ? server.close(() => closed()) : closed()));
}
