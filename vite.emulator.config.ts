import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

/** What is read or run on its own, when somebody asks for it: it lies beside the one file and is no part of it. */
const filesBeside: Plugin = {
  name: 'files-beside',
  generateBundle() {
    for (const path of ['directory/awsManagedPolicies.br', 'functions/functionProcess.mjs']) {
      const source = readFileSync(new URL(`emulator/${path}`, import.meta.url))
      this.emitFile({ type: 'asset', fileName: basename(path), source })
    }
  },
}

/** One file that starts fast: the SDK's schemas are taken in, its clients are shaken off. Only the native database stays outside. */
export default defineConfig({
  publicDir: false,
  plugins: [filesBeside],
  ssr: { noExternal: true, external: ['libsql'] },
  build: {
    emitAssets: true,
    ssr: 'emulator/program/start.ts',
    outDir: 'build/emulator',
    emptyOutDir: true,
    target: 'node20',
    minify: true,
    sourcemap: false,
    rolldownOptions: { output: { entryFileNames: 'start.mjs', codeSplitting: false } },
  },
})
