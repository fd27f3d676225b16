import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Browser builds in use on office machines (360, 奇安信, UOS) are forks of Chromium from 2021 on. */
const OLDEST_BROWSER = 'chrome90'

/** Address of a running `duibiao serve` for `vite web` during development. */
const API = process.env['DUIBIAO_API'] ?? 'http://127.0.0.1:8737'

export default defineConfig({
  plugins: [react()],
  // Relative addresses: the page works under any path, and routes live behind the #.
  base: './',
  // The server puts a fresh nonce in its place (src/api/web-page.ts); the styles made at run time carry it.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: OLDEST_BROWSER,
    cssTarget: OLDEST_BROWSER,
    // Inlined files would need data: in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // ECharts is one large chunk, loaded only when a chart is on the screen.
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/api': API } },
})
