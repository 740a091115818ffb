/** The apps that amplify/ comes to, as they were synthesized last. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bucketName } from '#access/bucket.ts'
import { identityPoolId, userPoolId } from '#access/pools.ts'
import type { Policy } from '#iam/types.ts'
import type { SeedDocument } from '../../emulator/seed/seedDocument.ts'
import { type App, type AppFiles, readApp, resourcesOf, type StackResource } from '../../emulator/template/app.ts'

/** @param folder as amplify/options.ts stands, or a variant of variants.json: `variants/everyProvider`. */
export function synthesizedFiles(folder = 'synthesized'): AppFiles {
  return {
    read(path) {
      const file = join(import.meta.dirname, folder, path)
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined
    },
  }
}

export function synthesizedApp(folder?: string): App {
  return readApp(synthesizedFiles(folder), 'manifest.json', { account: '123456789012', region: 'us-east-1' })
}

/** The one resource of a type. */
export function only(app: App, type: string): StackResource {
  const [found, ...others] = resourcesOf(app).filter((resource) => resource.type === type)
  if (!found || others.length > 0) throw new Error(`There are ${others.length + (found ? 1 : 0)} ${type}.`)
  return found
}

/** Policies of access/ with the bucket and the pools that are deployed in place of the emulator's. */
export function asDeployed(
  policies: readonly Policy[],
  { bucket, document }: { readonly bucket: string; readonly document: Pick<SeedDocument, 'userPool' | 'identityPool'> },
): unknown {
  const text = JSON.stringify(policies)
    .replaceAll(`:::${bucketName}`, `:::${bucket}`)
    .replaceAll(userPoolId, document.userPool.id)
    .replaceAll(identityPoolId, document.identityPool.id)
  return JSON.parse(text)
}
