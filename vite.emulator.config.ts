import { defineConfig } from 'vite'

/** One file that starts fast: the SDK's schemas are taken in, its clients are shaken off. Only the native database stays outside. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: ['libsql'] },
  build: {
    ssr: 'emulator/program/start.ts',
    outDir: 'build/emulator',
    emptyOutDir: true,
    target: 'node20',
    minify: true,
    sourcemap: false,
    rolldownOptions: { output: { entryFileNames: 'start.mjs', codeSplitting: false } },
  },
})
