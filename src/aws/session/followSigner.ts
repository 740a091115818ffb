import type { Follower } from './learnSigner.ts'

/**
 * Asks STS once for each set of credentials which role they belong to: a person who joined a group has another one after
 * a renewal. Returns the function that ends it.
 */
export function followSigner(aws: Follower): () => void {
  const { credentials } = aws.session
  let asked: string | undefined
  return credentials.onChange(() => {
    const accessKeyId = credentials.current()?.accessKeyId
    if (accessKeyId === undefined || asked === accessKeyId) return
    asked = accessKeyId
    // The code may not arrive, when the network is gone. Then the role stays unknown until the next renewal.
    import('./learnSigner.ts').then(({ learnSigner }) => learnSigner(aws, accessKeyId)).catch(() => undefined)
  })
}
