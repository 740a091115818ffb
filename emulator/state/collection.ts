import type { CollectionDeclaration, CollectionDefinition, Key, Store } from './store.ts'

/** What a store needs to know of a collection whose documents it does not look into. */
export type AnyDeclaration = CollectionDeclaration<unknown, Key, string>

const declared = new Map<string, AnyDeclaration>()

/**
 * Declares a collection, once, in the file of whoever owns it. The answer is the only key to its documents.
 * @throws Error when the name is taken.
 */
export function defineCollection<T, K extends Key = string, I extends string = never>(
  definition: CollectionDefinition<T, K, I>,
): CollectionDeclaration<T, K, I> {
  const { name } = definition
  if (declared.has(name)) throw new Error(`Two collections are called ${name}.`)
  const declaration: CollectionDeclaration<T, K, I> = Object.assign((store: Store) => store.open(declaration), {
    definition,
  })
  // Whoever takes it from here asks for nothing that depends on the types that are lost.
  declared.set(name, declaration as unknown as AnyDeclaration)
  return declaration
}

/** All that were declared so far: a data folder is converted to them when it is opened. */
export function declaredCollections(): readonly AnyDeclaration[] {
  return [...declared.values()]
}

/** How many parts a key has. */
export function keyParts({ key }: { readonly key?: readonly string[] | undefined }): number {
  return key?.length ?? 1
}

/**
 * What a collection is called in the tables. A later version is another name, so that documents which are converted and
 * those which are not yet never lie among each other.
 */
export function storedName({ name, version = 1 }: { readonly name: string; readonly version?: number }): string {
  return version === 1 ? name : `${name}:${version}`
}
