import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/** Where `vite` in development finds the API. The built app is served by the server itself. */
const serverAddress = 'http://localhost:8080';

/** Compresses once, at the build, so that the server has nothing to do at each request. */
function compressed(): Plugin {
  let folder = '';
  return {
    name: 'compressed',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = join(root, build.outDir);
    },
    closeBundle: () => {
      for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|html|svg)$/.test(path)) continue;
        const content = readFileSync(join(folder, path));
        writeFileSync(join(folder, `${path}.br`), brotliCompressSync(content));
        writeFileSync(join(folder, `${path}.gz`), gzipSync(content));
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), optimizeLocales.vite({ locales: ['nl', 'en'] }), compressed()],
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
