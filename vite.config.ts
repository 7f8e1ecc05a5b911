import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { instantMap } from './scripts/prerender.ts';

export default defineConfig({
  base: './',
  plugins: [react(), instantMap()],
  build: { target: 'es2022', chunkSizeWarningLimit: 1200, manifest: true },
  worker: { format: 'es' },
  preview: { strictPort: false },
});
