import { readFileSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'

/** Data that is read when somebody asks for it: it lies beside the one file and is no part of it. */
const dataBeside: Plugin = {
  name: 'data-beside',
  generateBundle() {
    const name = 'awsManagedPolicies.br'
    const source = readFileSync(new URL(`emulator/directory/${name}`, import.meta.url))
    this.emitFile({ type: 'asset', fileName: name, source })
  },
}

/** One file that starts fast: the SDK's schemas are taken in, its clients are shaken off. Only the native database stays outside. */
export default defineConfig({
  publicDir: false,
  plugins: [dataBeside],
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
