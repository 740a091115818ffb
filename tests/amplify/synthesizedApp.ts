/** The app that amplify/ comes to, as it was synthesised last. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type App, type AppFiles, readApp, resourcesOf, type StackResource } from '../../emulator/template/app.ts'

const folder = join(import.meta.dirname, 'synthesized')

export const synthesizedFiles: AppFiles = {
  read(path) {
    const file = join(folder, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  },
}

export function synthesizedApp(): App {
  return readApp(synthesizedFiles, 'manifest.json', { account: '123456789012', region: 'us-east-1' })
}

/** The one resource of a type. */
export function only(app: App, type: string): StackResource {
  const [found, ...others] = resourcesOf(app).filter((resource) => resource.type === type)
  if (!found || others.length > 0) throw new Error(`There are ${others.length + (found ? 1 : 0)} ${type}.`)
  return found
}
