import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `vite` in development finds the API. The built app is served by the server itself. */
const serverAddress = 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    cssTarget: ['chrome125', 'firefox125', 'safari18'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 300,
  },
  server: { proxy: { '/api': { target: serverAddress, changeOrigin: false } } },
});
