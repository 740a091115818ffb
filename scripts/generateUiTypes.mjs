// The console's types name Nuxt UI's generated theme (#build/ui), which its Vite plugin writes when the configuration is read.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { resolveConfig } from 'vite'
import { root } from './builds.mjs'

if (!existsSync(join(root, 'node_modules/.nuxt-ui/ui')))
  await resolveConfig({ root, configFile: join(root, 'vite.config.ts') }, 'build')
