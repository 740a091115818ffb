/** The rows of the registry by what requests and policies call them. */
import type { Page } from './page.ts'
import type { Service } from './service.ts'

export interface ServiceIndex {
  /** In the order of the registry. */
  readonly all: readonly Service[]
  /** Of all of them. */
  readonly pages: readonly Page[]
  /** By what stands before the dot in `x-amz-target`. */
  readonly byTarget: ReadonlyMap<string, Service>
  /** By the name in the credential scope. Services that share one are told apart by the path, as it was sent. */
  signedFor(signingName: string, rawPath: string): Service | undefined
  /** By the prefix of its actions: `s3` of `s3:GetObject`. */
  readonly byActionPrefix: ReadonlyMap<string, Service>
}

/** @throws Error when two rows claim one id, target or signing name, and no paths of it. */
export function indexServices(all: readonly Service[]): ServiceIndex {
  const ofSomePaths = all.filter(({ signing }) => signing.paths)
  const ofAllPaths = unique('signing name', all, ({ signing }) => (signing.paths ? undefined : signing.name))
  return {
    all,
    pages: all.flatMap(({ pages = [] }) => pages),
    byTarget: unique('target', all, ({ target }) => target),
    signedFor: (name, rawPath) =>
      ofSomePaths.find(({ signing }) => signing.name === name && signing.paths?.test(rawPath)) ?? ofAllPaths.get(name),
    byActionPrefix: unique('id', all, ({ id }) => id),
  }
}

function unique(
  what: string,
  services: readonly Service[],
  keyOf: (service: Service) => string | undefined,
): ReadonlyMap<string, Service> {
  const map = new Map<string, Service>()
  for (const service of services) {
    const key = keyOf(service)
    if (key === undefined) continue
    const other = map.get(key)
    if (other) throw new Error(`Two services have the ${what} ${key}: ${other.name} and ${service.name}.`)
    map.set(key, service)
  }
  return map
}
