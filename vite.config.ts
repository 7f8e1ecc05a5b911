import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { instantMap } from './scripts/prerender.ts';

export default defineConfig({
  base: './',
  plugins: [react(), instantMap()],
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 2000,
    manifest: true,
    // What the first view needs stands in one file: dozens of small ones pack worse and cost a request each. The script inside the page stays apart.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'], test: (id) => !id.endsWith('/first-answer.ts') }] } } },
  },
  worker: { format: 'es' },
  preview: { strictPort: false },
});
