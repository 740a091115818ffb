// npm run build: the static site in dist/, always from scratch.
import { ensureBuilt } from './builds.mjs'

await ensureBuilt('console', { force: true })
