import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { startAnew, StoreUnavailable } from './storeUnavailable.ts'

const objectFile = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * A folder whose database is empty or gone, and which holds other traces of an emulator, is not one that was never used:
 * to fill it anew would hide that everything was lost.
 * @throws StoreUnavailable
 */
export function refuseLostState(folder: string): void {
  const file = join(folder, 'state.sqlite')
  const size = sizeOf(file)
  if (size !== undefined && size > 0) return
  const traces = [
    // The key alone, without a database, is what --show-root-key leaves before the first start.
    ...(size === 0 && existsSync(join(folder, 'root-key.json')) ? ['root-key.json'] : []),
    ...(sizeOf(`${file}-wal`) ? ['state.sqlite-wal'] : []),
    ...(existsSync(join(folder, 'decisions')) ? ['decisions'] : []),
    ...(hasObjects(join(folder, 'objects')) ? ['objects'] : []),
  ]
  if (traces.length === 0) return
  const state = size === 0 ? 'is empty' : 'is gone'
  throw new StoreUnavailable(
    `The data in ${folder} is lost: state.sqlite ${state}, though an emulator left ${traces.join(' and ')} there. ` +
      `Nothing was changed. ${startAnew(folder)}`,
  )
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size
}

function hasObjects(folder: string): boolean {
  const folders = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : []
  return folders.some((name) => {
    const path = join(folder, name)
    return name.length === 2 && statSync(path).isDirectory() && readdirSync(path).some((file) => objectFile.test(file))
  })
}
