import { preview, type PreviewServer } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
  }
}

let server: PreviewServer | undefined;

/** Serves the built app (`BUILT_FOLDER`, else `dist`) once for all browser tests. */
export async function setup(project: TestProject): Promise<void> {
  server = await preview({ build: { outDir: process.env['BUILT_FOLDER'] ?? 'dist' }, preview: { port: 4390, host: '127.0.0.1', strictPort: false }, logLevel: 'warn' });
  const address = server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:4390/';
  project.provide('address', address);
}

export async function teardown(): Promise<void> {
  await server?.close();
}
